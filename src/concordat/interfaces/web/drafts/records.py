"""Which record the form of a page changes: read from its address, in one place for all forms."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import ResolverMatch, resolve

from concordat.kernel.references import RecordRef

# How the address of a form begins, and the record that it changes: its kind, and the part of the address with its key.
RECORDS = (
    ("collaborations/<slug:key>/", "collaboration", "key"),
    ("agreements/<slug:key>/", "agreement", "key"),
    ("cases/submissions/<int:number>/", "case-submission", "number"),
    ("cases/conditions/<int:number>/", "case-condition", "number"),
    ("cases/<slug:key>/", "business-case", "key"),
    ("challenges/<slug:key>/", "challenge", "key"),
    ("dependencies/<int:number>/", "dependency", "number"),
    ("findings/<slug:key>/", "finding", "key"),
    ("money/entries/<int:number>/", "ledger-entry", "number"),
    ("money/uncertainty/events/<slug:key>/", "shared-event", "key"),
    ("boards/<slug:key>/before/", "board", "key"),
    ("meetings/<int:number>/", "meeting", "number"),
    ("agenda-items/<int:number>/", "agenda-item", "number"),
    ("actions/<int:number>/", "action", "number"),
    ("forthcoming/<int:number>/", "planned-decision", "number"),
    ("recommendations/<int:number>/", "recommendation", "number"),
    ("commitments/<int:number>/", "commitment", "number"),
    ("decisions/<int:number>/", "decision", "number"),
    ("questions/<int:number>/", "question", "number"),
    ("papers/<int:number>/", "issued-paper", "number"),
    ("returns/<slug:period>/<int:number>/", "return", "number"),
    ("sources/learnt/<int:number>/", "learnt-meaning", "number"),
    ("sources/<slug:key>/date/", "source", "key"),
    ("statements/<int:number>/", "statement", "number"),
    ("organisations/changes/<int:number>/", "organisation-succession", "number"),
    ("organisations/<slug:key>/", "organisation", "key"),
    ("alliances/<slug:key>/", "alliance", "key"),
    ("posts/<int:number>/", "post", "number"),
    ("lessons/<slug:key>/", "lesson", "key"),
    ("schemes/<slug:key>/", "scheme", "key"),
    ("weights/<slug:key>/", "weight-set", "key"),
    ("exchange/services/<int:number>/", "service", "number"),
    ("grants/<slug:key>/", "grant", "key"),
    ("funds/<slug:key>/", "fund", "key"),
    ("bids/<slug:key>/", "bid", "key"),
    ("opportunities/<slug:key>/", "opportunity", "key"),
    ("benefits/<slug:key>/", "benefit", "key"),
    ("savings/<slug:key>/", "savings-programme", "key"),
)
# These keep versions of their own: a return answer by answer, a draft of several people page by page.
OWN_VERSIONS = frozenset({"return-fill", "return-save", "return-letters", "return-letter", "return-check"})


def record_of(request: HttpRequest) -> RecordRef | None:
    """The record that the form of this page changes; None for a form that records something new."""
    return record_at(request.resolver_match or resolve(request.path_info))


def record_at(match: ResolverMatch) -> RecordRef | None:
    """The record of an address as Django resolved it."""
    if match.url_name in OWN_VERSIONS:
        return None
    for begins, kind, name in RECORDS:
        if match.route.startswith(begins) and name in match.kwargs:
            return RecordRef(kind, str(match.kwargs[name]))
    return None
