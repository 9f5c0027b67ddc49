"""``concordat lists import``: each difference and fault of a list as a line; taken in where that is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from concordat.interfaces.cli.load import owner_named
from concordat.interfaces.cli.many import counted
from concordat.interfaces.cli.setting_up import FAILED, acting, console, fail, now, set_up
from concordat.kernel.errors import ConcordatError, RuleBroken
from concordat.kernel.permissions.actor import Actor

if TYPE_CHECKING:
    from concordat.review.lists.records import Layout, ListPreview
    from concordat.review.lists.rules.fields import ListKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command was asked for, as it was typed; ``columns`` are FIELD=HEAD."""

    kind: str
    of: str
    about: str = ""
    dated: str | None = None
    take: bool = False
    columns: tuple[str, ...] = ()


def import_lists(data: Path, places: Sequence[Path], wanted: Wanted, user: str | None) -> int:
    """Look at lists, and take them in where that is wanted; a file with a fault gives its lines and the others go on.

    Returns the exit status. What is taken in is somebody's word: it needs ``user``.
    """
    if user is None and wanted.take:
        return fail("Say with --as who takes the list in: a sign-in name. Without --take, it is shown.")
    set_up(data)
    actor = acting(user, "lists")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    try:
        run = _Importing(actor, wanted)
    except RuleBroken as error:
        return fail(str(error))
    failed = sum(not run.one(path) for path in places)
    return FAILED if failed else 0


class _Importing:
    """One run over some lists. Raises RuleBroken where the command does not say what it must."""

    def __init__(self, actor: Actor, wanted: Wanted) -> None:
        from concordat.registers.delivery.rules.returns import day_of

        self.actor, self.wanted = actor, wanted
        self.kind = _kind(wanted.kind)
        self.organisation = owner_named(actor, wanted.of) or ""
        self.dated = _day(wanted.dated) or day_of(now())

    def one(self, path: Path) -> bool:
        """Whether nothing stood against this file."""
        try:
            return self._import(path)
        except (ConcordatError, OSError) as error:
            words = getattr(error, "reason", None) or str(error)
            console.print(f"{path}: {words}")
            return False

    def _import(self, path: Path) -> bool:
        from concordat.intake.readers.content import content_of
        from concordat.review.lists.actions import map_columns, receive_list, take_list
        from concordat.review.lists.queries import layout, preview

        number = receive_list(
            actor=self.actor, organisation=self.organisation, kind=self.kind, name=path.name,
            content=content_of(path), dated=self.dated, collaboration=self.wanted.about, now=now(),
        )  # fmt: skip
        found = layout(self.actor, number=number)
        if found is not None and (found.mapping.id is None or self.wanted.columns):
            columns = {**found.mapping.columns, **self._columns(found)}
            self._tell_columns(path, found, columns)
            map_columns(actor=self.actor, number=number, columns=columns, words=found.mapping.words, now=now())
        seen = preview(self.actor, number=number)
        self._tell(path, seen)
        if seen.faults or not self.wanted.take:
            return not seen.faults
        done = take_list(actor=self.actor, number=number, now=now())
        print(f"{path}: {counted(done.taken, 'line')} taken in, {done.same} said what stands already.")
        return True

    def _columns(self, found: Layout) -> dict[str, int]:
        from concordat.review.lists.rules.fields import FIELDS
        from concordat.review.workbooks.rules.words import fold

        heads = {fold(word): column for column, word in enumerate(found.heads.words) if word}
        known = {field.key for field in FIELDS[self.kind]}
        chosen: dict[str, int] = {}
        for text in self.wanted.columns:
            key, _, head = text.partition("=")
            if key not in known or fold(head) not in heads:
                fields, words = ", ".join(sorted(known)), ", ".join(word for word in found.heads.words if word)
                raise RuleBroken(
                    f"--column {text}: write it as FIELD=HEAD; the fields are {fields}; the heads {words}."
                )
            chosen[key] = heads[fold(head)]
        return chosen

    def _tell_columns(self, path: Path, found: Layout, columns: dict[str, int]) -> None:
        from concordat.review.lists.rules.fields import field_of

        said = [f"“{found.heads.words[at]}” is {field_of(self.kind, key).label}" for key, at in columns.items()]
        left = [word for at, word in enumerate(found.heads.words) if word and at not in columns.values()]
        tail = f"; left out: {', '.join(left)}" if left else ""
        console.print(f"{path}: kept for this sender's lists: {', '.join(said)}{tail}.")

    def _tell(self, path: Path, seen: ListPreview) -> None:
        for remark in seen.remarks:
            console.print(f"{path}: {remark.line}")
        for one in seen.lines:
            for change in one.changes:
                place = f"{one.line.said['what']}, {change.label} ({change.cell or one.line.sheet})"
                print(f"{path}: {place}: {change.before or 'nothing'} > {change.after or 'nothing'}")
            if not one.changes and one.standing.value != "same":
                print(f"{path}: {one.standing}: {one.line.said['what']}")
        for gone in seen.gone:
            print(f"{path}: no longer in the list, stays as it is: {gone.what}")


def _kind(text: str) -> ListKind:
    from concordat.review.lists.rules.fields import LINE_BY_LINE, ListKind

    if text not in [kind.value for kind in LINE_BY_LINE]:
        raise RuleBroken(f"--kind {text}: a list is of {', '.join(LINE_BY_LINE)}.")
    return ListKind(text)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise RuleBroken(f"--dated {text}: write the day such as 2019-03-28.") from error
