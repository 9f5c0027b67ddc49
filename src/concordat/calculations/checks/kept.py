"""What the checks find in papers as printed, kept: a paper as printed never changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from threading import Lock

from concordat.calculations.checks.catalogue import EDITION, across_papers, in_paper
from concordat.calculations.checks.facts import Facts, PrintedTotal
from concordat.calculations.checks.prose.papers import Paper
from concordat.kernel.findings import Finding, merged

PAPERS, SETS = 5_000, 64  # of so many papers, and so many sets of them, the findings are kept; the oldest go first


@dataclass(frozen=True, slots=True)
class Print:
    """Papers as printed, with the totals of their tables."""

    papers: tuple[Paper, ...]
    totals: tuple[PrintedTotal, ...] = ()


@dataclass(frozen=True, slots=True)
class InPrint:
    """What is found in papers as printed, and the totals of their tables for the checks of the facts."""

    findings: tuple[Finding, ...]
    totals: tuple[PrintedTotal, ...]


_papers: OrderedDict[str, tuple[Finding, ...]] = OrderedDict()
_sets: OrderedDict[str, InPrint] = OrderedDict()
_lock = Lock()


def in_print(
    editions: Mapping[str, str], others: tuple[PrintedTotal, ...], load: Callable[[], Print]
) -> InPrint:  # fmt: skip
    """The findings of papers as printed. ``load`` is called only for a set of papers that was not looked at before.

    ``editions`` says of each paper, by its key, all that its text and its evidence depend on; ``others`` are the totals
    of the record, which some checks set beside the text. A paper of another set is not examined again.
    """
    whole = sha256(repr((EDITION, sorted(editions.items()), others)).encode()).hexdigest()
    with _lock:
        held = _sets.get(whole)
    if held is not None:
        return held
    loaded = load()
    alone = [_alone(paper, editions[paper.key]) for paper in loaded.papers]
    together = across_papers(Facts(today=date.min, totals=(*loaded.totals, *others), papers=loaded.papers))
    found = InPrint(tuple(merged(together, *alone)), loaded.totals)
    with _lock:
        _sets[whole] = found
        while len(_sets) > SETS:
            _sets.popitem(last=False)
    return found


def _alone(paper: Paper, edition: str) -> tuple[Finding, ...]:
    key = f"{EDITION} {paper.key} {edition}"
    with _lock:
        held = _papers.get(key)
    if held is None:
        held = in_paper(paper)
        with _lock:
            _papers[key] = held
            while len(_papers) > PAPERS:
                _papers.popitem(last=False)
    return held


def forget() -> None:
    """Look at every paper anew."""
    with _lock:
        _papers.clear()
        _sets.clear()
