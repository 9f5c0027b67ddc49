"""The health of collaborations, from every register that tells of it: grouped, whatever their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, overload

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries.coverage import coverage
from concordat.registers.benefits.records import CoverageRecord
from concordat.registers.business_cases.queries.lessons import learning
from concordat.registers.collaborations.queries import collaborations, last_reviews, posts
from concordat.registers.collaborations.queries.aimed import objectives_of, purposes_of
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.collaborations.rules import State, Tier
from concordat.registers.delivery.queries.returns.last import last_returns
from concordat.registers.governance.queries import decisions, meeting_actions
from concordat.registers.governance.queries.routes import boards_on_pathways
from concordat.reporting.portfolio.health.gathering import Found, healthy
from concordat.reporting.portfolio.health.records import HealthRecord

OVER = frozenset({State.ENDED, State.DECLINED})
A_QUERY_NAMES = 5_000  # keys; above that, rows are asked for in several goes, far below what SQLite takes


@dataclass(frozen=True, slots=True)
class Checked(Sequence[HealthRecord]):
    """Collaborations whose health is looked at a page at a time: twenty database queries a page."""

    actor: Actor
    on: date
    as_at: date | None
    rows: Sequence[CollaborationRecord]

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> HealthRecord: ...
    @overload
    def __getitem__(self, index: slice) -> list[HealthRecord]: ...
    def __getitem__(self, index: int | slice) -> HealthRecord | list[HealthRecord]:
        if isinstance(index, int):
            return self._checked([self.rows[index]])[0]
        wanted = self.rows[index]
        starts = range(0, len(wanted), A_QUERY_NAMES)
        return [one for start in starts for one in self._checked(wanted[start : start + A_QUERY_NAMES])]

    def _checked(self, rows: Sequence[CollaborationRecord]) -> list[HealthRecord]:
        actor, as_at, keys = self.actor, self.as_at, [row.key for row in rows]
        purposes = purposes_of(actor, collaborations=keys, as_at=as_at)
        objectives = objectives_of(actor, collaborations=keys, as_at=as_at)
        covered = coverage(actor, collaborations=keys, as_at=as_at)
        returned = last_returns(actor, collaborations=keys, on=self.on)
        reviewed = last_reviews(actor, collaborations=keys, as_at=as_at)
        boards = boards_on_pathways(actor, collaborations=keys, as_at=as_at)
        held, taken = _by(posts(actor, as_at=as_at)), _by(decisions(actor, as_at=as_at))
        learned = learning(actor, collaborations=keys, as_at=as_at)
        raised = _by(meeting_actions(actor, as_at=as_at, collaborations=keys))
        return [
            healthy(
                Found(
                    on=self.on, collaboration=row, purpose=purposes.get(row.key),
                    objectives=objectives.get(row.key, ()), posts=held[row.key], review=reviewed.get(row.key),
                    coverage=covered.get(row.key, CoverageRecord()), last_return=returned.get(row.key),
                    decisions=taken[row.key], boards=boards.get(row.key, ()), actions=raised[row.key],
                    lessons=learned.get(row.key, ()),
                )
            )
            for row in rows
        ]  # fmt: skip


def portfolio_health(
    actor: Actor, *, today: date, as_at: date | None = None, tier: Tier | None = None, organisation: str | None = None,
    text: str = "",
) -> Checked:  # fmt: skip
    """The collaborations that are not over, by name; ``today`` is the day where no as-at day is asked for."""
    found = collaborations(actor, as_at=as_at, tier=tier, organisation=organisation, text=text)
    rows = [one for one in found if one.state not in OVER and not one.merged]
    return Checked(actor, as_at or today, as_at, rows)


def collaboration_health(actor: Actor, *, key: str, today: date, as_at: date | None = None) -> HealthRecord:
    """The health of one collaboration; NotThere where the actor may not see it."""
    rows = collaborations(actor, as_at=as_at, keys=[key])
    if not rows:
        raise NotThere(f"There is no collaboration {key}.")
    return Checked(actor, as_at or today, as_at, rows)[0]


def _by(rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Rows by the collaboration that they are about."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        if row.collaboration:
            found[row.collaboration].append(row)
    return found
