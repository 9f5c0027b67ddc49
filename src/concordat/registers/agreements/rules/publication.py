"""What a policing body publishes of an agreement. Pure.

Police Act 1996, s23E: a policing body that is a party publishes a copy of a collaboration agreement, or the fact that
it has been made with such details as the body thinks right. This is the section as the project's study of the law
tells it; that bodies publish summaries under it is verified from such a summary. Its words, and whether it names a day,
are not checked against the Act: ``DUE_DAYS`` is a rule of this house. To withhold both copy and fact is neither way of
the section as told, so a withheld agreement still counts against the duty, with its reason beside it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.markings import Marking, higher
from concordat.registers.agreements.rules.kinds import POLICE_COLLABORATION, AgreementKind
from concordat.registers.agreements.rules.states import AgreementState

DUE_DAYS = 28  # a rule of this house, counted from the day on which the agreement was made
MOST_WORDS = 2000


class PublicationState(StrEnum):
    """What is published by one policing body."""

    FULL = "full"
    FACT_ONLY = "fact_only"
    EXEMPT = "exempt"
    NOT_PUBLISHED = "not_published"
    WITHDRAWN = "withdrawn"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "full": "In full", "fact_only": "The fact, with details", "exempt": "Withheld",
            "not_published": "Not published", "withdrawn": "Withdrawn",
        }[self.value]  # fmt: skip

    @property
    def public(self) -> bool:
        """Whether the public is told of the agreement."""
        return self in PUBLISHED


PUBLISHED = frozenset({PublicationState.FULL, PublicationState.FACT_ONLY})

_ANY = frozenset({
    PublicationState.FULL, PublicationState.FACT_ONLY, PublicationState.EXEMPT, PublicationState.NOT_PUBLISHED,
})  # fmt: skip
_AGAIN = PUBLISHED | {PublicationState.WITHDRAWN}
# What a policing body may decide next; what it has not decided on is not published. What is public is withdrawn before
# it is withheld, so that the day is on record.
MOVES: dict[PublicationState, frozenset[PublicationState]] = {
    PublicationState.NOT_PUBLISHED: _ANY,
    PublicationState.FULL: _AGAIN,
    PublicationState.FACT_ONLY: _AGAIN,
    PublicationState.EXEMPT: _ANY,
    PublicationState.WITHDRAWN: _ANY,
}


class Detail(StrEnum):
    """What a policing body may tell of an agreement beside its title, in the order in which a page prints it."""

    KIND = "kind"
    PARTIES = "parties"
    PURPOSE = "purpose"
    FUNCTIONS = "functions"
    STARTS = "starts"
    ENDS = "ends"
    REVIEW_ON = "review_on"
    DIRECTION_AND_CONTROL = "direction_and_control"
    HOST = "host"
    GOVERNANCE = "governance"
    COST_SHARE = "cost_share"
    NOTICE = "notice"
    TERMINATION = "termination"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "kind": "Made under", "parties": "Parties", "purpose": "Purpose", "functions": "What it covers",
            "starts": "Begins", "ends": "Ends", "review_on": "Next review",
            "direction_and_control": "Direction and control", "host": "Host", "governance": "Governance",
            "cost_share": "How costs are shared", "notice": "Notice of withdrawal", "termination": "Termination",
        }[self.value]  # fmt: skip


class DutyState(StrEnum):
    """How one policing body stands to one agreement."""

    MET = "met"
    WITHHELD = "withheld"
    OVERDUE = "overdue"
    DUE = "due"
    DAY_NOT_KNOWN = "day_not_known"
    NOT_YET = "not_yet"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "met": "Published", "withheld": "Withheld", "overdue": "Overdue", "due": "Due",
            "day_not_known": "Not published", "not_yet": "Not made yet",
        }[self.value]  # fmt: skip

    @property
    def open(self) -> bool:
        """Whether something is left to be done."""
        return self in (DutyState.OVERDUE, DutyState.DUE, DutyState.DAY_NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a body stands to an agreement on a day; ``due`` is the last day by the rule of the house, if known."""

    state: DutyState
    due: date | None
    words: str


def asked_of(kind: AgreementKind) -> bool:
    """Whether agreements of this kind are published under the section: those of police collaboration."""
    return kind in POLICE_COLLABORATION


def made_on(
    state: AgreementState | None, since: PreciseDate | None, starts: PreciseDate | None,
    signed: Collection[PreciseDate | None],
) -> tuple[bool, date | None]:  # fmt: skip
    """Whether an agreement is made, and on which day as far as it is known.

    It is made when the last of its parties signs; without all signatures on record, when it is told as signed or in
    force, on the day of that or, if none is told, of its beginning.
    """
    days = [day.last for day in signed if day is not None]
    if signed and len(days) == len(signed):
        return True, max(days)
    if state not in (AgreementState.SIGNED, AgreementState.IN_FORCE):
        return False, None
    return True, next((day.last for day in (since, starts) if day is not None), None)


def standing_of(
    state: PublicationState | None, *, made: bool, day: date | None, on: date, kept_back: str = ""
) -> Standing:  # fmt: skip
    """How a policing body stands to an agreement that was ``made`` on ``day``, as last reported, on a day.

    ``kept_back`` says why what it published is on no page, where a marking told since keeps it back.
    """
    due = day + timedelta(days=DUE_DAYS) if made and day else None
    if state is not None and state.public and kept_back:
        return Standing(DutyState.WITHHELD, due, f"{kept_back}.")
    if state is not None and state.public:
        return Standing(DutyState.MET, due, f"{state.words}.")
    if state is PublicationState.EXEMPT:
        return Standing(DutyState.WITHHELD, due, "Withheld: neither a copy nor the fact is public.")
    if not made:
        return Standing(DutyState.NOT_YET, None, "Nothing is due before it is made.")
    if due is None:
        return Standing(DutyState.DAY_NOT_KNOWN, None, "Not published; the day on which it was made is not on record.")
    if due < on:
        return Standing(DutyState.OVERDUE, due, f"Not published by {day_words(due)}.")
    return Standing(DutyState.DUE, due, f"To be published by {day_words(due)}.")


def check_publication(state: PublicationState, reason: str, on: PreciseDate | None) -> None:
    """What is published has its day; whatever is not published in full has its reason."""
    if state is not PublicationState.FULL and not reason.strip():
        raise RuleBroken("Say why it is not published in full.", field="why")
    if state.public and on is None:
        raise RuleBroken("Give the day on which it was published.", field="published_on")


def check_decided(
    state: PublicationState, before: PublicationState | None, decided_by: str, decided_on: date, today: date
) -> None:
    """A decision follows the one before it, names the office that took it, and is not of a day to come."""
    stands = before or PublicationState.NOT_PUBLISHED
    if state not in MOVES[stands]:
        first = "Withdraw it first." if stands.public else "There is nothing to withdraw."
        raise RuleBroken(f"It is on record as “{stands.words}”. {first}", field="state")
    if not decided_by.strip():
        raise RuleBroken("Say which office or body decided it; no person's name.", field="decided_by")
    if decided_on > today:
        raise RuleBroken("The decision cannot be of a day that has not come yet.", field="decided_on")


def check_entry(state: PublicationState, title: str, summary: str, *, document: bool, told: bool) -> None:
    """What goes on the page has a title; in full it has the document, the fact alone has none."""
    if not title.strip():
        raise RuleBroken("Give the title under which it is listed.", field="title")
    if len(summary) > MOST_WORDS:
        raise RuleBroken(f"Say it in at most {MOST_WORDS:,} characters.", field="summary")
    if state is PublicationState.FULL and not document:
        raise RuleBroken("Choose the document that is the agreement. Attach it to the agreement first if it is not "
                         "there.", field="document")  # fmt: skip
    if state is PublicationState.FACT_ONLY and document:
        raise RuleBroken("A document is published in full only. Choose “In full”, or leave the document out.",
                         field="document")  # fmt: skip
    if state is PublicationState.FACT_ONLY and not told:
        raise RuleBroken("Choose at least one detail, or say in a few words what it is about.", field="details")


def check_open(marking: str, what: str, field: str) -> None:
    """Only what is marked OFFICIAL goes on a public page."""
    if marking != Marking.OFFICIAL:
        raise RuleBroken(f"{what} is marked {Marking(marking).word}, so it cannot be published.", field=field)


def check_mark(marking: Marking, stands: Marking, source: Marking) -> None:
    """A marking is changed to another one, and never below what the source itself was marked."""
    if marking is stands:
        raise RuleBroken(f"It is marked {stands.word} already.", field="marking")
    if higher(marking, source) is not marking:
        raise RuleBroken(f"Its source is marked {source.word}; it cannot be marked lower.", field="marking")


def kept_back(what: str, marking: Marking) -> str:
    """Why what was published is on no page now; "" where nothing keeps it back."""
    return "" if marking is Marking.OFFICIAL else f"{what} is marked {marking.word} since, so it is on no page"


def check_publisher(name: str, *, polices: bool, party: bool) -> None:
    """The duty is that of a policing body that is a party."""
    if not polices:
        raise RuleBroken(f"{name} is not a policing body; the duty to publish is a policing body's.",
                         field="organisation")  # fmt: skip
    if not party:
        raise RuleBroken(f"{name} is not a party to this agreement.", field="organisation")
