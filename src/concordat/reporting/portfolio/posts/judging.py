"""From what the register holds of a post to its alarms, and from posts to the money of a programme. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from concordat.calculations.posts.alarms import Paid, Standing
from concordat.kernel.money import Money
from concordat.registers.collaborations.records import PostView
from concordat.registers.collaborations.rules import PostState
from concordat.registers.collaborations.rules.funding import FunderShare
from concordat.reporting.portfolio.posts.records import FunderYear, ProgrammeFunding, StageDue


def standing(view: PostView, stage: StageDue | None) -> Standing:
    """What the alarms of a post look at."""
    post, lent = view.post, view.secondment
    return Standing(
        due=stage.due if stage and not stage.done else None, stage=stage.words if stage else "",
        paid=_paid(view), whole_years=frozenset(one.start for one in view.years if one.shares and not one.missing),
        secondment_ends=lent.ends if lent else None, leaves=post.leaves, awaits=post.state is PostState.SUCCESSION,
        follows=view.succession is not None, vacant_since=post.vacant_since, since_reported=not post.since,
    )  # fmt: skip


def _paid(view: PostView) -> tuple[Paid, ...]:
    """Each funder who pays, or may pay, with its years; one that pays nought in a year does not pay in it."""
    years: dict[str, list[int]] = defaultdict(list)
    last: dict[str, FunderShare] = {}
    for year in view.years:
        for share in year.shares:
            if share.share != 0 and (share.amount is None or share.amount.pence):
                years[share.name].append(year.start)
                last[share.name] = share
    return tuple(Paid(name, tuple(held), last[name].ends) for name, held in years.items())


def programme(views: Sequence[PostView]) -> ProgrammeFunding:
    """The money of some posts by funder and year. A share counts in pence only where the post's cost is known."""
    cells: dict[str, dict[int, list[tuple[str, Money | None]]]] = defaultdict(lambda: defaultdict(list))
    missing: list[tuple[int, str, str]] = []
    for view in views:
        for year in view.years:
            missing += [(year.start, view.post.title, words) for words in year.missing]
            for share in year.shares:
                cells[share.name][year.start].append((view.post.title, share.of(year.cost)))
    return ProgrammeFunding(
        years=tuple(sorted({year.start for view in views for year in view.years})),
        rows=tuple((name, _cells(by_year)) for name, by_year in sorted(cells.items())),
        missing=tuple(sorted(missing)), unfunded=tuple(one.post.title for one in views if not one.years),
    )  # fmt: skip


def _cells(by_year: Mapping[int, Sequence[tuple[str, Money | None]]]) -> dict[int, FunderYear]:
    return {
        year: FunderYear(
            Money(sum(paid.pence for _, paid in told if paid is not None)), len(told),
            tuple(title for title, paid in told if paid is None),
        )
        for year, told in by_year.items()
    }  # fmt: skip
