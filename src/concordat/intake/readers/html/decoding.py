"""From the bytes of a web page to its text: the mark at its start, what it declares, what it looks like."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from concordat.kernel.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*(?P<name>[\w.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096  # bytes in which a browser looks for the declaration
_SAMPLE = 200_000
_ARCHIVE = re.compile(rb"\s*(?:mime-version:|from: <saved by|content-type: multipart/related)", re.IGNORECASE)
_OTHER = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office file"),
    (b"{\\rtf", "rich text"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text and the encoding that it was read by.

    Raises UnreadableFile for a web archive, for another format under this ending and for what is no text.
    """
    if _ARCHIVE.match(data):
        raise UnreadableFile(name, "this is a web archive (.mht); save the page as a web page (.html) or as PDF")
    for mark, what in _OTHER:
        if data.startswith(mark):
            raise UnreadableFile(name, f"its ending says web page but it holds {what}; give it the right ending")
    text, encoding = _text(data)
    sample = text[:_SAMPLE]
    if sum(c < " " and c not in "\t\n\r\f" for c in sample) > max(20, len(sample) // 100):
        raise UnreadableFile(name, "this is not a web page (binary content)")
    return text, encoding


def _text(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding.removesuffix("-sig")
    declared = _declared(data[:_HEAD])
    for candidate in filter(None, (declared, "utf-8")):
        try:
            return data.decode(candidate), candidate
        except (UnicodeDecodeError, LookupError):  # some codecs of Python's are no encodings of text
            continue
    best = from_bytes(data[:_SAMPLE], cp_isolation=["cp1252", "iso8859_15", "mac_roman", "utf_16"]).best()
    encoding = best.encoding if best is not None else "cp1252"
    return data.decode(encoding, "replace"), encoding


def _declared(head: bytes) -> str | None:
    """The encoding that the page declares, as browsers take it: what says Latin-1 or ASCII is Windows' encoding."""
    match = _DECLARED.search(head)
    if match is None:
        return None
    try:
        found = codecs.lookup(match["name"].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    if found.startswith(("utf-16", "utf-32")):
        return "utf-8"  # the declaration was read as single bytes, so it cannot be true
    return "cp1252" if found in {"iso8859-1", "ascii"} else found
