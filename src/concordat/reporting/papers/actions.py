"""Issuing a paper, and correcting it. What is issued keeps its bytes, its inputs and its as-at date."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import get_current_timezone

from concordat.foundation.history.recording import in_turn, record
from concordat.kernel.dates import day_words
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions import freeze
from concordat.rendering.documents.tree import Paper
from concordat.rendering.documents.writing import FORMATS, write
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.composing.queries import style_again, style_for, template_bytes
from concordat.reporting.papers.exemptions import Reason
from concordat.reporting.papers.inputs import content_of, fingerprint, plain
from concordat.reporting.papers.models import IssuedFile, IssuedPaper, IssuedReader
from concordat.reporting.papers.promising import keep_promised, promise_next
from concordat.reporting.papers.public import public_version
from concordat.reporting.papers.queries import addressee, material, next_update, to_freeze
from concordat.reporting.papers.queries.exempt import sensitive_amounts
from concordat.reporting.papers.queries.readers import readers_of
from concordat.reporting.papers.readership import reader_of
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections.withheld import for_public
from concordat.reporting.papers.styles import USUAL, Style
from concordat.reporting.papers.versions import Correction, corrected, correction_in, differences

_LONGEST_ERRATUM = 2_000


@dataclass(frozen=True, slots=True)
class _Made:
    """A paper before it is kept: what went in, its tree, and the fingerprint of what went in."""

    found: Material
    inputs: dict[str, Any]
    paper: Paper

    @property
    def digest(self) -> str:
        return fingerprint(self.inputs)


@in_turn
def issue_paper(
    *, actor: Actor, board: str, as_at: date, now: datetime, formats: Collection[str] = FORMATS, style: str = USUAL
) -> int:  # fmt: skip
    """Issue the paper to a board as at a day in a house style, and return its number.

    Updates that were promised to the board are reported as kept, and the next one is promised (``promising``).

    Accepted returns that the paper tells of are frozen with it where the actor may do so; else it marks them.
    Where a paper of the same board and day was issued from the same inputs, be it as a correction, it is that one: its
    bytes stand, and only formats that it lacks are added. When the register or the style has changed since, it is a
    new paper with a new number. Raises NotThere for a board that the actor may not see, RuleBroken for a day to come
    or before anything was on record, a format or a style that is none.
    """
    look = style_for(actor, board=board, key=style)
    if as_at > _day(now):
        raise RuleBroken("A paper cannot say what will be reported; choose today or an earlier day.", field="as_at")
    _check_formats(formats)
    made = _made(actor, board, as_at, look, now)
    if not made.found.collaborations:
        said = f"Nothing is on record for this board by {day_words(as_at)}: choose a later day."
        raise RuleBroken(said, field="as_at")
    held = IssuedPaper.objects.visible_to(actor).filter(board=board, as_at=as_at, public_of=None)
    row = held.filter(inputs_hash=made.digest).first() or held.filter(inputs__correction__content=made.digest).first()
    if row is None:
        row = _created(actor, made, now)
        promise_next(actor=actor, found=made.found, paper=int(row.pk), title=row.title, now=now)
    elif row.corrects_id is not None:
        made = _Made(made.found, row.inputs, corrected(made.paper, correction_in(row.inputs)))
    _add_formats(actor, row, made.paper, formats, now)
    return int(row.pk)


@in_turn
def correct_paper(
    *, actor: Actor, number: int, erratum: str, now: datetime, formats: Collection[str] | None = None
) -> int:  # fmt: skip
    """Issue a further version of a paper from what the register says now, and return its number.

    It has the board, the day and the style of the paper that it replaces, says above all else why it was issued, and
    lists what differs. The bytes of the paper that it replaces stay as they are. ``formats`` are those of the paper
    that it replaces, unless given. The same erratum over the same register is the same version. Raises NotThere for a
    paper that the actor may not see; RuleBroken without an erratum, for a public version, and for a paper that was
    replaced already.
    """
    said = _checked_erratum(erratum)
    old = _issued_row(actor, number)
    forms = formats or IssuedFile.objects.filter(paper=old).values_list("format", flat=True)
    _check_formats(forms)
    require(actor, Permission.PAPER_ISSUE, [old.organisation])
    if old.public_of_id is not None:
        raise RuleBroken(
            f"Paper {number} is a public version: correct paper {old.public_of_id}, then issue its public version."
        )
    made = _made(actor, old.board, old.as_at, style_again(actor, board=old.board, kept=old.inputs.get("style")), now)
    correction = Correction(
        version=old.version + 1, replaces=int(old.pk), replaced_version=old.version, issued_on=_day(now),
        erratum=said, content=made.digest, differences=differences(content_of(old.inputs), made.inputs),
    )  # fmt: skip
    row = IssuedPaper.objects.filter(corrects=old).first()
    if row is None:
        new = _Made(made.found, made.inputs | {"correction": plain(correction)}, corrected(made.paper, correction))
        row = _created(actor, new, now, corrects=old, version=correction.version, erratum=said)
        _tell_of_correction(actor, row, old, now)
        _add_formats(actor, row, new.paper, forms, now)
    elif (row.erratum, row.inputs["correction"]["content"]) != (said, made.digest):
        raise RuleBroken(
            f"Paper {number} is replaced by paper {row.pk}, version {row.version}: correct that one.", field="erratum"
        )
    return int(row.pk)


@in_turn
def issue_public(
    *, actor: Actor, number: int, now: datetime, exempt: Mapping[str, Reason] | None = None,
    formats: Collection[str] | None = None,
) -> int:  # fmt: skip
    """Issue the public version of a paper, and return its number.

    What is exempt is neither in its files nor in its inputs: amounts that are marked commercially sensitive, returns
    that can still change, what ``exempt`` names ("collaboration:joint-fleet", "risk:12") with its reason, and whatever
    the withheld could be worked out from. Each is said where it would stand. ``formats`` are those of the paper unless
    given. The same parts withheld from the same paper are the same version. Raises NotThere for a paper that the actor
    may not see; RuleBroken for a public version, and where the register has changed since: correct the paper first.
    """
    full = _issued_row(actor, number)
    forms = formats or IssuedFile.objects.filter(paper=full).values_list("format", flat=True)
    _check_formats(forms)
    require(actor, Permission.PAPER_ISSUE, [full.organisation])
    if full.public_of_id is not None:
        raise RuleBroken(f"Paper {number} is a public version already, of paper {full.public_of_id}.")
    look = style_again(actor, board=full.board, kept=full.inputs.get("style"))
    whole = _made(actor, full.board, full.as_at, look, now)
    if whole.digest != fingerprint(content_of(full.inputs)):
        raise RuleBroken(
            f"The register has changed since paper {number} was issued: correct it, then issue the public version."
        )
    made = _made_public(actor, whole, look, exempt or {}, full)
    row = IssuedPaper.objects.filter(public_of=full, inputs_hash=made.digest).first()
    if row is None:
        row = _created(actor, made, now, public_of=full, version=full.version)
    _add_formats(actor, row, made.paper, forms, now)
    return int(row.pk)


def _made_public(
    actor: Actor, whole: _Made, look: Style, exempt: Mapping[str, Reason], full: IssuedPaper
) -> _Made:  # fmt: skip
    """The inputs name the full paper: those of two papers may differ in nothing but what is withheld."""
    found = whole.found
    sensitive = sensitive_amounts(actor, board=found.board.key, as_at=found.as_at)
    shown, style = public_version(found, look, sensitive=sensitive, exempt=exempt)
    paper = for_public(assembled(shown, style=style), shown.withheld_parts, version=full.version)
    return _Made(shown, plain(shown) | {"style": plain(style), "public_of": int(full.pk)}, paper)


def _made(actor: Actor, board: str, as_at: date, look: Style, now: datetime) -> _Made:
    """The paper from what the register says now; accepted returns that the actor may freeze are frozen for it."""
    whose = addressee(actor, board=board)
    require(actor, Permission.PAPER_ISSUE, [whose.organisation])
    ahead = next_update(reader_of(actor, whose.bodies), board=board, as_at=as_at)
    keep_promised(actor=actor, board=whose, as_at=as_at, ahead=ahead, now=now)
    accepted = to_freeze(actor, board=whose, as_at=as_at, period=ahead.period)
    if accepted:
        freeze(actor=actor, numbers=accepted, now=now)
    found = material(actor, board=board, as_at=as_at)
    return _Made(found, plain(found) | {"style": plain(look)}, assembled(found, style=look))


def _day(now: datetime) -> date:
    return now.astimezone(get_current_timezone()).date()


def _check_formats(formats: Collection[str]) -> None:
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown or not formats:
        said = f"{', '.join(unknown)} is no format of papers" if unknown else "No format is chosen"
        raise RuleBroken(f"{said}: choose from {', '.join(FORMATS)}.", field="formats")


def _checked_erratum(erratum: str) -> str:
    said = " ".join(erratum.split())
    if not said:
        raise RuleBroken("Say what was wrong, and what is right now.", field="erratum")
    if len(said) > _LONGEST_ERRATUM:
        raise RuleBroken(f"The erratum has {len(said):,} characters; at most {_LONGEST_ERRATUM:,}.", field="erratum")
    return said


def _issued_row(actor: Actor, number: int) -> IssuedPaper:
    row: IssuedPaper | None = IssuedPaper.objects.visible_to(actor).filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no paper {number}.")
    return row


def _created(actor: Actor, made: _Made, now: datetime, **version: Any) -> IssuedPaper:
    found = made.found
    row: IssuedPaper = IssuedPaper.objects.create(
        board=found.board.key, organisation=found.board.organisation, title=made.paper.title, as_at=found.as_at,
        issued_at=now, issued_by=actor.reference, inputs=made.inputs, inputs_hash=made.digest,
        marking=made.paper.marking, **version,
    )  # fmt: skip
    for body in readers_of(actor, found, public=row.public_of_id is not None):
        IssuedReader.objects.create(paper=row, organisation_id=body)
    record(
        actor=actor, verb="issued a paper", subject=RecordRef("issued-paper", str(row.pk)), at=now,
        organisation=row.organisation, board=row.board, as_at=row.as_at.isoformat(), inputs=row.inputs_hash,
        version=row.version,
    )  # fmt: skip
    return row


def _tell_of_correction(actor: Actor, row: IssuedPaper, old: IssuedPaper, now: datetime) -> None:
    record(
        actor=actor, verb="replaced a paper", subject=RecordRef("issued-paper", str(old.pk)), at=now,
        organisation=old.organisation, by=str(row.pk), version=row.version, erratum=row.erratum,
    )  # fmt: skip


def _add_formats(
    actor: Actor, row: IssuedPaper, paper: Paper, formats: Collection[str], now: datetime
) -> None:  # fmt: skip
    held = set(IssuedFile.objects.filter(paper=row).values_list("format", flat=True))
    wanted = [form for form in FORMATS if form in formats and form not in held]
    named = (row.inputs.get("style") or {}).get("template", "")
    template = template_bytes(actor, organisation=row.organisation, sha256=named) if "docx" in wanted else None
    for form in wanted:
        content = write(paper, form, template=template)
        IssuedFile.objects.create(
            paper=row, format=form, content=content, sha256=hashlib.sha256(content).hexdigest()
        )  # fmt: skip
    if wanted:
        record(
            actor=actor, verb="wrote a paper", subject=RecordRef("issued-paper", str(row.pk)), at=now,
            organisation=row.organisation, formats=wanted,
        )  # fmt: skip
