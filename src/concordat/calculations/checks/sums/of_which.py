"""A part that is counted in its whole and added to it again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.amounts import money_of
from concordat.calculations.checks.prose.grid import Line, grid_of
from concordat.calculations.checks.prose.papers import Block, Sentence
from concordat.kernel.findings import Severity

_PART_ROW = re.compile(r"^[\s–-]*(?:of which|including|incl\.?|of this|thereof)\b", re.IGNORECASE)
_TOTAL = re.compile(r"^(?:grand |overall )?totals?\b", re.IGNORECASE)
_INCLUDING = re.compile(
    r"\b(?:including|of which|which includes|included in (?:this|it) (?:is|are))\b[^£.;]{0,30}$", re.I
)


def faults(facts: Facts) -> Iterator[Fault]:
    """A total that its rows make only with an "of which" row; a sum that takes an "including" amount a second time."""
    for paper in facts.papers:
        for block in paper.blocks:
            yield from _in_table(block)
        for sentences in paper.in_sections:
            for at, sentence in enumerate(sentences):
                if "£" in sentence.text:
                    yield from _in_words(sentence, sentences[at - 1] if at else sentence)


def _in_table(block: Block) -> Iterator[Fault]:
    head, lines = grid_of(block)
    totals = [at for at, line in enumerate(lines) if _TOTAL.search(line.texts[0])]
    if not totals or len(totals) > 1:
        return
    rows, total = lines[: totals[0]], lines[totals[0]]
    parts = [line for line in rows if _PART_ROW.search(line.texts[0])]
    for column in range(1, len(head)):
        printed = total.cells[column]
        known = [line for line in rows if line.cells[column] is not None]
        own = _sum([line for line in known if line in parts], column)
        if printed is None or not own or len(known) - len(parts) < 1:
            continue
        if _sum(known, column) == printed.value:
            yield _row_fault(block, total, parts, head[column], printed.value - own)
            return


def _sum(lines: list[Line], column: int) -> Decimal:
    return sum((cell.value for line in lines if (cell := line.cells[column])), Decimal(0))


def _row_fault(block: Block, total: Line, parts: list[Line], head: str, rest: Decimal) -> Fault:
    name, said = parts[0].texts[0], total.texts[next(i for i, cell in enumerate(total.cells) if cell)]
    places = tuple(block.evidence(line.start, line.start + len("\t".join(line.texts))) for line in (*parts, total))
    return Fault(
        Severity.CERTAIN, block.about,
        f"{block.about.name}: the total of {said} counts “{name}” a second time.",
        f"Without the part the rows make {rest:,f} ({head}); it is in the row above already.",
        f"Is the total {rest:,f}, once “{name}” is counted once?",
        places,
    )  # fmt: skip


def _in_words(sentence: Sentence, before: Sentence) -> Iterator[Fault]:
    """ "£310,000, including £85,000 at one place. Adding its £85,000 and £74,000 elsewhere this makes £469,000." """
    told = money_of(before.text) + (money_of(sentence.text) if sentence is not before else [])
    first = money_of(before.text)
    for at, part in enumerate(first):
        if not at or not _INCLUDING.search(before.text[: part.start]):
            continue
        whole, later = first[at - 1], told[at + 1 :]
        again = [one for one in later if one.value == part.value]
        others = [one for one in later if one.value != part.value]
        for total in others if again else ():
            rest = [one for one in others if one is not total]
            for size in range(len(rest) + 1):
                for chosen in combinations(rest, size):
                    made = whole.value + part.value + sum((one.value for one in chosen), Decimal(0))
                    if made == total.value:
                        parts = " + ".join(one.text for one in (whole, part, *chosen))
                        yield Fault(
                            Severity.CERTAIN, sentence.about,
                            f"{sentence.about.name}: {part.text} is within {whole.text} and is added to it again.",
                            f"{parts} = {total.text}; without counting twice it is £{made - part.value:,.0f}.",
                            f"Is it £{made - part.value:,.0f} and not {total.text}, once the {part.text} counts once?",
                            tuple(dict.fromkeys((sentence.evidence, before.evidence))),
                        )  # fmt: skip
                        return


CHECK = Check(
    "part-counted-again", 1, "A part counted again",
    "An amount that is part of another is not to be added to it a second time.",
    faults,
)  # fmt: skip
