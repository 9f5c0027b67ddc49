"""What an agreement does not say, so that nobody can reckon what leaving costs: the list is itself the finding.

The heads of the list are those of the exit clauses of real agreements (domain rules 2.2 and 3.3): notice, who pays,
which costs and how far, by which shares, limits, when, services that go on, joint assets. A fact is held to be needed
until what is known shows that it is not, so that to learn a term never makes the list longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.calculations.settlements.notice import leaves_on
from concordat.calculations.settlements.ranges import Certainty
from concordat.calculations.settlements.terms import (
    AssetSplit,
    Cost,
    ExitTerms,
    Extent,
    Payer,
    PriceBasis,
    Service,
)
from concordat.kernel.dates import day_words

Names = Mapping[str, str]


class Thing(StrEnum):
    """What can be missing, in the order in which it is asked for."""

    PARTIES = "parties"
    LEAVER = "leaver"
    DAY = "day"
    NOTICE = "notice"
    NOTICE_FROM = "notice_from"
    PAYER = "payer"
    COSTS = "costs"
    SHARES = "shares"
    LIMITS = "limits"
    PAYMENT = "payment"
    SERVICES = "services"
    ASSETS = "assets"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing: what is not said, the question to ask, and of which item, where it is of some."""

    thing: Thing
    sentence: str
    question: str
    details: tuple[str, ...] = ()


def missing(
    terms: ExitTerms, parties: Names, leaver: str | None = None, given_on: date | None = None, *, asked: bool = False
) -> list[Missing]:  # fmt: skip
    """Everything that ``terms`` do not say, in order; empty where leaving can be reckoned.

    ``parties`` maps the keys of those that settle to their names. ``asked`` adds what the reader has not said: who
    leaves, and the day of notice.
    """
    found = [_parties(parties)]
    if asked:
        found += [_leaver(parties, leaver), _day(given_on)]
    found += [_notice(terms), _notice_from(terms), _payer(terms), _costs(terms, parties), _shares(terms, parties)]
    found += [_limits(terms), _payment(terms, given_on), _services(terms, parties, given_on), _assets(terms)]
    return [one for one in found if one]


def _parties(parties: Names) -> Missing | None:
    if len(parties) >= 2:
        return None
    return Missing(
        Thing.PARTIES, "It is not on record who the parties are: there are fewer than two.",
        "Who are the parties that would settle with each other?",
    )  # fmt: skip


def _leaver(parties: Names, leaver: str | None) -> Missing | None:
    if leaver in parties:
        return None
    return Missing(Thing.LEAVER, "It is not said which party leaves.", "Which party leaves?")


def _day(given_on: date | None) -> Missing | None:
    if given_on:
        return None
    return Missing(Thing.DAY, "There is no day of notice.", "On which day is notice given?")


def _notice(terms: ExitTerms) -> Missing | None:
    if terms.notice_months is not None:
        return None
    return Missing(Thing.NOTICE, "No period of notice is stated.", "How many months of notice must a party give?")


def _notice_from(terms: ExitTerms) -> Missing | None:
    if terms.notice_from is not None:
        return None
    return Missing(
        Thing.NOTICE_FROM, "It is not stated from which day notice is counted.",
        "Does notice run from the day given, from the next month or from the next financial year?",
    )  # fmt: skip


def _payer(terms: ExitTerms) -> Missing | None:
    if terms.payer is not None:
        return None
    return Missing(
        Thing.PAYER, "It is not stated who pays what leaving costs.",
        "Does the party that leaves pay, do all share, or does each bear its own costs?",
    )  # fmt: skip


def _costs(terms: ExitTerms, parties: Names) -> Missing | None:
    if terms.payer is Payer.EACH_OWN:
        return None
    question = "Which costs count, how far is each of them paid, and on whom does it fall first?"
    if not terms.costs:
        said = f"It speaks of “{terms.words}” and names" if terms.words else "It names"
        return Missing(Thing.COSTS, f"{said} no cost: nobody can say which costs count, or how far.", question)
    details = tuple(f"{cost.name}: {gap}" for cost in terms.costs for gap in _gaps_of_cost(cost, parties))
    return Missing(Thing.COSTS, "Some costs are named without a rule.", question, details) if details else None


def _gaps_of_cost(cost: Cost, parties: Names) -> Iterator[str]:
    if cost.extent is None:
        yield "how far it is paid"
    if cost.extent is Extent.CAPPED and cost.cap is None:
        yield "a cap is named without an amount"
    if cost.extent is Extent.PER_CENT and cost.percent is None:
        yield "a percentage is named without a number"
    if cost.met_by not in parties and (cost.met_by or len(parties) > 2):
        yield "on which party it falls first"


def _shares(terms: ExitTerms, parties: Names) -> Missing | None:
    if not _shares_needed(terms):
        return None
    without = [name for key, name in parties.items() if key not in terms.shares]
    if not without and (sum(terms.shares[key] for key in parties) > 0 or not parties):
        return None
    return Missing(
        Thing.SHARES, "The shares by which something would be divided are not stated.",
        "What is the share of each party in the costs of leaving, and in what is held jointly?", tuple(without),
    )  # fmt: skip


def _shares_needed(terms: ExitTerms) -> bool:
    """Whether something is, or for all that is known may be, divided by shares."""
    split = terms.asset_split
    if split is None or split.pays or terms.payer is Payer.SHARED:
        return True
    if terms.payer is Payer.EACH_OWN:
        return False
    known = terms.payer is Payer.LEAVER and bool(terms.costs)
    return not known or any(cost.extent in (None, Extent.BY_SHARES) for cost in terms.costs)


def _limits(terms: ExitTerms) -> Missing | None:
    question = "What is the most, and the least, that the party that leaves pays?"
    if terms.capped and terms.cap is None:
        return Missing(Thing.LIMITS, "A cap on the whole is named without an amount.", question)
    if terms.cap is not None and terms.floor is not None and terms.floor > terms.cap:
        said = f"The least that is paid ({terms.floor}) is above the cap ({terms.cap})."
        return Missing(Thing.LIMITS, said, question)
    return None


def _payment(terms: ExitTerms, given_on: date | None) -> Missing | None:
    if terms.payer is Payer.EACH_OWN and terms.asset_split is not None and not terms.asset_split.pays:
        return None
    question = "On which days, or how many months after leaving, is the settlement paid?"
    if terms.instalments is None:
        return Missing(Thing.PAYMENT, "It is not stated when the settlement is paid.", question)
    early = [day for day in terms.instalments.dates if _before_leaving(terms, given_on, day)]
    details = tuple(f"{day_words(day)} is before the party has left" for day in early)
    return Missing(Thing.PAYMENT, "It would be paid before notice ends.", question, details) if details else None


def _services(terms: ExitTerms, parties: Names, given_on: date | None) -> Missing | None:
    question = "Which services go on after leaving, for whom, until when and at what price?"
    if terms.services is None:
        return Missing(Thing.SERVICES, "It is not stated whether services go on after a party has left.", question)
    details = tuple(
        f"{service.name}: {gap}" for service in terms.services for gap in _gaps_of_service(service, parties)
    ) + tuple(
        f"{service.name}: it would end on {day_words(service.ends)}, before the party has left"
        for service in terms.services if service.ends and _before_leaving(terms, given_on, service.ends)
    )  # fmt: skip
    return Missing(Thing.SERVICES, "Services go on, but not on terms.", question, details) if details else None


def _gaps_of_service(service: Service, parties: Names) -> Iterator[str]:
    if service.provider not in parties or service.receiver not in parties or service.provider == service.receiver:
        yield "who provides it to whom"
    if service.ends is None and service.months is None:
        yield "when it ends"
    if service.basis is None:
        yield "what it costs"
    if service.basis is PriceBasis.FIXED and service.monthly.certainty is Certainty.UNKNOWN:
        yield "a fixed price is named without an amount"


def _assets(terms: ExitTerms) -> Missing | None:
    question = "What is held jointly, who owns or keeps it, and is its value divided?"
    if terms.asset_split is None:
        return Missing(Thing.ASSETS, "It is not stated what becomes of what is held jointly.", question)
    if terms.asset_split is AssetSplit.NONE_HELD:
        return None
    if not terms.assets:
        return Missing(Thing.ASSETS, "There is a rule for what is held jointly, but nothing is named.", question)
    whose: Callable[[str], str] = "{}: who keeps it".format if terms.asset_split.pays else "{}: who owns it".format
    details = tuple(whose(asset.name) for asset in terms.assets if not asset.holder)
    return Missing(Thing.ASSETS, "Joint assets are named without a holder.", question, details) if details else None


def _before_leaving(terms: ExitTerms, given_on: date | None, day: date) -> bool:
    if given_on is None or terms.notice_months is None or terms.notice_from is None:
        return False
    return day < leaves_on(terms, given_on)
