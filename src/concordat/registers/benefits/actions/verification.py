"""Verifying an achieved saving: a second person, and a budget that is smaller or went elsewhere."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import LedgerEntry, Verification
from concordat.registers.benefits.queries.entries import entry as entry_record
from concordat.registers.benefits.queries.superseding import superseding_words
from concordat.registers.benefits.rules import Proof


@in_turn
def verify_entry(
    *,
    actor: Actor,
    entry: int,
    proof: Proof,
    cost_centre_from: str,
    year: FinancialYear,
    evidence: Evidence,
    now: datetime,
    cost_centre_to: str = "",
) -> int:
    """Record what shows that an achieved cashable saving left a budget; returns the verification's number.

    The permission is needed where the evidence comes from and where the saving was made. RuleBroken for the person who
    posted the amount or one that it corrects, and for an amount that cannot be verified or is verified already.
    """
    require(actor, Permission.LEDGER_VERIFY, [evidence.reported_by])
    found = entry_record(actor, number=entry)
    require(actor, Permission.LEDGER_VERIFY, found.organisations or [found.reported_by])
    told_by = superseding_words(actor, number=entry) if found.superseded_by else ""
    rules.check_standing_entry(found.superseded_by is not None, found.reversal, by=told_by)
    rules.check_verifiable(found.kind, found.standing, found.cashable, found.stated)
    rules.check_other_person(actor.reference, _claimants(entry))
    rules.check_proof(proof, cost_centre_from, cost_centre_to)
    if Verification.objects.filter(entry_id=entry).exists():
        raise RuleBroken("This saving is verified already.", field="entry")
    row = Verification.objects.create(
        entry_id=entry, proof=proof, cost_centre_from=cost_centre_from.strip(), cost_centre_to=cost_centre_to.strip(),
        year=year.start, verified_by=actor.reference, **told(evidence, now),
    )  # fmt: skip
    # The cost centres stay with the proof, which the partners of the collaboration do not see.
    tell(
        RecordRef("verification", str(row.pk)), "verified a saving", evidence, actor=actor, now=now,
        collaboration=found.collaboration, subject=found.ref, proof=str(proof), year=str(year), verification=row.pk,
    )  # fmt: skip
    return int(row.pk)


def _claimants(number: int) -> set[str]:
    """Who posted the entry and those that it supersedes."""
    found: set[str] = set()
    row: LedgerEntry | None = LedgerEntry.objects.filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no ledger entry {number}.")
    while row is not None:
        found.add(row.posted_by)
        row = row.supersedes
    return found
