"""Writes of the schemes of apportionment: a scheme, its versions, and the freezing of a year's shares."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations.queries import organisations
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions.finding import EDIT, known, visible
from concordat.registers.agreements.models import (
    FrozenShare,
    FrozenYear,
    RulePart,
    Scheme,
    SchemeMember,
    SchemeRule,
    SchemeVersion,
)
from concordat.registers.agreements.queries.schemes import scheme as held_scheme
from concordat.registers.agreements.queries.weights import weight_versions
from concordat.registers.agreements.records.schemes import SchemeRecord, SchemeVersionRecord
from concordat.registers.agreements.records.weights import WeightVersionRecord
from concordat.registers.agreements.records.working import standing_of
from concordat.registers.agreements.rules.reckoning import Reckoned, reckon
from concordat.registers.agreements.rules.schemes import SchemeTold, Slot, SlotRule, check_scheme, lacking
from concordat.registers.agreements.rules.weights import check_title
from concordat.registers.collaborations import queries as collaborations


@in_turn
def create_scheme(
    *, actor: Actor, title: str, collaboration: str, evidence: Evidence, now: datetime, agreement: str | None = None
) -> str:  # fmt: skip
    """A scheme of a collaboration, perhaps of one of its agreements; returns its key. What it says is a version."""
    require(actor, EDIT, [evidence.reported_by])
    check_title(title)
    collaborations.seen(actor, key=collaboration)
    if agreement is not None and visible(actor, agreement).collaboration_id != collaboration:
        raise RuleBroken("Choose an agreement of the same collaboration.", field="agreement")
    row = Scheme(
        key=free_key(Scheme, slugify(title)[:110] or "scheme"), title=title.strip(), collaboration_id=collaboration,
        agreement_id=agreement, **told(evidence, now),
    )  # fmt: skip
    row.save()
    tell(
        RecordRef("scheme", row.key), "recorded a scheme of apportionment", evidence, actor=actor, now=now,
        collaboration=collaboration, title=row.title,
    )  # fmt: skip
    return row.key


@in_turn
def report_scheme(*, actor: Actor, scheme: str, version: SchemeTold, evidence: Evidence, now: datetime) -> int:
    """What a source says the scheme is from a financial year on: a new version; returns its number in the register.

    Refused where it starts in a year that is frozen, or where a party has no weight of a set that a rule names.
    """
    held = held_scheme(actor, key=scheme)
    require(actor, EDIT, [evidence.reported_by])
    named = {part.weights for rule in version.rules for part in rule.parts if part.weights is not None}
    weights = weight_versions(actor, numbers=named)
    frozen = max((one.year for one in held.frozen), default=None)
    first = held.in_force(version.from_year - 1) is None
    check_scheme(version, {number: one.kind for number, one in weights.items()}, first=first, frozen=frozen)
    keys = [one.organisation for one in version.parties]
    known(actor, *keys)
    names = {one.key: one.name for one in organisations(actor, keys=keys)}
    _check_weights(version, weights, names)
    row = SchemeVersion(
        scheme_id=held.key, number=len(held.versions) + 1, from_year=version.from_year, damping=version.damping,
        **told(evidence, now),
    )  # fmt: skip
    number = keep(
        row, "scheme-version", "reported what a scheme says", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, version=row.number, from_year=version.from_year,
    )  # fmt: skip
    _write(row, version, evidence, now)
    return number


def _check_weights(
    version: SchemeTold, weights: Mapping[int, WeightVersionRecord], names: Mapping[str, str]
) -> None:  # fmt: skip
    for rule in version.rules:
        for part in rule.parts:
            held = weights.get(part.weights) if part.weights else None
            missing = lacking([one.organisation for one in version.parties], held.values, names) if held else []
            if held and missing:
                raise RuleBroken(
                    f"{rule.slot.words}: {held.words} gives no weight for {', '.join(missing)}. Add it to the weights "
                    "first, or leave the party out.", field="parts",
                )  # fmt: skip


def _write(row: SchemeVersion, version: SchemeTold, evidence: Evidence, now: datetime) -> None:
    """The parties and rules of a version; its one event and citation tell of them."""
    fact = {"scheme_id": row.scheme_id, **told(evidence, now)}
    for place, party in enumerate(version.parties, start=1):
        SchemeMember(version=row, organisation_id=party.organisation, place=place, joined=party.joined,
                     left=party.left, **fact).save()  # fmt: skip
    for rule in version.rules:
        kept = SchemeRule(
            version=row, slot=rule.slot, method=rule.method, percentages=_texts(rule.percentages),
            fixed={key: amount.pence for key, amount in rule.fixed.items()}, floors=_texts(rule.floors),
            caps=_texts(rule.caps), **fact,
        )  # fmt: skip
        kept.save()
        for part in rule.parts:
            RulePart(rule=kept, weights_id=part.weights, percent=f"{part.percent:f}", **fact).save()


def _texts(values: Mapping[str, Decimal]) -> dict[str, str]:
    return {key: f"{value:f}" for key, value in values.items()}


@in_turn
def freeze_year(*, actor: Actor, scheme: str, year: FinancialYear, evidence: Evidence, now: datetime) -> int:
    """Let the shares of a financial year stand, every slot that has a rule: no later version touches them."""
    held = held_scheme(actor, key=scheme)
    require(actor, EDIT, [evidence.reported_by])
    if held.frozen_in(year.start):
        raise RuleBroken(f"The shares of {year} are frozen already.", field="year")
    version = held.in_force(year.start)
    if version is None:
        raise RuleBroken(f"The scheme says nothing of {year}: no version starts by then.", field="year")
    found = _reckoned(held, version, year)
    row = FrozenYear(scheme_id=held.key, version_id=version.id, year=year.start, **told(evidence, now))
    number = keep(
        row, "frozen-year", "froze the shares of a year", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, year=str(year),
    )  # fmt: skip
    for slot, reckoned in found.items():
        for key, share in reckoned.shares.items():
            FrozenShare(
                scheme_id=held.key, frozen=row, slot=slot, organisation_id=key, share=str(share),
                fixed=reckoned.fixed.get(key, Money(0)), **told(evidence, now),
            ).save()  # fmt: skip
    return number


def _reckoned(held: SchemeRecord, version: SchemeVersionRecord, year: FinancialYear) -> dict[Slot, Reckoned]:
    rules: tuple[SlotRule, ...] = version.told.rules
    return {rule.slot: reckon(standing_of(held, version), rule.slot, year) for rule in rules}
