"""Rows for the register on a page: sent, looked at, taken in; a fault takes nothing."""

from __future__ import annotations

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook
from tests.factories.cast import KENT, collaboration, programme_office
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import parsed, select, words

from concordat.registers.collaborations.queries import collaborations
from concordat.review.register.rules.sheets import Sheet

pytestmark = pytest.mark.django_db


def sent(browser, *rows, name="collaborations.csv"):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([["Name", "Tier", "State"], *rows])
    file = SimpleUploadedFile(name, text.getvalue().encode())
    return browser.post("/register/", {"organisation": KENT, "file": file})


def token_of(page):
    return select(parsed(page.content.decode()), "main input[name=token]")[0].get("value")


def test_rows_are_sent_looked_at_and_taken_in_and_the_token_is_its_senders_own():
    accounts()
    looked = sent(client("kent"), ["Joint drones", "bilateral", "scoping"], ["Joint stores", "local", ""])
    page = words(parsed(looked.content.decode()))
    assert "Beside the register: 2 new." in page
    assert "New in Collaborations" in page
    assert collaborations(programme_office()) == []
    token = token_of(looked)
    assert client("office").post("/register/", {"token": token}).status_code == 404
    assert client("kent").post("/register/", {"token": f"{token}x"}).status_code == 404
    done = client("kent").post("/register/", {"token": token}, follow=True).content.decode()
    assert "2 rows taken in" in done
    assert [one.name for one in collaborations(programme_office())] == ["Joint drones", "Joint stores"]
    again = client("kent").post("/register/", {"token": token}, follow=True).content.decode()
    assert "Nothing was new" in again


def test_a_fault_is_told_by_its_cell_and_a_file_of_another_kind_by_its_field():
    accounts()
    page = sent(client("kent"), ["Joint drones", "huge", ""]).content.decode()
    assert "must be put right before anything is taken in" in page
    assert "collaborations, B2" in words(parsed(page))
    assert select(parsed(page), "main input[name=token]") == []
    refused = sent(client("kent"), ["A", "local", ""], name="rows.txt").content.decode()
    assert select(parsed(refused), "#id_file-error, #file-error, .govuk-error-summary")
    assert sent(client("scrutineer"), ["A", "local", ""]).status_code == 403


def test_the_register_and_the_template_are_workbooks_and_an_outsider_has_no_rows():
    accounts()
    collaboration("Joint fleet")
    sizes = {}
    for who, path in (("kent", "register"), ("outsider", "register"), ("kent", "template")):
        book = load_workbook(io.BytesIO(client(who).get(f"/register/{path}.xlsx").content))
        assert set(Sheet) <= set(book.sheetnames)
        assert book["Collaborations"].data_validations.dataValidation
        sizes[who, path] = sum(any(row) for row in book["Collaborations"].iter_rows(min_row=2, values_only=True))
    assert sizes == {("kent", "register"): 1, ("outsider", "register"): 0, ("kent", "template"): 0}
