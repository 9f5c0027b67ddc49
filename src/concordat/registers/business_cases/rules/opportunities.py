"""Opportunities to work together: what an idea is, how it is decided, and what must stand on record first. Pure.

Police Act 1996, s23HA names what is to be considered by a person who decides whether a collaboration of forces would be
efficient or effective: the agreements and other cooperation that the forces are party to, whether a consistent approach
is desirable, and the opportunities available. Policing and Crime Act 2017, s2 has the service that sees an opportunity
notify the others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from enum import StrEnum

from concordat.kernel.comparing import same_name
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.business_cases.rules.duties import POLICE_DUTIES, Duty

LONGEST = 1_000


class OpportunityState(StrEnum):
    """How an idea stands. It is under consideration from the first notice, or when it is taken up again."""

    PROPOSED = "proposed"
    UNDER_CONSIDERATION = "under_consideration"
    NOT_NOW = "not_now"
    TAKEN_FORWARD = "taken_forward"
    CLOSED = "closed"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"closed": "No"}.get(self.value, self.value.replace("_", " ").capitalize())


_S = OpportunityState
# The duty to consider goes on: what was answered with no may be taken up again.
OPPORTUNITY_MOVES: dict[OpportunityState, frozenset[OpportunityState]] = {
    _S.PROPOSED: frozenset({_S.UNDER_CONSIDERATION, _S.TAKEN_FORWARD, _S.NOT_NOW, _S.CLOSED}),
    _S.UNDER_CONSIDERATION: frozenset({_S.TAKEN_FORWARD, _S.NOT_NOW, _S.CLOSED}),
    _S.NOT_NOW: frozenset({_S.UNDER_CONSIDERATION, _S.TAKEN_FORWARD, _S.CLOSED}),
    _S.TAKEN_FORWARD: frozenset({_S.UNDER_CONSIDERATION, _S.CLOSED}),
    _S.CLOSED: frozenset({_S.UNDER_CONSIDERATION}),
}
OPEN = frozenset({_S.PROPOSED, _S.UNDER_CONSIDERATION, _S.NOT_NOW})


class Route(StrEnum):
    """By which road an idea that is taken forward goes on."""

    PROJECT = "project"
    USUAL_BUSINESS = "usual_business"
    EXISTING = "existing"
    CHALLENGE = "challenge"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "project": "As a project of its own", "usual_business": "As business as usual",
            "existing": "Within a collaboration that exists", "challenge": "As an innovation challenge",
        }[self.value]  # fmt: skip


class PartyView(StrEnum):
    """What a party thinks of an idea."""

    INTERESTED = "interested"
    CONDITIONS = "conditions"
    NEEDS_MORE = "needs_more"
    NOT_INTERESTED = "not_interested"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "interested": "Interested", "conditions": "Interested, with conditions", "needs_more": "Needs to know more",
            "not_interested": "Not interested",
        }[self.value]  # fmt: skip


class Matter(StrEnum):
    """What was considered: the three matters of s23HA, and any other."""

    EXISTING = "existing"
    CONSISTENCY = "consistency"
    AVAILABLE = "available"
    OTHER = "other"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "existing": "Agreements and other cooperation that exist", "consistency": "Whether a consistent approach "
            "is desirable", "available": "Opportunities that are available", "other": "Other matters",
        }[self.value]  # fmt: skip


REQUIRED = (Matter.EXISTING, Matter.CONSISTENCY, Matter.AVAILABLE)


def check_idea(title: str, what: str, proposer: str) -> None:
    """An idea has a title of 3 to 200 characters, says in 10 to 1,000 what it would do, and who proposed it."""
    if not 3 <= len(title.strip()) <= 200:
        raise RuleBroken("Give the idea a title of 3 to 200 characters.", field="title")
    if not 10 <= len(what.strip()) <= LONGEST:
        raise RuleBroken("Say in 10 to 1,000 characters what it would do.", field="what")
    if not 2 <= len(proposer.strip()) <= 200:
        raise RuleBroken("Say in 2 to 200 characters who proposed it: a post or a meeting.", field="proposer")


def check_words(words: str, field: str) -> None:
    """Reasons and considerations are told in 3 to 1,000 characters; a "no" needs one as much as a "yes"."""
    if not 3 <= len(words.strip()) <= LONGEST:
        raise RuleBroken("Say it in 3 to 1,000 characters.", field=field)


def check_view(view: PartyView, reason: str, conditions: str) -> None:
    """A view has its reason, and its conditions where, and only where, it makes some."""
    check_words(reason, "why")
    if view is PartyView.CONDITIONS and len(conditions.strip()) < 3:
        raise RuleBroken("Say what the conditions are.", field="conditions")
    if view is not PartyView.CONDITIONS and conditions.strip():
        raise RuleBroken("Choose “Interested, with conditions”, or leave the conditions empty.", field="conditions")


def check_not_ahead(day: date, told: date | None, field: str) -> None:
    """What is told has happened: RuleBroken for a day after that on which it is told."""
    if told is not None and day > told:
        raise RuleBroken("That day is still to come: give the day on which it happened.", field=field)


def check_begun(proposed_on: PreciseDate | None, last: date, field: str) -> None:
    """Nothing became of an idea before it was proposed: RuleBroken for what ended on a day (``last``) before that."""
    if proposed_on is not None and last < proposed_on.first:
        raise RuleBroken(f"The idea was proposed on {proposed_on.words()}: give that day or a later one.", field=field)


def check_new_idea(title: str, held: Iterable[str]) -> None:
    """A body has one idea of a name in its log."""
    if any(same_name(one, title) for one in held):
        raise RuleBroken(f"“{title.strip()}” is in the log already. Open it from the list, or tell them apart by name.",
                         field="title")  # fmt: skip


def check_next(next_on: date | None, after: date | None) -> None:
    """A next review lies after the day from which it is counted."""
    if next_on is not None and after is not None and next_on <= after:
        raise RuleBroken("The next review comes after this one: give a later day.", field="next_on")


def check_answer_by(answer_by: date | None, notified: date) -> None:
    """A view is asked for by a day after that of the notice."""
    if answer_by is not None and answer_by <= notified:
        raise RuleBroken("Its view is asked for after it is notified: give a later day.", field="answer_by")


def check_decision(
    before: OpportunityState, after: OpportunityState, reason: str, route: Route | None
) -> None:  # fmt: skip
    """A move of the table with its reason; what is taken forward, and nothing else, says by which road."""
    if after not in OPPORTUNITY_MOVES[before]:
        raise RuleBroken(f"It stands at “{before.words}”: it cannot become “{after.words}”.", field="decision")
    check_words(reason, "why")
    if after is OpportunityState.TAKEN_FORWARD and route is None:
        raise RuleBroken("Say how it goes on: as a project, as business as usual, or within another.", field="route")
    if after is not OpportunityState.TAKEN_FORWARD and route is not None:
        raise RuleBroken("Only an idea that is taken forward has a road on which it goes.", field="route")


def missing_for(
    after: OpportunityState, duties: Collection[Duty], considered: Collection[Matter], unnotified: Sequence[str]
) -> list[str]:  # fmt: skip
    """What a person's decision still needs, in words; empty where nothing is missing.

    Where a duty of police is at stake, a yes and a no both need the three matters of s23HA (Police Act 1996). Where the
    duty of 2017 is, a yes needs every other body that it binds to have been notified; ``unnotified`` names the rest.
    """
    if after not in (OpportunityState.TAKEN_FORWARD, OpportunityState.CLOSED):
        return []
    found = []
    if POLICE_DUTIES & set(duties):
        found = [f"what was considered of: {one.words.lower()}" for one in REQUIRED if one not in considered]
    if after is OpportunityState.TAKEN_FORWARD and Duty.THREE_SERVICES in duties and unnotified:
        found.append(f"the notice to {', '.join(unnotified)}")
    return found


def check_ready(
    after: OpportunityState, duties: Collection[Duty], considered: Collection[Matter], unnotified: Sequence[str]
) -> None:
    """RuleBroken where something is missing for a decision that a person enters; it names what."""
    missing = missing_for(after, duties, considered, unnotified)
    if missing:
        raise RuleBroken(f"It cannot be decided yet. Not on record: {'; '.join(missing)}.", field="decision")
