"""So much a year over so many years, against the total or the average that is given for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.amounts import Printed, money_of
from concordat.calculations.checks.prose.figures import WORDED, worded
from concordat.calculations.checks.prose.papers import Sentence
from concordat.kernel.findings import Severity

_SPAN = re.compile(
    rf"\b(?:over|across|for|in|during|each of|spread over)\s+(?:(?:the|its|a|all|next|last|first|past)\s+)*"
    rf"(?P<years>{WORDED})[ -]years?\b|\b(?P<term>{WORDED})-year (?:term|contract|agreement|lease|deal|period"
    rf"|programme)\b", re.IGNORECASE,
)  # fmt: skip
_YEARLY = re.compile(
    r"^,? ?(?:\w+ ){0,2}?(?:(?:a|per|each|every) (?:financial )?year\b|p\.?a\b|per annum|annually)", re.I
)
_MEAN = re.compile(r"\b(?:averag\w+(?: of)?|annual \w+(?: \w+)? of)\s*(?:about |some |just over )?$", re.IGNORECASE)
_RATE = re.compile(r"^[^£.;]{0,30}?\b(?:for|in) each of\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:total\w*|in all|altogether|comes? to|adds? up to|makes?|making|amounts? to|worth|saved|has saved|cost|costs"
    r"|costing|saving)\b", re.IGNORECASE,
)  # fmt: skip
_NOT_LEVEL = re.compile(
    r"\b(?:rising|increas\w+|grow\w*|inflation|up to|from year|then|after that|net of|plus)\b", re.I
)


def faults(facts: Facts) -> Iterator[Fault]:
    """Amount a year × years against the total, within what is printed and 2%; in one sentence or two that follow."""
    for paper in facts.papers:
        for sentences in paper.in_sections:
            for at, sentence in enumerate(sentences):
                if "£" not in sentence.text:
                    continue
                yield from _faults(sentence, None)
                if at and "£" in sentences[at - 1].text:
                    yield from _faults(sentence, sentences[at - 1])


def _faults(sentence: Sentence, before: Sentence | None) -> Iterator[Fault]:
    pair = (before, sentence) if before else (sentence,)
    text = " ".join(one.text for one in pair)
    if "year" not in text and "annual" not in text:
        return
    if before and (len(before.text) > 260 or _both(before.text) or _both(sentence.text)):
        return
    spans = {worded(match["years"] or match["term"]) for match in _SPAN.finditer(text)}
    sums = [(one, part.text) for part in pair for one in money_of(part.text)]
    yearly = [one for one, words in sums if _a_year(words, one)]
    whole = [one for one, words in sums if not _a_year(words, one)]
    if len(spans) != 1 or len(yearly) != 1 or len(whole) != 1 or _NOT_LEVEL.search(text) or not _WHOLE.search(text):
        return
    years, rate, total = min(spans), yearly[0], whole[0]
    made = rate.value * years
    allowed = max((rate.step * years + total.step) / 2 if rate.step > 1 or total.step > 1 else 0, total.value / 50)
    if years < 2 or abs(made - total.value) <= allowed or not total.value * 2 > made > total.value / 2:
        return
    yield Fault(
        Severity.LIKELY, sentence.about,
        f"{sentence.about.name}: {rate.text} a year over {years} years is not {total.text}.",
        f"{rate.text} × {years} = £{made:,.0f}; {total.text} / {years} is £{total.value / years:,.0f} a year.",
        f"Which is wrong: the {rate.text} a year, the {years} years or the {total.text}?",
        tuple(one.evidence for one in pair),
    )  # fmt: skip


def _both(text: str) -> bool:
    """Whether a sentence has both an amount a year and another, so that it is looked at by itself."""
    kinds = {_a_year(text, one) for one in money_of(text)}
    return len(kinds) == 2 and bool(_SPAN.search(text))


def _a_year(text: str, one: Printed) -> bool:
    after = text[one.end :]
    return bool(_YEARLY.search(after) or _MEAN.search(text[: one.start]) or _RATE.search(after))


CHECK = Check(
    "yearly-against-total", 1, "Amounts a year against their total",
    "So much a year is multiplied by its years and compared with the total, or with the average, that is given.",
    faults,
)  # fmt: skip
