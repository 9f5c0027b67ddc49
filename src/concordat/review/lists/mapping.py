"""What the columns of a sender's files mean: said once for the same heads, kept as dated rows, revoked by a later one.

Lists and finance extracts are mapped by the same rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.review.lists.models import ColumnMapping
from concordat.review.lists.opening import missing
from concordat.review.lists.records import SentRecord
from concordat.review.lists.rules.fields import ListKind, field_of
from concordat.review.lists.rules.heads import Heads, guessed
from concordat.review.lists.rules.lines import ColumnsOf

Words = Mapping[str, Mapping[str, str]]


def columns_of(actor: Actor, *, organisation: str, kind: ListKind, heads: Heads) -> ColumnsOf:
    """What the columns under these heads mean: as their sender said last, else as they are guessed (``id`` None)."""
    rows = ColumnMapping.objects.visible_to(actor).filter(
        organisation_id=organisation, kind=kind, fingerprint=heads.fingerprint
    )  # fmt: skip
    row = rows.order_by("pk").last()
    if row is None or row.revoked:
        return ColumnsOf(guessed(heads, kind))
    return ColumnsOf(row.columns, row.words, row.pk, row.fixed)


@in_turn
def keep_mapping(
    *, actor: Actor, sent: SentRecord, heads: Heads, columns: Mapping[str, int], now: datetime,
    words: Words | None = None, fixed: Mapping[str, str] | None = None,
) -> int:  # fmt: skip
    """Keep what columns (by field, from 0), words and fixed values mean. Used within an action.

    RuleBroken where a needed field has no column, or a column two fields.
    """
    for key in columns:
        field_of(sent.kind, key)
    lacking = missing(sent.kind, columns)
    if lacking:
        raise RuleBroken(f"Choose the column of: {', '.join(lacking)}.", field="what")
    twice = [key for key, column in columns.items() if list(columns.values()).count(column) > 1]
    if twice:
        label = field_of(sent.kind, twice[-1]).label
        raise RuleBroken(f"{label}: this column is chosen for something else too.", field=twice[-1])
    row = ColumnMapping.objects.create(
        organisation_id=sent.organisation, kind=sent.kind, fingerprint=heads.fingerprint, heads=list(heads.words),
        columns=dict(columns), words={key: dict(means) for key, means in (words or {}).items() if means},
        fixed={key: value for key, value in (fixed or {}).items() if value}, at=now, by=actor.reference,
    )  # fmt: skip
    return int(row.pk)


@in_turn
def drop_mapping(*, actor: Actor, sent: SentRecord, heads: Heads, now: datetime) -> int:
    """Revoke what is kept of such heads: the next file is asked about. Used within an action."""
    if columns_of(actor, organisation=sent.organisation, kind=sent.kind, heads=heads).id is None:
        raise RuleBroken("Nothing is kept of files with these heads.")
    row = ColumnMapping.objects.create(
        organisation_id=sent.organisation, kind=sent.kind, fingerprint=heads.fingerprint, heads=list(heads.words),
        revoked=True, at=now, by=actor.reference,
    )  # fmt: skip
    return int(row.pk)
