"""Records brought together into one line of the register. It asks the database nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.foundation.organisations.records import OrganisationKind
from concordat.registers.agreements.records import (
    AgreementDetail,
    AgreementLine,
    ChangeRecord,
    ClauseRecord,
    NovationRecord,
    ProvisionRecord,
)
from concordat.registers.agreements.rules import (
    Alarm,
    ChangeKind,
    Clause,
    Completeness,
    Given,
    Person,
    Version,
    alarms,
    completeness,
    consolidated,
    standing,
)
from concordat.registers.agreements.rules.standing import Standing
from concordat.registers.agreements.rules.succession import Member, members_on
from concordat.registers.agreements.rules.versions import (
    ENDS,
    KIND,
    REVIEW_ON,
    STARTS,
    Value,
    clause_held,
    day_held,
    undated,
)


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of several agreements, by their keys; ``authorities`` names that of each fire service."""

    provisions: Mapping[str, Sequence[ProvisionRecord]]
    clauses: Mapping[str, Sequence[ClauseRecord]]
    novations: Mapping[str, Sequence[NovationRecord]]
    people: Mapping[str, Person]
    authorities: Mapping[str, str]


def versions_of(
    told: Mapping[str, AgreementDetail], held: Held, later: Sequence[str],
    by_later: Mapping[str, Sequence[ChangeRecord]],
) -> list[Version]:  # fmt: skip
    """The variations of an agreement with their fields; one that the actor may not see is not among them."""
    found = []
    for key in later:
        detail = told.get(key)
        if detail is not None:
            effective = next((one.effective for one in by_later[key] if one.effective), detail.summary.terms.starts)
            found.append(Version(key, detail.summary.title, effective, _fields(detail, held, first=False)))
    return found


def line_of(
    detail: AgreementDetail, later: Sequence[Version], held: Held, on: date, changes: tuple[ChangeRecord, ...],
    changed: tuple[ChangeRecord, ...],
) -> AgreementLine:  # fmt: skip
    """One agreement on a day."""
    record = detail.summary
    versions = [Version(record.key, record.title, record.terms.starts, _fields(detail, held, first=True)), *later]
    fields = consolidated(versions, on)
    ends = day_held(fields, ENDS)
    judged = min(on, ends.last) if ends else on
    members = _members(detail, held, judged)
    told = held.provisions.get(record.key) or _of_what_it_varies(changed, held)
    provisions = tuple(one for one in told if one.until is None or judged <= one.until.last)
    complete = completeness(
        record.kind, [one.provision for one in provisions], held.people,
        [member.key for member in members if member.key in held.people], judged,
    )  # fmt: skip
    superseded = _superseded(changes, record.key, on)
    return AgreementLine(
        record=record, on=on, members=members, provisions=provisions, completeness=complete, held=fields,
        standing=superseded or _standing(detail, fields, complete, members, on),
        alarms=() if superseded else _alarms(fields), changes=changes, changed=changed,
        left_open=tuple(_left_open(versions, members, held)),
        publishers=tuple(one.key for one in members if (body := held.people.get(one.key)) and body.polices),
    )  # fmt: skip


def _of_what_it_varies(changed: Sequence[ChangeRecord], held: Held) -> Sequence[ProvisionRecord]:
    """A variation that tells no provision of its own rests on those of the agreement that it varies."""
    varied = [one.agreement for one in changed if one.kind is ChangeKind.VARIES]
    return held.provisions.get(varied[0], ()) if varied else ()


def _fields(detail: AgreementDetail, held: Held, *, first: bool) -> dict[str, Value]:
    """What one agreement gives; a variation's own start is when it takes effect, no field of what it varies."""
    terms = detail.summary.terms
    given: dict[str, Value | None] = {ENDS: terms.ends, REVIEW_ON: terms.review_on}
    if first:
        given |= {STARTS: terms.starts, KIND: terms.kind}
    given |= {row.told.clause: row.told for row in held.clauses.get(detail.summary.key, ())}
    return {name: value for name, value in given.items() if value is not None}


def _members(detail: AgreementDetail, held: Held, on: date) -> tuple[Member, ...]:
    named = [
        Member(party.key, party.name, party.role, party.joined, party.left, party.signed_on)
        for party in detail.summary.parties
    ]  # fmt: skip
    return members_on(named, [one.succession for one in held.novations.get(detail.summary.key, ())], on)


def _standing(
    detail: AgreementDetail, fields: Mapping[str, Given], complete: Completeness, members: Sequence[Member], on: date
) -> Standing:  # fmt: skip
    record = detail.summary
    return standing(
        state=record.state, entered=record.entered, complete=complete, named=len(members),
        unsigned=[member.name for member in members if not member.signed], starts=day_held(fields, STARTS),
        ends=day_held(fields, ENDS), on=on,
    )  # fmt: skip


def _superseded(changes: Sequence[ChangeRecord], key: str, on: date) -> Standing | None:
    """Ended, where a later agreement has taken its place by the day."""
    for one in changes:
        if one.kind is ChangeKind.SUPERSEDES and one.agreement == key and one.effective and one.effective.first <= on:
            return Standing("Ended", f"Superseded on {one.effective.words()} by {one.by_title}.", False)
    return None


def _alarms(fields: Mapping[str, Given]) -> tuple[Alarm, ...]:
    def months(clause: Clause) -> int | None:
        return clause_held(fields, clause).value.months

    return alarms(
        starts=day_held(fields, STARTS), ends=day_held(fields, ENDS), review_on=day_held(fields, REVIEW_ON),
        duration=months(Clause.DURATION), notice=months(Clause.NOTICE), every=months(Clause.REVIEW),
    )  # fmt: skip


def _left_open(versions: Sequence[Version], members: Sequence[Member], held: Held) -> Iterator[str]:
    for version in undated(versions):
        yield f"“{version.title}” varies it from a day that is not stated, so its fields are left out."
    for member in members:
        person = held.people.get(member.key)
        if person is not None and person.kind is OrganisationKind.FIRE_SERVICE:
            authority = held.authorities.get(member.key)
            answer = f"the party is {authority}" if authority else "its authority is not on record"
            yield f"{member.name} is a service, not a legal person; {answer}."
