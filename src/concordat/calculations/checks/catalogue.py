"""Every check, in the order in which pages list them."""

from __future__ import annotations

from datetime import date

from concordat.calculations.checks import (
    above_plan,
    bases,
    dated_after,
    green_cost,
    no_period,
    posts,
    pro_rata,
    rag,
    reckoned,
    totals,
    unknowns,
)
from concordat.calculations.checks.agreed import (
    aims,
    incomplete,
    leaving,
    outcomes,
    unlearned,
    unpublished,
    unsigned,
    votes,
)
from concordat.calculations.checks.colours import behind, late, spend
from concordat.calculations.checks.dates import (
    after_next,
    due_before_start,
    durations,
    milestones,
    no_such_day,
    no_time,
    no_year,
    past_to_come,
    quarters,
    season,
    spans,
    stage_order,
    stage_table,
    tender_order,
    two_dates,
    undated,
    weekday,
)
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.naming import (
    bodies,
    leads,
    legal_basis,
    listed_names,
    names,
    numbers_again,
    short_names,
    still_vacant,
    tiers,
    two_bases,
    two_names,
    two_things,
    vacant,
)
from concordat.calculations.checks.promises import given_up, no_new_time, no_reason, overdue, silent, slipped_again
from concordat.calculations.checks.prose.papers import Paper
from concordat.calculations.checks.reckoning import (
    behind_in_words,
    in_words,
    months_in_words,
    net_of,
    over_years,
    payback,
    shares_near,
)
from concordat.calculations.checks.sums import (
    across,
    breakdown,
    changes,
    comparable,
    goal,
    left_open,
    mixed_sum,
    non_cashable,
    of_which,
    over_all,
    parent_and_child,
    percentages,
    products,
    ranges,
    said_more,
    same_amount,
    shares,
    target_colour,
    targets_met,
)
from concordat.calculations.checks.wording import (
    already_done,
    carried_over,
    done_or_planned,
    due_and_delivered,
    gone,
    half_done,
    improved,
    in_place,
    never_reported,
    no_risks,
    nobody_decides,
    on_track,
    quantity_no_period,
    recommendations,
    repeated,
    revised,
    slipped,
    talked_and_spent,
    vague,
)
from concordat.kernel.findings import Finding, merged

CHECKS = (
    totals.CHECK,
    pro_rata.CHECK,
    reckoned.CHECK,
    dated_after.CHECK,
    rag.CHECK,
    green_cost.CHECK,
    unknowns.CHECK,
    silent.CHECK,
    no_new_time.CHECK,
    no_reason.CHECK,
    overdue.CHECK,
    slipped_again.CHECK,
    given_up.CHECK,
    above_plan.CHECK,
    bases.CHECK,
    no_period.CHECK,
    leaving.CHECK,
    unsigned.CHECK,
    incomplete.CHECK,
    unpublished.CHECK,
    votes.CHECK,
    outcomes.CHECK,
    aims.CHECK,
    unlearned.CHECK,
    posts.CHECK,
    percentages.CHECK,
    shares.CHECK,
    goal.CHECK,
    comparable.CHECK,
    non_cashable.CHECK,
    same_amount.CHECK,
    mixed_sum.CHECK,
    parent_and_child.CHECK,
    left_open.CHECK,
    across.CHECK,
    breakdown.CHECK,
    changes.CHECK,
    products.CHECK,
    ranges.CHECK,
    said_more.CHECK,
    target_colour.CHECK,
    targets_met.CHECK,
    over_all.CHECK,
    of_which.CHECK,
    behind_in_words.CHECK,
    months_in_words.CHECK,
    in_words.CHECK,
    over_years.CHECK,
    net_of.CHECK,
    payback.CHECK,
    shares_near.CHECK,
    weekday.CHECK,
    no_such_day.CHECK,
    season.CHECK,
    due_before_start.CHECK,
    quarters.CHECK,
    after_next.CHECK,
    past_to_come.CHECK,
    two_dates.CHECK,
    durations.CHECK,
    spans.CHECK,
    no_time.CHECK,
    stage_order.CHECK,
    tender_order.CHECK,
    milestones.CHECK,
    stage_table.CHECK,
    no_year.CHECK,
    undated.CHECK,
    spend.CHECK,
    late.CHECK,
    behind.CHECK,
    slipped.CHECK,
    on_track.CHECK,
    revised.CHECK,
    no_risks.CHECK,
    due_and_delivered.CHECK,
    talked_and_spent.CHECK,
    in_place.CHECK,
    recommendations.CHECK,
    half_done.CHECK,
    never_reported.CHECK,
    done_or_planned.CHECK,
    already_done.CHECK,
    repeated.CHECK,
    carried_over.CHECK,
    gone.CHECK,
    improved.CHECK,
    quantity_no_period.CHECK,
    vague.CHECK,
    nobody_decides.CHECK,
    bodies.CHECK,
    two_bases.CHECK,
    two_things.CHECK,
    two_names.CHECK,
    short_names.CHECK,
    leads.CHECK,
    vacant.CHECK,
    still_vacant.CHECK,
    listed_names.CHECK,
    numbers_again.CHECK,
    tiers.CHECK,
    legal_basis.CHECK,
    names.CHECK,
)


# Those that look at facts, or at several papers together; every other check sees one paper at a time.
_TOGETHER = frozenset(
    check.id
    for check in (
        *CHECKS[: CHECKS.index(percentages.CHECK)],
        comparable.CHECK, parent_and_child.CHECK, left_open.CHECK, carried_over.CHECK, legal_basis.CHECK, names.CHECK,
        still_vacant.CHECK, gone.CHECK,
    )
)  # fmt: skip
# Of these the checks that look at what several papers print.
_PAPERS = _TOGETHER - {check.id for check in (*CHECKS[: CHECKS.index(percentages.CHECK)], parent_and_child.CHECK)}
# These look at the facts and at the text of one paper: what the reader made of a sentence is told once.
_BOTH = frozenset({dated_after.CHECK.id})
# What the checks find in a paper as printed stays the same until one of them changes.
EDITION = " ".join(f"{check.id}-{check.version}" for check in CHECKS)


def examine(facts: Facts, *, in_review: bool = False) -> list[Finding]:
    """Run every check over the facts (product.md, Finding); surest first, then the youngest paper."""
    alone = (in_paper(paper, in_review=in_review) for paper in facts.papers)
    return merged(in_facts(facts, in_review=in_review), across_papers(facts, in_review=in_review), *alone)


def in_facts(facts: Facts, *, in_review: bool = False) -> list[Finding]:
    """What the checks find that ask for no paper as printed."""
    chosen = (check for check in CHECKS if check.id in _TOGETHER - _PAPERS)
    return merged(*(check.findings(facts, in_review=in_review) for check in chosen))


def across_papers(facts: Facts, *, in_review: bool = False) -> list[Finding]:
    """What the checks find that look at several papers as printed; of the facts they ask for the totals alone."""
    return merged(*(check.findings(facts, in_review=in_review) for check in CHECKS if check.id in _PAPERS))


def in_paper(paper: Paper, *, in_review: bool = False) -> tuple[Finding, ...]:
    """What the checks of one paper find in it; none of them asks what day it is."""
    facts = Facts(today=date.min, papers=(paper,))
    alone = (check for check in CHECKS if check.id not in _TOGETHER or check.id in _BOTH)
    return tuple(finding for check in alone for finding in check.findings(facts, in_review=in_review))
