"""Lists that do not tell what is done from what is only planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.papers import BULLET, Paper, Sentence
from concordat.calculations.checks.words import counted
from concordat.kernel.findings import Severity

_PLANNING = (
    r"(?:planning|preparing|intending|hoping|aiming|looking|due|about|expecting|set|proposing|plan|hope|intend"
    r"|expect)"
)
_SAME_VERB = re.compile(
    rf"\b(?:either )?(?P<done>\w{{3,}}?)(?:e?s|ing|ed)?,?\s+(?:or|and/or)\s+(?:(?:are"
    rf"|is) )?{_PLANNING} to (?:be )?(?P<plan>\w{{3,}})\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:arrangements?|agreements?|schemes?|projects?|collaborations?|sites?|services?)\s+(?:and|or)\s+"
    r"(?:ambitions?|plans?|intentions?|proposals?|aspirations?)\b"
    r"|\b(?:existing|current|completed|delivered|agreed|live|in place)(?: and| or|,)? (?:(?:are|is) )?(?:planned"
    r"|proposed|future"
    r"|potential|possible|intended|emerging)\b",
    re.IGNORECASE,
)
_LIST = re.compile(r"[,;]\s[^,;]+[,;]\s[^,;]+(?:[,;]| and )|:\s*$")


def faults(facts: Facts) -> Iterator[Fault]:
    """One verb for doing and for planning to, or "existing and planned", before a list of three or more."""
    for paper in facts.papers:
        for sentence in paper.sentences:
            words = _words(sentence)
            count = _things(paper, sentence, words) if words else 0
            if words and count >= 2:
                yield Fault(
                    Severity.QUESTION, sentence.about,
                    f"{sentence.about.name}: “{words}” does not tell which of the {counted(count, 'thing')} "
                    f"listed are in "
                    "use.",
                    f"{counted(count, 'thing')} listed under “{words}”; done and planned are not told apart.",
                    f"Which of the {count} are in use now, and when will the others be?",
                    (sentence.evidence,),
                )  # fmt: skip


def _words(sentence: Sentence) -> str:
    same = _SAME_VERB.search(sentence.text)
    if same and _stem(same["done"])[:4] == _stem(same["plan"])[:4]:
        return same[0]
    both = _BOTH.search(sentence.text)
    return both[0] if both else ""


def _things(paper: Paper, sentence: Sentence, words: str) -> int:
    rest = sentence.text[sentence.text.index(words) + len(words) :]
    if rest.rstrip().endswith(":"):
        following = paper.blocks[sentence.number + 1 :]
        return next((n for n, block in enumerate(following) if block.kind != BULLET), len(following))
    if not _LIST.search(rest):
        return 0
    listed = rest.rsplit(":", 1)[-1] if ":" in rest else rest
    return len([part for part in re.split(r"[,;]|\band\b", re.sub(r"\([^)]*\)", "", listed)) if part.strip()])


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|e)$", "", word.lower())


CHECK = Check(
    "done-or-planned", 1, "Done or only planned",
    "A list of what is done or planned does not say which is which.",
    faults,
)  # fmt: skip
