"""Reads: what a paper is made from, and the papers that were issued."""

from concordat.reporting.papers.queries.gathering import material
from concordat.reporting.papers.queries.issued import issued, issued_file, issued_inputs, issued_paper

__all__ = ["issued", "issued_file", "issued_inputs", "issued_paper", "material"]
