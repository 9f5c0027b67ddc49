"""Reads of the benefits and of the ledger."""

from concordat.registers.benefits.queries.benefits import benefits, same_benefit
from concordat.registers.benefits.queries.departures import savings_for
from concordat.registers.benefits.queries.entries import (
    LEDGER_ORDERS,
    cumulative_estimates,
    entries,
    entry,
    ledger,
    same_entry,
)
from concordat.registers.benefits.queries.grouped import grouped, grouped_numbers
from concordat.registers.benefits.queries.left_out import left_out, unknown_amounts
from concordat.registers.benefits.queries.position import position
from concordat.registers.benefits.queries.postings import posting_faults
from concordat.registers.benefits.queries.telling_again import told_again
from concordat.registers.benefits.queries.totals import position_and_totals, totals

__all__ = [
    "LEDGER_ORDERS", "benefits", "cumulative_estimates", "entries", "entry", "grouped", "grouped_numbers", "ledger",
    "left_out", "position", "position_and_totals", "posting_faults", "same_benefit", "same_entry", "savings_for",
    "told_again", "totals", "unknown_amounts",
]  # fmt: skip
