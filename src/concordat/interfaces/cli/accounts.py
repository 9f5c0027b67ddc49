"""``concordat accounts``: where to write to whoever signs in, and whose name is held no longer."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Accounts: where reminders to holders go, and names that are erased.", no_args_is_help=True)


@app.callback()
def accounts() -> None:
    """Accounts: where reminders to holders go, and names that are erased."""


@app.command()
def address(
    username: Annotated[str, typer.Argument(help="The sign-in name of the account.")],
    email: Annotated[str, typer.Argument(help="The e-mail address; without one, that held is taken away.")] = "",
    data: Annotated[Path, typer.Option("--data", help="The folder that holds the database and the files.")] = Path(
        "var"
    ),
    user: Annotated[str | None, typer.Option("--as", help="Sign-in name of who acts; without it, the system.")] = None,
) -> None:
    """Set the e-mail address of an account, or take it away."""
    raise typer.Exit(set_address(data, username, email, user))


@app.command()
def erase(
    name: Annotated[str, typer.Argument(help="The name that is held, or the sign-in name.")],
    reference: Annotated[str, typer.Option("--reference", help="Whose, where several bear the name.")] = "",
    data: Annotated[Path, typer.Option("--data", help="The folder that holds the database and the files.")] = Path(
        "var"
    ),
    user: Annotated[str | None, typer.Option("--as", help="Sign-in name of who acts; without it, the system.")] = None,
) -> None:
    """Erase a person's name and e-mail address: of an account, or of who holds, held or is to hold a post."""
    raise typer.Exit(erase_person(data, name, reference, user))


def erase_person(data: Path, name: str, reference: str, user: str | None) -> int:
    """Erase what is held of one person; who shares the name with others is named by reference. The exit status."""
    from concordat.interfaces.cli.setting_up import acting, console, fail, now, set_up

    set_up(data)
    from concordat.foundation.access.actions import erase_name
    from concordat.foundation.access.queries import people_called
    from concordat.kernel.errors import NotAllowed

    actor = acting(user, "accounts")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    try:
        found = people_called(actor, name)
        if len(found) > 1 and reference not in found:
            several = "; ".join(f"--reference {one}: {held}" for one, held in found.items())
            return fail(f"{len(found)} people are called {name}. Say which of them: {several}.")
        if not found:
            return fail(f"Nobody is called {name}: give the whole name as it is held, or the sign-in name.")
        whose = reference if reference in found else next(iter(found))
        erase_name(actor=actor, reference=whose, now=now())
    except NotAllowed as error:
        return fail(str(error))
    console.print(f"Erased: {found[whose]}. What the person did stays under {whose}.", soft_wrap=True, markup=False)
    return 0


def set_address(data: Path, username: str, email: str, user: str | None) -> int:
    """Set or take away the address. Returns the exit status."""
    from concordat.interfaces.cli.setting_up import acting, console, fail, now, set_up

    set_up(data)
    from concordat.foundation.access.actions import set_email
    from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken

    actor = acting(user, "accounts")
    if actor is None:
        return fail(f"There is no account {user} in {data}.")
    try:
        set_email(actor=actor, username=username, email=email, now=now())
    except (NotAllowed, NotThere, RuleBroken) as error:
        return fail(str(error))
    said = f"Reminders to {username} go to {email}." if email else f"No address of {username} is held."
    console.print(said, soft_wrap=True, markup=False)
    return 0
