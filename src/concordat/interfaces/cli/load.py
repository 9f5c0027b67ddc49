"""``concordat load``: papers in, candidates waiting; sure ones accepted when somebody says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from concordat.intake.batch.attempts import taken_apart
from concordat.intake.batch.gathering import gather
from concordat.intake.batch.papers import Outcome, Paper, opened
from concordat.interfaces.cli.many import STOPPED, Bar, Hands, bar, counted
from concordat.interfaces.cli.setting_up import FAILED, acting, console, fail, now, set_up
from concordat.kernel.errors import ConcordatError, RuleBroken
from concordat.kernel.permissions.actor import Actor

if TYPE_CHECKING:
    from concordat.intake.readers.blocks import Document
    from concordat.intake.records import Receipt
    from concordat.kernel.statements import Statement


def load_files(
    places: list[Path], data: Path, dated: list[str], user: str | None, accept_above: float | None,
    hands: Hands | None = None, owner: str | None = None,
) -> int:  # fmt: skip
    """Load files, folders and zips; a paper that fails gives one line and the others go on. Returns the exit status.

    ``owner`` is the key or the name of the body whose papers are those that do not say it. A paper whose content is
    loaded already is not read again.
    """
    names = [found.name for found in gather(places)]
    try:
        days = _days(dated, {PurePosixPath(name).name for name in names})
    except RuleBroken as error:
        return fail(str(error))
    set_up(data)
    actor = acting(user, "load")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    with bar(console, "Loading", len(names)) as progress:
        try:
            loading = _Loading(actor, days, accept_above if user else None, progress, owner_named(actor, owner))
            loading.run(places, hands or Hands())
        except RuleBroken as error:
            return fail(str(error))
        except KeyboardInterrupt:
            progress.say("Stopped: what was loaded is kept; the same command goes on.")
            return STOPPED
    return FAILED if loading.failed else 0


@dataclass(slots=True)
class _Loading:
    """One run: who loads, the days given, what is accepted, whose unnamed papers are, and how many papers failed."""

    actor: Actor
    days: dict[str, date]
    accept_above: float | None
    progress: Bar
    owner: str | None = None
    failed: int = 0

    def run(self, places: list[Path], hands: Hands) -> None:
        """Read what is not there yet, in processes; store here what they read."""
        for outcome in hands.work(self._new(map(opened, gather(places))), taken_apart):
            self.progress.reached(outcome.paper.name)
            try:
                self._store(outcome)
            except ConcordatError as error:
                self._fail(str(error))

    def _new(self, papers: Iterator[Paper]) -> Iterator[Paper]:
        from concordat.foundation.provenance.queries import source_by_content

        for paper in papers:
            standing = source_by_content(self.actor, sha256=paper.sha256) if paper.refusal is None else None
            if standing is None:
                yield paper
                continue
            self.progress.reached(paper.name)
            self.progress.say(f"{paper.name}: loaded already, nothing added")
            if standing.dated:
                self._accept(paper.name, standing.key)

    def _store(self, outcome: Outcome[tuple[Document, list[Statement]]]) -> None:
        if outcome.result is None:
            self._fail(outcome.line)
            return
        name = outcome.paper.name
        receipt = self._received(outcome.paper, *outcome.result)
        if receipt.already:
            self.progress.say(f"{name}: loaded already, nothing added")
        else:
            undated = (
                "" if receipt.dated
                else "; it is undated, so none can be accepted: say --dated FILE=YYYY-MM-DD or date it on its page"
            )  # fmt: skip
            self.progress.say(f"{name}: {_waiting(receipt.statements)} for review{undated}")
        if receipt.dated:
            self._accept(name, receipt.source)

    def _received(self, paper: Paper, document: Document, statements: list[Statement]) -> Receipt:
        """Stored from a copy of what was read: a member of a zip is no file, and a file may have changed since."""
        from concordat.intake.actions import receive_prepared

        last = PurePosixPath(paper.name).name
        with TemporaryDirectory(prefix="concordat-") as folder:
            path = Path(folder, f"paper{PurePosixPath(last).suffix}")
            path.write_bytes(paper.data)
            return receive_prepared(
                actor=self.actor, document=document, statements=statements, path=path, now=now(),
                dated=self.days.get(last), otherwise=self.owner,
            )  # fmt: skip

    def _accept(self, name: str, source: str) -> None:
        from concordat.review.actions import accept_above as accept_sure

        if self.accept_above is None:
            return
        done = accept_sure(actor=self.actor, source=source, threshold=self.accept_above, now=now())
        self.progress.say(f"{name}: {done.accepted} accepted, {done.waiting} still wait")

    def _fail(self, line: str) -> None:
        self.progress.say(line)
        self.failed += 1


def _waiting(number: int) -> str:
    return f"{counted(number, 'statement')} {'waits' if number == 1 else 'wait'}"


def owner_named(actor: Actor, text: str | None) -> str | None:
    """The key of the body that a person named by its key or its name; RuleBroken where there is none."""
    if text is None:
        return None
    from concordat.foundation.organisations.matching import fold
    from concordat.foundation.organisations.queries import names

    bodies = [body for body in names(actor) if body.kind != "alliance"]
    for body in bodies:
        if text == body.key or fold(text) in {fold(name) for name in (body.name, *body.aliases, *body.short_names)}:
            return body.key
    raise RuleBroken(
        f"--of {text}: there is no such organisation. Give its name as the register has it, or its key, "
        "such as kent-police."
    )


def _days(dated: list[str], names: set[str]) -> dict[str, date]:
    days: dict[str, date] = {}
    for text in dated:
        name, given, day = text.rpartition("=")
        if not given:
            raise RuleBroken(f"--dated {text}: write it as FILE=YYYY-MM-DD, such as paper.txt=2019-03-28.")
        if Path(name).name not in names:
            raise RuleBroken(f"--dated {text}: no file {name or '(without a name)'} among those to load.")
        try:
            days[Path(name).name] = date.fromisoformat(day)
        except ValueError as error:
            raise RuleBroken(f"--dated {text}: {day!r} is not a date such as 2019-03-28.") from error
    return days
