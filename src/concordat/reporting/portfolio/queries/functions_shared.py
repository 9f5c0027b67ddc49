"""How much is shared, for one sentence of the home page."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries.carriers import carriers
from concordat.reporting.portfolio.sharing.counting import Shared, counted


def how_much_is_shared(actor: Actor, *, organisation: str | None, today: date, as_at: date | None = None) -> Shared:
    """The functions and services of ``who_shares_what``, and those of one organisation, counted. Five queries."""
    return counted(carriers(actor, as_at=as_at), as_at or today, organisation)
