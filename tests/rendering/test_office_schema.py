"""A Word file keeps to the order that the schema of Office Open XML prescribes, for what Word would else repair."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree
from tests.rendering.sample_paper import board_paper

from concordat.rendering.documents.writing import write

# ISO/IEC 29500-1, annex A: the children of an element in their sequence.
ORDERED = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign "
    "rtl cs em lang eastAsianLayout specVanish oMath",
    "w:tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "w:sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "w:style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "w:tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "w:drawing": "inline anchor",
}
# Of these a header and a footer come in any order, and so do bookmarks.
FREE = {"headerReference", "footerReference", "bookmarkStart", "bookmarkEnd"}


def parts(content: bytes) -> Iterator[tuple[str, Any]]:
    """The XML parts of a packed file, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, parse_xml(packed.read(name))


def out_of_order(root: Any) -> list[str]:
    """The elements whose children are not in the order of the schema, or are none of its children."""
    found = []
    for name, sequence in ORDERED.items():
        places = {tag: place for place, tag in enumerate(sequence.split())}
        for element in root.iter(qn(name)):
            given = [etree.QName(child).localname for child in element if isinstance(child.tag, str)]
            known = [places.get(tag, -1) for tag in given if tag not in FREE]
            if known != sorted(known) or -1 in known:
                found.append(f"{name}: {given}")
    found += ["w:tc: ends without a paragraph" for cell in root.iter(qn("w:tc")) if cell[-1].tag != qn("w:p")]
    found += [
        "w:p: w:pPr is not first"
        for one in root.iter(qn("w:p"))
        if one.find(qn("w:pPr")) not in (None, one[0] if len(one) else None)
    ]
    return found


@pytest.fixture(scope="module")
def word() -> bytes:
    return write(board_paper(), "docx")


def test_children_stand_in_the_order_of_the_schema(word: bytes) -> None:
    wrong = {name: found for name, root in parts(word) if (found := out_of_order(root))}
    assert wrong == {}


def test_a_wrong_order_is_noticed() -> None:
    wrong = parse_xml(
        f'<w:p xmlns:w="{qn("w:p")[1:-2]}"><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>'
    )  # fmt: skip
    assert out_of_order(wrong) == ["w:pPr: ['jc', 'keepNext']"]


def test_every_part_is_declared_every_relation_leads_somewhere_and_no_id_is_used_twice(word: bytes) -> None:
    held = dict(parts(word))
    with zipfile.ZipFile(io.BytesIO(word)) as packed:
        names = set(packed.namelist())
    types = held["[Content_Types].xml"]
    declared = {one.get("PartName", "").lstrip("/") for one in types} | {one.get("Extension") for one in types}
    assert all(name in declared or name.rpartition(".")[2] in declared for name in names)
    for relation in held["word/_rels/document.xml.rels"]:
        if relation.get("TargetMode") != "External":
            assert posixpath.normpath(f"word/{relation.get('Target')}") in names
    document = held["word/document.xml"]
    for tag, attribute in (("w:bookmarkStart", "w:id"), ("w:footnote", "w:id"), ("wp:docPr", "id")):
        found = [one.get(qn(attribute) if ":" in attribute else attribute) for one in document.iter(qn(tag))]
        assert len(found) == len(set(found)), tag
