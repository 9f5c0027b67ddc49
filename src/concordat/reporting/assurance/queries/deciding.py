"""What the checks of decisions and of aims are given: votes against outcomes, and collaborations without an aim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from concordat.calculations.checks.about import About
from concordat.calculations.checks.facts import Aimless, Unlearned, Voted
from concordat.foundation.provenance.queries import citations
from concordat.foundation.provenance.records import SourceRecord
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.queries.lessons import learning
from concordat.registers.collaborations.queries.aimed import live_since, objectives_of, purposes_of
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.collaborations.rules import State
from concordat.registers.collaborations.rules.states import missing_for
from concordat.registers.governance.queries import decisions_in_full
from concordat.reporting.assurance.places import Places
from concordat.reporting.portfolio.naming import ANOTHER

# Of what has ended or was declined nobody asks any longer what it is for; an opportunity may still find out.
PAST_OPPORTUNITY = (State.SCOPING, State.BUSINESS_CASE, State.IMPLEMENTING, State.LIVE, State.IN_REVIEW)
RUNNING = (State.LIVE, State.IN_REVIEW)


def voted(
    actor: Actor, *, readable: Sequence[SourceRecord], names: Mapping[str, str], as_at: date | None = None
) -> tuple[Voted, ...]:
    """The decisions whose outcome as reported is not what their votes come to. Six database queries."""
    found = [one for one in decisions_in_full(actor, as_at=as_at, with_parties=True) if one.differs]
    places = Places(citations(actor, [one.summary.ref for one in found]), readable)
    return tuple(
        Voted(
            str(one.summary.id), _about(one.summary.collaboration, one.summary.organisation, names), one.summary.what,
            one.summary.state.value.replace("_", " "), one.tally_words(names), (places.of(one.summary.ref),),
        )
        for one in found
    )  # fmt: skip


def aimless(
    actor: Actor, *, held: Sequence[CollaborationRecord], readable: Sequence[SourceRecord], as_at: date | None = None
) -> tuple[Aimless, ...]:
    """The collaborations past the stage of an opportunity that lack what it takes to leave it. Three queries.

    ``held`` are those that the actor may see; one that was merged into another is not asked.
    """
    asked = {one.key: one for one in held if one.state in PAST_OPPORTUNITY and not one.merged}
    purposes = purposes_of(actor, collaborations=asked, as_at=as_at)
    aims = objectives_of(actor, collaborations=asked, as_at=as_at)
    places = Places(citations(actor, [one.ref for one in asked.values()]), readable)
    return tuple(
        Aimless(About(key, one.name, key), one.state.words.lower(), " and ".join(lacks), (places.of(one.ref),))
        for key, one in asked.items()
        if one.state
        and (
            lacks := missing_for(
                State.OPPORTUNITY, one.state, purpose=key in purposes,
                objectives=sum(aim.open for aim in aims.get(key, ())),
            )
        )
    )  # fmt: skip


def unlearned(
    actor: Actor, *, held: Sequence[CollaborationRecord], readable: Sequence[SourceRecord], as_at: date | None = None
) -> tuple[Unlearned, ...]:
    """The live collaborations of which no lesson is on record, with the day since when. Five database queries.

    ``held`` are those that the actor may see; one that was merged into another is not asked.
    """
    asked = {one.key: one for one in held if one.state in RUNNING and not one.merged}
    since = live_since(actor, collaborations=asked, as_at=as_at)
    learned = learning(actor, collaborations=asked, as_at=as_at)
    bare = [one for key, one in asked.items() if key in since and not learned.get(key)]
    places = Places(citations(actor, [one.ref for one in bare]), readable)
    return tuple(Unlearned(About(one.key, one.name, one.key), since[one.key], (places.of(one.ref),)) for one in bare)


def _about(collaboration: str | None, organisation: str | None, names: Mapping[str, str]) -> About:
    if collaboration:
        seen = collaboration if collaboration in names else None
        return About(collaboration, names.get(collaboration, ANOTHER), seen)
    return About(organisation or "", names.get(organisation or "", "The paper"))
