"""``concordat ledger import``: the sums of an extract, each fault by its cell; taken in where nothing is against it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
    from concordat.review.finance.records import FinancePreview
    from concordat.review.lists.records import Layout


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was asked for, as it was typed; ``mapping`` are FIELD=HEAD and FIELD:VALUE."""

    of: str
    collaboration: str = ""
    mapping: tuple[str, ...] = ()
    dated: str | None = None
    dry_run: bool = False


def import_extract(data: Path, path: Path, asked: Asked, user: str | None) -> int:
    """Look at an extract and take it in where that is wanted. Returns the exit status: 2 where something stops it.

    What is taken in is somebody's word: it needs ``user``. With ``dry_run`` nothing at all is kept.
    """
    if user is None and not asked.dry_run:
        return fail("Say with --as who takes the extract in: a sign-in name. With --dry-run, it is shown.")
    set_up(data)
    actor = acting(user, "ledger")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    from django.db import transaction

    try:
        with transaction.atomic():
            good = _Importing(actor, asked, path).run()
            transaction.set_rollback(asked.dry_run)
    except (ConcordatError, OSError) as error:
        for line in (getattr(error, "reason", None) or str(error)).splitlines():
            console.print(f"{path}: {line}", markup=False, soft_wrap=True)
        return FAILED
    return 0 if good else FAILED


class _Importing:
    """One extract. Raises RuleBroken where the command does not say what it must."""

    def __init__(self, actor: Actor, asked: Asked, path: Path) -> None:
        self.actor, self.asked, self.path = actor, asked, path
        self.organisation = owner_named(actor, asked.of) or ""

    def run(self) -> bool:
        """Whether nothing stood against it."""
        from concordat.intake.readers.content import content_of
        from concordat.review.finance.actions import receive_extract, take_extract
        from concordat.review.finance.queries import preview

        number = receive_extract(
            actor=self.actor, organisation=self.organisation, name=self.path.name, content=content_of(self.path),
            dated=_day(self.asked.dated) or now().date(), collaboration=self.asked.collaboration, now=now(),
        )  # fmt: skip
        self._map(number)
        seen = preview(self.actor, number=number)
        self._tell(seen)
        if seen.faults:
            print(f"{self.path}: nothing is taken in while a fault stands: put right "
                  f"{counted(len(seen.faults), 'place')} and send the file again.")  # fmt: skip
            return False
        if self.asked.dry_run:
            print(f"{self.path}: {counted(seen.wanted, 'amount')} would be taken in; nothing was.")
            return True
        done = take_extract(actor=self.actor, number=number, now=now())
        print(f"{self.path}: {counted(done.posted, 'amount')} taken in, {done.changed} changed, "
              f"{done.held} held already.")  # fmt: skip
        return True

    def _map(self, number: int) -> None:
        from concordat.review.finance.actions import map_extract
        from concordat.review.finance.queries import layout

        found = layout(self.actor, number=number)
        if found is None or (found.mapping.id is not None and not self.asked.mapping):
            return
        columns, fixed = dict(found.mapping.columns), dict(found.mapping.fixed)
        for text in self.asked.mapping:
            key, value, is_column = self._said(text, found)
            if is_column is not None:
                columns = {**{k: at for k, at in columns.items() if at != is_column}, key: is_column}
            else:
                fixed[key] = value
                columns.pop(key, None)
        words = found.mapping.words
        map_extract(actor=self.actor, number=number, columns=columns, fixed=fixed, words=words, now=now())
        told = ", ".join(f"“{found.heads.words[at]}” is {key}" for key, at in columns.items())
        held = ", ".join(f"{key} is {value} in every row" for key, value in fixed.items())
        kept = "read so" if self.asked.dry_run else "kept for this sender"
        console.print(f"{self.path}: {kept}: {'; '.join(filter(None, (told, held)))}.", markup=False)

    def _said(self, text: str, found: Layout) -> tuple[str, str, int | None]:
        """The field, and what holds for every row or the column that it stands in."""
        from concordat.review.lists.rules.fields import FIELDS, ListKind
        from concordat.review.workbooks.rules.words import fold

        known = {one.key for one in FIELDS[ListKind.FINANCE]}
        heads = {fold(word): column for column, word in enumerate(found.heads.words) if word}
        key, is_column, head = text.partition("=")
        if is_column and key in known and fold(head) in heads:
            return key, "", heads[fold(head)]
        key, is_value, value = text.partition(":")
        if is_value and value and key in {*known, "unit", "signs"}:
            return key, value, None
        raise RuleBroken(f"--mapping {text}: {_wrong(text, known, [word for word in found.heads.words if word])}")

    def _tell(self, seen: FinancePreview) -> None:
        for remark in seen.remarks:
            console.print(f"{self.path}: {remark.line}", markup=False, soft_wrap=True)
        for one in seen.sums:
            beside = [f"{number} {words}" for number, words in ((one.unknown, "not known"), (one.ranges, "as a range"))
                      if number]  # fmt: skip
            print(f"{self.path}: {one.kind} {one.standing}: {counted(one.rows, 'row')}, {one.printed:,f} as printed, "
                  f"{one.read} as read{', ' + ', '.join(beside) if beside else ''}.")  # fmt: skip
        said = [f"{number} {stands.value}" for stands, number in seen.counts.items()]
        print(f"{self.path}: {', '.join(said) or 'no amount was read'}.")


def _wrong(text: str, known: Collection[str], heads: Sequence[str]) -> str:
    """What of a mapping is wrong, and what it may be."""
    key, is_column, head = text.partition("=")
    field = key if is_column else text.partition(":")[0]
    if field not in {*known, "unit", "signs"}:
        return f"“{field}” is no field; the fields are {', '.join(sorted(known))}, unit and signs."
    if is_column and field in known:
        return f"no column is headed “{head}”; the heads are {', '.join(heads)}."
    return "write FIELD=HEAD for a column, or FIELD:VALUE for what holds in every row."


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise RuleBroken(f"--dated {text}: write the day such as 2019-03-28.") from error
