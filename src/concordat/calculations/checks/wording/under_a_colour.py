"""What the text of a section says beside the colour that the section is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Block, Sentence, sections_of
from concordat.calculations.checks.prose.ratings import colour_of
from concordat.kernel.findings import Severity
from concordat.kernel.rag import Colour


def rated_sections(facts: Facts) -> Iterator[tuple[Colour, Block, tuple[Sentence, ...]]]:
    """Each section that has an overall colour, the block that prints it, and the sentences under it."""
    for paper in facts.papers:
        for blocks in paper.by_section:
            rated = colour_of(blocks)
            if rated is not None:
                yield *rated, tuple(sections_of(blocks))


def matching(
    sentences: tuple[Sentence, ...], words: re.Pattern[str], but: re.Pattern[str] | None = None
) -> list[Sentence]:
    """The sentences with the words, without those that ``but`` takes out."""
    return [one for one in sentences if words.search(one.text) and not (but and but.search(one.text))]


def contrast(
    severity: Severity, colour: Colour, rating: Block, told: list[Sentence], sentence: str, arithmetic: str,
    question: str,
) -> Fault:  # fmt: skip
    """A fault of a colour that the words under it do not fit; ``{name}`` and ``{colour}`` are filled in."""
    about, evidence = told[0].about, (told[0].evidence, rating.evidence(), *(one.evidence for one in told[1:]))

    def filled(text: str) -> str:
        return text.replace("{name}", about.name).replace("{colour}", colour.word.lower())

    return Fault(severity, about, filled(sentence), filled(arithmetic), filled(question), evidence)
