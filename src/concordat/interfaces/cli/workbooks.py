"""``concordat returns template`` and ``import``: workbooks out to organisations, and what came back taken in."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from concordat.interfaces.cli.many import Bar, bar, counted
from concordat.interfaces.cli.reported import list_periods
from concordat.interfaces.cli.setting_up import FAILED, acting, console, fail, now, set_up
from concordat.kernel.errors import ConcordatError, NotThere
from concordat.kernel.permissions.actor import Actor

if TYPE_CHECKING:
    from concordat.intake.workbooks.cells import BookCells
    from concordat.review.workbooks.records import Preview, TakenBook

MOST_BYTES = 32 * 1024 * 1024
AT_ONCE = 60  # workbooks of one transaction: others need not wait long to write
_BESIDE = "; somebody else has answered since, so both are kept until a person chooses"
_ENDINGS = {".xlsx", ".xlsm", ".xls", ".ods", ".xlsb"}


def write_blanks(data: Path, period: str, organisation: str | None, out: Path, user: str | None) -> int:
    """Write a workbook for each organisation of a period to a folder. Returns the exit status."""
    set_up(data)
    actor = acting(user, "returns")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    from concordat.registers.delivery.queries import periods
    from concordat.registers.delivery.rules.returns import day_of
    from concordat.review.workbooks.queries.blanks import blanks

    today = day_of(now())
    if period not in {one.key for one in periods(actor, today=today)}:
        return list_periods(actor, period)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for one in blanks(actor, period=period, organisation=organisation, today=today):
            (out / one.file_name).write_bytes(one.data)
            print(out / one.file_name)
    except NotThere as error:
        return fail(str(error))
    except OSError as error:
        return fail(f"{out} cannot be written: {error.strerror}")
    return 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to do with the workbooks: only show, submit after, comment the faults into copies, read for a period."""

    preview: bool = False
    submit: bool = False
    comments: Path | None = None
    period: str | None = None


def import_workbooks(data: Path, places: Sequence[Path], wanted: Wanted, user: str | None) -> int:
    """Take in the workbooks of files and folders; each fault is a line, the others go on. Returns the exit status.

    What is taken in is somebody's word: without ``user`` the workbooks can be looked at, no more.
    """
    if user is None and not wanted.preview:
        return fail("Say with --as who takes the workbooks in: a sign-in name. Without it, --preview shows them.")
    set_up(data)
    actor = acting(user, "returns")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    files = list(workbooks_in(places))
    with bar(console, "Importing", len(files)) as progress:
        run = Importing(actor, wanted, progress)
        try:
            run.files(files)
        except OSError as error:
            return fail(f"{wanted.comments} cannot be written: {error.strerror}")
    print(run.summary)
    return FAILED if run.failed else 0


def workbooks_in(places: Iterable[Path]) -> Iterator[Path]:
    """The files that were named, and the workbooks of folders, by name; what Excel and systems leave there is not."""
    for place in places:
        if not place.is_dir():
            yield place
            continue
        for path in sorted(place.rglob("*")):
            if path.suffix.lower() in _ENDINGS and not path.name.startswith(("~$", ".")) and path.is_file():
                yield path


@dataclass
class Importing:
    """One run over many workbooks."""

    actor: Actor
    wanted: Wanted
    progress: Bar
    read: int = 0
    taken: int = 0
    answers: int = 0
    beside: int = 0
    failed: int = 0
    submitted: int = 0
    paths: dict[str, Path] = field(default_factory=dict)

    @property
    def summary(self) -> str:
        """What was done, in one line."""
        if self.wanted.preview:
            return f"{counted(self.read, 'workbook')} looked at, {self.failed} with faults; nothing was changed."
        parts = [f"{counted(self.taken, 'workbook')} taken in", f"{counted(self.answers, 'answer')} saved"]
        parts += [f"{counted(self.beside, 'answer')} beside another's"] if self.beside else []
        parts += [f"{counted(self.submitted, 'return')} submitted"] if self.wanted.submit else []
        parts += [f"{counted(self.failed, 'workbook')} not taken in"] if self.failed else []
        return f"{', '.join(parts)}."

    def files(self, files: Sequence[Path]) -> None:
        """All of them, some at a time: memory does not grow with their number."""
        from concordat.registers.delivery.rules.returns import day_of
        from concordat.review.workbooks.actions import take_workbooks
        from concordat.review.workbooks.queries.previews import known_returns, previews

        # Short-lived objects and few cycles: looking again and again through all that is loaded costs a sixth.
        gc.freeze()
        gc.set_threshold(20_000, 20, 100)
        known = known_returns(self.actor, today=day_of(now()), period=self.wanted.period)
        for books in self._portions(files):
            if self.wanted.preview:
                for one in previews(self.actor, books=books, known=known, today=day_of(now())):
                    self._show(one)
                    self._note(one)
                continue
            for done in take_workbooks(actor=self.actor, books=books, known=known, now=now()):
                self._took(done)

    def _portions(self, files: Sequence[Path]) -> Iterator[list[BookCells]]:
        """Those that can be read, so many at once as stand in memory together; of the others it is said why not."""
        from concordat.intake.workbooks.ahead import read_ahead

        books: list[BookCells] = []
        for path, found in read_ahead(files):
            self.progress.reached(path.name)
            self.read += 1
            self.paths[str(path)] = path
            if isinstance(found, str):
                self._fail(f"{path}: {found}")
                continue
            books.append(found)
            if len(books) == AT_ONCE or sum(len(one.content) for one in books) > MOST_BYTES:
                yield books
                books = []
        if books:
            yield books

    def _show(self, one: Preview) -> None:
        for change in one.differences:
            place = f"{change.collaboration}, {change.label} ({change.cell})"
            beside = (
                "; somebody else has answered since, so both are kept until a person chooses" if change.beside else ""
            )
            print(f"{one.file}: {place}: {_quoted(change.before)} > {_quoted(change.after)}{beside}")

    def _took(self, done: TakenBook) -> None:
        self._note(done.preview)
        if done.preview.takes:
            self.taken += 1
            self.answers += done.answers
            self.beside += done.beside
            if done.beside:
                words = (
                    f"{counted(done.beside, 'answer')} stand beside another's; a person chooses on the return's page."
                )
                self.progress.say(f"{done.preview.file}: {words}")
        if self.wanted.submit and not done.preview.faults:
            self._submit(done.preview)

    def _note(self, one: Preview) -> None:
        """Say what there is to say of a workbook; its faults are written into a copy where that is wanted."""
        for remark in one.remarks:
            self.progress.say(f"{one.file}: {remark.line}")
        if one.already:
            self.progress.say(f"{one.file}: taken in already on {one.already:%d/%m/%Y}; it says nothing new.")
        elif not one.differences and not one.faults:
            self.progress.say(f"{one.file}: it says nothing new.")
        if one.faults:
            self.failed += 1
            self._comment(one)

    def _comment(self, one: Preview) -> None:
        if self.wanted.comments is None:
            return
        from concordat.rendering.workbooks.comments import commented

        path = self.paths[one.file]
        self.wanted.comments.mkdir(parents=True, exist_ok=True)
        copy = self.wanted.comments / path.name
        remarks = [(remark.sheet, remark.cell, remark.message) for remark in one.remarks]
        copy.write_bytes(commented(path.read_bytes(), remarks))
        self.progress.say(f"{one.file}: the faults stand as comments in {copy}")

    def _submit(self, one: Preview) -> None:
        from concordat.registers.delivery.actions import submit

        for number in one.returns:
            try:
                submit(actor=self.actor, number=number, now=now())
                self.submitted += 1
            except ConcordatError as error:
                self._fail(f"{one.file}: not submitted: {error}")

    def _fail(self, line: str) -> None:
        self.progress.say(line)
        self.failed += 1


def _quoted(text: str) -> str:
    """An answer in one line, as the screen can show it."""
    shown = " ".join(text.split())
    encoding = sys.stdout.encoding or "utf-8"
    return f"“{shown}”".encode(encoding, "replace").decode(encoding) if shown else "nothing"
