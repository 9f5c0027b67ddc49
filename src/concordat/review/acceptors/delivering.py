"""RAG ratings and risks."""

from __future__ import annotations

from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.references import RecordRef
from concordat.registers.delivery import actions, queries, rules
from concordat.review.cases import NEW, Acceptor, Case, Held


def _held_status(case: Case) -> Held:
    if case.collaboration is None:
        return NEW
    held = queries.same_status(
        case.actor, collaboration=case.collaboration, dimension=_dimension(case),
        reported_on=case.evidence.reported_on, reported_by=case.evidence.reported_by,
    )  # fmt: skip
    if held is None:
        return NEW
    known = rules.compare(held.colour, held.reported_on, _colour(case), case.evidence.reported_on)
    return Held(known, held.ref, f"{held.dimension.capitalize()}: {held.colour.word}")


def _accept_status(case: Case) -> RecordRef:
    if case.collaboration is None:
        raise RuleBroken("A rating belongs to a collaboration: choose which one, or create it.", field="subject")
    number = actions.report_status(
        actor=case.actor, collaboration=case.collaboration, dimension=_dimension(case), colour=_colour(case),
        text=(case.statement.written or case.statement.quote)[:200], evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("status", str(number))


def _dimension(case: Case) -> Dimension:
    return Dimension(case.statement.dimension or Dimension.OVERALL)


def _colour(case: Case) -> Colour:
    return Colour(case.statement.colour or Colour.NOT_STATED)


def _held_risk(case: Case) -> Held:
    collaboration, organisation = case.subject()
    held = queries.same_risk(
        case.actor, what=case.words(), collaboration=collaboration, organisation=organisation
    )  # fmt: skip
    return Held(Known.HELD, held.ref, held.what) if held else NEW


def _accept_risk(case: Case) -> RecordRef:
    collaboration, organisation = case.subject()
    number = actions.record_risk(
        actor=case.actor, what=case.words(), collaboration=collaboration, organisation=organisation,
        likelihood=case.statement.likelihood or "", impact=case.statement.impact or "", evidence=case.evidence,
        now=case.now,
    )  # fmt: skip
    return RecordRef("risk", str(number))


STATUS = Acceptor(_held_status, _accept_status)
RISK = Acceptor(_held_risk, _accept_risk)
