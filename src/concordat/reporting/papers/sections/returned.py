"""What the returns of the latest period say of a collaboration, with a note of the answer; and which are not told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from concordat.kernel.dates import day_words
from concordat.kernel.rag import Dimension
from concordat.rendering.documents.tree import (
    Block,
    Cell,
    Column,
    NoteRef,
    NumberCell,
    Paragraph,
    Runs,
    Table,
    Text,
    TextCell,
    text,
)
from concordat.reporting.papers import changes
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Answered, Material, NotAccepted, Reported
from concordat.reporting.papers.words import capital, counted, in_words, listed, sentence

# The narratives that a board reads, each with what introduces it; other words of a return keep their label.
_LEADS = {"progress": "Done", "next": "Next", "help": "Asked of the board", "other": "Also reported"}
_FIGURES = (Column("What", 2.4), Column("Partner", 2), Column("Amount", 1.4, True))
NOT_FROZEN = "not frozen"


def tells(one: Reported) -> bool:
    """Whether a return is news: not told by the last paper, and not the words and figures of the last return."""
    return one.is_new and not all(answer.repeated for answer in one.answers)


def told(
    material: Material, notes: Notes, numbers: Numbers, one: Reported, *, with_ratings: bool = True
) -> tuple[Block, ...]:  # fmt: skip
    """Ratings, narratives and figures of a return; where it says what the last one said, that and no more."""
    if not tells(one):
        return (Paragraph(text(_nothing_new(one)), numbers.next()),)
    blocks: list[Block] = []
    if with_ratings and one.under("rating."):
        blocks.append(Paragraph(_ratings(material, one, notes), numbers.next()))
    for key, lead in _LEADS.items():
        # What can still change is marked where the return begins, and not at each of its words.
        marks = () if one.frozen or blocks else (NOT_FROZEN,)
        blocks += _narrative(material, one, (key, lead), marks, notes, numbers)
    figures = one.under("money.")
    if figures:
        blocks.append(_figures(material, one, figures, notes))
    return tuple(blocks)


def left_out(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """How many returns of the period are told, how many of them can still change, and which are left out."""
    if not material.returns and not material.not_accepted:
        return ()
    used, others = material.returns, material.not_accepted
    named = listed(list(dict.fromkeys([*(one.period_name for one in used), *(one.period_name for one in others)])))
    total = counted(len(used) + len(others), "return")
    words = f"Of {total} for {named}, {in_words(len(used))} {_is(len(used))} accepted and told here."
    still = sum(not one.frozen for one in used)
    if still:
        words += f" {capital(in_words(still))} {_is(still)} marked “{NOT_FROZEN}”: what is said may still change."
    if material.not_accepted:
        words += f" Left out, because not accepted: {listed([_left(material, one) for one in material.not_accepted])}."
    return (Paragraph(text(words), numbers.next()),)


def reported_by(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """Which bodies gave the returns that the paper rests on."""
    counts = Counter(one.organisation for one in material.returns)
    if not counts:
        words = "No return of a period was accepted; what is told comes from the papers and records that are annexed."
        return (Paragraph(text(words), numbers.next()),)
    said = listed([f"{material.named(key)} ({counted(counts[key], 'return')})" for key in sorted(counts)])
    words = f"Returns were given by {said}; each was read and accepted before it was used. Further sources are annexed."
    return (Paragraph(text(words), numbers.next()),)


def heading(one: Reported) -> str:
    """Q3 2018/19, with the mark of what can still change."""
    return one.period_name if one.frozen else f"{one.period_name}, {NOT_FROZEN}"


def _nothing_new(one: Reported) -> str:
    if not one.is_new:
        return f"The return for {one.period_name} was told in the last paper; nothing has been added to it."
    return (
        f"The return for {heading(one)}, of {day_words(one.submitted_on)}, says word for word what the last one said: "
        "there is no news."
    )


def _ratings(material: Material, one: Reported, notes: Notes) -> Runs:
    given = {answer.line: answer for answer in one.under("rating.") if answer.colour}
    reasons = {answer.line: answer for answer in one.under("rating.") if not answer.colour}
    runs: list[Text | NoteRef] = [Text(f"Ratings for {heading(one)}: ")]
    ordered = [given[line] for line in (f"rating.{dimension}" for dimension in Dimension) if line in given]
    for place, answer in enumerate(ordered):
        assert answer.colour is not None
        why = reasons.get(answer.line)
        new = material.since is not None and not answer.repeated
        said = [changes.NEW.lower()] if new else []
        said += [why.text] if why and not why.repeated else []
        reason = f" ({': '.join(said)})" if said else ""
        end = "." if place == len(ordered) - 1 else "; "
        dimension = answer.line.removeprefix("rating.")
        runs += [Text(f"{dimension} {answer.colour.word.lower()}{reason}"), *_marks(notes, answer), Text(end)]
    return tuple(runs)


def _narrative(
    material: Material, one: Reported, asked: tuple[str, str], marks: tuple[str, ...], notes: Notes, numbers: Numbers
) -> Iterable[Block]:  # fmt: skip
    """A narrative in the paragraphs that it was written in; what the last return said already is not repeated.

    ``asked`` is the key of the question and what introduces the answer; ``marks`` stand behind that.
    """
    key, lead = asked
    found = next((answer for answer in one.answers if answer.key == key), None)
    if found is None:
        return
    if found.repeated:
        words = f"{_marked(lead, marks)}: nothing new; the return says what the last one said."
        yield Paragraph((Text(words), *_marks(notes, found)), numbers.next())
        return
    written = [" ".join(part.split()) for part in found.text.split("\n") if part.strip()]
    for place, words in enumerate(written):
        said = Text(sentence(words))
        new = (changes.NEW.lower(),) if material.since else ()
        first = (Text(f"{_marked(lead, (*new, *marks))}: ", bold=True),) if place == 0 else ()
        yield Paragraph((*first, said, *_marks(notes, found)), numbers.next())


def _marked(lead: str, marks: tuple[str, ...]) -> str:
    """Done (new, not frozen)."""
    return f"{lead} ({', '.join(marks)})" if marks else lead


def _figures(material: Material, one: Reported, figures: Sequence[Answered], notes: Notes) -> Table:
    name = material.named(one.collaboration)
    rows = tuple((*_figure(answer, notes), *_mark(material, answer)) for answer in figures)
    columns = (*_FIGURES, *changes.column(material))
    return Table(f"{name}: figures reported for {heading(one)}", columns, rows)


def _mark(material: Material, answer: Answered) -> tuple[Cell, ...]:
    return changes.cell(material, "" if answer.repeated else changes.NEW)


def _figure(answer: Answered, notes: Notes) -> tuple[Cell, ...]:
    return (
        TextCell(text(answer.line_words)),
        TextCell(text(answer.column)),
        NumberCell(_amount(answer.text), notes.of(answer.ref)),
    )


def _amount(written: str) -> str:
    """As written, with a pound sign where a bare number was typed."""
    said = written.strip()
    return f"£{said}" if said[:1].isdigit() else said


def _marks(notes: Notes, answer: Answered) -> tuple[NoteRef, ...]:
    return tuple(NoteRef(mark) for mark in notes.of(answer.ref))


def _left(material: Material, one: NotAccepted) -> str:
    return f"{material.named(one.collaboration)} ({material.named(one.organisation)}, {one.state})"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
