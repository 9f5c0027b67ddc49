"""Lines of the position added up by what they have in common. Each line counts in one group and no other. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.rules import Assurance, added
from concordat.reporting.portfolio.money.courses import Method
from concordat.reporting.portfolio.money.standings import InYear, LineStanding, rated
from concordat.reporting.portfolio.naming import name_of


class GroupedBy(StrEnum):
    """What lines are grouped by."""

    COLLABORATION = "collaboration"
    PARTNER = "partner"
    THEME = "theme"
    BENEFIT = "benefit"
    YEAR = "year"

    @property
    def word(self) -> str:
        return {"theme": "Theme", "benefit": "Type of benefit", "year": "Financial year"}.get(
            self.value, self.value.capitalize()
        )


@dataclass(frozen=True, slots=True)
class Categories:
    """What places a line: names by key, themes of collaborations, types and titles of benefits, each in words."""

    names: Mapping[str, str]
    themes: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sums:
    """Lines added up; None where no line has the amount. ``variance`` is over the lines that have plan and result.

    ``no_result`` lines have a plan and no result, ``no_plan`` a result and no plan; ``outturn_unknown`` have no outturn
    that can be told; ``silent`` years of a line have a plan and no result. What is not known is never taken as nought.
    """

    plan: Money | None
    achieved: Money | None
    by_assurance: Mapping[Assurance, Money]
    outturn: Money | None
    compared_plan: Money | None
    compared_achieved: Money | None
    lines: int
    compared: int
    no_result: int
    no_plan: int
    outturn_unknown: int
    silent: int

    @property
    def verified(self) -> Money:
        return self.by_assurance.get(Assurance.VERIFIED, ZERO)

    @property
    def variance(self) -> Money | None:
        if self.compared_achieved is None or self.compared_plan is None:
            return None
        return self.compared_achieved - self.compared_plan

    @property
    def rated(self) -> str:
        """The rating of what can be compared, in words: "no plan" or "unknown" where there is no colour."""
        return rated(self.compared_plan, self.compared_achieved, planned=self.no_plan < self.lines)


@dataclass(frozen=True, slots=True)
class Group:
    """One row: what it is called, the value that picks it (``picked``), and its sums."""

    picked: str
    name: str
    sums: Sums


def assured_of(lines: Iterable[LineStanding]) -> dict[Assurance, Money]:
    """What lines have achieved, by who stands behind it."""
    assured: dict[Assurance, Money] = {}
    for one in lines:
        for assurance, amount in one.by_assurance.items():
            assured[assurance] = assured.get(assurance, ZERO) + amount
    return assured


def sums_of(lines: Iterable[LineStanding]) -> Sums:
    """What lines come to; the caller leaves out those that are apart."""
    found = list(lines)
    both = [one for one in found if one.compared]
    return Sums(
        plan=added(one.plan for one in found), achieved=added(one.achieved for one in found),
        by_assurance=assured_of(found), outturn=added(one.outturn for one in found),
        compared_plan=added(one.plan for one in both), compared_achieved=added(one.achieved for one in both),
        lines=len(found), compared=len(both),
        no_result=sum(one.achieved is None for one in found),
        no_plan=sum(one.course.method is Method.NONE for one in found),
        outturn_unknown=sum(one.outturn is None for one in found), silent=sum(len(one.silent) for one in found),
    )  # fmt: skip


def grouped(lines: Sequence[LineStanding], by: GroupedBy, known: Categories) -> list[Group]:
    """The rows of a table, by name; years in their order. Lines that are apart are left to the caller."""
    if by is GroupedBy.YEAR:
        return _years(lines)
    found: dict[str, list[LineStanding]] = defaultdict(list)
    for one in lines:
        found[picked(one, by, known)].append(one)
    rows = [Group(key, called(key, by, known), sums_of(some)) for key, some in found.items()]
    return sorted(rows, key=lambda row: (not row.picked, row.name.casefold()))


def picked(line: LineStanding, by: GroupedBy, known: Categories) -> str:
    """The group of a line; "" where it has none. A collaboration of several themes is a group of its own."""
    key = line.key
    if by is GroupedBy.COLLABORATION:
        return key.collaboration or ""
    if by is GroupedBy.PARTNER:
        return key.organisation
    if by is GroupedBy.THEME:
        return ", ".join(known.themes.get(key.collaboration or "", ()))
    return known.kinds.get(key.benefit or "", "")


def called(key: str, by: GroupedBy, known: Categories) -> str:
    """A group in words."""
    if not key:
        return {
            GroupedBy.COLLABORATION: "No collaboration named", GroupedBy.PARTNER: "No partner named",
            GroupedBy.THEME: "No theme set", GroupedBy.BENEFIT: "No benefit named",
        }.get(by, "Over several years, or not stated")  # fmt: skip
    if by is GroupedBy.COLLABORATION:
        return name_of(known.names, key) or key
    return known.names.get(key, key) if by is GroupedBy.PARTNER else key


def _years(lines: Sequence[LineStanding]) -> list[Group]:
    """Each year's plan and result; amounts over several years in a row of their own, so that the rows sum to the whole.

    A year has no outturn: that is told for lines.
    """
    found: dict[FinancialYear | None, list[LineStanding]] = defaultdict(list)
    for line in lines:
        for one in line.years:
            found[one.year].append(_of_year(line, one))
    ordered = sorted((year for year in found if year is not None), key=lambda year: year.start)
    rows = [Group(str(year.start), str(year), sums_of(found[year])) for year in ordered]
    spanning = found.get(None)
    return [*rows, Group("", called("", GroupedBy.YEAR, _NOBODY), sums_of(spanning))] if spanning else rows


def chosen(lines: Sequence[LineStanding], by: GroupedBy, key: str, known: Categories) -> list[LineStanding]:
    """The lines of one group; of a year, each as it stands in that year."""
    if by is not GroupedBy.YEAR:
        return [one for one in lines if picked(one, by, known) == key]
    return [_of_year(line, one) for line in lines for one in line.years
            if (str(one.year.start) if one.year else "") == key]  # fmt: skip


def _of_year(line: LineStanding, one: InYear) -> LineStanding:
    """The line as it stands in one year, of which no outturn is told."""
    rest = (one.achieved or ZERO) - one.verified
    others = [name for name in line.by_assurance if name is not Assurance.VERIFIED]
    by = {Assurance.VERIFIED: one.verified} if one.verified != ZERO else {}
    if rest != ZERO and one.achieved is not None:
        by[others[0] if others else Assurance.AS_REPORTED] = rest
    return replace(line, plan=one.plan, achieved=one.achieved, by_assurance=by, years=(one,), of_a_year=True)


_NOBODY = Categories({}, {}, {})
