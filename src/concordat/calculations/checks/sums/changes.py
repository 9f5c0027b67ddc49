"""A rise or fall that does not fit the two figures that it lies between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import NUMBER, WORDED, Number, percentages_in, valued
from concordat.calculations.checks.prose.papers import Sentence
from concordat.kernel.findings import Severity

_AMOUNT = rf"£?\s?(?:{NUMBER})\s?(?:(?:k|mn?|million|bn|billion|thousand)\b)?"
_FIGURE = rf"(?:{_AMOUNT}|{WORDED})"
# "From 80 in May to 60": months, years and what is counted may stand between the two.
_FROM_TO = re.compile(
    rf"\b(?P<verb>rose|risen|rise|grew|grown|growth|increas\w+|up|went up|fell|fallen|fall|falls|drop\w*|decreas\w+"
    rf"|reduc\w+|down|cut)\b[^.;]{{0,40}}?\bfrom (?P<first>{_FIGURE})(?P<between>[^.;£%]{{0,40}}?)"
    rf" to (?P<last>{_FIGURE})"
    rf"(?![\d%]|\s?per ?cent)", re.IGNORECASE,
)  # fmt: skip
_BY = re.compile(r"\b(?:rise|increase|growth|fall|drop|decrease|reduction|cut|change)\b|\bby\b|\($", re.IGNORECASE)
_UNIT = re.compile(r"^\s?(?:%|per ?cent|points?)", re.IGNORECASE)
_THIS = re.compile(
    r"^(?:this|that|which) (?:is|was|makes|made|means|represents|equals) (?:a|an) (?:rise|increase|growth|fall|drop"
    r"|decrease|reduction|change) of\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """|last − first| / first against the percentage behind them, in the sentence or in the "This is a rise of" next."""
    for paper in facts.papers:
        for sentences in paper.in_sections:
            for at, sentence in enumerate(sentences):
                found = list(_FROM_TO.finditer(sentence.text))
                if len(found) != 1 or _UNIT.match(sentence.text[found[0].end() :]):
                    continue
                here = [one for one in percentages_in(sentence.text) if one.start > found[0].end()]
                near = [one for one in here if _BY.search(sentence.text[max(0, one.start - 22) : one.start])]
                follows = sentences[at + 1 : at + 2]
                if len(near) == 1:
                    yield from _against(sentence, sentence, found[0], near[0])
                elif not here and follows and _THIS.search(follows[0].text):
                    for percent in percentages_in(follows[0].text)[:1]:
                        yield from _against(sentence, follows[0], found[0], percent)


def _against(told: Sentence, said: Sentence, found: re.Match[str], percent: Number) -> Iterator[Fault]:
    first, last = valued(found["first"]), valued(found["last"])
    years = [value for value in (first, last) if value and 1990 <= value <= 2050 and "," not in found[0]]
    if not first or last is None or first == last or years:
        return
    made = abs(last - first) * 100 / first
    if abs(made - percent.value) < Decimal(1) / 10**percent.places:
        return
    shown = f"{made:.{max(percent.places, 1)}f}%"
    less, more = sorted((first, last))
    yield Fault(
        Severity.CERTAIN, said.about,
        f"{said.about.name}: from {found['first'].strip()} to {found['last'].strip()} is called a change of "
        f"{percent.text}.",
        f"({more:,f} − {less:,f}) / {first:,f} = {shown}, not {percent.text}.",
        f"Which is right: from {found['first'].strip()} to {found['last'].strip()}, or {percent.text}?",
        (said.evidence, told.evidence),
    )  # fmt: skip


CHECK = Check(
    "change-against-figures", 2, "Rises and falls against their figures",
    "A rise or fall in per cent is reckoned again from the figures that it lies between.",
    faults,
)  # fmt: skip
