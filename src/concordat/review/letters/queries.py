"""The letters that came for a return, and what each answers."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from concordat.foundation.provenance.queries import passages, readable_sources
from concordat.foundation.provenance.records import PassageRecord
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.blocks import Block, BlockKind, Cell, Document
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.statements import Statement
from concordat.registers.collaborations.queries import names
from concordat.registers.delivery.queries import period, return_form
from concordat.registers.delivery.records import ReturnForm
from concordat.registers.delivery.rules import Channel
from concordat.review.letters.mapping import Context, reading_of
from concordat.review.letters.models import Letter
from concordat.review.letters.parts import Part
from concordat.review.letters.records import LetterReading, LetterRecord
from concordat.review.letters.words import plain
from concordat.review.returns.rules import year_of


def letters_of(actor: Actor, *, number: int) -> list[LetterRecord]:
    """The letters that were received for a return, newest first; none where the actor may not see them."""
    rows = _readable(actor).filter(of_id=number).order_by("-pk")
    return [_letter(row) for row in rows]


def proposals(actor: Actor, *, number: int, source: str, today: date) -> LetterReading:
    """What a letter answers to the questions of its return, now; nothing is written.

    NotThere where the actor may not see the return, or may not read the letter.
    """
    row = _readable(actor).filter(of_id=number, source_id=source).first()
    if row is None:
        raise NotThere(f"There is no letter {source} for return {number}.")
    form = return_form(actor, number=number, today=today)
    kept = passages(actor, source_key=source)
    blocks = [_block(one) for one in kept]
    aside = {int(ordinal): Part(part) for ordinal, part in row.aside.items()}
    reading = reading_of(blocks, _statements(row, blocks, aside), aside, _context(actor, form, today))
    return LetterReading(_letter(row), reading, {one.ordinal: one.id for one in kept})


def _readable(actor: Actor) -> QuerySet[Letter]:
    """The letters of the returns that the actor sees, as far as it may read them."""
    rows: QuerySet[Letter] = Letter.objects.visible_to(actor).select_related("source")
    return rows.filter(source__in=readable_sources(actor).values("pk"))


def _statements(row: Letter, blocks: list[Block], aside: dict[int, Part]) -> list[Statement]:
    """What the reader understands in what the writer says."""
    own = [block for block in blocks if block.ordinal not in aside]
    return extract(Document(row.source.file_name, own, row.source.sha256, row.source.size), dated=row.source.dated)


def _context(actor: Actor, form: ReturnForm, today: date) -> Context:
    one = form.summary
    own = {plain(name) for key, name in names(actor) if key == one.collaboration}
    others = {plain(name) for key, name in names(actor) if key != one.collaboration}
    year = year_of(period(actor, key=one.period, today=today)).text
    return Context(form.questions, one.organisation, year, frozenset(others - own))


def _block(one: PassageRecord) -> Block:
    """A passage as the block that it was stored from."""
    cells = tuple(
        Cell(c["row"], c["column"], c["text"], c["line"], c["start"], c["end"], c.get("address")) for c in one.cells
    )
    return Block(
        one.ordinal, BlockKind(one.kind), one.text, one.line, one.section or None, one.paragraph or None, one.level,
        one.page, cells, one.line_starts,
    )  # fmt: skip


def _letter(row: Letter) -> LetterRecord:
    of = row.source
    return LetterRecord(row.pk, of.key, of.title, of.file_name, Channel(row.channel), row.at, tuple(of.notes))
