"""Statements in review as their lessons have them taken, and what a correction of one teaches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from concordat.foundation.provenance.queries import passages, tables
from concordat.foundation.provenance.records import PassageRecord
from concordat.intake.records import CandidateRecord
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Dimension
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind, Statement
from concordat.review.learning.queries import lessons_in_force
from concordat.review.learning.records import Drawn, LessonRecord, Taken
from concordat.review.learning.rules import (
    DIMENSION,
    Cells,
    LessonKind,
    dimension_rated,
    fits,
    folded,
    heading_over,
)
from concordat.review.names import Names


class Learnt:
    """The lessons in force for the actor; made once for a page or a bulk act, with one database query.

    The cells of tables are asked for (of one ``source``, else of all) only where a lesson about a heading may apply,
    and not at all where the page hands over its ``printed`` passages.
    """

    def __init__(
        self, actor: Actor, *, source: str | None = None, printed: Iterable[PassageRecord] | None = None
    ) -> None:
        self._actor, self._source = actor, source
        self._in_force = lessons_in_force(actor)
        self._headed = {(owner, board) for owner, kind, board, _ in self._in_force if kind is LessonKind.HEADING}
        self._cells = None if printed is None else {passage.id: passage.cells for passage in printed}

    def taken(self, found: CandidateRecord, names: Names) -> Taken:
        """The statement as learnt, where it waits and a lesson of its board and owner is about it; else as it is."""
        if not found.waiting or not found.board:
            return Taken(found)
        name, statement = self._named(found, names)
        heading = self._headed_by(found)
        if heading:
            statement = _rated(statement, Dimension(heading.means.key))
        return Taken(replace(found, statement=statement), name, heading)

    def heading(self, found: CandidateRecord) -> str | None:
        """The heading over a rating, as printed."""
        return heading_over(found.as_read, self._cells_of(found))

    def knows(self, found: CandidateRecord, drawn: Drawn) -> bool:
        """Whether this is what stands already."""
        held = self._in_force.get((found.owner, drawn.kind, folded(found.board), drawn.said))
        return held is not None and held.means == drawn.means

    def _named(self, found: CandidateRecord, names: Names) -> tuple[LessonRecord | None, Statement]:
        """A name that the register itself holds means what the register says: no lesson goes against it."""
        read = found.as_read.subject
        lesson = self._about(found, LessonKind.NAME, read or "")
        if lesson is None or names.meaning(read).ref or not fits(found.as_read.kind, found.as_read.type, lesson.means):
            return None, found.statement
        called = names.called(lesson.means)
        if names.meaning(called).ref != lesson.means:
            return None, found.statement
        return lesson, replace(found.statement, subject=called)

    def _headed_by(self, found: CandidateRecord) -> LessonRecord | None:
        if found.as_read.kind is not Kind.STATUS or (found.owner, folded(found.board)) not in self._headed:
            return None
        lesson = self._about(found, LessonKind.HEADING, self.heading(found) or "")
        return None if lesson is None or lesson.means.key == dimension_rated(found.as_read) else lesson

    def _about(self, found: CandidateRecord, kind: LessonKind, printed: str) -> LessonRecord | None:
        return self._in_force.get((found.owner, kind, folded(found.board), folded(printed)))

    def _cells_of(self, found: CandidateRecord) -> Cells:
        if self._cells is None:
            self._cells = {passage.id: passage.cells for passage in self._printed()}
        return self._cells.get(found.passage, ())

    def _printed(self) -> list[PassageRecord]:
        if self._source:
            return passages(self._actor, source_key=self._source)
        return [table for found in tables(self._actor, containing="").values() for table in found]


def draw(taken: Taken, corrected: Statement, names: Names, learnt: Learnt) -> list[Drawn]:
    """What a correction teaches: what a name means that the register does not hold, and the dimension of a heading.

    Nothing where the paper names no board, where the choice names nothing held, and for what stands already.
    """
    found = taken.candidate
    if not found.board:
        return []
    drawn = [*_name(taken, corrected, names), *_dimension(taken, corrected, learnt)]
    return [one for one in drawn if one.said and not learnt.knows(found, one)]


def _name(taken: Taken, corrected: Statement, names: Names) -> Iterable[Drawn]:
    read, chosen = taken.candidate.as_read, names.meaning(corrected.subject).ref
    changed = folded(corrected.subject or "") != folded(taken.candidate.statement.subject or "")
    unheld = bool(read.subject) and names.meaning(read.subject).ref is None
    if changed and unheld and chosen and fits(read.kind, read.type, chosen):
        yield Drawn(LessonKind.NAME, read.subject or "", folded(read.subject or ""), chosen)


def _dimension(taken: Taken, corrected: Statement, learnt: Learnt) -> Iterable[Drawn]:
    if corrected.kind is not Kind.STATUS or dimension_rated(corrected) == dimension_rated(taken.candidate.statement):
        return
    heading = learnt.heading(taken.candidate)
    if heading:
        means = RecordRef(DIMENSION, str(dimension_rated(corrected)))
        yield Drawn(LessonKind.HEADING, heading, folded(heading), means)


def _rated(statement: Statement, dimension: Dimension) -> Statement:
    """The rating of another dimension; the reader's own words for it say so too."""
    before, what = f"{dimension_rated(statement)} rated", statement.what or ""
    words = f"{dimension} rated{what.removeprefix(before)}" if what.startswith(before) else statement.what
    return replace(statement, dimension=str(dimension), what=words)
