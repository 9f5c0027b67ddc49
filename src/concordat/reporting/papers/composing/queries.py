"""A board's own house styles and templates, as far as the actor may see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.reporting.papers.composing.records import OutlineRecord, TemplateRecord
from concordat.reporting.papers.composing.rules import outline_from
from concordat.reporting.papers.models import PaperOutline, PaperTemplate
from concordat.reporting.papers.styles import STYLES, USUAL, Style

AT = "@"  # between the key of a house style and the version that is asked for


def outlines(actor: Actor, *, board: str) -> list[OutlineRecord]:
    """The board's own house styles, each in its latest version, by name. One query."""
    latest = {one.key: one for one in outline_versions(actor, board=board)}
    return sorted(latest.values(), key=lambda one: (one.outline.name.casefold(), one.key))


def outline_versions(actor: Actor, *, board: str, key: str | None = None) -> list[OutlineRecord]:
    """All versions of the board's house styles, or of one; the oldest first. One query."""
    rows = PaperOutline.objects.visible_to(actor).filter(board=board).select_related("template")
    found = (rows.filter(key=key) if key else rows).defer("template__content").order_by("key", "version")
    return [_record(row) for row in found]


def outline(actor: Actor, *, board: str, key: str, version: int | None = None) -> OutlineRecord:
    """One house style, the latest version unless another is asked for; NotThere where the actor may not see it."""
    held = outline_versions(actor, board=board, key=key)
    found = [one for one in held if version in (None, one.version)]
    if not found:
        said = f"{key} has no version {version}." if held else f"This board has no house style {key}."
        raise NotThere(said)
    return found[-1]


def style_for(actor: Actor, *, board: str, key: str) -> Style:
    """The style that a paper of the board is asked for in: a built-in one, or the board's own.

    ``key`` may name a version (``our-style@2``); else it is the latest. RuleBroken, naming those there are, for
    another.
    """
    if key in STYLES:
        return STYLES[key]
    name, _, number = key.partition(AT)
    held = [one for one in outline_versions(actor, board=board) if one.key == name]
    chosen = [one for one in held if not number or str(one.version) == number]
    if chosen:
        return chosen[-1].style
    own = [one.key for one in outlines(actor, board=board)]
    said = f"{name} has versions 1 to {len(held)}, not {number}" if held else f"{key} is no style of papers"
    raise RuleBroken(f"{said}: choose from {', '.join([*STYLES, *own])}.", field="style")


def style_again(actor: Actor, *, board: str, kept: Mapping[str, Any] | None) -> Style:
    """The style of an issued paper, from what was kept with it: the board's own in that version, a built-in as it is.

    A paper from before there were styles has the usual one.
    """
    if not kept:
        return STYLES[USUAL]
    key = kept["key"]
    return STYLES[key] if key in STYLES else style_for(actor, board=board, key=f"{key}{AT}{kept['version']}")


def templates(actor: Actor, *, organisation: str) -> list[TemplateRecord]:
    """The Word templates of an organisation, the newest first. One query."""
    rows = PaperTemplate.objects.visible_to(actor).filter(organisation=organisation).defer("content").order_by("-pk")
    return [TemplateRecord(row.sha256, row.name, row.received_at) for row in rows]


def template_bytes(actor: Actor, *, organisation: str, sha256: str) -> bytes | None:
    """The Word file of that hash; None where the style names none. NotThere where the actor may not see it."""
    if not sha256:
        return None
    rows = PaperTemplate.objects.visible_to(actor).filter(organisation=organisation, sha256=sha256)
    found = rows.values_list("content", flat=True).first()
    if found is None:
        raise NotThere("The Word template of this house style is not there.")
    return bytes(found)


def _record(row: Any) -> OutlineRecord:
    held = row.template
    return OutlineRecord(
        row.board, row.organisation, row.key, row.version, outline_from(row.outline), row.saved_at, row.saved_by,
        TemplateRecord(held.sha256, held.name, held.received_at) if held else None,
    )  # fmt: skip
