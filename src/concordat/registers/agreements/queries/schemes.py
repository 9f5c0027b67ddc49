"""Reads of the schemes of apportionment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.foundation.organisations.queries import called
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import (
    FrozenShare,
    FrozenYear,
    RulePart,
    Scheme,
    SchemeMember,
    SchemeRule,
    SchemeVersion,
)
from concordat.registers.agreements.queries.agreements import agreements
from concordat.registers.agreements.queries.holdings import clauses
from concordat.registers.agreements.queries.weights import weight_versions
from concordat.registers.agreements.records.schemes import (
    ClauseBeside,
    FrozenRecord,
    SchemeRecord,
    SchemeVersionRecord,
)
from concordat.registers.agreements.rules.clauses import Clause, SharingRule
from concordat.registers.agreements.rules.schemes import (
    Method,
    Part,
    SchemeParty,
    SchemeTold,
    Slot,
    SlotRule,
    clause_differs,
)


def schemes(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, agreement: str | None = None
) -> list[SchemeRecord]:  # fmt: skip
    """The schemes that the actor may see, by title; of one collaboration or one agreement, where it is named."""
    rows = Scheme.objects.visible_to(actor).as_at(as_at)
    if collaboration is not None:
        rows = rows.filter(collaboration_id=collaboration)
    if agreement is not None:
        rows = rows.filter(agreement_id=agreement)
    return _records(actor, sorted(rows, key=lambda row: (row.title.casefold(), row.key)), as_at)


def scheme(actor: Actor, *, key: str, as_at: date | None = None) -> SchemeRecord:
    """One scheme; NotThere where the actor may not see it."""
    rows = list(Scheme.objects.visible_to(actor).as_at(as_at).filter(pk=key))
    if not rows:
        raise NotThere(f"There is no scheme {key}.")
    return _records(actor, rows, as_at)[0]


def clauses_beside(actor: Actor, *, held: SchemeRecord, as_at: date | None = None) -> list[ClauseBeside]:
    """What the clauses on cost sharing say of the scheme's agreement, or without one of its collaboration's."""
    about = [
        one for one in agreements(actor, as_at=as_at, collaboration=held.collaboration)
        if held.agreement is None or one.key == held.agreement
    ]  # fmt: skip
    titles = {one.key: one.title for one in about}
    told = clauses(actor, agreements=list(titles), as_at=as_at)
    rule = held.last.rule(Slot.RUNNING) if held.last else None
    found = []
    for key, rows in told.items():
        last = next((row for row in reversed(rows) if row.told.clause is Clause.COST_SHARE), None)
        if last is None or not last.told.value.stated:
            continue
        value = last.told.value
        said = SharingRule(value.rule) if value.rule else None
        words = ", ".join(filter(None, [value.rule_words, value.pattern(), value.words]))
        found.append(ClauseBeside(key, titles[key], words, clause_differs(said, value.weights, rule), last.ref))
    return found


def _records(actor: Actor, rows: Sequence[Scheme], as_at: date | None) -> list[SchemeRecord]:
    keys = [row.key for row in rows]
    versions = _versions(actor, keys, as_at)
    frozen = _frozen(actor, keys, as_at)
    named = {part.weights for several in versions.values() for one in several
             for rule in one.told.rules for part in rule.parts if part.weights is not None}  # fmt: skip
    weights = weight_versions(actor, numbers=named)
    bodies = {party.organisation for several in versions.values() for one in several for party in one.told.parties}
    names = called(actor, on=as_at or date.max, keys=bodies)
    return [
        SchemeRecord(
            key=row.key, title=row.title, collaboration=row.collaboration_id, agreement=row.agreement_id,
            reported_on=row.reported_on, versions=tuple(versions[row.key]), frozen=tuple(frozen[row.key]),
            weights=weights, names=names,
        )
        for row in rows
    ]  # fmt: skip


def _told(table: Any, actor: Actor, keys: Sequence[str], as_at: date | None) -> Any:
    return table.objects.visible_to(actor).as_at(as_at).filter(scheme_id__in=keys)


def _versions(actor: Actor, keys: Sequence[str], as_at: date | None) -> dict[str, list[SchemeVersionRecord]]:
    parties: dict[int, list[SchemeParty]] = defaultdict(list)
    for row in _told(SchemeMember, actor, keys, as_at).order_by("version_id", "place"):
        parties[row.version_id].append(SchemeParty(row.organisation_id, row.joined, row.left))
    parts: dict[int, list[Part]] = defaultdict(list)
    for row in _told(RulePart, actor, keys, as_at).order_by("pk"):
        parts[row.rule_id].append(Part(row.weights_id, Decimal(row.percent)))
    rules: dict[int, list[SlotRule]] = defaultdict(list)
    for row in _told(SchemeRule, actor, keys, as_at).order_by("pk"):
        rules[row.version_id].append(_rule(row, parts[row.pk]))
    found: dict[str, list[SchemeVersionRecord]] = defaultdict(list)
    for row in _told(SchemeVersion, actor, keys, as_at).order_by("number", *LATEST):
        told = SchemeTold(row.from_year, tuple(parties[row.pk]), tuple(rules[row.pk]), row.damping)
        found[row.scheme_id].append(SchemeVersionRecord(row.pk, row.number, told, row.reported_on))
    return found


def _rule(row: SchemeRule, parts: Sequence[Part]) -> SlotRule:
    return SlotRule(
        Slot(row.slot), Method(row.method), tuple(parts), _percents(row.percentages),
        {key: Money(pence) for key, pence in row.fixed.items()}, _percents(row.floors), _percents(row.caps),
    )  # fmt: skip


def _percents(values: Mapping[str, str]) -> dict[str, Decimal]:
    return {key: Decimal(value) for key, value in values.items()}


def _frozen(actor: Actor, keys: Sequence[str], as_at: date | None) -> dict[str, list[FrozenRecord]]:
    shares: dict[int, dict[Slot, dict[str, Fraction]]] = defaultdict(lambda: defaultdict(dict))
    fixed: dict[int, dict[Slot, dict[str, Money]]] = defaultdict(lambda: defaultdict(dict))
    for row in _told(FrozenShare, actor, keys, as_at).order_by("pk"):
        shares[row.frozen_id][Slot(row.slot)][row.organisation_id] = Fraction(row.share)
        fixed[row.frozen_id][Slot(row.slot)][row.organisation_id] = row.fixed
    found: dict[str, list[FrozenRecord]] = defaultdict(list)
    for row in _told(FrozenYear, actor, keys, as_at).order_by("year"):
        found[row.scheme_id].append(FrozenRecord(
            row.pk, row.year, row.version_id, row.reported_on, dict(shares[row.pk]), dict(fixed[row.pk])
        ))  # fmt: skip
    return found
