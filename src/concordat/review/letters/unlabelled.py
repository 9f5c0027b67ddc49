"""What a sentence under no label is about: what was done, what comes next, help, a rating, an amount. Pure.

The language of English tenses decides, as far as words show it; what it leaves open stays where no question takes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from concordat.review.letters.words import names_within

PROGRESS, NEXT, HELP = "progress", "next", "help"
NARRATIVES = {
    PROGRESS: "It is told as done, under no label.",
    NEXT: "It is told as to come, under no label.",
    HELP: "It asks for something, under no label.",
}

_END = re.compile(r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bNo\.)(?<!\bc\.)\s+(?=[A-Z“\"'(£\d])")
_HELP = re.compile(
    r"\b(?:board|office|panel|group|members|chief officers?|commissioners?|you) (?:is|are) (?:asked|invited"
    r"|requested) to\b"
    r"|\b(?:we|i|the (?:team|project|programme|lead)) (?:would |do |also |still |urgently )*(?:need|ask|seek"
    r"|request|require|"
    r"welcome|like|appreciate|want)s?\b[^.;]{0,60}\b(?:decisions?|approval|agreement|support|help|guidance"
    r"|steer|views?|advice"
    r"|sign[- ]?off|answers?|sponsor\w*|board|office)\b"
    r"|^(?:please|could|can|would|will|may) (?:the |you\b|we\b|someone\b)[^?]*\?$"
    r"|\b(?:decision|approval|agreement|help|support|steer) (?:is|are) (?:needed|sought|required|requested)\b"
    r"|^please (?:agree|approve|decide|confirm|note|advise|support|endorse)\b",
    re.IGNORECASE,
)  # fmt: skip
_TO_COME = re.compile(
    r"\b(?:will|shall|going to|(?:we|they|it|i)['’]ll)\b"
    r"|\b(?:expect|plan|intend|aim|hope|propose|mean|look|prepare|anticipate|foresee|forecast|predict"
    r"|project)s? (?:to|that)\b"
    r"|\bon (?:course|track) to\b|\b(?:is|are|remains?) (?:now |still )?(?:due|planned|scheduled|expected"
    r"|forecast|projected"
    r"|predicted|anticipated|likely|set|to)\b(?! (?:because|owing))"
    r"|\b(?:next|coming|following) (?:quarter|month|months|weeks?|year|period|phase|steps?|reporting)\b",
    re.IGNORECASE,
)  # fmt: skip
_DID = (
    r"went|began|took|made|saw|ran|won|held|met|gave|got|left|came|brought|built|bought|sold|sent|paid|spent"
    r"|set up|kept"
    r"|drew up|put|wrote|taught|found|chose|led|told|let"
)
_DONE = re.compile(
    r"\b(?:has|have|had|['’]ve)\b(?: (?:now|also|already|since|all|both|just|not|yet|so far|been|successfully))* "
    rf"(?:\w+ed|{_DID}|gone|begun|taken|seen|run|given|become|come|grown|risen|fallen|done|written|chosen|drawn"
    rf"|shown)\b"
    rf"|\b(?:was|were)\b(?: \w+ly| now| also| all)? (?:\w+ed|{_DID}|taken|given|begun|drawn|done|shown)\b"
    rf"|\b(?:we|they|it|he|she|who|and|which|teams?|staff|officers?|forces?|police|service|partners?|board|both"
    rf"|\d{{4}})"
    rf" (?:\w+ly |also |then |now |both |all )?(?:\w{{2,}}ed|{_DID})\b"
    r"|(?<!\bthe )(?<!\ba )(?<!\bour )(?<!\bis )(?<!\bare )(?<!\bbe )\b(?:completed|opened|started|closed"
    r"|finished|launched|went"
    r"|moved|agreed|approved|signed|ended|began|delivered|came into)\b",
    re.IGNORECASE,
)  # fmt: skip
_AMOUNT = re.compile(r"£\s?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:k|m|mn|bn|million|thousand|billion)\b)?", re.IGNORECASE)
_BOUND = re.compile(
    r"(?:about|around|approximately|roughly|circa|c\.|nearly|almost|over|just over|more than|up to|at least"
    r"|under|some)\s*$",
    re.IGNORECASE,
)  # fmt: skip
_SAVES = re.compile(r"\bsav(?:e|es|ed|ing|ings)\b", re.IGNORECASE)
_COSTS = re.compile(r"\b(?:spend|spends|spent|spending|costs?|expenditure|outlay)\b", re.IGNORECASE)
_YEAR_END = re.compile(
    r"\b(?:full[- ]year|(?:end of the|year[- ]end|whole|rest of the|by the end)|forecast|projected"
    r"|outturn)\b",
    re.IGNORECASE,
)
_TO_DATE = re.compile(
    rf"{_DONE.pattern}|\b(?:so far|to date|year to date|up to the end of)\b|\bstands? at\b", re.IGNORECASE
)
_LINES = {
    (True, True): "savings.forecast", (True, False): "savings.achieved",
    (False, True): "costs.forecast", (False, False): "costs.actual",
}  # fmt: skip
# An amount of another year, of a plan, or for each of several is no answer.
_ELSEWHERE = re.compile(
    r"\b(?:20\d\d|last year|previous year|next year|per|each|a (?:month|week|day|vehicle|head)|targets?"
    r"|budgets?|planned|estimated"
    r"|originally|should have|instead of|of which|could|might)\b",
    re.IGNORECASE,
)  # fmt: skip
_DIMENSIONS = {
    "overall": r"overall", "time": r"time|timetable|timescales?|schedule|timing", "costs": r"costs?|budget",
    "savings": r"savings", "benefits": r"benefits",
}  # fmt: skip
_CLAUSE = re.compile(
    r"[,;:]|\b(?:because|since|as|but|until|while|although|though|owing to|due to|when)\b", re.IGNORECASE
)
_COLOURS = re.compile(r"\b(?:green|amber|red|blue)\b", re.IGNORECASE)
_COLOUR = re.compile(
    r"\b(?P<colour>green|amber|red|blue)\b(?=\s*(?:$|[.!)]|this\b|for (?:now|this)|again|now|at (?:present"
    r"|the moment)|overall))",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its span in its line."""

    start: int
    text: str


def sentences_of(line: str) -> Iterator[Told]:
    """The sentences of a line, each where it stands."""
    starts = [0, *(match.end() for match in _END.finditer(line))]
    for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
        text = line[start:end].strip()
        if text:
            yield Told(line.index(text, start), text)


def narrative_of(sentence: str) -> str | None:
    """The narrative that a sentence belongs to by what it asks and by its tense: of two tenses, by the first."""
    if _HELP.search(sentence):
        return HELP
    ahead, done = _TO_COME.search(sentence), _DONE.search(sentence)
    if ahead and done:
        return NEXT if ahead.start() <= done.start() else PROGRESS
    if ahead or done:
        return NEXT if ahead else PROGRESS
    return _by_its_money(sentence)


def _by_its_money(sentence: str) -> str | None:
    found = amount_of(sentence, {}, "-")
    return None if found is None else NEXT if found[0].endswith("forecast.-") else PROGRESS


def rating_of(sentence: str) -> tuple[str, str] | None:
    """The key of the rating and its colour: one clause has one dimension and ends in the sentence's only colour."""
    if len({word.lower() for word in _COLOURS.findall(sentence)}) != 1:
        return None
    found = {
        (dimension, colour["colour"])
        for clause in _CLAUSE.split(sentence)
        if (colour := _COLOUR.search(clause.strip()))
        for dimension, words in _DIMENSIONS.items()
        if re.search(rf"\b(?:{words})\b", clause[: clause.lower().rindex(colour["colour"].lower())], re.IGNORECASE)
    }
    if len(found) != 1:
        return None
    ((dimension, colour_word),) = found
    return f"rating.{dimension}", colour_word


def amount_of(sentence: str, partners: Mapping[str, str], answering: str) -> tuple[str, str, str] | None:
    """The key of the amount, its text, and why it is that one; None where another amount may be meant.

    ``partners`` are the names by key; the writer's own organisation is meant where none is named.
    """
    amounts = list(_AMOUNT.finditer(sentence))
    saves, costs = bool(_SAVES.search(sentence)), bool(_COSTS.search(sentence))
    if len(amounts) != 1 or saves == costs or _ELSEWHERE.search(sentence):
        return None
    ahead = bool(_TO_COME.search(sentence) or _YEAR_END.search(sentence))
    if not ahead and not _TO_DATE.search(sentence):
        return None
    named = names_within(sentence, dict(partners))
    if len(named) > 1:
        return None
    line = _LINES[saves, ahead]
    bound = _BOUND.search(sentence[: amounts[0].start()])
    text = f"{bound[0] if bound else ''}{amounts[0][0]}"
    why = "no organisation is named, and it is taken as the writer's own" if not named else "one organisation is named"
    return f"money.{line}.{named[0] if named else answering}", text, why
