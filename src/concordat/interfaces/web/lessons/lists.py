"""The list of lessons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from concordat.interfaces.web.components.cells import Cell, Link, link
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.lessons.tables import TINTS
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.business_cases.queries import lessons
from concordat.registers.business_cases.records.lessons import LessonRecord
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.lessons import LessonKind, LessonState
from concordat.registers.collaborations.queries import named
from concordat.registers.collaborations.rules.themes import Theme

INTRO = (
    "What collaborations have learned: what happened, why, and what others should do. Those of a theme are shown to "
    "whoever proposes an opportunity of that theme."
)
STAGES, STATES = list(Stage), list(LessonState)


class Lessons(Listing[LessonRecord]):
    """The lessons that the actor may see, the last learned first."""

    name, title, section, intro = "lessons", "Lessons", "Portfolio", INTRO
    noun = ("lesson", "lessons")
    nothing = ("No lesson is on record", INTRO)

    @cached_property
    def called(self) -> Mapping[str, str]:
        """The collaborations that the actor may see, by key."""
        return dict(named(self.actor, as_at=self.as_at))

    def rows(self) -> Sequence[LessonRecord]:
        return lessons(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[LessonRecord]]:
        return [
            ListColumn("What to do", lambda c: c.recommendation,
                       lambda c: link(c.recommendation, self.links.to("learned-lesson", c.key)), key="recommendation"),
            ListColumn("What happened", lambda c: c.what, on_page=False),
            ListColumn("Why", lambda c: c.why, on_page=False),
            ListColumn("Kind", lambda c: c.kind.words),
            ListColumn("Themes", lambda c: ", ".join(one.words for one in c.themes)),
            ListColumn("Stage", lambda c: c.stage.words if c.stage else None,
                       order=lambda c: STAGES.index(c.stage) if c.stage else None),
            ListColumn("Learned in", lambda c: self.called.get(c.collaboration or "")),
            ListColumn("State", lambda c: c.state.words, lambda c: Cell(Tag(c.state.words, TINTS[c.state])),
                       order=lambda c: STATES.index(c.state)),
            ListColumn("Applied in", self._places,
                       lambda c: Cell(self._places(c) or "none that you may see", unknown=not c.applications)),
            ListColumn("Told on", lambda c: c.reported_on, key="told"),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[LessonRecord]]:
        return [
            Filter("text", "Words in it", of=lambda c: [c.what, c.why, c.recommendation, c.function]),
            Filter("theme", "Theme", [(one.value, one.words) for one in Theme],
                   lambda c: [one.value for one in c.themes], "Every theme"),
            Filter("stage", "Stage", [(one.value, one.words) for one in Stage],
                   lambda c: c.stage.value if c.stage else None, "Every stage"),
            Filter("collaboration", "Learned in or applied to", list(self.called.items()),
                   lambda c: [c.collaboration or "", *(one.collaboration for one in c.applications)],
                   "Every collaboration"),
            Filter("applied", "Applied", [("yes", "Applied"), ("no", "Not applied")],
                   lambda c: "yes" if c.state is LessonState.APPLIED or c.applications else "no"),
            Filter("kind", "Kind", [(one.value, one.words) for one in LessonKind], lambda c: c.kind.value),
            Filter("state", "State", [(one.value, one.words) for one in STATES], lambda c: c.state.value,
                   "Every state"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        allowed = may(self.actor, Permission.BUSINESS_CASE_EDIT)
        return Link("Record a lesson", self.links.to("lesson-record")) if allowed else None

    def _places(self, one: LessonRecord) -> str:
        keys = dict.fromkeys(each.collaboration for each in one.applications)
        return ", ".join(self.called[key] for key in keys if key in self.called)
