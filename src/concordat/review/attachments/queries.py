"""Reading a file that goes with an agreement: by who may see it, and by anyone once it is published."""

from __future__ import annotations

from concordat.intake.storage import held
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import document, published_file
from concordat.registers.agreements.records import DocumentRecord, PublishedFile


def attached_file(actor: Actor, *, number: int) -> tuple[DocumentRecord, bytes]:
    """A file with its record; NotThere where the actor may not see the agreement that it goes with."""
    found = document(actor, number=number)
    return found, held(found.sha256, found.file_name)


def public_file(actor: Actor, *, number: int) -> tuple[PublishedFile, bytes]:
    """The file of an entry of a public page, by the number of the entry; NotThere for any that stands on none now."""
    found = published_file(actor, number=number)
    return found, held(found.sha256, found.file_name)
