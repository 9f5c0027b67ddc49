"""Telling a benefit's profile, recording and signing its baseline, and what it depends on."""

from __future__ import annotations

from datetime import date, datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations import queries as organisations
from concordat.foundation.orm.facts import told as told_columns
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.models import (
    BaselineSignature,
    BenefitBaseline,
    BenefitDependency,
    BenefitProfile,
    ProfileQuarter,
    ReviewPoint,
)
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.profiles import dependencies, profiles
from concordat.registers.benefits.records import BenefitRecord
from concordat.registers.benefits.rules import profiles as rules
from concordat.registers.benefits.rules.profiles import ToldProfile
from concordat.registers.collaborations import queries as collaborations
from concordat.registers.measures import queries as measures


@in_turn
def tell_profile(*, actor: Actor, benefit: str, told: ToldProfile, evidence: Evidence, now: datetime) -> int:
    """A benefit's profile, whole; the earlier ones stay in its history. Returns the profile's number.

    RuleBroken where the amounts do not fit the shape or the status cannot follow; NotThere for a benefit, an owner, a
    post or a measure that the actor may not see.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    found = _seen(actor, benefit)
    rules.check_profile(told)
    before = profiles(actor, keys=[benefit]).get(benefit)
    rules.check_move(before.told.status if before else None, told.status)
    _check_there(actor, told)
    row = BenefitProfile(
        benefit_id=benefit, description=told.description.strip(), outcome=told.outcome.strip(), owner_id=told.owner,
        owner_post_id=told.owner_post, owner_role=told.owner_role.strip(), kind=told.kind, lasting=told.lasting,
        budget=told.budget, reckoning=told.reckoning, shape=told.shape, amount=told.figure.amount,
        written=told.figure.written, state=told.figure.state, starts=told.starts, full_from=told.full_from,
        ends=told.ends, measure_id=told.measure, status=told.status, **told_columns(evidence, now),
    )  # fmt: skip
    row.save()
    for quarter, amount in told.quarters:
        ProfileQuarter.objects.create(profile=row, year=quarter.year.start, quarter=quarter.number, amount=amount)
    for day in sorted(set(told.reviews)):
        ReviewPoint.objects.create(profile=row, due=day)
    tell(
        RecordRef("benefit-profile", str(row.pk)), "told a benefit's profile", evidence, actor=actor, now=now,
        collaboration=found.collaboration, subject=found.ref, status=str(told.status), owner=told.owner,
        starts=told.starts.isoformat(),
    )  # fmt: skip
    return int(row.pk)


@in_turn
def record_baseline(
    *,
    actor: Actor,
    benefit: str,
    taken_on: date,
    evidence: Evidence,
    now: datetime,
    amount: Money | None = None,
    value: str = "",
) -> int:
    """Where the measure stood on a day, in pence or in words; another person signs it. Returns its number."""
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    found = _seen(actor, benefit)
    rules.check_baseline(amount, value)
    row = BenefitBaseline(
        benefit_id=benefit, amount=amount, value=value.strip(), taken_on=taken_on, recorded_by=actor.reference,
        **told_columns(evidence, now),
    )  # fmt: skip
    row.save()
    tell(
        RecordRef("benefit-baseline", str(row.pk)), "recorded a baseline", evidence, actor=actor, now=now,
        collaboration=found.collaboration, subject=found.ref, baseline=row.pk, taken_on=taken_on.isoformat(),
    )  # fmt: skip
    return int(row.pk)


@in_turn
def sign_baseline(*, actor: Actor, baseline: int, evidence: Evidence, now: datetime) -> int:
    """Another person, of the organisation that owns the benefit, stands behind a baseline. Returns the signature's
    number. RuleBroken for who recorded it, and where it is signed already.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    row: BenefitBaseline | None = BenefitBaseline.objects.visible_to(actor).filter(pk=baseline).first()
    if row is None:
        raise NotThere(f"There is no baseline {baseline}.")
    found, profile = _seen(actor, row.benefit_id), profiles(actor, keys=[row.benefit_id]).get(row.benefit_id)
    owner = profile.told.owner if profile else found.organisation
    require(actor, Permission.LEDGER_POST, [owner or row.reported_by])
    signed = BaselineSignature.objects.filter(baseline_id=baseline).exists()
    rules.check_signer(actor.reference, row.recorded_by, signed=signed)
    signature = BaselineSignature(baseline=row, signed_by=actor.reference, **told_columns(evidence, now))
    signature.save()
    tell(
        RecordRef("baseline-signature", str(signature.pk)), "signed a baseline", evidence, actor=actor, now=now,
        collaboration=found.collaboration, subject=found.ref, baseline=baseline,
    )  # fmt: skip
    return int(signature.pk)


@in_turn
def tell_dependency(
    *,
    actor: Actor,
    benefit: str,
    evidence: Evidence,
    now: datetime,
    on_benefit: str | None = None,
    on_record: RecordRef | None = None,
    on_words: str = "",
    holds: bool = True,
) -> int:
    """What a benefit depends on, or (``holds`` False) no longer does; returns the number of this report.

    RuleBroken where it would depend on itself, straight or by way of others.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    found = _seen(actor, benefit)
    ref = str(on_record) if on_record else ""
    rules.check_depends(benefit, on_benefit, ref, on_words)
    if on_benefit:
        _seen(actor, on_benefit)
        if holds:
            rules.check_no_circle(benefit, on_benefit, _held(actor))
    if not holds and not _stands(actor, benefit, on_benefit, on_record, on_words.strip()):
        raise RuleBroken("It does not depend on that.", field="on_benefit")
    row = BenefitDependency(
        benefit_id=benefit, on_benefit_id=on_benefit, on_record=ref, on_words=on_words.strip(), holds=holds,
        **told_columns(evidence, now),
    )  # fmt: skip
    verb = "recorded what a benefit depends on" if holds else "recorded that a benefit no longer depends on something"
    return keep(
        row, "benefit-dependency", verb, evidence, actor=actor, now=now, collaboration=found.collaboration,
        benefit=benefit, on=on_benefit or ref or on_words.strip(),
    )  # fmt: skip


def _held(actor: Actor) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for one in dependencies(actor):
        if one.on_benefit:
            held.setdefault(one.benefit, []).append(one.on_benefit)
    return held


def _stands(actor: Actor, benefit: str, on: str | None, ref: RecordRef | None, words: str) -> bool:
    wanted = (benefit, on, ref, words)
    return any((one.benefit, one.on_benefit, one.on_record, one.on_words) == wanted for one in dependencies(actor))


def _seen(actor: Actor, key: str) -> BenefitRecord:
    found = benefits(actor, keys=[key])
    if not found:
        raise NotThere(f"There is no benefit {key}.")
    return found[0]


def _check_there(actor: Actor, told: ToldProfile) -> None:
    if not organisations.organisations(actor, keys=[told.owner]):
        raise NotThere(f"There is no organisation {told.owner}.")
    if told.owner_post is not None:
        collaborations.post_view(actor, number=told.owner_post)
    if told.measure is not None:
        measures.measure(actor, number=told.measure)
