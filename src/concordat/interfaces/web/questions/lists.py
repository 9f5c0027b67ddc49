"""The list of questions that were sent, with a policing body's own drafts and notes beneath."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.utils import timezone

from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Cell, link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.questions import presenters
from concordat.interfaces.web.questions.views import called_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.reporting.assurance import queries
from concordat.reporting.assurance.records import QuestionRecord
from concordat.reporting.assurance.rules import QuestionState

STATES = list(QuestionState)


class Questions(Listing[QuestionRecord]):
    """The questions sent by or to the actor's organisations, those that wait first."""

    name, title, section = "questions", "Questions", "Findings"
    noun = ("question sent", "questions sent")
    template = "questions/list.html"

    @cached_property
    def called(self) -> Mapping[str, str]:
        """The names of organisations by key."""
        return in_words(called_of(self.actor), self.links)

    def rows(self) -> Sequence[QuestionRecord]:
        return queries.questions(self.actor)

    def columns(self) -> Sequence[ListColumn[QuestionRecord]]:
        today = timezone.localdate()
        return [
            ListColumn("Question", lambda q: q.text, lambda q: link(q.text, self.links.to("question", q.number))),
            ListColumn("From", lambda q: self.called.get(q.asker, q.asker)),
            ListColumn("To", lambda q: self.called.get(q.asked, q.asked)),
            ListColumn("Answer by", lambda q: q.answer_due),
            ListColumn("State", lambda q: "late" if q.late(today) else q.state.value,
                       lambda q: Cell(presenters.state_tag(q, today)),
                       order=lambda q: (not q.late(today), STATES.index(q.state))),
            ListColumn("Reply", lambda q: q.reply, on_page=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[QuestionRecord]]:
        return [
            Filter("text", "Question contains", of=lambda q: q.text),
            Filter("state", "State", [(one.value, one.capitalize()) for one in STATES], lambda q: q.state.value,
                   "Every state"),
        ]  # fmt: skip

    def also(self, shown: Sequence[QuestionRecord]) -> Mapping[str, Any]:
        actor = self.actor
        return {
            "may_ask": may(actor, Permission.QUESTION_PUT),
            "drafts": presenters.drafts_table(queries.drafts(actor), self.called, self.links),
            "notes": presenters.notes_table(queries.notes(actor), self.links),
        }
