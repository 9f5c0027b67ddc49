"""What the checks are given: facts of the record or of a paper in review, each with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from concordat.calculations.checks.about import About
from concordat.calculations.checks.prose.papers import Paper
from concordat.calculations.posts.alarms import Alarm
from concordat.calculations.promises.promise import Traced
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.findings import FindingEvidence
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension

SAVING, COST, INCOME, SERVICE = "saving", "cost", "income", "service"
PLANNED, ACHIEVED = "planned", "achieved"
ANNUAL, CUMULATIVE, NOT_STATED = "annual", "cumulative", ""

_UNSETTLED = re.compile(
    r"\bT\.?B\.?[ACD]\b|\bto be (?:confirmed|determined|agreed|advised|announced|quantified)\b"
    r"|\bnot (?:yet )?(?:known|stated|available|quantified|confirmed|costed)\b|\bunknown\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """Money as stated: ``kind`` saving, cost, service and so on; ``bodies`` are names of organisations.

    A service in kind has the giver first and the receiver second. ``recurrence`` is "" where it is not stated.
    ``around`` is the sentence that it stands in, or what leads to its table; "" where nobody has looked.
    """

    kind: str
    about: About
    figure: Figure
    evidence: FindingEvidence
    what: str = ""
    bodies: tuple[str, ...] = ()
    standing: str = "not_stated"
    recurrence: str = NOT_STATED
    cashable: bool | None = None
    since: PreciseDate | None = None
    until: PreciseDate | None = None
    in_service: PreciseDate | None = None
    reported_on: date | None = None
    around: str = ""

    @property
    def known(self) -> bool:
        """Whether there is an amount or a range, were it one that is still to be confirmed ("TBC, circa £1k")."""
        return self.figure.state is FigureState.KNOWN

    @property
    def unsettled(self) -> bool:
        """Whether the print itself says that the amount is still to come."""
        return bool(_UNSETTLED.search(self.figure.written))

    @property
    def missing(self) -> bool:
        """Whether an amount should be there and is not, or not yet; what does not apply is not missing."""
        return self.unsettled or self.figure.state in (FigureState.TO_BE_CONFIRMED, FigureState.NOT_STATED)


@dataclass(frozen=True, slots=True)
class Started:
    """When something came into service, as a source says."""

    about: About
    on: PreciseDate
    evidence: FindingEvidence


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating as declared."""

    about: About
    dimension: Dimension
    colour: Colour
    evidence: FindingEvidence
    reported_on: date | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """A decision, an event or a stage that a source tells as past; ``noun`` is "decision", "event" or "stage"."""

    noun: str
    about: About
    what: str
    on: PreciseDate
    reported_on: date
    evidence: FindingEvidence


@dataclass(frozen=True, slots=True)
class Followed:
    """A promise, what it concerns, and what became of it in all papers held."""

    about: About
    traced: Traced


@dataclass(frozen=True, slots=True)
class Leaving:
    """An agreement with exit terms on record: what they do not say, and the question to ask for each."""

    agreement: str
    title: str
    about: About
    missing: tuple[str, ...]
    questions: tuple[str, ...]
    evidence: tuple[FindingEvidence, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreement: who has not signed, who is missing (by name), and how its shares of cost differ from its votes.

    ``named`` counts its parties, ``needed`` those that the law asks for. ``begun`` says that it is told as in force or
    that its first day is past, ``entered`` that its parties entered it. ``votes`` is "" where nothing differs.
    ``unpublished`` names the policing bodies of whose publication nothing is on record though it is overdue, or due on
    an unknown day.
    """

    agreement: str
    title: str
    about: About
    entered: bool
    begun: bool
    named: int
    unsigned: tuple[str, ...]
    needed: int
    missing: tuple[str, ...]
    votes: str
    evidence: tuple[FindingEvidence, ...]
    unpublished: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manned:
    """A post of a collaboration with what of it ends too early, or stands vacant too long."""

    post: str
    title: str
    about: About
    alarms: tuple[Alarm, ...]
    evidence: tuple[FindingEvidence, ...]


@dataclass(frozen=True, slots=True)
class Voted:
    """A decision whose outcome as ``reported`` (approved) is not what its votes come to (``tally``, a sentence)."""

    decision: str
    about: About
    what: str
    reported: str
    tally: str
    evidence: tuple[FindingEvidence, ...]


@dataclass(frozen=True, slots=True)
class Aimless:
    """A collaboration past the stage of an opportunity, its ``state``, and what it ``lacks``, both in words."""

    about: About
    state: str
    lacks: str
    evidence: tuple[FindingEvidence, ...]


@dataclass(frozen=True, slots=True)
class Unlearned:
    """A live collaboration of which no lesson is on record, and the first day on which a source tells it as live."""

    about: About
    live_since: date
    evidence: tuple[FindingEvidence, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row under a total; ``group`` is its year or section, ``amount`` None where it is not known."""

    label: str
    amount: Money | None
    evidence: FindingEvidence
    group: str = ""
    step: int = 100


@dataclass(frozen=True, slots=True)
class PrintedTotal:
    """A total as printed, with the rows that it can be meant to add. ``about`` is the title of the table."""

    about: About
    printed: Money
    rows: tuple[Row, ...]
    evidence: FindingEvidence
    money: bool = True
    step: int = 100


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that one actor may see, ready for the checks. ``parents`` maps the key of a part to its whole.

    ``papers`` are the sources as printed, for the checks of the text.
    """

    today: date
    amounts: tuple[Amount, ...] = ()
    starts: tuple[Started, ...] = ()
    ratings: tuple[Rated, ...] = ()
    happened: tuple[Happened, ...] = ()
    promises: tuple[Followed, ...] = ()
    totals: tuple[PrintedTotal, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    voted: tuple[Voted, ...] = ()
    aimless: tuple[Aimless, ...] = ()
    unlearned: tuple[Unlearned, ...] = ()
    posts: tuple[Manned, ...] = ()
    parents: Mapping[str, str] = field(default_factory=dict)
    papers: tuple[Paper, ...] = ()
