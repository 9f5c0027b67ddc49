"""The tables of a fund's page and of a bid's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from concordat.interfaces.web.components.cells import Cell, Link, day, link, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import about, about_words
from concordat.interfaces.web.funds.words import MET_TINTS, TINTS, conflict_words, known, sums_words
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.exchange.records.bids import BidChecked, BidRecord, ConditionChecked
from concordat.registers.exchange.records.funds import FundConditionRecord, FundRecord
from concordat.registers.exchange.rules.bids import AmountOf
from concordat.registers.exchange.rules.funds import EligibilityKind
from concordat.reporting.portfolio.bids.records import Measured


def year_words(year: int | None) -> str:
    """2018/19, or the whole."""
    return str(FinancialYear(year)) if year is not None else "The whole"


def fund_years(found: FundRecord) -> DataTable:
    """What the fund has to give, by financial year."""
    total = found.total
    missing = total.unknown if total else 0
    years = found.years
    return _table(
        "What it has to give, in pounds", ("Year", "Amount", "As written"),
        [[Cell(year_words(year)), money(figure), text(figure.written)]
         for year, figure in sorted(years.items(), key=lambda one: (one[0] is None, one[0] or 0))],
        numeric=("Amount",),
        total=[Cell("In all, as far as it is known"), money(total.known if total else None), Cell("")],
        leaves_out=f"{missing} amount{'' if missing == 1 else 's'} not known." if missing else "",
    )  # fmt: skip


def fund_conditions(found: FundRecord, titles: Mapping[str, str], links: Links, *, edits: bool) -> DataTable:
    """What a bid must be or have."""
    return _table("Conditions of eligibility", ("Condition", "Kind", "At least", "Told on"), [
        [text(one.text), text(one.kind.words), Cell(least_words(one, titles)), day(one.reported_on),
         *_act(edits, "Change", links.to("fund-condition-change", found.key, one.id), one.text),
         *_act(edits, "It no longer holds", links.to("fund-condition-drop", found.key, one.id), one.text)]
        for one in found.conditions
    ], more=2 if edits else 0)  # fmt: skip


def least_words(one: FundConditionRecord, titles: Mapping[str, str]) -> str:
    """How much a condition asks for."""
    if one.kind is EligibilityKind.MATCH_SHARE:
        return f"{one.least}% of the whole cost"
    if one.kind is EligibilityKind.PARTNERS:
        return f"{one.least} organisations"
    if one.kind is EligibilityKind.CASE_STAGE:
        return Stage(one.stage).words
    if one.kind is EligibilityKind.NO_OVERLAP:
        return titles.get(one.other, "a fund that you may not see") if one.other else "any other fund"
    return "–"


def bids_table(rows: Sequence[BidRecord], names: Mapping[str, str], links: Links, *, fund: bool) -> DataTable:
    """Bids that the reader sees, with what they ask for."""
    heads = ("Bid", *(("Fund",) if fund else ()), "State", "By", "For", "Asked for", "Match funding")
    return _table("Bids", heads, [
        [link(one.title, links.to("bid", one.key)), *([_fund(one, links)] if fund else []),
         Cell(Tag(one.state.words, TINTS[one.state])), Cell(bidders_words(one, names)),
         about(one.collaboration, one.organisation, names, links), money(known(one.asked_sums)),
         Cell(sums_words(one.match_sums), numeric=True)]
        for one in rows
    ], numeric=("Asked for", "Match funding"))  # fmt: skip


def bidders_words(one: BidRecord, names: Mapping[str, str]) -> str:
    """Who bids, the one that answers for it first."""
    return ", ".join(names.get(key, key) for key in one.bidders)


def for_words(one: BidRecord, names: Mapping[str, str]) -> str:
    """What the bid is for."""
    return about_words(one.collaboration, one.organisation, names) or ""


def bid_amounts(found: BidRecord, names: Mapping[str, str]) -> DataTable:
    """What is asked for and who matches it, by year."""
    rows = sorted(found.amounts, key=lambda one: (one.of is AmountOf.MATCH, one.year is None, one.year or 0, one.giver))
    asked, match = known(found.asked_sums), found.match_sums
    whole = None if asked is None or match.whole is None else asked + match.whole
    missing = (found.asked_sums.unknown if found.asked_sums else 1) + match.unknown
    left = f"{missing} amount{'' if missing == 1 else 's'} not known or not told." if missing else ""
    return _table("Asked for and matched, in pounds", ("Year", "What", "By whom", "Amount", "As written"), [
        [Cell(year_words(one.year)), text(one.of.words),
         text(names.get(one.by, one.by) if one.by else one.by_text or "The fund"), money(one.figure),
         text(one.figure.written)]
        for one in rows
    ], numeric=("Amount",), total=[Cell("The whole cost"), Cell(""), Cell(""), money(whole), Cell("")],
       leaves_out=left)  # fmt: skip


def bid_conditions(
    found: BidRecord, checks: BidChecked, titles: Mapping[str, str], links: Links, *, edits: bool
) -> DataTable:
    """Each condition of the fund: met, not met or not known, and who or what says so."""
    return _table("Conditions of the fund", ("Condition", "Asks for", "Stands", "Says", "By"), [
        [text(one.condition.text), Cell(f"{one.condition.kind.words}: {least_words(one.condition, titles)}"
                                        if one.condition.kind.value not in ("territory", "other")
                                        else one.condition.kind.words),
         Cell(Tag(one.state.words, MET_TINTS[one.state])), Cell(_said(one)),
         Cell("the record" if one.by_record else "a person" if one.answer else "nobody yet"),
         *_act(edits, "Answer", links.to("bid-answer", found.key, one.condition.id), one.condition.text)]
        for one in checks.conditions
    ], more=int(edits))  # fmt: skip


def bid_conflicts(checks: BidChecked, names: Mapping[str, str], links: Links) -> DataTable:
    """What is in the way of the bid."""
    return _table("Conflicts", ("What", "In words", "The other bid"), [
        [text(one.conflict.kind.words), Cell(conflict_words(one, names)),
         link(one.other.title, links.to("bid", one.other.key)) if one.other else Cell("–")]
        for one in checks.conflicts
    ])  # fmt: skip


def bid_promises(found: BidRecord, rows: Sequence[Measured], on: date, links: Links, *, edits: bool) -> DataTable:
    """What was promised beside what has come of it; no promise is added to another."""
    return _table(
        "Benefit promised and measured",
        ("Benefit", "Promised", "By", "Achieved at the bid", "Achieved now", "Since the bid", "Verified",
         "Against the promise"),
        [[_benefit(one, links), money(one.figure), Cell(_by(one, on)), _at_bid(one), _amount(one.now),
          _amount(one.since), _amount(one.verified), Cell(_against(one)),
          *_act(edits, "Take back", links.to("bid-promise-drop", found.key, one.promise.id), one.title or "a benefit")]
         for one in rows],
        numeric=("Promised", "Achieved at the bid", "Achieved now", "Since the bid", "Verified"), more=int(edits),
    )  # fmt: skip


def standings(found: BidRecord) -> DataTable:
    """Each report of how far it has got, the last first."""
    return _table("States", ("State", "On", "Why", "Told on"), [
        [Cell(Tag(one.state.words, TINTS[one.state])), day(one.on), Cell(one.note or "–"), day(one.reported_on)]
        for one in reversed(found.standings)
    ])  # fmt: skip


def _said(one: ConditionChecked) -> str:
    if one.by_record or one.answer is None:
        beside = f" A person says: {one.answer.state.words.lower()}." if one.answer else ""
        return f"{one.judged.said}{beside}"
    return one.answer.note or one.judged.said


def _fund(one: BidRecord, links: Links) -> Cell:
    return link(one.fund_title, links.to("fund", one.fund)) if one.fund_title else Cell("a fund of others")


def _benefit(one: Measured, links: Links) -> Cell:
    if one.title is None:
        return Cell("a benefit of others")
    return link(one.title, links.to("benefit", one.promise.benefit)) if one.promise.benefit else text(one.title)


def _by(one: Measured, on: date) -> str:
    if one.by_when is None:
        return "no day told"
    return f"{one.by_when.words()}{', over' if one.due(on) else ''}"


def _against(one: Measured) -> str:
    """The variance in words, with why something is not known."""
    said = []
    if one.variance is not None:
        more = one.variance >= ZERO
        amount = one.variance if more else -one.variance
        said.append("as promised" if amount == ZERO else f"{amount.exact()} {'more' if more else 'less'} than promised")
    return "; ".join([*said, *([one.said] if one.said else [])]) or "not known"


def _at_bid(one: Measured) -> Cell:
    if one.at_bid is None and one.since is not None:
        return Cell("none reported", numeric=True)
    return _amount(one.at_bid)


def _amount(value: Money | None) -> Cell:
    return money(value) if value is not None else Cell("not known", numeric=True)


def _table(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], *, more: int = 0, numeric: Sequence[str] = (),
    total: Sequence[Cell] = (), leaves_out: str = "",
) -> DataTable:  # fmt: skip
    acts = [Column("Act"), Column("End")][:more]
    columns = [*(Column(head, numeric=head in numeric) for head in heads), *acts]
    return DataTable(
        caption=caption, caption_hidden=True, columns=columns, rows=rows, total=total, leaves_out=leaves_out
    )


def _act(offered: bool, words: str, href: str, hidden: str) -> list[Cell]:
    return [Cell(Link(words, href, f": {hidden}"))] if offered else []
