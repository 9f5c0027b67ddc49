"""The bytes of a file, or why there are none."""

from __future__ import annotations

from pathlib import Path

from concordat.kernel.errors import UnreadableFile

MAX_BYTES = 50 * 1024 * 1024


def content_of(path: Path, *, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of an ordinary file of at most ``max_bytes``. Raises UnreadableFile as ``read_document`` does."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise UnreadableFile(name, "this is a folder, not a file")
        if not path.exists():
            raise UnreadableFile(name, "there is no such file")
        if not path.is_file():
            raise UnreadableFile(name, "this is not an ordinary file")
        size = path.stat().st_size
        if size > max_bytes:
            raise UnreadableFile(name, too_large(size, max_bytes))
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(name, f"it cannot be opened ({error.strerror or type(error).__name__})") from None


def too_large(size: int, limit: int) -> str:
    """Why a file of so many bytes is not opened."""
    return f"the file is too large ({size / 1048576:,.0f} MB; the limit is {limit / 1048576:,.0f} MB)"
