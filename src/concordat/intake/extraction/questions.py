"""Questions that head their answers, as panels ask them and services reply: "Q3. Who pays for the shared van?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.names import find_names
from concordat.intake.extraction.openings import JOINT_WORD, THING
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.intake.readers.shapes import RUN_IN

_LONGEST = 240
_FEWEST = 3  # questions from which they are the headings of a paper
_LABELLED = re.compile(r"Q(?:uestion)?\s?\d", re.IGNORECASE)
_REPLY = re.compile(
    r"(?:the |our |your |panel'?s? |officer )*(?:answer|response|reply|a|comment)s?\d*\W*", re.IGNORECASE
)
_WITH = re.compile(r"\b(?:with|between|alongside)\s+(?:the\s+)?$", re.IGNORECASE)
_SERVICES = frozenset(
    {"police_force", "special_police", "fire_rescue", "fire_authority", "ambulance", "council", "university"}
)
_ASKED_OF = re.compile(
    r"\b(?:the|a|an|our|your|any)\s+(?P<name>(?:[A-Z0-9][\w-]*\s+){0,3}"
    rf"(?i:{JOINT_WORD})\s+(?:(?!(?:{THING})\b)[\w-]+\s+){{0,3}}?(?i:{THING}))\b"
)


def questions_of(blocks: Sequence[Block]) -> set[int]:
    """The ordinals of the questions that stand over their answers, where a paper has three or more."""
    found = {
        block.ordinal
        for before, block, after in zip([*blocks[:1], *blocks], blocks, blocks[1:], strict=False)
        if _asks(block)
        and not _labels(before, block)
        and not _asks(after)
        and not (after.kind is BlockKind.HEADING and after.level < RUN_IN)
    }
    return found if len(found) >= _FEWEST else set()


def _asks(block: Block) -> bool:
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or len(block.text) > _LONGEST:
        return False
    text = block.text.rstrip(" *")
    return text.endswith("?") and (text[:1].isupper() or bool(_LABELLED.match(text)))


def _labels(before: Block, block: Block) -> bool:
    """Whether what stands before a question on its line is its label: "Question 2:"."""
    return before.level == RUN_IN and before.kind is BlockKind.HEADING and before.line == block.line


def is_reply(block: Block) -> bool:
    """Whether a heading run into its line says no more than that an answer follows."""
    return block.kind is BlockKind.HEADING and block.level == RUN_IN and bool(_REPLY.fullmatch(block.text))


@kept
def asked_of(question: str) -> str | None:
    """The thing made jointly that a question asks of, in its own words: "Shared print service"."""
    match = _ASKED_OF.search(question)
    return f"{match['name'][0].upper()}{match['name'][1:]}" if match else None


def asked_with(question: str, author: str | None) -> str | None:
    """The one other body than ``author`` that a question asks about work with: "What is done with the police?"."""
    bodies = [mention for mention in find_names(question) if mention.kind in _SERVICES and mention.name != author]
    met = len(bodies) == 1 and _WITH.search(question[: bodies[0].start])
    return bodies[0].name if author and met else None
