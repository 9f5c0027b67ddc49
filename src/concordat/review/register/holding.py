"""A file that is looked at before it is taken: held by its content, and found again by who sent it."""

from __future__ import annotations

from concordat.intake.storage import held, hold
from concordat.intake.workbooks.cells import BookCells
from concordat.intake.workbooks.lists import read_list
from concordat.kernel.errors import NotThere, UnreadableFile
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require


def hold_file(*, actor: Actor, organisation: str, name: str, content: bytes) -> BookCells:
    """Hold a file until it is taken, and read it. UnreadableFile says what is wrong with it; nothing is recorded."""
    require(actor, Permission.SOURCE_LOAD, [organisation])
    book = read_list(content, name)
    hold(content, book.sha256, name)
    return book


def held_file(*, actor: Actor, organisation: str, name: str, sha256: str) -> BookCells:
    """The same file once more; NotThere where it is held no longer."""
    require(actor, Permission.SOURCE_LOAD, [organisation])
    try:
        content = held(sha256, name)
    except UnreadableFile as error:
        raise NotThere(f"{name} is not held any more: send it again.") from error
    return read_list(content, name)
