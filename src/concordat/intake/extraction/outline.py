"""The headings over each passage of a paper, with the numbered items of minutes and notes that are printed plain."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from concordat.intake.extraction.lexicon import is_generic
from concordat.intake.extraction.questions import is_reply, questions_of
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.shapes import PLAIN, RUN_IN

# "3/19 Matters arising", "FRC 21/07 Estates", "Q4 What next?", "Item 5 Fleet", "Decision 12: Lease": each of its form
ITEM_LABEL = re.compile(
    r"\s*(?:(?P<year>\d{1,3}/\d{2,4}(?!/))|(?P<code>[A-Z]{2,6}[ -]?\d{1,4}/\d{1,4})|(?P<question>[Qq]\d{1,2})"
    r"|(?P<named>[IMDCQSPWimdcqspw](?i:(?<=I)tem|(?<=M)inute|(?<=D)ecision|(?<=C)ase|(?<=Q)uestion|(?<=S)cheme|"
    r"(?<=P)roposal|(?<=P)roject|(?<=W)orkstream|(?<=W)ork ?package)"
    r"\s+(?:\d{1,3}(?:/\d{1,4})?|[A-Ha-h])))"
    r"(?:\s*[:.)–—-]\s*|\s+|$)"
)
ITEM_LEVEL = 5  # under headings in capitals, over plain ones
_REPEATED = 7  # a heading that stands under several others is under them whatever it looks like
_LONGEST = 150
_SHORT = 60
_FEW = 8
_FEWEST = 3  # headings of one look from which another look stands out
_HEADLIKE = re.compile(r"(?:\d{1,2}\s+)?[A-Z][^.:;£@%]*[^.:;,£@%?\W]\)?")
_COUNTED = re.compile(r"\d{1,2}\s+[A-Z]")  # "5 Sharing with others"
_OPEN_END = (".", ";", ",")


class Heading(NamedTuple):
    """A heading of the outline; a smaller level stands higher."""

    level: int
    text: str


def headings_of(blocks: list[Block], skipped: set[int]) -> dict[int, Heading]:
    """The headings of a paper by the ordinal of their block; those of the paper's head are left out."""
    body = [block for block in blocks if block.ordinal not in skipped]
    items = items_of(body) | questions_of(body)
    texts = Counter(_plain(block.text) for block in body if len(block.text) <= _SHORT)
    found: dict[int, Heading] = {}
    last: Heading | None = None
    for block in body:
        if last is not None and last.text.endswith("?") and is_reply(block):
            continue
        if block.ordinal in items:
            level = min(block.level or ITEM_LEVEL, ITEM_LEVEL)
            found[block.ordinal] = Heading(level, _whole(block, blocks))
            last = found[block.ordinal]
            continue
        plain = _stands_alone(block, blocks) or _heads_parts(block, blocks, texts)
        if plain or block.kind is BlockKind.HEADING:
            own = PLAIN if plain else block.level
            beside = last is not None and last.level == _REPEATED and own == PLAIN and is_generic(block.text)
            level = _REPEATED if beside else _level(block, texts, items=bool(items), level=own)
            last = found[block.ordinal] = Heading(level, block.text)
    return _evened(found)


def _evened(found: dict[int, Heading]) -> dict[int, Heading]:
    """The headings with the one that alone looks greater brought to the level of the others before and after it.

    "MUTUAL AID" in capitals among projects in small letters is one of them, and does not hold what follows.
    """
    levels = Counter(heading.level for heading in found.values())
    ordered = list(found.items())
    for place, (ordinal, heading) in enumerate(ordered):
        before = {other.level for _, other in ordered[:place]}
        after = {other.level for _, other in ordered[place + 1 :]}
        alone = levels[heading.level] == 1 and ITEM_LEVEL - 1 <= heading.level < PLAIN
        if alone and min(before, default=0) == PLAIN and levels[PLAIN] > _FEWEST and PLAIN in after:
            found[ordinal] = Heading(PLAIN, heading.text)
    return found


def items_of(blocks: list[Block]) -> set[int]:
    """The ordinals of the lines that open numbered items, of which a paper has two or more of one form."""
    forms = {block.ordinal: form for block in blocks if (form := _form(block))}
    often = Counter(forms.values())
    return {ordinal for ordinal, form in forms.items() if often[form] > 1}


def _form(block: Block) -> str | None:
    """The form of the label that a short line begins with, None where it is no item."""
    if block.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH} or len(block.text) > _LONGEST:
        return None
    match = ITEM_LABEL.match(block.text)
    return str(match.lastgroup) if match and not block.text.rstrip().endswith(_OPEN_END) else None


def _stands_alone(block: Block, blocks: list[Block]) -> bool:
    """Whether a short plain line is a heading: it follows a whole sentence, and sentences follow it."""
    if block.kind is not BlockKind.PARAGRAPH or not 0 < block.ordinal < len(blocks) - 1:
        return False
    if len(block.text) > _SHORT or not _HEADLIKE.fullmatch(block.text):
        return False
    before, after = blocks[block.ordinal - 1], blocks[block.ordinal + 1]
    ended = before.kind is not BlockKind.PARAGRAPH or before.text.rstrip().endswith((".", ";", "?"))
    if _COUNTED.match(block.text) and ended and _between_blank_lines(before, block, after):
        return after.kind is not BlockKind.HEADING and len(block.text.split()) <= _FEW
    sentences = (
        after.kind is BlockKind.PARAGRAPH and len(after.text) > _SHORT and after.text.rstrip().endswith((".", ":"))
    )
    return ended and sentences and len(block.text.split()) <= _FEW


def _heads_parts(block: Block, blocks: list[Block], texts: Counter[str]) -> bool:
    """Whether a short plain line between blank lines heads the parts of a report that stand under several such lines.

    "Joint Stores", and under it "Achieved this period", "Planned next period", as under every other project.
    """
    if block.kind is not BlockKind.PARAGRAPH or not 0 < block.ordinal < len(blocks) - 1:
        return False
    if len(block.text) > _SHORT or not _HEADLIKE.fullmatch(block.text) or is_generic(block.text):
        return False
    before, after = blocks[block.ordinal - 1], blocks[block.ordinal + 1]
    repeated = is_generic(after.text) and texts[_plain(after.text)] > 1 if len(after.text) <= _SHORT else False
    return repeated and _between_blank_lines(before, block, after)


def _between_blank_lines(before: Block, block: Block, after: Block) -> bool:
    return block.line - before.line_at(len(before.text)) > 1 and after.line - block.line > 1


def _whole(block: Block, blocks: list[Block]) -> str:
    """A heading run into its line with the rest of the line where that is short: "Project 2" and its name."""
    after = blocks[block.ordinal + 1] if block.ordinal + 1 < len(blocks) else None
    if block.level != RUN_IN or after is None or after.kind is not BlockKind.PARAGRAPH or after.line != block.line:
        return block.text
    return block.text if len(after.text) > _LONGEST or after.text.endswith(_OPEN_END) else f"{block.text}: {after.text}"


def _level(block: Block, texts: Counter[str], *, items: bool, level: int | None = None) -> int:
    """What opens a part of every item stands under the items; what opens a part of the paper ends them."""
    own = level or block.level
    if own >= RUN_IN or not is_generic(block.text):
        return own
    if texts[_plain(block.text)] > 1:
        return max(own, _REPEATED)
    return min(own, ITEM_LEVEL) if items else own


def _plain(text: str) -> str:
    return text.strip(" :-–—.*").lower()


def chains_of(blocks: list[Block], headings: dict[int, Heading]) -> dict[int, tuple[str, ...]]:
    """For each block the texts of the headings over it, nearest first, itself among them."""
    chains: dict[int, tuple[str, ...]] = {}
    stack: list[Heading] = []
    for block in blocks:
        if heading := headings.get(block.ordinal):
            stack = [held for held in stack if held.level < heading.level]
            stack.append(heading)
        else:
            while stack and block.section is not None and stack[-1].text != block.section and stack[-1].level >= RUN_IN:
                stack.pop()
        chains[block.ordinal] = tuple(held.text for held in reversed(stack))
    return chains
