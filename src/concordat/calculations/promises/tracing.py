"""From a promise to its fate: what later passages tell of it, else whether its silence says something."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from concordat.calculations.promises.matching import Sentences, Telling
from concordat.calculations.promises.promise import Fate, Papers, Passage, Promise, Traced, Turn
from concordat.calculations.promises.series import Series
from concordat.calculations.promises.wording import fate_told
from concordat.kernel.dates import day_words
from concordat.kernel.findings import FindingEvidence

MOST = 3  # so many tellings are shown


def trace(promises: Iterable[Promise], passages: Iterable[Passage], papers: Papers) -> list[Traced]:
    """What became of each promise, from the papers alone (product.md, Promises; rule in docs/reference/formulas.md).

    Only later papers of its own board and of the boards that work with it can tell. The youngest passage of theirs that
    tells its end decides: dropped, kept, slipped. Else it is open where a later paper speaks of it, or where nobody
    could have told of it yet: no paper is held from after its time. Else it is silent: its time has passed, or a later
    paper of a body concerned has come out, and nothing held names it.
    """
    found = Sentences(passages)
    series = Series(found, papers)
    return [_traced(promise, found, papers, series) for promise in promises]


def _traced(promise: Promise, found: Sentences, papers: Papers, series: Series) -> Traced:
    if promise.told:
        return _reported(promise, promise.told, promise.made_on or papers.days.get(promise.source))
    made = promise.made_on or papers.days.get(promise.source) or date.min
    if own_end := _end_in_itself(promise):
        turn = Turn(own_end, promise.evidence.quote or promise.what, promise.evidence, made)
        why = f"Its own source says that it was {_word(own_end)}."
        return Traced(promise, own_end, why, (promise.evidence,), (turn,))
    near = series.near(promise)
    told = [one for one in found.that_tell_of(promise) if one.sentence.passage.source in near]
    # What has a time is not open for ever because its subject is in the news.
    later = [one for one in told if _day(one, papers) > made and not (one.loosely and promise.due)]
    later.sort(key=lambda one: _rank(one, papers))
    if ends := [one for one in later if one.fate and one.closely]:
        turns = tuple(dict.fromkeys(_turn(one, papers) for one in ends))
        return Traced(promise, turns[-1].fate, f"{_said(ends[-1], papers)}.", _evidence(ends), turns)
    if later:
        return Traced(promise, Fate.OPEN, f"{_said(later[-1], papers)}; it is not told as done.", _evidence(later))
    named = found.sources_naming(promise.subject) | papers.of(promise.bodies)
    return _untold(promise, made, papers, near, near & named)


def _reported(promise: Promise, fate: Fate, made: date | None) -> Traced:
    told = promise.turns or (Turn(fate, promise.evidence.quote or "", promise.evidence, made),)
    where = tuple(dict.fromkeys(turn.evidence for turn in reversed(told)))[:MOST]
    return Traced(promise, fate, f"It is reported that it was {_word(fate)}.", where, told)


def _untold(
    promise: Promise, made: date, papers: Papers, near: frozenset[str], concerned: frozenset[str]
) -> Traced:  # fmt: skip
    """A promise that nothing later names: silent where something could have.

    ``near`` are the papers of its board and of the boards that work with it; of these ``concerned`` are those of the
    bodies named, and those that name its subject.
    """
    after = papers.later(made, near)
    if not after:
        return Traced(promise, Fate.OPEN, "No later paper is held that could tell what became of it.")
    due = promise.due
    since, author = due.last if due else made, papers.owners.get(promise.source)
    could = papers.later(since, concerned)
    own = papers.later(since, papers.of(frozenset([author]) if author else promise.bodies))
    if due is not None:
        if due.last < after[-1]:
            why = f"It was due {due.words()}; {_none_names(after)}."
            return Traced(promise, Fate.SILENT, why, could=could, own=own)
        return Traced(promise, Fate.OPEN, f"It is due {due.words()}, and no paper held is later than that.")
    if silent := papers.later(made, concerned):
        return Traced(promise, Fate.SILENT, f"It has no time; {_none_names(silent)}.", could=could, own=own)
    return Traced(promise, Fate.OPEN, "It has no time, and no later paper of a body concerned is held.")


def _end_in_itself(promise: Promise) -> Fate | None:
    told = fate_told(promise.evidence.quote or promise.what)
    return told if told in {Fate.DROPPED, Fate.SLIPPED} else None


def _turn(one: Telling, papers: Papers) -> Turn:
    assert one.fate is not None
    passage = one.sentence.passage
    return Turn(one.fate, one.sentence.text, passage.evidence, papers.days.get(passage.source), one.moved)


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
    if one.moved:
        return f"{when} tells that it was put off to {one.moved.words()}"
    if one.fate and one.closely:
        return f"{when} tells that it was {_word(one.fate)}"
    return f"{when} speaks of it"


def _word(fate: Fate) -> str:
    return {Fate.DROPPED: "given up", Fate.SLIPPED: "put off", Fate.KEPT: "done"}[fate]


def _none_names(days: tuple[date, ...]) -> str:
    if len(days) == 1:
        return f"the later paper, of {day_words(days[0])}, does not name it"
    return f"{len(days)} later papers are held, the last of {day_words(days[-1])}, and none names it"
