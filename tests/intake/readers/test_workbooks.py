"""Workbooks to blocks and statements: several tables, merged heads, formats, addresses, what is hidden or broken."""

from __future__ import annotations

import pytest
from tests.intake.readers.workbooks import Made, Tab, open_spreadsheet, workbook, zipped

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.blocks import Block, BlockKind, Document
from concordat.intake.readers.reading import read_bytes
from concordat.intake.readers.xlsx import looks
from concordat.intake.readers.xlsx.addresses import address, column_name, place
from concordat.intake.readers.xlsx.printing import PLAIN, format_of, printed
from concordat.kernel.errors import UnreadableFile
from concordat.kernel.statements import Kind


def pounds(value: float) -> Made:
    return Made(value, "£#,##0")


def rows(block: Block) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for cell in block.cells:
        found.setdefault(cell.row, []).append(cell.text)
    return list(found.values())


def tables(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind is BlockKind.TABLE]


SAVINGS = Tab(
    "Savings",
    {
        "A1": "Northmoor collaboration savings",
        "B4": "Workstream", "C4": "2021/22", "E4": "2022/23",
        "C5": "Planned", "D5": "Achieved", "E5": "Planned", "F5": "Forecast",
        "B6": "Fleet workshop", "C6": pounds(120000), "D6": pounds(98000.5), "E6": pounds(130000), "F6": pounds(125000),
        "B7": "Shared estates", "C7": pounds(50000), "D7": Made(error="#REF!", formula="X1"), "E7": pounds(60000),
        "F7": "TBC",
        "B9": "Total", "C9": pounds(170000), "D9": pounds(98000.5), "E9": pounds(190000), "F9": pounds(125000),
        "B11": "Source: ledger of the programme office.",
    },
    merged=("C4:D4", "E4:F4", "B4:B5"),
)  # fmt: skip


def test_a_savings_table_gives_its_figures_with_subject_year_and_standing() -> None:
    document = read_bytes(workbook(SAVINGS), "annex.xlsx")
    found = {
        (s.value, s.subject, s.year, str(s.standing))
        for s in extract(document)
        if s.kind is Kind.SAVING and s.value is not None and s.money_type != "total"
    }
    assert found == {
        (120000, "Fleet workshop", "FY2021/22", "planned"), (98000.5, "Fleet workshop", "FY2021/22", "achieved"),
        (130000, "Fleet workshop", "FY2022/23", "planned"), (125000, "Fleet workshop", "FY2022/23", "forecast"),
        (50000, "Shared estates", "FY2021/22", "planned"), (60000, "Shared estates", "FY2022/23", "planned"),
    }  # fmt: skip


def test_every_statement_of_a_table_knows_its_cell() -> None:
    document = read_bytes(workbook(SAVINGS), "annex.xlsx")
    said = next(s for s in extract(document) if s.value == 130000)
    cell = document.blocks[said.block or 0].cell_at(said.start or 0)
    assert cell is not None
    assert (cell.address, cell.line) == ("sheet 'Savings', cell E6", 6)
    assert said.cell == "sheet 'Savings', cell E6"
    assert said.as_row()["cell"] == said.cell


def test_merged_heads_are_joined_and_a_total_after_an_empty_row_belongs_to_its_table() -> None:
    document = read_bytes(workbook(SAVINGS), "annex.xlsx")
    (table,) = tables(document)
    assert rows(table)[0] == [
        "Workstream",
        "2021/22 Planned",
        "2021/22 Achieved",
        "2022/23 Planned",
        "2022/23 Forecast",
    ]
    assert rows(table)[-1] == ["Total", "£170,000", "£98,000.50", "£190,000", "£125,000"]
    assert [b.text for b in document.blocks if b.kind is not BlockKind.TABLE] == [
        "Northmoor collaboration savings", "Savings", "Source: ledger of the programme office.",
    ]  # fmt: skip


def test_an_error_is_named_with_its_cell_and_says_nothing() -> None:
    document = read_bytes(workbook(SAVINGS), "annex.xlsx")
    assert document.notes == ["Sheet 'Savings', cell D7 holds the error #REF!; it says nothing."]
    assert not [s for s in extract(document) if s.subject == "Shared estates" and str(s.standing) == "achieved"]


def test_thousands_by_the_head_are_not_taken_for_pounds() -> None:
    tab = Tab(
        "Costs",
        {
            "A1": "Workstream", "B1": "Cost 2021/22 (£000)", "C1": "Saving 2021/22",
            "A2": "Fleet workshop", "B2": pounds(120), "C2": pounds(5000),
            "A3": "Shared estates", "B3": Made(50.5, "#,##0.0"), "C3": pounds(7500),
        },
    )  # fmt: skip
    found = {(s.kind, s.value) for s in extract(read_bytes(workbook(tab), "annex.xlsx")) if s.value}
    assert found == {
        (Kind.COST, 120000), (Kind.COST, 50500), (Kind.SAVING, 5000), (Kind.SAVING, 7500),
    }  # fmt: skip


def test_tables_below_and_beside_each_other_are_told_apart() -> None:
    tab = Tab(
        "Lists",
        {
            "A1": "Unit", "B1": "Cost", "D1": "Site", "E1": "State", "A2": "Dogs", "B2": pounds(10), "D2": "Hub",
            "E2": "Open", "A3": "Horses", "B3": pounds(20), "D3": "Depot", "E3": "Shut",
            "A6": "Post", "B6": "State", "A7": "Head of unit", "B7": "Vacant",
        },
    )  # fmt: skip
    found = [rows(table) for table in tables(read_bytes(workbook(tab), "lists.xlsx"))]
    assert found == [
        [["Unit", "Cost"], ["Dogs", "£10"], ["Horses", "£20"]],
        [["Site", "State"], ["Hub", "Open"], ["Depot", "Shut"]],
        [["Post", "State"], ["Head of unit", "Vacant"]],
    ]


def test_hidden_sheets_and_rows_are_read_and_said() -> None:
    data = workbook(
        Tab("Plan", {"A1": "Unit", "B1": "Saving", "A2": "Dogs", "B2": pounds(10)}, hidden_rows=frozenset({2})),
        Tab("Workings", {"A1": "Unit", "B1": "Saving", "A2": "Horses", "B2": pounds(20)}, state="hidden"),
    )
    document = read_bytes(data, "plan.xlsx")
    assert [rows(table)[1] for table in tables(document)] == [["Dogs", "£10"], ["Horses", "£20"]]
    assert document.notes == [
        "Sheet 'Plan' has hidden rows or columns; they were read too.",
        "Sheet 'Workings' is hidden; it was read too.",
    ]


def test_a_rating_that_is_a_colour_is_read_by_its_shading() -> None:
    fills = ("FF0000", "D9D9D9", "FFC000", "00B050", "0070C0")
    cells: dict[str, object] = {"A1": "Workstream", "B1": "Overall RAG"}
    for number, fill in enumerate(fills, 2):
        cells[f"A{number}"] = f"Unit {number}"
        cells[f"B{number}"] = Made(fill=fill)
    document = read_bytes(workbook(Tab("Ratings", cells)), "ratings.xlsx")
    (table,) = tables(document)
    assert [row[1] for row in rows(table)[1:]] == ["Red", "", "Amber", "Green", "Blue"]
    assert "4 cells were a colour without a word" in document.notes[0]


def test_a_formula_without_its_result_is_said() -> None:
    tab = Tab("Plan", {"A1": "Unit", "B1": "Saving", "A2": "Dogs", "B2": Made(formula="SUM(C1:C9)")})
    document = read_bytes(workbook(tab), "plan.xlsx")
    (note,) = document.notes
    assert note.startswith("Sheet 'Plan': 1 cell holds a formula without its result (the first is B2);")


def test_comments_on_cells_are_said_to_be_unread() -> None:
    data = workbook(Tab("Plan", {"A1": "Unit"}), more={"xl/comments1.xml": "<comments/>"})
    assert read_bytes(data, "plan.xlsx").notes == ["Comments on cells were not read."]


@pytest.mark.parametrize(
    ("value", "code", "bare", "text"),
    [
        (1234.5, "£#,##0.00", False, "£1,234.50"), (-1234, '"£"#,##0;[Red]-"£"#,##0', False, "-£1,234"),
        (1234, "[$£-809]#,##0", False, "£1,234"), (1234, "£#,##0", True, "1,234"), (0.055, "0.0%", False, "5.5%"),
        (1250000, '£0.00,,"m"', False, "£1.25m"), (1250000, "#,##0,", True, "1,250"),
        (1250000, "#,##0,", False, "1,250,000"),
        (2021, "", False, "2021"), (0.1 + 0.2, "", False, "0.3"), (1e-9, "", False, "0"), (float("inf"), "", False, ""),
        (True, "", False, "TRUE"), (None, "", False, ""), (" two\nlines ", "", False, "two lines"),
    ],
)  # fmt: skip
def test_numbers_are_printed_as_the_workbook_prints_them(value: object, code: str, bare: bool, text: str) -> None:
    assert printed(value, format_of(code) if code else PLAIN, bare=bare) == text  # type: ignore[arg-type]


def test_days_are_printed_with_the_precision_of_their_format() -> None:
    codes = ("dd/mm/yyyy", "mmm-yy", "yyyy")
    tab = Tab("Plan", {"A1": "Due", **{f"A{n}": Made(44317, code) for n, code in enumerate(codes, 2)}, "B1": "Unit",
                       "B2": "Dogs", "B3": "Horses", "B4": "Boats"})  # fmt: skip
    (table,) = tables(read_bytes(workbook(tab), "plan.xlsx"))
    assert [row[0] for row in rows(table)] == ["Due", "1 May 2021", "May 2021", "2021"]


def test_addresses_go_beyond_the_alphabet() -> None:
    assert [column_name(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert [place(address(row, column)) for row, column in ((0, 0), (6, 2), (99, 702))] == [(0, 0), (6, 2), (99, 702)]
    assert place("7C") is None


def test_a_sheet_that_would_fill_the_memory_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "MAX_AREA", 1000)
    with pytest.raises(UnreadableFile, match="reaches to cell ZZ9999"):
        read_bytes(workbook(Tab("Far", {"A1": "here", "ZZ9999": "there"})), "far.xlsx")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("book.xlsx", b"anything", "damaged"), ("book.xls", b"anything", "old Excel"),
        ("book.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged"),
        ("book.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
        ("book.ods", zipped({"content.xml": "<office"}), "damaged"),
        ("book.xlsx", zipped({"xl/workbook.xml": "<workbook"}), "damaged"),
        ("book.xlsx", zipped({"readme.txt": "hello"}), "no Excel"),
        ("book.xlsx", workbook(Tab("Empty", {})), "no text"),
        ("book.xlsx", b"%PDF-1.7 and so on", "holds a PDF"),
        ("book.xlsb", b"anything", "save it as .xlsx"),
    ],
)  # fmt: skip
def test_a_workbook_that_cannot_be_read_gives_name_and_reason(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, name)
    assert str(caught.value).startswith(f"{name}: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_open_spreadsheet_gives_its_figures_with_their_cells() -> None:
    rows_of_it: list[list[str | float | None]] = [
        ["Workstream", "Planned saving 2021/22", "Achieved saving 2021/22"],
        ["Fleet workshop", 120000, 98000.5],
        ["Shared estates", 50000, None],
    ]
    document = read_bytes(open_spreadsheet("Savings", rows_of_it), "annex.ods")
    (table,) = tables(document)
    assert [cell.address for cell in table.cells if cell.text == "£98,000.50"] == ["sheet 'Savings', cell C2"]
    found = {(s.value, s.subject, str(s.standing)) for s in extract(document) if s.kind is Kind.SAVING and s.value}
    assert found == {
        (120000, "Fleet workshop", "planned"), (98000.5, "Fleet workshop", "achieved"),
        (50000, "Shared estates", "planned"),
    }  # fmt: skip


def test_a_locked_open_spreadsheet_says_so() -> None:
    with pytest.raises(UnreadableFile, match="password"):
        read_bytes(open_spreadsheet("Savings", [], locked=True), "annex.ods")
