"""Tables of governance. What a paper reports is a row with its date, never an overwritten column."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from concordat.foundation.orm.facts import LATEST, Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.comparing import same_promise, same_words
from concordat.registers.governance.rules import DecisionState, Outcome


class Board(Fact):
    """A body that meets, takes papers and decides. ``clears_first`` is the board that sees its papers before it."""

    organisation_paths = ("reported_by", "organisation_id")

    key = models.SlugField(primary_key=True, max_length=120)
    name = models.CharField(max_length=200, db_index=True)
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    clears_first = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    history = HistoricalRecords(history_user_id_field=models.CharField(max_length=64, null=True))

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_board_not_before_itself", condition=~Q(clears_first=models.F("key"))
            ),
        ]


class BoardFact(Fact):
    """A fact about one board, seen by whose board it is."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "board__organisation_id")
    append_only: ClassVar[bool] = True

    class Meta:
        abstract = True


class BoardName(BoardFact):
    """A further name that papers use for a board."""

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200, db_index=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["board", "name"], name="governance_board_name_once"),
        ]


class Meeting(BoardFact):
    """A meeting of a board, for the day that it was first called for. When it is held is what its last report says."""

    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")
    held_on = PreciseDateField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class MeetingReport(Fact):
    """What was planned of a meeting as of a day; the last one told stands.

    ``clears_first`` is the meeting of another board that sees the paper before it, ``period`` the key of the reporting
    period whose returns the paper reads ("" for none).
    """

    organisation_paths = ("reported_by", "meeting__reported_by", "meeting__board__organisation_id")
    append_only: ClassVar[bool] = True

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="reports")
    held_on = models.DateField()
    paper_deadline = models.DateField(null=True)
    clears_first = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=120, blank=True)
    cancelled = models.BooleanField(default=False)
    reason = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_paper_before_its_meeting",
                condition=Q(paper_deadline__isnull=True) | Q(paper_deadline__lte=models.F("held_on")),
            ),
            models.CheckConstraint(
                name="governance_meeting_does_not_clear_itself",
                condition=Q(clears_first__isnull=True) | ~Q(clears_first=models.F("meeting")),
            ),
            models.CheckConstraint(
                name="governance_cancelled_with_a_reason", condition=Q(cancelled=False) | ~Q(reason="")
            ),
        ]


class BoardPaper(BoardFact):
    """A paper that went to a board. Without a source its text is not held; without a board, that is not known."""

    board = models.ForeignKey(Board, null=True, on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey("provenance.Source", null=True, on_delete=models.PROTECT, related_name="+")
    dated = models.DateField(null=True, db_index=True)
    title = models.CharField(max_length=300)
    author_role = models.CharField(max_length=200, blank=True)
    report_type = models.CharField(max_length=80, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source"], name="governance_paper_of_a_source_once"),
        ]


class FactQuerySet(ScopedQuerySet):
    """Facts by what they are about."""

    def about(
        self, *, collaboration: str | None = None, organisation: str | None = None, board: str | None = None
    ) -> Self:  # fmt: skip
        """Those about all the subjects that are given, in the order in which they were reported."""
        given = {"collaboration_id": collaboration, "organisation_id": organisation, "board_id": board}
        return self.filter(**{name: key for name, key in given.items() if key}).order_by(*LATEST)

    def last_alike(self, what: str, collaboration: str | None, organisation: str | None) -> Any:
        """The last that says the same of the collaboration, or of the organisation where there is none; or None."""
        own = self.filter(collaboration_id=collaboration)
        if not collaboration:
            own = own.filter(organisation_id=organisation)
        alike = same_promise if self.model is Commitment else same_words
        return next((row for row in own.order_by(*LATEST).reverse() if alike(row.what, what)), None)


class GovernanceFact(Fact):
    """A fact about a collaboration, an organisation or both, told of a board where the source names one."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "organisation_id")
    collaboration_path: ClassVar[str | None] = "collaboration_id"
    append_only: ClassVar[bool] = True
    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    board = models.ForeignKey(Board, null=True, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=500)

    objects: ClassVar[Any] = FactQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_about_something",
                condition=Q(collaboration__isnull=False) | Q(organisation__isnull=False) | Q(board__isnull=False),
            ),
        ]


class Decision(GovernanceFact):
    """A decision as reported. ``decided_by`` is as written; ``board`` is set where that is a board we hold."""

    decided_by = models.CharField(max_length=200, blank=True)
    decided_on = PreciseDateField(null=True)
    state = models.CharField(max_length=12, choices=[(s, s) for s in DecisionState])

    class Meta(GovernanceFact.Meta):
        abstract = False


class Commitment(GovernanceFact):
    """A promise as first made; ``reported_on`` is when. What became of it are its reports.

    ``meeting`` is set where what was promised is a paper to it.
    """

    due = PreciseDateField(null=True)
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(GovernanceFact.Meta):
        abstract = False


class Happening(GovernanceFact):
    """Something dated that happened, or is to."""

    happened_on = PreciseDateField(null=True)

    class Meta(GovernanceFact.Meta):
        abstract = False


class CommitmentReport(Fact):
    """What a later source says of a promise. ``effective_from`` is when it was kept, where that is said."""

    organisation_paths = ("reported_by", "commitment__reported_by", "commitment__organisation_id")
    collaboration_path = "commitment__collaboration_id"
    append_only: ClassVar[bool] = True

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="reports")
    outcome = models.CharField(max_length=8, choices=[(o, o) for o in Outcome])
    due = PreciseDateField(null=True)
    what = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_only_a_slip_has_a_new_time", condition=Q(outcome=Outcome.SLIPPED) | Q(due__isnull=True)
            ),
        ]
