"""ACCEPTORS: the road of each kind of statement into its register."""

from __future__ import annotations

from concordat.kernel.statements import Kind
from concordat.review.acceptors import naming
from concordat.review.cases import Acceptor

ACCEPTORS: dict[Kind, Acceptor] = {
    Kind.ORGANISATION: naming.ORGANISATION,
    Kind.COLLABORATION: naming.COLLABORATION,
    Kind.ROLE: naming.POST,
    Kind.METHOD: naming.METHOD,
}
