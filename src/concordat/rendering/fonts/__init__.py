"""The one sans face that charts and PDF papers carry with them (Source Sans Pro, SIL Open Font Licence 1.1).

Fonts of the machine are never used, so the same paper has the same bytes wherever it is made.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent
FAMILY = "Source Sans Pro"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ALIKE = {"\u25cf": "\u2022", "\u25aa": "\u2022", "\uf0b7": "\u2022"}  # bullets, as they are pasted from other programs
_UNSEEN = frozenset({"Cf", "Mn", "Me", "Zl", "Zp", "Zs"})  # they need no glyph of their own


def printable(words: str) -> str:
    """The words in characters that the face has: a plain twin in place of one that it lacks, else its name.

    A PDF that lacks a glyph is no PDF/UA, so that one picture sign in an answer would stop the whole paper.
    """
    return _BEYOND_ASCII.sub(lambda found: _shown(found.group()), words)


@lru_cache(maxsize=4096)
def _shown(character: str) -> str:
    if ord(character) in _glyphs() or unicodedata.category(character) in _UNSEEN:
        return character
    plain = _ALIKE.get(character) or unicodedata.normalize("NFKD", character).replace("\u2010", "-")
    if all(ord(one) in _glyphs() for one in plain):
        return plain
    return f"[{unicodedata.name(character, f'character {ord(character):X}').lower()}]"


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    """The characters that every cut of the face has a glyph for."""
    cuts = [_mapped(path.read_bytes()) for path in sorted(FOLDER.glob("*.ttf"))]
    return frozenset(set.intersection(*cuts))


def _mapped(font: bytes) -> set[int]:
    """The characters that a font maps: its cmap subtable of all Unicode (OpenType specification, format 12)."""
    tables = (
        struct.unpack_from(">4sIII", font, 12 + 16 * place) for place in range(*struct.unpack_from(">H", font, 4))
    )
    start = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    count = struct.unpack_from(">H", font, start + 2)[0]
    kept = (struct.unpack_from(">HHI", font, start + 4 + 8 * place) for place in range(count))
    full = start + next(offset for platform, encoding, offset in kept if (platform, encoding) == (3, 10))
    groups = struct.unpack_from(">I", font, full + 12)[0]
    ranges = (struct.unpack_from(">II", font, full + 16 + 12 * place) for place in range(groups))
    return {code for first, last in ranges for code in range(first, last + 1)}
