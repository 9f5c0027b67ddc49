"""Lessons as tables: on their own page, on those of collaborations, and beside a new opportunity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.interfaces.web.components.cells import Cell, day, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.registers.business_cases.records.lessons import LessonRecord
from concordat.registers.business_cases.rules.lessons import LessonState
from concordat.reporting.portfolio.naming import ANOTHER

TINTS = {
    LessonState.OFFERED: "blue", LessonState.ACCEPTED: "yellow", LessonState.APPLIED: "green",
    LessonState.SUPERSEDED: "grey",
}  # fmt: skip


def lessons_table(caption: str, found: Sequence[LessonRecord], links: Links, empty: str = "None.") -> DataTable:
    """Lessons in few words: what to do, what happened, at which stage, and whether it was applied."""
    rows = [
        [link(one.recommendation, links.to("learned-lesson", one.key)), text(one.what),
         text(one.stage.words if one.stage else "any"), Cell(Tag(one.state.words, TINTS[one.state]))]
        for one in found
    ]  # fmt: skip
    columns = [Column(head) for head in ("What to do", "What happened", "Stage", "State")]
    return DataTable(caption=caption, columns=columns, rows=rows, empty=empty)


def applications_table(found: LessonRecord, names: Mapping[str, str], links: Links) -> DataTable:
    """Where a lesson was applied and what was done there, as far as the reader may see it."""
    rows = [
        [link(names[one.collaboration], links.to("collaboration", one.collaboration))
         if one.collaboration in names else text(ANOTHER), text(one.what), day(one.on), day(one.reported_on)]
        for one in found.applications
    ]  # fmt: skip
    columns = [Column(head) for head in ("Collaboration", "What was done", "When", "Told on")]
    return DataTable(caption="Where it was applied", caption_hidden=True, columns=columns, rows=rows)


def reports_table(found: LessonRecord, titles: Mapping[str, str], links: Links) -> DataTable:
    """How the lesson stood, the last report first."""
    rows = [
        [day(one.reported_on), text(one.state.words), text(one.note),
         link(titles[one.by], links.to("learned-lesson", one.by)) if one.by and one.by in titles else Cell("–")]
        for one in reversed(found.reports)
    ]  # fmt: skip
    columns = [Column(head) for head in ("Told on", "State", "Why", "In its place")]
    return DataTable(caption="How it stands", caption_hidden=True, columns=columns, rows=rows)
