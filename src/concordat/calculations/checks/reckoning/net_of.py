"""What is left of one amount after another, against the net amount, gap or difference that is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.amounts import money_of
from concordat.calculations.checks.prose.papers import Sentence
from concordat.kernel.findings import Severity

_LEFT = re.compile(
    r"\b(?P<what>net (?:annual )?(?:saving|savings|cost|costs|benefit|position|effect)|difference|shortfall|gap|surplus"
    r"|(?:over|under)[ -]?spen[dt]|remainder|balance|deficit|variance)\b(?: is| was| will be| stands at| comes to)?"
    r"(?: therefore| then| now| only)?(?: of| to find)?:? (?:just |about |therefore )?$", re.IGNORECASE,
)  # fmt: skip
_LESS = re.compile(
    r"\b(?:after|against|less|minus|deduct\w*|net of|offset|budget|compared|instead of|but|only|of the|has|have been|so"
    r"|leav\w+|therefore|cost|costs)\b", re.IGNORECASE,
)  # fmt: skip
_NOT = re.compile(
    r"\b(?:of which|includ\w+|plus|average|over (?:the )?\w+ years|between|previous year|last year|in total|together"
    r"|prior year)\b",
    re.IGNORECASE,
)

AMOUNTS = 3  # of a sentence at the most: two and what is left of them


def faults(facts: Facts) -> Iterator[Fault]:
    """The difference of the only two other amounts of the sentence, or of it and the one before."""
    for paper in facts.papers:
        for sentences in paper.in_sections:
            for at, sentence in enumerate(sentences):
                yield from _faults(sentence, sentences[at - 1] if at else None)


def _faults(sentence: Sentence, before: Sentence | None) -> Iterator[Fault]:
    sums = money_of(sentence.text)
    if len(sums) > AMOUNTS:
        return
    nets = [one for one in sums if _LEFT.search(sentence.text[: one.start])]
    if len(nets) != 1:
        return
    net, word = nets[0], _LEFT.search(sentence.text[: nets[0].start])
    own = [one for one in sums if one is not net]
    told = before if len(own) < 2 and before else None
    others = own + (money_of(told.text) if told else [])
    text = f"{told.text if told else ''} {sentence.text}"
    if len(others) != 2 or _NOT.search(text) or not _LESS.search(text) or word is None:
        return
    high, low = sorted(others, key=lambda one: -one.value)
    made = high.value - low.value
    allowed = sum(one.step for one in (high, low, net) if one.step > 1) / 2
    if abs(made - net.value) <= allowed or net.value >= high.value or net.value == low.value or made == 0:
        return
    yield Fault(
        Severity.LIKELY, sentence.about,
        f"{sentence.about.name}: the {word['what'].lower()} between {high.text} and {low.text} is not {net.text}.",
        f"{high.text} − {low.text} = £{made:,f}, not {net.text}.",
        f"Which is wrong: {high.text}, {low.text} or the {word['what'].lower()} of {net.text}?",
        (sentence.evidence, told.evidence) if told else (sentence.evidence,),
    )  # fmt: skip


CHECK = Check(
    "difference-in-words", 1, "Differences in words",
    "A net amount, a gap or an overspend is reckoned again from the two amounts that it lies between.",
    faults,
)  # fmt: skip
