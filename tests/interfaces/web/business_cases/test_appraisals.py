"""Appraisals on pages: sent, looked at by cell, chosen among and kept; who sees them, and as at which day."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook
from tests.factories.appraisals import OPTIONS, WITH_UNKNOWN, appraised, workbook
from tests.factories.business_cases import business_case
from tests.factories.cast import KENT, collaboration, kent_lead
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.registers.business_cases.models import Appraisal
from concordat.registers.business_cases.queries import appraisal, appraisals

pytestmark = pytest.mark.django_db
DAY = {"dated_0": "6", "dated_1": "12", "dated_2": "2017"}


@pytest.fixture
def case() -> str:
    accounts()
    return business_case(collaboration())


def said(answer: Any) -> str:
    return words(one(parsed(answer.content.decode()), "main"))


def sent(case: str, text: str | bytes, name: str = "options.csv", **more: str) -> Any:
    given = {"organisation": KENT, "stage": "obc", "marking": "official", **DAY, **more}
    content = text if isinstance(text, bytes) else text.encode()
    return client("kent").post(f"/cases/{case}/appraisal/", {**given, "file": SimpleUploadedFile(name, content)})


def kept(case: str, looked: Any, **chosen: str) -> Any:
    (token,) = (field.get("value") for field in select(parsed(looked.content.decode()), "input[name=token]"))
    return client("kent").post(f"/cases/{case}/appraisal/", {"token": token, **chosen})


def test_a_file_is_looked_at_chosen_among_and_kept(case: str) -> None:
    assert "Take the empty workbook" in said(client("kent").get(f"/cases/{case}/appraisal/"))
    looked = sent(case, OPTIONS)
    shown = said(looked)
    assert "As now" in shown
    assert "One workshop" in shown
    assert Appraisal.objects.count() == 0
    missing = kept(case, looked, preferred="One workshop")
    assert [a.get("href") for a in select(parsed(missing.content.decode()), ".govuk-error-summary a")] == [
        "#id_does_nothing"
    ]
    done = kept(case, looked, does_nothing="As now", preferred="One workshop")
    (held,) = appraisals(kent_lead(), case=case)
    assert done["Location"] == f"/appraisals/{held.id}/"
    assert "Outline business case, version 1" in said(client("kent").get(f"/cases/{case}/"))
    again = kept(case, sent(case, OPTIONS), does_nothing="As now", preferred="One workshop")
    assert again["Location"] == done["Location"]


def test_every_fault_names_its_sheet_and_cell_and_nothing_is_kept(case: str) -> None:
    answer = sent(case, OPTIONS.replace("200,,", "lots,,"))
    shown = said(answer)
    assert "1 place must be put right before anything is taken in" in shown
    assert "options, G3" in shown
    assert not select(parsed(answer.content.decode()), "input[name=token]")
    assert "list is read from an .xlsx or .csv" in said(sent(case, "x", "options.txt"))
    assert "still to come" in said(sent(case, OPTIONS, dated_2="2099"))
    assert Appraisal.objects.count() == 0


def test_a_preferred_option_that_is_not_the_best_asks_why(case: str) -> None:
    looked = sent(case, OPTIONS)
    assert "say why it is preferred" in said(kept(case, looked, does_nothing="As now", preferred="As now"))
    kept(case, looked, does_nothing="As now", preferred="As now", why="The lease cannot be ended.")
    (held,) = appraisals(kent_lead(), case=case)
    shown = said(client("kent").get(f"/appraisals/{held.id}/"))
    assert "As now is preferred, though One workshop has a greater net value." in shown
    assert "The lease cannot be ended." in shown


def test_the_options_stand_beside_each_other_and_lead_to_their_cells(case: str) -> None:
    number = appraised(case, WITH_UNKNOWN)
    answer = client("kent").get(f"/appraisals/{number}/")
    shown, found = said(answer), appraisal(kent_lead(), number=number)
    for option in found.options[:2]:
        assert option.found.known.net_value.exact() in shown
    for part in (
        "24%, 50% managed: 12% is left", "does nothing", "preferred", "Green Book, in force since 1 April 2003",
        "3.5% to year 30", "New building: Rent saved, 2019/20: “TBC” (options, cell H6)", "1 amount",
        "No figure is stated of New building", "Not known: New building.", "costs least", "no price series given",
    ):  # fmt: skip
        assert part in shown, part
    assert b"<svg" in client("kent").get(f"/appraisals/{number}/chart.svg").content
    page = parsed(answer.content.decode())
    amounts = [
        words(a) for a in select(page, f"#option-{found.options[1].id} a") if "#passage-" in (a.get("href") or "")
    ]
    assert "£200 , options, cell G3" in amounts
    last = words(select(page, f"#option-{found.options[2].id}")[0])
    assert "Net, real, with optimism bias not known not known not known" in last


def test_who_may_not_see_the_case_sees_nothing_and_a_partner_reads_no_file(case: str) -> None:
    number = appraised(case, OPTIONS)
    assert client("essex").get(f"/appraisals/{number}/").status_code == 200
    assert client("essex").get(f"/appraisals/{number}/file/").status_code == 404
    for place in ("", "workbook/", "file/"):
        assert client("outsider").get(f"/appraisals/{number}/{place}").status_code == 404
    assert "No appraisal is on record yet" in said(client("outsider").get("/appraisals/"))
    assert client("kent").get(f"/appraisals/{number}/?as_at=2017-12-05").status_code == 404
    assert client("kent").get(f"/appraisals/{number}/?as_at=2017-12-06").status_code == 200


def test_the_workbook_has_formulas_and_names_what_it_leaves_out(case: str) -> None:
    number = appraised(case, WITH_UNKNOWN)
    answer = client("kent").get(f"/appraisals/{number}/workbook/")
    page = load_workbook(io.BytesIO(answer.content))["Options"]
    cells = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    assert "='One workshop'!" in "".join(cells)
    assert "New building: Rent saved, 2019/20: “TBC” (options, cell H6)" in cells
    assert client("kent").get(f"/appraisals/{number}/file/").content == WITH_UNKNOWN.encode()


def test_the_empty_workbook_can_be_filled_and_sent(case: str) -> None:
    answer = client("kent").get("/appraisals/options.xlsx")
    assert "Lines" in load_workbook(io.BytesIO(answer.content)).sheetnames
    assert "One workshop" in said(sent(case, workbook(), "options.xlsx"))


def test_it_is_found_by_its_case(case: str) -> None:
    appraised(case, OPTIONS)
    assert "Appraisals" in said(client("kent").get("/search/?q=workshop"))
