"""Performance that is praised without a figure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Sentence
from concordat.calculations.checks.words import counted, short
from concordat.kernel.findings import Severity

_MEASURE = (
    r"(?:performance|(?:waiting|response|answer|turnaround|attendance|mobilisation) times?|abandonment"
    r"|satisfaction|call"
    r" handling|detection rates?|conviction rates?|sickness|absence)"
)
_BETTER = (
    r"(?:has|have) (?:shown|seen) (?:\w+ )?improvements?|(?:has|have) improved|improved|is improving"
    r"|remains? (?:strong|good|high)"
    r"|(?:has|have) (?:fallen|reduced|dropped|risen)|is (?:strong|good)"
)
_SAID = re.compile(rf"\b{_MEASURE}\b[^.;]{{0,60}}?\b(?:{_BETTER})\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?<!\d)\d+(?:\.\d+)?\s?(?:%|per ?cent|seconds?|minutes?|days?|hours?|points?)|\bby \d|\bto \d|£\d", re.IGNORECASE
)


def faults(facts: Facts) -> Iterator[Fault]:
    """A measure that is called better with no figure in its sentence or the next; one finding a paper."""
    for paper in facts.papers:
        found: dict[str, list[Sentence]] = defaultdict(list)
        sentences = paper.sentences
        for at, sentence in enumerate(sentences):
            beside = " ".join(one.text for one in sentences[at : at + 2] if one.block is sentence.block)
            if _SAID.search(sentence.text) and not _FIGURE.search(beside):
                found[paper.key].append(sentence)
        for told in found.values():
            yield Fault(
                Severity.QUESTION, told[0].about,
                f"{told[0].about.name}: performance is praised without a figure: “{short(told[0].text, 110)}”.",
                f"{counted(len(told), 'sentence')} of the paper {'calls' if len(told) == 1 else 'call'} a "
                f"measure better; "
                "figures printed: none.",
                f"From what to what, and over which months: “{short(told[0].text, 110)}”?",
                tuple(one.evidence for one in told),
            )  # fmt: skip


CHECK = Check(
    "better-without-figure", 1, "Better, without a figure",
    "A measure that is called better needs its figure before and after.",
    faults,
)  # fmt: skip
