"""Writes of the benefits and of the ledger."""

from concordat.registers.benefits.actions.benefits import record_benefit
from concordat.registers.benefits.actions.bulk import post_entries
from concordat.registers.benefits.actions.departures import function_leaves
from concordat.registers.benefits.actions.joining import join_entries, part_entries
from concordat.registers.benefits.actions.ledger import correct_entry, post_entry, reverse_entry
from concordat.registers.benefits.actions.verification import verify_entry

__all__ = [
    "correct_entry",
    "function_leaves",
    "join_entries",
    "part_entries",
    "post_entries",
    "post_entry",
    "record_benefit",
    "reverse_entry",
    "verify_entry",
]
