"""Workbooks that were kept as they came, read again."""

from __future__ import annotations

from concordat.intake.records import StoredWorkbook, UploadRecord
from concordat.intake.storage import held
from concordat.intake.workbooks.cells import BookCells
from concordat.intake.workbooks.reading import read_workbook


def books_of(sent: UploadRecord) -> list[BookCells]:
    """The cells of the workbooks of an upload, in their order."""
    return [read_workbook(content_of(one), one.file_name) for one in sent.workbooks]


def content_of(one: StoredWorkbook) -> bytes:
    """The bytes of a workbook that its asker was given."""
    return held(one.sha256, one.file_name)
