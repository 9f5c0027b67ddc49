"""What may be recorded of the exit terms of an agreement. Pure; the reckoning is in calculations."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.calculations.settlements import (
    Asset,
    AssetSplit,
    Certainty,
    Cost,
    Extent,
    Instalments,
    NoticeFrom,
    Payer,
    Service,
    Stated,
    WriteOff,
)
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import ZERO, Money

LONGEST_NOTICE, MOST_INSTALMENTS, LONGEST_SERVICE = 240, 60, 240


def check_notice_day(starts: PreciseDate | None, ends: PreciseDate | None, given_on: date) -> None:
    """Notice is given while an agreement lasts, as far as its first and last day are known."""
    if starts is not None and given_on < starts.first:
        raise RuleBroken(f"The agreement begins on {starts.words()}: nobody gives notice before.", field="day")
    if ends is not None and given_on > ends.last:
        raise RuleBroken(f"The agreement ends on {ends.words()}: after that nobody has to leave it.", field="day")


@dataclass(frozen=True, slots=True)
class Notice:
    """How a party leaves: months of notice, from which day, and not before a day. None is "not said"."""

    notice_months: int | None = None
    notice_from: NoticeFrom | None = None
    not_before: date | None = None


@dataclass(frozen=True, slots=True)
class WhoPays:
    """Who pays, in the clause's own ``words`` where it is vague, and the limits on the whole in pence."""

    payer: Payer | None = None
    words: str = ""
    capped: bool = False
    cap: Money | None = None
    floor: Money | None = None


@dataclass(frozen=True, slots=True)
class WhenPaid:
    """On which days or months after leaving."""

    instalments: Instalments | None = None


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What becomes of what is joint. ``no_services``: it is said that no service goes on."""

    no_services: bool = False
    asset_split: AssetSplit | None = None


ExitPart = Notice | WhoPays | WhenPaid | Afterwards


def check_exit_part(part: ExitPart) -> None:
    """RuleBroken where a part of the exit terms cannot be meant."""
    if isinstance(part, Notice) and not 0 <= (part.notice_months or 0) <= LONGEST_NOTICE:
        raise RuleBroken(f"Notice is 0 to {LONGEST_NOTICE} months.", field="notice_months")
    if isinstance(part, WhoPays):
        _not_negative(part.cap, "cap")
        _not_negative(part.floor, "floor")
        if part.cap is not None and not part.capped:
            raise RuleBroken("Say that there is a cap, or leave its amount empty.", field="cap")
    if isinstance(part, WhenPaid) and part.instalments:
        _check_instalments(part.instalments)


def _check_instalments(given: Instalments) -> None:
    if not 1 <= given.count <= MOST_INSTALMENTS or len(given.dates) > MOST_INSTALMENTS:
        raise RuleBroken(f"There are 1 to {MOST_INSTALMENTS} instalments.", field="count")
    if not 0 <= given.first_after <= LONGEST_NOTICE or not 0 <= given.every <= LONGEST_NOTICE:
        raise RuleBroken(f"Months are 0 to {LONGEST_NOTICE}.", field="every")
    if len(set(given.dates)) != len(given.dates):
        raise RuleBroken("Two instalments are on the same day: give each day once.", field="dates")


def check_exit_item(name: str) -> None:
    """A cost, service, asset or claim has a name of 2 to 200 characters: by it a later report is known."""
    if not 2 <= len(name.strip()) <= 200:
        raise RuleBroken("Give it a name of 2 to 200 characters.", field="name")


def check_stated(stated: Stated, field: str = "amount") -> None:
    """An amount is there exactly where it is not unknown, and is nought or more."""
    if (stated.amount is None) != (stated.certainty is Certainty.UNKNOWN):
        raise RuleBroken("Give the amount, or say that it is not known: not both.", field=field)
    _not_negative(stated.amount, field)


def check_cost(cost: Cost, parties: Collection[str]) -> None:
    """RuleBroken for a cost whose rule contradicts itself, or that falls on nobody of the agreement."""
    check_exit_item(cost.name)
    check_stated(cost.stated)
    _not_negative(cost.cap, "cap")
    if cost.cap is not None and cost.extent is not Extent.CAPPED:
        raise RuleBroken("A cap is given, but the cost is not paid “up to a cap”.", field="cap")
    if cost.percent is not None and cost.extent is not Extent.PER_CENT:
        raise RuleBroken("A percentage is given, but the cost is not paid by “a percentage”.", field="percent")
    if cost.percent is not None and not 0 <= cost.percent <= 100:
        raise RuleBroken("A percentage is 0 to 100.", field="percent")
    _party(cost.met_by, parties, "met_by")


def check_service(service: Service, parties: Collection[str]) -> None:
    """RuleBroken for a service with two ends, no time at all, or of nobody of the agreement."""
    check_exit_item(service.name)
    check_stated(service.monthly)
    if service.ends is not None and service.months is not None:
        raise RuleBroken("Give the last day or the number of months, not both.", field="months")
    if service.months is not None and not 1 <= service.months <= LONGEST_SERVICE:
        raise RuleBroken(f"A service goes on for 1 to {LONGEST_SERVICE} months.", field="months")
    _party(service.provider, parties, "provider")
    _party(service.receiver, parties, "receiver")
    if service.provider and service.provider == service.receiver:
        raise RuleBroken("A service is for another party.", field="receiver")


def check_asset(asset: Asset, parties: Collection[str]) -> None:
    """RuleBroken for an asset without a name, or held by nobody of the agreement."""
    check_exit_item(asset.name)
    check_stated(asset.value)
    _party(asset.holder, parties, "holder")


def check_write_off(claim: WriteOff, parties: Collection[str]) -> None:
    """RuleBroken for a claim that nobody of the agreement gives up."""
    check_exit_item(claim.what)
    check_stated(claim.amount)
    if not claim.given_up_by:
        raise RuleBroken("Say which party gives the claim up.", field="given_up_by")
    _party(claim.given_up_by, parties, "given_up_by")
    _party(claim.owed_by or None, parties, "owed_by")


def check_share(party: str, weight: Decimal, parties: Collection[str]) -> None:
    """A share is of a party of the agreement, a number of 0 to 1,000,000 with two decimals at most: 69, or 33.33."""
    if party not in parties:
        raise RuleBroken("Shares are those of the parties of the agreement: record the party first.", field="share")
    if not 0 <= weight <= 1_000_000 or weight != weight.quantize(Decimal("0.01")):
        raise RuleBroken("A share is a number of 0 or more with two decimals at most, such as 69.", field="share")


def _not_negative(amount: Money | None, field: str) -> None:
    if amount is not None and amount < ZERO:
        raise RuleBroken("An amount is nought or more.", field=field)


def _party(party: str | None, parties: Collection[str], field: str) -> None:
    if party and party not in parties:
        raise RuleBroken("Choose one of the parties that settle.", field=field)
