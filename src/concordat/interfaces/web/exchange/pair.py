"""The page of two partners: the balance in words, the years both ways with their picture, the services, a workbook."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.calculations.exchange import Balance, Given
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.benefit_profiles.tables import picture
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Cell, Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.downloads import file_answer, file_link
from concordat.interfaces.web.exchange import presenters
from concordat.interfaces.web.posts.record import Part
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.exchange.queries import between
from concordat.registers.exchange.records import PairRecord
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.draw import svg
from concordat.rendering.charts.periods import Period, amounts_by_period
from concordat.rendering.workbooks.reckoned import Formula, ReckonedSheet, Value, reckoned
from concordat.rendering.workbooks.totals import cells_of
from concordat.reporting.portfolio.names.queries import names_of_records

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SERVICES, BALANCE, UNKNOWN = "Services", "Balance", "Not known"
Two = tuple[str, str]


def pair_page(request: HttpRequest, first: str, second: str) -> HttpResponse:
    """Two partners."""
    actor, links, found = actor_of(request), Links.of(request), _found(request, first, second)
    names = in_words(names_of_records(actor), links)
    cited = citations(actor, [one.ref for one in found.services])
    says = presenters.pair_view(found.whole, found.services, names, cited, links)
    edits = may(actor, Permission.EXCHANGE_EDIT) and as_at_of(request) is None
    two = (names.get(first, first), names.get(second, second))
    chart = _chart(found, two)
    drawn = (picture(chart, links.to("exchange-chart", first, second)),) if chart else ()
    unknown = tuple(f"{one.what}: {one.value.shown()}" for one in found.whole.unvalued)
    context = {
        "title": f"Exchange of {two[0]} and {two[1]}", "section": "Money", "intro": says.says,
        "position": _strip(found, two),
        "acts": [
            *([Link("Record a service", links.to("service-record", provider=first, receiver=second))] if edits else []),
            Link("Every exchange", links.to("exchange")),
            file_link(request, links.to("exchange-workbook", first, second), "Excel, with its sums as formulas", ""),
        ],
        "parts": [
            Part("By year", "years", (*drawn, _years(found, two)), says.printed),
            Part("Without a value", "unknown", (), unknown, "Every service has a value."),
            Part("The services", "services", (says.table,)),
        ],
    }  # fmt: skip
    return render(request, "exchange/record.html", context)


def pair_picture(request: HttpRequest, first: str, second: str) -> HttpResponse:
    """The picture of the years."""
    chart = _chart(
        _found(request, first, second),
        (first, second),
        in_words(names_of_records(actor_of(request)), Links.of(request)),
    )
    if chart is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(svg(chart.spec), content_type="image/svg+xml")


def workbook(request: HttpRequest, first: str, second: str) -> HttpResponse:
    """The balance as Excel: each sum a formula over the services."""
    found, names = _found(request, first, second), in_words(names_of_records(actor_of(request)), Links.of(request))
    two = (names.get(first, first), names.get(second, second))
    return file_answer(f"{first}-{second}.xlsx", pair_workbook(found, two, day_of(request)), XLSX)


def pair_workbook(found: PairRecord, two: Two, on: date) -> bytes:
    """The bytes of an .xlsx file: the balance, the services with a value, and those without."""
    names = dict(zip((found.whole.first, found.whole.second), two, strict=True))
    valued = [one for one in found.services if one.value.amount is not None]
    rows: list[tuple[Value, ...]] = [
        (one.what, names[one.provider], names[one.receiver], one.year.words() if one.year else "not stated",
         str(one.valuation.quantity or ""), one.valuation.unit, one.valuation.rate, one.value.amount)
        for one in valued
    ]  # fmt: skip
    by, amounts = cells_of(SERVICES, 1, len(rows)), cells_of(SERVICES, 7, len(rows))
    whole = found.whole.balance
    sums: list[tuple[Value, ...]] = [
        (f"Given by {name}", Formula(f"=SUMIFS({amounts},{by},MID($A{row},10,255))", side.total))
        for row, (name, side) in enumerate(zip(two, (whole.given, whole.received), strict=True), 2)
    ]  # fmt: skip
    sums.append(("Difference", Formula("=B2-B3", whole.difference)))
    left: list[tuple[Value, ...]] = [(one.what, names[one.provider], one.value.shown()) for one in found.whole.unvalued]
    heads = ("Service", "Given by", "To", "When", "Quantity", "Unit", "Rate", "Value")
    return reckoned(f"{two[0]} and {two[1]}", on, [
        ReckonedSheet(BALANCE, ("Of the services with a value", "Amount"), sums),
        ReckonedSheet(SERVICES, heads, rows or [("No service has a value.",)]),
        ReckonedSheet(UNKNOWN, ("Service", "Given by", "As written"), left or [("Every service has a value.",)]),
    ])  # fmt: skip


def _found(request: HttpRequest, first: str, second: str) -> PairRecord:
    return between(actor_of(request), first=first, second=second, as_at=as_at_of(request))


def _strip(found: PairRecord, two: Two) -> StatStrip:
    whole = found.whole.balance
    left = "final: every item has a value" if whole.complete else f"not final: {whole.unvalued} without a value"
    return StatStrip([
        Stat(f"Given by {two[0]}", _worth(whole.given), _counted(whole.given.valued)),
        Stat(f"Given by {two[1]}", _worth(whole.received), _counted(whole.received.valued)),
        Stat("Difference", whole.difference.exact(), left, "" if whole.complete else "#unknown"),
    ])  # fmt: skip


def _counted(number: int) -> str:
    return f"{number} with a value" if number else "nothing with a value"


def _years(found: PairRecord, two: Two) -> DataTable:
    """A row a year; a balance that leaves out an item without a value says so."""
    heads = [Column(name, numeric=True) for name in (*two, "Difference", "Without a value", "Difference to date")]
    return DataTable(
        caption="What each gave, by financial year", columns=[Column("Year"), *heads],
        rows=[
            [Cell(one.name), _side(one.balance.given), _side(one.balance.received), _difference(one.balance),
             Cell(str(one.balance.unvalued), numeric=True), _difference(one.to_date)]
            for one in found.periods
        ],
        empty="No service is on record.",
    )  # fmt: skip


def _side(given: Given) -> Cell:
    """What has a value; unknown is never printed as nought."""
    return Cell(_worth(given), numeric=True, unknown=not given.valued and bool(given.unvalued))


def _worth(given: Given) -> str:
    if not given.valued:
        return "not known" if given.unvalued else "nothing"
    return given.total.exact() + (" and more, not known" if given.unvalued else "")


def _difference(one: Balance) -> Cell:
    return Cell(one.difference.exact() + ("" if one.complete else ", not final"), numeric=True)


def _chart(found: PairRecord, two: Two, names: dict[str, str] | None = None) -> Chart | None:
    said = (names.get(two[0], two[0]), names.get(two[1], two[1])) if names else two
    periods = [
        Period(one.name, tuple(side.total if side.valued else None for side in sides))
        for one in found.periods
        for sides in [(one.balance.given, one.balance.received)]
    ]
    if not any(amount and amount.pence for one in periods for amount in one.amounts):
        return None
    whole = found.whole.balance
    sentence = f"{said[0]} gave {whole.given.total} and {said[1]} {whole.received.total}, of what has a value."
    return amounts_by_period(periods, said, title=f"Given in kind: {said[0]} and {said[1]}", sentence=sentence)
