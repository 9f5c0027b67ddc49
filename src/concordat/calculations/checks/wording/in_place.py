"""In place, and still being put in place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.likeness import alike
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

_IN_PLACE = re.compile(
    r"\b(?:has|have) been (?:fully )?(?:in place|in operation|operational|live|implemented|in service)\b[^.;]{0,20}?"
    r"\b(?:since|from)\b|\bwent live\b|\bfully (?:implemented|operational|embedded)\b", re.IGNORECASE,
)  # fmt: skip
_STILL = re.compile(
    r"\b(?:implement\w*|introduc\w*|roll(?:ing)?[ -]?out|embed\w*)\b[^.;]{0,90}?\b(?:is|are|remains?) (?:still "
    r"|now )?"
    r"(?:under ?way|on-?going|in progress|continuing|outstanding)\b"
    r"|\b(?:is|are) (?:still |now |currently )?being (?:implemented|introduced|rolled out|embedded)\b"
    r"|\bwork (?:is under ?way|continues) to (?:fully )?(?:implement|introduce|embed|roll out)\b", re.IGNORECASE,
)  # fmt: skip
_NEXT = re.compile(r"\b(?:second|next|remaining|other|further|phase (?:two|2|three|3)|new)\b", re.IGNORECASE)


def faults(facts: Facts) -> Iterator[Fault]:
    """One sentence says it is in place since a day, another of the same paragraph that the work goes on."""
    for paper in facts.papers:
        for sentences in paper.by_block:
            there = [one for one in sentences if _IN_PLACE.search(one.text)]
            still = [one for one in sentences if (at := _STILL.search(one.text)) and not _NEXT.search(at[0])]
            for first in there:
                for second in still:
                    if second is not first and alike(first.text, second.text):
                        yield Fault(
                            Severity.QUESTION, first.about,
                            f"{first.about.name}: it is said to be in place, and to be still being implemented.",
                            f"“{short(first.text, 90)}” beside “{short(second.text, 90)}”.",
                            f"What of {first.about.name} is in place, what is still to be done, and by when?",
                            (first.evidence, second.evidence),
                        )  # fmt: skip
                        break


CHECK = Check(
    "in-place-and-still-coming", 1, "In place and still being implemented",
    "What has been in place since a day is asked what of it is still being implemented.",
    faults,
)  # fmt: skip
