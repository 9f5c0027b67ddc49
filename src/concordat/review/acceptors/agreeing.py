"""Agreements, and the stages of business cases."""

from __future__ import annotations

from concordat.kernel.comparing import most_serious
from concordat.kernel.errors import RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.agreements import actions as agreements
from concordat.registers.agreements import rules as agreement_rules
from concordat.registers.agreements.queries import same_agreement
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.agreements.rules import Terms
from concordat.registers.business_cases import actions as cases
from concordat.registers.business_cases import rules as case_rules
from concordat.registers.business_cases.queries import same_case, same_stage
from concordat.registers.business_cases.rules import Stage, StageState, Told
from concordat.registers.governance.queries import same_board
from concordat.review.acceptors.governing import policing_body
from concordat.review.cases import NEW, Acceptor, Case, Held


def _agreement(case: Case) -> AgreementRecord | None:
    collaboration, organisation = case.subject()
    return same_agreement(
        case.actor, title=_title(case), kind=_terms(case).kind, collaboration=collaboration, organisation=organisation
    )  # fmt: skip


def _held_agreement(case: Case) -> Held:
    held = _agreement(case)
    if held is None:
        return NEW
    state = agreement_rules.state_of(case.statement.state or "")
    known = most_serious(
        agreement_rules.compare_agreements(held.terms, _terms(case)), agreement_rules.compare_states(held.state, state)
    )  # fmt: skip
    return Held(known, held.ref, f"{held.title}: {held.words}")


def _accept_agreement(case: Case) -> RecordRef:
    """A new agreement, or another report on the held one: its terms, its state."""
    held = _agreement(case)
    if held is None:
        return _new_agreement(case)
    statement = case.statement
    agreements.report_terms(
        actor=case.actor, agreement=held.key, terms=_terms(case), legal_basis=statement.legal_basis or "",
        evidence=case.evidence, now=case.now,
    )  # fmt: skip
    state = agreement_rules.state_of(statement.state or "")
    if state:
        agreements.report_state(
            actor=case.actor, agreement=held.key, state=state, since=case.date(statement.date),
            evidence=case.evidence, now=case.now,
        )  # fmt: skip
    return held.ref


def _new_agreement(case: Case) -> RecordRef:
    statement = case.statement
    collaboration, organisation = case.subject()
    named = statement.parties or statement.who
    key = agreements.create_agreement(
        actor=case.actor, title=_title(case), terms=_terms(case), legal_basis=statement.legal_basis or "",
        collaboration=collaboration, organisation=organisation,
        state=agreement_rules.state_of(statement.state or ""), since=case.date(statement.date),
        parties=case.names.organisations(named), evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("agreement", key)


def _title(case: Case) -> str:
    return case.words()[:200]


def _terms(case: Case) -> Terms:
    statement = case.statement
    return Terms(
        kind=agreement_rules.kind_of(statement.legal_basis or case.words()), starts=case.date(statement.from_),
        ends=case.date(statement.to),
    )  # fmt: skip


def _held_stage(case: Case) -> Held:
    held = same_case(case.actor, collaboration=case.collaboration) if case.collaboration else None
    stage = same_stage(case.actor, case=held.key, stage=_told(case).stage) if held else None
    if stage is None:
        return NEW
    known = case_rules.compare_stages(stage.told, _told(case))
    return Held(known, stage.ref, f"{stage.told.stage}: {stage.told.state}".replace("_", " "))


def _accept_stage(case: Case) -> RecordRef:
    if case.collaboration is None:
        raise RuleBroken("A stage belongs to a collaboration: choose which one, or create it.", field="subject")
    held = same_case(case.actor, collaboration=case.collaboration)
    key = held.key if held else cases.open_case(
        actor=case.actor, collaboration=case.collaboration, title=case.statement.subject or "Business case",
        evidence=case.evidence, now=case.now,
    )  # fmt: skip
    told, by = _told(case), case.statement.decided_by or ""
    board = same_board(case.actor, name=by, organisation=policing_body(case)) if by else None
    number = cases.report_stage(
        actor=case.actor, case=key, stage=told.stage, state=told.state, on=told.on, what=case.words(), decided_by=by,
        board=board.key if board else None, evidence=case.evidence, now=case.now,
    )  # fmt: skip
    return RecordRef("stage", str(number))


def _told(case: Case) -> Told:
    statement = case.statement
    if not statement.stage or not statement.state:
        raise RuleBroken("Say which stage, and whether it is planned, in progress or done.", field="stage")
    return Told(
        Stage(statement.stage), StageState(statement.state), case.date(statement.date), case.evidence.reported_on
    )  # fmt: skip


AGREEMENT = Acceptor(_held_agreement, _accept_agreement)
STAGE = Acceptor(_held_stage, _accept_stage)
