"""A number of things at a price each, against the cost of them all; and what is left when some are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import NUMBER, WORDED, counts_in, sums_in, valued
from concordat.calculations.checks.prose.papers import Sentence
from concordat.kernel.findings import Severity

_COUNT = rf"(?:{NUMBER}|{WORDED})"
_EACH = re.compile(
    rf"\b(?P<number>{_COUNT}) (?P<noun>[a-z][\w -]{{2,40}}?) (?:at|for|costing) "
    rf"(?P<price>£[\d,.]+\d(?:k|m)?) (?:each|apiece|per \w+)",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:cost|total|costs|totals|sum|makes?|in all|together|spend|outlay)\b", re.IGNORECASE)
_NOT_ALL = re.compile(r"\b(?:VAT|including|plus|fees?|delivery|discount|sav\w+|a year|per year|annum)\b", re.IGNORECASE)
_LEAVES = re.compile(rf"\b(?:leav(?:es|ing)|left with|remain(?:s|ing)?)\b[^.;£%\d]{{0,12}}(?P<left>{NUMBER})", re.I)
_GONE = re.compile(r"\b(?:gone|left|lost|removed|cut|closed|fewer|reduced|moved|sold|deleted|spent|withdrawn)\b", re.I)


def faults(facts: Facts) -> Iterator[Fault]:
    """Number × price against the only other amount of the sentence; first − gone against what is said to be left."""
    for paper in facts.papers:
        for sentences in paper.by_block:
            for at, sentence in enumerate(sentences):
                yield from _priced(sentence)
                yield from _left(sentence, sentences[at - 1] if at else None)


def _priced(sentence: Sentence) -> Iterator[Fault]:
    found, sums = _EACH.search(sentence.text), sums_in(sentence.text)
    if found is None or len(sums) != 2 or _NOT_ALL.search(sentence.text) or not _TOTAL.search(sentence.text):
        return
    number, price = valued(found["number"]), valued(found["price"])
    total = next((one for one in sums if not found.start() <= one.start < found.end()), None)
    if number is None or price is None or total is None:
        return
    made, printed = number * price, Decimal(total.amount.pence) / 100
    # A round total may be rounded to the digits that it prints.
    if made == printed or abs(made - printed) * 200 <= printed:
        return
    yield _fault(
        sentence, (sentence,), f"{found[0]} do not cost {total.text}",
        f"{number:,f} × {found['price']} = £{made:,.2f}".removesuffix(".00")
        + f"; printed {total.text}; the difference is £{abs(made - printed):,.0f}.",
        f"Which is wrong: the {found['number']}, the {found['price']} each, or the {total.text}?",
    )  # fmt: skip


def _left(sentence: Sentence, before: Sentence | None) -> Iterator[Fault]:
    left = _LEAVES.search(sentence.text)
    if left is None or not _GONE.search(sentence.text[: left.start()]) or "£" in sentence.text:
        return
    own = [one for one in counts_in(sentence.text) if one.end <= left.start()]
    earlier = [one for one in counts_in(before.text) if one.value > 31] if before and "£" not in before.text else []
    remaining = valued(left["left"])
    if remaining is None or not own:
        return
    first, gone = (own[0], own[1:]) if len(own) > 1 else (earlier[0] if len(earlier) == 1 else None, own)
    if first is None or len(gone) != 1 or not gone[0].value < first.value or remaining >= first.value:
        return
    if first.value - gone[0].value != remaining:
        places = (sentence, before) if before and len(own) == 1 else (sentence,)
        yield _fault(
            sentence, places, f"{first.text} less {gone[0].text} is not {left['left']}",
            f"{first.text} − {gone[0].text} = {first.value - gone[0].value:,f}; printed {left['left']}.",
            f"Which is wrong: the {first.text}, the {gone[0].text} or the {left['left']}?",
        )  # fmt: skip


def _fault(
    sentence: Sentence, places: tuple[Sentence, ...], what: str, arithmetic: str, question: str
) -> Fault:  # fmt: skip
    return Fault(
        Severity.LIKELY, sentence.about, f"{sentence.about.name}: {what}.", arithmetic, question,
        tuple(one.evidence for one in places),
    )  # fmt: skip


CHECK = Check(
    "price-and-number", 1, "Numbers, prices and what is left",
    "A number at a price each is multiplied out; what is left is reckoned from what there was and what has gone.",
    faults,
)  # fmt: skip
