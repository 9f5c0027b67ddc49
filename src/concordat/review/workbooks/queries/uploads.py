"""Workbooks that were sent to be looked at, with what each would change; and workbooks as they came."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

from django.db.models import Exists, OuterRef, Q, QuerySet

from concordat.intake.queries import upload as upload_of
from concordat.intake.records import StoredWorkbook
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.rendering.workbooks.comments import commented
from concordat.review.workbooks.models import TakenWorkbook
from concordat.review.workbooks.queries.previews import known_returns, previews
from concordat.review.workbooks.reading import books_of, content_of
from concordat.review.workbooks.records import Looked, ReceivedWorkbook


def looked_at(actor: Actor, *, upload: int, period: str, today: date) -> Looked:
    """What the workbooks that the actor sent would change in the returns of one period, now; nothing is written."""
    sent = upload_of(actor, number=upload)
    known = known_returns(actor, today=today, period=period, strict=True)
    return Looked(sent, tuple(previews(actor, books=books_of(sent), known=known, today=today)))


def with_comments(actor: Actor, *, upload: int, workbook: int, period: str, today: date) -> tuple[str, bytes]:
    """A workbook that the actor sent, with all that there is to say of it as comments on its cells: name and bytes.

    NotThere where the actor has not sent it.
    """
    seen = looked_at(actor, upload=upload, period=period, today=today)
    found = next(((one, preview) for one, preview in seen.books if one.number == workbook), None)
    if found is None:
        raise NotThere("You have not sent this workbook.")
    one, preview = found
    remarks = [(remark.sheet, remark.cell, remark.message) for remark in preview.remarks]
    return f"{PurePath(one.file_name).stem}-to-mend.xlsx", commented(content_of(one), remarks)


def received_for(actor: Actor, *, number: int) -> list[ReceivedWorkbook]:
    """The workbooks that answered a return and that the actor may have, newest first."""
    rows = _seen(actor).filter(of_id=number).select_related("workbook").order_by("-pk")
    return [ReceivedWorkbook(row.workbook_id, row.workbook.file_name, row.at) for row in rows]


def as_received(actor: Actor, *, workbook: int) -> tuple[str, bytes]:
    """A workbook that was taken, as it came: name and bytes. NotThere where the actor may not have it."""
    row = _seen(actor).filter(workbook_id=workbook).select_related("workbook").first()
    if row is None:
        raise NotThere("There is no such workbook.")
    one = StoredWorkbook(row.workbook_id, row.workbook.file_name, row.workbook.sha256, row.workbook.size)
    return one.file_name, content_of(one)


def _seen(actor: Actor) -> QuerySet[TakenWorkbook]:
    """What was taken from workbooks that the actor may have.

    It holds drafts, so a wide view of the registers does not open it: who sent it may have it, and the organisation
    that answers all its returns.
    """
    own = actor.organisations_for(Permission.RETURN_EDIT) | {actor.acting_for}
    others = TakenWorkbook.objects.filter(workbook=OuterRef("workbook")).exclude(of__organisation_id__in=own)
    mine = Q(workbook__upload__by=actor.reference) | ~Exists(others)
    found: QuerySet[TakenWorkbook] = TakenWorkbook.objects.visible_to(actor).filter(mine)
    return found
