"""House styles of papers: which sections in which order, under which headings, counted how. Data, and pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from concordat.reporting.papers.numbers import Numbering


class Content(StrEnum):
    """What can stand in a section; ``assembly`` knows who writes each."""

    PURPOSE = "purpose"
    RECOMMENDATION = "recommendation"
    LAST_MEETING = "last meeting"
    COVERAGE = "coverage"
    SUMMARY = "summary"
    RETURNS = "returns"
    RATINGS = "ratings"
    SAVINGS = "savings"
    UPDATES = "updates"
    UPDATES_BY_PARTNER = "updates by partner"
    UPDATES_WITH_RATINGS = "updates with ratings"
    ARRANGEMENTS = "arrangements"
    LEGAL_BASIS = "legal basis"
    COMMITMENTS = "commitments"
    OTHER_COMMITMENTS = "other commitments"
    FINDINGS = "findings"
    OTHER_FINDINGS = "other findings"
    OUTLOOK = "outlook"
    NEXT_UPDATE = "next update"
    MILESTONES = "milestones"
    DEPENDENCIES = "dependencies"
    RISKS = "risks"
    ISSUES = "issues"
    REPORTED_BY = "reported by"
    NOT_REPORTED = "not reported"
    STRATEGIC_ASSESSMENT = "strategic assessment"
    COSTS = "costs"
    CASES = "business cases"
    OPTIONS = "options"
    LEDGER = "ledger"
    SOURCES = "sources"
    SHARING = "who shares what"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it; its own ``parts`` follow.

    ``given`` is text of the office, printed first, a paragraph for each part between empty lines; with it, the
    sentence that nothing was reported (``Content.NOT_REPORTED``) is left out. ``asks`` are decisions that the office
    asks the board for, printed last.
    """

    heading: str
    contents: tuple[Content, ...] = ()
    parts: tuple[Part, ...] = ()
    given: str = ""
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """A house style. ``version`` rises with every change, so that a paper's inputs say how it was laid out.

    ``title`` is the paper's title, in which {} becomes the day that it speaks of. ``template`` is the SHA-256 of the
    Word file that gives the DOCX its look, "" for the usual one.
    """

    key: str
    name: str
    summary: str
    numbering: Numbering
    parts: tuple[Part, ...]
    annexes: tuple[Part, ...]
    version: int = 1
    title: str = "Collaboration: position as at {}"
    template: str = ""


C = Content
_OPENING = (C.PURPOSE, C.LAST_MEETING, C.COVERAGE, C.RETURNS)
_PLAN = (C.MILESTONES, C.DEPENDENCIES)
_ANNEXED = (
    Part("Ledger lines", (C.LEDGER,)),
    Part("Other commitments", (C.OTHER_COMMITMENTS,)),
    Part("Other findings", (C.OTHER_FINDINGS,)),
)

POSITION = Style(
    "position",
    "Position statement",
    "Ratings, savings, milestones, risks and updates in sections of numbered paragraphs.",
    Numbering.SECTIONS,
    (
        Part("Since the last meeting", _OPENING),
        Part("Recommendation", (C.RECOMMENDATION,)),
        Part("Ratings", (C.RATINGS,)),
        Part("Savings", (C.SAVINGS,)),
        Part("Milestones and dependencies", _PLAN),
        Part("Risks and issues", (C.RISKS, C.ISSUES)),
        Part("Updates by collaboration", (C.UPDATES,)),
        Part("Commitments", (C.COMMITMENTS,)),
        Part("Findings", (C.FINDINGS,)),
        Part("Next update", (C.NEXT_UPDATE,)),
    ),
    (*_ANNEXED, Part("Sources", (C.SOURCES,))),
    version=3,
)
PARTNER_AND_THEME = Style(
    "partner-and-theme",
    "By partner and theme",
    "Paragraphs numbered throughout, grouped by the partner that the work is done with.",
    Numbering.PARAGRAPHS,
    (
        Part("Introduction", _OPENING),
        Part("Collaboration by partner", (C.UPDATES_BY_PARTNER,)),
        Part("Ratings", (C.RATINGS,)),
        Part("Financial benefits", (C.SAVINGS,)),
        Part("Milestones and dependencies", _PLAN),
        Part("Risks and issues", (C.RISKS, C.ISSUES)),
        Part("Commitments", (C.COMMITMENTS,)),
        Part("Findings", (C.FINDINGS,)),
        Part("Going forward", (C.OUTLOOK, C.NEXT_UPDATE)),
        Part("Recommendation", (C.RECOMMENDATION,)),
    ),
    (*_ANNEXED, Part("Sources", (C.SOURCES,))),
    version=3,
    title="Collaboration with partners: update at {}",
)
SECTIONS_AND_RATINGS = Style(
    "sections-and-ratings",
    "Sections and ratings",
    "Sections 1.0 to 9.0, a strip of ratings for each workstream, and implications 6.1 to 6.5.",
    Numbering.ROUND,
    (
        Part("Purpose of report", _OPENING),
        Part("Recommendations", (C.RECOMMENDATION,)),
        Part("Executive summary", (C.SUMMARY,)),
        Part("Introduction and background", (C.ARRANGEMENTS,)),
        Part(
            "Update on current collaboration work",
            (C.UPDATES_WITH_RATINGS,),
            (
                Part("Savings", (C.SAVINGS,)),
                Part("Milestones and dependencies", _PLAN),
                Part("Commitments", (C.COMMITMENTS,)),
            ),
        ),
        Part(
            "Implications",
            parts=(
                Part("Links to police and crime plan priorities", (C.NOT_REPORTED,)),
                Part("Demand", (C.NOT_REPORTED,)),
                Part("Risks and mitigation", (C.RISKS, C.ISSUES)),
                Part("Equality and human rights", (C.NOT_REPORTED,)),
                Part("Health and safety", (C.NOT_REPORTED,)),
            ),
        ),
        Part("Consultation and engagement", (C.REPORTED_BY,)),
        Part("Areas for improvement", (C.FINDINGS,)),
        Part("Future work and expected outcome", (C.OUTLOOK, C.NEXT_UPDATE)),
    ),
    (*_ANNEXED, Part("Sources", (C.SOURCES,))),
    version=3,
    title="Collaboration report: progress, ratings and implications at {}",
)
DECISION_PAPER = Style(
    "decision-paper",
    "Decision paper",
    "Purpose, recommendation, background with its legal basis, updates, the recommendation again, background papers.",
    Numbering.SECTIONS,
    (
        Part("Purpose", _OPENING),
        Part("Recommendation", (C.RECOMMENDATION,)),
        Part("Background", (C.LEGAL_BASIS,)),
        Part("Collaboration updates", (C.UPDATES_BY_PARTNER,)),
        Part("Ratings and savings", (C.RATINGS, C.SAVINGS)),
        Part("Milestones, risks and issues", (*_PLAN, C.RISKS, C.ISSUES)),
        Part("Commitments and next steps", (C.COMMITMENTS, C.OUTLOOK, C.NEXT_UPDATE)),
        Part("Findings", (C.FINDINGS,)),
        Part("Recommendation", (C.RECOMMENDATION,)),
    ),
    (*_ANNEXED, Part("Background papers", (C.SOURCES,))),
    version=3,
    title="Collaboration: matters for decision at {}",
)
PROGRAMME_REVIEW = Style(
    "programme-review",
    "Programme review",
    "Strategic assessment; costs, benefits and risks to date; the overarching case; options; recommendation.",
    Numbering.SECTIONS,
    (
        Part("Introduction", _OPENING),
        Part("Strategic assessment", (C.STRATEGIC_ASSESSMENT, C.RATINGS)),
        Part("Progress to date", (C.UPDATES,)),
        Part(
            "Costs, benefits and risks to date",
            parts=(
                Part("Costs", (C.COSTS,)),
                Part("Benefits", (C.SAVINGS,)),
                Part("Milestones and dependencies", _PLAN),
                Part("Risks and issues", (C.RISKS, C.ISSUES)),
            ),
        ),
        Part("Overarching case", (C.CASES,)),
        Part("Options", (C.OPTIONS,)),
        Part("Commitments", (C.COMMITMENTS,)),
        Part("Findings", (C.FINDINGS,)),
        Part("Next update", (C.NEXT_UPDATE,)),
        Part("Recommendation", (C.RECOMMENDATION,)),
    ),
    (*_ANNEXED, Part("Sources", (C.SOURCES,))),
    title="Programme review at {}",
)
STYLES = {one.key: one for one in (POSITION, PARTNER_AND_THEME, SECTIONS_AND_RATINGS, DECISION_PAPER, PROGRAMME_REVIEW)}
USUAL = POSITION.key
