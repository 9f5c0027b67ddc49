"""The parts of a message: what its writer says, the greeting, the signature, and the thread quoted below. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """Where in a message a passage stands; only what the writer says is read as an answer."""

    SAID = "said"
    GREETING = "greeting"
    SIGNATURE = "signature"
    EARLIER = "earlier message"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of a message that belong together; ``line`` is the first, counted from 1."""

    part: Part
    line: int
    text: str


_QUOTED = re.compile(r"\s*>")
_GREETING = re.compile(
    r"\s*(?:dear\b.{0,60}|(?:hi|hello|good (?:morning|afternoon|evening))(?: (?:all|team|both|everyone|colleagues?))?)"
    r"\s*[,.!]?\s*",
    re.IGNORECASE,
)
# A sentence that only hands over what follows it.
_COVER = re.compile(
    r"\s*(?:please (?:find|see)|(?:here|this|attached|below) is|as requested|further to|(?:thank you|thanks) for)\b"
    r"(?=.*\b(?:return|report|update|response|reply|e-?mail|request|reminder|message)\b)[^.:]{0,120}[.:]?\s*",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\s*(?:(?:with )?(?:kind(?:est)?|best|warm) (?:regards|wishes)|regards|many thanks|thanks|thank you|yours "
    r"(?:sincerely|faithfully|truly)|sincerely|cheers)\b.{0,25}",
    re.IGNORECASE,
)
_RULER = re.compile(r"-- ?")
# A line that opens what is quoted below it, in the ways in which mail programs write it.
_OPENS = (
    re.compile(r"\s*-{2,}\s*(?:original|forwarded) message\s*-{2,}\s*", re.IGNORECASE),
    re.compile(r"\s*begin forwarded message:?\s*", re.IGNORECASE),
    re.compile(r"\s*on\b.{6,160}\bwrote:\s*", re.IGNORECASE),
    re.compile(r"\s*_{10,}\s*"),
)
_FIELD = re.compile(r"\s*\*?(?:from|sent|date|to|cc|subject)\*?:\*?\s*\S", re.IGNORECASE)
_HEAD = re.compile(r"\s*(?:from|sent|date|to|cc|bcc|subject|importance|attachments):.*", re.IGNORECASE)
# A closing line this near to the end of what was written, in lines, opens a signature and not a new thought.
_SIGNATURE_LINES = 15


def stretches(text: str) -> list[Stretch]:
    """A message cut into its parts, in order; no line of it is left out but empty ones at the ends.

    Lines with a quotation mark are the earlier message wherever they stand, so that answers written between the lines
    of a question are the writer's own.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    parts = _parts(lines)
    found: list[Stretch] = []
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or parts[at] is not parts[start]:
            found.append(Stretch(parts[start], start + 1, "\n".join(lines[start:at])))
            start = at
    return [one for one in found if one.text.strip()]


def is_greeting(text: str) -> bool:
    """Whether a line only greets, or only hands over what follows."""
    return bool(_GREETING.fullmatch(text) or _COVER.fullmatch(text))


def is_closing(text: str) -> bool:
    """Whether a line only closes a letter."""
    return bool(_CLOSING.fullmatch(text))


def _parts(lines: list[str]) -> list[Part]:
    head = _head(lines)
    below = next((at for at in range(head, len(lines)) if _opens(lines, at)), len(lines))
    parts = [Part.EARLIER if at < head or at >= below or _QUOTED.match(line) else Part.SAID
             for at, line in enumerate(lines)]  # fmt: skip
    own = [at for at, part in enumerate(parts) if part is Part.SAID and lines[at].strip()]
    if own and is_greeting(lines[own[0]]):
        parts[own[0]] = Part.GREETING
    closes = _closes(lines, own)
    return [Part.SIGNATURE if part is Part.SAID and at >= closes else part for at, part in enumerate(parts)]


def _head(lines: list[str]) -> int:
    """How many lines of a message that was pasted whole are its own head."""
    at = next((n for n, line in enumerate(lines) if line.strip()), 0)
    end = at
    while end < len(lines) and _HEAD.fullmatch(lines[end]):
        end += 1
    return end if end - at >= 2 else 0


def _opens(lines: list[str], at: int) -> bool:
    """Whether the earlier message begins here."""
    whole = " ".join(lines[at : at + 2])  # mail programs break the line before "wrote:"
    if any(one.fullmatch(lines[at]) for one in _OPENS) or (_OPENS[2].fullmatch(whole) and "wrote" not in lines[at]):
        return True
    return sum(bool(_FIELD.match(line)) for line in lines[at : at + 4]) >= 3


def _closes(lines: list[str], own: list[int]) -> int:
    """The line at which the signature begins; past the end where there is none."""
    for place, at in enumerate(own):
        near = len(own) - place <= _SIGNATURE_LINES
        if _RULER.fullmatch(lines[at]) or (near and is_closing(lines[at])):
            return at
    return len(lines)
