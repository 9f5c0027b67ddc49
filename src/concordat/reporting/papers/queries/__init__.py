"""Reads: what a paper is made from, and the papers that were issued."""

from concordat.reporting.papers.queries.gathering import addressee, material
from concordat.reporting.papers.queries.issued import issued, issued_file, issued_inputs, issued_paper
from concordat.reporting.papers.queries.next_update import next_update
from concordat.reporting.papers.queries.returned import to_freeze

__all__ = [
    "addressee", "issued", "issued_file", "issued_inputs", "issued_paper", "material", "next_update", "to_freeze",
]  # fmt: skip
