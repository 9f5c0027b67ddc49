"""Writes of the appraisals of cases: a version whole, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from concordat.calculations.appraisal import GivenLine
from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.bulk import insert_many
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.citing import cite
from concordat.foundation.provenance.telling import keep
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.models.appraisals import (
    Appraisal,
    AppraisalIndex,
    AppraisalOption,
    AppraisalRate,
    OptionAmount,
    OptionLine,
)
from concordat.registers.business_cases.queries.rows import case_row, standing_by
from concordat.registers.business_cases.rules.appraisals import AppraisalTold, check_appraisal, plain
from concordat.registers.business_cases.rules.life import check_takes

# The evidence of each line, by its sheet and row.
Rows = Mapping[tuple[str, int], Evidence]


@dataclass(frozen=True, slots=True)
class AppraisedFile:
    """The file that an appraisal came in: its name, the hash of its bytes, the key of the source with its lines."""

    name: str
    sha256: str
    source: str


@in_turn
def record_appraisal(
    *, actor: Actor, case: str, appraisal: AppraisalTold, file: AppraisedFile, evidence: Evidence, rows: Rows,
    now: datetime,
) -> int:  # fmt: skip
    """Keep an appraisal of a stage of a case as its next version, each line with its row as evidence.

    ``evidence`` is that of the whole file. Earlier versions stay. RuleBroken where the case has ended by the date of
    the source, or the appraisal lacks what ``check_appraisal`` asks. Returns the number of the version's record.
    """
    require(actor, Permission.BUSINESS_CASE_EDIT, [evidence.reported_by])
    row = case_row(actor, key=case)
    check_takes(standing_by(actor, case=case, by=evidence.reported_on), appraisal.stage)
    check_appraisal(appraisal)
    if missing := [line.what for one in appraisal.options for line in one.lines if (line.sheet, line.row) not in rows]:
        raise RuleBroken(f"{missing[0]} has no cell to rest on.", field="file")
    version = Appraisal.objects.filter(case=row, stage=appraisal.stage).count() + 1
    held = Appraisal(
        case=row, stage=appraisal.stage, version=version, base=appraisal.options[0].base.start,
        file_name=file.name[:255], sha256=file.sha256, source=file.source, content=appraisal.content,
        why=appraisal.why.strip()[:1_000], rates_name=appraisal.rates.name[:200], rates_since=appraisal.rates.since,
        rates_source=appraisal.rates.source[:400],
        prices_source=appraisal.deflators.source[:400] if appraisal.deflators else "",
        prices_released=appraisal.deflators.released if appraisal.deflators else None, **told(evidence, now),
    )  # fmt: skip
    number = keep(
        held, "appraisal", "recorded an appraisal", evidence, actor=actor, now=now, collaboration=row.collaboration_id,
        case=case, stage=str(appraisal.stage), version=version, sha256=file.sha256, does_nothing=appraisal.does_nothing,
        preferred=appraisal.preferred, options=[one.name for one in appraisal.options],
    )  # fmt: skip
    _keep_options(held, appraisal, rows, actor, now)
    _keep_tables(held, appraisal)
    return number


def _keep_options(held: Appraisal, appraisal: AppraisalTold, rows: Rows, actor: Actor, now: datetime) -> None:
    amounts: list[OptionAmount] = []
    for place, one in enumerate(appraisal.options):
        option = AppraisalOption.objects.create(
            appraisal=held, place=place, name=one.name[:200], does_nothing=one.name == appraisal.does_nothing,
            preferred=one.name == appraisal.preferred,
        )  # fmt: skip
        for order, line in enumerate(one.lines):
            row = _line(option, order, line)
            cite(RecordRef("appraisal-line", str(row.pk)), rows[line.sheet, line.row], actor=actor, now=now)
            amounts += [
                OptionAmount(line=row, year=one.base.start + year, amount=amount.amount, written=amount.written[:200],
                             cell=amount.cell)
                for year, amount in enumerate(line.amounts)
            ]  # fmt: skip
    insert_many(OptionAmount, amounts)


def _line(option: AppraisalOption, order: int, line: GivenLine) -> OptionLine:
    row: OptionLine = OptionLine.objects.create(
        option=option, place=order, what=line.what[:300], kind=line.kind, prices=line.prices, bias=plain(line.bias),
        managed=plain(line.managed), sheet=line.sheet[:255], row=line.row,
    )  # fmt: skip
    return row


def _keep_tables(held: Appraisal, appraisal: AppraisalTold) -> None:
    """The rates and prices that it was reckoned with: another release later changes nothing of it."""
    bands = [AppraisalRate(appraisal=held, last_year=one.last_year, rate=plain(one.rate))
             for one in appraisal.rates.bands]  # fmt: skip
    insert_many(AppraisalRate, bands)
    index = appraisal.deflators.index if appraisal.deflators else {}
    insert_many(AppraisalIndex, [AppraisalIndex(appraisal=held, year=year.start, index=plain(value))
                                 for year, value in sorted(index.items())])  # fmt: skip
