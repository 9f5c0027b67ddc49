"""``concordat register export`` and ``import``: each difference and fault as a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from concordat.interfaces.cli.load import owner_named
from concordat.interfaces.cli.many import counted
from concordat.interfaces.cli.setting_up import FAILED, acting, console, fail, now, set_up
from concordat.kernel.errors import ConcordatError, RuleBroken
from concordat.kernel.permissions.actor import Actor

if TYPE_CHECKING:
    from concordat.review.register.records import Looked

ENDINGS = (".xlsx", ".csv")


def export_register(data: Path, out: Path, as_at: str | None, user: str | None, *, template: bool = False) -> int:
    """Write the register into a workbook, or into a folder as .csv files. Returns the exit status."""
    try:
        day = date.fromisoformat(as_at) if as_at else None
    except ValueError:
        return fail(f"--as-at {as_at}: write the day such as 2019-03-28.")
    set_up(data)
    actor = acting(user, "register")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    from concordat.review.register.files import as_csv, as_workbook
    from concordat.review.register.queries import register_rows
    from concordat.review.register.rules.sheets import Sheet

    rows = {} if template else register_rows(actor, as_at=day)
    try:
        if out.suffix.lower() == ".xlsx":
            out.parent.mkdir(parents=True, exist_ok=True)
            put_whole(out, as_workbook(rows, on=day or now().date()))
        else:
            out.mkdir(parents=True, exist_ok=True)
            for number, sheet in enumerate(Sheet, 1):
                put_whole(out / f"{number}-{sheet.lower()}.csv", as_csv(sheet, rows.get(sheet, [])))
    except OSError as error:
        return fail(f"{out} cannot be written ({error.strerror}); close it where it is open, or give another place.")
    print(f"{out}: {counted(sum(map(len, rows.values())), 'row')}.")
    return 0


def put_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: where there is no room for it, an earlier one stays. OSError where it fails."""
    waiting = path.with_name(f"{path.name}.part")
    try:
        waiting.write_bytes(data)
        waiting.replace(path)
    finally:
        waiting.unlink(missing_ok=True)


def import_register(data: Path, places: Sequence[Path], of: str, user: str | None, *, dry_run: bool) -> int:
    """Look at files and take them in; one with a fault gives its lines and the others go on. The exit status."""
    if user is None and not dry_run:
        return fail("Say with --as who takes the files in: a sign-in name. With --dry-run they are shown.")
    set_up(data)
    actor = acting(user, "register")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    try:
        whose = (owner_named(actor, of) if of else actor.acting_for) or ""
    except RuleBroken as error:
        return fail(str(error))
    if not whose and not dry_run:
        return fail("Say with --of whose word the files are: the name or key of an organisation.")
    failed = sum(not _one(actor, path, whose, dry_run) for path in _files(places))
    return FAILED if failed else 0


def _files(places: Sequence[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from sorted(path for path in place.iterdir() if path.suffix.lower() in ENDINGS)
        else:
            yield place


def _one(actor: Actor, path: Path, whose: str, dry_run: bool) -> bool:
    """Whether nothing stood against this file."""
    from concordat.intake.readers.content import content_of
    from concordat.intake.workbooks.lists import read_list
    from concordat.review.register.actions import take_register
    from concordat.review.register.queries import look

    try:
        book = read_list(content_of(path), path.name)
        found = look(actor, book)
        _tell(path, found)
        if found.faults or dry_run:
            print(f"{path}: {counted(len(found.wanted), 'row')} would be taken in.")
            return not found.faults
        done = take_register(actor=actor, organisation=whose, book=book, now=now())
    except (ConcordatError, OSError) as error:
        for line in (getattr(error, "reason", None) or str(error)).splitlines():
            console.print(f"{path}: {line}")
        return False
    print(f"{path}: {counted(done.taken, 'row')} taken in, {done.same} said what stands already.")
    return True


def _tell(path: Path, found: Looked) -> None:
    for remark in found.remarks:
        console.print(f"{path}: {remark.line}")
    for one in found.wanted:
        if one.before is None:
            print(f"{path}: new in {one.row.sheet}: {one.words}")
        for change in one.changes:
            place = f"{one.row.sheet}, {one.words}, {change.label} ({change.cell})"
            print(f"{path}: {place}: {change.before or 'nothing'} > {change.after}")
