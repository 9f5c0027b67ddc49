"""The review page as rows: a passage with the cards of its statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils import timezone

from concordat.intake.rules import CandidateState
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.sources.presenters import Block, printed
from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.kernel.statements import MONEY_KINDS, Kind, Statement
from concordat.review.learning.records import LessonRecord
from concordat.review.learning.rules import LessonKind, dimension_rated
from concordat.review.names import Names
from concordat.review.records import Card, Group, ReviewPage

TINTS = {Known.NEW: "blue", Known.HELD: "grey", Known.CHANGED: "yellow", Known.CONTRADICTORY: "red"}
STATE_TINTS = {CandidateState.ACCEPTED: "green", CandidateState.CORRECTED: "green", CandidateState.REJECTED: "grey"}
SHOWN = {"waiting": "waiting", "decided": "decided", "all": "all"}


@dataclass(frozen=True, slots=True)
class LearntView:
    """That a statement is taken otherwise than it was read, with the number of the lesson."""

    words: str
    number: int


@dataclass(frozen=True, slots=True)
class CardView:
    """One statement as its card prints it."""

    id: int
    number: int
    kind: str
    sentence: str
    value: str
    subject: str
    about: str
    sureness: str
    known: Tag | None
    before: str
    state: Tag | None
    decided_in_bulk: bool
    waiting: bool
    rejected: bool
    stopped: str
    creates: str
    learnt: tuple[LearntView, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A passage and what was read in it."""

    block: Block
    cards: tuple[CardView, ...]

    @property
    def open(self) -> int:
        """How many of its statements wait and may be accepted."""
        return sum(card.waiting and not card.stopped for card in self.cards)


@dataclass(frozen=True, slots=True)
class GroupView:
    """Names, practices and the like of one section, decided together."""

    name: str
    count: int
    words: str
    numbers: str


def rows_of(page: ReviewPage, query: QueryDict, reader: str) -> list[Row]:
    """The passages in reading order, each with the statements that the filters leave; ``reader`` is a reference."""
    chosen = [card for card in page.cards if _wanted(card, query)]
    numbers = {card.candidate.id: n for n, card in enumerate(page.cards, start=1)}
    by_passage: dict[int, list[Card]] = defaultdict(list)
    for card in chosen:
        by_passage[card.candidate.passage].append(card)
    return [
        Row(
            printed(passage, [_span(card, numbers[card.candidate.id]) for card in by_passage[passage.id]]),
            tuple(card_view(card, numbers[card.candidate.id], reader) for card in by_passage[passage.id]),
        )
        for passage in page.passages
    ]


def groups_of(groups: Sequence[Group]) -> list[GroupView]:
    """The largest groups first; a group of one is decided by its card."""
    views = [
        GroupView(
            name=group.name or "Before the first heading",
            count=len(group.cards),
            words="; ".join(dict.fromkeys(sentence(card.candidate.statement) for card in group.cards))[:400],
            numbers=" ".join(str(card.candidate.id) for card in group.cards),
        )
        for group in groups
        if len(group.cards) > 1
    ]
    return sorted(views, key=lambda view: -view.count)


def card_view(card: Card, number: int, reader: str) -> CardView:
    """One statement with its standing in words, as the person with this reference reads it."""
    found, statement = card.candidate, card.candidate.statement
    held = card.known is not Known.NEW
    return CardView(
        id=found.id,
        number=number,
        kind=kind_word(statement),
        sentence=sentence(statement),
        value=value_words(statement),
        subject=statement.subject or "the author's body",
        about=_about(card),
        sureness=card.sureness.value,
        known=Tag(card.known.word.capitalize(), TINTS[card.known]) if found.waiting and not card.waits_for else None,
        before=card.before if held else "",
        state=None if found.waiting else Tag(found.state.capitalize(), STATE_TINTS[found.state]),
        decided_in_bulk=found.in_bulk,
        waiting=found.waiting,
        rejected=found.state is CandidateState.REJECTED,
        stopped=f"Waits for the register of {card.waits_for}" if card.waits_for else card.obstacle,
        creates=card.meaning.text if card.obstacle and not card.waits_for and not card.meaning.ref else "",
        learnt=tuple(_learnt(card, reader)),
    )


def kind_word(statement: Statement) -> str:
    """The kind for people: "seizure" is money of any other kind."""
    return "other money" if statement.kind is Kind.SEIZURE else str(statement.kind)


def sentence(s: Statement) -> str:
    """What it says, in one sentence."""
    if s.kind is Kind.STATUS and s.dimension and s.colour:
        return f"{s.dimension.capitalize()} is rated {Colour(s.colour).word}"
    if s.kind is Kind.STAGE and s.stage:
        name = s.stage.upper() if len(s.stage) <= 3 else s.stage.capitalize()
        return f"{name}: {(s.state or 'state not stated').replace('_', ' ')}"
    if s.kind is Kind.ROLE and s.post:
        return f"{s.post}: {(s.state or 'not stated').replace('_', ' ')}"
    return s.what or s.subject or s.quote


def value_words(s: Statement) -> str:
    """The value as parsed beside the value as written; dates in words."""
    parts: list[str] = []
    if s.kind in MONEY_KINDS or s.unit == "GBP":
        parsed = Money.pounds(str(s.value)).exact() if s.value is not None else "no amount"
        bound = f"{s.qualifier.replace('_', ' ')} " if s.qualifier else ""
        parts.append(f"{bound}{parsed} (written “{s.written or s.quote}”)")
        parts += [w.replace("_", " ") for w in (s.basis, s.recurrence) if w]
    elif s.value is not None:
        parts.append(f"{s.value:,} {s.unit or ''}{f' per {s.per}' if s.per else ''}".strip())
    dates = (("due", s.due), ("on", s.date), ("from", s.from_), ("to", s.to))
    parts += [f"{word} {PreciseDate.parse(text).words()}" for word, text in dates if text]
    return ", ".join(parts)


def means_in_words(lesson: LessonRecord, names: Names) -> str:
    """The name of what a lesson says is meant, or the dimension."""
    if lesson.kind is LessonKind.HEADING:
        return f"the rating of {lesson.means.key}"
    return names.called(lesson.means) or "something that you may not see"


def in_words(lesson: LessonRecord, names: Names) -> str:
    """A lesson in one clause."""
    return f"“{lesson.printed}” means {means_in_words(lesson, names)}"


def _learnt(card: Card, reader: str) -> Iterator[LearntView]:
    read = card.candidate.as_read
    for lesson in card.taken.lessons:
        who = "you corrected" if lesson.by == reader else "corrected"
        taken = f"as {who} on {day_words(timezone.localdate(lesson.at))}"
        if lesson.kind is LessonKind.NAME:
            yield LearntView(f"Read as “{read.subject}”; taken as {card.meaning.name}, {taken}.", lesson.number)
        else:
            before, after = dimension_rated(read), lesson.means.key
            yield LearntView(f"Read under “{lesson.printed}” as {before}; taken as {after}, {taken}.", lesson.number)


def _about(card: Card) -> str:
    if card.meaning.ref:
        return f"{card.meaning.name} ({card.meaning.ref.kind})"
    if not card.meaning.text:
        return "the body whose paper it is"
    if card.meaning.proposals:
        return f"“{card.meaning.text}”: not held; perhaps {card.meaning.proposals[0].name}"
    return f"“{card.meaning.text}”: not held yet"


def _span(card: Card, number: int) -> tuple[int, int, int, str]:
    statement = card.candidate.statement
    return statement.start or 0, statement.end or 0, number, str(statement.kind)


def _wanted(card: Card, query: QueryDict) -> bool:
    statement, shown = card.candidate.statement, query.get("show", "waiting")
    if shown == "waiting" and not card.candidate.waiting:
        return False
    if shown == "decided" and card.candidate.waiting:
        return False
    if query.get("kind") and str(statement.kind) != query["kind"]:
        return False
    return query.get("sureness", "") in {"", str(card.sureness)}
