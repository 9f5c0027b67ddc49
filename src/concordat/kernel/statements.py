"""What a paper says, as data: one statement, its kind and the words allowed in it.

The vocabulary is described in docs/reference/statements.md. A statement is a candidate until a person accepts it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a statement says; docs/reference/statements.md has a sentence for each."""

    PAPER = "paper"
    ORGANISATION = "organisation"
    COLLABORATION = "collaboration"
    AGREEMENT = "agreement"
    SAVING = "saving"
    COST = "cost"
    INCOME = "income"
    GRANT = "grant"
    FUNDING = "funding"
    SEIZURE = "seizure"
    EXCHANGE = "exchange"
    STATUS = "status"
    STAGE = "stage"
    DECISION = "decision"
    COMMITMENT = "commitment"
    EVENT = "event"
    MEASURE = "measure"
    ROLE = "role"
    SHARE = "share"
    DEPLOYMENT = "deployment"
    SITE = "site"
    RISK = "risk"
    BENEFIT = "benefit"
    METHOD = "method"


MONEY_KINDS = frozenset({Kind.SAVING, Kind.COST, Kind.INCOME, Kind.GRANT, Kind.FUNDING, Kind.SEIZURE, Kind.EXCHANGE})


@dataclass(slots=True)
class Statement:
    """One thing that one passage says. Every key of the vocabulary; None where the paper does not say.

    ``value`` is in full pounds for money (1620000, not 1.62); dates are canonical texts of ``kernel.dates``.
    ``start`` and ``end`` are the character span of ``quote`` in its passage; ``line`` counts from 1 in the file.
    ``cell`` is where a workbook holds it, as a person says it: "sheet 'Savings', cell C7".
    ``block`` is the ordinal of the passage in the paper, for the intake's own use.
    """

    kind: Kind
    subject: str | None = None
    who: list[str] = field(default_factory=list)
    what: str | None = None
    value: float | int | None = None
    unit: str | None = None
    lower: float | int | None = None
    upper: float | int | None = None
    qualifier: str | None = None
    written: str | None = None
    basis: str | None = None
    standing: str | None = None
    cashable: bool | None = None
    recurrence: str | None = None
    date: str | None = None
    from_: str | None = None
    to: str | None = None
    due: str | None = None
    section: str | None = None
    paragraph: str | None = None
    line: int | None = None
    page: int | None = None
    cell: str | None = None
    start: int | None = None
    end: int | None = None
    quote: str = ""
    confidence: float = 0.5
    file: str | None = None
    block: int | None = None
    # Further keys by kind
    board: str | None = None
    author_role: str | None = None
    title: str | None = None
    aliases: list[str] | None = None
    type: str | None = None
    tier: str | None = None
    partners: list[str] | None = None
    parent: str | None = None
    started: str | None = None
    legal_basis: str | None = None
    parties: list[str] | None = None
    state: str | None = None
    money_type: str | None = None
    provider: str | None = None
    receiver: str | None = None
    year: str | None = None
    dimension: str | None = None
    colour: str | None = None
    stage: str | None = None
    decided_by: str | None = None
    per: str | None = None
    post: str | None = None
    with_: list[str] | None = None
    requester: str | None = None
    event: str | None = None
    strength: list[dict[str, Any]] | None = None
    skills: list[str] | None = None
    likelihood: str | None = None
    impact: str | None = None
    reason: str | None = None  # why the subject was taken: heading, named, author

    def as_row(self) -> dict[str, Any]:
        """The keys as JSON lines have them (``from`` and ``with`` without their underscore; no ``block``)."""
        row = {f.name.rstrip("_"): getattr(self, f.name) for f in fields(self) if f.name != "block"}
        row["kind"] = str(self.kind)
        return row

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Statement:
        """Read a JSON row; unknown keys are refused (ValueError names them)."""
        names = {f.name.rstrip("_"): f.name for f in fields(cls)}
        strange = sorted(set(row) - set(names))
        if strange:
            raise ValueError(f"a statement has no key {', '.join(strange)}")
        values = {names[key]: value for key, value in row.items()}
        return cls(**{**values, "kind": Kind(row["kind"])})
