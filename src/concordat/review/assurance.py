"""What does not add up in papers that are still in review: the same checks, before anything is accepted."""

from __future__ import annotations

from datetime import date, datetime

from concordat.calculations.checks.catalogue import examine
from concordat.calculations.checks.facts import Amount, Facts, Followed
from concordat.foundation.provenance.around import with_surroundings
from concordat.foundation.provenance.queries import sources
from concordat.foundation.provenance.records import SourceRecord
from concordat.intake.queries import candidates
from concordat.intake.records import CandidateRecord
from concordat.intake.rules import CandidateState
from concordat.kernel.findings import Finding
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.statements import Kind
from concordat.review.cases import Case
from concordat.review.learning.taking import Learnt
from concordat.review.names import Names
from concordat.review.promises import papers_of, promise_of, traced_over
from concordat.review.stated import AMOUNTS, NOUNS, OTHER_MONEY, Stated, printed_totals

# What the checks are given; names, sites, risks and the like are most of what a paper says, and no check asks for them.
LOOKED_AT = frozenset(
    {*AMOUNTS, *OTHER_MONEY, *NOUNS, Kind.STATUS, Kind.COLLABORATION, Kind.COMMITMENT}
)  # fmt: skip


def findings_in_review(
    actor: Actor, *, now: datetime, as_at: date | None = None, collaboration: str | None = None
) -> list[Finding]:  # fmt: skip
    """What the checks find in the papers that the actor may read and that have statements waiting.

    What was accepted of such a paper counts too, so that an amount still waiting meets the rest of its table; what was
    rejected does not. What was learnt from corrections is taken so here too. The number of database queries does not
    depend on the number of statements.
    """
    waiting = _in_review(candidates(actor, kinds=LOOKED_AT, as_at=as_at))
    if not waiting:
        return []
    names, learnt, held = Names(actor), Learnt(actor), {one.key: one for one in sources(actor, as_at=as_at)}
    taken = [learnt.taken(one, names).candidate for one in waiting if one.source in held]
    stated = [Stated(Case(actor, one, one.statement, names, now), held[one.source]) for one in taken]
    followed = _followed(actor, stated, held, as_at)
    amounts = with_surroundings(actor, (one.amount() for one in stated if one.is_amount))
    found = examine(_facts(stated, amounts, followed, as_at or now.date()), in_review=True)
    return [finding for finding in found if collaboration is None or finding.collaboration == collaboration]


def _followed(
    actor: Actor, stated: list[Stated], held: dict[str, SourceRecord], as_at: date | None
) -> list[Followed]:  # fmt: skip
    """The commitments that wait, each with what became of it; one that is accepted is the register's affair."""
    waiting = [one for one in stated if one.kind is Kind.COMMITMENT and one.case.candidate.waiting]
    papers = papers_of(held.values(), stated)
    traced = traced_over(actor, map(promise_of, waiting), held, papers, as_at=as_at)
    return [Followed(one.about, fate) for one, fate in zip(waiting, traced, strict=True)]


def _in_review(found: list[CandidateRecord]) -> list[CandidateRecord]:
    open_papers = {one.source for one in found if one.waiting}
    return [one for one in found if one.source in open_papers and one.state is not CandidateState.REJECTED]


def _facts(stated: list[Stated], amounts: tuple[Amount, ...], followed: list[Followed], today: date) -> Facts:
    return Facts(
        today=today,
        amounts=amounts,
        starts=tuple(start for one in stated for start in one.starts()),
        ratings=tuple(one.rating() for one in stated if one.kind is Kind.STATUS),
        happened=tuple(happened for one in stated for happened in one.happened()),
        promises=tuple(followed),
        totals=tuple(printed_totals(stated)),
        parents={child: parent for one in stated for child, parent in one.parent()},
    )
