"""Services in kind between partners: who gives and who receives, as a title or a sentence says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.names import Mention, find_names
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
    r"\b(?:(?:do|does|did|will) not (?:cross[- ])?charge\b|free of charge|without charge|no (?:cross[- ])?charge\b|"
    r"at no cost to|in kind\b|"
    r"(?:no|without) (?:recharge|payment)|reciprocal (?:basis|arrangement)|quid pro quo)",
    re.IGNORECASE,
)
TRIGGERS = trigger("charge", "kind", "second", "reciproc", "quid", "payment", "no cost")
_WORTH = re.compile(r"[Cc]harge|kind|second|[Rr]eciproc|quid|payment|no cost")
_SECONDED = re.compile(r"\bsecond(?:ments?|ed)\b[^.;]{0,80}", re.IGNORECASE)
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


def read(block: Block, context: Context) -> list[Statement]:
    """Sentences that say that partners do not charge each other, or that staff are seconded."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.BULLET}:
        return []
    found: list[Statement] = []
    triggers = context.triggers(block)
    for start, end in context.sentences(block):
        sentence = block.text[start:end]
        if not triggers.within(start, end) & TRIGGERS or not _WORTH.search(sentence):
            continue
        charge = _NO_CHARGE.search(sentence)
        second = _SECONDED.search(sentence)
        match = charge or (second if second and _OFFERED.search(second.group()) else None)
        if not match or "£" in sentence or not any(start <= m.start < end for m in context.mentions(block)):
            continue
        who = context.who(block, start, end)
        statement = Statement(
            kind=Kind.EXCHANGE,
            what="services without charge" if charge else "secondment of staff",
            start=start if charge else start + match.start(),
            end=end if charge else start + match.end(),
            who=who,
            basis=None,
            confidence=0.75,
        )
        if len(who) > 1:
            statement.provider, statement.receiver = who[0], who[1]
            if charge:
                statement.subject = context.subjects.exchange(who[0], who[1], service_of(block.text))
                statement.reason = "named"
        found.append(statement)
    return found
