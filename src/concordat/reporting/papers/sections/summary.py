"""The executive summary: one line each for money, ratings, milestones, risks and commitments."""

from __future__ import annotations

from collections import Counter

from concordat.calculations.promises.promise import Fate
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.delivery.rules import IssueState, RiskState
from concordat.rendering.documents.tree import Block, Bullets, Paragraph, text
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import promises, ratings, savings, updates
from concordat.reporting.papers.words import capital, counted, in_words, listed, sentence


def told(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A sentence on the news, then a point for each of the other parts of the paper."""
    points = (_money(material), _ratings(material), _milestones(material), _risks(material), _promises(material))
    return Paragraph(text(updates.summary(material)), numbers.next()), Bullets(tuple(text(one) for one in points))


def _money(material: Material) -> str:
    said = savings.headline(material)
    behind = savings.furthest_behind(material)
    return sentence(said + (f"; furthest behind: {behind}" if behind else "") if said else "No saving can be compared "
                    "with its plan yet")  # fmt: skip


def _ratings(material: Material) -> str:
    """Overall ratings by colour; those that are stale counted."""
    keys = ratings.rated(material)
    overall = [material.ratings[key].declared_colour(Dimension.OVERALL) for key in keys]
    counts: Counter[Colour] = Counter(colour for colour in overall if colour is not Colour.NOT_STATED)
    if not counts:
        return "No overall rating is declared."
    said = listed([f"{in_words(counts[one])} {one.word.lower()}" for one in Colour if counts[one]])
    stale = sum(material.ratings[key].stale(Dimension.OVERALL) for key in keys)
    end = f"; {in_words(stale)} of these {'is' if stale == 1 else 'are'} stale" if stale else ""
    return f"Overall ratings declared: {said}{end}."


def _milestones(material: Material) -> str:
    ahead = [one for one in material.milestones if one.actual is None and not one.dropped]
    if not ahead:
        return "No milestone is on record as ahead."
    late = sum(one.overdue(material.as_at) for one in ahead)
    return f"{capital(counted(len(ahead), 'milestone'))} not reached yet, {in_words(late)} of them overdue."


def _risks(material: Material) -> str:
    risks = sum(one.last.state is RiskState.OPEN for one in material.risks)
    issues = sum(one.last.state is not IssueState.CLOSED for one in material.issues)
    return f"{capital(counted(risks, 'open risk'))} and {counted(issues, 'open issue')}."


def _promises(material: Material) -> str:
    counts = Counter(promises.fate(material, one) for one in material.commitments)
    total = counted(len(material.commitments), "commitment")
    return f"{capital(total)}, {in_words(counts[Fate.SILENT])} of them silent."
