"""The files of a list of files, folders and zips, one after the other, in a steady order."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from pathlib import Path

from concordat.intake.batch.archives import in_archive
from concordat.intake.batch.naming import left_by_a_program, shown
from concordat.intake.batch.papers import Found
from concordat.intake.readers.content import content_of
from concordat.intake.readers.reading import READERS, unread_format
from concordat.kernel.errors import UnreadableFile

ARCHIVE = ".zip"


def gather(places: Iterable[Path], *, leave_out: Collection[Path] = ()) -> Iterator[Found]:
    """Every file of ``places``, by name within each folder; nothing is opened but the lists of zips.

    A file is named by its name, one in a folder by its path within it, one in a zip by the zip's name and its own.
    Lock files, resource forks and hidden files are passed over; what cannot be a paper says why. ``leave_out`` are
    files that are never taken (where the results are written).
    """
    own = {path.absolute() for path in leave_out}
    for place in places:
        if place.absolute() not in own:
            name, number = shown(place.name or str(place)), 0
            for number, found in enumerate(_in(place, name, own), 1):  # noqa: B007  counted for what comes after
                yield found
            if not number:
                yield Found(name, refusal="there is no paper in it")


def _in(place: Path, name: str, own: Collection[Path]) -> Iterator[Found]:
    if not stat.S_ISDIR(_mode(place)):
        yield from _file(place, name)
    elif os.access(place, os.R_OK | os.X_OK):
        yield from _in_folder(place, own)
    else:
        yield Found(name, refusal="this folder cannot be opened (Permission denied)")


def _mode(path: Path) -> int:
    """What kind of thing it is, as ``stat`` has it; 0 where that cannot be had, and opening it will say why."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def _in_folder(folder: Path, own: Collection[Path]) -> Iterator[Found]:
    """Walk down, files before folders. Links that lead out of the folder, and links to folders, are not followed."""
    top = folder.resolve()
    faults: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not left_by_a_program(name))
        for name in [*folders]:
            path = Path(here, name)
            if path.is_symlink():
                folders.remove(name)
                yield Found(_within(path, folder), refusal="a link to a folder is not followed")
        for name in sorted(files):
            path = Path(here, name)
            if not left_by_a_program(name) and path.absolute() not in own:
                yield from _linked(path, folder, top) if path.is_symlink() else _file(path, _within(path, folder))
        yield from (_unlisted(fault, folder) for fault in faults)
        faults.clear()


def _within(path: Path, folder: Path) -> str:
    return shown(path.relative_to(folder).as_posix())


def _linked(path: Path, folder: Path, top: Path) -> Iterator[Found]:
    name = _within(path, folder)
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        yield Found(name, refusal="it is a link to nothing")
        return
    if not target.is_relative_to(top):
        yield Found(name, refusal="it is a link out of the folder and is not followed")
    else:
        yield from _file(path, name)


def _unlisted(fault: OSError, folder: Path) -> Found:
    name = _within(Path(os.fsdecode(fault.filename)), folder) if fault.filename else shown(folder.name)
    return Found(name, refusal=f"this folder cannot be opened ({fault.strerror})")


def _file(path: Path, name: str) -> Iterator[Found]:
    if path.suffix.lower() == ARCHIVE and stat.S_ISREG(_mode(path)):
        yield from in_archive(path, name)
    else:
        yield Found(name, partial(_content, path, name))


def _content(path: Path, name: str) -> bytes:
    """The bytes of a file; one of a format that is not read is not opened, and the reason says so."""
    if path.suffix.lower() not in READERS and stat.S_ISREG(_mode(path)):
        raise UnreadableFile(name, unread_format(name))
    return content_of(path)
