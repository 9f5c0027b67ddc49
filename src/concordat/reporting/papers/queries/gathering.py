"""Everything that goes into one paper, as the board's organisations may see it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from concordat.foundation.organisations.queries import alliances, answers_to, in_place_of
from concordat.foundation.provenance.queries import citations
from concordat.foundation.provenance.records import CitationRecord
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.findings import Finding
from concordat.kernel.money import Money
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.queries import agreements
from concordat.registers.benefits.queries import entries, position_and_totals
from concordat.registers.benefits.rules import added
from concordat.registers.business_cases.queries import cases
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.delivery.queries import (
    dependencies,
    issues,
    milestones,
    risk_scales,
    risks,
    status_history,
)
from concordat.registers.governance import queries as governance
from concordat.registers.measures.queries import measures
from concordat.reporting.assurance.queries import commitments_traced, findings
from concordat.reporting.papers.naming import as_called
from concordat.reporting.papers.queries.asked import put_to
from concordat.reporting.papers.queries.issued import issued
from concordat.reporting.papers.queries.next_update import next_update
from concordat.reporting.papers.queries.returned import returned
from concordat.reporting.papers.readership import reader_of
from concordat.reporting.papers.records import Addressee, Material
from concordat.reporting.portfolio.money.queries.standings import standings
from concordat.reporting.portfolio.names.queries import names_of_records
from concordat.reporting.portfolio.queries.ratings import ratings

OFFICE = "Collaboration programme office"


def material(actor: Actor, *, board: str, as_at: date) -> Material:
    """What a paper to the board says as at a day. Some hundred database queries, whatever the size of the register.

    NotThere where the actor may not see the board; RuleBroken where nobody has said whose board it is.
    """
    whose = addressee(actor, board=board, on=as_at)
    reader = reader_of(actor, whose.bodies, on=as_at)
    sensitive = reader_of(actor, whose.bodies, commercial=True, on=as_at)
    names = names_of_records(reader, on=as_at)
    gathered = {name: as_called(told, names) for name, told in register_of(reader, as_at).items()}
    gathered["findings"] = findings_of(reader, gathered, as_at)
    gathered["actions"] = tuple(governance.meeting_actions(reader, as_at=as_at, board=board))
    since = _last_paper(reader, board, as_at)
    ahead = next_update(reader, board=board, as_at=as_at)
    told = returned(reader, board=board, as_at=as_at, since=since, period=ahead.period)
    asked = put_to(reader, as_at=as_at, since=since)
    traced = commitments_traced(reader, gathered["commitments"], as_at=as_at)
    used = {key for body in gathered["collaborations"] for key in (body.key, *(p.organisation for p in body.partners))}
    used |= {body for entry in gathered["entries"] for body in entry.organisations} | set(whose.bodies)
    used |= {
        fact.organisation
        for name in ("decisions", "happenings", "commitments", "measures", "actions")
        for fact in gathered[name]
    }
    used |= {key for risk in gathered["risks"] for key in risk.scorers}
    used |= {one.on_collaboration for one in gathered["dependencies"] if one.on_collaboration}
    used |= {one.organisation for one in told.reported} | {one.organisation for one in told.not_accepted}
    used |= {body for one in asked for body in (one.asker, one.asked)}
    return Material(
        board=whose,
        as_at=as_at,
        since=since,
        author_role=_author_role(reader, board, as_at),
        alliances=tuple(
            as_called(one, names)
            for one in alliances(reader, as_at=as_at)
            if used & {member.organisation for member in one.members}
        ),
        names={key: name for key, name in names.items() if key in used},
        citations=_cited(reader, refs_of(gathered), as_at) | told.citations,
        withheld=len(entries(sensitive, as_at=as_at)) - len(gathered["entries"]),
        traced=traced,
        questions=asked,
        returns=told.reported,
        not_accepted=told.not_accepted,
        next_update=ahead,
        reckoned=_reckoned(reader, as_at),
        **gathered,
    )


def _reckoned(reader: Actor, as_at: date) -> tuple[Money, Money] | None:
    """Plan to date and achieved over all lines, as the page of the money adds them up."""
    found = standings(reader, today=as_at, as_at=as_at).lines
    plan, achieved = added(one.plan for one in found), added(one.achieved for one in found)
    return None if plan is None or achieved is None else (plan, achieved)


def addressee(actor: Actor, *, board: str, on: date | None = None) -> Addressee:
    """The board as it is known today: a paper may tell of a day before the board was first reported.

    On a day its own body is who then stands in its place, and its bodies are those that then answered to that one.
    NotThere where the actor may not see it; RuleBroken where nobody has said whose it is.
    """
    found = governance.boards(actor, keys=[board])
    if not found:
        raise NotThere(f"There is no board {board}.")
    one = found[0]
    if one.organisation is None:
        raise RuleBroken(f"Nobody has said whose board {one.name} is; record that before a paper is written to it.")
    if on is None:
        below = answers_to(actor, organisation=one.organisation)
        return Addressee(one.key, one.name, one.organisation, (one.organisation, *below))
    now, below = in_place_of(actor, organisation=one.organisation, on=on)
    return Addressee(one.key, one.name, now, tuple(dict.fromkeys((now, one.organisation, *below))))


def _author_role(reader: Actor, board: str, as_at: date) -> str:
    """From whom the board's last paper was, since the next comes from the same office."""
    held = governance.papers(reader, as_at=as_at, board=board)
    return next((paper.author_role for paper in held if paper.author_role), OFFICE)


def register_of(reader: Actor, as_at: date) -> dict[str, Any]:
    """What the registers held by a day for the bodies of a paper, by the name that it has in the material."""
    lines, sums = position_and_totals(reader, as_at=as_at)
    return {
        "collaborations": tuple(collaborations(reader, as_at=as_at)),
        "ratings": ratings(reader, today=as_at, as_at=as_at),
        "statuses": tuple(status_history(reader, as_at=as_at)),
        "position": lines,
        "not_added": sums.not_added,
        "entries": tuple(entries(reader, as_at=as_at)),
        "cases": tuple(cases(reader, as_at=as_at)),
        "agreements": tuple(agreements(reader, as_at=as_at)),
        "risks": tuple(risks(reader, as_at=as_at)),
        "scales": dict(sorted(risk_scales(reader, on=as_at).items())),
        "milestones": tuple(milestones(reader, as_at=as_at)),
        "issues": tuple(issues(reader, as_at=as_at)),
        "dependencies": tuple(dependencies(reader, as_at=as_at)),
        "measures": tuple(measures(reader, as_at=as_at)),
        "decisions": tuple(governance.decisions(reader, as_at=as_at)),
        "happenings": tuple(governance.happenings(reader, as_at=as_at)),
        "commitments": tuple(one for one in governance.commitments(reader, as_at=as_at) if one.meeting is None),
    }


def findings_of(reader: Actor, gathered: dict[str, Any], as_at: date) -> tuple[Finding, ...]:
    """Those that speak only of what the board may see: an amount of its own may be of a collaboration that is not."""
    shown = {one.key for one in gathered["collaborations"]}
    hidden = {entry.collaboration for entry in gathered["entries"] if entry.collaboration} - shown
    found = findings(reader, today=as_at, as_at=as_at)
    return tuple(
        one for one in found if not any(key in f"{one.sentence} {one.arithmetic} {one.question}" for key in hidden)
    )


def refs_of(gathered: dict[str, Any]) -> Iterable[RecordRef]:
    """The references of all that a paper may cite: each record, and each report of it."""
    for name in ("collaborations", "statuses", "entries", "decisions", "happenings"):
        yield from (record.ref for record in gathered[name])
    for case in gathered["cases"]:
        yield from (report.ref for report in case.reports)
    for measure in gathered["measures"]:
        yield from (reading.ref for reading in measure.readings)
    for agreement in gathered["agreements"]:
        yield agreement.ref
    for name in ("risks", "milestones", "issues", "dependencies", "commitments", "actions"):
        for one in gathered.get(name, ()):
            yield from (one.ref, *(report.ref for report in one.reports))


def _cited(reader: Actor, refs: Iterable[RecordRef], as_at: date) -> dict[str, tuple[CitationRecord, ...]]:
    """The sources that had been reported by then; what a person recorded has the date of its record."""
    found = citations(reader, refs)
    kept = {ref: tuple(one for one in of_one if (one.dated or as_at) <= as_at) for ref, of_one in found.items()}
    return dict(sorted(kept.items()))


def _last_paper(reader: Actor, board: str, as_at: date) -> date | None:
    """The date of the board's last paper before this one, whether it was read here or issued here."""
    read = [paper.dated for paper in governance.papers(reader, as_at=as_at, board=board)]
    written = [paper.as_at for paper in issued(reader, board=board)]
    return max((day for day in (*read, *written) if day and day < as_at), default=None)
