"""The promises of the record, each with what became of it in the papers that the actor may read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from concordat.calculations.promises.keeping import trace_kept
from concordat.calculations.promises.promise import Fate, Papers, Promise, Traced, Turn
from concordat.foundation.provenance.queries import citations, printed, sources
from concordat.foundation.provenance.records import SourceRecord
from concordat.foundation.provenance.tracing import editions_of, passages_of
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import own_names
from concordat.registers.governance.records import CommitmentRecord
from concordat.reporting.assurance.places import Places

MANY = 1_000  # collaborations: above that the names of all are asked for, which costs less than naming them


def commitments_traced(
    actor: Actor, found: Sequence[CommitmentRecord], *, as_at: date | None = None,
    readable: Sequence[SourceRecord] | None = None,
) -> dict[int, Traced]:  # fmt: skip
    """What became of promises that the actor was shown, by their numbers.

    What was reported of one counts before what its papers tell. ``readable`` are the sources that the actor may read
    where they are at hand. The number of database queries does not depend on the number of promises; passages are asked
    for only where one was not traced over the same papers before.
    """
    if not found:
        return {}
    readable = sources(actor, as_at=as_at) if readable is None else readable
    refs = [ref for one in found for ref in (one.ref, *(report.ref for report in one.reports))]
    places = Places(citations(actor, refs), readable)
    return traced_in(actor, found, places, readable, _subjects(actor, found), as_at=as_at)


def _subjects(actor: Actor, found: Sequence[CommitmentRecord]) -> dict[str, str]:
    """The names of the collaborations that promises are about."""
    keys = {one.collaboration for one in found if one.collaboration}
    return own_names(actor, keys=keys if len(keys) <= MANY else None) if keys else {}


def traced_in(
    actor: Actor, found: Sequence[CommitmentRecord], places: Places, readable: Sequence[SourceRecord],
    names: Mapping[str, str], *, as_at: date | None = None,
) -> dict[int, Traced]:  # fmt: skip
    """The same with the places, the readable sources and the names at hand."""
    held = {one.key: one for one in readable}
    papers = Papers({one.key: one.dated for one in readable if one.dated}, {one.key: one.owner for one in readable})
    traced = trace_kept(
        [_promise(one, places, held, names) for one in found], papers,
        edition=editions_of(readable),
        passages=lambda: passages_of(printed(actor, as_at=as_at), held),
    )  # fmt: skip
    return {one.id: fate for one, fate in zip(found, traced, strict=True)}


def _promise(
    one: CommitmentRecord, places: Places, held: Mapping[str, SourceRecord], names: Mapping[str, str]
) -> Promise:  # fmt: skip
    place = places.of(one.ref)
    source = held.get(place.source or "")
    return Promise(
        key=str(one.ref), what=one.what, subject=names.get(one.collaboration or "", ""),
        source=place.source or "", place=place.passage or 0, evidence=place, made_on=one.promised_on,
        due=one.promised_for, bodies=frozenset(filter(None, [one.organisation, source.owner if source else None])),
        told=Fate(one.reports[-1].outcome.value) if one.reports else None, turns=tuple(_turns(one, places)),
    )  # fmt: skip


def _turns(one: CommitmentRecord, places: Places) -> Iterator[Turn]:
    """The reports on a promise, the oldest first."""
    for report in one.reports:
        place = places.of(report.ref)
        words, quoted = report.what or place.quote or "", replace(place, quote=place.quote or report.what)
        yield Turn(Fate(report.outcome.value), words, quoted, report.reported_on, report.due)
