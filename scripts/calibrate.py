"""Write the reader's confidences: how often each kind of reading was right on papers that no rule was written from.

    python -m scripts.calibrate            measure, by leaving out one paper at a time, and print
    python -m scripts.calibrate --write    and write src/concordat/intake/extraction/calibration.json

The even-numbered papers of tests/gold, and those of tests/gold_unseen/second, are kept aside when rules are written:
the shares are counted on them. A reading is right when it matches a fact of its own kind: what it says, how much, and
where. What it is about is decided with the names of the paper. The confidence of a group is its share of right
readings, drawn towards that of the wider group by ten readings' weight. For a group of money, ratings or agreements to
be taken in bulk its subject and its basis must be right too, in so many that the lower bound of the 95% interval
(Wilson, one-sided) of their share is at least 99%.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from concordat.intake.extraction.confidence import CALIBRATION, Groups, groups_of
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_document
from concordat.kernel.statements import Statement
from scripts.gold import FIGURES, OWN, SECOND, SEEDS, Pair, pairs, papers

WEIGHT = 10  # readings of the wider group that stand behind a narrow one
SURE = 0.9
KEPT_ASIDE = re.compile(r"^second/|^(?!seeds/).*[02468]\.txt$")
RIGHT = 0.95  # of what is told as sure, at least this share is right when judged without its own paper
LEAST = 50  # readings that must stand behind that
BULK = 0.99
Z = 1.6449  # one-sided 95%
FIRM = FIGURES - {"deployment"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading with its groups, the widest first, whether it was right, and whether in subject and basis too."""

    paper: str
    kind: str
    groups: Groups
    right: bool
    strictly: bool = False


def readings(folders: Iterable[Path]) -> list[Reading]:
    """Every reading of every paper that a fact can judge; what matches an optional fact is left out."""
    found = []
    for paper, facts in papers(*folders):
        rows = [statement.as_row() for statement in extract(read_document(paper), calibrate=False)]
        name = f"{paper.parent.name}/{paper.name}"
        found += [_reading(name, one) for one in pairs(facts, rows) if not one.optional]
    return found


def _reading(paper: str, one: Pair) -> Reading:
    kind = one.read["kind"]
    right = one.fact is not None and one.fact["kind"] == kind
    return Reading(paper, kind, groups_of(Statement.from_row(one.read)), right, one.strictly)


def kept_aside(found: Iterable[Reading]) -> list[Reading]:
    """The readings of the papers that no rule was written from."""
    return [one for one in found if KEPT_ASIDE.search(one.paper)]


def fitted(found: Iterable[Reading], *, strict: bool = False) -> dict[str, tuple[int, int]]:
    """(right, read) of each group; ``strict`` counts those whose subject and basis are right too."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in found:
        for group in one.groups:
            counts[group][0] += one.strictly if strict else one.right
            counts[group][1] += 1
    return {group: (right, read) for group, (right, read) in counts.items()}


def share(counts: dict[str, tuple[int, int]], groups: Sequence[str]) -> float:
    """The share of right readings of the narrowest group, drawn towards each wider one in turn."""
    value = 0.5
    for group in groups:
        right, read = counts.get(group, (0, 0))
        value = (right + WEIGHT * value) / (read + WEIGHT)
    return value


def lower(right: int, read: int) -> float:
    """The lower bound of the one-sided 95% Wilson interval of right / read."""
    if not read:
        return 0.0
    p, z2 = right / read, Z * Z
    return (p + z2 / (2 * read) - Z * sqrt(p * (1 - p) / read + z2 / (4 * read * read))) / (1 + z2 / read)


def left_out(found: Sequence[Reading]) -> list[tuple[Reading, float]]:
    """Each reading with the confidence that the other papers give it."""
    whole = fitted(found)
    by_paper: dict[str, list[Reading]] = defaultdict(list)
    for one in found:
        by_paper[one.paper].append(one)
    told = []
    for mine in by_paper.values():
        own = fitted(mine)
        rest = {g: (r - own.get(g, (0, 0))[0], n - own.get(g, (0, 0))[1]) for g, (r, n) in whole.items()}
        told += [(one, share(rest, one.groups)) for one in mine]
    return told


def cut(told: Sequence[tuple[Reading, float]]) -> float:
    """The lowest share from which on enough readings are right, each judged without its own paper; 1.01 for none."""
    ordered = sorted(told, key=lambda one: -one[1])
    best, right = 1.01, 0
    for number, (one, value) in enumerate(ordered, start=1):
        right += one.right
        last = number == len(ordered) or ordered[number][1] < value
        if last and number >= LEAST and right / number >= RIGHT:
            best = value
    return best


def confidence(value: float, sure_from: float) -> float:
    """A share as a confidence: sure only from the cut on."""
    return round(max(value, SURE) if value >= sure_from else min(value, SURE - 0.01), 3)


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and write where asked. Returns the exit status."""
    everything = readings([folder for folder in (OWN, SECOND, SEEDS) if folder.exists()])
    found = kept_aside(everything)
    told = left_out(found)
    sure_from = cut(told)
    report(told, sure_from)
    report_others(everything, fitted(found), sure_from)
    if "--write" in arguments:
        CALIBRATION.write_text(json.dumps(content(found, sure_from), indent=1) + "\n", encoding="utf-8")
    return 0


def report_others(everything: Sequence[Reading], counts: dict[str, tuple[int, int]], sure_from: float) -> None:
    """Print how what is told as sure holds on the papers that rules were written from."""
    others = [one for one in everything if not KEPT_ASIDE.search(one.paper)]
    sure = [one.right for one in others if share(counts, one.groups) >= sure_from]
    print(f"  on {len({one.paper for one in others})} papers that rules were written from: {len(sure)} told as sure, "
          f"{sum(sure) / max(1, len(sure)):.3f} right")  # fmt: skip


def content(found: Sequence[Reading], sure_from: float) -> dict[str, object]:
    """What the reader is given: the confidence of each group, and the groups that may be taken in bulk."""
    counts, strict = fitted(found), fitted(found, strict=True)
    chains = {one.groups for one in found}
    shares = {groups[n]: share(counts, groups[: n + 1]) for groups in chains for n in range(len(groups))}
    narrow = {groups[-1] for groups in chains if groups[0] in FIRM}
    return {
        "read": len(found),
        "bulk": sorted(group for group in narrow if lower(*strict[group]) >= BULK),
        "groups": {group: confidence(shares[group], sure_from) for group in sorted(shares)},
    }


def report(told: Sequence[tuple[Reading, float]], sure_from: float) -> None:
    """Print how the confidences hold, each told without the paper that it is judged on."""
    print(f"{len(told)} readings of {len({one.paper for one, _ in told})} papers, each judged without its own paper")
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        mine = [one.right for one, value in told if low <= value < high]
        if mine:
            print(f"  share {low:.2f} to {min(high, 1):.2f}: {len(mine):5} readings, {sum(mine) / len(mine):.3f} right")
    sure = [one.right for one, value in told if value >= sure_from]
    print(
        f"  told as {SURE} or more (share from {sure_from:.3f}): {len(sure)}, {sum(sure) / max(1, len(sure)):.3f} right"
    )
    counts = fitted([one for one, _ in told if one.kind in FIRM], strict=True)
    near = sorted(((lower(*c), g, c) for g, c in counts.items() if g.count("|") > 1), reverse=True)[:5]
    for bound, group, (right, read) in near:
        print(f"  {group}: {right} of {read} right in all, at least {bound:.3f}; bulk asks {BULK}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
