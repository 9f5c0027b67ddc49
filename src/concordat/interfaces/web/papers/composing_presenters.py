"""The composer as GOV.UK components: a row a section, the lists of house styles, versions and templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from concordat.interfaces.web.components.cells import link, number, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.reporting.papers.composing.records import OutlineRecord, TemplateRecord
from concordat.reporting.papers.composing.rules import (
    DAY,
    MOST_CONTENTS,
    Outline,
    Problem,
    Row,
    RowKind,
)
from concordat.reporting.papers.composing.words import shown_as
from concordat.reporting.papers.numbers import Numbering
from concordat.reporting.papers.styles import STYLES, Content

Params = dict[str, Any]
NUMBERED = {
    Numbering.SECTIONS: "Sections 1, 2, 3 with paragraphs 1.1, 1.2 under them",
    Numbering.ROUND: "Sections 1.0, 2.0, 3.0 with sub-sections 1.1, 1.2 under them; paragraphs without a number",
    Numbering.PARAGRAPHS: "Paragraphs 1, 2, 3 from first to last; sections without a number",
}
EXAMPLE = " For example: agree the programme for next year"  # in the first row, for the page is long


@dataclass(frozen=True, slots=True)
class RowFields:
    """The controls of one row; ``number`` counts from 1."""

    number: int
    legend: str
    heading: Params
    kind: Params
    contents: tuple[Params, ...]
    given: Params
    asks: Params
    is_inner: bool
    opened: bool
    is_first: bool
    is_last: bool


def head_fields(outline: Outline, templates: Sequence[TemplateRecord], problems: Sequence[Problem]) -> list[Any]:
    """Name, title, numbering and Word template, as pairs of component and parameters."""
    said = _messages(problems, None)
    looks = [{"value": "", "text": "The usual look", "selected": not outline.template}]
    looks += [
        {"value": one.sha256, "text": f"{one.name}, loaded on {_day(one.received_at)}",
         "selected": one.sha256 == outline.template}
        for one in templates
    ]  # fmt: skip
    ways = [{"value": way.value, "text": NUMBERED[way], "checked": way is outline.numbering} for way in Numbering]
    return [
        ("input", _control("name", "Name of the house style", outline.name, said)),
        ("input", _control("title", "Title of the paper", outline.title, said,
                           hint=f"Write {DAY} where the day of the paper stands.")),
        ("radios", {"name": "numbering", "idPrefix": "numbering", "items": ways, "classes": "govuk-radios--small",
                    "fieldset": {"legend": {"text": "How it is numbered", "classes": "govuk-fieldset__legend--s"}}}),
        ("select", {"name": "template", "id": "template", "items": looks, "label": _label("Look of the Word file"),
                    **_error(said, "template")}),
    ]  # fmt: skip


def row_fields(outline: Outline, problems: Sequence[Problem], focus: int | None) -> list[RowFields]:
    """One set of controls a row; the heading of the row that was moved has the focus."""
    last = len(outline.rows) - 1
    return [
        _row(row, at, _messages(problems, at), focused=at == focus, is_last=at == last)
        for at, row in enumerate(outline.rows)
    ]


def summary(problems: Sequence[Problem]) -> list[Params]:
    """The error summary: each message leads to its field."""
    return [{"text": one.message, "href": f"#{_target(one)}"} for one in problems]


def styles_table(board: str, held: Sequence[OutlineRecord], names: Mapping[str, str], links: Links) -> DataTable:
    """The board's own house styles."""
    return DataTable(
        caption="House styles of this board",
        columns=[Column("House style"), Column("Key"), Column("Version", numeric=True), Column("Saved"), Column("By")],
        rows=[
            [link(one.outline.name, links.to("house-style", board, one.key)), text(one.key), number(one.version),
             text(_moment(one.saved_at)), text(names.get(one.saved_by, one.saved_by))]
            for one in held
        ],
        empty="This board has none of its own yet: start from one of the built-in styles below.",
    )  # fmt: skip


def built_in_table(board: str) -> DataTable:
    """The built-in styles, to start from."""
    address = reverse("house-style-new", args=(board,))
    return DataTable(
        caption="Start from a built-in style",
        columns=[Column("House style"), Column("What it is")],
        rows=[[link(one.name, f"{address}?from={one.key}"), text(one.summary)] for one in STYLES.values()],
    )


def templates_table(held: Sequence[TemplateRecord]) -> DataTable:
    """The Word templates of the organisation."""
    return DataTable(
        caption="Word templates",
        columns=[Column("File"), Column("Loaded"), Column("Fingerprint")],
        rows=[[text(one.name), text(_moment(one.received_at)), text(one.sha256[:12])] for one in held],
        empty="No Word template is loaded; papers have the usual look.",
    )


def versions_table(
    board: str, held: Sequence[OutlineRecord], names: Mapping[str, str], links: Links
) -> DataTable:  # fmt: skip
    """The versions of one house style, the newest first."""
    return DataTable(
        caption="Versions",
        columns=[Column("Version"), Column("Saved"), Column("By"), Column("Rows", numeric=True)],
        rows=[
            [link(f"Version {one.version}", links.to("house-style", board, one.key, version=one.version)),
             text(_moment(one.saved_at)), text(names.get(one.saved_by, one.saved_by)), number(len(one.outline.rows))]
            for one in reversed(held)
        ],
    )  # fmt: skip


def _row(row: Row, at: int, said: Mapping[str, str], *, focused: bool, is_last: bool) -> RowFields:
    n = at + 1
    kinds = [{"value": one.value, "text": one.value.capitalize(), "selected": one is row.kind} for one in RowKind]
    heading = _control(f"heading-{n}", "Heading", row.heading, said, field="heading")
    if focused:
        heading["attributes"] = {"autofocus": "autofocus"}
    slots = [*row.contents, *([None] if len(row.contents) < MOST_CONTENTS else [])]
    return RowFields(
        number=n,
        legend=f"{row.kind.value.capitalize()}: {row.heading}" if row.heading else f"Row {n}, without a heading",
        heading=heading,
        kind={"name": f"kind-{n}", "id": f"kind-{n}", "items": kinds, "label": _label("Is a"), **_error(said, "kind")},
        contents=tuple(_content(n, place, one, said) for place, one in enumerate(slots, start=1)),
        given=_area(f"given-{n}", "Text of your own", row.given, said, "given",
                    "Printed first. An empty line begins a new paragraph."),
        asks=_area(f"asks-{n}", "Decisions that you ask the board for", "\n".join(row.asks), said, "asks",
                   f"One a line, printed last as a list.{'' if at else EXAMPLE}"),
        is_inner=row.kind is RowKind.SUB_SECTION,
        opened=bool(row.given or row.asks or "given" in said or "asks" in said),
        is_first=at == 0,
        is_last=is_last,
    )  # fmt: skip


def _content(n: int, place: int, chosen: Content | None, said: Mapping[str, str]) -> Params:
    items = [{"value": "", "text": "Nothing" if place == 1 else "Nothing more", "selected": chosen is None}]
    items += [{"value": one.value, "text": shown_as(one), "selected": one is chosen} for one in Content]
    label = "Shows" if place == 1 else "Then shows"
    return {
        "name": f"content-{n}", "id": f"content-{n}" if place == 1 else f"content-{n}-{place}", "items": items,
        "label": _label(label), **(_error(said, "contents") if place == 1 else {}),
    }  # fmt: skip


def _control(
    name: str, label: str, value: str, said: Mapping[str, str], *, field: str = "", hint: str = ""
) -> Params:  # fmt: skip
    return {
        "id": name, "name": name, "value": value, "label": _label(label), **_error(said, field or name),
        **({"hint": {"text": hint}} if hint else {}),
    }  # fmt: skip


def _area(name: str, label: str, value: str, said: Mapping[str, str], field: str, hint: str) -> Params:
    return {**_control(name, label, value, said, field=field, hint=hint), "rows": 4}


def _label(words: str) -> Params:
    return {"text": words, "classes": "govuk-label--s"}


def _error(said: Mapping[str, str], field: str) -> Params:
    return {"errorMessage": {"text": said[field]}} if field in said else {}


def _messages(problems: Sequence[Problem], row: int | None) -> dict[str, str]:
    """The first message at each field of a row, or of the outline itself."""
    return {one.field: one.message for one in reversed(problems) if one.row == row}


def _target(one: Problem) -> str:
    if one.row is None:
        return "rows" if one.field == "rows" else one.field
    names = {"contents": "content"}
    return f"{names.get(one.field, one.field)}-{one.row + 1}"


def _day(moment: Any) -> str:
    return timezone.localtime(moment).strftime("%-d %B %Y")


def _moment(moment: Any) -> str:
    return timezone.localtime(moment).strftime("%-d %B %Y at %H:%M")
