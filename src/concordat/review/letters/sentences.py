"""What a letter says in sentences, as the reader understood them, to the questions of a return. Pure.

An answer read in a sentence is always looked at by a person: it may be about a part, another year or another work.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from rapidfuzz import fuzz

from concordat.intake.readers.blocks import Block
from concordat.kernel.statements import Kind, Statement
from concordat.registers.delivery.rules import Question, read_answer
from concordat.review.letters.records import Option, Place
from concordat.review.letters.words import plain

_STANDINGS = {
    (Kind.SAVING, "achieved"): "money.savings.achieved",
    (Kind.SAVING, "forecast"): "money.savings.forecast",
    (Kind.COST, "achieved"): "money.costs.actual",
    (Kind.COST, "actual"): "money.costs.actual",
    (Kind.COST, "spent"): "money.costs.actual",
    (Kind.COST, "forecast"): "money.costs.forecast",
}
_SAME = 85


class Sentences:
    """The statements of one letter, put to the questions of one return.

    ``others`` are the folded names of other collaborations: what is said of them is no answer here. ``year`` is the
    financial year of the return (FY2018/19).
    """

    def __init__(self, questions: Collection[Question], partners: Mapping[str, str], year: str) -> None:
        self._asked = {one.key: one for one in questions}
        self._partners = {plain(name): key for key, name in partners.items()}
        self._year = year

    def told(
        self, statements: Iterable[Statement], blocks: Mapping[int, Block], others: Collection[str]
    ) -> Iterator[tuple[str, Option]]:
        """Each answer with its question's key."""
        for one in statements:
            block = blocks.get(one.block or 0)
            if block is None or plain(one.subject or "") in others:
                continue
            for key, text, why in self._answers(one):
                option = self._option(key, text, why, one, block)
                if option is not None:
                    yield key, option

    def _option(self, key: str, text: str, why: str, one: Statement, block: Block) -> Option | None:
        question = self._asked.get(key)
        if question is None or read_answer(question, text).problem:
            return None
        start, end = one.start or 0, one.end if one.end is not None else len(block.text)
        return Option(text, (Place(block.ordinal, start, end, block.text[start:end]),), why, exact=False)

    def _answers(self, one: Statement) -> Iterator[tuple[str, str, str]]:
        if one.kind is Kind.STATUS and one.dimension and one.colour:
            yield f"rating.{one.dimension}", one.colour, f"The sentence rates {one.dimension}."
        elif one.kind is Kind.STAGE and one.stage and one.stage.replace("_", " ") in one.quote.casefold():
            yield "state", one.stage, "The sentence says where the work stands."
        elif one.kind in (Kind.SAVING, Kind.COST):
            yield from self._money(one)
        elif one.kind is Kind.RISK and one.what:
            yield from self._risk(one)

    def _money(self, one: Statement) -> Iterator[tuple[str, str, str]]:
        """An amount of one named partner, of the year of the return or of none, and not by the piece."""
        line = _STANDINGS.get((one.kind, one.standing or ""))
        keys = {self._partners[plain(name)] for name in one.who if plain(name) in self._partners}
        named = [key for name, key in self._partners.items() if name in plain(one.quote)]
        elsewhen = one.year and f"FY{one.year.removeprefix('FY')}" != self._year
        if line and one.written and len(keys) == 1 and {*named} == keys and not elsewhen and not one.per:
            yield (
                f"{line}.{keys.pop()}",
                one.written,
                f"The sentence names a {one.kind}, {one.standing}, of one partner.",
            )

    def _risk(self, one: Statement) -> Iterator[tuple[str, str, str]]:
        """A risk that no line of the return is about yet, for the first blank line; the caller spreads them."""
        said = plain(one.what or "")
        held = {q.line_words for q in self._asked.values() if q.line.startswith("risk.") and ".new" not in q.line}
        if not any(fuzz.token_set_ratio(said, plain(words)) >= _SAME for words in held):
            yield "risk.new1.what", one.what or "", "The sentence tells of a risk."
