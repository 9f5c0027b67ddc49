"""The colour that a heading, a first line or a table gives to all that stands under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from concordat.calculations.checks.prose.papers import HEADING, TABLE, Block
from concordat.kernel.rag import Colour

_SAID = re.compile(
    r"\b(?:overall\b[^.\n]{0,20}?\b)?(?:B?RAG|rating|rated|status)\b[^.;\n]{0,20}?[\s:–-](?P<colour>green|amber"
    r"|red)\b",
    re.IGNORECASE,
)
_IN_TABLE = re.compile(r"\boverall\b[^\n\t]{0,20}[\n\t:]+\s*(?P<colour>green|amber|red|[GAR])\s*(?:$|[\n\t])", re.I)
_COLOURS = {"g": Colour.GREEN, "a": Colour.AMBER, "r": Colour.RED}


def colour_of(blocks: Sequence[Block]) -> tuple[Colour, Block] | None:
    """The overall colour of a section, and the block that prints it: its heading first, then its table or text."""
    for block in sorted(blocks, key=lambda block: (block.kind != HEADING, block.kind != TABLE)):
        match = _IN_TABLE.search(block.text) if block.kind == TABLE else _SAID.search(block.text)
        if match:
            return _COLOURS[match["colour"][0].lower()], block
    return None
