"""What the paper is, what the board is asked, and how much of the portfolio is quantified at all."""

from __future__ import annotations

from concordat.registers.benefits.rules import EntryKind
from concordat.rendering.documents.tree import Block, Bullets, Paragraph, Runs, text
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections import findings, ratings, savings
from concordat.reporting.papers.sections.promises import silent
from concordat.reporting.papers.words import capital, counted, in_words, listed, on_day

_BENEFIT = frozenset({EntryKind.SAVING, EntryKind.INCOME})
_HOW_TO_READ = (
    "Each figure is the one that a partner stated, with a note of the paper and paragraph that states it. An amount "
    "that is not known is named and is in no total. Where figures and words do not agree, both are shown."
)
_COST = frozenset({EntryKind.COST, EntryKind.CONTRIBUTION, EntryKind.FUNDING})


def purpose(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """For whom, as at when, following what, and how its figures are to be read."""
    whose = " and of ".join(material.named(key) for key in material.board.bodies)
    since = f" It follows the paper of {on_day(material.since)}." if material.since else ""
    total = counted(len(material.collaborations), "collaboration")
    board, day = _the(material.board.name), on_day(material.as_at)
    first = f"This paper reports to {board} on {total} of {whose}, as reported by {day}.{since}"
    return tuple(Paragraph(text(words), numbers.next()) for words in (first, _HOW_TO_READ))


def recommendation(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """What to note, and what to ask for."""
    total = counted(len(material.collaborations), "collaboration")
    money = savings.headline(material)
    items = [
        f"note the position of {total} as at {on_day(material.as_at)}",
        f"note that {money}" if money else "note that no saving can be compared with its plan yet",
    ]
    behind = savings.furthest_behind(material)
    if behind:
        items.append(f"ask why savings fall short of plan: {behind}")
    apart = sum(1 for key in ratings.rated(material) if ratings.differs(material, key))
    if apart:
        items.append(f"note that the declared ratings of {counted(apart, 'collaboration')} do not follow from the rest")
    gone = len(silent(material))
    if gone:
        items.append(f"ask for an answer to {counted(gone, 'commitment')} on which nothing more has been reported")
    items += findings.decisions(material)
    return Paragraph(text("The board is asked to:"), numbers.next()), Bullets(_points(items))


def _points(items: list[str]) -> tuple[Runs, ...]:
    ends = [";"] * (len(items) - 2) + ["; and", "."] if len(items) > 1 else ["."]
    return tuple(text(item + end) for item, end in zip(items, ends, strict=True))


def asked(asks: tuple[str, ...], numbers: Numbers, *, further: bool = False) -> tuple[Block, ...]:
    """The decisions that the office itself asks for, lettered so that a minute can name each; nothing for none.

    ``further``: what follows from the register is asked for above them.
    """
    if not asks:
        return ()
    words = f"The board is {'also ' if further else ''}asked to:"
    items = [ask.strip().rstrip(".;") for ask in asks]
    return Paragraph(text(words), numbers.next()), Bullets(_points(items), lettered=True)


def coverage(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """How many collaborations have benefits and costs in figures, and which have neither."""
    gains, costs = _quantified(material, _BENEFIT), _quantified(material, _COST)
    total, unknown = len(material.collaborations), len(material.collaborations) - len(gains | costs)
    parts = [
        f"{_have(len(gains - costs))} benefits only",
        f"{_have(len(costs - gains))} costs only",
        f"no amount is known for {in_words(unknown) if unknown else 'none'}",
    ]
    both = capital(_have(len(gains & costs), f" of {counted(total, 'collaboration')}"))
    agreed = {agreement.collaboration for agreement in material.agreements}
    known = sum(1 for each in material.collaborations if each.key in agreed)
    said = f"{both} costs and benefits quantified; {listed(parts)}. {capital(_have(known))} an agreement on record."
    return (Paragraph(text(said), numbers.next()),)


def _have(number: int, of_all: str = "") -> str:
    """none has, one of 24 collaborations has, four have."""
    return f"{in_words(number) if number else 'none'}{of_all} {'has' if number < 2 else 'have'}"


def _quantified(material: Material, kinds: frozenset[EntryKind]) -> set[str]:
    shown = {one.key for one in material.collaborations}
    return {
        entry.collaboration
        for entry in material.entries
        if entry.kind in kinds and entry.stated.known and entry.collaboration in shown
    }


def _the(name: str) -> str:
    """The name of a board in a sentence: those that begin with a proper name's own article keep it."""
    return name if name.lower().startswith("the ") else f"the {name}"
