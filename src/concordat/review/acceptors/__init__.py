"""ACCEPTORS: the road of each kind of statement into its register."""

from __future__ import annotations

from concordat.kernel.statements import Kind
from concordat.review.acceptors import agreeing, delivering, exchanging, governing, measuring, money, naming
from concordat.review.cases import Acceptor

ACCEPTORS: dict[Kind, Acceptor] = {
    Kind.PAPER: governing.PAPER,
    Kind.ORGANISATION: naming.ORGANISATION,
    Kind.COLLABORATION: naming.COLLABORATION,
    Kind.ROLE: naming.POST,
    Kind.METHOD: naming.METHOD,
    Kind.DECISION: governing.DECISION,
    Kind.COMMITMENT: governing.COMMITMENT,
    Kind.EVENT: governing.EVENT,
    Kind.SAVING: money.ENTRY,
    Kind.COST: money.ENTRY,
    Kind.INCOME: money.ENTRY,
    Kind.GRANT: exchanging.FUNDING,
    Kind.FUNDING: exchanging.FUNDING,
    Kind.EXCHANGE: exchanging.SERVICE,
    Kind.SHARE: exchanging.SHARE,
    Kind.BENEFIT: money.BENEFIT,
    Kind.MEASURE: measuring.MEASURE,
    Kind.SEIZURE: measuring.OTHER_MONEY,
    Kind.STATUS: delivering.STATUS,
    Kind.RISK: delivering.RISK,
    Kind.AGREEMENT: agreeing.AGREEMENT,
    Kind.STAGE: agreeing.STAGE,
}
