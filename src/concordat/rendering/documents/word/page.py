"""The page of a paper in Word: A4, marking above and below, reference and page of pages, and the head of the paper."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Length, Pt

from concordat.rendering import palette
from concordat.rendering.documents.tree import Paper, SummaryList
from concordat.rendering.documents.word import styles
from concordat.rendering.documents.word.look import Look
from concordat.rendering.documents.word.xml import element, field

WIDTH = Cm(16.6)  # of the usual page, between its margins
_MOST_IN_FOOT = 44  # letters: more would push the marking and the page to a line of their own
_GAP = Pt(8)  # under a header that is taller than the margin above the text


def lay_out(document: Document, paper: Paper) -> None:
    """Paper size, margins, header and footer."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.3)
    section.header_distance = section.footer_distance = Cm(1)
    section.header.paragraphs[0].style = styles.MARKING
    section.header.paragraphs[0].add_run(paper.marking.word)
    foot = section.footer.paragraphs[0]
    foot_line(foot, paper, WIDTH)
    _ruled(foot, "top", 4, palette.RULE)


def mark_pages(document: Document, paper: Paper, look: Look) -> None:
    """Puts the marking above and the paper's line below the headers and footers that a template has."""
    section = document.sections[-1]
    places = [(section.header, section.footer)]
    if section.different_first_page_header_footer:
        places.append((section.first_page_header, section.first_page_footer))
    if document.settings.odd_and_even_pages_header_footer:
        places.append((section.even_page_header, section.even_page_footer))
    for header, footer in places:
        mark = _free(header)
        if mark is None:
            header._element.insert(0, element("<w:p/>"))
            mark = header.paragraphs[0]
        mark.style = styles.MARKING
        mark.add_run(paper.marking.word)
        header.paragraphs[-1].paragraph_format.space_after = _GAP
        counted = any(_counts_pages(one) for one in (header, footer))
        foot_line(_free(footer) or footer.add_paragraph(), paper, look.width, counted=not counted)


def _free(part: Any) -> Any:
    """The one empty paragraph of a header or footer in which nothing stands."""
    held = list(part._element)
    empty = len(held) == 1 and not part._element.xpath(".//w:t | .//w:drawing | .//w:pict | .//w:object")
    return part.paragraphs[0] if empty and part.paragraphs else None


def _counts_pages(part: Any) -> bool:
    """Whether a header or footer has a field that gives the page."""
    fields = part._element.xpath(".//w:instrText/text() | .//w:fldSimple/@w:instr")
    return any(words.split()[:1] == ["PAGE"] for words in map(str, fields))


def foot_line(foot: Any, paper: Paper, width: Length, *, counted: bool = True) -> None:
    """Reference, marking, and the page of pages where these are not ``counted`` elsewhere."""
    foot.style = styles.REMARK
    foot.paragraph_format.tab_stops.add_tab_stop(Length(width // 2), WD_TAB_ALIGNMENT.CENTER)
    foot.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{shorten(paper.reference or paper.title, _MOST_IN_FOOT, placeholder=' …')}\t")
    foot.add_run(paper.marking.word).bold = True
    if counted:
        foot.add_run("\tPage ")
        foot._p.append(field("PAGE", "1"))
        foot.add_run(" of ")
        foot._p.append(field("NUMPAGES", "1"))


def head(document: Document, paper: Paper, accent: str = palette.NAVY) -> None:
    """Title, subtitle and the lines To, From, Date between two rules, the first in the ``accent``."""
    last = document.add_paragraph(paper.title, "Title")
    if paper.subtitle:
        last = document.add_paragraph(paper.subtitle, "Subtitle")
    _ruled(last, "bottom", 16, accent)
    _ruled(summary(document, paper.head), "bottom", 4, palette.RULE)


def summary(document: Document, items: SummaryList) -> Any:
    """One line a fact, its name bold; gives the last paragraph."""
    paragraph: Any = None
    for name, value in items.items:
        paragraph = document.add_paragraph(style=styles.HEAD_LINE)
        paragraph.add_run(f"{name}:").bold = True
        paragraph.add_run(f"\t{value}")
    return paragraph


def _ruled(paragraph: Any, side: str, eighths: int, colour: str) -> None:
    """A rule above or below a paragraph, its weight in eighths of a point."""
    border = f'<w:{side} w:val="single" w:sz="{eighths}" w:space="6" w:color="{colour.removeprefix("#")}"/>'
    paragraph._p.get_or_add_pPr().insert_element_before(
        element(f"<w:pBdr>{border}</w:pBdr>"), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
