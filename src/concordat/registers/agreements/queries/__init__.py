"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.agreements.queries.agreements import agreement, agreements, same_agreement

__all__ = ["agreement", "agreements", "same_agreement"]
