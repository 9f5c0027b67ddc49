"""Which rows of a table are of joint work: under a head that says so, or by a name that the paper has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from concordat.intake.extraction.acronyms import initials_of
from concordat.intake.extraction.head.lines import is_post
from concordat.intake.extraction.lexicon import is_function, is_generic
from concordat.intake.extraction.subjects import Subjects
from concordat.intake.extraction.work_columns import name_in, naming_column
from concordat.intake.readers.blocks import Block, BlockKind, Cell

_OF_WORK = re.compile(
    r"\s*(?:(?:name of |joint |collaborative |major |key |capital )*(?:work ?streams?|projects?|programmes?|portfolio|"
    r"collaborations?|(?:business )?cases?|schemes?|initiatives?|proposals?|arrangements?|pilots?|partnerships?|lots?|"
    r"contracts?|agreements?|shared services?|joint (?:units?|teams?)|business areas?|framework|workpackages?|"
    r"tranches?|deals?)(?:\s*(?:/|or|and|&)\s*\w+)?(?:\s+(?:name|title))?)\s*",
    re.IGNORECASE,
)
_OF_AREA = re.compile(
    r"\s*(?:(?:service |policing |operational )?(?:functions?|areas?|services?|themes?|departments?|units?|"
    r"directorates?|commands?)|name|about|subject)\s*",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r".*\b(?:options?|milestones?|gates?|stages?|risks?|measures?|actions?|authorit\w+|forces?|partners?|bod(?:y|ies)|"
    r"organisations?|contributors?|funders?|sources?|years?|periods?|quarters?|dates?|posts?|roles?|ranks?|lines?|"
    r"heads?|expenditure|costs?|budgets?|when|who|where|ref|"
    r"events?|agenc\w+|members?|councils?|owners?|payers?|type|detail|indicators?|metrics?|kpis?|targets?)\b.*",
    re.IGNORECASE,
)
_COMMENTED = re.compile(r"(?:.*\b)?(?:comments?|commentary|notes?|updates?|narrative|progress|position|summary)\b.*")
_PROSE = 6  # words from which a cell is read as sentences
_SERVICE = re.compile(r"\b(?:fire|police|ambulance|council|constabulary|authority|trust)$", re.IGNORECASE)
_HINT = re.compile(r"[A-Za-z]{3,}")
_LETTERS, _STEM = 3, 6
MILESTONES = re.compile(r"\s*(?:key )?(?:milestones?|deliverables?)\s*", re.IGNORECASE)
# Rows of any budget.
_COST_LINE = re.compile(
    r"\b(?:team|staff(?:ing)?|employees?|pay|salar\w+|contingenc\w+|advice|fees?|licen[cs]\w+|accommodation|premises|"
    r"equipment|supplies|travel|consultan\w+|redundanc\w+|cleansing|interfaces|hardware|software|rent|utilities|"
    r"overheads?|recharges?|maintenance|overtime|costs?|savings?|grants?|income|capital|revenue|borrowing|reserves?|"
    r"do nothing|do minimum|as is|status quo|balance|surplus|deficit|share|vat|inflation|"
    r"one[- ]off|recurring|recurrent|per annum|in[- ]house|fit[- ]?out|relocation|refurbishment|construction|"
    r"building works?|removals?|decant|dilapidations|installation|decommissioning|professional|archive|"
    r"extraction)\b|^option\b|^[A-H]\s{1,3}\S",
    re.IGNORECASE,
)


def work_of(label: str, head: str, subjects: Subjects) -> str | None:
    """The joint work that a row is of, by its label and the head over the label; None for any other row.

    A name of the paper is taken in its full form wherever the head does not say that the rows are something else.
    """
    text = label.strip(" .:*")
    own = subjects.of_alliance(text) if text and not _OF_OTHERS.fullmatch(head) else None
    if own or not text or subjects.is_body(text):
        return own
    if is_generic(text):
        return text if is_function(text) and _OF_AREA.fullmatch(head) else None
    if _OF_WORK.fullmatch(head):
        return text
    if _OF_OTHERS.fullmatch(head):
        return None
    known = subjects.known(text)
    if known and len(text.split()) >= min(2, len(known.split())):
        return known
    told = not _OF_OTHERS.fullmatch(head)
    return text if told and _may_be_work(text) and not _SERVICE.search(text) else None


def _may_be_work(text: str) -> bool:
    return not (is_post(text) or (_COST_LINE.search(text) and not is_function(text)))


class RowsOfWork:
    """What the rows of the tables of one paper are of; ``works`` gives the names that its headings have."""

    def __init__(self, subjects: Subjects, works: Callable[[], set[str]]) -> None:
        self._subjects, self._works = subjects, works
        self._commented: dict[int, bool] = {}
        self._by_row: dict[int, dict[int, list[Cell]]] = {}

    def told(self, block: Block, offset: int) -> tuple[str, str] | None:
        """What the table says that a statement at ``offset`` is about, and why: its row, or named in its cell."""
        if row := self._at(block, offset):
            return row, "row"
        spoken = self._spoken_of(block, offset)
        return (spoken, "named") if spoken else None

    def _at(self, block: Block, offset: int) -> str | None:
        """The work that a row is of, by a head that says so or by what it is a comment on.

        "Vetting | Amber | Two posts open", under "Line | Collaboration | Amount" the second cell; else None.
        """
        if block.kind is not BlockKind.TABLE or not block.cells:
            return None
        here = block.cell_at(offset)
        if here is None or not here.row or not here.text:
            return None
        rows = self._rows_of(block)
        row = {cell.column: cell for cell in rows[here.row]}
        heads = {cell.column: cell.text for cell in rows.get(0, ())}
        return self._under_its_head(row, heads, here) or self._by_its_label(block, row, heads, here)

    def _spoken_of(self, block: Block, offset: int) -> str | None:
        """What a cell in sentences names last before ``offset``, else what the first cell of its row names."""
        here = block.cell_at(offset)
        if here is None or not here.row or len(here.text.split()) < _PROSE:
            return None
        first = next((cell for cell in self._rows_of(block)[here.row] if cell.column == 0), here)
        place = offset - here.start
        own = [found for found in self._subjects.find(here.text) if not found.alliance and not found.aside]
        before = [found for found in own if found.start < place]
        heading = [found for found in self._subjects.find(first.text) if not found.alliance and not found.aside]
        fit = before[-1:] or heading[:1] or own[:1]
        return fit[0].name if fit else None

    def _rows_of(self, block: Block) -> dict[int, list[Cell]]:
        """The cells of each row of a table."""
        if block.ordinal not in self._by_row:
            rows = self._by_row[block.ordinal] = defaultdict[int, list[Cell]](list)
            for cell in block.cells:
                rows[cell.row].append(cell)
        return self._by_row[block.ordinal]

    def is_commented(self, block: Block) -> bool:
        """Whether the last column of a table is one of comments."""
        if block.ordinal not in self._commented:
            heads = [cell.text.strip().lower() for cell in block.cells if cell.row == 0]
            self._commented[block.ordinal] = len(heads) > 1 and bool(_COMMENTED.fullmatch(heads[-1]))
        return self._commented[block.ordinal]

    def _under_its_head(self, row: dict[int, Cell], heads: dict[int, str], here: Cell) -> str | None:
        column = naming_column(heads)
        if column is None or column == here.column or column not in row:
            return None
        name = name_in(row[column].text)
        return work_of(name, heads[column], self._subjects) if name and not self._subjects.is_body(name) else None

    def _by_its_label(self, block: Block, row: dict[int, Cell], heads: dict[int, str], here: Cell) -> str | None:
        """By its first cell, in a table of milestones or one whose last column comments on the rows."""
        milestones = bool(MILESTONES.fullmatch(heads.get(0, "")))
        if block.level or not (milestones or self.is_commented(block)) or not (here.column or milestones):
            return None
        label = row[0].text.strip() if 0 in row else ""
        return hinted(label, self._works()) if milestones else work_of(label, heads.get(0, ""), self._subjects)


def hinted(label: str, names: Iterable[str]) -> str | None:
    """The one name of several that a row speaks of by a word of it or its letters: "DCF test" of Digital Case File."""
    found: dict[str, None] = {}
    for word in _HINT.findall(label):
        fitting = [name for name in names if _is_hint(word, name)]
        if len(fitting) == 1:
            found.setdefault(fitting[0])
    return next(iter(found)) if len(found) == 1 else None


def _is_hint(word: str, name: str) -> bool:
    if word.isupper() and len(word) >= _LETTERS:
        return initials_of(name) == word or word in name.split()
    stem = word.lower()[:_STEM]
    return len(stem) == _STEM and any(part.lower().startswith(stem) for part in name.split())
