"""What a whole paper is about, for statements that name nothing and stand under no heading that does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from concordat.intake.extraction import topic
from concordat.intake.extraction.front import Front
from concordat.intake.extraction.lexicon import is_generic, is_strong
from concordat.intake.extraction.names import alliance_names, find_names
from concordat.intake.extraction.outline import Heading
from concordat.intake.extraction.subjects import Named, Subjects
from concordat.intake.readers.blocks import Block, BlockKind

# "Regional Collaboration Programme - Progress": words that alone name nothing name the work of the whole paper
_PROGRAMME = re.compile(
    r"(?P<name>(?:[A-Z][\w’'&/-]*\s+){1,5}(?:Collaborat(?:ion|ive)\s+(?:Programme|Portfolio|Partnership)"
    r"|Strategic Alliance))"
    r"\b(?=\s*(?:$|[-–—:(]|Updates?\b|Progress\b|Reports?\b))"
)


class Matter:
    """The matter of one paper. ``named`` gives what a block names, ``defined`` are the long forms of abbreviations."""

    def __init__(
        self,
        front: Front,
        blocks: Sequence[Block],
        subjects: Subjects,
        outline: dict[int, Heading],
        named: Callable[[Block], list[Named]],
        defined: Collection[str],
    ) -> None:
        self.front, self.subjects = front, subjects
        self.author = front.author.name if front.author else None
        self._blocks, self._outline, self._named, self._defined = blocks, outline, named, defined

    @cached_property
    def title_topic(self) -> str | None:
        """The joint work of the one alliance that the title names; None where it names none or several."""
        found = {m.name for m in find_names(self.front.title or "") if m.kind == "alliance"}
        if self.front.letterhead and found <= {m.name for m in find_names(self.front.letterhead)}:
            return self.front.letterhead if found else None
        return f"{alliance_names()[found.pop()]} collaboration" if len(found) == 1 else None

    @cached_property
    def main(self) -> tuple[str | None, str]:
        """What a statement is about that names nothing and stands under no heading that does.

        The joint work of the title's alliance; else joint work that the title names; for a body that is not known, the
        joint work that the paper names most; else the body that speaks.
        """
        if self.title_topic and not self.is_of_one:
            return self.title_topic, "title"
        if whole := self._whole_paper():
            return whole[0].upper() + whole[1:], "title"
        titled = self.subjects.heading_name(self.front.title or "", [])
        if titled and is_strong(titled) and not self.subjects.is_body(titled):
            return titled, "title"
        if programme := _PROGRAMME.match(self.front.title or ""):
            return programme["name"], "title"
        if board := topic.of_board(self.front.board):
            return board, "title"
        if self.author:
            return self.author, "author"
        counts = Counter(n.name for block in self._blocks for n in self._named(block) if is_strong(n.name))
        often = counts.most_common(1)
        return (often[0][0], "passage") if often and often[0][1] > 1 else (titled or self.front.board, "title")

    def _whole_paper(self) -> str | None:
        """The joint work that the paper's head, its own words or its title give as what it is about."""
        return (
            self.front.work
            or topic.of_definition(self._blocks, self.subjects)
            or topic.of_title(self.front.title or "", self.subjects, named=bool(self.front.letterhead))
            or (topic.of_case(self.front.title or "", self.subjects) if self._is_case else None)
            or self._opening_name()
            or self._titled_programme
            or self.front.letterhead
            or (topic.of_mentions(self._things(self._blocks)) if self._heads_name < topic.SEVERAL else None)
        )

    @property
    def _titled_programme(self) -> str | None:
        programme = _PROGRAMME.match(self.front.title or "") if self.front.letterhead else None
        return programme["name"] if programme else None

    @property
    def _is_case(self) -> bool:
        """Whether the title says what a paper of one matter is about; under a letterhead only that of a case does."""
        return self.is_of_one and (not self.front.letterhead or topic.is_of_one(self.front.title))

    @cached_property
    def _heads_name(self) -> int:
        """How many headings name joint work of their own."""
        return sum(bool(self.subjects.heading_name(heading.text, [])) for heading in self._outline.values())

    def _things(self, blocks: Sequence[Block]) -> list[str]:
        return [named.name for block in blocks for named in self._named(block) if not named.alliance]

    def _opening_name(self) -> str | None:
        """The thing that a paper of one matter names at its beginning."""
        after = self._blocks[self.front.blocks :]
        everywhere = self._things(self._blocks)
        if self.is_of_one:
            name = topic.of_opening(self._things(after[: topic.OPENING]), everywhere, self._defined)
            telling = topic.is_of_one(self.front.title) or 2 * everywhere.count(name or "") >= len(everywhere)
            return name if telling else None
        prose = [block for block in after if block.kind is BlockKind.PARAGRAPH][: topic.PURPOSE]
        name = topic.of_purpose(self._things(prose), everywhere, self._defined)
        return name if name and topic.shares_a_word(name, self.front.title or "") else None

    @cached_property
    def is_of_one(self) -> bool:
        """Whether the paper is about one thing: of such a kind, or with no two headings that bear names."""
        parts = {h.text for h in self._outline.values() if topic.bears_name(h.text) and not is_generic(h.text)}
        if len(parts) >= topic.SEVERAL:
            return False
        return topic.is_of_one(self.front.title) or (self._heads_name < topic.SEVERAL and not self.front.letterhead)
