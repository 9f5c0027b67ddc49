"""A passage prepared for the narrative rules: its sentences, clauses, words and dates, each worked out at most once."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from concordat.intake.extraction.dates import FoundDate, find_dates
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.narrative.confidence import CONFIDENCE
from concordat.intake.extraction.narrative.patterns import any_of, choice, signal, signals_in
from concordat.intake.extraction.narrative.standing import Standing, standings
from concordat.intake.extraction.narrative.undated import likely_day
from concordat.intake.extraction.narrative.wording import plain
from concordat.intake.readers.blocks import Block, BlockKind
from concordat.kernel.dates import PreciseDate
from concordat.kernel.statements import Kind, Statement

if TYPE_CHECKING:
    from concordat.intake.extraction.context import Context

_WORD = re.compile(r"[a-z][a-z'’-]*")
_VERB = choice("will is are was were has have had would can could should may must aims? remains? continues? includes?")
_OPENERS = choice(
    "and but which who whom while whilst although however where whereas so then "
    "with(?!_planned|_expected) following after before allowing "
    "enabling ensuring providing including meaning supporting giving resulting subsequently subject"
)
_JOINED = choice("then subsequently also have has introduced proposed recommended resulted issuing recovering")
_TURNS = choice("while whilst whereas although because despite following_which before_which as_well_as_to in_order_to")
_PAST = choice("[a-z]{3,}ed began met held took won left went")
_CUT = any_of(
    r"[;:]\s|\s[–—-]{1,2}\s",
    rf",\s(?={_OPENERS}\b)",
    rf"\s(?={_TURNS}\b)|\s(?=which\s(?:will|is|are|was|were|has|have)\b)",
    r"\s(?=with\s(?!regard|respect)(?:[\w'’/&-]+\s){1,6}?to\s[a-z]+\b)",
    r"(?<=\d)\s(?=with\s(?:planned|expected)\b)|\s(?=with\soperational\b)",
    r"(?<=\d)\s(?=(?:will|is|are|has)\snow\b)",
    # From here on a cut needs a verb before it: "Kent and Essex are" is one subject, not two clauses.
    rf"(?P<needs_verb>,\s(?=(?:[\w'’/&-]+\s){{1,6}}?{_VERB}\b)"
    rf"|\s(?=(?:and|but)\s(?:[\w'’/&.-]+\s){{0,9}}?{_VERB}\b)"
    rf"|\s(?=(?:and|but)\s{_JOINED}\b)"
    rf"|\s(?=and\s(?:[\w'’/&.-]+\s){{1,7}}?{_PAST}\s(?:in|on|from|at|by|the)\b))",
)
# Where a clause may end at all: tried first, as it costs little.
_PAUSE = re.compile(
    r"[;:,\s](?:(?<=[;:,])\s|(?=[–—-]{1,2}\s|(?:and|but|while|whilst|whereas|although|because|despite|with|"
    r"(?:following|before) which|as well as|in order)\s|which\s(?:will|is|are|was|were|has|have)\b)|"
    r"(?<=\d\s)(?=(?:will|is|are|has)\snow\b))"
)
_PAUSE_WORDS = signal(
    "and but while whilst whereas although because despite with following before as in which will is are has"
)
_PAUSE_MARK = re.compile("[;:,–—-]")
_GOVERNED = choice("an? the to in on by with from at for that over their its our this these all up")
_FINITE = any_of(
    rf"\b{_VERB}\b|\b{_PAST} {_GOVERNED}\b",
    r"\b(?:be|been|being|do|does|did|works?|sits?|needs?|holds?|provides?|supports?|enables?|remain)\b",
)
_FIRST_VERB = re.compile(rf"\b{_VERB}\b|\b{_PAST}\b")
_HEADLESS = re.compile(rf"(?:(?:and|but|then|also|subsequently)\s)*(?:{_VERB}|{_PAST})\b")
_JOINT = re.compile(r"^(?:(?:and|but|then|also)\s)+", re.IGNORECASE)
_RELATIVE = re.compile(rf"(?:(?:and|but)\s+)?(?:which|who)\s+(?={_VERB}\b)")
_SPOKEN_OF = re.compile(
    r".*\b(?:an?|the|its|their|this)\s+(?P<what>(?:[\w’'/&()-]+\s+){0,8}?[\w’'/&()-]+)[\s,;–-]*$", re.DOTALL
)
_BE = re.compile(r"(?:is|are|was|were)\s+(?=(?:planned|due|expected|scheduled|proposed|being|now)\b)", re.IGNORECASE)
_LONGEST_SUBJECT = 10
_FEWEST_WORDS = 3
_ROUGHLY = 21  # days that the stand-in for the day of an undated paper may be off


class Clause:
    """A clause of a sentence: its span in the passage, its text and the same in small letters, and its dates."""

    __slots__ = ("_line", "_signals", "dates", "end", "low", "sentence", "start", "text")

    def __init__(self, sentence: Sentence, start: int, end: int, dates: list[FoundDate]) -> None:
        self.sentence = sentence
        self.start, self.end = start, end
        self.text = sentence.passage.text[start:end]
        self.low = sentence.passage.low[start:end]
        self.dates = dates
        self._line: str | None = None
        self._signals: int | None = None

    @property
    def signals(self) -> int:
        """Which sets of trigger words it has a word of; a rule whose words stand in other clauses is not tried."""
        if self._signals is None:
            whole = len(self.low) == len(self.sentence.low)
            self._signals = self.sentence.signals if whole else signals_in(_WORD.findall(self.low))
        return self._signals

    @property
    def mask(self) -> int:
        """The triggers of the clause."""
        return self.sentence.passage.triggers.within(self.start, self.end)

    @property
    def line(self) -> str:
        """The clause as a plain line; one that begins with its verb takes the subject of its sentence."""
        if self._line is None:
            self._line = self._in_plain()
        return self._line

    def _in_plain(self) -> str:
        relative = _RELATIVE.match(self.low)
        if not relative and not _HEADLESS.match(self.low):
            return plain(self.text)
        said = _BE.sub("", _JOINT.sub("", self.text[relative.end() if relative else 0 :]))
        subject = (self._spoken_of() if relative else self.sentence.subject) or self.sentence.passage.topic(self.start)
        return plain(f"{subject} {said}")

    def _spoken_of(self) -> str:
        """What "which" stands for: the words from the last article before it."""
        before = self.sentence.passage.text[self.sentence.start : self.start]
        match = _SPOKEN_OF.search(before)
        return match["what"] if match else ""


class Sentence:
    """A sentence of a passage; its clauses are found only when a rule asks.

    ``signals`` tells which sets of trigger words it has a word of: the cheap test before any pattern is tried.
    """

    __slots__ = ("_clauses", "_mask", "dates", "end", "low", "passage", "signals", "start", "text")

    def __init__(self, passage: Passage, start: int, end: int) -> None:
        self.passage = passage
        self.start, self.end = start, end
        self.text = passage.text[start:end]
        self.low = passage.low[start:end]
        self.signals = signals_in(_WORD.findall(self.low))
        self.dates = _within(passage.dates, start, end)
        self._clauses: list[Clause] | None = None
        self._mask: int | None = None

    @property
    def words(self) -> list[str]:
        """The words in small letters, in order."""
        return _WORD.findall(self.low)

    @property
    def mask(self) -> int:
        """The triggers of the sentence (see ``triggers``), for rules told by bits of words."""
        if self._mask is None:
            self._mask = self.passage.triggers.within(self.start, self.end)
        return self._mask

    @property
    def subject(self) -> str:
        """The words before the first verb, at most ten."""
        verb = _FIRST_VERB.search(self.low)
        words = self.text[: verb.start()].split() if verb else []
        return " ".join(words) if len(words) <= _LONGEST_SUBJECT else ""

    @property
    def clauses(self) -> list[Clause]:
        """The clauses in order; a piece of fewer than three words stays with the one before it."""
        if self._clauses is None:
            self._clauses = []
            start = self.start
            for end in self._cuts():
                self._clauses.append(self._clause(start, end))
                start = end
        return self._clauses

    def _cuts(self) -> list[int]:
        """Where the clauses end."""
        if len(self.text.split(None, 2 * _FEWEST_WORDS - 1)) < 2 * _FEWEST_WORDS:
            return [self.end]  # too short for two
        if not (self.signals & _PAUSE_WORDS or _PAUSE_MARK.search(self.text)):
            return [self.end]
        cuts = [self.start]
        for pause in _PAUSE.finditer(self.text):
            match = _CUT.match(self.text, pause.start())
            if not match:
                continue
            place = self.start + match.end()
            if self.dates and any(found.start < place < found.end for found in self.dates):
                continue
            if match["needs_verb"] and not _FINITE.search(self.low, cuts[-1] - self.start, match.start()):
                continue
            if len(self.passage.text[cuts[-1] : place].split()) >= _FEWEST_WORDS:
                cuts.append(place)
        if len(cuts) > 1 and len(self.passage.text[cuts[-1] : self.end].split()) < _FEWEST_WORDS:
            cuts.pop()
        return [*cuts[1:], self.end]

    def _clause(self, start: int, end: int) -> Clause:
        end = start + len(self.passage.text[start:end].rstrip(" \n\t,;:–—-"))
        return Clause(self, start, end, _within(self.dates, start, end))


def _within(dates: list[FoundDate], start: int, end: int) -> list[FoundDate]:
    return [found for found in dates if start <= found.start < end] if dates else []


@kept
def _precise(text: str) -> PreciseDate:
    """A date as found; several rules ask of the same one."""
    return PreciseDate.parse(text)


class Passage:
    """One block with what the rules share about it."""

    def __init__(self, block: Block, context: Context) -> None:
        self.block = block
        self.context = context
        self.text = block.text
        self.low = context.low(block)
        self.triggers = context.triggers(block)
        self.is_listed = block.kind is BlockKind.BULLET
        self.leads = self.text.rstrip().endswith(":")  # it introduces a list
        # What the heading or label over the passage makes of its lines.
        self.standing: Standing | None = context.once("standings", standings).get(block.ordinal)
        self._leading = self._found_leading() if self.is_listed else None
        # The day of the paper; for an undated one a likely day.
        self.paper_date: date | None = context.paper_date or context.once("likely_day", likely_day)
        dated = context.paper_date is not None
        self.dates = context.dates(block) if dated else find_dates(self.text, self.paper_date)
        self.sentences = self._sentences()
        self.signals = 0
        for sentence in self.sentences:
            self.signals |= sentence.signals

    def _sentences(self) -> list[Sentence]:
        """The sentences; in a table each cell stands for itself."""
        if self.block.cells:
            cells = [cell for cell in self.block.cells if cell.text.strip() and not cell.text.endswith("?")]
            return [Sentence(self, cell.start, cell.end) for cell in cells]
        spans = self.context.sentences(self.block)
        # what is asked is no fact
        return [Sentence(self, start, end) for start, end in spans if not self.text.endswith(("?", "?”", '?"'), 0, end)]

    def having(self, wanted: int) -> list[Sentence]:
        """The sentences that meet a mask of signals."""
        if not self.signals & wanted:
            return []
        return [sentence for sentence in self.sentences if sentence.signals & wanted]

    @property
    def lead_in(self) -> str:
        """The paragraph or heading that a list stands under; empty for anything else."""
        return self._leading.text if self._leading else ""

    @property
    def lead_in_dates(self) -> list[FoundDate]:
        return self.context.dates(self._leading) if self._leading else []

    def _found_leading(self) -> Block | None:
        for place in range(self.block.ordinal - 1, -1, -1):
            if (block := self.context.blocks[place]).kind is not BlockKind.BULLET:
                return block
        return None

    def of_lead_in(self, question: str, answer: Callable[[str], bool]) -> bool:
        """What a rule asks of the words over a list, asked once for all its lines."""
        place = self._leading.ordinal if self._leading else None
        return self.context.once(f"{question} {place}", lambda _: answer(self.lead_in))

    def topic(self, place: int) -> str:
        """The name of what the passage is about at a place; empty where it is not told."""
        return self.context.subject_of(self.block, place)[0] or ""

    def organisations(self, start: int, end: int) -> list[str]:
        """The bodies named between two offsets, each once, in order."""
        return list(dict.fromkeys(m.name for m in self.context.mentions(self.block) if start <= m.start < end))

    def ahead(self, found: FoundDate) -> bool | None:
        """Whether a date lies after the paper (True), before it (False), or holds it or cannot be told (None)."""
        if self.paper_date is None:
            return None
        precise = _precise(found.text)
        if self.context.paper_date is None and abs((precise.last - self.paper_date).days) < _ROUGHLY:
            return None
        if precise.first > self.paper_date:
            return True
        return False if precise.last < self.paper_date else None

    def statement(self, kind: Kind, rule: str, start: int, end: int, **keys: Any) -> Statement:
        """A statement quoting ``text[start:end]``, with the confidence of its rule and the place of its passage."""
        block = self.block
        subject, reason = self.context.subject_of(block, start, end)
        return Statement(
            kind=kind,
            subject=subject,
            reason=reason,
            quote=self.text[start:end],
            start=start,
            end=end,
            section=block.section,
            paragraph=block.paragraph,
            line=block.line_at(start),
            page=block.page,
            block=block.ordinal,
            who=self.context.who(block, start, end),
            confidence=CONFIDENCE[rule],
            **keys,
        )
