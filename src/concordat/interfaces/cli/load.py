"""``concordat load``: papers in, candidates waiting; sure ones accepted when somebody says so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rich.progress import Progress

from concordat.interfaces.cli.setting_up import FAILED, console, fail, now, set_up
from concordat.kernel.errors import ConcordatError, RuleBroken
from concordat.kernel.permissions.actor import Actor


def load_files(
    files: list[Path], data: Path, dated: list[str], user: str | None, accept_above: float | None
) -> int:  # fmt: skip
    """Load each file; one that fails gives one line and the others go on. Returns the exit status."""
    try:
        days = _days(dated, files)
    except RuleBroken as error:
        return fail(str(error))
    set_up(data)
    actor = _actor(user)
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    failed = 0
    with Progress(console=console, transient=True) as bar:
        for path in bar.track(files, description="Loading"):
            failed += _load_one(path, actor, days.get(path.name), accept_above if user else None)
    return FAILED if failed else 0


def _load_one(path: Path, actor: Actor, day: date | None, accept_above: float | None) -> int:
    from concordat.intake.actions import receive_paper
    from concordat.review.actions import accept_above as accept_sure

    try:
        receipt = receive_paper(actor=actor, path=path, now=now(), dated=day)
    except ConcordatError as error:
        console.print(str(error), style="bold")
        return 1
    if receipt.already:
        console.print(f"{path.name}: loaded already, nothing added")
    else:
        undated = (
            "" if receipt.dated
            else "; it is undated, so none can be accepted: say --dated FILE=YYYY-MM-DD or date it on its page"
        )  # fmt: skip
        console.print(f"{path.name}: {receipt.statements} statements wait for review{undated}")
    if accept_above is not None and receipt.dated:
        done = accept_sure(actor=actor, source=receipt.source, threshold=accept_above, now=now())
        console.print(f"{path.name}: {done.accepted} accepted, {done.waiting} still wait")
    return 0


def _days(dated: list[str], files: list[Path]) -> dict[str, date]:
    names = {path.name for path in files}
    days: dict[str, date] = {}
    for text in dated:
        name, _, day = text.rpartition("=")
        if Path(name).name not in names:
            raise RuleBroken(f"--dated {text}: no file {name or '(empty)'} among those to load.")
        try:
            days[Path(name).name] = date.fromisoformat(day)
        except ValueError as error:
            raise RuleBroken(f"--dated {text}: {day!r} is not a date such as 2019-03-28.") from error
    return days


def _actor(user: str | None) -> Actor | None:
    from dataclasses import replace

    from concordat.foundation.access.actors import actor_for, system_actor
    from concordat.foundation.access.queries import user_named
    from concordat.registers.collaborations.queries import partner_keys

    loader = system_actor("load")
    if user is None:
        return loader
    account = user_named(loader, user)
    if account is None:
        return None
    actor = actor_for(account)
    return replace(actor, collaborations=partner_keys(actor, today=now().date()))
