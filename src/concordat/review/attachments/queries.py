"""Reading a file that goes with an agreement."""

from __future__ import annotations

from concordat.intake.storage import held
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import document
from concordat.registers.agreements.records import DocumentRecord


def attached_file(actor: Actor, *, number: int) -> tuple[DocumentRecord, bytes]:
    """A file with its record; NotThere where the actor may not see the agreement that it goes with."""
    found = document(actor, number=number)
    return found, held(found.sha256, found.file_name)
