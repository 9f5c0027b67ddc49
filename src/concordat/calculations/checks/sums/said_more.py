"""Figures that are said to be above, below, under or over others and are not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import Sum, just_after, just_before, sums_in
from concordat.calculations.checks.prose.papers import Sentence
from concordat.kernel.findings import Severity

_AIM = r"(?:budget|forecast|target|plan|estimate|allocation)"
_ABOVE = re.compile(
    rf"^[^£;]{{0,40}}?\b(?:exceed(?:s|ed|ing)?|(?:is|was|are|were) (?:above|over|more than|higher than|ahead of))"
    rf" (?:the|its|their|that) (?:\w+ )?{_AIM}\b", re.IGNORECASE,
)  # fmt: skip
_BELOW = re.compile(
    rf"^[^£;]{{0,40}}?\b(?:(?:falls?|fell) short of|(?:is|was|are|were) (?:below|under|less than|lower than|short of))"
    rf" (?:the|its|their|that) (?:\w+ )?{_AIM}\b", re.IGNORECASE,
)  # fmt: skip
_AIMED = re.compile(rf"\b{_AIM}\w*\b[^£.;]{{0,25}}$", re.IGNORECASE)
_AGAINST = re.compile(r"\bagainst an? (?:\w+ )?(?:budget|allocation) of\s*$", re.IGNORECASE)
_UNDER = re.compile(r"\b(?P<way>over|under)[ -]?spen(?:d|t)\b", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """Result − aim against the word, where the paragraph prints one of each."""
    for paper in facts.papers:
        for sentences in paper.by_block:
            for at, sentence in enumerate(sentences):
                near = (*sentences[max(0, at - 1) : at], sentence)
                yield from _compared(sentence, near)
                yield from _spent(sentence, near)


def _compared(sentence: Sentence, near: tuple[Sentence, ...]) -> Iterator[Fault]:
    every: list[tuple[Sum, Sentence]] | None = None
    for result in sums_in(sentence.text):
        after = just_after(sentence.text, result.end)
        above, below = _ABOVE.search(after), _BELOW.search(after)
        if not (above or below):
            continue
        if every is None:
            every = [(aim, one) for one in near for aim in _aims(one)]
        aims = [(aim, one) for aim, one in every if aim.amount != result.amount]
        if len(aims) != 1:
            continue
        aim, told = aims[0]
        if (above and result.amount.pence < aim.amount.pence) or (below and result.amount.pence > aim.amount.pence):
            way = "less" if above else "more"
            yield _fault(
                sentence, told, f"{result.text} is said to be {'above' if above else 'below'} {aim.text}, and is not",
                f"{result.text} is {way} than {aim.text}.",
                f"Is {result.text} or {aim.text} wrong, or is another figure meant?",
            )  # fmt: skip


def _spent(sentence: Sentence, near: tuple[Sentence, ...]) -> Iterator[Fault]:
    """ "£4.2m against a budget of £4.3m … an overspend"."""
    word = _UNDER.search(sentence.text)
    if word is None:
        return
    for one in near:
        sums = sums_in(one.text)
        budget = next(
            (at for at, found in enumerate(sums) if _AGAINST.search(just_before(one.text, found.start))),
            0,
        )
        if not budget:
            continue
        spent, allowed = sums[budget - 1], sums[budget]
        over = spent.amount.pence > allowed.amount.pence
        if spent.amount != allowed.amount and over != (word["way"].lower() == "over"):
            yield _fault(
                sentence, one, f"{spent.text} against a budget of {allowed.text} is called an {word[0].lower()}",
                f"{spent.text} is {'more' if over else 'less'} than {allowed.text}: an "
                f"{'over' if over else 'under'}spend.",
                f"Was more or less than the budget of {allowed.text} spent?",
            )  # fmt: skip
        return


def _aims(sentence: Sentence) -> list[Sum]:
    return [one for one in sums_in(sentence.text) if _AIMED.search(just_before(sentence.text, one.start))]


def _fault(sentence: Sentence, told: Sentence, what: str, arithmetic: str, question: str) -> Fault:
    return Fault(
        Severity.CERTAIN, sentence.about, f"{sentence.about.name}: {what}.", arithmetic, question,
        (sentence.evidence, told.evidence),
    )  # fmt: skip


CHECK = Check(
    "said-to-be-more", 1, "Said to be more or less",
    "A result that is said to exceed its forecast, or to be over or under its budget, is compared with it.",
    faults,
)  # fmt: skip
