"""Assigning, answering and closing findings: who may, what is refused, and a closed finding that returns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    bodies,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    outsider,
    programme_office,
)

from concordat.foundation.access.actions import create_user
from concordat.foundation.history.models import Event
from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, RuleBroken
from concordat.kernel.findings import Finding, FindingEvidence, Severity
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.roles import Role
from concordat.reporting.assurance.actions.cases import answer_finding, assign_finding, close_finding, reopen_finding
from concordat.reporting.assurance.models import FindingStep
from concordat.reporting.assurance.queries import cases, findings_assigned
from concordat.reporting.assurance.records import FindingCase
from concordat.reporting.assurance.rules import STEPS, CaseState, Step, check_step, state_after

pytestmark = pytest.mark.django_db


def finding(about: str | None = None, quote: str = "TOTAL 9,000") -> Finding:
    return Finding(
        "totals", 1, Severity.CERTAIN, "The total leaves out a row.", "1 + 2 = 3, printed 2.", "Which is right?",
        (FindingEvidence("paper.txt", line=12, quote=quote, source="paper"),), collaboration=about,
    )  # fmt: skip


def stands(actor: Actor, found: Finding) -> FindingCase:
    return cases(actor, [found])[0]


def account(username: str = "one", organisation: str = KENT) -> str:
    return create_user(
        actor=programme_office(), username=username, password="a-long-enough-word", organisation=organisation,
        role=Role.LEAD, now=NOW,
    )  # fmt: skip


@pytest.fixture(autouse=True)
def _bodies() -> None:
    bodies()


def test_a_finding_is_assigned_answered_and_closed() -> None:
    found, kent, colleague = finding(), kent_lead(), account()
    assert stands(kent, found).state is CaseState.OPEN
    assign_finding(actor=kent, finding=found, to=colleague, now=NOW)
    assert stands(kent, found).assigned_to == colleague
    answer_finding(actor=kent, finding=found, words="The row was of the year before.", now=NOW)
    close_finding(actor=kent, finding=found, words="Corrected in the next paper.", now=NOW)
    closed = stands(kent, found)
    assert closed.state is CaseState.CLOSED
    assert closed.assigned_to == ""
    assert [step.words for step in closed.steps] == [
        "", "The row was of the year before.", "Corrected in the next paper."
    ]  # fmt: skip
    assert [event.verb for event in Event.objects.order_by("sequence")][-3:] == [
        "assigned a finding", "answered a finding", "closed a finding"
    ]  # fmt: skip


def test_a_closed_finding_returns_when_its_evidence_changes() -> None:
    kent, found = kent_lead(), finding()
    close_finding(actor=kent, finding=found, words="Checked.", now=NOW)
    assert stands(kent, finding(quote="TOTAL 9,500")).state is CaseState.RETURNED
    assert stands(kent, replace(found, arithmetic="1 + 2 = 3, printed 4.")).state is CaseState.RETURNED
    assert stands(kent, found).state is CaseState.CLOSED


def test_a_finding_that_returned_is_dealt_with_again() -> None:
    kent = kent_lead()
    close_finding(actor=kent, finding=finding(), words="Checked.", now=NOW)
    changed = finding(quote="TOTAL 9,500")
    close_finding(actor=kent, finding=changed, words="Checked again.", now=NOW)
    assert stands(kent, changed).state is CaseState.CLOSED


@pytest.mark.parametrize("act", [answer_finding, close_finding])
def test_without_words_nothing_is_written(act: Any) -> None:
    with pytest.raises(RuleBroken):
        act(actor=kent_lead(), finding=finding(), words="  ", now=NOW)
    assert not FindingStep.objects.exists()


def test_who_may_not_settle_leaves_nothing() -> None:
    onlooker = replace(kent_lead(), grants=frozenset())
    with pytest.raises(NotAllowed):
        close_finding(actor=onlooker, finding=finding(), words="Closed.", now=NOW)
    assert not FindingStep.objects.exists()
    assert not Event.objects.filter(verb="closed a finding").exists()


def test_partners_see_what_was_done_and_outsiders_do_not() -> None:
    found = finding(about=collaboration(partners=(KENT, ESSEX)))
    close_finding(actor=kent_lead(), finding=found, words="Checked.", now=NOW)
    assert stands(essex_lead(), found).state is CaseState.CLOSED
    assert stands(fire_lead(), found).state is CaseState.OPEN
    assert stands(outsider(), found).steps == ()


def test_a_closed_finding_is_opened_again_with_a_reason() -> None:
    kent, found = kent_lead(), finding()
    close_finding(actor=kent, finding=found, words="Checked.", now=NOW)
    with pytest.raises(RuleBroken):
        answer_finding(actor=kent, finding=found, words="Late.", now=NOW)
    reopen_finding(actor=kent, finding=found, words="The table was printed again.", now=NOW)
    assert stands(kent, found).state is CaseState.OPEN


def test_somebody_is_chosen() -> None:
    with pytest.raises(RuleBroken, match="Choose who"):
        assign_finding(actor=kent_lead(), finding=finding(), to="", now=NOW)


def test_nobody_of_another_organisation_is_chosen() -> None:
    for to in (account("two", ESSEX), "a-stranger"):
        with pytest.raises(RuleBroken, match="your own organisation"):
            assign_finding(actor=kent_lead(), finding=finding(), to=to, now=NOW)
    assert not FindingStep.objects.exists()


def test_the_history_of_partners_does_not_tell_what_a_paper_that_they_may_not_read_says() -> None:
    found = finding(about=collaboration(partners=(KENT, ESSEX)))
    close_finding(actor=kent_lead(), finding=found, words="Checked.", now=NOW)
    told = [event for event in events(essex_lead()) if event.verb == "closed a finding"]
    assert told == []
    (own,) = [event for event in events(kent_lead()) if event.verb == "closed a finding"]
    assert own.detail == {"words": "Checked.", "to": ""}


def test_what_was_given_counts_until_it_is_closed_and_again_once_it_is_reopened() -> None:
    found, kent = finding(), kent_lead()
    mine = replace(kent, reference=account())
    assert findings_assigned(mine) == 0
    assign_finding(actor=kent, finding=found, to=mine.reference, now=NOW)
    answer_finding(actor=kent, finding=found, words="The row was of the year before.", now=NOW)
    assert findings_assigned(mine) == 1
    close_finding(actor=kent, finding=found, words="Checked.", now=NOW)
    assert findings_assigned(mine) == 0
    reopen_finding(actor=kent, finding=found, words="Printed again.", now=NOW)
    assert findings_assigned(mine) == 1
    assert stands(kent, found).assigned_to == mine.reference
    assign_finding(actor=kent, finding=found, to=account("two"), now=NOW)
    assert findings_assigned(mine) == 0


@pytest.mark.parametrize("wrong", [{"step": Step.ASSIGNED, "words": "x"}, {"step": Step.CLOSED, "words": ""}])
def test_the_database_refuses_a_step_without_its_reason_or_person(wrong: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        FindingStep.objects.create(
            finding="x", fingerprint="y", sentence="z", organisation=KENT, by="kent-lead", at=NOW, **wrong
        )


def test_steps_are_never_changed() -> None:
    close_finding(actor=kent_lead(), finding=finding(), words="Checked.", now=NOW)
    row = FindingStep.objects.get()
    row.words = "Something else"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("step", Step)
def test_only_the_printed_steps_are_taken(state: CaseState, step: Step) -> None:
    if step in STEPS[state]:
        check_step(state, step, "Because.")
    else:
        with pytest.raises(RuleBroken):
            check_step(state, step, "Because.")


def test_the_last_step_gives_the_state() -> None:
    assert state_after([], "f") is CaseState.OPEN
    assert state_after([(Step.CLOSED, "f"), (Step.REOPENED, "f")], "g") is CaseState.OPEN
