"""Issuing: who may, what is kept, and that what was issued stays as it is."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.db import IntegrityError, transaction
from tests.factories.benefits import CLEANING, post, pounds
from tests.factories.building import BuiltOnce
from tests.factories.cast import BODIES, KENT, NOW, kent_lead, kent_scrutineer, outsider, programme_office
from tests.reporting.papers.register import AS_AT, filled, secretary

from concordat.foundation.history.queries import events
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind
from concordat.reporting.papers.actions import issue_paper
from concordat.reporting.papers.models import IssuedFile, IssuedPaper
from concordat.reporting.papers.queries import issued, issued_file, issued_inputs, issued_paper

pytestmark = pytest.mark.django_db
LATER = datetime(2020, 2, 3, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def board(built_once: BuiltOnce) -> str:
    return built_once(filled)


def issue(board: str, *formats: str, **more: Any) -> int:
    values: dict[str, Any] = {"actor": secretary(), "as_at": AS_AT, "now": NOW, "formats": formats or ("txt",)}
    return issue_paper(board=board, **(values | more))


def test_an_issued_paper_keeps_bytes_inputs_and_day(board: str) -> None:
    number = issue(board, "txt", "html")
    found = issued_paper(secretary(), number=number)
    assert (found.board, found.as_at, found.issued_by) == (board, AS_AT, "kent-secretary")
    assert found.formats == ("html", "txt")
    assert found.file_name("txt") == f"{board}-2017-12-06.txt"
    assert b"Position as at: 6 December 2017" in issued_file(secretary(), number=number, form="txt")
    kept = issued_inputs(secretary(), number=number)
    assert kept["as_at"] == "2017-12-06"
    assert len(kept["collaborations"]) == 3
    assert "quote" not in str(kept)


def test_the_history_tells_of_it(board: str) -> None:
    number = issue(board, "txt")
    told = events(programme_office(), subjects=[RecordRef("issued-paper", str(number))])
    assert [event.verb for event in told] == ["wrote a paper", "issued a paper"]
    assert told[1].detail["as_at"] == "2017-12-06"


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (kent_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_who_may_not_issue_leaves_nothing(board: str, who: Any, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        issue(board, actor=who())
    assert not IssuedPaper.objects.exists()
    assert not IssuedFile.objects.exists()


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"as_at": date(2020, 1, 7)}, "as_at"),
        ({"as_at": date(1700, 1, 1)}, "as_at"),
        ({"formats": ("odt",)}, "formats"),
        ({"formats": ()}, "formats"),
    ],
)
def test_what_cannot_be_issued(board: str, more: dict[str, Any], field: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        issue(board, **more)
    assert refused.value.field == field
    assert not IssuedPaper.objects.exists()


def test_issued_again_from_the_same_register_it_is_the_same_paper(board: str) -> None:
    number = issue(board, "txt", "docx", "pdf", "html")
    before = {form: issued_file(secretary(), number=number, form=form) for form in ("txt", "docx", "pdf", "html")}
    assert issue(board, "txt", "docx", "pdf", "html", now=LATER) == number
    assert {form: issued_file(secretary(), number=number, form=form) for form in before} == before
    assert IssuedFile.objects.count() == 4


def test_another_author_with_wider_rights_issues_the_same_paper(board: str) -> None:
    assert issue(board) == issue(board, actor=programme_office(), now=LATER)


def test_a_format_may_be_added_and_changes_nothing_else(board: str) -> None:
    number = issue(board, "txt")
    before = issued_file(secretary(), number=number, form="txt")
    assert issue(board, "html", now=LATER) == number
    assert issued_paper(secretary(), number=number).formats == ("txt", "html")
    assert issued_file(secretary(), number=number, form="txt") == before


def test_when_the_register_has_changed_it_is_a_new_paper_and_the_old_one_stands(board: str) -> None:
    number = issue(board)
    before = issued_file(secretary(), number=number, form="txt")
    post(pounds(5_000), what="Saved on tyres")
    second = issue(board, now=LATER)
    assert second != number
    assert issued_file(secretary(), number=number, form="txt") == before
    assert [paper.number for paper in issued(secretary(), board=board)] == [second, number]


def test_an_issued_paper_is_the_last_one_for_the_next(board: str) -> None:
    issue(board, as_at=date(2018, 6, 1))
    number = issue(board, as_at=date(2018, 9, 1))
    assert b"It follows the paper of 1 June 2018." in issued_file(secretary(), number=number, form="txt")


def test_only_the_boards_own_see_it(board: str) -> None:
    number = issue(board)
    assert issued_paper(kent_scrutineer(), number=number).number == number
    assert issued(outsider()) == []
    for query in (issued_paper, issued_inputs):
        with pytest.raises(NotThere):
            query(outsider(), number=number)
    with pytest.raises(NotThere):
        issued_file(outsider(), number=number, form="txt")
    with pytest.raises(NotThere, match="was not issued as pdf"):
        issued_file(secretary(), number=number, form="pdf")


def test_the_tables_are_only_added_to(board: str) -> None:
    row = IssuedPaper.objects.get(pk=issue(board))
    row.title = "Another"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedFile.objects.get().delete()


def test_one_paper_for_the_same_inputs_and_one_file_a_format(board: str) -> None:
    row = IssuedPaper.objects.get(pk=issue(board))
    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedFile.objects.create(paper=row, format="txt", content=b"x", sha256="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedPaper.objects.create(
            board=row.board, organisation=KENT, title="x", as_at=row.as_at, issued_at=NOW, issued_by="x", inputs={},
            inputs_hash=row.inputs_hash,
        )  # fmt: skip


def test_our_own_reader_finds_the_savings_in_it(board: str) -> None:
    content = issued_file(secretary(), number=issue(board), form="txt")
    read = [s for s in extract(read_bytes(content, "paper.txt")) if s.kind is Kind.SAVING]
    found = {(tuple(s.who), s.standing, s.value) for s in read}
    for body, (annual, achieved) in CLEANING.items():
        name = BODIES[body][0]
        assert ((name,), "planned", annual) in found
        assert ((name,), "achieved", achieved) in found


def elements(node: Any) -> Iterator[Any]:
    for one in node if isinstance(node, pikepdf.Array) else [node]:
        if isinstance(one, pikepdf.Dictionary):
            yield one
            if "/K" in one:
                yield from elements(one.K)


def test_the_pdf_is_tagged(board: str) -> None:
    content = issued_file(secretary(), number=issue(board, "pdf"), form="pdf")
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        tags = [str(one.S) for one in elements(pdf.Root.StructTreeRoot.K) if "/S" in one]
    assert tags.count("/Table") >= 7
    assert "/Figure" in tags


@pytest.mark.libreoffice
@pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice, poppler")
def test_libreoffice_opens_it(board: str, tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(issued_file(secretary(), number=issue(board, "docx"), form="docx"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "paper.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    shown = subprocess.run(["pdftotext", "-layout", "paper.pdf", "-"], cwd=tmp_path, check=True, capture_output=True)
    assert "£652,039" in shown.stdout.decode()
    assert "Sources" in shown.stdout.decode()
