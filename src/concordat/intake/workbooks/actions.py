"""Keeping workbooks as they came."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.bulk import insert_many
from concordat.intake.models import Upload, Workbook
from concordat.intake.records import UploadRecord
from concordat.intake.storage import hold
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef


@in_turn
def keep_workbooks(
    *, actor: Actor, files: Sequence[tuple[str, bytes]], now: datetime, refused: Sequence[tuple[str, str]] = ()
) -> UploadRecord:
    """Keep filled-in workbooks (name and content) as they came, so that they can be looked at and had again.

    ``refused`` are those that cannot be read, by name, with the reason; their content is not kept.
    """
    require(actor, Permission.RETURN_EDIT)
    upload = Upload.objects.create(
        organisation=actor.acting_for or "", by=actor.reference, at=now, refused=[list(one) for one in refused]
    )
    rows = []
    for ordinal, (name, content) in enumerate(files):
        row = Workbook(
            upload=upload, ordinal=ordinal, file_name=PurePath(name).name, size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
        )  # fmt: skip
        hold(content, row.sha256, row.file_name)
        rows.append(row)
    insert_many(Workbook, rows)
    record(
        actor=actor, verb="received workbooks", subject=RecordRef("upload", str(upload.pk)), at=now,
        organisation=actor.acting_for, workbooks=[row.sha256 for row in rows], refused=len(refused),
    )  # fmt: skip
    return UploadRecord.of(upload, rows)
