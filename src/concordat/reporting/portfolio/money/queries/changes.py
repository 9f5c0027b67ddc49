"""What changed in the money since a board last met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.queries.since import told_since, verified_since
from concordat.registers.benefits.rules import EntryKind
from concordat.registers.governance.queries import meetings, papers
from concordat.reporting.portfolio.money.changes import MoneyChanges, entry_changes, rating_changes
from concordat.reporting.portfolio.money.queries.view import NO_SCOPE, money_view
from concordat.reporting.portfolio.money.records import Scope


@dataclass(frozen=True, slots=True)
class BoardDay:
    """A day on which a board met, or on which a paper before it is dated."""

    day: date
    board: str


def board_days(actor: Actor, *, until: date, as_at: date | None = None) -> list[BoardDay]:
    """The days before ``until`` on which the boards that the actor may see met, the latest first. Three queries.

    Of a board of which no meeting is recorded, the dates of its papers stand for the meetings.
    """
    met = {BoardDay(one.held_on, one.board_name) for one in meetings(actor, as_at=as_at) if not one.cancelled}
    met |= {BoardDay(one.dated, one.board_name) for one in papers(actor, as_at=as_at) if one.dated and one.board_name}
    return sorted((one for one in met if one.day < until), key=lambda one: (-one.day.toordinal(), one.board))


def money_changes(
    actor: Actor, *, since: date, today: date, as_at: date | None = None, scope: Scope = NO_SCOPE
) -> MoneyChanges:
    """What was told, corrected, reversed and verified after ``since``, and which lines changed their rating."""
    before = money_view(actor, today=since, as_at=since, scope=scope)
    after = money_view(actor, today=today, as_at=as_at, scope=scope)
    about, whose = scope.collaboration, scope.organisation
    told = told_since(actor, since=since, as_at=as_at, collaboration=about, organisation=whose)
    proved = verified_since(actor, since=since, as_at=as_at, collaboration=about, organisation=whose)
    verified = [one for one in proved if one.kind is EntryKind.SAVING]
    numbers = [one.supersedes for one in told if one.supersedes is not None]
    replaced = {one.id: one for one in entries(actor, as_at=as_at, numbers=numbers, superseded=True)}
    return MoneyChanges(
        since, before, after, tuple(entry_changes(told, verified, replaced)), tuple(rating_changes(before, after))
    )
