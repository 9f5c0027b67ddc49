"""Papers in a zip, read from it one by one in memory: nothing is unpacked to disk, so no path can lead anywhere.

What a zip may hold is bounded before it is opened (entries, bytes unpacked, how far a member swells), and each member
is read no further than what it says it holds.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from concordat.intake.batch.naming import left_by_a_program, shown, trick
from concordat.intake.batch.papers import Found
from concordat.intake.readers.content import MAX_BYTES
from concordat.intake.readers.reading import READERS, unread_format
from concordat.kernel.errors import UnreadableFile

MIB = 1024 * 1024
MAX_ENTRIES = 10_000
MAX_DIRECTORY = 8 * MIB  # bytes of the zip's own list, looked at before that list is read
MAX_UNPACKED = 2048 * MIB  # of all members together
MAX_SWELL = 200  # times its packed size; text packs to a fifth, the worst honest scan to a fiftieth
SMALL = MIB  # what unpacks to less is harmless however far it swells
TOO_MANY = f"the zip holds more than {MAX_ENTRIES:,} files and is not opened"
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # the only ones that can be read without swelling unseen
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_ELSEWHERE = 0xFFFFFFFF
_TAIL = 66_000  # the end record and the longest comment that may follow it


def in_archive(path: Path, name: str) -> Iterator[Found]:
    """The members of a zip in its own order, each named ``zip/member``; a zip that is refused is one line.

    The zip stays open between two members: the content of one is taken before the next is asked for.
    """
    try:
        if _directory_size(path) > MAX_DIRECTORY:
            raise UnreadableFile(name, TOO_MANY)
        with zipfile.ZipFile(path) as archive:
            yield from _members(archive, name)
    except UnreadableFile as error:
        yield Found(name, refusal=error.reason)
    except OSError as error:
        yield Found(name, refusal=f"it cannot be opened ({error.strerror or type(error).__name__})")
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error):
        yield Found(name, refusal="the zip is damaged or is no zip")


def _members(archive: zipfile.ZipFile, name: str) -> Iterator[Found]:
    members = archive.infolist()
    if len(members) > MAX_ENTRIES:
        raise UnreadableFile(name, TOO_MANY)
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise UnreadableFile(name, f"the zip unpacks to more than {MAX_UNPACKED // MIB:,} MB and is not opened")
    taken: set[str] = set()
    for member in members:
        reason = trick(member.orig_filename)
        if reason is None and (member.is_dir() or left_by_a_program(member.filename)):
            continue
        reason = reason or _refusal(member, taken)
        taken.add(member.filename)
        label = f"{name}/{shown(member.orig_filename)}"
        yield Found(label, refusal=reason) if reason else Found(label, partial(_content, archive, member, label))


def _directory_size(path: Path) -> int:
    """Bytes of the list at the end of a zip: the most that any end record near its end says; 0 where there is none.

    A zip may hold several that contradict each other, and which of them the one that opens it believes is not asked.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        tail = file.read(_TAIL)
    return max([*_claims(tail, _END, "<L", 12), *_claims(tail, _END_64, "<Q", 40)], default=0)


def _claims(tail: bytes, mark: bytes, form: str, after: int) -> Iterator[int]:
    """The sizes in the end records that begin with this mark; one of all ones says only that a wider one holds it."""
    place = tail.find(mark)
    while 0 <= place <= len(tail) - after - struct.calcsize(form):
        (claimed,) = struct.unpack_from(form, tail, place + after)
        if claimed != _ELSEWHERE:
            yield claimed
        place = tail.find(mark, place + 1)


def _refusal(member: zipfile.ZipInfo, taken: Collection[str]) -> str | None:
    """Why a member is not read; None where it may be."""
    mode = stat.S_IFMT(member.external_attr >> 16)
    ending = PurePosixPath(member.filename).suffix.lower()
    checks = (
        (mode == stat.S_IFLNK, "it is a link, and links in a zip are not followed"),
        (mode not in {0, stat.S_IFREG}, "this is not an ordinary file"),
        (member.filename in taken, "the zip holds another file of this name; only the first is read"),
        (bool(member.flag_bits & 1), "it is encrypted with a password; save it without one"),
        (ending == ".zip", "it is a zip in a zip and is not opened; give it by itself"),
        (ending not in READERS, unread_format(member.filename)),
        (member.compress_type not in _PACKINGS, "it is packed in a way that is not read; pack it as an ordinary zip"),
        (member.file_size > MAX_BYTES, f"it unpacks to more than {MAX_BYTES // MIB} MB and is not opened"),
        (_swells(member), f"it unpacks to more than {MAX_SWELL} times its size and is not opened"),
    )
    return next((reason for wrong, reason in checks if wrong), None)


def _swells(member: zipfile.ZipInfo) -> bool:
    return member.file_size > SMALL and member.file_size > MAX_SWELL * max(member.compress_size, 1)


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes:
    try:
        with archive.open(member) as file:
            return file.read(member.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError):
        raise UnreadableFile(name, "it is damaged in the zip") from None
