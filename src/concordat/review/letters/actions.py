"""Receiving a letter for a return, and accepting what it answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.queries import passages, source_by_content
from concordat.intake.readers.blocks import Block
from concordat.intake.storage import hold
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions import save_answers
from concordat.registers.delivery.queries import return_form
from concordat.registers.delivery.records import ReturnForm
from concordat.registers.delivery.rules import Channel
from concordat.registers.delivery.rules.returns import check_open, day_of
from concordat.review.letters.messages import Message, message_of, pasted_message
from concordat.review.letters.models import Letter
from concordat.review.letters.queries import proposals
from concordat.review.letters.records import Answered, Certainty, LetterReading, Option, Proposal, Received

KINDS = {Channel.WORD: "return letter", Channel.EMAIL: "e-mail"}


def read_return(
    *, actor: Actor, number: int, now: datetime, name: str = "", content: bytes = b"", pasted: str = ""
) -> Received:
    """Receive the answer to a return: one file (``name`` and ``content``), or the words of an e-mail.

    It becomes a source of the answering organisation, which reads it alone, with who received it, until answers of it
    are submitted; no answer is written. The same letter again adds nothing.
    Raises UnreadableFile, RuleBroken where nothing was given or the return is not open.
    """
    form = return_form(actor, number=number, today=day_of(now))
    require(actor, Permission.RETURN_EDIT, [form.summary.organisation])
    check_open(form.summary.state)
    message = message_of(name, content) if name else pasted_message(pasted)
    received = _receive(actor, form, message, now)
    hold(content if name else pasted.encode(), message.document.sha256, message.document.name)
    return received


@in_turn
def accept_read_answers(
    *, actor: Actor, number: int, source: str, now: datetime, keys: Collection[str] | None = None,
    base: Mapping[str, int | None] | None = None,
) -> Answered:  # fmt: skip
    """Write answers that a letter gives into the draft, with their passages.

    ``keys`` are those of the proposals (of a choice, the one chosen); None for all that are sure. ``base`` gives, by
    question, the answer that stood before the eyes of who accepts; where another stands, the letter's words wait
    beside it. RuleBroken where a key is proposed by no passage, or two options of one question are named.
    """
    found = proposals(actor, number=number, source=source, today=day_of(now))
    wanted = _wanted(found, keys)
    if not wanted:
        raise RuleBroken("Choose at least one of the answers.", field="keys")
    saved = save_answers(
        actor=actor, number=number, channel=found.letter.channel, now=now, base=dict(base or {}),
        answers={one.key: option.text for one, option in wanted},
        passages={one.key: found.passages[option.places[0].ordinal] for one, option in wanted},
    )  # fmt: skip
    looked_at = sum(one.certainty is not Certainty.SURE for one, _ in wanted)
    decisions = looked_at + (looked_at < len(wanted))
    record(
        actor=actor, verb="took answers from a letter", subject=RecordRef("return", str(number)), at=now,
        organisation=return_form(actor, number=number, today=day_of(now)).summary.organisation, source=source,
        answers=len(saved.written), decisions=decisions,
    )  # fmt: skip
    return Answered(number, saved, len(saved.written), decisions)


def _wanted(found: LetterReading, keys: Collection[str] | None) -> list[tuple[Proposal, Option]]:
    """The proposals that were named, each with its option."""
    if keys is None:
        return [(one, one.options[0]) for one in found.reading.sure]
    offered = {
        key: (one, option)
        for one in found.reading.proposals
        for key, option in zip(one.keys, one.options, strict=True)
    }  # fmt: skip
    strange = sorted(set(keys) - set(offered))
    if strange:
        raise RuleBroken(f"The letter has no such answer: {', '.join(strange)}.", field="keys")
    wanted = [offered[key] for key in offered if key in set(keys)]
    questions = [one.key for one, _ in wanted]
    for one, _ in wanted:
        if questions.count(one.key) > 1:
            raise RuleBroken(f"{one.question.label}: choose one of the answers.", field="keys")
    return wanted


@in_turn
def _receive(actor: Actor, form: ReturnForm, message: Message, now: datetime) -> Received:
    """The letter as a source, and as one of this return."""
    one, document = form.summary, message.document
    standing = source_by_content(actor, sha256=document.sha256)
    if standing is not None and standing.owner == one.organisation:
        key = _same(actor, standing.key, message)
    else:
        key = store_source(
            actor=actor, owner=one.organisation, kind=KINDS[message.channel], dated=day_of(now),
            title=f"{one.collaboration_name}: {KINDS[message.channel]} for {one.period_name}",
            file_name=document.name, sha256=document.sha256, size=document.size, notes=document.notes, now=now,
            passages=[_row(block) for block in document.blocks], held_back=True,
            readers=[actor.acting_for] if actor.acting_for else [],
        )  # fmt: skip
    _, new = Letter.objects.get_or_create(
        of_id=one.number, source_id=key,
        defaults={"channel": message.channel, "aside": {str(n): part for n, part in message.aside.items()}, "at": now},
    )  # fmt: skip
    if new:
        record(
            actor=actor, verb="received a letter for a return", subject=one.ref, at=now,
            organisation=one.organisation, source=key, channel=str(message.channel),
        )  # fmt: skip
    return Received(key, already=not new)


def _same(actor: Actor, key: str, message: Message) -> str:
    """The key of what came before, where it was taken apart as a letter is; else its passages could not be told."""
    if [one.text for one in passages(actor, source_key=key)] != [one.text for one in message.document.blocks]:
        raise RuleBroken(
            f"{message.document.name} was loaded as a paper before. Paste its words instead.", field="file"
        )
    return key


def _row(block: Block) -> dict[str, Any]:
    """A block as a passage is stored."""
    return {
        "ordinal": block.ordinal, "kind": str(block.kind), "text": block.text, "section": block.section or "",
        "paragraph": block.paragraph or "", "level": block.level, "line": block.line, "page": block.page,
        "cells": [
            {"row": c.row, "column": c.column, "text": c.text, "line": c.line, "start": c.start, "end": c.end}
            | ({"address": c.address} if c.address else {})
            for c in block.cells
        ],
        "line_starts": [list(pair) for pair in block.line_starts],
    }  # fmt: skip
