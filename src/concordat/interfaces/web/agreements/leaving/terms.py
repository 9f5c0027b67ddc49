"""The exit terms as they are on record, each with the link that changes it."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.calculations.settlements import Cost, ExitTerms, Instalments, Service
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.kernel.dates import day_words
from concordat.registers.agreements.records.exits import ExitRecord


def terms_list(held: ExitRecord, links: Links, *, may_edit: bool) -> SummaryList:
    """What the agreement says on leaving, part by part; what it does not say prints as "not stated"."""
    terms, key = held.terms, held.agreement

    def change(part: str, what: str, **query: str) -> list[Link]:
        return [Link("Change", links.to("leaving-part", key, part, **query), what)] if may_edit else []

    facts = [
        Fact("Notice", _notice(terms), change("notice", "the notice")),
        Fact("Who pays", terms.payer.words if terms.payer else None, change("who-pays", "who pays"),
             note=f"the clause says “{terms.words}”" if terms.words else ""),
        Fact("Limits on the whole", _limits(terms), change("who-pays", "the limits")),
        Fact("Shares", _shares(held), change("shares", "the shares")),
        *(Fact(f"Cost: {cost.name}", _cost(cost, held), change("cost", cost.name, item=cost.name))
          for cost in terms.costs),
        Fact("Costs", f"{len(terms.costs)} named" if terms.costs else None, _add(held, links, "cost", may_edit)),
        Fact("When it is paid", _paid(terms.instalments), change("when-paid", "when it is paid")),
        *(Fact(f"Service: {one.name}", _service(one, held), change("service", one.name, item=one.name))
          for one in terms.services or ()),
        Fact("Services that go on", _services(terms), _add(held, links, "service", may_edit)),
        Fact("What is held jointly", terms.asset_split.words if terms.asset_split else None,
             change("afterwards", "what is held jointly")),
        *(Fact(f"Asset: {one.name}", f"{one.value.range.words()}; {held.parties.get(one.holder or '', 'nobody named')}",
               change("asset", one.name, item=one.name)) for one in terms.assets),
        *(Fact(f"Given up: {one.what}", one.amount.range.words(), change("claim", one.what, item=one.what))
          for one in terms.write_offs),
    ]  # fmt: skip
    return SummaryList(facts)


def adding(held: ExitRecord, links: Links) -> Iterator[Link]:
    """The links that add a joint asset or a claim that is given up."""
    for part, words in (("asset", "Add a joint asset"), ("claim", "Add a claim that is given up")):
        yield Link(words, links.to("leaving-part", held.agreement, part))


def _add(held: ExitRecord, links: Links, part: str, may_edit: bool) -> list[Link]:
    return [Link("Add", links.to("leaving-part", held.agreement, part), f"a {part}")] if may_edit else []


def _notice(terms: ExitTerms) -> str | None:
    parts = []
    if terms.notice_months is not None:
        parts.append(f"{terms.notice_months} month{'' if terms.notice_months == 1 else 's'}")
    if terms.notice_from:
        parts.append(terms.notice_from.words)
    if terms.not_before:
        parts.append(f"not before {day_words(terms.not_before)}")
    return ", ".join(parts) or None


def _limits(terms: ExitTerms) -> str:
    parts = []
    if terms.capped:
        parts.append(f"at most {terms.cap.exact()}" if terms.cap is not None else "a cap without an amount")
    if terms.floor is not None:
        parts.append(f"at least {terms.floor.exact()}")
    return ", ".join(parts) or "none named"


def _shares(held: ExitRecord) -> str | None:
    return " : ".join(f"{held.parties[key]} {float(share):g}" for key, share in held.terms.shares.items()) or None


def _cost(cost: Cost, held: ExitRecord) -> str:
    how = cost.extent.words if cost.extent else "how far is not said"
    if cost.cap is not None:
        how += f" of {cost.cap.exact()}"
    if cost.percent is not None:
        how += f": {cost.percent.normalize():f}%"
    whose = f"; falls first on {held.parties.get(cost.met_by, cost.met_by)}" if cost.met_by else ""
    return f"{cost.stated.range.words()}, paid {how}{whose}"


def _paid(held: Instalments | None) -> str | None:
    if held is None:
        return None
    if held.dates:
        return ", ".join(day_words(one) for one in held.dates)
    first = "on leaving" if held.first_after == 0 else f"{_months(held.first_after)} after leaving"
    if held.count == 1:
        return f"once, {first}"
    return (
        f"{held.count} instalments: the first {first}, then every {'month' if held.every == 1 else _months(held.every)}"
    )


def _months(number: int | None) -> str:
    return f"{number} month{'' if number == 1 else 's'}"


def _services(terms: ExitTerms) -> str | None:
    if terms.services is None:
        return None
    return f"{len(terms.services)} named" if terms.services else "none goes on"


def _service(one: Service, held: ExitRecord) -> str:
    names = held.parties
    ends = f"until {day_words(one.ends)}" if one.ends else f"for {one.months} months" if one.months else "no end said"
    price = one.basis.words if one.basis else "no price said"
    known = one.monthly.range
    monthly = f", {known.words()} a month" if known.low.pence or known.high else ""
    whose = f"{names.get(one.provider or '', 'nobody named')} for {names.get(one.receiver or '', 'nobody named')}"
    return f"{whose}, {ends}, {price}{monthly}"
