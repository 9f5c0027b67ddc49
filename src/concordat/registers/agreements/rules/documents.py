"""Which files may be attached to an agreement. Pure."""

from __future__ import annotations

from pathlib import PurePath

from concordat.kernel.errors import RuleBroken

LARGEST = 25 * 1024 * 1024  # bytes
MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".txt": "text/plain",
}
# What a file of each kind begins with; text may begin with anything.
_BEGINS = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04", ".odt": b"PK\x03\x04"}


def check_file(name: str, content: bytes) -> str:
    """The media type of a file that may be attached; RuleBroken says what is wrong and what to do."""
    ending = PurePath(name).suffix.lower()
    if ending not in MEDIA_TYPES:
        raise RuleBroken(f"{name or 'The file'} is not a PDF, DOCX, ODT or TXT file; save it as one of these.",
                         field="file")  # fmt: skip
    if not content:
        raise RuleBroken(f"{name} is empty; choose the file again.", field="file")
    if len(content) > LARGEST:
        raise RuleBroken(f"{name} has more than {LARGEST // 1024**2} MB; attach a smaller file.", field="file")
    if not content.startswith(_BEGINS.get(ending, b"")):
        raise RuleBroken(f"{name} is not what its ending says; open it and save it again as {ending[1:].upper()}.",
                         field="file")  # fmt: skip
    return MEDIA_TYPES[ending]
