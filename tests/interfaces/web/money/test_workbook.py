"""The workbook reckoned anew by LibreOffice gives the figures of the page, to the penny."""

import io
import shutil
import subprocess
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from tests.factories.benefits import cleaning_framework, post, pounds
from tests.factories.cast import ESSEX, KENT, collaboration, kent_lead

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.money.workbook import Behinds, money_workbook
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.reporting.portfolio.money.queries.behind import figures_behind
from concordat.reporting.portfolio.money.queries.view import money_view
from concordat.reporting.portfolio.money.reckoning import plan_rows

pytestmark = pytest.mark.django_db
DAY = date(2017, 12, 31)


def every_way_of_telling():
    """A figure to date, amounts of years, one-offs, estimates of two starts and of pennies."""
    cleaning_framework()
    key = collaboration("Second")
    for start, planned, saved in ((2016, 100, "90.07"), (2017, 240, 130)):
        year = PreciseDate.parse(f"FY{start}/{start - 1999}")
        for amount, standing in ((planned, Standing.PLANNED), (saved, Standing.ACHIEVED)):
            post(pounds(amount), collaboration=key, recurrence=Recurrence.ANNUAL, standing=standing, since=year,
                 until=year, what=f"{standing.word} in {start}")  # fmt: skip
    third = collaboration("Third")
    for amount, start in (("0.06", "2017-12"), ("1000.01", "2017-06"), ("77.77", "2017-06")):
        post(pounds(amount), collaboration=third, organisations=[ESSEX], standing=Standing.PLANNED, what=f"Of {amount}",
             recurrence=Recurrence.ANNUAL, in_service=PreciseDate.parse(start))  # fmt: skip
    june = PreciseDate.parse("2017-06")
    for standing, amount in ((Standing.PLANNED, 80), (Standing.ACHIEVED, 75)):
        post(pounds(amount), collaboration=third, organisations=[KENT], recurrence=Recurrence.ONE_OFF, since=june,
             until=june, standing=standing)  # fmt: skip


def written():
    actor = kent_lead()
    view = money_view(actor, today=DAY, as_at=DAY)
    found = figures_behind(actor, view=view)
    cited = citations(actor, [one.entry.ref for one in found.entries])
    return view, money_workbook(Behinds("Money", DAY, found, view.categories.names, cited))


def totals(data):
    (page,) = [page for page in load_workbook(io.BytesIO(data), data_only=True) if page.title == "Totals"]
    return {row[0].value: row[1].value for row in page.iter_rows(min_row=2)}


def pence(value):
    return Money(int((Decimal(str(value)) * 100).to_integral_value()))


def expected(view):
    sums = view.sums
    return {
        "Plan to date": sums.plan, "Achieved": sums.achieved, "of which verified": sums.verified,
        "Forecast outturn": sums.outturn, "Variance, over the lines that have plan and result": sums.variance,
    }  # fmt: skip


def test_the_parts_of_each_plan_sum_to_it_and_the_entries_to_each_result():
    every_way_of_telling()
    actor = kent_lead()
    view = money_view(actor, today=DAY, as_at=DAY)
    found = figures_behind(actor, view=view)
    for place, line in enumerate(found.lines):
        assert sum(row.value.pence for row in plan_rows(line)) == (line.plan or Money(0)).pence
        results = [one.amount.pence for one in found.entries if one.line == place and one.role == "achieved"]
        assert sum(results) == (line.achieved or Money(0)).pence


def test_equal_figures_are_equal_bytes():
    every_way_of_telling()
    (view, first), (_, second) = written(), written()
    assert first == second
    assert {name: pence(totals(first)[name]) for name in expected(view)} == expected(view)


@pytest.mark.libreoffice
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_reckons_the_figures_of_the_page(tmp_path):
    every_way_of_telling()
    view, data = written()
    # without the values that we wrote, so that nothing but the formulas can answer
    book = load_workbook(io.BytesIO(data))
    book.save(tmp_path / "money.xlsx")
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", "out", "money.xlsx"], check=True, capture_output=True, timeout=120, cwd=tmp_path
    )
    found = totals((tmp_path / "out" / "money.xlsx").read_bytes())
    assert {name: pence(round(found[name], 2)) for name in expected(view)} == expected(view)
