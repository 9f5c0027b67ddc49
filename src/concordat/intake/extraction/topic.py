"""What a whole paper is about: the joint work that its head, its title or its own definition names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from concordat.intake.extraction.lexicon import is_generic, is_strong
from concordat.intake.extraction.section_words import is_saying
from concordat.intake.extraction.subjects import Subjects, calm
from concordat.intake.readers.blocks import Block

# "The programme is known as X (Y)", "... which trades as X"
_KNOWN_AS = re.compile(
    r"\b(?:programme|project|partnership|collaboration|scheme|arrangement|service|unit|venture|work)\b[^.;]{0,40}?"
    r"\b(?:known|branded|called|named|referred to|trades|trading)\s+(?:as\s+)?(?:the\s+)?[\"'“‘]?"
    r"(?P<name>[A-Z][\w’'&/-]*(?:\s+(?:(?:of|and|for|at|the|in|on|&)\s+)*[A-Z0-9][\w’'&/-]*){0,7})"
)
# What a title says of the document before and after what it is about.
_KIND_OF_PAPER = (
    r"(?:(?:strategic |final |draft |summary |initial |annual |quarterly |monthly |half-year(?:ly)? |closing |closure |"
    r"benefits? |full |outline |project |programme |progress |position |highlight |briefing |update |options? |"
    r"post[- ]implementation |gateway |realisation |stage |joint |end of |first |second |third |fourth |year )*"
    r"(?:business case|outline case|outline business case|case|reports?|updates?|papers?|notes?|briefing|summary|"
    r"review|digest|statement|closure|appraisal|evaluation|proposals?|realisation|mandate|proposition)"
    r"(?:\s+(?:no\.?|number|report)?\s*\d+)?)"
)
_BEFORE = re.compile(
    rf"^{_KIND_OF_PAPER}(?:\s*[:–—-]\s*|\s+(?:on|for|of|about|to)\s+(?:the\s+|a\s+|an\s+)*)", re.IGNORECASE
)
_AFTER = re.compile(
    rf"(?:\s*[:–—]\s*|\s+-\s+|\s+)(?:summary of (?:the )?)?{_KIND_OF_PAPER}(?:\s*\(?\d[^()]*\)?)?\W*$", re.IGNORECASE
)
_PARTS = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|:\s+")
_BOARD = re.compile(
    r"^(?:the\s+)?(?P<name>.{4,90}?\b(?:programme|collaboration|alliance|partnership|consortium|portfolio))\s+"
    r"(?:(?:joint|management|strategic|oversight|delivery|project|steering|executive|governance|programme)\s+)*"
    r"(?:board|executive|committee|group|panel|meeting)\b",
    re.IGNORECASE,
)
# Words that end the name of a thing made together, in titles, where nothing else would bear them.
_THING = re.compile(
    r"\b(?:hub|unit|centre|campus|service|services|system|control|control room|headquarters|station|team|store|school|"
    r"academy|college|range|facility|laboratory|workshops?|base|suite|desk|network|platform|pool|cell|taskforce|"
    r"pact|exchange|fleet|estate|estates|function|department|command|cadets|scheme|programme|project|partnership|"
    r"collaboration|consortium|alliance|protocol|framework|initiative|contract|pilot|portfolio|working)$",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"\s*(?:,|&|and\b)\s*(?:the\s+)?\w")
_MORE_AND = re.compile(r"\w\s*(?:,|&|\band)\s*(?:the\s+)?$")
_WIDE = re.compile(
    r"^(?:the |our |all |general |overall |other )*(?:collaborati\w+|partnerships?|joint working|working together)$",
    re.I,
)
_OFTEN = 3
_SHARE = 0.6


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


def of_title(title: str, subjects: Subjects) -> str | None:
    """The joint work that a title names: one that the paper names too, else a thing such as a hub or a unit."""
    if not title:
        return None
    named = [found.name for found in subjects.find(title) if not found.alliance]
    if named:
        return named[0] if len(set(named)) == 1 and not _goes_on(title, named[0]) else None
    bare = _AFTER.sub("", _BEFORE.sub("", title.strip(" .*"))).strip(" :-–—.,")
    for part in _PARTS.split(bare):
        fits = 1 < len(part.split()) < 12 and _THING.search(part) and not _WIDE.match(part)
        if fits and not is_generic(part) and not is_saying(part) and not subjects.is_body(part):
            return subjects.heading_name(part, [])
    return None


def _goes_on(title: str, name: str) -> bool:
    """Whether a title joins something else to a name: "Fire Control Hub and Shared Fleet"."""
    before, _, after = title.lower().partition(name.lower())
    return bool(_AND_MORE.match(after) or _MORE_AND.search(before))


def of_board(board: str | None) -> str | None:
    """The work that a board is of: "North Shire Alliance" for its Executive."""
    match = _BOARD.match(board or "")
    return calm(match["name"]) if match and not is_generic(match["name"]) else None


def of_mentions(names: Iterable[str]) -> str | None:
    """What a paper names far more than anything else."""
    counts = Counter(names)
    best = counts.most_common(1)
    if not best or best[0][1] < _OFTEN or best[0][1] < _SHARE * counts.total():
        return None
    return best[0][0] if is_strong(best[0][0]) or _THING.search(best[0][0]) else None
