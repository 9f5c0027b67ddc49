"""One report that is both due and delivered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.prose.likeness import alike
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.calculations.checks.words import short
from concordat.kernel.findings import Severity

NEAR = 4
_THING = (
    r"(?P<thing>report|evaluation|assessment|business case|strategy|study|survey|feasibility study|findings"
    r"|audit|plan"
    r"|inspection|review)"
)
_DUE = re.compile(
    rf"\b{_THING}\b[^.;]{{0,40}}?\b(?:is|are|will be|remains?) (?:still )?(?:due|awaited|expected|to be (?:delivered"
    r"|received|published|completed)|delivered|received|published|outstanding)\b", re.IGNORECASE,
)  # fmt: skip
_DONE = re.compile(
    rf"\b{_THING}\b[^.;]{{0,40}}?\b(?:has|have)(?: now| already)? been (?:received|sent|delivered|completed|published"
    r"|issued|submitted|circulated|shared)\b", re.IGNORECASE,
)  # fmt: skip
_OTHER = re.compile(
    r"\b(?:draft|interim|first|initial|previous|last|earlier|not|second|another|early)\b", re.IGNORECASE
)
# "A report was due" is no promise, "is due" is; "are published" alone is a habit, not a due date.
_HABIT = re.compile(r"\b(?:is|are) (?:delivered|received|published)\b", re.IGNORECASE)
# One act by name, done on one side and to come on the other: these need words in common to be of one thing.
_ACTS = r"(?P<act>completed|signed|granted|awarded|approved|published|delivered)"
_WAS = re.compile(rf"\b(?:was|were|has been|have been) {_ACTS}\b(?! by \w+ (?:will|is))", re.IGNORECASE)
_WILL = re.compile(
    rf"\b(?:will be|(?:is|are) (?:still )?(?:due|expected|planned|scheduled|set) to be|(?:is|are) yet to be) {_ACTS}\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\b(?:phases?|stages?|first|second|third|further|another|remaining|rest|next|other|others|all|interim|draft|new"
    r"|annual|extension|both|also|part|half)\b", re.IGNORECASE,
)  # fmt: skip
SHARED = 2
SECTION = 8


def faults(facts: Facts) -> Iterator[Fault]:
    """ "The report is due" and "the report has been received" a few sentences apart under one heading."""
    for paper in facts.papers:
        yield from _faults(paper)
        yield from _acts(paper)


def _faults(paper: Paper) -> Iterator[Fault]:
    for at, sentence in enumerate(paper.sentences):
        due = _DUE.search(sentence.text)
        if due is None or _HABIT.search(due[0]):
            continue
        for other in paper.sentences[max(0, at - NEAR) : at + NEAR + 1]:
            done = _DONE.search(other.text)
            if other is sentence or done is None or other.section != sentence.section:
                continue
            if _same(due["thing"], done, other) and not _OTHER.search(done[0]) and not _draft(sentence, other):
                yield _fault(due, sentence, done, other)
                break


def _acts(paper: Paper) -> Iterator[Fault]:
    """ "The agreement was signed in July" and "the agreement will be signed", of what shares its words."""
    for at, sentence in enumerate(paper.sentences):
        will = _WILL.search(sentence.text)
        if will is None or _PARTS.search(sentence.text):
            continue
        for other in paper.sentences[max(0, at - SECTION) : at + SECTION + 1]:
            was = _WAS.search(other.text)
            if other is sentence or was is None or was["act"].lower() != will["act"].lower():
                continue
            before = alike(_subject(sentence.text, will), _subject(other.text, was))
            if other.section == sentence.section and before >= SHARED and not _PARTS.search(other.text):
                yield _both(will["act"].lower(), sentence, other)
                break


def _subject(text: str, act: re.Match[str]) -> str:
    return text[: act.start()]


def _both(act: str, sentence: Sentence, other: Sentence) -> Fault:
    return Fault(
        Severity.LIKELY, sentence.about,
        f"{sentence.about.name}: one thing has been {act} and is still to be {act}.",
        f"“{short(other.text, 100)}” beside “{short(sentence.text, 100)}”.",
        f"Which is right: “{short(other.text, 80)}”, or “{short(sentence.text, 80)}”?",
        (sentence.evidence, other.evidence),
    )  # fmt: skip


def _same(thing: str, done: re.Match[str], other: Sentence) -> bool:
    return thing.lower() in (done["thing"].lower(), *re.findall(r"[a-z]+", other.text[: done.end()].lower()))


def _draft(first: Sentence, second: Sentence) -> bool:
    """Whether one of them speaks of an earlier version, so that there are two reports."""
    return bool(
        re.search(
            r"\b(?:draft|interim|previous|last) (?:report|version|evaluation)", f"{first.text} {second.text}", re.I
        )
    )


def _fault(due: re.Match[str], sentence: Sentence, done: re.Match[str], other: Sentence) -> Fault:
    thing = due["thing"].lower()
    return Fault(
        Severity.LIKELY, sentence.about,
        f"{sentence.about.name}: the {thing} is both still due and already delivered.",
        f"“{short(sentence.text[due.start() :], 90)}” beside “{short(other.text, 90)}”.",
        f"Has the {thing} been delivered, and may the board see it?",
        (sentence.evidence, other.evidence),
    )  # fmt: skip


CHECK = Check(
    "due-and-delivered", 1, "Both due and delivered",
    "A report that is said to be due and, a few lines on, to have been received cannot be both.",
    faults,
)  # fmt: skip
