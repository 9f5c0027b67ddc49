"""The money pages: what stands in them, what they leave out and say so."""

from datetime import date

import pytest
from tests.factories.benefits import cleaning_framework, post, pounds, unknown
from tests.factories.cast import ESSEX, KENT, KENT_FIRE, collaboration, passage_of, source, typed
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.kernel.dates import PreciseDate

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def people():
    accounts()


def page(path, who="kent"):
    answer = client(who).get(path)
    assert answer.status_code == 200, path
    return parsed(answer.content.decode())


def rows(node, caption):
    """The texts of a table's cells, row by row."""
    (table,) = [t for t in select(node, "table") if caption in words(one(t, "caption"))]
    return [[words(cell) for cell in select(row, "th, td")] for row in select(table, "tbody tr")]


def test_the_cleaning_framework_line_by_line():
    """Pro-rata of product.md: 101.4, 60.0 and 41.7 percent, and with 5 of 12 months 121.7, 71.9 and 50.0 beside it."""
    cleaning_framework()
    found = {row[0]: row for row in rows(page("/money/?as_at=2017-12-31"), "Plan to date and achieved")}
    assert {body: row[5] for body, row in found.items()} == {
        "Kent Police": "101.4% or 121.7%",
        "Essex Police": "60.0% or 71.9%",
        "Kent Fire and Rescue Service": "41.7% or 50.0%",
    }
    assert found["Kent Police"][2:5] == ["£607,550", "£303,775", "£308,000"]
    assert found["Essex Police"][2:5] == ["£1,024,160", "£512,080", "£307,000"]
    assert [found[body][6] for body in ("Kent Police", "Essex Police")] == ["Green", "Red"]


def test_the_totals_say_what_they_leave_out():
    key = cleaning_framework()
    post(unknown(), collaboration=key, what="Consumables")
    node = page("/money/?as_at=2017-12-31")
    assert "£904,748" in words(node)
    assert "£652,039" in words(node)
    assert ["TBC", "Consumables", "Cleaning framework", "Kent Police", "the amount is not known"] in rows(
        node, "Amounts that stand in no sum"
    )


def test_two_cumulative_estimates_are_shown_and_never_added():
    """8.3 million and 17.5 million: both named, with the reason why neither is in a sum; 25.8 million is nowhere."""
    key = collaboration("Support services")
    for amount, day in ((8_300_000, date(2017, 3, 1)), (17_500_000, date(2019, 3, 28))):
        post(
            pounds(amount), collaboration=key, organisations=[KENT, ESSEX], what=f"Saved to {day.year}",
            basis="estimated", until=PreciseDate.of(day), evidence=typed(on=day),
        )  # fmt: skip
    node = page("/money/")
    left = {row[0]: row[4] for row in rows(node, "Amounts that stand in no sum")}
    assert left == dict.fromkeys(("£8,300,000", "£17,500,000"), "the split between the partners is not stated")
    assert "25,800,000" not in words(node)
    assert "25.8" not in words(node)


def test_what_essex_may_not_see_is_in_no_row_and_no_total():
    cleaning_framework()
    hub = collaboration("Northfield hub", (KENT, KENT_FIRE))
    post(pounds(77_777), collaboration=hub, what="Rent no longer paid")
    for path in ("/money/", "/money/entries/", "/search/?q=rent", "/portfolio/", "/", "/money/entries/entries.csv"):
        told = client("essex").get(path).getvalue().decode()
        assert "77,777" not in told, path
        assert "Northfield" not in told, path
    assert "£77,777" in words(page("/money/entries/"))
    assert "£652,039" in words(page("/money/?as_at=2017-12-31", "essex"))


def test_an_outsider_sees_no_amount():
    cleaning_framework()
    for path in ("/money/", "/money/entries/"):
        assert "607,550" not in words(page(path, "outsider")), path
    assert "No plan or result is in the ledger yet" in words(page("/money/", "outsider"))


def test_every_figure_leads_to_its_entry_and_the_entry_to_its_passage():
    key = source(date(2017, 12, 6))
    number = post(pounds(308_000), collaboration=collaboration(), evidence=passage_of(key))
    node = page("/money/entries/")
    assert [a.get("href") for a in select(node, "tbody a") if words(a) == "£308,000"] == [f"/money/entries/{number}/"]
    entry = page(f"/money/entries/{number}/")
    (passage,) = {a.get("href") for a in select(entry, "a") if "#passage-" in (a.get("href") or "")}
    assert passage.startswith(f"/sources/{key}/#passage-")
    target = page(passage.partition("#")[0])
    assert select(target, f"#{passage.partition('#')[2]}")
    assert "6 December 2017" in words(entry)


def test_who_may_see_the_figure_but_not_the_source_gets_no_quote_and_no_link():
    key = source(date(2017, 12, 6))
    number = post(pounds(308_000), collaboration=collaboration(), evidence=passage_of(key))
    entry = page(f"/money/entries/{number}/", "essex")
    assert "Update on working together" in words(entry)
    assert "6 December 2017" in words(entry)
    assert "The workshops" not in words(entry)
    assert not [a for a in select(entry, "a") if "/sources/" in (a.get("href") or "") and "#" in a.get("href")]


def test_filters_of_the_ledger():
    cleaning_framework()
    amounts = [row[0] for row in rows(page(f"/money/entries/?organisation={KENT_FIRE}&standing=planned"), "Ledger")]
    assert amounts == ["£177,786"]
    everything = rows(page("/money/entries/?kind=no-such-kind"), "Ledger")
    assert len(everything) == 6, "a filter that is none leaves all"


def test_the_chart_is_a_picture_with_the_same_figures_in_a_table():
    cleaning_framework()
    node = page("/money/?as_at=2017-12-31")
    image = select(node, "img")[0]
    assert image.get("alt")
    svg = client("kent").get(image.get("src"))
    assert (svg.status_code, svg["Content-Type"]) == (200, "image/svg+xml")
    assert "as_at=2017-12-31" in image.get("src")


def test_an_unknown_amount_wraps_and_says_nothing_twice():
    """In a column of figures that do not wrap, a sentence would push all else off a narrow page."""
    post(unknown("Options for savings, no figure"), what="Options for savings, no figure")
    post(unknown("TBC"), what="Consumables")
    heads = select(page("/money/entries/"), "tbody th")
    assert sorted(words(head) for head in heads) == ["TBC", "not stated , Options for savings, no figure"]
    assert not [head for head in heads if "numeric" in head.get("class")]


@pytest.mark.parametrize("rest", ["", "correct/", "reverse/", "verify/"])
def test_a_number_beyond_all_entries_is_not_there(rest):
    assert client("office").get(f"/money/entries/{'9' * 25}/{rest}").status_code == 404
