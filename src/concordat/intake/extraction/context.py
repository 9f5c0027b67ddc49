"""What a rule may ask about the paper around a passage: who speaks, when, which names are known, what it is about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from concordat.intake.extraction import topic
from concordat.intake.extraction.acronyms import find_acronyms
from concordat.intake.extraction.dates import TRIGGERS as DATED
from concordat.intake.extraction.dates import FoundDate, find_dates
from concordat.intake.extraction.front import Front, read_front
from concordat.intake.extraction.lexicon import is_function, is_strong, is_thing
from concordat.intake.extraction.matter import Matter
from concordat.intake.extraction.meant import Meant
from concordat.intake.extraction.names import Mention, find_names
from concordat.intake.extraction.openings import is_plain_word, joint_thing, run_in_name
from concordat.intake.extraction.outline import ITEM_LABEL, chains_of, headings_of
from concordat.intake.extraction.parts_of_names import named_by_part, own_parts
from concordat.intake.extraction.questions import asked_of, asked_with
from concordat.intake.extraction.rows import RowsOfWork
from concordat.intake.extraction.section_words import is_saying
from concordat.intake.extraction.sentences import LONGEST, sentences
from concordat.intake.extraction.subjects import Named, Subjects
from concordat.intake.extraction.triggers import Triggers, small
from concordat.intake.readers.blocks import Block, BlockKind, Document
from concordat.kernel.dates import PreciseDate

T = TypeVar("T")
_START = attrgetter("start")
_SELF = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_FOR_THE = re.compile(r"\b(?:for|of) (?:the|a|an|this|our) $")
_PARTNER = re.compile(r"\b(?:with|between|alongside|and)\s+(?:the\s+)?$", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|between|alongside)\s+(?:the\s+)?$", re.IGNORECASE)
_ORGAN = re.compile(r"\s+(?:Trust\s+)?(?:Board|Committee|Panel|Cabinet)\b")  # of that body, not its partner
_PARTNERS = frozenset(
    {"police_force", "special_police", "fire_rescue", "fire_authority", "ambulance", "council", "university"}
)
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET})
# "The ICT agreement was renewed": of the Joint ICT Department
_SHORTENED = re.compile(
    r"The (?P<name>(?:[A-Z][\w&-]+ ){1,2})(?i:agreement|team|department|unit|contract|programme|project|business case|"
    r"scheme|service|system|hub|lease)\b"
)
_OPENING = 70  # a name within so many characters of its sentence's start is what the sentence is about
_FIRST_WORDS = 12  # "The Kent ..." may stand before a name that a passage begins with
_BEFORE, _AFTER = 45, 90  # a name so near before or after a figure is what the figure is about


class Context:
    """One paper, read once: its front, abbreviations, names and headings.

    ``author`` is the name of the body that speaks (None if unknown); ``paper_date`` its day, or that given as ``dated``
    where it prints none; ``acronyms`` map
    abbreviations to long forms.
    """

    def __init__(self, document: Document, *, dated: date | None = None) -> None:
        self.document = document
        self.blocks = document.blocks
        self._low: dict[int, str] = {}
        self._triggers: dict[int, Triggers] = {}
        self.front: Front = read_front(document.blocks)
        self.author: str | None = self.front.author.name if self.front.author else None
        self.paper_date: date | None = self.front.day or dated
        self.acronyms = find_acronyms(block.text for block in document.blocks)
        skipped = set(range(self.front.blocks))
        self.outline = headings_of(document.blocks, skipped)
        self.subjects = Subjects(
            document.blocks, self.acronyms, self.front.author, skipped, self.outline, self.triggers
        )
        self._chains = chains_of(document.blocks, self.outline)
        self._sentences: dict[int, list[tuple[int, int]]] = {}
        self._dates: dict[int, list[FoundDate]] = {}
        self._mentions: dict[int, tuple[Mention, ...]] = {}
        self._found: dict[int, list[Named]] = {}
        self._tell: dict[int, frozenset[int]] = {}
        self._topics: dict[int, tuple[str, ...]] = {}
        self._topics_under: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.meant = Meant(document.blocks, self.front.blocks, self.front.author, self.mentions)
        self._matter = Matter(
            self.front, document.blocks, self.subjects, self.outline, self.named, self.acronyms.values()
        )
        self._kept: dict[str, Any] = {}

    @property
    def main_topic(self) -> tuple[str | None, str]:
        """What a statement is about that names nothing and stands under no heading that does, and why."""
        return self._matter.main

    @property
    def is_of_one(self) -> bool:
        """Whether the paper is about one thing."""
        return self._matter.is_of_one

    @cached_property
    def latest_day(self) -> date | None:
        """For a paper without a date: the middle one of the days that it prints, a stand-in for its own."""
        days = [PreciseDate.parse(d.text).last for block in self.blocks for d in self.dates(block) if len(d.text) == 10]
        return sorted(days)[len(days) // 2] if days else None

    @cached_property
    def text(self) -> str:
        """The whole paper, for questions asked once."""
        return "\n".join(block.text for block in self.blocks)

    def once(self, name: str, make: Callable[[Context], T]) -> T:
        """What a rule works out over the whole paper, worked out at the first asking and kept under ``name``."""
        try:
            worked_out: T = self._kept[name]
        except KeyError:
            worked_out = self._kept[name] = make(self)
        return worked_out

    def low(self, block: Block) -> str:
        """The text of a block in small letters, of the same length."""
        try:
            return self._low[block.ordinal]
        except KeyError:
            low = self._low[block.ordinal] = small(block.text)
            return low

    def triggers(self, block: Block) -> Triggers:
        """Which rules can find anything in a block, and where."""
        try:
            return self._triggers[block.ordinal]
        except KeyError:
            found = self._triggers[block.ordinal] = Triggers(self.low(block))
            return found

    def sentences(self, block: Block) -> list[tuple[int, int]]:
        """The spans of a block's sentences; a table is one, and so is a heading of the length of a sentence."""
        try:
            return self._sentences[block.ordinal]
        except KeyError:
            prose = block.kind in _PROSE or (block.kind is BlockKind.HEADING and len(block.text) > LONGEST)
            spans = self._sentences[block.ordinal] = sentences(block.text) if prose else [(0, len(block.text))]
            return spans

    def sentence_at(self, block: Block, offset: int) -> tuple[int, int]:
        """The span of the sentence that holds an offset."""
        spans = self.sentences(block)
        place = bisect_right(spans, offset, key=itemgetter(0)) - 1
        if place >= 0 and offset < spans[place][1]:
            return spans[place]
        return spans[-1] if spans else (0, len(block.text))

    def dates(self, block: Block) -> list[FoundDate]:
        """Every date in a block."""
        try:
            return self._dates[block.ordinal]
        except KeyError:
            dated = self.triggers(block).mask & DATED
            found = self._dates[block.ordinal] = find_dates(block.text, self.paper_date) if dated else []
            return found

    def mentions(self, block: Block) -> tuple[Mention, ...]:
        """Bodies and alliances named in a block."""
        try:
            return self._mentions[block.ordinal]
        except KeyError:
            found = self._mentions[block.ordinal] = find_names(block.text)
            return found

    def named(self, block: Block) -> list[Named]:
        """Collaborations named in a block."""
        try:
            return self._found[block.ordinal]
        except KeyError:
            found = self._found[block.ordinal] = self.subjects.find(block.text)
            return found

    def _named_within(self, block: Block, start: int, stop: int) -> list[Named]:
        """Collaborations whose names begin in a span."""
        found = self.named(block)
        return found[bisect_left(found, start, key=_START) : bisect_left(found, stop, key=_START)] if found else found

    def meant_in(self, block: Block, start: int, end: int) -> list[str]:
        """The bodies that a span means by a noun, without their names."""
        return self.meant.bodies(block.text, start, end, self.triggers(block).mask)

    def who(self, block: Block, start: int, end: int) -> list[str]:
        """The bodies named in a span, or meant by a noun, each once; the speaking body where none is."""
        here = [m for m in self.mentions(block) if start <= m.start < end]
        meant = self.meant_in(block, start, end)
        if not here:
            return meant or ([self.author] if self.author else [])
        names = [m.name for m in here if m.kind != "alliance"]
        names = [*(name for name in meant if name == self.author), *names, *meant]
        if names and self.author and self.author not in names and _SELF.search(block.text, start, end):
            names.insert(0, self.author)
        alliances = [m.name for m in here if m.kind == "alliance"]
        return list(dict.fromkeys([*names, *alliances])) or ([self.author] if self.author else [])

    def headings(self, block: Block) -> tuple[str, ...]:
        """The headings over a block as printed, nearest first; those of the paper's head are left out."""
        return self._chains.get(block.ordinal, ())

    @cached_property
    def _has_one_matter(self) -> bool:
        """Whether only a heading that shows that it names something leads away from what the paper is about."""
        return self.is_of_one and self.main_topic[0] is not None and self.main_topic[1] == "title"

    def _topic(self, heading: str, above: tuple[str, ...]) -> str | None:
        """What a heading names; what a question or a sentence as heading speaks of."""
        bare = ITEM_LABEL.sub("", heading, count=1)
        if not is_saying(bare):
            return self.subjects.heading_name(heading, above)
        named = [found.name for found in self.subjects.find(bare) if not found.alliance]
        own = self.subjects.nearest(bare) or (named[0] if named else None)
        partner = asked_with(bare, self.author)
        return own or asked_of(bare) or (self.subjects.with_partner(partner) if partner else None)

    def topics(self, block: Block) -> tuple[str, ...]:
        """The collaborations that the headings over a block name, nearest first."""
        try:
            return self._topics[block.ordinal]
        except KeyError:
            chain = self.headings(block)
            if chain not in self._topics_under:
                self._topics_under[chain] = self._topics_of(chain)
            topics = self._topics[block.ordinal] = self._topics_under[chain]
            return topics

    def _topics_of(self, chain: tuple[str, ...]) -> tuple[str, ...]:
        """The collaborations that the headings of a chain name; many blocks stand under the same one."""
        found = [self._topic(text, chain[place + 1 :]) for place, text in enumerate(chain)]
        if self._has_one_matter:
            found = [
                name if name and (topic.bears_name(text) or topic.bears_name(name)) else None
                for name, text in zip(found, chain, strict=True)
            ]
        return tuple(name for name in found if name)

    def subject_of(self, block: Block, offset: int, end: int | None = None) -> tuple[str | None, str]:
        """What a statement from ``offset`` is about, and why: lead, named, heading, passage, title or author."""
        topics = self.topics(block)
        if row := self._rows.told(block, offset):
            return row
        if led := self._led(block, topics):
            return led
        if block.kind in {BlockKind.TABLE, BlockKind.HEADING} and topics:
            return topics[0], "heading"
        if block.kind is BlockKind.TABLE and not block.level:
            return self.main_topic
        if topics and not self.named(block):
            return self._shortened(block, offset) or topics[0], "heading"
        if opening := self._opening(block, offset) or self._shortened(block, offset):
            return opening, "named"
        if not topics and (begun := self._begun(block, offset)):
            return begun, "named"
        if nearest := self._nearest(block, offset, end or offset, specific=bool(topics)):
            return nearest, "named"
        if topics:
            return topics[0], "heading"
        if not self._has_one_matter and (part := self._by_part(block, offset)):
            return part, "named"
        before = [named for named in self._named_within(block, 0, offset) if not named.aside]
        if before:
            telling = self._telling_in(block)
            return next((n for n in before if n.start in telling), before[0]).name, "passage"
        if pair := self._partner(block, *self.sentence_at(block, offset)):
            return pair[0].name, "passage"
        return self.main_topic

    def _led(self, block: Block, topics: tuple[str, ...]) -> tuple[str, str] | None:
        """What the words before a dash or a colon say that a bullet is about, and why; None where they say nothing."""
        lead = self.subjects.lead(block.text) if block.kind is BlockKind.BULLET else None
        if lead is None:
            return None
        bears_name = topic.bears_name(lead)
        of_place = topics and topic.is_of_places(topics[0]) and not bears_name  # "Estates": "Northmoor – new roof"
        of_part = topics and is_plain_word(lead) and not self.subjects.known(lead)  # "Volunteers: 40 at year end"
        if of_place or of_part:
            return topics[0], "heading"
        return (lead, "lead") if not self._has_one_matter or bears_name else None

    def comments(self, block: Block) -> list[tuple[int, int]]:
        """The spans of the sentences in a table's column of comments; none in a table without one."""
        if not block.cells or not self._rows.is_commented(block):
            return []
        last = max(cell.column for cell in block.cells)
        cells = [cell for cell in block.cells if cell.row and cell.column == last]
        return [(cell.start + a, cell.start + b) for cell in cells for a, b in sentences(cell.text)]

    @cached_property
    def _rows(self) -> RowsOfWork:
        return RowsOfWork(self.subjects, lambda: self._works)

    @cached_property
    def _works(self) -> set[str]:
        """The joint work that the headings of the paper name."""
        named = {self.subjects.heading_name(heading.text, []) for heading in self.outline.values()}
        return {name for name in named if name}

    def _opening(self, block: Block, offset: int) -> str | None:
        """The collaboration that the sentence, or else the passage, begins with: "The dog unit grows ..."."""
        start, _ = self.sentence_at(block, offset)
        new = block.text.startswith(("A ", "An ", "Another "), start)  # what is new is not what the passage began with
        for place in (start,) if new else (start, 0):
            for named in self._named_within(block, place, min(place + _FIRST_WORDS, offset) + 1):
                if not named.alliance and not self._is_heading_again(block, named):
                    return named.name
        return None

    def _shortened(self, block: Block, offset: int) -> str | None:
        """The one name of the paper that a sentence begins with a part of: "The print team" of "Shared Print Unit"."""
        start, _ = self.sentence_at(block, offset)
        match = _SHORTENED.match(block.text, start)
        known = self.subjects.known(match["name"]) if match and block.kind in _PROSE else None
        return known if known and is_thing(known) else None

    def _by_part(self, block: Block, offset: int) -> str | None:
        """The one work of the paper that a sentence calls by a part of its name: "Hebden" of "Hebden fire station"."""
        start, stop = self.sentence_at(block, offset)
        parts = self.once("parts of names", lambda context: own_parts(context.subjects.names.values()))
        return named_by_part(parts, block.text[start:stop], offset - start)

    def _begun(self, block: Block, offset: int) -> str | None:
        """What a paragraph or one of its sentences begins with, where no heading tells: run-in words, a joint thing."""
        if block.kind not in _PROSE or self._has_one_matter:
            return None
        start, stop = self.sentence_at(block, offset)
        own = joint_thing(block.text[start:stop])
        return own or run_in_name(block.text) or joint_thing(block.text)

    def _is_heading_again(self, block: Block, named: Named) -> bool:
        """A function of an alliance under a heading that is one already: "BCH HR" under "BCH Human Resources"."""
        topics = self.topics(block)
        first, _, rest = named.name.partition(" ")
        return bool(topics) and topics[0].startswith(f"{first} ") and is_function(rest)

    def _nearest(self, block: Block, offset: int, end: int, *, specific: bool) -> str | None:
        """The collaboration named in the same sentence; under a telling heading only one that stands close by."""
        start, stop = self.sentence_at(block, offset)
        here = [n for n in self._named_within(block, start, stop) if not n.aside]
        if specific:
            chain = " ".join(self.headings(block)).lower() if here else ""
            here = [
                n for n in here
                if not n.alliance and n.start < end + _AFTER and n.end > offset - _BEFORE
                and n.name.lower() not in chain and self._telling(block, n)
            ]  # fmt: skip
        else:
            telling = self._telling_in(block)
            here = [n for n in here if n.start in telling] or self._partner(block, start, stop) or here
        if not here:
            return None
        opening = [n for n in here if n.start - start <= _OPENING and n.start < offset]
        if opening and not specific:
            return opening[0].name
        return min(here, key=lambda n: _distance(n, offset, end)).name

    def _telling_in(self, block: Block) -> frozenset[int]:
        """Where the names of a block begin that are telling."""
        if block.ordinal not in self._tell:
            self._tell[block.ordinal] = frozenset(n.start for n in self.named(block) if self._telling(block, n))
        return self._tell[block.ordinal]

    @staticmethod
    def _telling(block: Block, named: Named) -> bool:
        """Joint work itself; a unit or a system only where something is done "for the" or "of the" one."""
        if is_strong(named.name) or named.alliance:
            return True
        return bool(_FOR_THE.search(block.text[max(0, named.start - 10) : named.start]))

    def _partner(self, block: Block, start: int, stop: int) -> list[Named]:
        """The joint work with the one other service that a sentence (or what stands before it) names: "work with X"."""
        for left in (start, 0) if self.mentions(block) else ():
            found = [m for m in self.mentions(block) if left <= m.start < stop and m.kind in _PARTNERS]
            if together := self.subjects.of_members({m.name for m in found}):
                return [Named(found[0].start, found[-1].end, together, alliance=True)]
            others = [m for m in found if m.name != self.author and not _ORGAN.match(block.text, m.end)]
            met = [m for m in others if _PARTNER.search(block.text[max(0, m.start - 14) : m.start])]
            if self.author and met and not self._has_one_matter:
                several = self.author not in {m.name for m in found} and len({m.name for m in others}) > 1
                last = met[-1]
                if several and not _WITH.search(block.text[max(0, last.start - 14) : last.start]):
                    return []  # "Humberside Police and Cleveland Police": neither is the partner of a third
                return [Named(last.start, last.end, self.subjects.with_partner(last.name))]
        return []


def _distance(named: Named, offset: int, end: int) -> int:
    if named.start < end and offset < named.end:
        return 0
    return named.start - end if named.start >= end else offset - named.end + 15
