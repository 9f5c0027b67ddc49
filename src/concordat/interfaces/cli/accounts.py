"""``concordat accounts``: where to write to whoever signs in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Accounts: where reminders to their holders go.", no_args_is_help=True)


@app.callback()
def accounts() -> None:
    """Accounts: where reminders to their holders go."""


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
