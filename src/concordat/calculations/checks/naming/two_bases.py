"""One agreement that a paper calls a memorandum in one place and an agreement under the law in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.days import days_in
from concordat.calculations.checks.prose.likeness import stems
from concordat.calculations.checks.prose.papers import Sentence
from concordat.kernel.findings import Severity

_MEMO = re.compile(r"\b(?:memorandum of understanding|MoU|MOU|letter of intent|informal (?:agreement|arrangement))\b")
_LAW = re.compile(
    r"\b(?:section|s\.?) ?2[23][A-J]?\b[^.;]{0,40}\bagreement\b|\bagreement\b[^.;]{0,40}\bsection 2[23][A-J]?", re.I
)
_CHANGED = re.compile(
    r"\b(?:replac\w+|supersed\w+|in place of|will become|until|formerly|previously|instead|to be followed by|moving to"
    r"|as well as|underneath|supported by|supplement\w*)\b", re.IGNORECASE,
)  # fmt: skip


def faults(facts: Facts) -> Iterator[Fault]:
    """Both told of one day, or both of the subject that heads the section of one of them; none replaces the other."""
    for paper in facts.papers:
        memos = [one for one in paper.sentences if _MEMO.search(one.text) and not _CHANGED.search(one.text)]
        laws = [one for one in paper.sentences if _LAW.search(one.text) and not _CHANGED.search(one.text)]
        for memo in memos:
            law = next((one for one in laws if one is not memo and _of_one(memo, one)), None)
            if law is not None:
                yield _fault(memo, law)


def _of_one(memo: Sentence, law: Sentence) -> bool:
    headed = stems(memo.section)
    about = (bool(headed) and headed <= stems(law.text)) or (
        bool(stems(law.section)) and stems(law.section) <= stems(memo.text)
    )
    days = {(day.month, day.year) for day in days_in(memo.text) if day.year}
    return about or (memo.section == law.section and bool(days & {(day.month, day.year) for day in days_in(law.text)}))


def _fault(memo: Sentence, law: Sentence) -> Fault:
    named, section = _MEMO.search(memo.text), _LAW.search(law.text)
    one, other = named[0] if named else "", section[0] if section else ""
    return Fault(
        Severity.LIKELY, memo.about,
        f"{memo.about.name}: the arrangement is put under a {one} and under “{other}”.",
        f"Printed: “{one}” in one place, “{other}” in another.",
        f"Does {memo.about.name} rest on a {one} or on an agreement under the law, and who has signed it?",
        (memo.evidence, law.evidence),
    )  # fmt: skip


CHECK = Check(
    "memorandum-or-agreement", 1, "Memorandum or agreement",
    "An arrangement that is a memorandum in one place and an agreement under the law in another is asked about.",
    faults,
)  # fmt: skip
