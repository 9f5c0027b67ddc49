"""Boards, papers and promises of the cast."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.factories.cast import KENT, NOW, bodies, passage_of, programme_office, source, typed

from concordat.calculations.voting import VotingRule
from concordat.foundation.provenance.actions import add_citation
from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.governance import actions, queries
from concordat.registers.governance.actions import Asked, Plan
from concordat.registers.governance.records import Account, Item, Notice
from concordat.registers.governance.rules.recommendations import RecommendationKind


def board(name: str = "Performance and Delivery Board", organisation: str = KENT, **more: object) -> str:
    bodies()
    return actions.add_board(
        actor=programme_office(), name=name, organisation=organisation, evidence=typed(), now=NOW, **more
    )  # type: ignore[arg-type]


def paper(board_key: str, dated: date, *, title: str = "Update on working together") -> str:
    """A paper with its text before a board; returns the key of its source."""
    key = source(dated, title=f"{title} {dated}")
    actions.add_paper(
        actor=programme_office(), title=title, board=board_key, source=key, dated=dated,
        evidence=passage_of(key), now=NOW,
    )  # fmt: skip
    return key


def meeting(board_key: str, held_on: date, *, by: str = KENT, **more: Any) -> int:
    """A planned meeting of a board; ``more`` is the rest of its plan. Returns its number."""
    return actions.plan_meeting(
        actor=programme_office(), board=board_key, plan=Plan(held_on, **more), evidence=typed(by=by), now=NOW
    )


def promise(
    collaboration: str | None, *, what: str = "Open the new workshops", due: str | None = None,
    source_key: str | None = None, on: date = date(2017, 12, 6),
) -> int:  # fmt: skip
    """A promise of a paper's paragraph, or (without one) of a person's word."""
    return actions.record_commitment(
        actor=programme_office(), what=what, collaboration=collaboration, organisation=None if collaboration else KENT,
        due=PreciseDate.parse(due) if due else None, now=NOW,
        evidence=passage_of(source_key) if source_key else typed(on=on),
    )  # fmt: skip


def mention(commitment: int, source_key: str) -> None:
    """A further paper names the promise."""
    ref = RecordRef("commitment", str(commitment))
    add_citation(actor=programme_office(), ref=ref, evidence=passage_of(source_key), now=NOW)


def decision(board_key: str, *parties: str, title: str = "Merge the workshops", **more: Any) -> int:
    """A decision in full, which needs all the parties; returns its number."""
    number = actions.open_decision(
        actor=programme_office(), board=board_key, title=title, evidence=typed(), now=NOW,
        account=Account(recommendation="Approve the full case.", rule=VotingRule.UNANIMITY), **more,
    )  # fmt: skip
    for party in parties:
        actions.name_party(
            actor=programme_office(), decision=number, organisation=party, evidence=typed(), now=NOW
        )  # fmt: skip
    return number


def ran(number: int, collaboration: str = "joint-fleet-workshops") -> dict[str, str]:
    """What a meeting had on it: an item, an action, and beside it a planned decision and a recommendation, by name."""
    who: dict[str, Any] = {"actor": programme_office(), "evidence": typed(), "now": NOW}
    board_key = queries.meeting(programme_office(), number=number).board
    asked = Asked(RecommendationKind.AUDIT_ACTION, "Internal audit", "Audit of the fleet", "Reconcile the fuel cards")
    made = {
        "item": actions.add_item(meeting=number, item=Item(1, "Fleet"), **who),
        "action": actions.raise_action(meeting=number, what="Bring the costs", organisation=KENT, **who),
        "planned": actions.plan_decision(board=board_key, what="Share a depot", notice=Notice(), **who),
        "recommendation": actions.record_recommendation(asked=asked, collaboration=collaboration, **who),
    }
    return {name: str(one) for name, one in made.items()}
