"""What is checked of a file that is a zip archive (Word, Excel, OpenDocument) before anything unpacks it."""

from __future__ import annotations

import io
import zipfile

from concordat.kernel.errors import UnreadableFile

MAX_UNPACKED = 200 * 1024 * 1024
MAX_PARTS = 5000
MAX_RATIO = 250  # a part of many megabytes that packs better than this was made to fill the memory
_SMALL = 10 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOOKS = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich text (.rtf) file"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"mime-version", "a web archive (.mht)"),
)


def check_package(data: bytes, name: str, *, kind: str, needed: str) -> frozenset[str]:
    """The names of the parts of a zip archive that is safe to open.

    ``kind`` is what the file says it is ("Word file"), ``needed`` the part that it must hold. Raises UnreadableFile
    for what is encrypted, another format under a wrong ending, damaged, or would unpack to too much.
    """
    if data.startswith(_OLE):
        raise UnreadableFile(name, _old_format(name, kind))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        raise UnreadableFile(name, _not_a_package(data, kind)) from None
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile(name, "the file is encrypted with a password; save it without one")
    if len(parts) > MAX_PARTS:
        raise UnreadableFile(name, f"it unpacks to more than {MAX_PARTS:,} parts and is not opened")
    if sum(part.file_size for part in parts) > MAX_UNPACKED or any(map(_is_bomb, parts)):
        raise UnreadableFile(name, f"it unpacks to more than {MAX_UNPACKED // 1048576} MB and is not opened")
    names = frozenset(part.filename for part in parts)
    if needed not in names:
        raise UnreadableFile(name, f"the zip archive holds no {kind.removesuffix(' file')} document")
    return names


def part_of(data: bytes, part: str) -> bytes | None:
    """The content of one part of a checked archive; None where it has none of that name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(part) if part in archive.NameToInfo else None


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > _SMALL and part.file_size > MAX_RATIO * max(part.compress_size, 1)


def _old_format(name: str, kind: str) -> str:
    ending = name.rsplit(".", 1)[-1].lower()
    old = {"docx": ".doc", "xlsx": ".xls", "xlsm": ".xls"}.get(ending)
    format_of = f" or in the old {old} format" if old else ""
    return f"the {kind} is encrypted with a password{format_of}; save it as .{ending} without one"


def _not_a_package(data: bytes, kind: str) -> str:
    start = data[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    looks = next((what for mark, what in _LOOKS if start.startswith(mark.lower())), None)
    if looks:
        return f"its ending says {kind} but it holds {looks}; give it the right ending or save it anew"
    return f"the {kind} is damaged or cut off; ask for it again, or open it and save it anew"
