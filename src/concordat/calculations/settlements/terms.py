"""The exit terms of an agreement as fields. None is always "the agreement does not say"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from concordat.calculations.settlements.ranges import Stated
from concordat.kernel.money import Money


class NoticeFrom(StrEnum):
    """From which day a period of notice is counted."""

    DAY_GIVEN = "day_given"
    NEXT_MONTH = "next_month"
    NEXT_YEAR = "next_year"

    @property
    def words(self) -> str:
        return {
            "day_given": "from the day on which notice is given",
            "next_month": "from the first day of the month after notice is given",
            "next_year": "from the next 1 April after notice is given",
        }[self.value]


class Payer(StrEnum):
    """Who pays what leaving costs, as far as the costs count."""

    LEAVER = "leaver"
    SHARED = "shared"
    EACH_OWN = "each_own"

    @property
    def words(self) -> str:
        return {
            "leaver": "The party that leaves pays",
            "shared": "All parties share the costs by their shares",
            "each_own": "Each party bears its own costs",
        }[self.value]


class CostKind(StrEnum):
    """The heads of cost that the endings of collaborations have shown (domain rules 2.2 and 3.3)."""

    REDUNDANCY = "redundancy"
    ICT = "ict"
    PREMISES = "premises"
    CONTRACTS = "contracts"
    ASSETS = "assets"
    LEGACY = "legacy"
    PENSIONS = "pensions"
    PROGRAMME = "programme"
    OTHER = "other"

    @property
    def words(self) -> str:
        return _COSTS[self]


_COSTS = {
    CostKind.REDUNDANCY: "Redundancy and redeployment",
    CostKind.ICT: "Separation of ICT",
    CostKind.PREMISES: "Premises",
    CostKind.CONTRACTS: "Contracts still running",
    CostKind.ASSETS: "Assets to be replaced",
    CostKind.LEGACY: "Legacy liabilities",
    CostKind.PENSIONS: "Pensions",
    CostKind.PROGRAMME: "The programme that ends it",
    CostKind.OTHER: "Other costs",
}


class Extent(StrEnum):
    """How much of a cost counts."""

    IN_FULL = "in_full"
    CAPPED = "capped"
    PER_CENT = "per_cent"
    BY_SHARES = "by_shares"

    @property
    def words(self) -> str:
        return {"per_cent": "a percentage", "by_shares": "by the shares of the parties", "capped": "up to a cap"}.get(
            self.value, "in full"
        )


class PriceBasis(StrEnum):
    """What a service costs that goes on after the party has left."""

    FULL_COST = "full_cost"
    FIXED = "fixed"
    FREE = "free"

    @property
    def words(self) -> str:
        return {"full_cost": "full cost recovery", "fixed": "a fixed price", "free": "no charge"}[self.value]


class AssetSplit(StrEnum):
    """What becomes of what is held jointly."""

    BY_SHARES = "by_shares"
    BY_OWNER = "by_owner"
    BY_VALUATION = "by_valuation"
    NONE_HELD = "none_held"

    @property
    def words(self) -> str:
        return {
            "by_shares": "its value as held is divided by shares",
            "by_owner": "each owner keeps its own",
            "by_valuation": "a valuation on leaving is divided by shares",
            "none_held": "there are no joint assets",
        }[self.value]

    @property
    def pays(self) -> bool:
        """Whether who keeps an asset pays the others for it."""
        return self in (AssetSplit.BY_SHARES, AssetSplit.BY_VALUATION)


@dataclass(frozen=True, slots=True)
class Cost:
    """A head of cost. ``met_by`` is the party on which it falls first, who is therefore paid."""

    kind: CostKind
    name: str
    stated: Stated = field(default_factory=Stated)
    extent: Extent | None = None
    cap: Money | None = None
    percent: Decimal | None = None
    met_by: str | None = None


@dataclass(frozen=True, slots=True)
class Instalments:
    """When the settlement is paid, in equal parts: on ``dates``, or ``count`` times, the first ``first_after`` months
    after leaving and then every ``every`` months. No interest is reckoned: an agreement that asks for it says a sum.
    """

    dates: tuple[date, ...] = ()
    count: int = 1
    first_after: int = 0
    every: int = 1


@dataclass(frozen=True, slots=True)
class Service:
    """A service that goes on after leaving, until ``ends`` or for ``months``; ``monthly`` is its price a month."""

    name: str
    provider: str | None = None
    receiver: str | None = None
    ends: date | None = None
    months: int | None = None
    basis: PriceBasis | None = None
    monthly: Stated = field(default_factory=Stated)


@dataclass(frozen=True, slots=True)
class Asset:
    """A thing held jointly, its value in pence, and who owns it (or keeps it, where its value is divided)."""

    name: str
    value: Stated = field(default_factory=Stated)
    holder: str | None = None


@dataclass(frozen=True, slots=True)
class WriteOff:
    """A claim that a party gives up; it is no part of the settlement and is named beside it."""

    what: str
    amount: Stated
    given_up_by: str
    owed_by: str = ""


@dataclass(frozen=True, slots=True)
class ExitTerms:
    """Everything that the agreement says on leaving.

    ``costs`` and ``assets`` are empty where none is named; ``services`` is None where nothing is said of services that
    go on, and empty where it is said that none does. ``words`` is how the clause puts it where it names no heads.
    """

    notice_months: int | None = None
    notice_from: NoticeFrom | None = None
    not_before: date | None = None
    payer: Payer | None = None
    words: str = ""
    costs: tuple[Cost, ...] = ()
    shares: Mapping[str, Fraction] = field(default_factory=dict)
    capped: bool = False
    cap: Money | None = None
    floor: Money | None = None
    instalments: Instalments | None = None
    services: tuple[Service, ...] | None = None
    asset_split: AssetSplit | None = None
    assets: tuple[Asset, ...] = ()
    write_offs: tuple[WriteOff, ...] = ()
