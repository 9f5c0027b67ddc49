"""The health check as blocks of a page and as lines of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join

from concordat.calculations.health.judging import Answer, Judged
from concordat.calculations.health.questions import Question, Theme
from concordat.interfaces.web.components.cells import Cell, Link, link, text
from concordat.interfaces.web.components.component import Content
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import Value
from concordat.interfaces.web.history.presenters import page_of
from concordat.reporting.portfolio.health.records import HealthRecord, Row

HEADS = ("Reference", "Collaboration", "Theme", "Question", "Answer", "Why", "What to do next", "Answered from")
TINTS = {Answer.YES: "green", Answer.PARTLY: "yellow", Answer.NO: "red", Answer.NOT_RECORDED: "grey"}
MOST = 6  # rows of evidence at one answer; the record has all
# Where on the page of the record the rows of a question stand, if they have no page of their own.
ANCHORS = {"tracked": "#money", "costs": "#money", "beyond-cash": "#money", "posts": "#posts", "decided": "#governance",
           "purpose": "#overview"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThemePart:
    """A theme as a section: what the inspection found, the answer for it, and its questions."""

    title: str
    anchor: str
    found: str
    tag: Tag
    table: DataTable


def theme_parts(found: HealthRecord, links: Links) -> list[ThemePart]:
    """The four themes of one collaboration with their questions."""
    return [
        ThemePart(one.words, one.value, one.found, answer_tag(found.theme(one)), _questions(found, one, links))
        for one in Theme
    ]


def said(found: HealthRecord) -> str:
    """How many questions are answered how, in one sentence."""
    answers = [one.answer for _, one in found.answers]
    told = [f"{answers.count(one)} {one.word.lower()}" for one in Answer if one in answers]
    return f"Of {len(answers)} questions: {', '.join(told)}."


def health_lines(rows: Iterable[HealthRecord]) -> Iterator[tuple[Value, ...]]:
    """One line an answer."""
    for row in rows:
        for question, told in row.answers:
            yield (
                row.collaboration.key, row.collaboration.name, question.theme.words, question.text, told.answer.word,
                told.why, told.next_step or "nothing", question.answered_from,
            )  # fmt: skip


def answer_tag(answer: Answer) -> Tag:
    """The word of an answer, on a colour that says no more than the word."""
    return Tag(answer.word, TINTS[answer])


def theme_cell(row: HealthRecord, theme: Theme) -> Cell:
    """The word of a theme, and how many of its questions are answered yes."""
    yes, asked = row.counts(theme)
    tag = answer_tag(row.theme(theme))
    return Cell(format_html('{} <span class="cc-quiet">{} of {} yes</span>', tag, yes, asked))


def _questions(found: HealthRecord, theme: Theme, links: Links) -> DataTable:
    return DataTable(
        caption=theme.words, caption_hidden=True, name=theme.value,
        columns=[Column("Question"), Column("Answer"), Column("Why"), Column("It rests on"),
                 Column("What to do next")],
        rows=[_question(found, one, told, links) for one, told in found.answers if one.theme is theme],
    )  # fmt: skip


def _question(found: HealthRecord, one: Question, told: Judged, links: Links) -> list[Cell]:
    return [
        Cell(format_html('{} <span class="cc-quiet">from {}</span>', one.text, one.answered_from)),
        Cell(answer_tag(told.answer)), text(told.why), _evidence(found, one, links), Cell(told.next_step or "nothing"),
    ]  # fmt: skip


def _evidence(found: HealthRecord, one: Question, links: Links) -> Cell:
    held = found.rows.get(one.key, ())
    record = links.to("collaboration", found.collaboration.key) + ANCHORS.get(one.key, "")
    if not held:
        if one.key in ("costs", "beyond-cash") and (found.facts.spent or found.facts.budgeted or found.facts.other):
            return link("The money on its record", record)
        return Cell("nothing on record", unknown=True)
    shown: list[Content] = [_row(row, record, links) for row in held[:MOST]]
    if len(held) > MOST:
        shown.append(Link(f"{len(held) - MOST} more on its record", record))
    lines = format_html_join("", "<span>{}</span>", ((one,) for one in shown))
    return Cell(format_html('<span class="cc-shared">{}</span>', lines))


def _row(row: Row, record: str, links: Links) -> Content:
    page = page_of(row.ref, links) if row.ref else ""
    return Link(row.words, page or record)
