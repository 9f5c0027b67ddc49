"""Writes. Each checks the permission, then the rule, writes, and records the event, in one transaction."""

from concordat.registers.agreements.actions.agreements import create_agreement, report_state, report_terms
from concordat.registers.agreements.actions.changes import (
    change_agreement,
    record_document,
    vary_agreement,
)
from concordat.registers.agreements.actions.drafts import drop_draft, enter_draft, keep_page, start_draft
from concordat.registers.agreements.actions.marking import mark
from concordat.registers.agreements.actions.parties import novate, report_party, sign
from concordat.registers.agreements.actions.provisions import report_clause, report_provision
from concordat.registers.agreements.actions.publications import Decision, Entry, publish, report_publication, withhold

__all__ = [
    "Decision",
    "Entry",
    "change_agreement",
    "create_agreement",
    "drop_draft",
    "enter_draft",
    "keep_page",
    "mark",
    "novate",
    "publish",
    "record_document",
    "report_clause",
    "report_party",
    "report_provision",
    "report_publication",
    "report_state",
    "report_terms",
    "sign",
    "start_draft",
    "vary_agreement",
    "withhold",
]
