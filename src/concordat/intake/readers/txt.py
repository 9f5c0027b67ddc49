"""Text files: find the encoding, take the lines, find the tables."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from concordat.intake.readers.lines import Sheet, line_of
from concordat.intake.readers.tables import find_tables
from concordat.kernel.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000  # bytes that are looked at to tell text from binary and to guess an encoding
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})


def read_txt(data: bytes, name: str) -> Sheet:
    """The lines and tables of a text file.

    Raises UnreadableFile where the bytes are not text or the encoding cannot be told.
    """
    text, encoding = _decoded(data, name)
    if not text.strip():
        raise UnreadableFile(name, "the file holds no text")
    raw = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    lines = [line_of(number, line) for number, line in enumerate(raw, 1)]
    notes = [] if encoding == "utf-8" else [f"Read as {encoding}."]
    return Sheet(find_tables(lines), notes)


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name), encoding.removesuffix("-sig")
    if not data[:_SAMPLE].translate(None, _CONTROLS) or _is_binary(data[:_SAMPLE]):
        return _guessed(data, name, wide_only=True)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _guessed(data, name, wide_only=False)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableFile(name, f"it says that it is {encoding.removesuffix('-sig')} text but is not") from None


def _is_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\0" in sample or controls > len(sample) // 200


def _guessed(data: bytes, name: str, *, wide_only: bool) -> tuple[str, str]:
    """Windows text, or UTF-16 without its mark; refused where more than one reading is as likely."""
    if wide_only:
        for encoding in ("utf-16-le", "utf-16-be"):
            text = _wide(data, encoding)
            if text is not None:
                return text, encoding
        raise UnreadableFile(name, "this is not a text file (binary content)")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if text and _is_plain(text):
        return text, "cp1252"
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.chaos > 0.1 or best.coherence < 0.5:
        raise UnreadableFile(name, "the text encoding cannot be told; save it as UTF-8")
    try:
        return data.decode(best.encoding), best.encoding
    except UnicodeDecodeError:
        raise UnreadableFile(name, "the text encoding cannot be told; save it as UTF-8") from None


def _wide(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    ascii_share = sum(c.isascii() and (c.isprintable() or c.isspace()) for c in text[:4000])
    return text if text and ascii_share >= 0.9 * min(len(text), 4000) else None


def _is_plain(text: str) -> bool:
    """English text in Windows' encoding: what is not ASCII is a quote, a dash, a pound, or a letter within a word."""
    strange = [c for c in text[:_SAMPLE] if not c.isascii()]
    usual = sum(c in "£‘’“”–—•…€·°½¼¾§©®™\u00a0éèêáàâíîôóöüûùŵŷ×" for c in strange)
    return len(strange) <= max(4, len(text) // 20) and usual >= 0.8 * len(strange)
