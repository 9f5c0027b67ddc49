"""Findings as blocks of a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone

from concordat.calculations.checks.catalogue import CHECKS
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.sources import SourceLine, SourceList
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.kernel.dates import day_words
from concordat.kernel.findings import Finding, FindingEvidence, Severity
from concordat.reporting.assurance.records import FindingCase, StepRecord
from concordat.reporting.assurance.rules import CaseState, Step

STATE_TINTS = {
    CaseState.OPEN: "grey",
    CaseState.ASSIGNED: "blue",
    CaseState.ANSWERED: "teal",
    CaseState.CLOSED: "green",
    CaseState.RETURNED: "purple",
}
TINTS = {Severity.CERTAIN: "red", Severity.LIKELY: "yellow", Severity.QUESTION: "blue"}
TITLES = {check.id: check for check in CHECKS}


@dataclass(frozen=True, slots=True)
class Card:
    """One finding of a list."""

    sentence: str
    href: str
    severity: Tag
    facts: SummaryList
    state: Tag | None = None


def cards_of(found: Sequence[FindingCase], links: Links) -> list[Card]:
    """The findings of one page of the list; their sources are numbered through."""
    cards, number = [], 0
    for case in found:
        finding = case.finding
        sources = sources_of(finding, links, after=number)
        number += len(sources.lines)
        facts = SummaryList(
            [
                Fact("Arithmetic", finding.arithmetic),
                Fact("A board could ask", finding.question),
                Fact("Where it stands", sources, note="in review: not accepted yet" if finding.in_review else ""),
            ]
        )
        state = None if case.state is CaseState.OPEN else state_tag(case)
        cards.append(Card(finding.sentence, links.to("finding", finding.id), severity_tag(finding), facts, state))
    return cards


def finding_facts(finding: Finding, links: Links) -> SummaryList:
    """Everything about one finding but its sources."""
    check = TITLES[finding.check]
    about = (
        Link(finding.about, links.to("collaboration", finding.collaboration))
        if finding.collaboration
        else finding.about
    )
    return SummaryList(
        [
            Fact("Arithmetic", finding.arithmetic),
            Fact("A board could ask", finding.question),
            Fact("About", about),
            Fact("Check", f"{check.title}, version {finding.version}", note=check.sentence),
            Fact("Rests on", "a paper still in review" if finding.in_review else "the record"),
            Fact("Reference", finding.id),
        ]
    )


def steps_of(case: FindingCase, names: Mapping[str, str]) -> SummaryList | None:
    """What was done about a finding, oldest first; None where nobody has done anything yet."""
    facts = [Fact(_said(step, names), step.words or "no words were given") for step in case.steps]
    return SummaryList(facts) if facts else None


def _said(step: StepRecord, names: Mapping[str, str]) -> str:
    whom = f" to {names[step.assigned_to]}" if step.step is Step.ASSIGNED else ""
    return f"{step.step.capitalize()}{whom} by {names[step.by]}, {day_words(timezone.localdate(step.at))}"


def state_tag(case: FindingCase) -> Tag:
    """How far it has been dealt with."""
    return Tag(case.state.capitalize(), STATE_TINTS[case.state])


def severity_tag(finding: Finding) -> Tag:
    """How sure it is, in a word and a colour."""
    return Tag(finding.severity.capitalize(), TINTS[finding.severity])


def sources_of(finding: Finding, links: Links, after: int = 0) -> SourceList:
    """Where a finding stands, each line of a source once, numbered from ``after`` + 1."""
    once = {(one.source or one.file, one.line): one for one in reversed(finding.evidence)}
    ordered = [one for one in finding.evidence if once[one.source or one.file, one.line] is one]
    return SourceList([_line(one, links, number) for number, one in enumerate(ordered, after + 1)])


def _line(one: FindingEvidence, links: Links, number: int) -> SourceLine:
    href = links.to("source", one.source) + f"#passage-{one.passage}" if one.source and one.passage else ""
    place = f"paragraph {one.paragraph}, line {one.line}" if one.paragraph else f"line {one.line}"
    return SourceLine(
        number=number, title=one.title or "A person's record",
        place=place if one.line else "recorded by a person",
        dated=day_words(one.paper_date) if one.paper_date else "", href=href, quote=one.quote or "",
    )  # fmt: skip
