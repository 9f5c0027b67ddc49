"""No risks or issues, beside ratings that are not green."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import Block, Paper, Sentence
from concordat.calculations.checks.prose.ratings import colour_of
from concordat.calculations.checks.words import listed, short
from concordat.kernel.findings import Severity
from concordat.kernel.rag import Colour

_NONE = re.compile(
    r"\bno (?:\w+ ){0,3}(?:risks?|issues?|concerns?)\b[^.;]{0,30}\b(?:identified|noted|to report|at this time"
    r"|have been)\b"
    r"|^(?:none|nil|n/?a|not applicable)\b|\bthere are no (?:\w+ ){0,2}(?:risks|issues)\b", re.IGNORECASE,
)  # fmt: skip
_HIGH = re.compile(
    r"\b(?:(?:is|remains|poses|presents|carries|rated) (?:now |still )?an? (?:very )?(?:high|serious|severe|significant"
    r"|major|critical) risk|(?:high|serious|severe|major|critical) risks? (?:to|that|of|is|are|remains?))\b", re.I,
)  # fmt: skip
_RISKS = re.compile(r"\b(?:risks?|issues?)\b", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """Two sections or more rated amber or red overall, and a section of risks or issues that names none."""
    for paper in facts.papers:
        rated = [
            (found, blocks[0].about.name) for blocks in paper.by_section if (found := colour_of(blocks))
            and found[0] in (Colour.AMBER, Colour.RED)
        ]  # fmt: skip
        none = [one for one in paper.sentences if _RISKS.search(one.section) and _NONE.search(one.text)]
        if len(rated) >= 2 and none:
            yield _fault(paper, [name for _, name in rated], none, [block for (_, block), _ in rated])
        for one in none:
            named = [other for other in paper.sentences if other.section == one.section and _HIGH.search(other.text)]
            yield from (_gainsaid(one, other) for other in named[:1])


def _gainsaid(none: Sentence, named: Sentence) -> Fault:
    """No risk in one sentence, and a high one in another under the same heading."""
    return Fault(
        Severity.LIKELY, none.about,
        f"{none.about.name}: no risk is to be reported, and a few lines away one is called high.",
        f"Printed: “{short(none.text, 90)}” and “{short(named.text, 110)}”.",
        f"What is done about this, and why is no risk reported: “{short(named.text, 110)}”?",
        (none.evidence, named.evidence),
    )  # fmt: skip


def _fault(paper: Paper, names: list[str], none: list[Sentence], blocks: list[Block]) -> Fault:
    return Fault(
        Severity.QUESTION, none[0].about,
        f"{paper.title}: no risks or issues are named, while {len(names)} sections are rated amber or red.",
        f"Not green: {listed(names)}. Printed under “{none[0].section}”: “{none[0].text}”.",
        f"What keeps {listed(names)} from green, if there is no risk and no issue?",
        (*(one.evidence for one in none), *(block.evidence() for block in blocks)),
    )  # fmt: skip


CHECK = Check(
    "no-risks-beside-amber", 1, "No risks, and not green",
    "A paper that rates its schemes amber or red and names no risk or issue is asked what holds them back.",
    faults,
)  # fmt: skip
