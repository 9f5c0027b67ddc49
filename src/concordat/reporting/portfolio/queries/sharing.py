"""Who shares what, from the collaborations, their partners and their agreements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from concordat.foundation.organisations.queries import alliances, organisations
from concordat.foundation.organisations.records import AllianceRecord
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import agreements
from concordat.registers.collaborations.queries import collaborations, collaborations_of_theme
from concordat.registers.collaborations.queries.departed import functions_held, functions_left
from concordat.registers.collaborations.rules import Theme, Tier
from concordat.reporting.portfolio.sharing.cells import columns_of
from concordat.reporting.portfolio.sharing.laying import Register, laid_out
from concordat.reporting.portfolio.sharing.matrix import Matrix
from concordat.reporting.portfolio.sharing.narrowing import Wanted, narrowed

MANY = 1_000  # keys: above that all is asked for, which costs less than naming them


def who_shares_what(
    actor: Actor,
    *,
    today: date,
    as_at: date | None = None,
    organisation: str | None = None,
    function: str | None = None,
    alliance: str | None = None,
    tier: Tier | None = None,
    theme: Theme | None = None,
    way: str = "",
) -> Matrix:
    """The matrix of functions by emergency services, from what the actor may see as reported by ``as_at``.

    ``organisation``, ``function`` and ``alliance`` (keys; its members on the day) keep columns and rows; ``tier``,
    ``theme`` and ``way`` ("shared", "alone", "proposed" or "twice") keep arrangements. ``today`` is the day where no
    as-at day is asked for. Twenty database queries at most.
    """
    on = as_at or today
    grouped = alliances(actor, as_at=as_at)
    register = _register(actor, on, as_at, grouped)
    keys = {partner.organisation for row in register.collaborations for partner in row.partners}
    matrix = laid_out(register, columns_of(organisations(actor, keys=keys)))
    of_theme = frozenset(collaborations_of_theme(actor, theme=theme, as_at=as_at)) if theme else None
    wanted = Wanted(function, organisation, _members(grouped, alliance, on), tier, of_theme, way)
    return narrowed(matrix, wanted)


def _register(actor: Actor, on: date, as_at: date | None, grouped: Sequence[AllianceRecord]) -> Register:
    """What the matrix is laid out from: of all that the actor may see, what carries a function and what is above it."""
    keys, any_left = functions_held(actor, as_at=as_at)
    if not keys:
        return Register(on, (), (), grouped)
    wanted = keys if len(keys) <= MANY else None
    left = functions_left(actor, as_at=as_at) if any_left else {}
    return Register(on, collaborations(actor, as_at=as_at, keys=wanted),
                    agreements(actor, as_at=as_at, collaborations=wanted), grouped, left)  # fmt: skip


def _members(grouped: Iterable[AllianceRecord], alliance: str | None, on: date) -> frozenset[str] | None:
    """The members of the chosen alliance on a day; None where none is chosen, nobody where there is none such."""
    if not alliance:
        return None
    return frozenset(
        member.organisation for one in grouped if one.key == alliance for member in one.members if member.stands_on(on)
    )
