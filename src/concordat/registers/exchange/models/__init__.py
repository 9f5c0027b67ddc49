"""Tables of the exchanges."""

from concordat.registers.exchange.models.bids import (
    Bid,
    BidAmount,
    BidAnswer,
    BidBenefit,
    BidFact,
    BidParty,
    BidStanding,
)
from concordat.registers.exchange.models.facts import LATEST, ExchangeFact
from concordat.registers.exchange.models.funds import (
    Fund,
    FundAmount,
    FundAssessor,
    FundCondition,
    FundDates,
    FundFact,
)
from concordat.registers.exchange.models.grant_claims import ClaimReport, Clawback, GrantClaim
from concordat.registers.exchange.models.grant_conditions import ConditionReport, GrantCondition
from concordat.registers.exchange.models.grants import (
    Grant,
    GrantFact,
    GrantFigure,
    GrantLink,
    GrantStanding,
    ShortfallRule,
)
from concordat.registers.exchange.models.in_kind import PrintedTotal, Service
from concordat.registers.exchange.models.shares import Share, ShareReceiver
from concordat.registers.exchange.models.terms import Term

__all__ = [
    "LATEST",
    "Bid",
    "BidAmount",
    "BidAnswer",
    "BidBenefit",
    "BidFact",
    "BidParty",
    "BidStanding",
    "ClaimReport",
    "Clawback",
    "ConditionReport",
    "ExchangeFact",
    "Fund",
    "FundAmount",
    "FundAssessor",
    "FundCondition",
    "FundDates",
    "FundFact",
    "Grant",
    "GrantClaim",
    "GrantCondition",
    "GrantFact",
    "GrantFigure",
    "GrantLink",
    "GrantStanding",
    "PrintedTotal",
    "Service",
    "Share",
    "ShareReceiver",
    "ShortfallRule",
    "Term",
]
