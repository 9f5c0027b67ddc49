"""How agreements and their documents are marked now: as their sources were, or as they were marked since."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from concordat.kernel.markings import Marking, higher
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import Agreement, AgreementDocument, AgreementMark, AgreementPublication
from concordat.registers.agreements.rules.publication import kept_back

Marked = dict[tuple[str, int | None], Marking]


def marked(actor: Actor, *, agreement: str) -> list[tuple[int | None, str, Marking]]:
    """The agreement (no number) and each document that the actor may see: number, title, how it is marked now.

    Three database queries.
    """
    since = _since([agreement])
    rows = Agreement.objects.visible_to(actor).filter(pk=agreement)
    found = [(None, row.title, _level(row.marking, since, (row.pk, None))) for row in rows]
    files = AgreementDocument.objects.visible_to(actor).filter(agreement_id=agreement).order_by("pk")
    return [*found, *((one.pk, one.title, _level(one.marking, since, (agreement, one.pk))) for one in files)]


def off_page(rows: Iterable[AgreementPublication], *, as_at: date | None = None) -> dict[int, str]:
    """Of rows that stand on pages by decision, why a marking told since takes one off, by number.

    One database query where there is any such row.
    """
    on_page = [row for row in rows if row.on_page]
    since = _since({row.agreement_id for row in on_page}, as_at) if on_page else {}
    return {row.pk: why for row in on_page if (why := _why(row, since))}


def _since(agreements: Iterable[str], as_at: date | None = None) -> Marked:
    """How each was last marked, whoever may see it: what is kept back is kept back for all."""
    rows = AgreementMark.objects.as_at(as_at).filter(agreement_id__in=list(agreements)).order_by("pk")
    told = rows.values_list("agreement_id", "document_id", "marking")
    return {(agreement, document): Marking(level) for agreement, document, level in told}


def _why(row: AgreementPublication, since: Marked) -> str:
    agreement = since.get((row.agreement_id, None), Marking.OFFICIAL)
    document = since.get((row.agreement_id, row.document_id), Marking.OFFICIAL)
    return kept_back("The agreement", agreement) or kept_back("The document", document)


def _level(source: str, since: Marked, key: tuple[str, int | None]) -> Marking:
    return higher(Marking(source), since.get(key, Marking.OFFICIAL))
