"""Saving a board's own house style, and receiving the Word template that gives its papers their look."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn, record
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.rendering.documents.word.template import check_template
from concordat.reporting.papers.composing.queries import outline_versions, outlines
from concordat.reporting.papers.composing.records import OutlineRecord
from concordat.reporting.papers.composing.rules import Outline, check
from concordat.reporting.papers.inputs import plain
from concordat.reporting.papers.models import PaperOutline, PaperTemplate
from concordat.reporting.papers.queries import addressee
from concordat.reporting.papers.styles import STYLES

MOST = 30  # house styles of one board


@in_turn
def save_outline(
    *, actor: Actor, board: str, outline: Outline, now: datetime, key: str = "", base: int | None = None
) -> tuple[str, int]:  # fmt: skip
    """Save a house style as a new one (``key`` empty) or as the next version; returns its key and version.

    What has not changed is no new version. ``base`` is the version that was edited: where another was saved since,
    RuleBroken says so and nothing is lost. RuleBroken too for what ``rules.problems`` names, NotThere for a board or
    style that the actor may not see.
    """
    whose = addressee(actor, board=board)
    require(actor, Permission.PAPER_ISSUE, [whose.organisation])
    tidy = replace(outline, name=" ".join(outline.name.split()), title=" ".join(outline.title.split()))
    check(tidy)
    held = outline_versions(actor, board=board, key=key) if key else []
    if key and not held:
        raise NotThere(f"This board has no house style {key}.")
    last = held[-1] if held else None
    _check_free(outlines(actor, board=board), tidy, key)
    if last and last.outline == tidy:
        return key, last.version
    if last and base is not None and base != last.version:
        said = f"Version {last.version} was saved since you began; open it in another window and bring in your changes."
        raise RuleBroken(said, field="name")
    chosen, version = key or _new_key(actor, board, tidy.name), last.version + 1 if last else 1
    template = _template(actor, whose.organisation, tidy.template)
    PaperOutline.objects.create(
        board=board, organisation=whose.organisation, key=chosen, version=version, name=tidy.name,
        outline=plain(tidy), template=template, saved_at=now, saved_by=actor.reference,
    )  # fmt: skip
    record(
        actor=actor, verb="saved a house style", subject=RecordRef("paper-outline", f"{board}.{chosen}"), at=now,
        organisation=whose.organisation, board=board, name=tidy.name, version=version,
        sections=len(tidy.rows), template=tidy.template,
    )  # fmt: skip
    return chosen, version


@in_turn
def receive_template(*, actor: Actor, board: str, name: str, content: bytes, now: datetime) -> str:
    """Keep a Word file as a template of the board's organisation, and return its hash; the same file is kept once.

    UnreadableFile, saying what to do, for a file that cannot serve; NotThere for a board that the actor may not see.
    """
    whose = addressee(actor, board=board)
    require(actor, Permission.PAPER_ISSUE, [whose.organisation])
    check_template(content, name)
    digest = hashlib.sha256(content).hexdigest()
    if PaperTemplate.objects.filter(organisation=whose.organisation, sha256=digest).exists():
        return digest
    PaperTemplate.objects.create(
        organisation=whose.organisation, name=name[-200:], sha256=digest, content=content, received_at=now,
        received_by=actor.reference,
    )  # fmt: skip
    record(
        actor=actor, verb="received a Word template", subject=RecordRef("paper-template", digest), at=now,
        organisation=whose.organisation, board=board, name=name[-200:], size=len(content),
    )  # fmt: skip
    return digest


def _check_free(held: list[OutlineRecord], outline: Outline, key: str) -> None:
    """A name names one house style of the board."""
    if any(one.outline.name.casefold() == outline.name.casefold() and one.key != key for one in held):
        said = f"This board has a house style {outline.name} already: change that one, or choose another name."
        raise RuleBroken(said, field="name")
    if not key and len(held) >= MOST:
        raise RuleBroken(f"A board may have {MOST} house styles of its own; change one of them.", field="name")


def _new_key(actor: Actor, board: str, name: str) -> str:
    """A key that no style has; a style that was renamed keeps the key of its first name."""
    stem = slugify(name)[:70] or "house-style"
    taken = {*STYLES, *(one.key for one in outlines(actor, board=board))}
    return next(key for key in (stem, *(f"{stem}-{n}" for n in range(2, MOST + 3))) if key not in taken)


def _template(actor: Actor, organisation: str, sha256: str) -> PaperTemplate | None:
    if not sha256:
        return None
    found = PaperTemplate.objects.visible_to(actor).filter(organisation=organisation, sha256=sha256).first()
    if found is None:
        raise RuleBroken("That Word template is not held; load it first.", field="template")
    return found  # type: ignore[no-any-return]
