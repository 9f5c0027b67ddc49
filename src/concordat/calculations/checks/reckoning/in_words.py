"""A total that a sentence gives in words, with the numbers that it adds in that sentence or the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.amounts import Printed, counts_of, money_of
from concordat.calculations.checks.prose.papers import Sentence
from concordat.kernel.findings import Severity

# A total further than this (in per cent) from what is added is of something else.
NEAR = 40
MOST = 6
_BEFORE = re.compile(
    r"\b(?:(?:a|the|an) (?:combined |overall |grand |joint )?(?:total|sum) of|totall?ing|totals|making|mak(?:e|es|ing)"
    r" (?:up )?(?:a total of )?|(?:comes?|came|adds? up|add up|amounts?|amounted|sums?) to|(?:in all|together"
    r"|altogether|in total|combined),?(?: (?:they|these|this|the \w+))? (?:\w+ ){0,2}?)\s*(?:of )?(?:just |exactly )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^ (?:[a-z-]+ ){0,3}?(?:in total|in all|altogether|all told|combined|between them)\b", re.IGNORECASE
)
_ANY = re.compile(r"total|making|make|come|came|add|amount|sum|all|together|combined|between them", re.IGNORECASE)
_NOT_ADDED = re.compile(
    r"\b(?:each|apiece|every|per|of which|includ\w+|at least|more than|up to|out of|average|rate|budget|target|against"
    r"|compared|than|increas\w+|reduc\w+|rose|fell|from £?[\d,.]+\w? to|cumulative|since|multipl\w+|times|over the next"
    r"|score[sd]?|VAT|of the \d)\b|[%×]| x ",
    re.IGNORECASE,
)


def faults(facts: Facts) -> Iterator[Fault]:
    """Sum of two to six numbers − the total in words; some of them alone may make it."""
    for paper in facts.papers:
        for sentences in paper.in_sections:
            for at, sentence in enumerate(sentences):
                if not _ANY.search(sentence.text) or _NOT_ADDED.search(sentence.text):
                    continue
                for find in (money_of, counts_of):
                    yield from _faults(sentence, sentences[at - 1] if at else None, find(sentence.text), find)


def _faults(
    sentence: Sentence, before: Sentence | None, found: list[Printed], find: object
) -> Iterator[Fault]:  # fmt: skip
    totals = [one for one in found if _is_total(sentence.text, one)]
    if len(totals) != 1:
        return
    total, own = totals[0], [one for one in found if one is not totals[0]]
    told = before if not own and before and not _NOT_ADDED.search(before.text) else None
    finder = money_of if find is money_of else counts_of
    parts = finder(told.text) if told else own
    if not 2 <= len(parts) <= MOST or _made(parts, total):
        return
    made = sum((part.value for part in parts), Decimal(0))
    gap = abs(made - total.value)
    if total.value <= 0 or gap * 100 > NEAR * total.value:
        return
    unit = "£" if total.money else ""
    yield Fault(
        Severity.LIKELY if told else Severity.CERTAIN, sentence.about,
        f"{sentence.about.name}: {', '.join(part.text for part in parts)} do not make {total.text}.",
        f"{' + '.join(part.text for part in parts)} = {unit}{made:,f}, not {total.text}; the difference is "
        f"{unit}{gap:,f}.",
        f"Which is wrong: the total of {total.text}, or the figures that make {unit}{made:,f}?",
        (sentence.evidence, told.evidence) if told else (sentence.evidence,),
    )  # fmt: skip


def _is_total(text: str, one: Printed) -> bool:
    return bool(_BEFORE.search(text[: one.start]) or _AFTER.search(text[one.end :]))


def _made(parts: Sequence[Printed], total: Printed) -> bool:
    """Whether all of the parts, or some of them, make the total as far as they are printed."""
    for size in range(2, len(parts) + 1):
        for chosen in combinations(parts, size):
            allowed = sum((part.step for part in chosen if part.step > 1), total.step if total.step > 1 else 0) / 2
            if abs(sum(part.value for part in chosen) - total.value) <= allowed:
                return True
    return False


CHECK = Check(
    "total-in-words", 1, "Totals in words",
    "A total that a sentence gives is compared with the numbers that it adds.",
    faults,
)  # fmt: skip
