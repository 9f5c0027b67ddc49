"""What the words over a passage make of its lines: decisions taken or asked for, actions, risks, posts, a meeting."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from concordat.intake.readers.blocks import Block, BlockKind

if TYPE_CHECKING:
    from concordat.intake.extraction.context import Context


class Standing(StrEnum):
    """What the lines under a heading or a label are."""

    DECIDED = "decided"
    ASKED = "asked"
    ACTION = "action"
    RISK = "risk"
    POST = "post"
    MEETING = "meeting"


_RUN_IN = 9  # the level of a heading that is the label of its own line: "AGREED: ..."
_LONGEST_LABEL = 12
_SHORT_LABEL = 3
_LONGEST_ITEM = 90
_ITEM = re.compile(r"(?:[A-Z]{2,5} )?\d{1,3}(?:[./]\d{1,3})*\.?\s+[A-Z][^.;:£%\t]*[^.;:,?£%\d\t]")
# "8. ", "11/19 ", "Appendix A - ", "SAE 21/22 ": what a heading is counted by
_COUNTED = re.compile(
    r"^(?:(?:item|section|appendix|annex|part)\s+\w{1,4}|[A-Z]{2,5}\s\d+/\d+|\(?\d{1,3}(?:[./]\d{1,3})*|"
    r"\(?[a-z]|[ivx]+)[\s.):–—-]+",
    re.IGNORECASE,
)
_KEY = (
    r"(?:the |our |key |main |principal |top |current |major |significant |strategic |corporate |open |"
    r"remaining |(?:three|four|five|six|ten|\d+) )*"
)
_HEADINGS = (
    (
        Standing.ASKED,
        re.compile(
            r"(?:officer |officers' )?recommendations?(?: to (?:the )?[\w\s]+)?|"
            r"(?:it is )?recommended(?:\W+that)?|that (?:the )?(?:[a-z]+ ){0,2}"
            r"(?:members|committee|board|authority|panel|cabinet|council|commissioners?|directors|executive|governors)|"
            r"for (?:decision|approval|agreement)|(?:decisions?|approvals?|actions?) (?:sought|requested|"
            r"required|needed|asked for)(?: (?:of|from|by) .{3,40})?|"
            r"what (?:the |we |i )?.{0,30}\b(?:asked|ask|need) (?:to decide|you for|from you|of .{3,30})"
        ),
    ),
    (
        Standing.DECIDED,
        re.compile(
            r"(?:the )?decisions?(?: (?:made|taken|reached|(?:of|by) the .{3,90}))?|"
            r"(?:it was )?resolved(?:\W+that)?|resolutions?|"
            r"agreed|decided|"
            r"what (?:i|we|the .{3,40}) (?:have |has )?(?:decided|agreed)|the .{3,40} has decided"
        ),
    ),
    (
        Standing.ACTION,
        re.compile(
            r"(?:agreed |key |new |outstanding |open |summary of |follow-up )*actions?(?: points?| arising|"
            r" agreed| log)?|"
            r"(?:our |the )?next (?:steps|period|quarter|month)|"
            r"(?:activity |activities |work |actions? )?planned (?:for )?(?:the )?(?:next|coming|this|following)"
            r"(?: reporting)? (?:period|quarter|month|year)|"
            r"(?:plans? |activity |focus |in |for |during )+(?:the )?(?:next|coming)(?: reporting)? (?:period|"
            r"quarter|month|year)|"
            r"to do(?: next)?|still to do|to be done|planned next|what is planned|"
            r"(?:key |planned |forthcoming |upcoming )+(?:activities|activity|milestones|work|events)\b.{0,40}|"
            r"(?:what (?:comes|happens|we will do) next|coming up|looking ahead|priorities for)\b.{0,40}|forward plan"
        ),
    ),
    (
        Standing.RISK,
        re.compile(
            rf"{_KEY}(?:issues (?:and|&) )?(?:risks?|threats?)(?: (?:and|&) (?:issues|mitigations?|"
            rf"uncertainties))?(?: (?:to|for|register|management|log|summary|implications|update)\b.{{0,40}})?|"
            r"what (?:worries|concerns) (?:me|us)|what could go wrong|what might go wrong|"
            r"(?:our |main |key )?(?:concerns|worries)"
        ),
    ),
    (Standing.POST, re.compile(r"(?:key )?(?:roles|posts|people|staffing)(?: (?:and|&) (?:roles|posts|people))?")),
    (Standing.MEETING, re.compile(r"(?:date (?:and (?:time|place|venue) )?of )?(?:the )?next meetings?")),
)
# the heads of a table whose cells stand on lines of their own
_OF_LOG = re.compile(
    r"(?:owner|lead|who|by whom|responsible|due|due date|when|by when|date|deadline|target|state|status|progress|"
    r"update|"
    r"rag|ref|no|comments?|completed)\W*",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\W*(?:signature|signed|dated?|approved by|sign[- ]off|approval)\b[^.]{0,30}:", re.IGNORECASE)
_LINE = re.compile(
    r"(?P<label>RESOLVED|AGREED|DECIDED|ACTION|Action|Resolved|Agreed|Decided|DECISION|"
    r"Decision)s?\b(?:\s[\w./-]{1,8})?\s*[:–—-]"
)
_OF_LINE = {"resolved": Standing.DECIDED, "agreed": Standing.DECIDED, "decided": Standing.DECIDED,
            "decision": Standing.DECIDED, "action": Standing.ACTION}  # fmt: skip


def standings(context: Context) -> dict[int, Standing]:
    """What each block of a paper stands as, by its ordinal; blocks that nothing is said over are left out."""
    found: dict[int, Standing] = {}
    over: Standing | None = None
    label: tuple[int, Standing | None] = (0, None)
    log = False  # whether each cell of a table of actions has a line of its own
    for block in context.blocks:
        if block.kind is BlockKind.HEADING and block.level >= _RUN_IN:
            label = (block.line, of_heading(block.text))
            over = None if _SIGNED.match(f"{block.text}:") else over  # what is signed ends what was asked
            continue
        log = (log and block.kind is not BlockKind.HEADING) or (
            over is Standing.ACTION and bool(_OF_LOG.fullmatch(block.text.strip()))
        )
        if block.kind is BlockKind.HEADING or is_label(block):
            over = of_heading(block.text) or (over if log else None)
            continue
        over = None if _SIGNED.match(block.text) else over
        here = label[1] if label[1] and label[0] == block.line else over
        line = _LINE.match(block.text)
        here = _OF_LINE[line["label"].lower()] if line else here
        if here:
            found[block.ordinal] = here
    return found


def of_heading(text: str) -> Standing | None:
    """What a heading makes of its lines; None for any other heading."""
    said = _COUNTED.sub("", text.strip()).strip(" \t.:*–—-").lower()
    return next((standing for standing, pattern in _HEADINGS if pattern.fullmatch(said)), None)


def is_item(block: Block) -> bool:
    """Whether a paragraph is the counted title of an item: "6/19 Shared training rooms"."""
    if block.kind is not BlockKind.PARAGRAPH:
        return False
    text = block.text.strip()
    return len(text) < _LONGEST_ITEM and bool(_ITEM.fullmatch(text))


def is_label(block: Block) -> bool:
    """Whether a paragraph is a heading in all but its look: a few words and no stop."""
    if is_item(block):
        return True
    text = block.text.strip()
    if block.kind is not BlockKind.PARAGRAPH or text.endswith((".", ";", ",", "?")):
        return False
    size = len(text.split())
    return size <= _SHORT_LABEL or (size <= _LONGEST_LABEL and of_heading(text) is not None)


def next_meeting(context: Context) -> str | None:
    """The day of the next meeting, where the paper prints it under such a heading."""
    for ordinal, standing in context.once("standings", standings).items():
        if standing is Standing.MEETING and (dates := context.dates(context.blocks[ordinal])):
            return dates[0].text
    return None
