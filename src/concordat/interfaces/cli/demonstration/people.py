"""The accounts of the demonstration: sign-in names, never names of persons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from concordat.kernel.permissions.roles import Role

PASSWORD = "open-for-all-to-see"  # printed wherever the demonstration is served
OFFICE = "programme-office"
KENT, ESSEX = "kent-police", "essex-police"


@dataclass(frozen=True, slots=True)
class Account:
    """A sign-in name, its role and where it is held, and what it is for in a few words."""

    username: str
    role: Role
    organisation: str
    does: str
    everywhere: bool = False


ACCOUNTS = (
    Account(OFFICE, Role.PROGRAMME_OFFICE, KENT, "reviews papers and keeps the register, for all", everywhere=True),
    Account("lead-kent", Role.LEAD, KENT, "leads workstreams in Kent Police"),
    Account("lead-essex", Role.LEAD, ESSEX, "leads workstreams in Essex Police"),
    Account("chief-kent", Role.CHIEF_OFFICER, KENT, "is a chief officer of Kent Police"),
    Account("finance-kent", Role.FINANCE, KENT, "verifies savings in Kent Police"),
    Account(
        "scrutineer", Role.SCRUTINEER, "kent-police-and-crime-commissioner", "asks the commissioner's questions in Kent"
    ),
    Account("outsider", Role.LEAD, "dyfed-powys-police", "is in none of these collaborations, and sees none"),
)


def create_accounts(clock: Callable[[], datetime]) -> None:
    """Create each account, all with the one printed password."""
    from concordat.foundation.access.actions import create_user
    from concordat.foundation.access.actors import system_actor

    for account in ACCOUNTS:
        create_user(
            actor=system_actor("demonstration"), username=account.username, password=PASSWORD,
            organisation=account.organisation, role=account.role, everywhere=account.everywhere, now=clock(),
        )  # fmt: skip
