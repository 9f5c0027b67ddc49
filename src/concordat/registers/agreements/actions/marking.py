"""Marking an agreement or a document of it otherwise than its source was marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.apps import apps

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.foundation.search.indexing import write_again
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.actions.finding import EDIT, visible
from concordat.registers.agreements.models import Agreement, AgreementDocument, AgreementFact, AgreementMark
from concordat.registers.agreements.queries.marking import marked
from concordat.registers.agreements.rules.publication import check_mark


@in_turn
def mark(
    *, actor: Actor, agreement: str, marking: Marking, evidence: Evidence, now: datetime, document: int | None = None
) -> int:  # fmt: skip
    """Mark an agreement, or one document of it, from now on; who may not see that marking sees it no more.

    What was published of it is on no page while the marking is above OFFICIAL. RuleBroken where it is marked so
    already, or its source was marked higher, or the actor could not see it any more.
    """
    row = visible(actor, agreement)
    require(actor, EDIT, [evidence.reported_by])
    stands = next((level for number, _, level in marked(actor, agreement=agreement) if number == document), None)
    if stands is None:
        raise NotThere(f"There is no document {document} of this agreement.")
    file = AgreementDocument.objects.get(pk=document) if document else None
    check_mark(marking, stands, Marking((file or row).marking))
    report = AgreementMark(agreement=row, document=file, **told(replace(evidence, marking=marking), now))
    number = keep(
        report, "agreement-mark", "marked an agreement" if file is None else "marked a document", evidence, actor=actor,
        now=now, collaboration=row.collaboration_id, agreement=row.key, document=document, marking=str(marking),
    )  # fmt: skip
    _check_still_seen(actor, row, document)
    _find_as_marked(row)
    return number


def _find_as_marked(row: Agreement) -> None:
    """Search holds who may see a row beside its words: of the agreement and of all that is told of it."""
    write_again([row])
    for model in apps.get_app_config("agreements").get_models():
        if issubclass(model, AgreementFact):
            facts: Any = model.objects.filter(agreement=row)
            write_again(list(facts))


def _check_still_seen(actor: Actor, row: Agreement, document: int | None) -> None:
    if document not in [number for number, _, _ in marked(actor, agreement=row.key)]:
        raise RuleBroken("You could not see it any more yourself; ask someone who may see what is marked so to do it.",
                         field="marking")  # fmt: skip
