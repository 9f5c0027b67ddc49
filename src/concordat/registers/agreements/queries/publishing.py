"""What policing bodies have to publish, and what one of them can put on its page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from concordat.foundation.organisations import queries as organisations
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.markings import Marking, higher
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.agreements.models import Agreement, AgreementDocument
from concordat.registers.agreements.queries.publications import duties_of, publications
from concordat.registers.agreements.queries.register import agreement_file, register
from concordat.registers.agreements.records import AgreementLine, Duty, Publishable
from concordat.registers.agreements.rules import Clause, ClauseTold, Presence
from concordat.registers.agreements.rules.publication import Detail
from concordat.registers.agreements.rules.versions import ENDS, REVIEW_ON, STARTS, day_held

_CLAUSES = {
    Detail.PURPOSE: Clause.PURPOSE, Detail.DIRECTION_AND_CONTROL: Clause.DIRECTION_AND_CONTROL,
    Detail.HOST: Clause.HOST, Detail.GOVERNANCE: Clause.GOVERNANCE, Detail.COST_SHARE: Clause.COST_SHARE,
    Detail.NOTICE: Clause.NOTICE, Detail.TERMINATION: Clause.TERMINATION,
}  # fmt: skip
_DAYS = {Detail.STARTS: STARTS, Detail.ENDS: ENDS, Detail.REVIEW_ON: REVIEW_ON}


def duties(
    actor: Actor, *, on: date, as_at: date | None = None, organisation: str | None = None,
    collaboration: str | None = None,
) -> list[Duty]:  # fmt: skip
    """How each policing body stands to each agreement that the actor may see, by body and title."""
    found = duties_of(actor, register(actor, on=on, as_at=as_at, collaboration=collaboration), as_at=as_at)
    kept = [one for one in found if organisation is None or one.organisation == organisation]
    return sorted(kept, key=lambda one: (one.name, one.agreement.title))


def publishable(actor: Actor, *, agreement: str, organisation: str, on: date) -> Publishable:
    """What a policing body that is a party can put on its page; NotThere where the actor may not see the agreement,
    or the body is not such a party.

    The details are those that the body itself sees of what is OFFICIAL, whatever more the actor may see.
    """
    line = agreement_file(actor, key=agreement, on=on).line
    if organisation not in line.publishers:
        raise NotThere("This body is no policing body that is a party to the agreement.")
    name = next(one.name for one in line.members if one.key == organisation)
    told = {one.organisation: one for one in publications(actor, agreements=[agreement]).get(agreement, ())}
    reader = _official_reader(actor, organisation)
    files = list(AgreementDocument.objects.visible_to(actor).filter(agreement_id=agreement).order_by("pk"))
    since = AgreementDocument.raised(files)
    official = tuple((row.pk, row.title) for row in files if _open(row.marking, since.get(row.pk)))
    seen = Agreement.objects.visible_to(reader).filter(pk=agreement).exists()
    open_line = agreement_file(reader, key=agreement, on=on).line if seen else None
    return Publishable(
        agreement=agreement, organisation=organisation, name=name, title=line.record.title if open_line else "",
        details=dict(_details(actor, open_line)) if open_line else {}, files=official,
        left_out=len(files) - len(official), told=told.get(organisation),
    )  # fmt: skip


def _open(source: str, since: Marking | None) -> bool:
    return higher(Marking(source), since or Marking.OFFICIAL) is Marking.OFFICIAL


def _official_reader(actor: Actor, organisation: str) -> Actor:
    """One who sees the body's own records as far as they are OFFICIAL, and no other."""
    sees = frozenset({(Permission.REGISTER_VIEW, organisation)})
    return Actor(reference=actor.reference, grants=sees, acting_for=organisation)


def _details(actor: Actor, line: AgreementLine) -> Iterator[tuple[Detail, str]]:
    """Each detail that the record can print, in the order of a page."""
    bodies = {line.clause(clause).value.body for clause in _CLAUSES.values()}
    names = {row.key: row.name for row in organisations.organisations(actor, keys=[key for key in bodies if key])}
    told = {detail: _said(line.clause(clause), names) for detail, clause in _CLAUSES.items()}
    told |= {detail: _day(day_held(line.held, name)) for detail, name in _DAYS.items()}
    told[Detail.KIND] = line.record.legal_basis or line.record.kind.words
    told[Detail.PARTIES] = "; ".join(member.name for member in line.members)
    told[Detail.FUNCTIONS] = "; ".join(_covers(line))
    return ((detail, told[detail]) for detail in Detail if told[detail])


def _covers(line: AgreementLine) -> Iterator[str]:
    for one in line.provisions:
        heads = [head.words for head in one.provision.heads]
        yield ", ".join(
            [one.provision.kind.words, *heads, *([one.provision.functions] if one.provision.functions else [])]
        )


def _said(told: ClauseTold, names: dict[str, str]) -> str:
    """What a clause says in short, else its value in words; "" where it is not there."""
    if told.presence is not Presence.PRESENT:
        return ""
    value = told.value
    months = f"{value.months} month{'' if value.months == 1 else 's'}" if value.months else ""
    given = [told.says, value.words, months, names.get(value.body or "", ""), value.rule_words]
    return "; ".join(one for one in given if one)


def _day(day: PreciseDate | None) -> str:
    return day.words() if day else ""
