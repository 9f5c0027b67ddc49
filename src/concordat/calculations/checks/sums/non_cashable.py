"""A large benefit that is no cash, beside a cash saving that is still to be confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.figures import sums_in
from concordat.kernel.findings import Severity

_PART = re.compile(
    r"\b(?P<non>non[ -]?)?cash(?:able)?\b(?P<rest>[^;]*?)(?=\b(?:non[ -]?)?cashable\b|;|$)", re.IGNORECASE
)
_OPEN = re.compile(
    r"\bT\.?B\.?[ACD]\b|\bto be (?:confirmed|determined|agreed)|not (?:yet )?(?:known|quantified)"
    r"|£\s*$",
    re.IGNORECASE,
)


def faults(facts: Facts) -> Iterator[Fault]:
    """A non-cashable amount that is printed, and a cashable one that is not, in one table or paragraph."""
    for paper in facts.papers:
        for block in paper.blocks:
            non, cash = "", ""
            for part in _PART.finditer(block.text):
                found = sums_in(part["rest"][:60])
                if part["non"] and found:
                    non = non or found[0].text
                elif not part["non"] and not found and _OPEN.search(part["rest"][:40]):
                    cash = cash or " ".join(part[0].split())[:40]
            if non and cash:
                line = next((offset for offset, _ in reversed(block.lines) if non in block.text[offset:]), 0)
                yield Fault(
                    Severity.QUESTION, block.about,
                    f"{block.about.name}: {non} of the benefit is not cashable, and the cashable part is still open.",
                    f"Non-cashable {non}; printed of the cashable part: “{cash}”. No budget falls by what is not "
                    f"cash.",
                    f"What makes up the {non} that is no cash, and how much cash will {block.about.name} save?",
                    (block.evidence(line),),
                )  # fmt: skip


CHECK = Check(
    "no-cash-known", 1, "Non-cashable benefit, cash to be confirmed",
    "A benefit that is no cash cannot stand in for a cash saving that nobody has settled.",
    faults,
)  # fmt: skip
