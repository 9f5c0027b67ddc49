"""The review page: text on one side, statements with their standing on the other."""

from __future__ import annotations

from datetime import date, datetime

from concordat.foundation.provenance.queries import passages, source, sources
from concordat.foundation.provenance.records import SourceRecord
from concordat.intake.queries import candidate, candidates, progress
from concordat.intake.records import CandidateRecord, Progress
from concordat.intake.rules import CandidateState
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.review import rules
from concordat.review.cases import NEW, Case, Held
from concordat.review.learning.records import Taken
from concordat.review.learning.taking import Learnt
from concordat.review.names import Meaning, Names
from concordat.review.records import Card, Group, ReviewPage
from concordat.review.rules import Manner
from concordat.review.standing import standing_of

NAMES_GROUP = "The names in this paper"


def review_page(actor: Actor, *, source_key: str, now: datetime) -> ReviewPage:
    """One paper in review; NotThere where the actor may not read it."""
    held = source(actor, key=source_key)
    printed = tuple(passages(actor, source_key=source_key))
    names, learnt = Names(actor), Learnt(actor, source=source_key, printed=printed)
    found = candidates(actor, source=source_key)
    cards = tuple(_card(actor, one, names, learnt, now) for one in found)
    return ReviewPage(
        source=held,
        passages=printed,
        cards=cards,
        groups=_groups(cards),
        progress=progress(actor, sources=[source_key]).get(source_key, Progress(source_key, 0, 0, 0, 0)),
        decisions=len({(c.decided_by, c.decided_at) for c in found if c.decided_at}),
    )


def review_card(actor: Actor, *, number: int, now: datetime) -> Card:
    """One statement with its standing."""
    found = candidate(actor, number=number)
    return _card(actor, found, Names(actor), Learnt(actor, source=found.source), now)


def sure_ones(actor: Actor, *, source_key: str, threshold: float, now: datetime) -> list[Card]:
    """The waiting statements that ``accept_above`` would take at this threshold.

    NotThere where the actor may not read the paper, NotAllowed where it may not decide about it.
    """
    require(actor, Permission.STATEMENT_REVIEW, [source(actor, key=source_key).owner])
    names, learnt = Names(actor), Learnt(actor, source=source_key)
    waiting = candidates(actor, source=source_key, state=CandidateState.WAITING)
    cards = [
        _card(actor, one, names, learnt, now)
        for one in waiting
        if one.statement.kind not in rules.WAITING_FOR_REGISTER
        and one.statement.confidence >= rules.bulk_threshold(one.statement.kind, threshold)
    ]
    return [card for card in cards if _goes_in_bulk(card)]


def _goes_in_bulk(card: Card) -> bool:
    try:
        rules.check_manner(
            Manner.BULK, card.candidate.statement.kind, card.known, learnt=bool(card.taken.lessons)
        )  # fmt: skip
    except RuleBroken:
        return False
    return True


def to_review(actor: Actor, *, as_at: date | None = None) -> list[tuple[SourceRecord, Progress]]:
    """The sources that the actor may read, each with how far its review has got."""
    done = progress(actor)
    return [(one, done.get(one.key, Progress(one.key, 0, 0, 0, 0))) for one in sources(actor, as_at=as_at)]


def _card(actor: Actor, read: CandidateRecord, names: Names, learnt: Learnt, now: datetime) -> Card:
    taken = learnt.taken(read, names)
    found, statement = taken.candidate, taken.candidate.statement
    case = Case(actor, found, statement, names, now, learnt=bool(taken.lessons))
    waits_for = rules.WAITING_FOR_REGISTER.get(statement.kind, "")
    held, obstacle = (NEW, "") if waits_for or not found.waiting else _standing(case)
    return Card(
        taken=taken,
        sureness=rules.sureness(statement.confidence),
        meaning=_meaning(taken, names),
        known=held.known,
        held=held.ref,
        before=held.before,
        waits_for=waits_for,
        obstacle=obstacle,
    )


def _meaning(taken: Taken, names: Names) -> Meaning:
    """What its subject means; what was learnt of a name is said beside the name as read."""
    if taken.name:
        return names.meaning_as_learnt(taken.candidate.as_read.subject or "", taken.name.means)
    return names.meaning(taken.candidate.statement.subject)


def _standing(case: Case) -> tuple[Held, str]:
    try:
        return standing_of(case), ""
    except RuleBroken as obstacle:
        return NEW, str(obstacle)


def _groups(cards: tuple[Card, ...]) -> tuple[Group, ...]:
    """Waiting statements that are decided together: the names of the paper, then the rest by section."""
    together: dict[str, list[Card]] = {NAMES_GROUP: []}
    for card in cards:
        statement = card.candidate.statement
        if card.candidate.waiting and not card.waits_for and rules.decided_in_group(statement):
            name = NAMES_GROUP if statement.kind in rules.NAMES else statement.section or ""
            together.setdefault(name, []).append(card)
    return tuple(Group(name, tuple(found)) for name, found in together.items() if found)
