"""A share whose whole stands in another sentence or in the table above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.amounts import Printed, counts_of, money_of
from concordat.calculations.checks.prose.figures import Number, percentages_in
from concordat.calculations.checks.prose.grid import Cell, Line, grid_of
from concordat.calculations.checks.prose.likeness import stems
from concordat.calculations.checks.prose.papers import TABLE, Block, Paper, Sentence
from concordat.kernel.findings import FindingEvidence, Severity

_PAYS = re.compile(
    r"^(?:The |Of [^,]{3,60}, (?:the )?)?(?P<who>[A-Za-z][^.,;%\d£]{2,60}?) (?:pays?|paid|contribut\w+|meets?|bears?"
    r"|funds?|receives?|provides?|accounts? for|makes? up|holds?|gets?|has|is)\b", re.IGNORECASE,
)  # fmt: skip
_SHARE = re.compile(
    r"\bshare of (?:the |these |those |all )?(?P<what>[a-z][a-z -]{2,30}?) (?:was|is|were|came to|of)\b", re.I
)
_SIGN = re.compile(r"%|per ?cent", re.IGNORECASE)
_WHOLE = re.compile(r"^(?:grand |overall )?totals?\b|^all\b", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:rose|rise|increas\w+|grew|fell|fall\w*|decreas\w+|reduc\w+|uplift|inflation|target|than|compared|last year"
    r"|at least|up to|over|less|vacan\w+|turnover|satisf\w+|would|will|should)\b", re.IGNORECASE,
)  # fmt: skip
_SMALL = frozenset(["the", "of", "and", "a", "for"])


def faults(facts: Facts) -> Iterator[Fault]:
    """Part / whole, from a row and its total in a table of the section, or from the numbers of the sentence before."""
    for paper in facts.papers:
        for run in paper.in_sections:
            for at, sentence in enumerate(run):
                percents = percentages_in(sentence.text) if _SIGN.search(sentence.text) else []
                if len(percents) != 1:
                    continue
                plain = not money_of(sentence.text) and not counts_of(sentence.text)
                if not plain or _CHANGED.search(sentence.text):
                    continue
                yield from _in_table(paper, sentence, percents[0])
                yield from _before(sentence, run[max(0, at - 2) : at], percents[0])


def _in_table(paper: Paper, sentence: Sentence, percent: Number) -> Iterator[Fault]:
    match = _PAYS.search(sentence.text)
    who = _words(match["who"]) if match else frozenset()
    blocks = [block for block in paper.blocks if block.kind == TABLE and block.section == sentence.section]
    if not who or len(blocks) != 1:
        return
    head, lines = grid_of(blocks[0])
    total = next((line for line in lines if _WHOLE.search(line.texts[0])), None)
    rows = [line for line in lines if line is not total and who <= _words(line.texts[0])]
    if total is None or len(rows) != 1 or len(head) > 3:
        return
    pairs = [_pair(rows[0], total, column) for column in range(1, len(head))]
    known = [pair for pair in pairs if pair is not None]
    if known and all(not _fits(part.value, whole.value, percent) for part, whole in known):
        part, whole = known[0]
        yield _fault(sentence, percent, (part.text, part.value), (whole.text, whole.value), _places(blocks[0], rows[0]))


def _pair(row: Line, total: Line, column: int) -> tuple[Cell, Cell] | None:
    part, whole = row.cells[column], total.cells[column]
    if part is None or whole is None or part.percent or whole.percent or whole.value <= part.value or part.value <= 0:
        return None
    return part, whole


def _before(sentence: Sentence, before: Sequence[Sentence], percent: Number) -> Iterator[Fault]:
    """ "150 flights, 96 for the one and 54 for the other. The other's share of the flights was 46%." """
    match = _SHARE.search(sentence.text)
    if match is None:
        return
    wanted = stems(match["what"])
    for other in reversed(before):
        numbers: list[Printed] = counts_of(other.text) or money_of(other.text)
        if len(numbers) < 2 or not wanted <= stems(other.text) or percentages_in(other.text):
            continue
        whole = max(numbers, key=lambda one: one.value)
        parts = [one for one in numbers if 0 < one.value < whole.value]
        if parts and all(not _fits(one.value, whole.value, percent) for one in parts):
            near = min(parts, key=lambda one: abs(one.value * 100 / whole.value - percent.value))
            yield _fault(sentence, percent, (near.text, near.value), (whole.text, whole.value), other.evidence)
        return


def _fits(part: Decimal, whole: Decimal, percent: Number) -> bool:
    return bool(abs(part * 100 / whole - percent.value) < Decimal(1) / 10**percent.places)


def _fault(
    sentence: Sentence, percent: Number, part: tuple[str, Decimal], whole: tuple[str, Decimal], place: FindingEvidence
) -> Fault:  # fmt: skip
    made = f"{part[1] * 100 / whole[1]:.1f}%"
    return Fault(
        Severity.LIKELY, sentence.about,
        f"{sentence.about.name}: a share is told as {percent.text}, and the figures near it make {made}.",
        f"{part[0]} / {whole[0]} = {made}, not {percent.text}.",
        f"Which is right: {part[0]} of {whole[0]}, or {percent.text}?",
        (sentence.evidence, place),
    )  # fmt: skip


def _places(block: Block, line: Line) -> FindingEvidence:
    return block.evidence(line.start, line.start + len("\t".join(line.texts)))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", text.lower().replace("&", "and"))) - _SMALL


CHECK = Check(
    "share-against-its-whole", 1, "Shares against wholes elsewhere",
    "A share is reckoned again where its whole stands in the table of its section or in the sentence before.",
    faults,
)  # fmt: skip
