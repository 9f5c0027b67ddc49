"""Tracing once what was traced before: papers as printed never change, so neither does what they tell."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from hashlib import sha256
from threading import Lock

from concordat.calculations.promises.promise import Papers, Passage, Promise, Traced
from concordat.calculations.promises.tracing import trace

KEPT = 20_000  # promises traced over one set of papers each; the oldest go first
RULES = 3  # rises when tracing tells another fate for the same words

_kept: OrderedDict[tuple[Promise, str], Traced] = OrderedDict()
_lock = Lock()


def trace_kept(
    promises: Iterable[Promise], papers: Papers, *, edition: Iterable[str], passages: Callable[[], Iterable[Passage]]
) -> list[Traced]:  # fmt: skip
    """As ``trace``; ``passages`` is called only where a promise has not been traced over the same papers yet.

    ``edition`` names each paper with what its passages depend on: its key, the hash of its content, its date.
    """
    wanted = list(promises)
    days, owners = sorted(papers.days.items()), sorted(papers.owners.items())
    over = sha256(repr((RULES, sorted(edition), days, owners)).encode()).hexdigest()
    with _lock:
        found = {one: _kept[one, over] for one in wanted if (one, over) in _kept}
    fresh = [one for one in dict.fromkeys(wanted) if one not in found]
    if fresh:
        traced = dict(zip(fresh, trace(fresh, passages(), papers), strict=True))
        found |= traced
        with _lock:
            _kept.update({(one, over): fate for one, fate in traced.items()})
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
    return [found[one] for one in wanted]


def forget() -> None:
    """Trace everything anew."""
    with _lock:
        _kept.clear()
