"""The sentences under no label, put to the questions that they answer by their language. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from concordat.intake.readers.blocks import Block, BlockKind
from concordat.registers.delivery.rules import Question, read_answer
from concordat.review.letters.records import AlsoTold, Option, Place, WhyNot
from concordat.review.letters.unlabelled import NARRATIVES, amount_of, narrative_of, rating_of, sentences_of


class Unlabelled:
    """The lines of one letter that stand under no label, for the questions of one return.

    ``partners`` are the names by key, ``answering`` is the key of the organisation that writes.
    """

    def __init__(self, questions: Collection[Question], partners: Mapping[str, str], answering: str) -> None:
        self._asked = {one.key: one for one in questions}
        self._partners = partners
        self._answering = answering

    def told(
        self, also: Sequence[AlsoTold], own: Mapping[int, Block], options: dict[str, list[Option]]
    ) -> list[AlsoTold]:
        """What is told besides, without the sentences that belong to a narrative; these are added to ``options``.

        A narrative that has its label in the letter is left as its writer set it. Amounts and ratings are options to
        be looked at, and their sentences stay among the words.
        """
        free = {key for key in NARRATIVES if key in self._asked and key not in options}
        words: dict[str, list[Place]] = {}
        rest: list[AlsoTold] = []
        for one in also:
            rest += self._of_line(one, words, free, options) if _is_free(one, own, options) else [one]
        for key, places in words.items():
            text = "\n".join(place.words for place in places)
            options[key] = [Option(text, tuple(places), NARRATIVES[key], exact=True)]
        return rest

    def _of_line(
        self, one: AlsoTold, words: dict[str, list[Place]], free: Collection[str], options: dict[str, list[Option]]
    ) -> list[AlsoTold]:
        """The sentences of a line that no narrative takes; the whole line where none is taken."""
        left: list[AlsoTold] = []
        taken = False
        for told in sentences_of(one.place.words):
            start = one.place.start + told.start
            place = Place(one.place.ordinal, start, start + len(told.text), told.text)
            self._figures(told.text, place, options)
            key = narrative_of(told.text)
            if key in free and key is not None:
                words.setdefault(key, []).append(place)
                taken = True
            else:
                left.append(AlsoTold(place, one.why))
        return left if taken else [one]

    def _figures(self, sentence: str, place: Place, options: dict[str, list[Option]]) -> None:
        """The rating and the amount of a sentence, where nothing else in the letter answers these questions."""
        rating = rating_of(sentence)
        if rating is not None:
            self._add(options, rating[0], rating[1], place, "The sentence rates it.")
        amount = amount_of(sentence, self._partners, self._answering)
        if amount is not None:
            self._add(options, amount[0], amount[1], place, f"The sentence gives it: {amount[2]}.")

    def _add(self, options: dict[str, list[Option]], key: str, text: str, place: Place, why: str) -> None:
        question = self._asked.get(key)
        if question is not None and key not in options and not read_answer(question, text).problem:
            options[key] = [Option(text, (place,), why, exact=False)]


def _is_free(one: AlsoTold, own: Mapping[int, Block], options: Mapping[str, Sequence[Option]]) -> bool:
    """Whether a line stands under no heading but that of the letter, and answers nothing under its own label."""
    block = own.get(one.place.ordinal)
    if one.why is not WhyNot.NOT_ASKED or block is None or block.kind in (BlockKind.TABLE, BlockKind.HEADING):
        return False
    first = own[min(own)]
    of_letter = block.section in (None, first.text if first.kind is BlockKind.HEADING else None)
    held = [place for found in options.values() for option in found if option.exact for place in option.places]
    return of_letter and not any(
        place.ordinal == one.place.ordinal and place.start < one.place.end and one.place.start < place.end
        for place in held
    )
