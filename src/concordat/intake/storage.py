"""Where the files themselves are kept: by content, in the data folder, never changed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from concordat.kernel.errors import UnreadableFile

RESTORE = "whoever runs the system restores it from the backup."


def keep(path: Path, sha256: str) -> Path:
    """Keep a copy of a received file under its content hash; returns where."""
    target = place(sha256, path.suffix)
    return target if target.exists() else hold(path.read_bytes(), sha256, path.name)


def hold(content: bytes, sha256: str, name: str) -> Path:
    """Keep what is in memory under its content hash, with the ending of its name; returns where."""
    target = place(sha256, Path(name).suffix)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        # Each writer has a part of its own: two who receive one file at once put the same content in its place.
        waiting = target.with_name(f"{target.name}.{uuid4().hex}.part")
        waiting.write_bytes(content)
        waiting.replace(target)
    return target


def place(sha256: str, suffix: str) -> Path:
    """Where a file with this content is kept."""
    return Path(settings.MEDIA_ROOT) / "sources" / sha256[:2] / f"{sha256}{suffix.lower()}"


def held(sha256: str, name: str) -> bytes:
    """The content of a file that is kept, by its hash and any name with the same ending.

    UnreadableFile where the folder of files has it no more, or has something else in its place.
    """
    try:
        content = place(sha256, Path(name).suffix).read_bytes()
    except OSError as error:
        raise UnreadableFile(name, f"on record, but not in the folder of files; {RESTORE}") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise UnreadableFile(name, f"not as it was received, but changed in the folder of files; {RESTORE}")
    return content
