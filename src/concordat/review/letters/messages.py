"""A letter as blocks, whatever it came as: a Word file or PDF, a saved e-mail, or words that were pasted. Pure."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from concordat.intake.readers.blocks import Block, Document
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.errors import RuleBroken, UnreadableFile
from concordat.registers.delivery.rules import Channel
from concordat.review.letters.parts import Part, stretches

PASTED = "pasted.txt"
_LARGEST = 20 * 1024 * 1024
_MAIL = ".eml"
_TEXT = (".txt", ".text", ".md")


@dataclass(frozen=True, slots=True)
class Message:
    """A letter as read; ``aside`` are the ordinals of the blocks that are not what its writer says now."""

    document: Document
    channel: Channel
    aside: dict[int, Part]


def message_of(name: str, content: bytes) -> Message:
    """One file; UnreadableFile names it and says what is wrong."""
    suffix = Path(name).suffix.lower()
    if len(content) > _LARGEST:
        raise UnreadableFile(name, f"it is larger than {_LARGEST // 1024 // 1024} MB; a return is a few pages")
    if suffix == _MAIL:
        return _mail(name, content)
    if suffix in _TEXT:
        return _in_parts(name, content.decode("utf-8-sig", errors="replace"), content, [])
    return Message(read_bytes(content, name), Channel.WORD, {})


def pasted_message(text: str) -> Message:
    """What was pasted from an e-mail; RuleBroken where nothing was."""
    if not text.strip():
        raise RuleBroken("Paste the words of the e-mail, or choose a file.", field="pasted")
    return _in_parts(PASTED, text, text.encode(), [])


def _mail(name: str, content: bytes) -> Message:
    """A saved e-mail: its text, or its page where it has no text; what is attached is named and not read."""
    try:
        message = BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
        body = message.get_body(("plain", "html"))
        text = str(body.get_content()) if body else ""
    except (MessageError, LookupError, ValueError) as error:
        raise UnreadableFile(name, "it is not an e-mail that can be read") from error
    if not text.strip():
        raise UnreadableFile(name, "the e-mail holds no text; save what is attached and receive that")
    notes = [f"{part.get_filename() or 'A file'} is attached and was not read: receive it as a file of its own."
             for part in message.iter_attachments()]  # fmt: skip
    if body is not None and body.get_content_subtype() == "html":
        page = read_bytes(text.encode(), f"{Path(name).stem}.html")
        text = "\n\n".join(block.text for block in page.blocks)
    return _in_parts(name, text, content, notes)


def _in_parts(name: str, text: str, content: bytes, notes: list[str]) -> Message:
    """A text read part by part, so that no passage runs from an answer into what is quoted below it."""
    blocks: list[Block] = []
    aside: dict[int, Part] = {}
    for one in stretches(text):
        for block in read_bytes(one.text.encode(), PASTED).blocks:
            at = len(blocks)
            blocks.append(_placed(block, at, one.line - 1))
            if one.part is not Part.SAID:
                aside[at] = one.part
    if not blocks:
        raise UnreadableFile(name, "the file holds no text")
    document = Document(name, blocks, hashlib.sha256(content).hexdigest(), len(content), notes)
    return Message(document, Channel.EMAIL, aside)


def _placed(block: Block, ordinal: int, lines: int) -> Block:
    """A block of a part, where it stands in the whole."""
    starts = tuple((offset, line + lines) for offset, line in block.line_starts)
    return replace(block, ordinal=ordinal, line=block.line + lines, line_starts=starts)
