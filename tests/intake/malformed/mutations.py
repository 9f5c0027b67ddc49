"""Honest papers spoiled in every way that chance and malice have: hypothesis draws the name and the bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable

from hypothesis import strategies as st
from tests.intake.malformed.samples import parts_of, samples, zipped

Draw = st.DrawFn
ZIPPED = ("docx", "xlsx", "zip")
# What breaks parsers: numbers past every bound, entities, marks of other encodings, tags never closed.
POISON = (
    b"", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"&#0;", b"&#xFFFF;", b"&a;", b"<![CDATA[", b"<!--", b"]]>", b"<w:p>",
    b"</w:tbl>", b"<tr>", b"<td colspan=999999999>", b'w:val="-1"', b'w:val="99999999999"', b"<w:tc>" * 40, b"\x0c\r\r",
    b"9" * 40, b"-1", b"1e999", "£".encode(), "£9".encode() * 30, b"\xc3\x28", b"31/02/2021", b"0" * 40, b"(" * 90,
    b"Date: 99 May 99999", b"1." * 60, b"\t" * 90, b"| " * 90, b"<div>" * 200, b"xref", b"endstream", b"/Count 99",
    b"9" * 400 + b" officers", b"50% (,) of calls", b'r="XFD1048576"', b'r="A0"', b'ref="A1:XFD1048576"',
)  # fmt: skip


@st.composite
def spoiled(draw: Draw, endings: tuple[str, ...] = ()) -> tuple[str, bytes]:
    """A name and bytes: an honest paper changed once to four times, now and then under another ending."""
    names = [name for name in samples() if not endings or name.endswith(endings)]
    name = draw(st.sampled_from(names))
    data = samples()[name]
    if name.endswith(ZIPPED) and draw(st.booleans()):
        data = draw(_inside(data))
    else:
        for _ in range(draw(st.integers(1, 4))):
            data = draw(changed(data))
    if draw(st.integers(0, 19)) == 0:
        name = f"paper.{draw(st.sampled_from(names)).rpartition('.')[2]}"
    return name, data


@st.composite
def _inside(draw: Draw, data: bytes) -> bytes:
    """The same container with one part changed, gone, doubled or put in another's place."""
    parts = parts_of(data)
    name = draw(st.sampled_from(sorted(parts)))
    match draw(st.sampled_from(("change", "change", "change", "gone", "swap", "stored"))):
        case "gone":
            del parts[name]
        case "swap":
            parts[name] = parts[draw(st.sampled_from(sorted(parts)))]
        case "stored":
            return zipped({**parts, name: draw(changed(parts[name]))}, zipfile.ZIP_STORED)
        case _:
            for _ in range(draw(st.integers(1, 3))):
                parts[name] = draw(changed(parts[name]))
    return zipped(parts)


@st.composite
def changed(draw: Draw, data: bytes) -> bytes:
    """Bytes with one change."""
    change: Callable[[Draw, bytes, int], bytes] = draw(st.sampled_from(CHANGES))
    return change(draw, data, draw(st.integers(0, max(len(data) - 1, 0))))


def _flip(draw: Draw, data: bytes, place: int) -> bytes:
    return data[:place] + draw(st.binary(min_size=1, max_size=8)) + data[place + draw(st.integers(1, 8)) :]


def _cut(draw: Draw, data: bytes, place: int) -> bytes:
    return data[:place]


def _drop(draw: Draw, data: bytes, place: int) -> bytes:
    return data[:place] + data[place + draw(st.integers(1, 400)) :]


def _repeat(draw: Draw, data: bytes, place: int) -> bytes:
    piece = data[place : place + draw(st.integers(1, 200))]
    return data[:place] + piece * draw(st.sampled_from((2, 3, 50))) + data[place:]


def _splice(draw: Draw, data: bytes, place: int) -> bytes:
    other = samples()[draw(st.sampled_from(sorted(samples())))]
    start = draw(st.integers(0, len(other) - 1))
    return data[:place] + other[start : start + draw(st.integers(1, 500))] + data[place:]


def _poison(draw: Draw, data: bytes, place: int) -> bytes:
    return data[:place] + draw(st.sampled_from(POISON)) + data[place:]


def _tag(draw: Draw, data: bytes, place: int) -> bytes:
    """A whole tag taken out, so that what it opened or closed stands alone."""
    start = data.find(b"<", place)
    end = data.find(b">", start)
    return data[:start] + data[end + 1 :] if 0 <= start < end else data[:place]


CHANGES = (_flip, _flip, _cut, _drop, _repeat, _splice, _poison, _poison, _tag)
