"""The register of agreements: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.agreements import record
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries import agreement_file
from concordat.registers.agreements.rules.provisions import provisions_of
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.review.attachments.queries import attached_file

EDIT, PUBLISH = Permission.AGREEMENT_EDIT, Permission.AGREEMENT_PUBLISH


def agreement_record(request: HttpRequest, key: str) -> HttpResponse:
    """One agreement: what it is, whether it is complete, who has signed, what comes next."""
    actor, links, on = actor_of(request), Links.of(request), day_of(request)
    found = agreement_file(actor, key=key, on=on, as_at=as_at_of(request))
    names = names_of_records(actor, collaborations=[found.line.record.collaboration])
    edits = may(actor, EDIT) and as_at_of(request) is None
    now = as_at_of(request) is None
    context = record.record_context(
        found, in_words(names, links), links, edits=edits,
        decides=lambda body: now and may(actor, PUBLISH, [body]),
    )  # fmt: skip
    context |= {"sources": source_list(citations(actor, record.refs(found)), links), "may_edit": edits,
                "may_provide": edits and bool(provisions_of(found.line.record.kind))}  # fmt: skip
    return render(request, "agreements/agreement.html", context)


def document_file(request: HttpRequest, number: int) -> HttpResponse:
    """A file that is attached, to be saved."""
    found, content = attached_file(actor_of(request), number=number)
    return file_answer(found.file_name, content, found.media_type)
