"""The shapes in which posts leave this package. A person is a reference here, never a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules.funding import Backfill, FunderShare, missing, year_words
from concordat.registers.collaborations.rules.posts import Particulars, PostKind, PostState, TimePart, over_whole


@dataclass(frozen=True, slots=True)
class PostRecord:
    """A post as last told: who holds it by reference, "" where nobody is told, and since when and until when."""

    id: int
    collaboration: str
    title: str
    state: PostState
    what: str
    since: str | None
    until: str | None
    reported_on: date | None
    holder: str = ""

    @property
    def ref(self) -> RecordRef:
        return RecordRef("post", str(self.id))

    @property
    def leaves(self) -> PreciseDate | None:
        """The known last day of who holds it."""
        return PreciseDate.parse(self.until) if self.until and self.state is not PostState.VACANT else None

    @property
    def vacant_since(self) -> PreciseDate | None:
        """Since when nobody holds it, at the latest by the day of the report; None where somebody does."""
        if self.state is not PostState.VACANT:
            return None
        if self.since:
            return PreciseDate.parse(self.since)
        return PreciseDate.of(self.reported_on) if self.reported_on else None


@dataclass(frozen=True, slots=True)
class TenureRecord:
    """One telling of who holds a post."""

    ref: RecordRef
    state: PostState
    holder: str
    since: PreciseDate | None
    until: PreciseDate | None
    what: str
    reported_by: str
    reported_on: date | None


@dataclass(frozen=True, slots=True)
class SuccessionOfPost:
    """Who follows, as last told; ``person`` is "" where the post is to be recruited to."""

    ref: RecordRef
    person: str
    recruiting_from: PreciseDate | None
    starts: PreciseDate | None


@dataclass(frozen=True, slots=True)
class PartRecord:
    """A part of the post's time, since when; the collaboration's and the organisation's keys."""

    ref: RecordRef
    part: TimePart
    since: PreciseDate | None


@dataclass(frozen=True, slots=True)
class FundedYear:
    """What each funder pays in one financial year, and what the post costs then, None where not known."""

    start: int
    shares: tuple[FunderShare, ...]
    cost: Money | None
    refs: tuple[RecordRef, ...]

    @property
    def words(self) -> str:
        return year_words(self.start)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not known of the year, in sentences."""
        return missing(self.shares, self.cost)


@dataclass(frozen=True, slots=True)
class SecondmentRecord:
    """Where the holder is lent to, by keys of organisations; ``payer`` is None where not known."""

    ref: RecordRef
    lent_by: str
    lent_to: str
    starts: PreciseDate | None
    ends: PreciseDate | None
    payer: str | None
    backfill: Backfill
    note: str


@dataclass(frozen=True, slots=True)
class StageServed:
    """The stage that a post serves: its reference where a register holds it, else the words and the date told."""

    ref: RecordRef
    stage: RecordRef | None
    words: str
    due: PreciseDate | None


@dataclass(frozen=True, slots=True)
class PostView:
    """A post with all that is told of it and that the reader may see."""

    post: PostRecord
    particulars: Particulars
    tenures: tuple[TenureRecord, ...] = ()
    succession: SuccessionOfPost | None = None
    parts: tuple[PartRecord, ...] = ()
    years: tuple[FundedYear, ...] = ()
    secondment: SecondmentRecord | None = None
    stage: StageServed | None = None
    refs: tuple[RecordRef, ...] = ()

    @property
    def kind(self) -> PostKind:
        return self.particulars.kind

    @property
    def over(self) -> int:
        """By how much the parts that the reader sees pass 100%, in hundredths of a per cent."""
        return over_whole(tuple(one.part for one in self.parts))

    @property
    def collaborations(self) -> frozenset[str]:
        """The collaboration that it belongs to, and those that its time goes to."""
        return frozenset({self.post.collaboration, *(one.part.collaboration for one in self.parts)})

    @property
    def organisations(self) -> frozenset[str]:
        """Home, employer, and the organisations that its time goes to."""
        own = self.particulars.home, self.particulars.employer, *(one.part.organisation for one in self.parts)
        return frozenset(key for key in own if key)

    @property
    def ends(self) -> tuple[PreciseDate, ...]:
        """The days told on which something of it ends: the holder's last, the secondment's, the money's."""
        found = [self.post.leaves, self.secondment.ends if self.secondment else None]
        found += [share.ends for year in self.years[-1:] for share in year.shares]
        return tuple(sorted((one for one in found if one), key=lambda one: one.last))
