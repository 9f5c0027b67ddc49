"""From a promise to its fate: what later passages tell of it, else whether its silence says something."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from concordat.calculations.promises.matching import Sentences, Telling
from concordat.calculations.promises.promise import Fate, Papers, Passage, Promise, Traced, Turn
from concordat.calculations.promises.wording import fate_told
from concordat.kernel.dates import day_words
from concordat.kernel.findings import FindingEvidence

MOST = 3  # so many tellings are shown


def trace(promises: Iterable[Promise], passages: Iterable[Passage], papers: Papers) -> list[Traced]:
    """What became of each promise, from the papers alone (product.md, Promises; rule in docs/reference/formulas.md).

    The youngest passage that tells its end decides: dropped, kept, slipped. Else it is open where a later paper speaks
    of it, or where nobody could have told of it yet: no paper is held from its time on. Else it is silent: its time has
    passed, or a later paper of a body concerned has come out, and nothing held names it.
    """
    found = Sentences(passages)
    return [_traced(promise, found, papers) for promise in promises]


def _traced(promise: Promise, found: Sentences, papers: Papers) -> Traced:
    tellings = list(found.that_tell_of(promise))
    made = promise.made_on or papers.days.get(promise.source) or date.min
    # What has a time is not open for ever because its subject is in the news.
    later = [one for one in tellings if _day(one, papers) > made and not (one.loosely and promise.due)]
    own = [one for one in tellings if one.sentence.passage.source == promise.source and one.closely]
    ends = sorted((one for one in [*own, *later] if one.fate and one.closely), key=lambda one: _rank(one, papers))
    if promise.told:
        told = promise.turns or (Turn(promise.told, promise.evidence.quote or "", promise.evidence, made),)
        where = tuple(dict.fromkeys(turn.evidence for turn in reversed(told)))[:MOST]
        return Traced(promise, promise.told, f"It is reported that it was {_word(promise.told)}.", where, told)
    if own_end := _end_in_itself(promise):
        turn = Turn(own_end, promise.evidence.quote or promise.what, promise.evidence, made)
        why = f"Its own source says that it was {_word(own_end)}."
        return Traced(promise, own_end, why, (promise.evidence,), (turn,))
    if ends:
        turns = tuple(dict.fromkeys(_turn(one, papers) for one in ends))
        return Traced(promise, turns[-1].fate, f"{_said(ends[-1], papers)}.", _evidence(ends), turns)
    if later:
        youngest = sorted(later, key=lambda one: _rank(one, papers))
        return Traced(
            promise, Fate.OPEN, f"{_said(youngest[-1], papers)}; it is not told as done.", _evidence(youngest)
        )
    return _untold(promise, made, papers, found.sources_naming(promise.subject) | papers.of(promise.bodies))


def _untold(promise: Promise, made: date, papers: Papers, near: frozenset[str]) -> Traced:
    """A promise that nothing later names: silent where something could have.

    ``near`` are the papers that could: those of the bodies concerned, and those that name its subject.
    """
    after = papers.later(made)
    if not after:
        return Traced(promise, Fate.OPEN, "No later paper is held that could tell what became of it.")
    due = promise.due
    since, author = due.last if due else made, papers.owners.get(promise.source)
    could = papers.later(since, near)
    own = papers.later(since, papers.of(frozenset([author]) if author else promise.bodies))
    if due is not None:
        passed = due.last < after[-1]
        begun = [day for day in papers.later(made, near) if day >= due.first]
        if passed or begun:
            why = f"It was due {due.words()}; {_none_names(after)}."
            return Traced(promise, Fate.SILENT, why, could=could, own=own)
        return Traced(promise, Fate.OPEN, f"It is due {due.words()}, after the last paper held.")
    if concerned := papers.later(made, near):
        return Traced(promise, Fate.SILENT, f"It has no time; {_none_names(concerned)}.", could=could, own=own)
    return Traced(promise, Fate.OPEN, "It has no time, and no later paper of a body concerned is held.")


def _end_in_itself(promise: Promise) -> Fate | None:
    told = fate_told(promise.evidence.quote or promise.what)
    return told if told in {Fate.DROPPED, Fate.SLIPPED} else None


def _turn(one: Telling, papers: Papers) -> Turn:
    assert one.fate is not None
    passage = one.sentence.passage
    return Turn(one.fate, one.sentence.text, passage.evidence, papers.days.get(passage.source))


def _rank(one: Telling, papers: Papers) -> tuple[date, bool, int]:
    """By day; on one day what ends a promise before what puts it off; then as printed."""
    passage = one.sentence.passage
    return _day(one, papers), one.fate is Fate.DROPPED, passage.place


def _day(one: Telling, papers: Papers) -> date:
    return papers.days.get(one.sentence.passage.source, date.min)


def _evidence(tellings: list[Telling]) -> tuple[FindingEvidence, ...]:
    once = {one.sentence.passage.evidence.place: one.sentence.passage.evidence for one in reversed(tellings)}
    return tuple(once.values())[:MOST]


def _said(one: Telling, papers: Papers) -> str:
    day = papers.days.get(one.sentence.passage.source)
    when = f"The paper of {day_words(day)}" if day else "An undated paper"
    if one.fate and one.closely:
        return f"{when} tells that it was {_word(one.fate)}"
    return f"{when} speaks of it"


def _word(fate: Fate) -> str:
    return {Fate.DROPPED: "given up", Fate.SLIPPED: "put off", Fate.KEPT: "done"}[fate]


def _none_names(days: tuple[date, ...]) -> str:
    if len(days) == 1:
        return f"the later paper, of {day_words(days[0])}, does not name it"
    return f"{len(days)} later papers are held, the last of {day_words(days[-1])}, and none names it"
