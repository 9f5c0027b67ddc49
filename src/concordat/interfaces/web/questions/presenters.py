"""Questions as blocks of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils import timezone

from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, Link, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.kernel.dates import day_words
from concordat.reporting.assurance.records import DraftRecord, NoteRecord, QuestionRecord
from concordat.reporting.assurance.rules import QuestionState

TINTS = {QuestionState.WAITING: "blue", QuestionState.ANSWERED: "green", QuestionState.WITHDRAWN: "grey"}
# The page of each kind of thing that a note or a question is about; of a board, what dropped out of its papers.
PAGES = {"finding": "finding", "board": "board-dropped"}


def drafts_table(rows: Sequence[DraftRecord], names: Mapping[str, str], links: Links) -> DataTable:
    """The body's own drafts."""
    return DataTable(
        caption="Drafts",
        caption_hidden=True,
        columns=[Column("Draft"), Column("Meant for"), Column("About")],
        rows=[
            [link(one.text, links.to("question-draft", one.number)), _body(one.meant_for, names),
             _about(one.about, one.about_words, links)]
            for one in rows
        ],
        empty="No question is being drafted.",
    )  # fmt: skip


def notes_table(rows: Sequence[NoteRecord], links: Links) -> DataTable:
    """The body's own notes."""
    return DataTable(
        caption="Notes",
        caption_hidden=True,
        columns=[Column("Note"), Column("About"), Column("Written on")],
        rows=[
            [text(one.text), _about(one.about, one.about_words, links), day(timezone.localdate(one.written_at))]
            for one in rows
        ],
        empty="No note is kept.",
    )


def question_facts(one: QuestionRecord, names: Mapping[str, str], links: Links) -> SummaryList:
    """Everything about one sent question."""
    facts = [
        Fact("From", body(one.asker, names.get(one.asker, one.asker), links)),
        Fact("To", body(one.asked, names.get(one.asked, one.asked), links)),
        Fact("About", _about(one.about, one.about_words, links).content),
        Fact("Sent on", day_words(timezone.localdate(one.sent_at))),
        Fact("Answer by", day_words(one.answer_due)),
    ]
    if one.replied_at:
        said = "Answer" if one.state is QuestionState.ANSWERED else "Withdrawn because"
        facts.append(Fact(said, one.reply, note=day_words(timezone.localdate(one.replied_at))))
    return SummaryList(facts)


def state_tag(one: QuestionRecord, today: date) -> Tag:
    """Where it has got to; one whose day has passed without an answer is late."""
    return Tag("Late", "red") if one.late(today) else Tag(one.state.capitalize(), TINTS[one.state])


def _body(key: str, names: Mapping[str, str]) -> Cell:
    return text(names.get(key, key))


def _about(about: str, words: str, links: Links) -> Cell:
    kind, _, key = about.partition(":")
    if kind in PAGES and key and words:
        return Cell(Link(words, links.to(PAGES[kind], key)))
    return text(words)
