"""Being revised while it is being put in place, and rated green."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.wording.under_a_colour import contrast, matching, rated_sections
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity
from concordat.kernel.rag import Colour

_REVISED = re.compile(
    r"\b(?:is|are|being|to be|will be) (?:being |now )?(?:revised|redesigned|re-designed|reworked|rewritten"
    r"|reconsidered"
    r"|re-?scoped|re-?planned)\b", re.IGNORECASE,
)  # fmt: skip
_DOING = re.compile(
    r"\b(?:implement\w*|roll(?:ed|ing)? out|being introduced|introduction of|go(?:es|ing)? live)\b", re.IGNORECASE
)


def faults(facts: Facts) -> Iterator[Fault]:
    """A green section, one sentence that revises the plan and one that carries it out."""
    for colour, rating, sentences in rated_sections(facts):
        revised = matching(sentences, _REVISED)
        doing = [one for one in matching(sentences, _DOING) if one not in revised]
        if colour is Colour.GREEN and revised and doing:
            yield contrast(
                Severity.QUESTION, colour, rating, [*revised, *doing],
                "{name} is rated green while what is being implemented is still being revised.",
                f"“{short(revised[0].text, 100)}” beside “{short(doing[0].text, 90)}”.",
                "What in {name} may still change, and what is being implemented meanwhile?",
            )  # fmt: skip


CHECK = Check(
    "revised-and-green", 1, "Revised and green",
    "A model that is still being revised while it is put in place is asked about where the rating is green.",
    faults,
)  # fmt: skip
