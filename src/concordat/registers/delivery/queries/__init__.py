"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from concordat.registers.delivery.queries.risks import risk, risks, same_risk
from concordat.registers.delivery.queries.statuses import same_status, status_history, statuses

__all__ = ["risk", "risks", "same_risk", "same_status", "status_history", "statuses"]
