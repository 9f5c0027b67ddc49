"""A savings programme: beginning it, its target, what each year requires, and the benefits that count."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations import queries as organisations
from concordat.foundation.orm.facts import told as columns
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.models import (
    LineAmount,
    LineTaken,
    ProgrammeLine,
    ProgrammeTarget,
    RequiredSaving,
    SavingsProgramme,
)
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.profiles import profiles
from concordat.registers.benefits.queries.programmes import programme as programme_record
from concordat.registers.benefits.records.programmes import ProgrammeRecord
from concordat.registers.benefits.rules import programmes as rules
from concordat.registers.benefits.rules.programmes import Target

TWICE = "This benefit counts towards the programme already: a line counts once."


@in_turn
def begin_programme(*, actor: Actor, organisation: str, title: str, evidence: Evidence, now: datetime) -> str:
    """One organisation's savings programme; returns its key. Whoever posts for that organisation may begin one."""
    require(actor, Permission.LEDGER_POST, [organisation])
    rules.check_title(title)
    if not organisations.organisations(actor, keys=[organisation]):
        raise NotThere(f"There is no organisation {organisation}.")
    row = SavingsProgramme.objects.create(
        key=free_key(SavingsProgramme, slugify(title)[:100] or "programme"), organisation_id=organisation,
        title=title.strip(), **columns(evidence, now),
    )  # fmt: skip
    ref = RecordRef("savings-programme", row.key)
    tell(ref, "began a savings programme", evidence, actor=actor, now=now, title=row.title)
    return str(row.key)


@in_turn
def tell_target(*, actor: Actor, programme: str, told: Target, evidence: Evidence, now: datetime) -> int:
    """So much a year by a day, off which baseline and measured how; the earlier targets stay. Returns its number."""
    found = _allowed(actor, programme)
    rules.check_target(told)
    row = ProgrammeTarget(
        programme_id=programme, amount=told.figure.amount, written=told.figure.written, state=told.figure.state,
        by=told.by, baseline=told.baseline, baseline_of=told.baseline_of.strip(), baseline_on=told.baseline_on,
        measured=told.measured.strip(), **columns(evidence, now),
    )  # fmt: skip
    row.save()
    _tell(found, RecordRef("programme-target", str(row.pk)), "set a savings target", evidence, actor, now,
          amount=told.figure.shown())  # fmt: skip
    return int(row.pk)


@in_turn
def tell_required(
    *, actor: Actor, programme: str, year: FinancialYear, figure: Figure, evidence: Evidence, now: datetime
) -> int:
    """What the budget of one financial year needs in all, or that nobody knows yet. Returns the report's number."""
    found = _allowed(actor, programme)
    rules.check_year(year)
    rules.check_required(figure)
    row = RequiredSaving(
        programme_id=programme, year=year.start, amount=figure.amount, written=figure.written, state=figure.state,
        **columns(evidence, now),
    )  # fmt: skip
    row.save()
    _tell(found, RecordRef("required-saving", str(row.pk)), "told what a year requires", evidence, actor, now,
          year=str(year), amount=figure.shown())  # fmt: skip
    return int(row.pk)


@in_turn
def count_benefit(*, actor: Actor, programme: str, benefit: str, evidence: Evidence, now: datetime) -> int:
    """A benefit counts towards a programme: with or without a business case, and once. Returns the line's number.

    RuleBroken for one that counts already, and for a kind that leaves no budget smaller. One that was taken out counts
    again, under the number that it had.
    """
    found = _allowed(actor, programme)
    held = benefits(actor, keys=[benefit])
    if not held:
        raise NotThere(f"There is no benefit {benefit}.")
    profile = profiles(actor, keys=[benefit]).get(benefit)
    rules.check_counts(profile.told.kind if profile else held[0].kind)
    line: ProgrammeLine | None = ProgrammeLine.objects.filter(programme_id=programme, benefit_id=benefit).first()
    if line is not None:
        return _again(found, line, actor, evidence, now)
    row = ProgrammeLine(programme_id=programme, benefit_id=benefit, **columns(evidence, now))
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise RuleBroken(TWICE, field="benefit") from error
    _tell(found, RecordRef("programme-line", str(row.pk)), "counted a benefit towards a savings programme", evidence,
          actor, now, benefit=benefit)  # fmt: skip
    return int(row.pk)


@in_turn
def take_out_line(*, actor: Actor, line: int, evidence: Evidence, now: datetime) -> int:
    """A benefit no longer counts towards its programme; the line stays in the history. Returns the report's number."""
    row, found = _line(actor, line)
    if not _counts(row):
        raise RuleBroken("This benefit does not count towards the programme any more.", field="line")
    return _taken(row, found, "took a benefit out of a savings programme", actor, evidence, now, counts=False)


@in_turn
def tell_line_amount(
    *,
    actor: Actor,
    line: int,
    year: FinancialYear | None,
    amount: Money | None,
    why: str,
    evidence: Evidence,
    now: datetime,
) -> int:
    """What a line gives in one year (None: in a full one) in the place of what its profile gives, and why.

    Without an amount the profile counts again. Returns the report's number.
    """
    row, found = _line(actor, line)
    rules.check_override(why)
    if year is not None:
        rules.check_year(year)
    told = LineAmount(
        line=row, year=year.start if year else None, amount=amount, why=why.strip(), **columns(evidence, now)
    )
    return keep(
        told, "line-amount", "stated what a benefit gives to a savings programme", evidence, actor=actor, now=now,
        programme=found.key, year=str(year or "full year"), amount=amount.exact() if amount else "as its profile",
    )  # fmt: skip


def _allowed(actor: Actor, key: str) -> ProgrammeRecord:
    found = programme_record(actor, key=key)
    require(actor, Permission.LEDGER_POST, [found.organisation])
    return found


def _line(actor: Actor, number: int) -> tuple[ProgrammeLine, ProgrammeRecord]:
    row: ProgrammeLine | None = ProgrammeLine.objects.visible_to(actor).filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no line {number} of a savings programme.")
    return row, _allowed(actor, row.programme_id)


def _counts(row: ProgrammeLine) -> bool:
    told = LineTaken.objects.filter(line=row).order_by("pk").last()
    return told is None or bool(told.counts)


def _again(
    found: ProgrammeRecord, row: ProgrammeLine, actor: Actor, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    if _counts(row):
        raise RuleBroken(TWICE, field="benefit")
    _taken(row, found, "counted a benefit towards a savings programme again", actor, evidence, now, counts=True)
    return int(row.pk)


def _taken(
    row: ProgrammeLine, found: ProgrammeRecord, verb: str, actor: Actor, evidence: Evidence, now: datetime, *,
    counts: bool,
) -> int:  # fmt: skip
    told = LineTaken(line=row, counts=counts, **columns(evidence, now))
    told.save()
    _tell(found, RecordRef("line-report", str(told.pk)), verb, evidence, actor, now, benefit=row.benefit_id)
    return int(told.pk)


def _tell(
    found: ProgrammeRecord, ref: RecordRef, verb: str, evidence: Evidence, actor: Actor, now: datetime, **detail: str
) -> None:
    tell(ref, verb, evidence, actor=actor, now=now, subject=found.ref, **detail)
