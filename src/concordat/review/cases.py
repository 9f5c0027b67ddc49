"""One statement on its way into a register: what it says, what its names mean, and its evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from concordat.intake.records import CandidateRecord
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Bound
from concordat.kernel.known import Known
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.kernel.statements import Kind, Statement
from concordat.review.names import ALLIANCE, ORGANISATION, Names

# What stands in the ledger under an organisation, so that the body whose paper it is must not stand in for others.
LEDGER = frozenset({Kind.SAVING, Kind.COST, Kind.INCOME, Kind.GRANT, Kind.FUNDING})


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate with its names resolved, ready for an acceptor; ``learnt`` where a lesson changed it."""

    actor: Actor
    candidate: CandidateRecord
    statement: Statement
    names: Names
    now: datetime
    learnt: bool = False

    @property
    def evidence(self) -> Evidence:
        return Evidence(
            reported_by=self.candidate.owner, reported_on=self.candidate.dated, passage=self.candidate.passage,
            start=self.statement.start, end=self.statement.end, quote=self.statement.quote,
            marking=self.candidate.marking,
        )  # fmt: skip

    @property
    def collaboration(self) -> str | None:
        """The key of the collaboration that the statement is about."""
        return self.names.collaboration(self.statement.subject)

    @property
    def organisation(self) -> str | None:
        """The key of the organisation that the statement is about, where it is about no collaboration."""
        if self.collaboration:
            return None
        ref = self.names.body(self.statement.subject)
        return ref.key if ref and ref.kind == ORGANISATION else None

    @property
    def bodies(self) -> list[str]:
        """The keys of the organisations concerned; an alliance that it is about stands for its members."""
        named = self.names.organisations(self.statement.who)
        return named or (self.names.organisations([self.statement.subject or ""]) if self._alliance else [])

    @property
    def _alliance(self) -> bool:
        ref = None if self.collaboration else self.names.body(self.statement.subject)
        return ref is not None and ref.kind == ALLIANCE

    def subject(self) -> tuple[str | None, str | None]:
        """(collaboration, organisation): one of them. RuleBroken where the name means nothing held yet.

        A subject that is an alliance, or none at all, falls to the body whose paper it is; not so an amount of the
        ledger: it is that of the ``bodies``, and of no organisation where there are none.
        """
        if self.collaboration:
            return self.collaboration, None
        if self.organisation:
            return None, self.organisation
        if not self.statement.subject or self.names.body(self.statement.subject):
            return None, None if self.statement.kind in LEDGER else self.candidate.owner
        raise RuleBroken(f"Choose what “{self.statement.subject}” means, or create it.", field="subject")

    def words(self) -> str:
        """What it says in plain words; the quote where the reader has none."""
        return self.statement.what or self.statement.quote

    def date(self, text: str | None) -> PreciseDate | None:
        """A date of the statement; RuleBroken where it is not one."""
        if not text:
            return None
        try:
            return PreciseDate.parse(text)
        except ValueError as error:
            raise RuleBroken(f"{text} is not a date such as 2017-06-01, 2017-11 or FY2017/18.", field="date") from error

    def bound(self) -> Bound | None:
        """The qualifier printed with the figure."""
        return Bound(self.statement.qualifier) if self.statement.qualifier else None


@dataclass(frozen=True, slots=True)
class Held:
    """How the statement stands to the register; ``before`` says in words what is held."""

    known: Known
    ref: RecordRef | None = None
    before: str = ""


NEW = Held(Known.NEW)


@dataclass(frozen=True, slots=True)
class Acceptor:
    """The road of one kind of statement: what is held already, and the register's own action."""

    held: Callable[[Case], Held]
    accept: Callable[[Case], RecordRef]
