"""Zips that lead out of themselves, swell, nest, or hold what is no paper; each with an honest paper among them."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile
from collections.abc import Iterable

from tests.intake.malformed.cases import content
from tests.intake.malformed.samples import TEXT, zipped

MIB = 1024 * 1024
HONEST = ("honest.txt", TEXT.encode())


def _holding(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A zip of an honest paper and of members as they are given, doubled names and all."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of a doubled name
        for name, data in (HONEST, *members):
            archive.writestr(name, data)
    return buffer.getvalue()


def _special(name: str, kind: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, (kind | 0o644) << 16
    return info


def _locked(names: Iterable[str]) -> bytes:
    """The members of these names marked as encrypted, here and in the list."""
    data = bytearray(_holding(*((name, TEXT.encode()) for name in names)))
    for mark, flags, place in ((b"PK\x03\x04", 6, 30), (b"PK\x01\x02", 8, 46)):
        for name in names:
            start = 0
            while (start := data.find(mark, start)) >= 0:
                if data[start + place :].startswith(name.encode()):
                    data[start + flags] |= 1
                start += 4
    return bytes(data)


def _crowded(number: int) -> bytes:
    """So many entries, all of one empty member: the list alone is written out."""
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 0, 0, 33, 0, 0, 0, 9, 0) + b"00000.txt"
    entries = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, *[0] * 3, 33, *[0] * 3, 9, *[0] * 6) + b"%05d.txt" % place
        for place in range(number)
    )
    shown = min(number, 0xFFFF)
    return local + entries + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, shown, shown, len(entries), len(local), 0)


def _lying() -> bytes:
    """A member that says that it is small and unpacks to more."""
    data = bytearray(_holding(("liar.txt", b"word " * 20_000)))
    for mark, size, place in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        start = data.find(mark, data.find(mark) + 4)
        assert data[start + place :].startswith(b"liar")
        data[start + size : start + size + 4] = struct.pack("<L", 100)
    return bytes(data)


def _broken() -> bytes:
    data = _holding(("broken.txt", TEXT.encode() * 3))
    place = data.find(b"broken.txt") + len("broken.txt")
    return data[:place] + b"\xff" * 40 + data[place + 40 :]


def _nested(depth: int) -> bytes:
    inner = zipped({"bomb.txt": b" " * MIB})
    for _ in range(depth):
        inner = zipped({f"{place}.zip": inner for place in range(10)})
    return _holding(("inner.zip", inner))


CASES = (
    content("cut.zip", "a zip cut in half", lambda: _holding()[:200], "damaged"),
    content("text.zip", "plain text called .zip", TEXT.encode(), "no zip"),
    content("up.zip", "a member named ../../up.txt", lambda: _holding(("../../up.txt", b"out")), "leads out"),
    content("back.zip", "the same with the slashes of Windows", lambda: _holding(("..\\..\\up.txt", b"out")),
            "leads out"),
    content("absolute.zip", "a member named /etc/up.txt", lambda: _holding(("/etc/up.txt", b"out")), "absolute"),
    content("drive.zip", "a member named C:\\up.txt", lambda: _holding(("C:\\up.txt", b"out")), "absolute"),
    content("link.zip", "a member that is a symbolic link",
            lambda: _holding((_special("link.txt", stat.S_IFLNK), b"/etc/passwd")), "a link"),
    content("fifo.zip", "a member that is a pipe", lambda: _holding((_special("pipe.txt", stat.S_IFIFO), b"")),
            "not an ordinary file"),
    content("device.zip", "members named CON and aux.txt", lambda: _holding(("CON.txt", b"x"), ("sub/aux.txt", b"x")),
            "device", lines=2),
    content("twice.zip", "two members of one name",
            lambda: _holding(("two.txt", b"The first of two."), ("two.txt", b"other")), "another file of this name"),
    content("names.zip", "a member with a line break and a bell in its name", lambda: _holding(("a\nb\x07.txt", b"x")),
            "control characters"),
    content("locked.zip", "an encrypted member", lambda: _locked(["locked.txt"]), "password"),
    content("nested.zip", "a bomb of zips within zips, five deep", lambda: _nested(5), "zip in a zip"),
    content("swell.zip", "a member that unpacks to 1,000 times its size",
            lambda: _holding(("swell.txt", b" " * (20 * MIB))), "times its size"),
    content("large.zip", "a member of 60 MB unpacked", lambda: _holding(("large.txt", bytes(60 * MIB))), "50 MB"),
    content("lying.zip", "a member that unpacks to more than it says", _lying, "damaged"),
    content("broken.zip", "a member whose bytes are damaged", _broken, "damaged"),
    content("crowd.zip", "100,000 members", lambda: _crowded(100_000), "10,000 files"),
    content("crowd-small.zip", "10,001 members", lambda: _crowded(10_001), "10,000 files"),
    content("bzip.zip", "packed in a way that swells unseen (bzip2)",
            lambda: zipped({"honest.txt": TEXT.encode()}, zipfile.ZIP_BZIP2), "packed in a way"),
    content("mixed.zip", "a picture and an unknown ending among papers",
            lambda: _holding(("a.png", b"\x89PNG"), ("sub/noending", b"x")), "format", lines=2),
    content("leftovers.zip", "resource forks, lock files and hidden files alone beside a paper",
            lambda: _holding(("__MACOSX/._honest.txt", b"x"), ("~$honest.docx", b"x"), (".DS_Store", b"x"))),
    content("empty.zip", "a zip of nothing", lambda: zipped({}), "no paper"),
)  # fmt: skip
