"""The page of a paper in Word: A4, marking above and below, reference and page of pages, and the head of the paper."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm

from concordat.rendering import palette
from concordat.rendering.documents.tree import Paper, SummaryList
from concordat.rendering.documents.word import styles
from concordat.rendering.documents.word.xml import element, field

WIDTH = Cm(16.6)


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
    foot.style = styles.REMARK
    foot.paragraph_format.tab_stops.add_tab_stop(WIDTH // 2, WD_TAB_ALIGNMENT.CENTER)
    foot.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{paper.reference or paper.title}\t")
    foot.add_run(paper.marking.word).bold = True
    foot.add_run("\tPage ")
    foot._p.append(field("PAGE", "1"))
    foot.add_run(" of ")
    foot._p.append(field("NUMPAGES", "1"))
    _ruled(foot, "top", 4, palette.RULE)


def head(document: Document, paper: Paper) -> None:
    """Title, subtitle and the lines To, From, Date between two rules."""
    last = document.add_paragraph(paper.title, "Title")
    if paper.subtitle:
        last = document.add_paragraph(paper.subtitle, "Subtitle")
    _ruled(last, "bottom", 16, palette.NAVY)
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
