"""A small register filled from a paper, and the accounts of everyone who may or may not see it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.test import Client
from tests.factories.benefits import post, pounds
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    bodies,
    collaboration,
    programme_office,
    source,
    typed,
)
from tests.factories.delivery import milestone_of
from tests.factories.papers import accept_all, read, received

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.models import User
from concordat.kernel.permissions.roles import Role
from concordat.kernel.statements import Kind
from concordat.registers.collaborations.actions import add_partner

# Each account by its sign-in name: role, organisation, everywhere.
ACCOUNTS = {
    "office": (Role.PROGRAMME_OFFICE, KENT, True),
    "kent": (Role.LEAD, KENT, False),
    "essex": (Role.LEAD, ESSEX, False),
    "scrutineer": (Role.SCRUTINEER, KENT, False),
    "outsider": (Role.LEAD, ELSEWHERE, False),
}
FLEET = "joint-fleet-workshops"
HUB = "northfield-hub"


@dataclass(frozen=True, slots=True)
class Register:
    """The keys and numbers of what stands in it.

    ``undated`` is a source of Kent's without a date; ``waiting`` a statement of ``source`` that nobody has decided.
    """

    source: str
    undated: str
    waiting: int
    hub_entry: int


def accounts() -> None:
    """Everyone of ACCOUNTS."""
    bodies()
    for name, (role, organisation, everywhere) in ACCOUNTS.items():
        create_user(
            actor=programme_office(), username=name, password="a-long-enough-word", organisation=organisation,
            role=role, everywhere=everywhere, now=NOW,
        )  # fmt: skip


def filled(paper: Path) -> Register:
    """The paper accepted; beside it a hub of Kent and its fire service, which Essex must not see; an undated source."""
    accounts()
    receipt = received(paper)
    waiting = read(receipt.source, Kind.ROLE)[0].id
    accept_all(receipt.source, but=[waiting])
    add_partner(actor=programme_office(), collaboration=FLEET, organisation=ESSEX, evidence=typed(), now=NOW)
    milestone_of(FLEET)
    key = collaboration("Northfield Hub", partners=(KENT, KENT_FIRE))
    number = post(pounds(77_777), collaboration=key, what="Rent no longer paid")
    return Register(receipt.source, source(None, title="Undated note"), waiting, number)


def client(name: str | None, *, strict: bool = False) -> Client:
    """A browser of somebody who is signed in; of nobody for None. A ``strict`` one is asked for the forms' token."""
    made = Client(enforce_csrf_checks=strict)
    if name:
        made.force_login(User.objects.get(username=name))
    return made
