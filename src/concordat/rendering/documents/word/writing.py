"""Writes a prepared paper as DOCX: equal papers give equal bytes, dated by the paper and not by the machine."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from functools import lru_cache

import docx
from docx.document import Document

from concordat.rendering.documents.tree import Paper
from concordat.rendering.documents.word import page, styles
from concordat.rendering.documents.word.blocks import Blocks
from concordat.rendering.documents.word.footnotes import Footnotes
from concordat.rendering.documents.word.look import Look, look_of
from concordat.rendering.documents.word.template import opened

_ENTRY_TIME = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name


def written(paper: Paper, template: bytes | None = None) -> bytes:
    """The DOCX of a prepared paper; in the look of a Word file that ``template.check_template`` let pass, if given."""
    document = docx.Document() if template is None else opened(template)
    if template is None:
        styles.apply(document, paper.language)
        page.lay_out(document, paper)
        look = Look(page.WIDTH)
    else:
        styles.complete(document, paper.language)
        look = look_of(document)
        page.mark_pages(document, paper, look)
    _remember_styles(document)
    _describe(document, paper)
    footnotes = Footnotes(document, paper.notes)
    blocks = Blocks(document, footnotes, paper.blocks, look)
    page.head(document, paper, look.accent)
    blocks.add(paper.blocks)
    footnotes.attach()
    return _settled(document)


def _remember_styles(document: Document) -> None:
    """Looks each style up once: python-docx reads all of them for every paragraph, three quarters of a pack's time."""
    part = document.part
    part.get_style_id = lru_cache(maxsize=None)(part.get_style_id)  # type: ignore[method-assign]


def _describe(document: Document, paper: Paper) -> None:
    """The properties of the file; the date is the paper's, at midnight."""
    about = document.core_properties
    about.title, about.subject, about.identifier = paper.title, paper.subtitle, paper.reference
    about.author = about.last_modified_by = paper.author_role
    about.language, about.category, about.comments = paper.language, paper.marking.word, ""
    about.created = about.modified = datetime.combine(paper.date, time(), UTC)
    about.revision = 1
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]  # a picture of the library's own template


def _settled(document: Document) -> bytes:
    """The zip with its entries' times fixed: python-docx stamps each with the clock."""
    raw, out = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ENTRY_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return out.getvalue()
