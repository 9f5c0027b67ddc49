"""Reads of the findings, of what was done about them, and of a policing body's notes and questions."""

from concordat.reporting.assurance.queries.cases import cases, findings_assigned
from concordat.reporting.assurance.queries.findings import findings
from concordat.reporting.assurance.queries.promises import commitments_traced
from concordat.reporting.assurance.queries.questions import draft, drafts, notes, question, questions

__all__ = [
    "cases", "commitments_traced", "draft", "drafts", "findings", "findings_assigned", "notes", "question", "questions",
]  # fmt: skip
