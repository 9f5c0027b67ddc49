"""Reads of the appraisals of cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from concordat.calculations.appraisal import (
    Deflators,
    GivenAmount,
    GivenLine,
    GivenOption,
    LineKind,
    Prices,
    RateBand,
    RateTable,
    reckon,
)
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.models.appraisals import Appraisal, AppraisalOption, OptionAmount, OptionLine
from concordat.registers.business_cases.records.appraisals import AppraisalLine, AppraisalRecord, OptionRecord
from concordat.registers.business_cases.rules.stages import Stage


def appraisals(actor: Actor, *, case: str | None = None, as_at: date | None = None) -> list[AppraisalLine]:
    """The appraisals that the actor may see, oldest first, of one case where it is named. Two database queries.

    ``last`` is set on the version of each stage that counts.
    """
    rows = Appraisal.objects.visible_to(actor).as_at(as_at).select_related("case")
    if case is not None:
        rows = rows.filter(case_id=case)
    return _lines(list(rows.order_by(*LATEST)))


def appraisal(actor: Actor, *, number: int, as_at: date | None = None) -> AppraisalRecord:
    """One appraisal with what each option comes to; NotThere where the actor may not see it, or on an earlier day."""
    row = Appraisal.objects.visible_to(actor).as_at(as_at).select_related("case").filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no appraisal {number}.")
    line = next(one for one in appraisals(actor, case=row.case_id, as_at=as_at) if one.id == number)
    rates, deflators = _rates(row), _deflators(row)
    options = tuple(
        OptionRecord(option.pk, given, reckon(given, rates, deflators), option.does_nothing, option.preferred, numbers)
        for option, given, numbers in _given(row)
    )
    return AppraisalRecord(line, row.case.collaboration_id, options, rates, deflators)


def same_appraisal(actor: Actor, *, case: str, stage: Stage, content: str) -> int | None:
    """The number of the version of a stage that counts where it says just this; None where it says another thing."""
    rows = Appraisal.objects.visible_to(actor).filter(case_id=case, stage=stage)
    last = rows.order_by(*LATEST).last()
    return int(last.pk) if last is not None and last.content == content else None


def _lines(rows: list[Appraisal]) -> list[AppraisalLine]:
    last = {(row.case_id, row.stage): row.pk for row in rows}
    names: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    held = AppraisalOption.objects.filter(appraisal__in=[row.pk for row in rows])
    for number, name, preferred in held.values_list("appraisal_id", "name", "preferred"):
        names[number].append((name, preferred))
    return [
        AppraisalLine(
            row.pk, row.case_id, row.case.title, Stage(row.stage), row.version, row.file_name, row.sha256, row.source,
            row.why, len(names[row.pk]), next((name for name, preferred in names[row.pk] if preferred), ""),
            row.reported_by, row.reported_on, row.pk in last.values(),
        )
        for row in rows
    ]  # fmt: skip


def _given(row: Appraisal) -> Iterable[tuple[AppraisalOption, GivenOption, tuple[int, ...]]]:
    """The options with their lines and amounts, as they were given. Three database queries."""
    options = list(AppraisalOption.objects.filter(appraisal=row).order_by("place"))
    amounts: dict[int, list[GivenAmount]] = defaultdict(list)
    for one in OptionAmount.objects.filter(line__option__appraisal=row).order_by("line_id", "year"):
        amounts[one.line_id].append(GivenAmount(one.amount, one.written, one.cell))
    lines: dict[int, list[OptionLine]] = defaultdict(list)
    for line in OptionLine.objects.filter(option__appraisal=row).order_by("option_id", "place"):
        lines[line.option_id].append(line)
    base = FinancialYear(row.base)
    for option in options:
        own = lines[option.pk]
        given = tuple(_line(one, tuple(amounts[one.pk])) for one in own)
        yield option, GivenOption(option.name, base, given), tuple(one.pk for one in own)


def _line(row: OptionLine, amounts: tuple[GivenAmount, ...]) -> GivenLine:
    return GivenLine(
        row.what, LineKind(row.kind), amounts, Prices(row.prices), Decimal(row.bias), Decimal(row.managed), row.sheet,
        row.row,
    )  # fmt: skip


def _rates(row: Appraisal) -> RateTable:
    bands = tuple(RateBand(one.last_year, Decimal(one.rate)) for one in row.rates.order_by("pk"))
    return RateTable(row.rates_name, row.rates_since, row.rates_source, bands)


def _deflators(row: Appraisal) -> Deflators | None:
    index = {FinancialYear(one.year): Decimal(one.index) for one in row.prices.order_by("year")}
    return Deflators(row.prices_source, index, row.prices_released) if index else None
