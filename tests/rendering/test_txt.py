from __future__ import annotations

from tests.rendering.sample_paper import board_paper

from concordat.rendering.documents.writing import write

SAID = write(board_paper(), "txt").decode()
LINES = SAID.splitlines()


def test_the_head_is_a_fact_a_line() -> None:
    for line in ("To: Northmoor and Eastvale Collaboration Board", "Date: 6 December 2017", "Reference: NECB/2017/12"):
        assert line in LINES


def test_paragraphs_stand_under_their_numbers_one_a_line() -> None:
    assert "2.0 Recommendations" in LINES
    assert any(line.startswith("1.1 Three of eight") and line.endswith("[1] [2]") for line in LINES)
    assert "- note the position of the eight collaborations;" in LINES


def test_tables_are_a_caption_and_tabbed_rows() -> None:
    at = LINES.index("Table 2: Savings of the cleaning framework by partner, June to November 2017")
    rows = [line.split("\t") for line in LINES[at + 1 : at + 7]]
    assert rows[0] == ["Partner", "Plan to date", "Achieved", "Gap", "Of plan"]
    assert {len(row) for row in rows} == {5}
    assert rows[4][:2] == ["Eastvale Ambulance Trust", "TBC"]
    assert rows[5][0] == "Total of stated figures"
    assert LINES[at + 7] == ""


def test_notes_close_the_paper_in_order() -> None:
    at = LINES.index("Notes and sources")
    notes = [line for line in LINES[at:] if line.startswith("[")]
    assert [line.partition("]")[0] for line in notes] == [f"[{n}" for n in range(1, len(board_paper().notes) + 1)]
