"""A Word file of an invented force: coloured headings, a logo above, a line below, and text that must not stay."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache

import docx
from docx.shared import Cm, Pt, RGBColor

GREEN = RGBColor(0x0B, 0x5D, 0x3B)
OLD_TEXT = "Text of another paper"


def logo(width: int = 60, height: int = 30) -> bytes:
    """A green picture with a white bar."""
    bar, ground = b"\xff\xff\xff", bytes(GREEN)
    row = b"".join(bar if 20 <= place < 30 else ground for place in range(width))
    pixels = b"".join(b"\x00" + row for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(pixels)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


@cache
def template() -> bytes:
    """The file as .docx."""
    document = docx.Document()
    heading = document.styles["Heading 1"]
    heading.font.color.rgb, heading.font.size, heading.font.name = GREEN, Pt(17), "Georgia"
    document.styles["Normal"].font.name = "Georgia"
    page = document.sections[0]
    page.left_margin = page.right_margin = Cm(3)
    page.header.paragraphs[0].add_run().add_picture(io.BytesIO(logo()), width=Cm(2))
    page.footer.paragraphs[0].text = "Northshire Constabulary: working with others"
    document.add_heading("An older paper")
    document.add_paragraph(OLD_TEXT)
    document.add_picture(io.BytesIO(logo(40, 40)))
    document.core_properties.author = "Somebody"
    document.add_section()
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def changed(content: bytes, parts: Mapping[str, bytes | None], words: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """The file with parts put in; ``words`` in the list of content types replaced by others."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "[Content_Types].xml" and words[0]:
                data = data.replace(*words)
            if name not in parts:
                new.writestr(name, data)
        for name, put in parts.items():
            if put is not None:
                new.writestr(name, put)
    return out.getvalue()


def as_dotx(content: bytes) -> bytes:
    return changed(content, {}, (b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml"))
