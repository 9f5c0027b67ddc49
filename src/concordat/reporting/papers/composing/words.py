"""What each content shows, in the words of those who compose a paper. Pure."""

from __future__ import annotations

from concordat.reporting.papers.styles import Content

_SHOWN = {
    "purpose": "for whom, as at when, and how figures are to be read",
    "recommendation": "what the board is asked to note, ask for and decide, from the register",
    "last meeting": "actions and questions of the last meeting, and what was done",
    "coverage": "how many collaborations have costs and benefits in figures",
    "summary": "a sentence on each part of the paper",
    "returns": "returns that are not accepted",
    "ratings": "table of ratings, declared and derived",
    "savings": "table and chart of savings against plan",
    "updates": "a paragraph for each collaboration with news",
    "updates by partner": "the same, grouped by the partner",
    "updates with ratings": "the same, each under a strip of ratings",
    "arrangements": "who works with whom, under which agreement",
    "legal basis": "duties in law, and agreements with their basis",
    "commitments": "table of the promises to look at first",
    "other commitments": "every other promise",
    "findings": "what does not add up, one by one",
    "other findings": "amounts not known, questions and lesser findings",
    "outlook": "the next commitments, soonest first",
    "milestones": "slip chart and table of milestones",
    "dependencies": "what collaborations wait for",
    "risks": "open risks, greatest first",
    "issues": "issues that are not closed, gravest first",
    "reported by": "who has reported, and when",
    "not reported": "says that nothing was reported, unless you write a text",
    "strategic assessment": "how much work there is, between whom and how far on",
    "costs": "every amount spent, budgeted, contributed or funded",
    "business cases": "results against plan, and where each case has got to",
    "options": "what the board can still decide",
    "ledger": "the ledger lines behind the savings",
    "sources": "every source with its date",
    "who shares what": "functions by arrangement, with whom and under which agreement",
}


def shown_as(content: Content) -> str:
    """The name of a content with what it shows: "Savings: table and chart of savings against plan"."""
    name = content.value.capitalize()
    return f"{name}: {_SHOWN[content.value]}" if content.value in _SHOWN else name
