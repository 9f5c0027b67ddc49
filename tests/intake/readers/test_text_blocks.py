"""Text files to blocks: headings, numbers, bullets, broken sentences, tables of every look."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.errors import UnreadableFile

LONG = "The partners have agreed that the work goes on as it was set out in the last report to this committee."


def blocks(text: str) -> list[Block]:
    return read_bytes(text.encode(), "paper.txt").blocks


def kinds(text: str) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in blocks(text)]


def test_headings_of_every_look() -> None:
    found = blocks(
        f"1.0 Purpose of Report\n\n{LONG}\n\n## **4. Fleet**\n\n{LONG}\n\nSHARED ESTATE\n\n{LONG}\n\n"
        f"**Next steps**\n\n{LONG}\n\nJoint Training Centre\n\n{LONG}\n"
    )
    headings = [(block.text, block.level) for block in found if block.kind is BlockKind.HEADING]
    assert headings == [
        ("1.0 Purpose of Report", 1),
        ("4. Fleet", 1),
        ("SHARED ESTATE", 4),
        ("Next steps", 5),
        ("Joint Training Centre", 6),
    ]
    assert [block.section for block in found if block.kind is BlockKind.PARAGRAPH] == [text for text, _ in headings]


def test_headings_run_into_their_paragraph_hold_until_the_next() -> None:
    found = blocks(
        f"**5.1 Vetting.** {LONG}\n\n{LONG}\n\n5.2 {LONG}\n\n"
        f"Dog Unit (Overall RAG Green) - {LONG}\n\n- 5.3 **Custody:** {LONG}\n"
    )
    assert [(b.text, b.paragraph) for b in found if b.kind is BlockKind.HEADING] == [
        ("5.1 Vetting.", "5.1"),
        ("Dog Unit (Overall RAG Green)", "5.2"),
        ("5.3 Custody", "5.3"),
    ]
    prose = [(b.section, b.paragraph) for b in found if b.kind is BlockKind.PARAGRAPH]
    assert prose == [
        ("5.1 Vetting.", "5.1"),
        ("5.1 Vetting.", "5.1"),
        (None, "5.2"),
        ("Dog Unit (Overall RAG Green)", "5.2"),
        ("5.3 Custody", "5.3"),
    ]


def test_numbers_letters_and_bullets() -> None:
    found = blocks(f"7. {LONG}\n - a. Economies of scale\n(b) Shared stores\n• Fewer vans\n8. {LONG}\n")
    assert [(str(b.kind), b.paragraph, b.text[:12]) for b in found] == [
        ("paragraph", "7", LONG[:12]),
        ("bullet", "7", "Economies of"),
        ("bullet", "7", "Shared store"),
        ("bullet", "7", "Fewer vans"),
        ("paragraph", "8", LONG[:12]),
    ]


def test_a_number_that_belongs_to_a_name_is_no_paragraph_number() -> None:
    assert (
        kinds("7 Force Programme is the name of a programme, and this line says no more than that it is.\n")[0][1][0]
        == "7"
    )


def test_a_sentence_broken_over_a_page_is_joined_and_keeps_its_lines() -> None:
    found = blocks("What the two teams have still to do before the spring is to\n\nmove the files to one place.\n")
    assert len(found) == 1
    assert found[0].text.endswith("is to move the files to one place.")
    assert found[0].line_at(0) == 1
    assert found[0].line_at(len(found[0].text) - 3) == 3


def test_lines_set_to_a_width_are_one_paragraph() -> None:
    text = "".join(
        f"{n}.1 The partners have agreed that the work goes on as it was set out\n"
        "    in the last report, and that the cost is shared between them by\n    headcount.\n\n"
        for n in range(1, 6)
    )
    found = blocks(text)
    assert [b.paragraph for b in found] == ["1.1", "2.1", "3.1", "4.1", "5.1"]
    assert all(b.text.endswith("by headcount.") for b in found)


def test_marks_tags_and_odd_spaces_are_taken_off() -> None:
    assert kinds("On 5<sup>th</sup>\u00a0June the **force** began &amp; ended the trial of the vans.\n")[0][1] == (
        "On 5th June the force began & ended the trial of the vans."
    )


def _grid(text: str) -> list[list[str]]:
    table = next(block for block in blocks(text) if block.kind is BlockKind.TABLE)
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.text)
        assert table.text[cell.start : cell.end] == cell.text
    return list(rows.values())


WANTED = [["Force", "Plan", "Actual"], ["North", "£10", "£9"], ["South", "£20", "TBC"]]


def test_tables_with_tabs_bars_and_columns_give_the_same_grid() -> None:
    tabs = "Force\tPlan\tActual\nNorth\t£10\t£9\nSouth\t£20\tTBC\n"
    bars = "| Force | Plan | Actual |\n|---|---|---|\n| North | £10 | £9 |\n| South | £20 | TBC |\n"
    drawn = (
        "+---+---+---+\n| Force | Plan | Actual |\n+---+---+---+\n| North | £10 | £9 |\n| South | £20 | TBC |\n+---+\n"
    )
    columns = (
        "Force       Plan    Actual\n-----       ----    ------\nNorth       £10     £9\nSouth       £20     TBC\n"
    )
    flat = "Force\nPlan\nActual\nNorth\n£10\n£9\nSouth\n£20\nTBC\n"
    for text in (tabs, bars, drawn, columns, flat):
        assert _grid(f"{LONG}\n\n{text}\n{LONG}\n") == WANTED


def test_a_rating_strip_of_one_cell_a_line_is_one_table() -> None:
    strip = "\tOverall RAG\nAmber\n\tTime\n\tA\n\tCosts\n£50k\n\n\tG\n\tSavings\n\nN/A\n\n\tBenefits\n\tG\n"
    found = blocks(f"Joint Dog Unit\n{strip}\n\n{LONG}\n")
    assert [str(b.kind) for b in found] == ["heading", "table", "paragraph"]
    assert [cell.text for cell in found[1].cells][:4] == ["Overall RAG", "Amber", "Time", "A"]
    assert [cell.line for cell in found[1].cells][:3] == [2, 3, 4]


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=400))
def test_any_text_is_read_or_refused_and_spans_hold(text: str) -> None:
    try:
        document = read_bytes(text.encode(), "any.txt")
    except UnreadableFile:
        return
    for block in document.blocks:
        assert block.text.strip()
        assert all(block.text[cell.start : cell.end] == cell.text for cell in block.cells)
        assert 1 <= block.line_at(0) <= text.count("\n") + text.count("\r") + text.count("\f") + 1
