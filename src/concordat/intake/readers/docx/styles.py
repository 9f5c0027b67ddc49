"""What the styles of a Word file say of their paragraphs, each style with those that it is based on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from concordat.intake.readers.docx.tags import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VALUE, is_on, number_of, value_of

_STYLE_ID = qn("w:styleId")
_NAME, _BASED, _NUMBERED = qn("w:name"), qn("w:basedOn"), qn("w:numPr")
_LIST, _LEVEL, _OUTLINE = qn("w:numId"), qn("w:ilvl"), qn("w:outlineLvl")
_BOLD, _HIDDEN, _RAISED, _STYLE = qn("w:b"), qn("w:vanish"), qn("w:vertAlign"), qn("w:rStyle")
_HEADING = re.compile(r"heading (\d)\b", re.IGNORECASE)
_BODY_TEXT = 9  # the outline level of what is no heading
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Style:
    """``heading`` is the level (None for body text); ``numbered`` the list and level that the style brings."""

    heading: int | None = None
    contents: bool = False
    bold: bool | None = None
    hidden: bool = False
    note_mark: bool = False
    numbered: tuple[str, int | None] | None = None
    of_list: str | None = None  # the style, this one or one below it, that brings the list


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class RunLook:
    """How a run is printed; ``bold`` is None where the run leaves it to the paragraph."""

    bold: bool | None = None
    hidden: bool = False
    raised: bool = False
    note_mark: bool = False


class Styles:
    """The styles of one file by their ids, each worked out once."""

    def __init__(self, root: Any) -> None:
        self._elements = {style.get(_STYLE_ID): style for style in root.findall(qn("w:style"))}
        self._made: dict[str | None, Style] = {None: PLAIN}

    def of(self, style_id: str | None) -> Style:
        """The style of this id; a plain one where the file has none."""
        if style_id not in self._made:
            self._made[style_id] = self._make(style_id, 0)
        return self._made[style_id]

    def _make(self, style_id: str | None, depth: int) -> Style:
        element = self._elements.get(style_id)
        if element is None or depth > 20:
            return PLAIN
        base = value_of(element, _BASED)
        under = self._make(base, depth + 1) if base and base != style_id else PLAIN
        name = (value_of(element, _NAME) or "").lower()
        paragraph, run = element.find(PARAGRAPH_PROPERTIES), element.find(RUN_PROPERTIES)
        bold = run.find(_BOLD) if run is not None else None
        own_list = listed(paragraph)
        return Style(
            heading=_heading(name, paragraph, under),
            contents=name.startswith(("toc ", "table of figures", "toc heading")),
            bold=under.bold if bold is None else is_on(bold),
            hidden=under.hidden or (run is not None and is_on(run.find(_HIDDEN))),
            note_mark=name in {"footnote reference", "endnote reference"} or under.note_mark,
            numbered=_joined(own_list, under.numbered),
            of_list=style_id if own_list is not None else under.of_list,
        )

    def look_of(self, properties: Any) -> RunLook:
        """How a run with these properties is printed."""
        style = self.of(value_of(properties, _STYLE))
        bold, raised = properties.find(_BOLD), properties.find(_RAISED)
        return RunLook(
            bold=style.bold if bold is None else is_on(bold),
            hidden=style.hidden or is_on(properties.find(_HIDDEN)),
            raised=raised is not None and raised.get(VALUE) == "superscript",
            note_mark=style.note_mark,
        )


def _heading(name: str, paragraph: Any, under: Style) -> int | None:
    if match := _HEADING.match(name):
        return min(int(match.group(1)), _DEEPEST)
    if name in {"title", "subtitle"}:
        return 1
    return outline_of(paragraph, under.heading)


def outline_of(paragraph: Any, default: int | None) -> int | None:
    """The level of a heading by its outline level; the default where it says nothing."""
    if paragraph is None or paragraph.find(_OUTLINE) is None:
        return default
    level = number_of(paragraph, _OUTLINE, _BODY_TEXT)
    return level + 1 if 0 <= level < _DEEPEST else None


def listed(paragraph: Any) -> tuple[str | None, int | None] | None:
    """(list, level) as the properties of a paragraph or a style give them; None where they say nothing of a list."""
    numbered = paragraph.find(_NUMBERED) if paragraph is not None else None
    if numbered is None:
        return None
    level = number_of(numbered, _LEVEL, -1)
    return value_of(numbered, _LIST), level if level >= 0 else None


def _joined(
    own: tuple[str | None, int | None] | None, under: tuple[str, int | None] | None
) -> tuple[str, int | None] | None:
    """What a style says of its list goes before what it is based on; list 0 takes it out of every list."""
    if own is None:
        return under
    list_id, level = own
    if list_id is None:
        return (under[0], level) if under else None
    return None if list_id == "0" else (list_id, level)
