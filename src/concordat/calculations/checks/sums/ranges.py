"""Ranges that run backwards, and averages that lie outside their range."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import NUMBER, valued
from concordat.kernel.findings import Severity

_N = rf"£?\s?(?:{NUMBER})\s?(?:(?:k|mn?|million|bn)\b)?"
_BETWEEN = re.compile(rf"\bbetween (?P<low>{_N}) and (?P<high>{_N})(?![\d,.]*\d)", re.IGNORECASE)
_AVERAGE = re.compile(
    rf"\b(?:on average|an average of|averag(?:e|es|ing)|mean(?: of)?)\s+(?P<mean>{_N})", re.IGNORECASE
)
_MOVES = re.compile(r"\b(?:rose|fell|moved|difference|gap|compar\w+|ratio|grew|changed|years?)\b[^.;]{0,30}$", re.I)


def faults(facts: Facts) -> Iterator[Fault]:
    """Low <= mean <= high, of the figures of one sentence; "between 2019 and 2021" is a length of time."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            found = _BETWEEN.search(sentence.text)
            if found is None or _MOVES.search(sentence.text[: found.start()]):
                continue
            low, high = valued(found["low"]), valued(found["high"])
            mean = _AVERAGE.search(sentence.text[found.end() :])
            middle = valued(mean["mean"]) if mean else None
            if low is None or high is None or ("£" in found["low"]) != ("£" in found["high"]):
                continue
            less, more = sorted((low, high))
            said = [f"{found['low'].strip()} is more than {found['high'].strip()}"] if low > high else []
            if mean and middle is not None and not less <= middle <= more:
                said.append(f"the average of {mean['mean'].strip()} is not between {less:,f} and {more:,f}")
            if said:
                yield Fault(
                    Severity.CERTAIN if len(said) == 2 or middle is not None else Severity.QUESTION, sentence.about,
                    f"{sentence.about.name}: “{found[0]}” cannot be as it is printed.",
                    f"{'; '.join(said)[:1].upper()}{'; '.join(said)[1:]}.",
                    f"Which of the figures in “{found[0]}{sentence.text[found.end() :].rstrip('.')[:60]}” is wrong?",
                    (sentence.evidence,),
                )  # fmt: skip


CHECK = Check(
    "range-against-average", 1, "Ranges and averages",
    "A range that runs backwards, or an average outside its range, is named.",
    faults,
)  # fmt: skip
