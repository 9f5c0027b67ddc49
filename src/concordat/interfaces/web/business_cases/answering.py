"""Putting a case to a board, answering it, and following its conditions: parse, call one, answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from concordat.calculations.voting import VotingRule
from concordat.foundation.organisations.queries import organisations
from concordat.interfaces.web.business_cases.acting import act
from concordat.interfaces.web.business_cases.acts import EDIT, editable
from concordat.interfaces.web.business_cases.submission_forms import AnswerForm, ConditionForm, SubmitForm
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotAllowed
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may, require
from concordat.registers.business_cases import actions, queries
from concordat.registers.business_cases.records import SubmissionRecord
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.submissions import CONDITION_MOVES, CaseAnswer, ConditionState
from concordat.registers.collaborations.queries import collaboration
from concordat.registers.governance.queries import boards

ANSWER = Permission.BUSINESS_CASE_ANSWER


def submit(request: HttpRequest, key: str) -> HttpResponse:
    """Put a stage of a case to a board."""
    actor, found = actor_of(request), editable(request, key)
    partners = collaboration(actor, key=found.collaboration).summary.partners
    form = SubmitForm(
        [(one.key, one.name) for one in boards(actor)],
        [(one.organisation, one.name) for one in partners if not one.left], request.POST or None,
        initial={"stage": found.reached.told.stage.value if found.reached else Stage.SOC.value},
    )  # fmt: skip

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.submit_case(
            case=key, stage=Stage(given["stage"]), parties=form.parties, rule=VotingRule(given["rule"]),
            threshold=given["threshold"], board=given["board"] or None, put_to=given["put_to"], on=given["on"],
            note=given["note"], **by,
        )  # fmt: skip

    back = Links.of(request).to("business-case", key) + "#answers"
    return act(request, form, save, title="Put it to a board", button="Submit the case", back=back, caption=found.title,
               done="The case is submitted; every party named can answer.")  # fmt: skip


def answer(request: HttpRequest, number: int) -> HttpResponse:
    """What a party answers to a submission."""
    actor = actor_of(request)
    found = queries.submission(actor, number=number)
    mine = answerable(actor, found)
    if not mine:
        raise NotAllowed("You may not answer for any party to this submission.")
    parties = [(one.organisation, one.name) for one in found.parties]
    form = AnswerForm(mine, parties, request.POST or None, initial={"party": request.GET.get("party", "")})

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.answer_case(
            submission=number, party=given["party"], answer=CaseAnswer(given["answer"]), on=given["on"],
            note=given["note"], conditions=form.conditions, **by,
        )  # fmt: skip

    back = Links.of(request).to("business-case", found.case) + "#answers"
    return act(request, form, save, title=f"Answer to the {found.stage.words.lower()}", button="Give the answer",
               back=back, caption=found.case_title, done="The answer is recorded.")  # fmt: skip


def condition(request: HttpRequest, number: int) -> HttpResponse:
    """What has become of a condition."""
    actor = actor_of(request)
    held, found = queries.condition(actor, number=number)
    require(actor, EDIT)
    form = ConditionForm([one for one in ConditionState if one in CONDITION_MOVES[held.state]], request.POST or None)

    def save(by: dict[str, Any]) -> None:
        given = form.cleaned_data
        actions.report_condition(
            condition=number, state=ConditionState(given["state"]), on=given["on"], note=given["note"], **by
        )

    whose = next((one.name for one in organisations(actor, keys=[held.party])), held.party)
    back = Links.of(request).to("business-case", found.case) + "#conditions"
    return act(request, form, save, title="What has become of the condition?", button="Record it", back=back,
               caption=f"{whose}: {held.what}", done="It is recorded.")  # fmt: skip


def answerable(actor: Actor, found: SubmissionRecord) -> list[tuple[str, str]]:
    """The parties that the actor may answer for: the own ones, and, who may record, what others are known to say."""
    every = may(actor, EDIT)
    return [
        (one.organisation, one.name) for one in found.parties if every or may(actor, ANSWER, [one.organisation])
    ]  # fmt: skip
