"""Services in kind between partners: who gives and who receives, as a title or a sentence says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.names import Mention, find_names
from concordat.intake.extraction.numerals import WORD_NUMBERS
from concordat.intake.extraction.triggers import trigger
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.statements import Kind, Statement

_SERVICE = (
    r"(?:training|courses?|testing|services?|support|maintenance|work|instruction|facilities|vehicles?|equipment|"
    r"accommodation|hours|days|assistance)"
)
_SERVED = re.compile(rf"\b{_SERVICE}\b", re.IGNORECASE)
_BY = re.compile(rf"\b{_SERVICE}\b.{{0,40}}\bby\b", re.IGNORECASE)
_FOR = re.compile(rf"\b{_SERVICE}\b.{{0,60}}\b(?:for|to)\b", re.IGNORECASE)
_NO_CHARGE = re.compile(
    r"\b(?:(?:do|does|did|will) not (?:cross[- ]|re)?charge\b(?! (?:if|until|unless|more|less|vat|interest))|"
    r"free of (?:charge|rent)|rent[- ]free|no (?:cross[- ]|re)?charge\b|at no (?:cost|fee)\b|for nothing\b|in kind\b|"
    r"(?:no|without)(?: any| a)? (?:re-?charge|cross-?charge|payment|charge|cost|fee)\b|"
    r"(?:is|are|was|were|be|been) not (?:re-?)?charged(?: for)?\b|neither [^.;,]{2,40} charges\b|"
    r"reciprocal (?:basis|arrangement)|quid pro quo|no money change[sd] hands|"
    r"(?<!toll )(?<!toll-)free (?:until|for the first)\b)",
    re.IGNORECASE,
)
_COUNT = rf"(?:an?|the|its|their|his|her|our|some|both|\d[\d,]*|{'|'.join(WORD_NUMBERS)})"
_GOODS = (
    r"(?:hours?|days?|time|places?|rooms?|classrooms?|bays?|offices?|desks?|space|vehicles?|vans?|cars?|boats?|drones?|"
    r"equipment|kit|instructors?|tutors?|trainers?|analysts?|accountants?|paramedics?|cover|premises|range|yard|depot|"
    r"garage|workshops?|trailers?|dogs?|engineers?|mechanics?|staff|beds|storage|suites?|cells|tents?|horses?|use)"
)
# the words that say a thing is given and not sold: each pattern, and what it says
_GIVEN = (
    (
        "loan",
        re.compile(
            rf"\b(?:lent|lends|loaned|is lending|are lending) (?:us |them |it |out )?{_COUNT} (?![£\d])"
            rf"(?!(?:[\w-]+ ){{0,2}}(?:officers|detectives|constables|sergeants|crews|firefighters|psus)\b)"
            r"|\b(?:is|are|was|were|been) (?:out )?on loan\b|\b(?:is|are|was|were|been) (?:lent|loaned)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "use of facilities",
        re.compile(
            rf"\b{_GOODS}\b[^.;]{{0,60}}?\b(?:is|are|was|were|has been|have been) (?:now )?made available to\b"
            rf"|\b(?:makes?|made|is making) available (?:to [\w' ]{{3,40}} )?{_COUNT} [^.;]{{0,40}}?\b{_GOODS}\b"
            rf"|\b(?:lets?|allows?|let) (?:us|them|it|the [\w ]{{3,30}}) use {_COUNT}\b",
            re.IGNORECASE,
        ),
    ),
    (
        "places on a course",
        re.compile(
            r"\b(?:received|given|had|offered|gave|took up|provided) (?:us |"
            r"them )?[\w,]+ (?:free )?places on\b",
            re.IGNORECASE,
        ),
    ),
    (
        "service for service",
        re.compile(
            rf"^(?:\W|\d)*(?:in (?:exchange|return|turn))\b.{{3,120}}?\b(?:gives?|gave|provides?|provided|supplies|"
            rf"supplied|"
            rf"lends?|lent|trains?|trained|has the use of|have the use of|given|use)\b"
            rf"|\bin (?:exchange|return) for (?:the )?(?:use|time|training|help|space|support|loan|services?|cover)\b"
            rf"|\b{_GOODS} (?:in exchange|in return) for\b",
            re.IGNORECASE,
        ),
    ),
    (
        "time or goods",
        re.compile(
            rf"\b(?:gives?|gave|lends) (?:us |them )?{_COUNT} (?:[\w'’/-]+ ){{0,3}}?{_GOODS}\b(?! (?:to think|"
            rf"for each))",
            re.IGNORECASE,
        ),
    ),
)
TRIGGERS = trigger(
    "charge", "kind", "second", "reciproc", "quid", "payment", "no cost", "without", "for nothing", "rent", "fee",
    "lent", "lend", "loan", "available", "places on", "exchange", "return", "in turn", "gives", "gave", "use ",
    "hands", "free",
)  # fmt: skip
_SECONDED = re.compile(r"\bsecond(?:ments?|ed)\b[^.;]{0,80}", re.IGNORECASE)
_ASKED_FOR = re.compile(r"\b(?:should|could|may|might|if|unless|whether|would like|propos\w+)\b", re.IGNORECASE)
_OFFERED = re.compile(r"\b(?:have|has|were|was|are|been|being)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sides:
    """The giver and the receiver of a service."""

    provider: str
    receiver: str


def sides_of(title: str, context: Context) -> Sides | None:
    """From "X training by Y" or "Training provided to X by Y"; one side missing is the paper's body."""
    names = [m for m in find_names(title) if m.kind != "alliance"]
    if not names or not _SERVED.search(title):
        return None
    by = re.search(r"\bby\b", title, re.IGNORECASE)
    to = re.search(r"\b(?:to|for)\b", title, re.IGNORECASE)
    provider = _first_after(names, by)
    receiver = _first_after([m for m in names if m.name != provider], to)
    others = [m.name for m in names if m.name not in {provider, receiver}]
    if provider and not receiver:
        receiver = others[0] if others else context.author
    elif receiver and not provider:
        provider = others[0] if others else context.author
    if not provider or not receiver or provider == receiver or not (by or to):
        return None
    return Sides(provider, receiver)


def _first_after(names: list[Mention], word: re.Match[str] | None) -> str | None:
    return next((m.name for m in names if word and m.start >= word.end()), None)


def service_of(text: str) -> str:
    """What is exchanged, in one word of the text: training, support, equipment; empty where it does not say."""
    match = _SERVED.search(text)
    return match.group().lower() if match else ""


# Who gives or has it: a body by a short or common name.
_SOME_BODY = re.compile(
    r"\b(?:[A-Z]{2,6}|[A-Z][a-z]+[’']s|[Uu]s|[Ww]e|[Oo]ur|(?:[Tt]he|[Tt]his|each|both|either|all|neither|other|local|"
    r"partner) (?:[\w’'-]+ ){0,2}?"
    r"(?:forces?|services?|trusts?|councils?|authority|authorities|university|brigades?|partners?|parties|unit|team|"
    r"centre|college|city council|board|agency|charity|coastguard)|among|[Ee]ach other|one another|[Nn]either force|"
    r"[Ii]t|[Tt]hey)\b"
)
_TO_PUBLIC = re.compile(
    r"\b(?:to|for|by|from) (?:[\w’'-]+ ){0,3}?(?:residents?|public|victims?|schools?|households?|householders?|homes|"
    r"visitors|children|pupils|callers|families|"
    r"motorists|customers|tenants|pensioners|phone|telephone|app|number)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\bwould (?:otherwise )?have cost\b|\b(?:worth|valued at|equivalent (?:of|to))\b|"
    r"\bin kind\b",
    re.I,
)
_BEFORE = 240


def is_in_kind(text: str, start: int, stop: int) -> bool:
    """Whether the amounts of the sentence ``start`` to ``stop`` are what a thing given for nothing is worth."""
    return _is_worth_given(text[start:stop], text[max(0, start - _BEFORE) : start])


@kept
def _is_worth_given(sentence: str, before: str) -> bool:
    return bool(_OTHERWISE.search(sentence)) and any(_words_of_giving(said) for said in (sentence, before))


def _words_of_giving(sentence: str) -> tuple[str, re.Match[str]] | None:
    """What says that something is given: what it is, and the words."""
    if (free := _NO_CHARGE.search(sentence)) and not _TO_PUBLIC.search(sentence, free.end()):
        return "services without charge", free
    return next(((what, match) for what, pattern in _GIVEN if (match := pattern.search(sentence))), None)


def read(block: Block, context: Context) -> list[Statement]:
    """Sentences that say that partners do not charge each other, lend, make available, or second staff."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.BULLET}:
        return []
    triggers = context.triggers(block)
    spans = [span for span in context.sentences(block) if triggers.within(*span) & TRIGGERS]
    return [found for start, end in spans if (found := _of_sentence(block, context, start, end))]


def _part(sentence: str, said: re.Match[str]) -> str:
    """The part of a sentence between semicolons or colons that holds these words."""
    left = max(sentence.rfind(";", 0, said.start()), sentence.rfind(":", 0, said.start()))
    right = sentence.find(";", said.end())
    return sentence[left + 1 : right if right >= 0 else len(sentence)]


def _of_sentence(block: Block, context: Context, start: int, end: int) -> Statement | None:
    sentence = block.text[start:end]
    named = any(start <= mention.start < end for mention in context.mentions(block))
    if not named and not _SOME_BODY.search(sentence):
        return None
    given = _words_of_giving(sentence)
    if given and not given[0].endswith("charge") and _ASKED_FOR.search(sentence):
        given = None
    second = None if given else _SECONDED.search(sentence)
    if second and not _OFFERED.search(sentence[max(0, second.start() - 12) : second.end()]):
        second = None
    said = given[1] if given else second
    if not said or "£" in _part(sentence, said):
        return None
    who = context.who(block, start, end)
    statement = Statement(
        kind=Kind.EXCHANGE,
        what=given[0] if given else "secondment of staff",
        start=start if given else start + said.start(),
        end=end if given else start + said.end(),
        who=who,
        basis=None,
        confidence=0.75,
    )
    if len(who) > 1:
        statement.provider, statement.receiver = who[0], who[1]
        if given and given[0].endswith("charge"):
            statement.subject = context.subjects.exchange(who[0], who[1], service_of(block.text))
            statement.reason = "named"
    return statement
