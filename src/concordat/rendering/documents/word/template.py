"""A body's own Word file as the template of its papers: its styles, headers, footers and logo, without its text."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.ns import qn

from concordat.kernel.errors import UnreadableFile
from concordat.rendering.documents.word import styles
from concordat.rendering.documents.word.bullets import give_bullet
from concordat.rendering.documents.word.look import look_of
from concordat.rendering.documents.word.xml import element

MAX_BYTES = 5 * 1024 * 1024
_MAX_UNPACKED, _MAX_PARTS = 60 * 1024 * 1024, 1000
_LEAST_WIDTH, _MOST_WIDTH = 10, 56  # cm; Word has no wider page
_OLD_WORD = b"\xd0\xcf\x11\xe0"  # .doc, and .docx under a password
_TYPES = "[Content_Types].xml"
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_AS_TEMPLATE, _AS_DOCUMENT = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
# What a document keeps of the file beside its headers and footers; everything else belonged to the text.
_KEPT = frozenset({"styles", "settings", "fontTable", "theme", "numbering"})
_IN_HEADERS = frozenset({"image", "hyperlink"})
_FETCHING = re.compile(r"\s*(INCLUDE|DDE|LINK|IMPORT|DATABASE)", re.IGNORECASE)  # fields that read other files
_NOT_OURS = ("attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "trackRevisions", "docVars",
             "footnotePr", "endnotePr")  # fmt: skip
_FAULTS = (KeyError, ValueError, AttributeError, TypeError, RuntimeError, zipfile.BadZipFile, zlib.error, OpcError,
           SyntaxError)  # fmt: skip


def check_template(content: bytes, name: str) -> None:
    """UnreadableFile, saying what to do, for a file that cannot be the template of papers.

    Refused are what is no Word file, is larger than ``MAX_BYTES``, holds macros or embedded objects, or leads its
    reader to fetch pictures from elsewhere.
    """
    reason = _unsafe(content)
    if not reason:
        try:
            document = opened(content)
            styles.complete(document, "en-GB")
            reason = _unusable(document)
        except _FAULTS:
            reason = "it is damaged; open it in Word, save it again as .docx or .dotx, and load that file"
    if reason:
        raise UnreadableFile(name, reason)


def opened(content: bytes) -> Document:
    """The file as a document without text: styles, theme, last page with its headers and footers, and no more."""
    document = docx.Document(io.BytesIO(_as_document(content)))
    _empty(document)
    _forget(document)
    for level in styles.LEVELS:
        if f"Heading {level}" in document.styles:
            _unnumber(document.styles[f"Heading {level}"])
    give_bullet(document)
    return document


def _unsafe(content: bytes) -> str:
    """Why the file may not be opened, "" where it may."""
    if len(content) > MAX_BYTES:
        return f"the file is too large ({len(content) / 1048576:,.1f} MB; the limit is {MAX_BYTES // 1048576} MB)"
    if content.startswith(_OLD_WORD):
        return "it is an old Word file (.doc) or has a password; save it as .docx or .dotx without a password"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
                return "it unpacks to more than a Word template needs"
            names = {part.filename.lower() for part in parts}
            if _TYPES.lower() not in names or not any(name.startswith("word/") for name in names):
                return "it is not a Word file (.docx or .dotx)"
            if b"macroEnabled" in package.read(_TYPES) or any("vbaproject" in name for name in names):
                return "it holds macros; save it as .docx or .dotx, which hold none"
            marked = (package.read(part) for part in parts if part.filename.lower().endswith((".xml", ".rels")))
            if any(sign in content for content in marked for sign in _DOCTYPES):
                return "it holds a document type declaration, which no Word file needs"
    except _FAULTS:
        return "it is not a Word file (.docx or .dotx)"
    return ""


def _unusable(document: Document) -> str:
    """Why a file that can be opened gives no papers, "" where it does."""
    for part in _head_parts(document):
        for relation in part.rels.values():
            kind = relation.reltype.rpartition("/")[2]
            if kind not in _IN_HEADERS:
                return f"its header or footer holds an embedded object ({kind}); put a picture in its place"
            if relation.is_external and kind == "image":
                return "a picture of its header or footer is linked; insert the picture itself"
        if any(_FETCHING.match(words) for words in _fields(part)):
            return "a field of its header or footer reads another file; put its result in its place"
    if any(one.is_external for part in _kept_parts(document) for one in part.rels.values()):
        return "its theme, fonts or lists lead to another file; choose those that come with Word, and save it again"
    for style in document.styles:
        wanted = WD_STYLE_TYPE.CHARACTER if style.name in styles.MARKS else WD_STYLE_TYPE.PARAGRAPH
        if style.name in styles.USED and style.type != wanted:
            return f"its style {style.name} is not a {wanted.name.lower()} style; rename it"
    width = look_of(document).width.cm
    if width > _MOST_WIDTH:
        return f"its page is wider than {_MOST_WIDTH} cm; choose A4"
    if width < _LEAST_WIDTH:
        return f"the text between its margins is {width:.1f} cm wide; papers need at least {_LEAST_WIDTH} cm"
    return ""


def _as_document(content: bytes) -> bytes:
    """A template (.dotx) as a document; the library opens no other."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        if _AS_TEMPLATE not in old.read(_TYPES):
            return content
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.infolist():
                data = old.read(entry)
                new.writestr(entry, data.replace(_AS_TEMPLATE, _AS_DOCUMENT) if entry.filename == _TYPES else data)
    return out.getvalue()


def _empty(document: Document) -> None:
    """Takes the text out; the last section stays, with the headers that it had from those before it."""
    body = document.element.body
    pages = body.xpath(".//w:sectPr")
    last = pages[-1] if pages else element("<w:sectPr/>")
    inherited = {_place(one): one for page in pages for one in page.xpath("w:headerReference | w:footerReference")}
    for one in last.xpath("w:headerReference | w:footerReference"):
        last.remove(one)
    for number, place in enumerate(sorted(inherited)):
        last.insert(number, inherited[place])
    for columns in last.xpath("w:cols"):
        last.remove(columns)
    for child in list(body):
        body.remove(child)
    body.append(last)


def _place(reference: Any) -> tuple[str, str]:
    return reference.tag, reference.get(qn("w:type"))


def _forget(document: Document) -> None:
    """Drops what the text needed, who wrote the file, and what leads to other files."""
    relations = document.part.rels
    shown = set(document.element.body.xpath("w:sectPr/*/@r:id"))
    for key in [key for key, one in relations.items() if key not in shown and _kind(one) not in _KEPT]:
        del relations[key]
    whole = document.part.package.rels
    for key in [key for key, one in whole.items() if _kind(one) != "officeDocument"]:
        del whole[key]
    settings = document.settings.element
    for old in settings.xpath(" | ".join(f"w:{name}" for name in _NOT_OURS)):
        settings.remove(old)
    outward = document.part.part_related_by(RT.SETTINGS).rels
    for key in [key for key, one in outward.items() if one.is_external]:
        del outward[key]


def _kind(relation: Any) -> str:
    return str(relation.reltype).rpartition("/")[2]


def _head_parts(document: Document) -> list[Part]:
    """The parts of the headers and footers."""
    relations = document.part.rels.values()
    return [one.target_part for one in relations if _kind(one) in ("header", "footer")]


def _kept_parts(document: Document) -> list[Part]:
    """The parts beside the text that a document keeps; what its settings lead to is dropped."""
    relations = document.part.rels.values()
    return [one.target_part for one in relations if _kind(one) in _KEPT - {"settings"} and not one.is_external]


def _fields(part: Any) -> list[str]:
    """The instruction of each field of a header or footer, whole where it stands in several runs."""
    found: list[str] = []
    for one in part.element.xpath(".//w:fldChar[@w:fldCharType='begin'] | .//w:instrText | .//w:fldSimple"):
        if one.tag == qn("w:instrText"):
            found = [*found[:-1], (found[-1] if found else "") + (one.text or "")]
        else:
            found.append(one.get(qn("w:instr")) or "")
    return found


def _unnumber(style: Any) -> None:
    """A paper brings the numbers of its sections: those that a template counts itself would stand beside them."""
    properties = style.element.get_or_add_pPr()
    for old in properties.xpath("w:numPr"):
        properties.remove(old)
    after = ("w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    properties.insert_element_before(element('<w:numPr><w:numId w:val="0"/></w:numPr>'), *after)
