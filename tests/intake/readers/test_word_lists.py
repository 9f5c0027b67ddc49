"""Numbers of Word lists as printed: levels, letters, roman, lists that go on or start again, styles with a list."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from concordat.intake.readers.docx.numbering import as_printed
from concordat.intake.readers.reading import read_bytes

LEVELS = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"))


class Paper:
    """A Word file with one list of four levels, used by as many numbers as the test asks for."""

    def __init__(self, *, styled: str | None = None) -> None:
        self.word = docx.Document()
        root = self.word.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f"{f'<w:pStyle w:val={chr(34)}{styled}{chr(34)}/>' if styled and n == 1 else ''}"
            f'<w:lvlText w:val="{pattern}"/></w:lvl>'
            for n, (form, pattern) in enumerate(LEVELS)
        )
        root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
        self.number("90")

    def number(self, key: str, *, restart: int | None = None) -> None:
        """One more number for the list; it may start again."""
        override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{restart}"/></w:lvlOverride>' if restart else ""
        self.word.part.numbering_part.element.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{key}"><w:abstractNumId w:val="90"/>{override}</w:num>')
        )

    def point(self, level: int, text: str, key: str = "90") -> None:
        paragraph = self.word.add_paragraph(text)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>')
        )

    def labels(self) -> list[tuple[str | None, str]]:
        buffer = io.BytesIO()
        self.word.save(buffer)
        return [(block.paragraph, block.text) for block in read_bytes(buffer.getvalue(), "paper.docx").blocks]


def test_levels_letters_and_roman_numbers_are_counted_each_under_its_own() -> None:
    paper = Paper()
    for level, text in enumerate(
        ("Estates are shared now.", "The hub has been sold.", "with one tenant", "for a year")
    ):
        paper.point(level, text)
    paper.point(1, "The depot has been kept.")
    paper.point(2, "with two tenants")
    paper.point(0, "Fleet is shared as well.")
    paper.point(1, "The workshop has moved.")
    assert paper.labels() == [
        ("1", "Estates are shared now."), ("1.1", "The hub has been sold."), ("1.1", "with one tenant"),
        ("1.1", "for a year"), ("1.2", "The depot has been kept."), ("1.2", "with two tenants"),
        ("2", "Fleet is shared as well."), ("2.1", "The workshop has moved."),
    ]  # fmt: skip


def test_a_list_goes_on_after_a_passage_and_another_starts_again() -> None:
    paper = Paper()
    paper.number("91")
    paper.number("92", restart=5)
    paper.point(0, "The first point is made.")
    paper.word.add_paragraph("A passage stands between the two points of the list.")
    paper.point(0, "The second point is made.", "91")
    paper.point(0, "The fifth point is made.", "92")
    paper.point(0, "The sixth point is made.", "92")
    assert [label for label, text in paper.labels() if "point is made" in text] == ["1", "2", "5", "6"]


def test_a_style_brings_its_level_of_the_list() -> None:
    paper = Paper(styled="Numbered")
    style = paper.word.styles.add_style("Numbered", 1)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="90"/></w:numPr>'))
    below = paper.word.styles.add_style("Numbered below", 1)
    below.base_style = style
    paper.point(0, "The first part begins here.")
    paper.word.add_paragraph("The style numbers this point.", style="Numbered")
    paper.word.add_paragraph("The style that is based on it does too.", style="Numbered below")
    out = paper.word.add_paragraph("This one was taken out of the list.", style="Numbered")
    out._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>'))
    assert [label for label, _ in paper.labels()] == ["1", "1.1", "1.2", "1.2"]


def test_a_point_that_was_deleted_is_not_counted() -> None:
    paper = Paper()
    paper.point(0, "The first point stays here.")
    paper.point(0, "The second point is deleted.")
    gone = paper.word.paragraphs[-1]._p
    run = gone.find(qn("w:r"))
    change = parse_xml(f"<w:del {nsdecls('w')}/>")
    gone.replace(run, change)
    change.append(run)
    paper.point(0, "The third point has become the second.")
    assert paper.labels() == [("1", "The first point stays here."), ("2", "The third point has become the second.")]


def test_a_heading_is_printed_with_the_number_of_its_list() -> None:
    paper = Paper()
    paper.point(0, "Estates")
    paper.word.paragraphs[-1].style = paper.word.styles["Heading 1"]
    paper.point(1, "The hub has been sold.")
    assert paper.labels() == [("1", "1. Estates"), ("1.1", "The hub has been sold.")]


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [("lowerLetter", 27, "aa"), ("upperLetter", 2, "B"), ("lowerRoman", 44, "xliv"), ("upperRoman", 9, "IX"),
     ("decimalZero", 7, "07"), ("ordinal", 1, "1st"), ("ordinal", 12, "12th"), ("ordinal", 23, "23rd"),
     ("cardinalText", 3, "Three"), ("cardinalText", 30, "30"), ("none", 3, ""), ("unheardOf", 3, "3")],
)  # fmt: skip
def test_numbers_in_every_form(form: str, number: int, text: str) -> None:
    assert as_printed(form, number) == text
