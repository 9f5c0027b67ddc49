"""Percentages that do not fit the numbers beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import (
    WORDED,
    Number,
    counts_in,
    percentages_in,
    sums_in,
    valued,
)
from concordat.calculations.checks.prose.papers import Sentence
from concordat.kernel.findings import Severity

_N = rf"\d[\d,]*|{WORDED}"
_OF = re.compile(
    rf"(?<![\d.,£])\b(?P<part>{_N})\s+(?:(?:out )?of|from)(?: (?:the|all|our|its|their|these|those|a total of|about))*"
    rf"\s+(?P<whole>{_N})\b(?![.,]?\d|\s?%)", re.IGNORECASE,
)  # fmt: skip
_GIVEN = re.compile(r"(?P<percent>\d+(?:\.\d+)?)\s?(?:%|per ?cent)\s*\(\s*(?P<part>\d[\d,]*)\s*\)", re.IGNORECASE)
# "Of 164 vans, 118 (78%)" and, where a sentence has several shares, "118 of the 164 vans (78%)".
_OF_FIRST = re.compile(
    rf"\b[Oo]f (?:the |all |our |its |about )*(?P<whole>\d[\d,]*|{WORDED}) [a-z][^.;:,£%\d]{{2,50}}, (?:only |just )?"
    rf"(?P<part>\d[\d,]*|{WORDED})(?: [a-z]+){{0,3}} \((?P<percent>\d+(?:\.\d+)?) ?(?:%|per ?cent)\)"
)
_OF_THEN = re.compile(
    rf"(?<![\d.,£])\b(?P<part>\d[\d,]*|{WORDED}) (?:out )?of (?:the |all |our |its )*(?P<whole>\d[\d,]*|{WORDED})"
    rf"(?: [a-z-]+){{0,5}} \((?P<percent>\d+(?:\.\d+)?) ?(?:%|per ?cent)\)",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:rose|risen|rise|increas\w+|grew|fell|fall\w*|decreas\w+|reduc\w+|saving|change\w*|up|down|more|less|than"
    r"|uplift|from)\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Part / whole to the decimals that are printed; a count and its percentage without the whole is a question."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            percents = percentages_in(sentence.text)
            yield from _bracketed(sentence, (_OF_FIRST,) if len(percents) == 1 else (_OF_FIRST, _OF_THEN))
            if len(percents) == 1:
                yield from _parts(sentence, percents[0])
                yield from _base(sentence, percents[0])
                yield from _money(sentence, percents[0])


def _parts(sentence: Sentence, percent: Number) -> Iterator[Fault]:
    """ "48 of the 160 (40%)"."""
    pairs = [match for match in _OF.finditer(sentence.text) if _value(match["whole"]) >= _value(match["part"]) > 0]
    if len(pairs) != 1:
        return
    part, whole = _value(pairs[0]["part"]), _value(pairs[0]["whole"])
    made = part * 100 / whole
    if whole < 5 or 1990 <= whole <= 2050 or _fits(made, percent) or _fits(100 - made, percent):
        return
    near = abs(percent.start - pairs[0].end()) < 80 or abs(pairs[0].start() - percent.end) < 25
    if near:
        shown = f"{made:.{max(percent.places, 1)}f}%"
        close = percent.text.startswith("(") or sentence.text[percent.start - 1 : percent.start] == "("
        yield Fault(
            Severity.CERTAIN if close else Severity.LIKELY, sentence.about,
            f"{sentence.about.name}: {pairs[0][0]} is printed as {percent.text}.",
            f"{pairs[0]['part']} / {pairs[0]['whole']} = {shown}, not {percent.text}.",
            f"Which is right: {pairs[0][0]}, or {percent.text}?",
            (sentence.evidence,),
        )  # fmt: skip


def _bracketed(sentence: Sentence, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Fault]:
    """Part, whole and the share in brackets behind them."""
    for match in (match for pattern in patterns for match in pattern.finditer(sentence.text)):
        part, whole, said = _value(match["part"]), _value(match["whole"]), match["percent"]
        percent = Number(said, Decimal(said), len(said.partition(".")[2]), 0, 0)
        if not whole > part > 0 or _fits(part * 100 / whole, percent) or _fits(100 - part * 100 / whole, percent):
            continue
        made = f"{part * 100 / whole:.1f}%"
        yield Fault(
            Severity.CERTAIN, sentence.about,
            f"{sentence.about.name}: {match['part']} of {match['whole']} is printed as {said}%.",
            f"{match['part']} / {match['whole']} = {made}, not {said}%.",
            f"Which is right: {match['part']} of {match['whole']}, or {said}%?",
            (sentence.evidence,),
        )  # fmt: skip


def _money(sentence: Sentence, percent: Number) -> Iterator[Fault]:
    """ "£380,000 (82%)" where the only other amount of the sentence is the larger one, of which it is a share."""
    sums = sums_in(sentence.text)
    if len(sums) != 2 or _CHANGES.search(sentence.text):
        return
    part, whole = sorted(sums, key=lambda one: one.amount.pence)
    if not 0 <= percent.start - part.end <= 2 or sentence.text[percent.start - 1] != "(" or part.amount.pence <= 0:
        return
    made = Decimal(part.amount.pence) * 100 / whole.amount.pence
    if abs(made - percent.value) < 1:
        return
    yield Fault(
        Severity.CERTAIN, sentence.about,
        f"{sentence.about.name}: {part.text} of {whole.text} is printed as {percent.text}.",
        f"{part.text} / {whole.text} = {made:.1f}%, not {percent.text}.",
        f"Which is right: {part.text} of {whole.text}, or {percent.text}?",
        (sentence.evidence,),
    )  # fmt: skip


def _base(sentence: Sentence, percent: Number) -> Iterator[Fault]:
    """ "5% (33)" without what it is 5% of."""
    match = _GIVEN.search(sentence.text)
    if match is None or percent.value <= 0:
        return
    part = _value(match["part"])
    others = [one for one in counts_in(sentence.text) if one.value > part]
    if any(_fits(part * 100 / one.value, percent) for one in others):
        return
    half = Decimal(5) / 10 ** (percent.places + 1)
    low, high = (part * 100 / (percent.value + step) for step in (half, -half))
    about = part * 100 / percent.value
    yield Fault(
        Severity.QUESTION, sentence.about,
        f"{sentence.about.name}: {match[0]} is given without the number that it is a share of.",
        f"{match['part']} / {match['percent']}% is about {about:,.0f} ({low:,.0f} to {high:,.0f} by rounding).",
        f"Is the whole about {about:,.0f}, and what is its exact number?",
        (sentence.evidence,),
    )  # fmt: skip


def _fits(made: Decimal, percent: Number) -> bool:
    """Within one unit of the last printed decimal, so that cutting off is as good as rounding."""
    return bool(abs(made - percent.value) < Decimal(1) / 10**percent.places)


def _value(text: str) -> Decimal:
    return valued(text) or Decimal(0)


CHECK = Check(
    "percentage-against-parts", 2, "Percentages against their parts",
    "A percentage is reckoned again from the part and the whole that stand beside it.",
    faults,
)  # fmt: skip
