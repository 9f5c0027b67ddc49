"""Funds and bids in words, for lists, pages and the home page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.trails import Breadcrumbs
from concordat.kernel.money import Money
from concordat.registers.exchange.records.bids import BidChecked, BidRecord, ConditionChecked, ConflictFound
from concordat.registers.exchange.records.funds import FundAlarmLine, FundRecord, YearSums
from concordat.registers.exchange.rules.bid_conflicts import ConflictKind
from concordat.registers.exchange.rules.bids import BidState, Met

TINTS = {
    BidState.DRAFT: "grey", BidState.SUBMITTED: "blue", BidState.SHORTLISTED: "yellow", BidState.AWARDED: "green",
    BidState.REFUSED: "red", BidState.WITHDRAWN: "red",
}  # fmt: skip
MET_TINTS = {Met.MET: "green", Met.NOT_MET: "red", Met.NOT_KNOWN: "yellow"}
STANDING_TINTS = {"Open": "green", "Closed": "grey", "Not open yet": "blue", "No closing date": "yellow"}


def funder(one: FundRecord, names: Mapping[str, str]) -> str:
    """Who gives it: an organisation by name, or as it was written."""
    return names.get(one.funder, one.funder) if one.funder else one.funder_text


def sums_words(sums: YearSums | None) -> str:
    """What is known of some amounts, and how many are not: "£1,000 and 1 amount not known"."""
    if sums is None:
        return "not told"
    missing = f"{sums.unknown} amount{'' if sums.unknown == 1 else 's'} not known"
    if not sums.unknown:
        return sums.known.exact()
    return f"{sums.known.exact()} and {missing}" if sums.known.pence else missing


def known(sums: YearSums | None) -> Money | None:
    """The sum where all of it is known."""
    return sums.whole if sums else None


def trail(links: Links, *steps: Link) -> Breadcrumbs:
    """Where these pages stand: below the money."""
    return Breadcrumbs([Link("Money", links.to("money")), *steps])


def conflict_words(one: ConflictFound, names: Mapping[str, str]) -> str:
    """What is in the way, as a sentence."""
    kind, about = one.conflict.kind, one.conflict
    other = f"“{one.other.title}”" if one.other else "another bid"
    body = names.get(about.organisation or "", about.organisation or "")
    if kind is ConflictKind.ASSESSOR:
        return f"{body} bids, and its people assess the bids."
    if kind is ConflictKind.FORBIDDEN:
        return f"One of the two funds rules out the money of the other: {other} is live."
    mine, theirs = (amount.exact() if amount else "an amount not known" for amount in one.amounts)
    shown = f": {mine} here, {theirs} there" if one.amounts != (None, None) else ""
    if kind is ConflictKind.MATCH_TWICE:
        return f"{body} gives match funding here and to {other} for {about.year_words}{shown}. If it is the same money, it is counted twice."  # noqa: E501
    return f"The same money may be asked for twice, here and in {other}, for {about.year_words}{shown}."


def matters(found: BidRecord, checks: BidChecked, names: Mapping[str, str], on: date) -> list[str]:
    """What is open or wrong with a bid, worst first; of one that is lost, nothing is any more."""
    if not found.state.live:
        return []
    failed = [f"Not met: {one.condition.text}. {_why(one)}" for one in checks.conditions if one.state is Met.NOT_MET]
    unknown = sum(one.state is Met.NOT_KNOWN for one in checks.conditions)
    asked = [f"{unknown} condition{'' if unknown == 1 else 's'} of the fund not known to be met."] if unknown else []
    late = []
    if found.state is BidState.DRAFT and checks.fund and checks.fund.standing(on) == "Closed":
        late = ["The fund has closed, and the bid is still a draft."]
    return [*late, *(conflict_words(one, names) for one in checks.conflicts), *failed, *asked]


def due_links(rows: Sequence[FundAlarmLine], on: date, links: Links) -> list[Link]:
    """The first day of a fund that is to come, as one link of the home page; more of them are on the list."""
    if not rows:
        return []
    first, more = rows[0], len(rows) - 1
    waits = "" if not first.bids else f" ({first.bids} bid{'' if first.bids == 1 else 's'} in draft)"
    said = f"{first.alarm.kind.words}: {first.title}, {first.alarm.words(on)}{waits}"
    if not more:
        return [Link(said, links.to("fund", first.key))]
    return [Link(f"{said}; {more} more of funds", links.to("funds-due", horizon="90"))]


def _why(one: ConditionChecked) -> str:
    """What the record says, else what a person does."""
    return one.judged.said if one.by_record or one.answer is None else one.answer.note
