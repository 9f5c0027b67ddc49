"""The time in which a cost is said to be paid back, against the cost and the saving a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.amounts import Printed, money_of
from concordat.calculations.checks.prose.figures import WORDED, valued
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import plain
from concordat.kernel.findings import Severity

_LENGTH = rf"(?P<number>\d+(?:\.\d+)?|{WORDED})(?P<half> and a half)?[ -](?P<unit>year|month)s?"
_PAYBACK = re.compile(
    rf"\b(?:pa(?:y|ys|id|ying)[ -]?back\b|payback\b|repa(?:y|ys|id)\b|recover(?:s|ed)?\b|recoup(?:s|ed)?\b"
    rf"|breaks? even\b|pays? for itself\b)[^.;]{{0,60}}?\b(?:in|within|over|of|is|after|at|:|under|about|be)\s+"
    rf"(?:just |about |around |under |over |a little |less than |the )*{_LENGTH}\b"
    rf"|\b(?P<number2>\d+(?:\.\d+)?|{WORDED})[ -](?P<unit2>year|month) pay[ -]?back\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"^,? ?(?:\w+ ){0,3}?(?:(?:a|per|each|every) (?:financial )?year\b|p\.?a\b|per annum|annually)", re.I
)
_ANNUAL = re.compile(r"\b(?:annual|yearly|recurr\w+)\b[^.;£]{0,30}$", re.IGNORECASE)
_SAVING = re.compile(r"\b(?:sav(?:e[sd]?|ings?)|benefits?|efficienc\w+)\b", re.IGNORECASE)
_COST = re.compile(
    r"\b(?:cost|costs|costing|invest\w*|capital|outlay|spend|price|one-off|set-up|implementation)\b", re.IGNORECASE
)
_ROOM = Decimal("0.1")


def faults(facts: Facts) -> Iterator[Fault]:
    """Cost / saving a year against the time, a tenth or half a year either way let pass.

    The figures are those of the sentence or the section, else the only ones of their kind in the whole paper.
    """
    for paper in facts.papers:
        for sentences in paper.in_sections:
            for sentence in sentences:
                match = _PAYBACK.search(sentence.text)
                if match:
                    yield from _faults(paper, sentence, sentences, match)


def _faults(paper: Paper, told: Sentence, section: Sequence[Sentence], match: re.Match[str]) -> Iterator[Fault]:
    saving = _only(((told,), section, paper.sentences), yearly=True)
    cost = _only(((told,), section, paper.sentences), yearly=False)
    number = valued(match["number"] or match["number2"])
    if saving is None or cost is None or number is None or saving[0].value <= 0:
        return
    said = number + (Decimal("0.5") if match["half"] else 0)
    said = said / 12 if (match["unit"] or match["unit2"]).lower() == "month" else said
    years = cost[0].value / saving[0].value
    if abs(years - said) <= max(Decimal("0.5"), years * _ROOM) or not Decimal("0.2") < said / years < 5:
        return
    yield Fault(
        Severity.LIKELY, told.about,
        f"{told.about.name}: {cost[0].text} is not paid back by {saving[0].text} a year in the time that is given.",
        f"{cost[0].text} / {saving[0].text} a year = {years:.1f} years; printed “{match[0]}”, {plain(round(said, 1))} "
        "years.",
        f"Which is wrong: the cost of {cost[0].text}, the {saving[0].text} a year or the time in which it is paid "
        "back?",
        (told.evidence, cost[1].evidence, saving[1].evidence),
    )  # fmt: skip


def _only(
    places: Sequence[Sequence[Sentence]], *, yearly: bool
) -> tuple[Printed, Sentence] | None:  # fmt: skip
    """The one amount of its kind in the first of the places that has any; None where there are two."""
    for place in places:
        found = [(one, sentence) for sentence in place for one in money_of(sentence.text)
                 if _is(sentence.text, one, yearly)]  # fmt: skip
        if found:
            one = len({amount.value for amount, _ in found}) == 1
            return found[0] if one and (yearly or _alone(found[0][1].text, found[0][0])) else None
    return None


def _is(text: str, one: Printed, yearly: bool) -> bool:
    each = bool(_YEARLY.search(text[one.end :]) or _ANNUAL.search(text[: one.start]))
    clause = re.split(r"[;,]|\band\b|\bagainst\b", text[: one.start])[-1]
    if yearly:
        return each and bool(_SAVING.search(text))
    after = re.split(r"[;,.]|\band\b", text[one.end :])[0]
    return not each and bool(_COST.search(clause) or _COST.search(after)) and not _SAVING.search(clause)


def _alone(text: str, one: Printed) -> bool:
    """Whether no other amount of the sentence may be a cost too."""
    return all(other == one or _YEARLY.search(text[other.end :]) for other in money_of(text))


CHECK = Check(
    "payback-against-figures", 1, "Payback against its figures",
    "The time in which a cost is paid back is reckoned from the cost and the saving a year.",
    faults,
)  # fmt: skip
