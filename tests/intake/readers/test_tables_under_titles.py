"""Tables with titles straight above, with rows that lack cells, and lines that give one fact of the work above."""

from __future__ import annotations

import pytest

from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.reading import read_bytes

RATED = "{heads}\nKennels\nG\nOpen and in use\nAir unit\nA\nLicence awaited\nPool\nR\nNo agreed site\n"
ROWS = [["Kennels", "G", "Open and in use"], ["Air unit", "A", "Licence awaited"], ["Pool", "R", "No agreed site"]]


def blocks(text: str) -> list[Block]:
    return read_bytes(text.encode(), "paper.txt").blocks


def tables(text: str) -> list[list[list[str]]]:
    found = []
    for block in blocks(text):
        if block.kind is BlockKind.TABLE:
            rows: dict[int, list[str]] = {}
            for cell in block.cells:
                rows.setdefault(cell.row, []).append(cell.text)
            found.append(list(rows.values()))
    return found


@pytest.mark.parametrize(
    ("above", "heads"),
    [
        ("Dashboard", ["Scheme", "RAG", "Comment"]),
        ("Dashboard\n\nThis quarter", ["Scheme", "RAG", "Comment"]),
        ("Estates\nLead: Head of Estates", ["Scheme", "RAG", "Comment"]),
        ("Where we are", ["Matter", "Overall RAG", "What has happened"]),
    ],
)
def test_a_table_of_one_cell_a_line_begins_below_its_title(above: str, heads: list[str]) -> None:
    assert tables(f"{above}\n{RATED.format(heads=chr(10).join(heads))}") == [[heads, *ROWS]]


def test_what_follows_a_table_of_one_cell_a_line_is_not_its_last_cell() -> None:
    rows = "Project\nPartners\nRAG\nKennels\nNorth\nG\nAir unit\nSouth\nA\n"
    text = (
        f"Dashboard\n\n{rows}\n\n\nJoint Kennels\n\nThe kennels opened in May and have been full since they did so.\n"
    )
    assert tables(text) == [[["Project", "Partners", "RAG"], ["Kennels", "North", "G"], ["Air unit", "South", "A"]]]


def test_rows_of_options_with_their_numbers() -> None:
    rows = "1. Do nothing\nNil\nRed\n2. Share kennels\n£120,000\nAmber\n3. Hire kennels\nTBC\nGreen"
    found = blocks(f"Options\n\nOption\nCost\nRAG\n{rows}\n\n6. Advice\n\nThat the board takes the second option.\n")
    table = next(block for block in found if block.kind is BlockKind.TABLE)
    assert [cell.text for cell in table.cells if cell.column == 0] == [
        "Option", "1. Do nothing", "2. Share kennels", "3. Hire kennels",
    ]  # fmt: skip
    assert found[-1].section == "6. Advice"


def test_a_row_of_one_cell_stands_between_rows_set_with_spaces() -> None:
    table = (
        "Scheme           2024/25     2025/26\nFleet\nTyres            £20,000     £22,000\nEstates\n"
        "Depot            £90,000     £95,000\n\nThe board noted this."
    )
    assert tables(table) == [
        [
            ["Scheme", "2024/25", "2025/26"], ["Fleet"], ["Tyres", "£20,000", "£22,000"], ["Estates"],
            ["Depot", "£90,000", "£95,000"],
        ]
    ]  # fmt: skip


def test_a_merged_cell_and_a_row_without_its_first_cells_keep_to_their_heads() -> None:
    table = (
        "Scheme           2024/25     2025/26     Force\nShared tyres     £20,000     £22,000     North\n"
        "                 revised     revised\nDepot            not yet known           South\n"
        "Kennels          £10,000     £11,000     South\n"
    )
    assert tables(table)[0][2:4] == [["", "revised", "revised", ""], ["Depot", "not yet known", "", "South"]]


def test_lines_drawn_under_heads_are_no_rows() -> None:
    table = "Scheme      Cost\n------      ----\nTyres       £20,000\nDepot       £90,000\n"
    assert tables(table) == [[["Scheme", "Cost"], ["Tyres", "£20,000"], ["Depot", "£90,000"]]]


@pytest.mark.parametrize(
    "fact",
    [
        "Lead: Assistant Chief Officer", "RAG: Red", "Cost: TBC", "Costs: TBD. Benefits: TBD.", "Lead force: North",
        "Delivery confidence: Amber", "One-off cost to date: Nil", "Go-live date: May 2027", "SRO: Head of Estates",
    ],
)  # fmt: skip
def test_a_fact_of_the_work_above_is_no_heading(fact: str) -> None:
    found = blocks(f"Joint Kennels\n\n{fact}\n\nThe kennels opened in May and have been full since they did so.\n")
    assert [(b.kind, b.section) for b in found if b.text == fact] == [(BlockKind.PARAGRAPH, "Joint Kennels")]
    assert found[-1].section == "Joint Kennels"


@pytest.mark.parametrize("line", ["Project 04: Shared Kennels", "Scheme B - Air Support Unit", "Workstream 2: Estates"])
def test_work_that_is_numbered_and_named_in_one_line_is_a_heading(line: str) -> None:
    found = blocks(f"{line}\nLead: North\n\nThe kennels opened in May and have been full since they did so.\n")
    assert [b.text for b in found if b.kind is BlockKind.HEADING] == [line]


def test_a_short_title_over_a_fact_is_a_heading() -> None:
    found = blocks("Joint Kennels\n\nCost: TBC\n\nThe kennels opened in May and have been full since they did so.\n")
    assert found[0].kind is BlockKind.HEADING


def test_a_sentence_on_numbered_work_is_none() -> None:
    line = "Project 4: the kennels opened in May."
    assert blocks(f"{line}\nThe unit is full and has been full since they opened.\n")[0].kind is BlockKind.PARAGRAPH


def test_options_that_count_from_one_within_a_section_head_nothing() -> None:
    options = "1. Do nothing\nCost: nil\n2. Share the kennels\nCost: £120,000\n3. Hire from a farm\nCost: TBC\n"
    tail = "The board will take the advice of the group that looked at these options in the spring."
    found = blocks(f"5. Options\n\n{tail}\n\n{options}\n{tail}\n\n6. Advice\n\n{tail}\n")
    assert [b.text for b in found if b.kind is BlockKind.HEADING] == ["5. Options", "6. Advice"]
    assert {b.section for b in found if b.text.startswith("Cost")} == {"5. Options"}


def test_an_appendix_counts_its_sections_from_one_again() -> None:
    body = "The board will take the advice of the group that looked at these options in the spring."
    found = blocks(
        f"1. Purpose\n\n{body}\n\n2. Advice\n\n{body}\n\nAPPENDIX ONE\n\n1. Scope\n\n{body}\n\n2. Method\n\n{body}\n"
    )
    assert [b.text for b in found if b.kind is BlockKind.HEADING] == [
        "1. Purpose", "2. Advice", "APPENDIX ONE", "1. Scope", "2. Method",
    ]  # fmt: skip


def test_the_next_paper_of_a_bundle_counts_its_sections_from_one_again() -> None:
    body = "The board will take the advice of the group that looked at these options in the spring."
    found = blocks(f"1. Purpose\n\n{body}\n\n2. Advice\n\n{body}\n\n1. Purpose\n\n{body}\n\n2. Kennels\n\n{body}\n")
    assert [b.text for b in found if b.kind is BlockKind.HEADING][2:] == ["1. Purpose", "2. Kennels"]


def test_lines_that_end_though_there_was_room_are_facts_of_their_own() -> None:
    wide = (
        "The partners have looked after the kennels together since the spring and have agreed to go\n"
        "on with it until the board has seen what the work has cost and what it has brought to each\n"
        "of them, which the group will set out in a paper of its own before the summer is at an end.\n"
    )
    facts = [
        "The kennels at the coast were opened in May 2019.",
        "Sixteen dogs are trained there in every single year.",
    ]
    last = "Stores are held at the old depot for both of them"
    found = blocks("\n".join([*[wide] * 3, *facts, last]))
    assert [block.text for block in found][3:] == [*facts, last]
    assert len(found) == 6
