"""Decisions of which the paper does not say who took them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

_PASSIVE = re.compile(
    r"\b(?:[Ii]t (?:was|has been|is)(?: also| then| since| now| therefore)? (?:agreed|decided|resolved|approved)"
    r"(?: that| to|,)|(?:[Tt]he|[Aa]) decision (?:was|has been) (?:taken|made)(?! by)"
    r"|(?:was|were|has been|have been) (?:agreed|approved|decided) (?:in principle|informally"
    r"|outside (?:of )?the meeting|by e-?mail))\b"
)
_WHO = re.compile(
    r"\bby (?:the |both |all |its |their |a |an |our |[A-Z])|\bbetween\b|\bboard\b|\bcommittee\b|\bpanel\b|\bmembers\b"
    r"|\bauthority\b|\bcommissioners?\b|\bmeeting\b|\bgroup\b|\bchief\b|\bcabinet\b|\bforces\b|\bpartners\b|\bparties\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"\b(?:minutes|notes? of (?:the|a) meeting|present:|apologies|in attendance|attendees|record of decisions)\b", re.I
)


def faults(facts: Facts) -> Iterator[Fault]:
    """ "It was agreed that …" without a body, outside minutes, where the meeting itself is the one that agrees."""
    for paper in facts.papers:
        if not _is_minutes(paper):
            for sentence in paper.sentences:
                if _PASSIVE.search(sentence.text) and not _WHO.search(sentence.text):
                    yield _fault(sentence)


def _is_minutes(paper: Paper) -> bool:
    return any(_MINUTES.search(block.text) for block in paper.blocks[:12]) or bool(_MINUTES.search(paper.title))


def _fault(sentence: Sentence) -> Fault:
    return Fault(
        Severity.QUESTION, sentence.about,
        f"{sentence.about.name}: a decision is told without who took it: “{short(sentence.text)}”.",
        f"Printed: “{short(sentence.text, 170)}”; decided by: not printed.",
        f"Who agreed this, and when ({sentence.about.name})?",
        (sentence.evidence,),
    )  # fmt: skip


CHECK = Check(
    "decision-by-nobody", 1, "Decisions of nobody",
    "A decision that is told without the body that took it is asked about.",
    faults,
)  # fmt: skip
