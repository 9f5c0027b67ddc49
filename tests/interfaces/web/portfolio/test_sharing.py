"""Who shares what as people read, narrow, sort and download it; and at the size of all forces and functions."""

import csv
import io

import openpyxl
import pytest
from tests.factories.agreements import agreement
from tests.factories.cast import ESSEX, KENT, KENT_FIRE, NOW, collaboration, programme_office, typed
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.portfolio.sharing import ACROSS
from concordat.interfaces.web.portfolio.sharing_tables import STACKED, matrix_table, said
from concordat.registers.collaborations.actions import set_themes
from concordat.registers.collaborations.rules import FUNCTIONS, Theme, Tier
from concordat.reporting.portfolio.sharing.cells import Column, How, Sharing
from concordat.reporting.portfolio.sharing.matrix import Matrix, twice_in

db = pytest.mark.django_db
SHARING = "/portfolio/sharing/"
HEAVIEST = 150_000


@pytest.fixture
def register():
    accounts()
    agreement(collaboration("Fleet workshops", (KENT, ESSEX)), "Sharing of the workshops")
    collaboration("Vehicle recovery", (KENT, KENT_FIRE))
    collaboration("Custody suite", (KENT, ESSEX))


def page(path, who="office", status=200):
    answer = client(who).get(path)
    assert answer.status_code == status, path
    return parsed(answer.content.decode())


def table(path, who="office"):
    return [[words(cell) for cell in select(row, "th, td")] for row in select(page(path, who), ".cc-matrix tr")]


@db
def test_the_matrix_says_with_whom_and_what_is_held_twice(register):
    node = page(SHARING)
    text = words(one(node, "main"))
    for told in ("Fleet workshops", "with Essex", "Held twice: 1 to ask about", "neither of them part of the other"):
        assert told in text, told
    heads = [words(head) for head in select(node, "#table-matrix thead th")]
    assert heads == ["Function", "Essex", "Kent", "Kent Fire"]
    assert all(head.get("scope") == "col" for head in select(node, "#table-matrix thead th"))
    assert [head.get("scope") for head in select(node, "#table-matrix tbody th")] == ["row", "row"]
    assert words(one(node, "#table-matrix caption")) == "Who shares what: functions by organisations"


@db
def test_one_function_and_one_organisation_are_lists(register):
    rows = table(f"{SHARING}?function=Fleet")
    assert rows[0] == ["Organisation", "How", "Collaboration", "With whom", "Agreement", "Since"]
    assert rows[1] == [
        "Essex Police",
        "Shared",
        "Fleet workshops",
        "Kent Police",
        "Sharing of the workshops",
        "not stated",
    ]
    assert [row[0] for row in rows[1:]] == [
        "Essex Police",
        "Kent Fire and Rescue Service",
        "Kent Police",
        "Kent Police",
    ]
    assert rows[3][1] == "Shared Held twice"
    mine = table(f"{SHARING}?organisation={ESSEX}")
    assert [row[:2] for row in mine] == [["Function", "How"], ["Fleet", "Shared"], ["Custody", "Shared"]]


@db
def test_a_cell_of_many_arrangements_shows_the_first_and_leads_to_all(register):
    for number in range(STACKED):
        collaboration(f"Fleet of district {number}", (KENT, ESSEX))
    link = next(one for one in select(page(SHARING), "#table-matrix a") if words(one).startswith("2 more"))
    assert words(link) == "2 more of Fleet for Kent Police"
    names = [row[2] for row in table(link.get("href"))[1:]]
    assert len(names) == STACKED + 2
    assert {"Fleet workshops", "Vehicle recovery", "Fleet of district 5"} <= set(names)


@db
def test_lists_are_sorted_and_filters_can_be_taken_off(register):
    up, down = (table(f"{SHARING}?function=Fleet&sort={sort}") for sort in ("arrangement", "-arrangement"))
    assert [row[2] for row in up[1:]] == sorted(row[2] for row in up[1:])
    assert [row[2] for row in down[1:]] == sorted((row[2] for row in down[1:]), reverse=True)
    node = page(f"{SHARING}?function=Fleet&way=shared")
    assert [words(a) for a in select(node, ".cc-chosen li a")][:2] == [
        "Remove filter Function: Fleet ×", "Remove filter How: Shared ×",
    ]  # fmt: skip
    assert "Nothing on record is of this kind." in words(page(f"{SHARING}?way=proposed"))


@db
def test_the_files_hold_what_the_filters_leave(register):
    sent = client("office").get(f"{SHARING}sharing.csv?function=Fleet").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(sent)))
    assert {row[0] for row in rows[1:]} == {"Fleet"}
    kent = [dict(zip(rows[0], row, strict=True)) for row in rows[1:] if row[1] == "Kent Police"]
    twice = [one["Collaboration"] for one in kent if one["Held twice"] == "yes"]
    assert twice == ["Fleet workshops", "Vehicle recovery"]
    assert kent[0]["Agreement"] == "Sharing of the workshops"
    content = client("office").get(f"{SHARING}sharing.xlsx?function=Fleet").content
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    assert workbook.sheetnames == ["Matrix", "Arrangements", "Held twice"]
    assert [[cell.value for cell in row] for row in workbook["Arrangements"].rows][1:] == [
        list(row) for row in rows[1:]
    ]
    assert "Shared: Fleet workshops" in str([cell.value for cell in workbook["Matrix"][2]])


@db
def test_a_theme_keeps_the_arrangements_that_have_it(register):
    set_themes(
        actor=programme_office(), collaboration="custody-suite", themes=[Theme.DEMAND], evidence=typed(), now=NOW
    )
    assert [row[0] for row in table(f"{SHARING}?theme=demand_management")] == ["Function", "Custody"]


@db
def test_an_outsider_sees_and_downloads_nothing(register):
    assert "No collaboration on record carries a function yet." in words(page(SHARING, "outsider"))
    assert client("outsider").get(f"{SHARING}sharing.csv").content.decode("utf-8-sig").count("\n") == 1
    assert "Vehicle recovery" not in words(page(SHARING, "essex"))


def everything() -> Matrix:
    """Every function of 43 forces in two arrangements of seven: more than any register will hold."""
    columns = tuple(Column(f"force-{n}", f"Constabulary of the county {n}", f"County {n}") for n in range(43))

    def held(function, n):
        others = tuple(f"Constabulary of the county {m}" for m in range(6))
        return (
            Sharing(f"seven-{n}", f"Seven forces' {function} {n // 7}", others, "2017-04", tier=Tier.REGIONAL),
            Sharing(f"national-{n}", f"National {function}", others, "2019", how=How.PROPOSED),
        )  # fmt: skip

    cells = {(function, one.key): held(function, n) for function in FUNCTIONS for n, one in enumerate(columns)}
    return Matrix(tuple(FUNCTIONS), columns, cells, held_twice=twice_in(cells, {one.key: one for one in columns}))


def test_a_page_of_every_function_stays_light():
    matrix = everything()
    assert len(str(matrix_table(matrix, matrix.columns[:ACROSS], Links()))) < HEAVIEST - 25_000
    assert said(matrix) == "27 functions of 43 organisations: 1,161 shared, 1,161 proposed."
