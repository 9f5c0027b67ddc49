"""The opportunity log with the evidence of every fact, of what the actor may see."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from concordat.foundation.access.queries import names_of
from concordat.foundation.provenance.queries import citations
from concordat.foundation.provenance.records import CitationRecord
from concordat.kernel.dates import day_words
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.queries import opportunities, opportunity
from concordat.registers.business_cases.records.opportunities import OpportunityRecord
from concordat.reporting.papers.ideas import LoggedFact, facts_of, idea_paper

FORMS = ("docx", "html")


def logged_facts(
    actor: Actor, *, keys: Sequence[str] | None = None, as_at: date | None = None
) -> list[LoggedFact]:  # fmt: skip
    """Every fact of the ideas that the actor may see (or of some, in that order), with its source and its recorder."""
    found = {one.key: one for one in opportunities(actor, as_at=as_at)}
    return _logged(actor, [found[key] for key in keys if key in found] if keys is not None else list(found.values()))


def idea_file(actor: Actor, *, key: str, form: str, today: date, as_at: date | None = None) -> tuple[str, bytes]:
    """The name and bytes of one idea as evidence; NotThere where the actor may not see it."""
    from concordat.rendering.documents.writing import write  # noqa: PLC0415 - its writers load large libraries

    found = opportunity(actor, key=key, as_at=as_at)
    return f"opportunity-{key}.{form}", write(idea_paper(found, _logged(actor, [found]), today), form)


def _logged(actor: Actor, found: Sequence[OpportunityRecord]) -> list[LoggedFact]:
    cited = citations(actor, [ref for one in found for ref in one.refs])
    who = names_of(actor, {one.actor for rows in cited.values() for one in rows})
    return [
        LoggedFact(idea, fact, "; ".join(map(_source, rows)), who.get(rows[0].actor, "") if rows else "",
                   rows[0].recorded_at if rows else None)
        for idea in found
        for fact in facts_of(idea)
        for rows in [cited.get(str(fact.ref), [])]
    ]  # fmt: skip


def _source(one: CitationRecord) -> str:
    dated = f", {day_words(one.dated)}" if one.dated else ""
    return f"{one.words}{dated}"
