"""Writes of what policing bodies publish: what is reported of it, and what they put on their own pages here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.markings import Marking, higher
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions.finding import EDIT, visible
from concordat.registers.agreements.models import Agreement, AgreementDocument, AgreementPublication
from concordat.registers.agreements.queries import agreement_file, people_on, publishable
from concordat.registers.agreements.records import Publishable
from concordat.registers.agreements.rules import PublicationState
from concordat.registers.agreements.rules.publication import (
    Detail,
    check_decided,
    check_entry,
    check_open,
    check_publication,
    check_publisher,
)

PUBLISH = Permission.AGREEMENT_PUBLISH


@dataclass(frozen=True, slots=True)
class Decision:
    """What a policing body decides: by which office or body (never a person's name), on which day, and why."""

    state: PublicationState
    by: str
    on: date
    why: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What it puts on its page: a title, its own words, which details of the record, and the number of the file."""

    title: str
    summary: str = ""
    details: Sequence[Detail] = ()
    document: int | None = None


@in_turn
def report_publication(
    *, actor: Actor, agreement: str, organisation: str, state: PublicationState, evidence: Evidence, now: datetime,
    why: str = "", where: str = "", published_on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """What a policing body that is a party publishes of it elsewhere, since when, where, and why not in full."""
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    day = now.date()
    person = people_on(actor, keys=[organisation], on=day).get(organisation)
    members = {member.key for member in agreement_file(actor, key=agreement, on=day).line.members}
    check_publisher(
        person.name if person else organisation, polices=person is not None and person.polices,
        party=organisation in members,
    )  # fmt: skip
    check_publication(state, why, published_on)
    report = AgreementPublication(
        agreement=row, organisation_id=organisation, state=state, why=why.strip()[:500], where=where.strip()[:300],
        effective_from=published_on, **told(evidence, now),
    )  # fmt: skip
    return keep(
        report, "agreement-publication", "recorded what is published", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, agreement=row.key, body=organisation, state=str(state),
    )  # fmt: skip


@in_turn
def publish(
    *, actor: Actor, agreement: str, organisation: str, decision: Decision, entry: Entry, now: datetime
) -> int:  # fmt: skip
    """Put an agreement on the page of a policing body, in full or as the fact with details; anyone may then read it.

    What the page prints is kept as it stands now. RuleBroken where the decision does not follow from the last one, or
    what is to be published is marked. NotThere where the actor may not see the agreement.
    """
    row = visible(actor, agreement)
    require(actor, PUBLISH, [organisation])
    offered = _decided(actor, row, organisation, decision, now)
    details = _chosen(offered, entry)
    file = _file(row, entry.document)
    check_entry(decision.state, entry.title, entry.summary, document=file is not None,
                told=bool(details or entry.summary.strip()))  # fmt: skip
    report = _row(row, organisation, decision, now)
    report.effective_from, report.published_on, report.on_page = PreciseDate.of(now.date()), now.date(), True
    report.title, report.summary = entry.title.strip()[:300], entry.summary.strip()
    report.details, report.document = details, file
    return _keep(report, "published an agreement", actor, now)


@in_turn
def withhold(*, actor: Actor, agreement: str, organisation: str, decision: Decision, now: datetime) -> int:
    """Record that a policing body withholds an agreement, takes it off its page, or has not published it: with reason.

    It is gone from the page with this act. RuleBroken without a reason, and where the last decision forbids it.
    """
    row = visible(actor, agreement)
    require(actor, PUBLISH, [organisation])
    if decision.state.public:
        raise RuleBroken("To publish, say what goes on the page.", field="state")
    _decided(actor, row, organisation, decision, now)
    verb = "withdrew an agreement" if decision.state is PublicationState.WITHDRAWN else "withheld an agreement"
    return _keep(_row(row, organisation, decision, now), verb, actor, now)


def _decided(actor: Actor, row: Agreement, organisation: str, decision: Decision, now: datetime) -> Publishable:
    """What the body can publish, where its decision follows the rules."""
    offered = publishable(actor, agreement=row.key, organisation=organisation, on=now.date())
    before = offered.told.state if offered.told else None
    check_decided(decision.state, before, decision.by, decision.on, now.date())
    check_publication(decision.state, decision.why, PreciseDate.of(now.date()))
    return offered


def _chosen(offered: Publishable, entry: Entry) -> list[list[str]]:
    """The details chosen with their words as of today; RuleBroken for one that the record does not print."""
    if not offered.title:
        raise RuleBroken("The agreement itself is marked, so it cannot be published.", field="title")
    missing = [one for one in entry.details if one not in offered.details]
    if missing:
        raise RuleBroken(f"{missing[0].words} is not on record, or is marked; leave it out.", field="details")
    return [[one.words, offered.details[one]] for one in Detail if one in entry.details]


def _file(row: Agreement, number: int | None) -> AgreementDocument | None:
    """The file of the agreement that is published with it; RuleBroken where it is marked, or not of the agreement."""
    if number is None:
        return None
    file: AgreementDocument | None = AgreementDocument.objects.filter(pk=number, agreement=row).first()
    if file is None:
        raise RuleBroken("Choose a document of this agreement.", field="document")
    since = AgreementDocument.raised([file]).get(file.pk, Marking.OFFICIAL)
    check_open(higher(Marking(file.marking), since), file.title, "document")
    return file


def _row(row: Agreement, organisation: str, decision: Decision, now: datetime) -> AgreementPublication:
    evidence = _evidence(organisation, decision, now)
    return AgreementPublication(
        agreement=row, organisation_id=organisation, state=decision.state, why=decision.why.strip()[:500],
        decided_by=decision.by.strip()[:200], decided_on=decision.on, **told(evidence, now),
    )  # fmt: skip


def _keep(report: AgreementPublication, verb: str, actor: Actor, now: datetime) -> int:
    decision = Decision(PublicationState(report.state), report.decided_by, report.decided_on or now.date(), report.why)
    return keep(
        report, "agreement-publication", verb, _evidence(report.organisation_id, decision, now), actor=actor, now=now,
        collaboration=report.agreement.collaboration_id, agreement=report.agreement_id, body=report.organisation_id,
        state=report.state, decided_by=report.decided_by, decided_on=decision.on.isoformat(), why=report.why,
    )  # fmt: skip


def _evidence(organisation: str, decision: Decision, now: datetime) -> Evidence:
    reason = f"Decided by {decision.by.strip()} on {decision.on.isoformat()}"
    return Evidence(organisation, now.date(), reason=reason, marking=Marking.OFFICIAL)
