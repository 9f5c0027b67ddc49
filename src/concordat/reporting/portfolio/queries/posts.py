"""Posts beside business cases and milestones: what ends before the stage that it serves, and who pays."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from concordat.calculations.posts.alarms import alarms
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.queries import cases
from concordat.registers.business_cases.rules.stages import DONE, Stage
from concordat.registers.collaborations.queries import post_view, team
from concordat.registers.collaborations.records import PostView, StageServed
from concordat.registers.delivery.queries import milestones, milestones_numbered
from concordat.reporting.portfolio.posts.judging import programme, standing
from concordat.reporting.portfolio.posts.records import AlarmedPost, ProgrammeFunding, StageDue

# What the register of the stage does not show the actor, or holds no more.
HIDDEN = "a stage that is not on record here"


def posts_with_alarms(
    actor: Actor, *, today: date, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[AlarmedPost]:  # fmt: skip
    """The posts that the actor may see, each with its alarms as at the day; by collaboration, kind and title.

    Sixteen database queries at most, whatever the number of posts.
    """
    return _alarmed(actor, team(actor, as_at=as_at, collaborations=collaborations), as_at or today, as_at)


def post_with_alarms(actor: Actor, *, number: int, today: date, as_at: date | None = None) -> AlarmedPost:
    """One post; NotThere where the actor may not see it."""
    found = _alarmed(actor, [post_view(actor, number=number, as_at=as_at)], as_at or today, as_at)
    if not found:
        raise NotThere(f"There is no post {number}.")
    return found[0]


def programme_funding(
    actor: Actor, *, collaborations: Collection[str] | None = None, as_at: date | None = None
) -> ProgrammeFunding:  # fmt: skip
    """Who pays for the posts of some collaborations (or of all that the actor sees), by funder and financial year."""
    return programme(team(actor, as_at=as_at, collaborations=collaborations))


def stages_to_serve(actor: Actor, *, collaboration: str) -> list[tuple[RecordRef, str]]:
    """The stages that a post of a collaboration may serve: milestones, and stages of its cases, that are not done."""
    found = [
        (one.ref, f"Milestone: {one.what}") for one in milestones(actor, collaborations=[collaboration])
        if one.actual is None and not one.dropped
    ]  # fmt: skip
    for case in cases(actor, collaboration=collaboration):
        done = {one.told.stage for one in case.reports if one.told.state in DONE}
        for stage in Stage:
            if stage not in done:
                found.append((RecordRef("case-stage", f"{case.key}/{stage.value}"), f"{case.title}: {stage.words}"))
    return found


def _alarmed(actor: Actor, views: Sequence[PostView], day: date, as_at: date | None) -> list[AlarmedPost]:
    served = [one.stage for one in views if one.stage]
    due = _due(actor, served, as_at)
    return [
        AlarmedPost(one, stage := due[one.stage] if one.stage else None, alarms(standing(one, stage), day))
        for one in views
    ]


def _due(actor: Actor, served: Collection[StageServed], as_at: date | None) -> dict[StageServed, StageDue]:
    """When each stage is due, as its register has it on the day; four queries at most."""
    refs = {one.stage for one in served if one.stage}
    known = {
        **_milestones(actor, [ref for ref in refs if ref.kind == "milestone"], as_at),
        **_stages(actor, {ref for ref in refs if ref.kind == "case-stage"}, as_at),
    }
    return {
        one: known.get(one.stage, StageDue(HIDDEN)) if one.stage else StageDue(one.words, one.due) for one in served
    }


def _milestones(actor: Actor, refs: Sequence[RecordRef], as_at: date | None) -> dict[RecordRef, StageDue]:
    if not refs:
        return {}
    held = milestones_numbered(actor, numbers=[int(ref.key) for ref in refs], as_at=as_at)
    return {
        one.ref: StageDue(
            f"the milestone “{one.what}”", one.forecast or one.baseline, done=one.actual is not None or one.dropped
        )
        for one in held.values()
    }


def _stages(actor: Actor, refs: Collection[RecordRef], as_at: date | None) -> dict[RecordRef, StageDue]:
    if not refs:
        return {}
    found: dict[RecordRef, StageDue] = {}
    for case in cases(actor, as_at=as_at):
        for stage in Stage:
            ref = RecordRef("case-stage", f"{case.key}/{stage.value}")
            told = [one.told for one in case.reports if one.told.stage is stage]
            if ref in refs:
                last = next((one.on for one in reversed(told) if one.on), None)
                done = bool(told) and told[-1].state in DONE
                found[ref] = StageDue(f"{stage.words[:1].lower()}{stage.words[1:]} of {case.title}", last, done=done)
    return found
