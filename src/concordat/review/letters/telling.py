"""What a letter tells in the order of its blocks: answers under labels, and the words that are under none. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from concordat.intake.readers.blocks import Block, BlockKind
from concordat.registers.delivery.rules import Kind
from concordat.review.letters.parts import Part, is_closing, is_greeting
from concordat.review.letters.records import AlsoTold, Option, Place, WhyNot
from concordat.review.letters.tables import Cells, told_by_table
from concordat.review.letters.values import Given, given
from concordat.review.letters.words import Labels, Match

_PAIR = re.compile(r"\s*(?P<label>[^:\t\n]{2,120}?)\s*(?::|\t|\s[-–—](?=\s))\s*(?P<value>\S.*)", re.DOTALL)
_OF_PART = {Part.GREETING: WhyNot.GREETING, Part.SIGNATURE: WhyNot.SIGNATURE, Part.EARLIER: WhyNot.EARLIER}


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of a block with its offset there."""

    block: Block
    start: int
    text: str

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """The place of a span of the piece."""
        until = len(self.text) if end is None else end
        return Place(self.block.ordinal, self.start + start, self.start + until, self.text[start:until])


@dataclass
class Telling:
    """A letter being walked through. ``options`` are the answers by question; ``also`` what is under no label.

    ``words`` are the pieces of each narrative, joined at the end: what stands under one label in several paragraphs,
    or under two labels for the same question, is one answer.
    """

    labels: Labels
    answering: str
    options: dict[str, list[Option]] = field(default_factory=lambda: defaultdict(list))
    also: list[AlsoTold] = field(default_factory=list)
    words: dict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    under: Match | None = None
    depth: int = 0
    head: Place | None = None

    def walk(self, blocks: Sequence[Block], aside: Mapping[int, Part]) -> None:
        """Every block once, in order."""
        for block in blocks:
            part = aside.get(block.ordinal, Part.SAID)
            if part is not Part.SAID:
                self.also.append(AlsoTold(_all_of(block), _OF_PART[part]))
            elif block.kind is BlockKind.TABLE:
                self._table(block)
            elif block.kind is BlockKind.HEADING:
                self._heading(block)
            else:
                for piece in _pieces(block):
                    self._line(piece)
        self._close_head()
        self._join()

    def _heading(self, block: Block) -> None:
        piece = Piece(block, 0, block.text)
        if self._pair(piece):
            return
        match = self.labels.named(block.text)
        if match is None and self.under is not None and self.under.narrative and block.level > self.depth:
            self._under(piece)
            return
        self._close_head()
        self.under, self.depth, self.head = match, block.level, piece.place()

    def _line(self, piece: Piece) -> None:
        if is_greeting(piece.text) or (is_closing(piece.text) and len(piece.text) < 40):
            greets = is_greeting(piece.text)
            self.also.append(AlsoTold(piece.place(), WhyNot.GREETING if greets else WhyNot.SIGNATURE))
            return
        if self._pair(piece):
            return
        label = self.labels.named(piece.text) if len(piece.text) <= 80 else None
        if label is not None and (label.exact or piece.text.rstrip().endswith(":")):
            self._close_head()
            self.under, self.head = label, piece.place()
            return
        if self.under is None or not self._under(piece):
            self.also.append(AlsoTold(piece.place(), WhyNot.NOT_ASKED))

    def _pair(self, piece: Piece) -> bool:
        """Whether the piece is a label with its answer; then it is told."""
        found = _PAIR.fullmatch(piece.text)
        match = self.labels.named(found["label"]) if found else None
        if found is None or match is None:
            return False
        answers = given(match, found["value"], answering=self.answering)
        if not answers:
            return False
        if match.narrative or self.under is None or not self.under.narrative:
            self._close_head()
            self.under, self.head = match if match.narrative else None, None
            self.depth = piece.block.level if piece.block.kind is BlockKind.HEADING else 99
        self._tell(piece, found.start("value"), answers, match, found["label"].strip())
        return True

    def _under(self, piece: Piece) -> bool:
        """Whether the piece answers what the label above it asks."""
        if self.under is None:
            return False
        answers = given(self.under, piece.text, answering=self.answering)
        if not answers:
            return False
        label = self.head.words if self.head else self.under.questions[0].label
        self._tell(piece, 0, answers, self.under, label.strip().rstrip(":"))
        self.head = None
        return True

    def _tell(self, piece: Piece, at: int, answers: Sequence[Given], match: Match, label: str) -> None:
        if not all(one.whole for one in answers):
            self.also.append(AlsoTold(piece.place(), WhyNot.NOT_ASKED))
        for one in answers:
            place = piece.place(at + one.start, at + one.end)
            question = next(q for q in self.labels.questions if q.key == one.key)
            if question.kind is Kind.NARRATIVE:
                self.words[one.key].append(place)
            else:
                self.tell(one, place, label, exact=match.exact)

    def tell(self, one: Given, place: Place, label: str, *, exact: bool) -> None:
        """An answer that stands under a label."""
        reason = f"It stands under “{label}”" + (f": {one.unsure}." if one.unsure else ".")
        self.options[one.key].append(Option(one.text, (place,), reason, exact and not one.unsure))

    def _table(self, block: Block) -> None:
        self._close_head()
        cells = Cells(block)
        answers, rest = told_by_table(cells, self.labels, self.answering)
        for one in answers:
            self.tell(one.given, cells.place(one.row, one.column, one.given), one.label, exact=one.exact)
        self.also += [AlsoTold(cells.row_place(row), WhyNot.NOT_ASKED) for row in rest]

    def _close_head(self) -> None:
        """A heading under which nothing was told stands by itself."""
        if self.head is not None:
            self.also.append(AlsoTold(self.head, WhyNot.HEADING))
        self.head = None

    def _join(self) -> None:
        for key, places in self.words.items():
            text = "\n".join(place.words for place in places)
            self.options[key].insert(0, Option(text, tuple(places), "These words stand under its heading.", exact=True))


def _pieces(block: Block) -> list[Piece]:
    """The lines of a block: a letter sets label and answer on a line each."""
    found, at = [], 0
    for line in block.text.split("\n"):
        if line.strip():
            found.append(Piece(block, at, line))
        at += len(line) + 1
    return found


def _all_of(block: Block) -> Place:
    return Place(block.ordinal, 0, len(block.text), block.text)
