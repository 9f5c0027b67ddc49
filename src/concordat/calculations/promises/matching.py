"""Which later sentences speak of a promise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from concordat.calculations.promises.promise import Fate, Passage, Promise
from concordat.calculations.promises.terms import held, telling, words
from concordat.calculations.promises.times import moved_to
from concordat.calculations.promises.wording import fate_told, sentences, tells
from concordat.kernel.dates import PreciseDate

HEAD = 5  # letters by which words are looked up: a short form counts for a longer one
# Of the telling words of a promise: so many, or such a share, with its subject; more of both without it.
ENOUGH, ENOUGH_SHARE, LEAST_SHARE = 2, 0.5, 0.25
ALONE, ALONE_SHARE = 3, 0.6
FEW = 1  # with no more telling words than this a promise stays open while its subject is spoken of


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence that tells something, with its words and those of its headings."""

    passage: Passage
    text: str
    own: frozenset[str]
    around: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a promise is about, in telling words; ``specific`` says that its subject names one thing."""

    subject: frozenset[str]
    what: frozenset[str]
    specific: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that speaks of a promise: ``closely`` of the thing itself, or ``loosely`` of its subject alone.

    ``moved`` is the later time that it gives.
    """

    sentence: Sentence
    fate: Fate | None
    closely: bool
    loosely: bool = False
    moved: PreciseDate | None = None


class Sentences:
    """All sentences, found by word: made once for any number of promises."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._by_word: dict[str, list[Sentence]] = defaultdict(list)
        self._naming: dict[str, set[tuple[int, str]]] = defaultdict(set)
        for number, passage in enumerate(passages):
            above = words(passage.headings)
            for text in sentences(passage.text):
                own = words(text)
                for word in own | above:
                    self._naming[word].add((number, passage.source))
                if tells(text):
                    self._add(Sentence(passage, text, own, above | own))

    def _add(self, sentence: Sentence) -> None:
        for head in {word[:HEAD] for word in sentence.around}:
            self._by_word[head].append(sentence)

    def sources_naming(self, subject: str) -> frozenset[str]:
        """The sources of which a passage names a subject, were it in a list; none for a subject without a name."""
        wanted = telling(subject)
        return self.sources_with(wanted) if wanted else frozenset()

    def sources_with(self, sought: frozenset[str]) -> frozenset[str]:
        """The sources of which a passage has all of these words."""
        found = [self._naming[word] for word in sought if word in self._naming]
        return frozenset(source for _, source in set.intersection(*found)) if len(found) == len(sought) else frozenset()

    def that_tell_of(self, promise: Promise) -> Iterator[Telling]:
        """The sentences of other papers that speak of a promise: a paper says nothing later than itself."""
        wanted = wanted_of(promise)
        for sentence in self._near(wanted):
            told = _told(wanted, sentence, promise.due) if sentence.passage.source != promise.source else None
            if told:
                yield told

    def _near(self, wanted: Wanted) -> Iterator[Sentence]:
        """The sentences with the beginnings of all words of a subject, or of as many as it takes without one."""
        subject, what = Counter[int](), Counter[int]()
        found: dict[int, Sentence] = {}
        for words_of, count in ((wanted.subject, subject), (wanted.what, what)):
            for word in sorted(words_of):
                for sentence in self._by_word.get(word[:HEAD], ()):
                    found[id(sentence)] = sentence
                    count[id(sentence)] += 1
        needed = len(wanted.subject) or 1
        for number, sentence in found.items():
            if subject[number] >= needed or what[number] >= ALONE:
                yield sentence


def wanted_of(promise: Promise) -> Wanted:
    """The telling words of a promise; those of its subject are not counted again in what is promised."""
    subject = telling(promise.subject)
    specific = any(not word.endswith("forces") for word in subject) and len(subject) > 1
    what = telling(f"{promise.what} {promise.evidence.quote or ''}") - subject
    return Wanted(subject, what, specific)


def _told(wanted: Wanted, sentence: Sentence, due: PreciseDate | None) -> Telling | None:
    shared = held(wanted.what, sentence.own)
    share = len(shared) / len(wanted.what) if wanted.what else 0.0
    about = bool(wanted.subject) and held(wanted.subject, sentence.around) == wanted.subject
    moved = moved_to(sentence.text, due)
    fate = Fate.SLIPPED if moved else fate_told(sentence.text)
    if about and ((len(shared) >= ENOUGH and share >= LEAST_SHARE) or share >= ENOUGH_SHARE):
        closely = share >= ENOUGH_SHARE or len(shared) > ENOUGH
        return Telling(sentence, fate, closely=closely, moved=moved)
    if about and (wanted.specific or len(wanted.what) <= FEW):
        alone = not wanted.what
        return Telling(
            sentence, fate if alone else None, closely=alone, loosely=not alone, moved=moved if alone else None
        )
    if len(shared) >= ALONE and share >= ALONE_SHARE:
        return Telling(sentence, fate, closely=True, moved=moved)
    return None
