"""What a whole paper is about: the joint work that its head, its title or its own definition names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from concordat.intake.extraction.casing import calm
from concordat.intake.extraction.lexicon import is_generic, is_strong, is_thing
from concordat.intake.extraction.outline import ITEM_LABEL
from concordat.intake.extraction.section_words import is_saying
from concordat.intake.extraction.subjects import Subjects
from concordat.intake.readers.blocks import Block

# "The programme is known as X (Y)", "... which trades as X"
_KNOWN_AS = re.compile(
    r"\b(?:programme|project|partnership|collaboration|scheme|arrangement|service|unit|venture|work)\b[^.;]{0,40}?"
    r"\b(?:known|branded|called|named|referred to|trades|trading)\s+(?:as\s+)?(?:the\s+)?[\"'“‘]?"
    r"(?P<name>[A-Z][\w’'&/-]*(?:\s+(?:(?:of|and|for|at|the|in|on|&)\s+)*[A-Z0-9][\w’'&/-]*){0,7})"
)
PURPOSE = 3  # paragraphs after the head that say why the paper is written
OPENING = 8  # passages after the head in which a paper says what it is about
# What a title says of the document before and after what it is about.
_KIND_OF_PAPER = (
    r"(?:(?:strategic |final |draft |summary |initial |annual |quarterly |monthly |half-year(?:ly)? |closing |closure |"
    r"benefits? |full |outline |project |programme |progress |position |highlight |briefing |update |options? |"
    r"post[- ]implementation |gateway |realisation |stage |joint |end of |first |second |third |fourth |year )*"
    r"(?:business case|outline case|outline business case|case|reports?|updates?|papers?|notes?|briefing|summary|"
    r"review|digest|statement|closure|appraisal|evaluation|proposals?|realisation|mandate|proposition|"
    r"initiation document|consultation(?: (?:responses?|papers?|document))?|(?:written )?answers|"
    r"(?:questions|responses)(?: and (?:answers|responses))?|minutes|"
    r"decision (?:report|paper|notice|record)|recommendations?|hand-?over of benefits|"
    r"request for (?:approval|decision))"
    r"(?:\s+(?:no\.?|number|report)?\s*\d+)?)"
)
_BEFORE = re.compile(
    rf"^{_KIND_OF_PAPER}(?:\s*[:–—-]\s*|\s+(?:on|for|of|about|to)\s+(?:the\s+|a\s+|an\s+)*)", re.IGNORECASE
)
_AFTER = re.compile(
    rf"(?:\s*[:–—]\s*|\s+-\s+|\s+)(?:summary of (?:the )?)?{_KIND_OF_PAPER}(?:\s*\(?\d[^()]*\)?)?\W*$", re.IGNORECASE
)
_PARTS = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|:\s+")
# "Extension of the ...", "Approval to enter into ...", "Collaboration agreement for the provision of a ..."
_DOING = (
    r"(?:extension|renewal|award|establishment|creation|future|funding|provision|expansion|procurement|closure|launch|"
    r"approval|variation|continuation|replacement|purchase|acquisition|adoption|introduction|termination|novation|"
    r"commissioning|sealing|signing|approve|agree|extend|renew|award|establish|create|fund|procure|sign|continue|join|"
    r"commission|adopt|replace|purchase|seal|enter|entering|entry|go ahead|proceed|set up|operation|delivery)"
)
_PAPERS = (
    r"(?:(?:section \d+\w? |s\.? ?22a |formal |draft |new |existing |full |outline |collaboration |partnership |"
    r"collaborative |funding |grant )*"
    r"(?:agreement|contract|business case|funding|grant|tender|award|budget)s?)"
)
_THE = r"(?:the\s+|a\s+|an\s+|our\s+)?"
_DONE_WITH = re.compile(
    rf"^(?:(?:request|proposal|decision|authority|approval)\s+to\s+|to\s+(?={_DOING}\b))?"
    rf"(?:{_DOING}(?:\s+and\s+{_DOING})?\s+(?:of|for|to|into|with|in)\s+{_THE}|"
    rf"(?:(?<=to\s){_DOING}|establish|approve|extend|renew|procure|award|set up)\s+{_THE})?"
    rf"(?:{_PAPERS}\s+(?:for|on|of|to|in)\s+{_THE})?"
    rf"(?:{_DOING}\s+of\s+{_THE})?",
    re.IGNORECASE,
)
_BOARD_OF = re.compile(
    r"(?:the )?(?:joint |management |strategic )*(?:committee|board|panel|group) (?:for|of) (?:the )?(?P<name>.{6,80})",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"^(?:the\s+)?(?P<name>.{4,90}?\b(?:programme|collaboration|alliance|partnership|consortium|portfolio))\s+"
    r"(?:(?:joint|management|strategic|oversight|delivery|project|steering|executive|governance|programme)\s+)*"
    r"(?:board|executive|committee|group|panel|meeting)\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"(?:project|operation|programme)\s+[A-Z]", re.IGNORECASE)
_PLACED = re.compile(r"(?P<thing>.{4,60}?)(?:\s+(?:at|in|for|with|between|on|of)\s|\s*[,(])", re.IGNORECASE)
_KIND = re.compile(rf"{_KIND_OF_PAPER}\W*", re.IGNORECASE)
# The kinds of paper that are of one matter.
_OF_ONE = re.compile(
    r"\b(?:business case|outline case|closure|benefits? realisation|post[- ]implementation|options? appraisal|"
    r"evaluation of|(?:pilot|project) (?:report|update|review)|highlight report|proposal)\b",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"\s*(?:,|&|and\b)\s*(?:the\s+)?\w")
_MORE_AND = re.compile(r"\w\s*(?:,|&|\band)\s*(?:the\s+)?$")
_BRACKET = re.compile(r"\s*\([A-Z][A-Za-z&]{1,8}\)\s*$")
_JOINT = re.compile(
    r"\b(?:joint|shared|common|collaborative|combined|integrated|(?:tri|bi|multi)-?\w+|blue light)\b", re.IGNORECASE
)
_OF_PLACES = re.compile(
    r"\b(?:estates?|premises|stations|sites|buildings|property|properties|co-?locations?|accommodation)$", re.IGNORECASE
)
_WIDE = re.compile(
    r"^(?:the |our |all |general |overall |other )*(?:collaborati\w+|partnerships?|joint working|working together)$",
    re.I,
)
SEVERAL = 2  # parts of their own from which a paper is of several things
_OFTEN = 3
_SHARE = 0.6
_AHEAD = 1.5
_LONG = 4


def of_definition(blocks: Iterable[Block], subjects: Subjects) -> str | None:
    """What the paper says that its work is called, where it says so of one name alone."""
    found = Counter(
        match["name"]
        for block in blocks
        if "known" in block.text or "called" in block.text or "trad" in block.text or "brand" in block.text
        for match in _KNOWN_AS.finditer(block.text)
        if len(match["name"].split()) > 1 and not subjects.is_body(match["name"])
    )
    return next(iter(found)) if len(found) == 1 else None


def of_title(title: str, subjects: Subjects, *, named: bool = False) -> str | None:
    """The joint work that a title names: one that the paper names too, else a thing such as a hub or a unit.

    Under the letterhead of joint work only one that the paper names too (``named``).
    """
    if not title:
        return None
    held = {found.name for found in subjects.find(title) if not found.alliance}
    if held:
        name = held.pop()
        return None if held or _goes_on(title, name) else name
    if named:
        return None
    return next((subjects.heading_name(part, []) for part in _parts(title, subjects) if _is_thing(part)), None)


def of_case(title: str, subjects: Subjects) -> str | None:
    """What a paper of one matter is about: all that its title says beside the kind of paper that it is."""
    name = next((subjects.heading_name(part, []) for part in _parts(title, subjects)), None)
    return name[0].upper() + name[1:] if name else None


def _is_thing(part: str) -> bool:
    """Whether a part of a title is the name of a thing: "Joint Hub", "Shared Station at Ware", "Project Heron"."""
    if is_thing(part) or _PROJECT.match(part):
        return True
    placed = _PLACED.match(part)
    return bool(placed and is_thing(placed["thing"]))


def _parts(title: str, subjects: Subjects) -> list[str]:
    """The parts of a title that may name work, without what it says of the document or is done with the work."""
    bare = _DONE_WITH.sub("", title.strip(" .*"))
    for _ in range(3):
        bare = _DONE_WITH.sub("", _AFTER.sub("", _BEFORE.sub("", bare)).strip(" :-–—.,"))
    return [
        part for part in _PARTS.split(bare)
        if 1 < len(part.split()) < 14 and not _WIDE.match(part) and not is_generic(part) and not is_saying(part)
        and not subjects.is_body(part) and not _KIND.fullmatch(part)
    ]  # fmt: skip


def _goes_on(title: str, name: str) -> bool:
    """Whether a title joins something else to a name: "Fire Control Hub and Shared Fleet"."""
    before, _, after = title.lower().partition(name.lower())
    return bool(_AND_MORE.match(after) or _MORE_AND.search(before))


def is_of_one(title: str | None) -> bool:
    """Whether a title says that the paper is of a kind that has one matter, such as a business case."""
    return bool(title and _OF_ONE.search(title) and not re.search(r"\bcases\b|\bportfolio\b", title, re.IGNORECASE))


def bears_name(heading: str) -> bool:
    """Whether a heading shows by itself that it is of joint work: a numbered item, a thing, an abbreviation."""
    text = heading.strip(" :.*")
    if (label := ITEM_LABEL.match(text)) and not label["question"]:
        return True
    bare = _BRACKET.sub("", text).strip()
    joint = bool(_JOINT.search(bare)) and len(bare.split()) > 1
    return joint or bare != text or (len(bare.split()) > 1 and _is_thing(bare))


def is_of_places(name: str) -> bool:
    """Whether joint work is of places, so that a list under it names each by its town: "Shared estate"."""
    return bool(_OF_PLACES.search(name))


def of_board(board: str | None) -> str | None:
    """The work that a board is of: "North Shire Alliance" for its Executive."""
    if (of := _BOARD_OF.fullmatch(board or "")) and is_thing(of["name"]) and not is_generic(of["name"]):
        return calm(of["name"]) if of["name"].isupper() else of["name"]
    match = _BOARD.match(board or "")
    return calm(match["name"]) if match and not is_generic(match["name"]) else None


def of_opening(opening: Iterable[str], everywhere: Iterable[str], defined: Iterable[str]) -> str | None:
    """Of the things that the first paragraphs name the one that the paper goes on to name most.

    It is named three times or more; twice where the paper gives it an abbreviation (``defined`` are such names).
    """
    counts = Counter(everywhere)
    first = [name for name in opening if is_thing(name) or is_strong(name)]
    best = max(first, key=lambda name: counts[name], default="")
    return best if counts[best] >= (_OFTEN - 1 if best in set(defined) else _OFTEN) else None


def of_purpose(opening: Iterable[str], everywhere: Iterable[str], defined: Iterable[str]) -> str | None:
    """The one thing that the first paragraphs name with its abbreviation, where no other is named nearly so often."""
    counts = Counter(everywhere)
    first = {name for name in opening if name in set(defined) and (is_thing(name) or is_strong(name))}
    if len(first) != 1:
        return None
    name = first.pop()
    next_best = max((count for other, count in counts.items() if other != name), default=0)
    return name if counts[name] >= _OFTEN and counts[name] >= _AHEAD * next_best else None


def shares_a_word(name: str, title: str) -> bool:
    """Whether a title speaks of what a name names: "Joint Firearms: annual report" of the Wensum Firearms Unit."""
    return any(len(word) > _LONG and not _JOINT.fullmatch(word) for word in set(_words(name)) & set(_words(title)))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def of_mentions(names: Iterable[str]) -> str | None:
    """What a paper names far more than anything else."""
    counts = Counter(names)
    best = counts.most_common(1)
    if not best or best[0][1] < _OFTEN or best[0][1] < _SHARE * counts.total():
        return None
    return best[0][0] if is_strong(best[0][0]) or is_thing(best[0][0]) else None
