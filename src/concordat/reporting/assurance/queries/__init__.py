"""Reads of the findings."""

from concordat.reporting.assurance.queries.findings import findings

__all__ = ["findings"]
