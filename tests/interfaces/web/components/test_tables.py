"""What tables, cells and strips print: words for what is not known, colours with their word, figures to the right."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.template import Context, Template
from tests.interfaces.web.reading import parsed, select, words

from concordat.interfaces.web.components import cells
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.heatmaps import HeatCell, HeatMap
from concordat.interfaces.web.components.links import Sort
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.position import PositionStrip, Rating, Stat, StatStrip
from concordat.interfaces.web.components.sources import Cited, SourceLine, SourceList
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import LETTERS, RagTag
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension


@pytest.mark.parametrize(
    ("cell", "shown", "unknown"),
    [
        (cells.money(Money(30_800_000)), "£308,000", False),
        (cells.money(Figure("over £110,000", Money(11_000_000), Bound.OVER)), "over £110,000", False),
        (cells.money(Figure("TBC", state=FigureState.TO_BE_CONFIRMED)), "TBC", True),
        (cells.money(None), "not stated", True),
        (cells.money(Money(0)), "£0", False),
        (cells.number(1234567), "1,234,567", False),
        (cells.number(Decimal("72.1"), "%"), "72.1%", False),
        (cells.number(None, "%"), "not stated", True),
        (cells.number(0), "0", False),
        (cells.day(date(2017, 12, 6)), "6 December 2017", False),
        (cells.day(PreciseDate.parse("2017-11")), "November 2017", False),
        (cells.day(None), "not stated", True),
        (cells.text(""), "not stated", True),
    ],
)
def test_a_cell_says_what_is_known_and_never_nought_for_what_is_not(
    cell: cells.Cell, shown: str, unknown: bool
) -> None:
    assert (str(cell.content), cell.unknown) == (shown, unknown)


def test_a_table_has_caption_scope_total_and_what_the_total_leaves_out() -> None:
    table = DataTable(
        "Savings by partner",
        [Column("Partner", key="name"), Column("Saved", key="saved", numeric=True)],
        [
            [cells.link("Kent Police", "/kent/"), cells.money(Money(30_800_000))],
            [cells.text("Essex"), cells.money(None)],
        ],
        total=[cells.text("Total"), cells.money(Money(30_800_000))],
        leaves_out="Leaves out Essex, whose saving is not stated.",
        sort=Sort.read(QueryDict("sort=-saved&partner=kent&page=3"), ["name", "saved"], "name"),
    )
    page = parsed(table)
    assert words(select(page, "caption")[0]) == "Savings by partner"
    assert [head.get("aria-sort") for head in select(page, "thead th")] == ["none", "descending"]
    assert [link.get("href") for link in select(page, "thead a")] == [
        "?sort=name&partner=kent",
        "?sort=saved&partner=kent",
    ]
    assert [words(cell) for cell in select(page, "tbody th[scope=row]")] == ["Kent Police", "Essex"]
    assert [words(cell) for cell in select(page, "tfoot tr")[0]] == ["Total", "£308,000"]
    assert select(page, "td .cc-unknown")[0].text == "not stated"
    assert "Leaves out Essex" in words(page)
    region = select(page, "[role=region]")[0]
    assert region.get("tabindex") == "0"
    assert region.get("aria-labelledby") == select(page, "caption")[0].get("id")


def test_an_order_that_is_not_offered_is_the_default() -> None:
    assert Sort.read(QueryDict("sort=password"), ["name"], "name").current == "name"


def test_a_table_without_rows_says_so() -> None:
    assert "No savings yet." in words(parsed(DataTable("Savings", [Column("Partner")], [], empty="No savings yet.")))


def test_what_people_typed_is_escaped_everywhere() -> None:
    evil = "<script>alert(1)</script>"
    blocks = [
        DataTable(evil, [Column(evil)], [[cells.text(evil)], [cells.link(evil, '"><script>')]]),
        SummaryList([Fact(evil, evil, [Link(evil, evil, evil)], evil)]),
        StatStrip([Stat(evil, evil, evil, evil)]),
        Cited(evil, 1, evil, evil),
        SourceList([SourceLine(1, evil, evil, evil, evil, evil)]),
        HeatMap(evil, [evil], [(Link(evil, evil), [HeatCell(Colour.RED, href=evil)])], evil),
    ]
    rendered = Template("{% for one in blocks %}{{ one }}{% endfor %}").render(Context({"blocks": blocks}))
    assert "<script" not in rendered
    assert "&lt;script&gt;" in rendered
    assert "<table" in rendered


@pytest.mark.parametrize("colour", Colour)
def test_a_colour_is_always_also_a_word(colour: Colour) -> None:
    assert words(parsed(RagTag(colour))) == colour.word
    assert words(parsed(RagTag(colour, "Overall"))) == f"Overall: {colour.word}"
    assert LETTERS[colour]


def test_letters_of_the_heat_map_differ() -> None:
    assert len(set(LETTERS.values())) == len(Colour)


def test_the_position_strip_says_where_derived_differs() -> None:
    ratings = [Rating(Dimension.SAVINGS, Colour.AMBER, Colour.RED), Rating(Dimension.TIME, Colour.GREEN, Colour.GREEN)]
    page = parsed(PositionStrip([*ratings, Rating(Dimension.COSTS, Colour.NOT_STATED)], [Stat("Achieved", "£652,039")]))
    assert [words(one) for one in select(page, ".cc-rating")] == [
        "Savings Amber derived red",
        "Time Green derived the same",
        "Costs Not stated",
    ]
    assert len(select(page, ".cc-rating--differs")) == 1
    assert words(select(page, ".cc-stat")[0]) == "Achieved £652,039"


def test_the_heat_map_has_letters_words_marks_and_a_key_of_what_occurs() -> None:
    row = (Link("Fleet", "/fleet/"), [HeatCell(Colour.GREEN, Colour.AMBER, "/return/1/"), HeatCell(None)])
    page = parsed(HeatMap("Overall rating", ["Q1", "Q2"], [row]))
    first, second = select(page, "td")
    assert words(first) == "GGreen, derived amber"
    assert select(first, "a")[0].get("href") == "/return/1/"
    assert "cc-heat--differs" in first.get("class")
    assert words(second) == "·No return"
    assert [words(one) for one in select(page, ".cc-key li")] == [
        "G Green",
        "· No return",
        "The rating derived from the figures differs",
    ]


def test_a_fact_without_a_value_is_not_stated() -> None:
    page = parsed(SummaryList([Fact("Ends", None), Fact("Partners", "Two", [Link("Change", "/c/", "the partners")])]))
    assert [words(one) for one in select(page, "dd.govuk-summary-list__value")] == ["not stated", "Two"]
    assert words(select(page, "a")[0]) == "Change the partners"


def test_a_source_that_may_not_be_seen_has_title_and_place_but_no_link() -> None:
    page = parsed(SourceList([SourceLine(3, "Finance extract", "row 41", "1 May 2018")]))
    assert words(page) == "Finance extract, row 41, 1 May 2018"
    assert select(page, "a") == []
    assert select(page, "#source-3")


def test_fifty_a_page_and_the_way_to_the_others() -> None:
    paging = Paging.of(list(range(312)), QueryDict("page=2&sort=name"), "collaborations")
    assert list(paging.page.object_list) == list(range(50, 100))
    page = parsed(paging)
    assert "Showing 51 to 100 of 312 collaborations" in words(page)
    hrefs = [link.get("href") for link in select(page, "a")]
    assert hrefs[0] == "?page=1&sort=name"
    assert hrefs[-1] == "?page=3&sort=name"
    assert select(page, "[aria-current=page]")[0].text_content().strip() == "2"


@pytest.mark.parametrize(("asked", "shown"), [("", 1), ("0", 7), ("99", 7), ("two", 1)])
def test_a_page_that_is_not_there_shows_the_nearest(asked: str, shown: int) -> None:
    assert Paging.of(list(range(312)), QueryDict(f"page={asked}")).page.number == shown


def test_one_page_has_no_links_and_an_empty_list_no_count() -> None:
    assert select(parsed(Paging.of([1], QueryDict(""))), "a") == []
    assert "Showing" not in words(parsed(Paging.of([], QueryDict(""))))
