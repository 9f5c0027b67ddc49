"""Names of files as strangers give them: shown on one line, and told apart from what no person wrote."""

from __future__ import annotations

from pathlib import PurePosixPath

_LEFTOVERS = {"thumbs.db", "desktop.ini"}
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def shown(name: str) -> str:
    """The name with everything that would break a line, or is no character at all, written out."""
    return "".join(c if c.isprintable() else _written_out(c) for c in name)


def _written_out(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # how Python carries a byte of a name that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def left_by_a_program(name: str) -> bool:
    """Lock files of Office, resource forks and folders of the Mac, hidden files: no paper, and not worth a line."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    last = parts[-1] if parts else ""
    return (
        last.startswith("~$")
        or last.casefold() in _LEFTOVERS
        or "__MACOSX" in parts
        or any(part.startswith(".") for part in parts)
    )


def trick(name: str) -> str | None:
    """Why a name inside an archive is refused; None where it is an honest relative path."""
    plain = name.replace("\\", "/")
    parts = plain.split("/")
    if plain.startswith("/") or (len(plain) > 1 and plain[1] == ":"):
        return "its name in the zip is an absolute path"
    if ".." in parts:
        return "its name in the zip leads out of it (..)"
    if any(PurePosixPath(part).stem.split(".")[0].strip().casefold() in _DEVICES for part in parts if part):
        return "its name in the zip is that of a device"
    if any(ord(c) < 32 or ord(c) == 127 for c in name):
        return "its name in the zip holds control characters"
    return None
