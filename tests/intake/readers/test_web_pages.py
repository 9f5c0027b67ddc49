"""Web pages to blocks: the paper's part of a page, lists as printed, merged and nested tables, encodings."""

from __future__ import annotations

import pytest

from concordat.intake.readers.blocks import Block, BlockKind, Document
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.errors import UnreadableFile


def read(body: str, *, head: str = "") -> Document:
    return read_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "page.html")


def shapes(document: Document) -> list[tuple[str, str | None, str]]:
    return [(str(block.kind), block.paragraph, block.text) for block in document.blocks]


def rows(block: Block) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for cell in block.cells:
        found.setdefault(cell.row, []).append(cell.text)
    return list(found.values())


def tables(document: Document) -> list[list[list[str]]]:
    return [rows(block) for block in document.blocks if block.kind is BlockKind.TABLE]


COUNCIL = """
<header role="banner"><a href="/">Moorland Council</a><form><input name="q"><button>Search</button></form></header>
<nav><ul><li><a href="/bins">Bins and recycling</a></li><li><a href="/tax">Council tax</a></li></ul></nav>
<div class="breadcrumbs"><a href="/">Home</a> <a href="/meetings">Meetings</a></div>
<div id="cookie-banner" class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>
<main><h1>Collaboration update</h1>
<p>1.1 The shared control room opened on 1<sup>st</sup> April 2021 and has saved £250,000 to date.<sup>
<a href="#n1">2</a></sup></p>
<div class="related-links"><h2>Related</h2><a href="/a">Another page of the council</a></div>
<p hidden>Not for the reader.</p><p style="display: none">Nor this.</p><script>var x = "£9m";</script>
<p>1.2 The site of 400m<sup>2</sup> was sold.</p></main>
<footer><a href="/privacy">Privacy</a> <a href="/contact">Contact us</a></footer>
"""


def test_a_page_full_of_menus_reads_only_its_paper() -> None:
    document = read(COUNCIL)
    assert shapes(document) == [
        ("heading", None, "Collaboration update"),
        ("paragraph", "1.1", "The shared control room opened on 1st April 2021 and has saved £250,000 to date."),
        ("paragraph", "1.2", "The site of 400m² was sold."),
    ]
    assert document.notes == [
        "Menus, links and other parts of the page around the paper were not read.",
        "Hidden parts of the page were not read.",
    ]


def test_lists_are_numbered_as_a_browser_prints_them() -> None:
    document = read(
        '<h1>Decisions</h1><ol start="4"><li>The first of the points.</li><li value="7">The second of the points.'
        '<ol type="a"><li>one below it</li><li>two below it</li></ol></li><li>The third of the points.</li></ol>'
        '<ul><li>a plain one</li></ul><ol reversed type="i"><li>the end</li><li>the start</li></ol>'
    )
    assert shapes(document) == [
        ("heading", None, "Decisions"),
        ("paragraph", "4", "The first of the points."),
        ("paragraph", "7", "The second of the points."),
        ("bullet", "7", "one below it"),
        ("bullet", "7", "two below it"),
        ("paragraph", "8", "The third of the points."),
        ("bullet", "8", "a plain one"),
        ("bullet", "8", "the end"),
        ("bullet", "8", "the start"),
    ]


def test_merged_heads_are_joined_and_merged_labels_stand_for_their_rows() -> None:
    document = read(
        "<table><thead><tr><th rowspan=2>Force<th rowspan=2>Work<th colspan=2>2021/22</tr>"
        "<tr><th>Planned<th>Achieved</tr></thead>"
        "<tr><td rowspan=2>North<td>Fleet<td>£5,000<td>£4,000</tr><tr><td>Estates<td colspan=2>£9,000</tr></table>"
    )
    assert tables(document) == [
        [
            ["Force", "Work", "2021/22 Planned", "2021/22 Achieved"],
            ["North", "Fleet", "£5,000", "£4,000"],
            ["North", "Estates", "£9,000", ""],
        ]
    ]


def test_a_table_within_a_cell_follows_its_table() -> None:
    document = read(
        "<table><tr><th>Unit<th>Cost</tr><tr><td>Dogs<table><tr><th>Post<th>Grade</tr><tr><td>Vet<td>7</tr></table>"
        "<td>£100</tr></table>"
    )
    assert tables(document) == [[["Unit", "Cost"], ["Dogs", "£100"]], [["Post", "Grade"], ["Vet", "7"]]]


def test_a_table_deep_in_a_cell_is_read_once() -> None:
    document = read(
        "<table><tr><th>Unit<th>Cost</tr><tr><td>Dogs<div><div><table><tr><th>Post<th>Grade</tr><tr><td>Vet<td>7</tr>"
        "</table></div></div><td>£100</tr></table>"
    )
    assert tables(document) == [[["Unit", "Cost"], ["Dogs", "£100"]], [["Post", "Grade"], ["Vet", "7"]]]


@pytest.mark.parametrize(
    "cell",
    ['<td bgcolor="#ff0000">', '<td style="background-color: red">', '<td class="rag-red"></td>',
     '<td><span class="status status--red"></span>', '<td><img src="r.png" alt="Red">'],
)  # fmt: skip
def test_a_rating_without_a_word_is_read_by_its_colour(cell: str) -> None:
    document = read(f"<table><tr><th>Work<th>Overall RAG</tr><tr><td>Fleet{cell}</tr></table>")
    assert tables(document)[0][1] == ["Fleet", "Red"]


def test_pairs_breaks_and_folded_parts_are_read() -> None:
    document = read(
        "<h1>Update</h1><dl><div><dt>Date</dt><dd>4 May 2021</dd></div><dt>To:</dt><dd>Collaboration Board</dd></dl>"
        "<details><summary>Background</summary><p>The alliance began in the spring of 2014.</p></details>"
        "<p>Report of the Head of Estates<br>Meeting of 4 May 2021</p><p>The saving of<br>one unit is £5,000.</p>"
    )
    texts = [block.text for block in document.blocks]
    assert texts == [
        "Update", "Date: 4 May 2021", "To: Collaboration Board", "Background",
        "The alliance began in the spring of 2014.", "Report of the Head of Estates",
        "Meeting of 4 May 2021", "The saving of one unit is £5,000.",
    ]  # fmt: skip


def test_text_as_typed_keeps_its_drawn_tables() -> None:
    document = read(
        "<pre>+------+-------+\n| Unit | Cost  |\n+------+-------+\n| Dogs | £5    |\n+------+-------+</pre>"
    )
    assert tables(document) == [[["Unit", "Cost"], ["Dogs", "£5"]]]


def test_struck_words_are_left_out_and_told() -> None:
    document = read("<p>The saving is <del>£5</del><s>£6</s><ins>£7</ins> a year.</p>")
    assert document.blocks[0].text == "The saving is £7 a year."
    assert document.notes == ["Words that are struck out were not read."]


def test_the_window_title_stands_in_where_the_page_has_none() -> None:
    document = read("<p>The unit saved £5,000 in the year.</p>", head="<title>Annual review | Moorland Council</title>")
    assert (document.blocks[0].kind, document.blocks[0].text) == (BlockKind.HEADING, "Annual review")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "utf-8"), ("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("", "cp1252"), ("nonsense", "utf-8"),
     ("utf-16", "utf-8"), ("iso-8859-15", "iso8859-15"), ("", "utf-8-sig"), ("", "utf-16")],
)  # fmt: skip
def test_the_encoding_is_found(declared: str, encoding: str) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{meta}</head><body><p>The force saved £5,000 in its first year of work.</p></body></html>"
    assert read_bytes(page.encode(encoding), "page.html").blocks[0].text.startswith("The force saved £5,000")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "web archive"), (b"%PDF-1.7", "holds a PDF"),
        (b"PK\x03\x04rest", "zip archive"), (b"<html><body></body></html>", "no text"), (b" \n ", "no text"),
        (b"<p>" + b"\0\1\2" * 300, "binary"), (b"<script>only()</script>", "no text"),
    ],
)  # fmt: skip
def test_what_is_no_paper_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "page.html")
    assert str(caught.value).startswith("page.html: ")
    assert reason in str(caught.value)


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "dl><dd", "blockquote"])
def test_elements_nested_without_end_are_read_all_the_same(tag: str) -> None:
    document = read(f"<p>Before.</p>{f'<{tag}>' * 3000}The saving was £5,000 in the year.")
    assert "£5,000" in " ".join(block.text for block in document.blocks)


def test_spans_without_end_do_not_fill_the_memory() -> None:
    document = read('<table><tr><td colspan="999999" rowspan="999999">x<td>y</tr>' + "<tr><td>z</tr>" * 50 + "</table>")
    assert max(cell.column for block in document.blocks for cell in block.cells) < 500
