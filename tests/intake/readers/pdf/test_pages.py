"""Pages to blocks: columns, running heads, tables over pages, parted words, raised figures, turned pages."""

from __future__ import annotations

import pytest
from tests.intake.readers.pdf.making import read, read_typeset, texts, turned, typeset

from concordat.intake.readers.blocks import BlockKind

LONG = (
    "The board considered how the forces share their vehicles, buildings and staff, and which of the arrangements "
    "should be kept, changed or ended before the next financial year begins in the spring. "
)


def test_two_columns_are_read_one_after_the_other_below_the_title() -> None:
    source = f"""
#align(center)[#text(size: 20pt, weight: "bold")[Collaboration across the whole width]]
#columns(2)[
#text(size: 14pt, weight: "bold")[1. Fleet]

1.1 First point. {LONG * 8}

1.2 Second point. {LONG * 8}

#text(size: 14pt, weight: "bold")[2. Estates]

2.1 Third point. {LONG * 6}
]"""
    found = read_typeset(source).blocks
    assert found[0].text == "Collaboration across the whole width"
    assert [b.paragraph for b in found if b.kind is BlockKind.PARAGRAPH] == ["1.1", "1.2", "2.1"]
    points = [b.text for b in found if b.kind is BlockKind.PARAGRAPH]
    assert points == [
        f"First point. {LONG * 8}".strip(), f"Second point. {LONG * 8}".strip(), f"Third point. {LONG * 6}".strip()
    ]  # fmt: skip
    assert [b.section for b in found if b.kind is BlockKind.PARAGRAPH] == ["1. Fleet", "1. Fleet", "2. Estates"]


def test_running_heads_are_read_once_and_page_numbers_never() -> None:
    page = "header: [Joint Scrutiny Panel, May 2021], footer: context [Page #counter(page).display() of 3]"
    document = read_typeset("\n#pagebreak()\n".join(f"Body of part {n}. {LONG}" for n in range(3)), page=page)
    assert sum("Joint Scrutiny Panel" in text for text in texts(document)) == 1
    assert not [text for text in texts(document) if text.startswith("Page ")]
    assert any("Joint Scrutiny Panel, May 2021" in note for note in document.notes)
    assert [b.page for b in document.blocks if "Body of part" in b.text] == [1, 2, 3]
    assert document.has_lines is False


def test_a_paragraph_broken_over_a_page_is_one_and_stands_on_the_first() -> None:
    document = read_typeset(f"#v(22cm)\n1.1 {LONG * 4}\n\n1.2 {LONG}")
    assert [(b.paragraph, b.page, b.text) for b in document.blocks] == [
        ("1.1", 1, (LONG * 4).strip()),
        ("1.2", 2, LONG.strip()),
    ]


@pytest.mark.parametrize("stroke", ["1pt", "(x, y) => (top: 0.5pt, bottom: 0.5pt)"])
def test_a_table_over_two_pages_is_one_and_its_head_comes_once(stroke: str) -> None:
    rows = ", ".join(f"[Force {n}], [£{n},500], [£{n},250]" for n in range(1, 60))
    head = "table.header([Partner], [Planned], [Achieved])"
    document = read_typeset(
        f"Savings by partner.\n\n#table(columns: (3fr, 1fr, 1fr), stroke: {stroke}, {head}, {rows})"
    )
    tables = [b for b in document.blocks if b.kind is BlockKind.TABLE]
    assert len(tables) == 1
    assert tables[0].page == 1
    grid = [line.split("\t") for line in tables[0].text.splitlines()]
    assert grid == [
        ["Partner", "Planned", "Achieved"],
        *([f"Force {n}", f"£{n},500", f"£{n},250"] for n in range(1, 60)),
    ]


def test_columns_that_only_space_parts_are_a_table() -> None:
    cells = "[Partner], [Planned], [Achieved], [North force], [£4,500], [£4,250], [South force], [£900], [£1,050]"
    document = read_typeset(
        f"Savings by partner, as told.\n\n#table(columns: 3, stroke: none, column-gutter: 30pt, {cells})"
    )
    tables = [b.text for b in document.blocks if b.kind is BlockKind.TABLE]
    assert tables == ["Partner\tPlanned\tAchieved\nNorth force\t£4,500\t£4,250\nSouth force\t£900\t£1,050"]


def test_merged_heads_and_shaded_ratings_are_read() -> None:
    cells = """table.cell(rowspan: 2)[Project], table.cell(colspan: 2)[2021/22], [Planned saving], [Overall RAG],
      [Workshop], [£4,500], table.cell(fill: rgb("#00aa44"))[], [Stables], [£900], table.cell(fill: rgb("#dd1111"))[]"""
    document = read_typeset(f"#table(columns: 3, {cells})")
    (table,) = document.blocks
    assert table.text.splitlines()[0] == "Project\t2021/22 Planned saving\t2021/22 Overall RAG"
    assert table.text.splitlines()[1:] == ["Workshop\t£4,500\tGreen", "Stables\t£900\tRed"]
    assert any("colour without a word" in note for note in document.notes)


def test_a_word_parted_at_the_end_of_a_line_is_made_whole_and_a_compound_keeps_its_hyphen() -> None:
    source = """#set page(width: 300pt, height: 300pt, margin: 20pt)
#block(width: 260pt)[The forces have a long history of collabor-#linebreak()ation and the two-#linebreak()force
unit is the best known part of it in the region.]"""
    whole = "The forces have a long history of collaboration and the two-force unit is the best known part of it"
    assert texts(read_typeset(source)) == [f"{whole} in the region."]


def test_raised_letters_stay_and_the_raised_marks_of_notes_go() -> None:
    document = read_typeset(
        "The 21#super[st] hub of 40 m#super[2] saved £308,000#super[12] by 2018#super[3]. It is open."
    )
    assert texts(document) == ["The 21st hub of 40 m2 saved £308,000 by 2018. It is open."]


def test_footnotes_come_after_the_text_of_their_page_without_their_mark() -> None:
    document = read_typeset(f"Costs fell to £5,000.#footnote[Report to the board of 6 May.] {LONG}\n\nThe end is here.")
    assert texts(document) == [
        f"Costs fell to £5,000. {LONG}".strip(),
        "The end is here.",
        "Report to the board of 6 May.",
    ]


def test_bullets_and_hanging_numbers() -> None:
    document = read_typeset(f"+ {LONG}\n+ Short one.\n  - bullet within\n  - {LONG}")
    assert [(str(b.kind), b.paragraph, b.text) for b in document.blocks] == [
        ("paragraph", "1", LONG.strip()),
        ("paragraph", "2", "Short one."),
        ("bullet", "2", "bullet within"),
        ("bullet", "2", LONG.strip()),
    ]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_is_shown_turned_reads_the_same(degrees: int) -> None:
    data = typeset(f"= Fleet\n1.1 {LONG}\n\n#table(columns: 2, [Partner], [Saving], [North], [£5,000])")
    assert [(b.kind, b.text) for b in read(turned(data, degrees)).blocks] == [
        (b.kind, b.text) for b in read(data).blocks
    ]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_whose_print_is_turned_reads_the_same(degrees: int) -> None:
    table = "#table(columns: 2, [Partner], [Saving], [North], [£5,000])"
    body = f"#block(width: 500pt)[Fleet was reviewed. {LONG}\n\n{table}]"
    page = "width: 600pt, height: 600pt, margin: 20pt"
    straight, askew = (
        read_typeset(body, page=page),
        read_typeset(f"#rotate({degrees}deg, reflow: true)[{body}]", page=page),
    )
    assert [(b.kind, b.text) for b in askew.blocks] == [(b.kind, b.text) for b in straight.blocks]


def test_a_stamp_across_the_page_is_left_out() -> None:
    stamp = "background: rotate(45deg, text(size: 90pt, fill: luma(220))[DRAFT])"
    assert texts(read_typeset(f"The board met in May. {LONG}", page=stamp)) == [f"The board met in May. {LONG}".strip()]


def test_headings_are_told_by_size_and_weight() -> None:
    source = f"= Programme\n{LONG}\n== Fleet\n{LONG}\n== Estates\n{LONG}"
    headings = [(b.text, b.level) for b in read_typeset(source).blocks if b.kind is BlockKind.HEADING]
    assert [text for text, _ in headings] == ["Programme", "Fleet", "Estates"]
    assert headings[1][1] == headings[2][1]


def test_a_strip_of_one_column_is_a_table_and_a_box_with_text_is_not() -> None:
    strip = "#table(columns: 1, [Overall RAG], [Amber], [Costs], [G])"
    document = read_typeset(f"{strip}\n#rect[{LONG}]")
    assert [(b.kind, b.text) for b in document.blocks] == [
        (BlockKind.TABLE, "Overall RAG\nAmber\nCosts\nG"),
        (BlockKind.PARAGRAPH, LONG.strip()),
    ]
    assert document.blocks[0].level == 1, "flat: its columns are not known"


@pytest.mark.parametrize(
    ("second", "rows"),
    [
        ("[], [March 2018], [late]", [("Control room", "September March 2018", "6 months late")]),
        ("[opens], [], [late]", [("Control room opens", "September", "6 months late")]),
        ("[], [Pilots], [12]", [("Control room", "September", "6 months"), ("", "Pilots", "12")]),
        (
            "[Workshops], [Pilots], [early]",
            [("Control room", "September", "6 months"), ("Workshops", "Pilots", "early")],
        ),
    ],
)
def test_words_that_wrap_between_two_level_lines_are_one_row(second: str, rows: list[tuple[str, ...]]) -> None:
    lines = f"[Control room], [September], [6 months], {second}"
    source = (
        "#table(columns: (4cm, 4cm, 3cm), stroke: none, row-gutter: -3pt, table.hline(), [Scheme], [Due], [Slip], "
        f"table.hline(), {lines}, table.hline())"
    )
    (table,) = (block for block in read_typeset(source).blocks if block.kind is BlockKind.TABLE)
    found = [tuple(line.split("\t")) for line in table.text.split("\n")]
    assert found == [("Scheme", "Due", "Slip"), *rows]
