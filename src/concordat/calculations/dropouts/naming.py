"""What a paper names, found by its words."""

from __future__ import annotations

import re

from concordat.calculations.dropouts.dropout import Sheet, What
from concordat.calculations.promises.terms import held, telling, words
from concordat.calculations.promises.wording import sentences

# Of the telling words of a risk, so many in one sentence speak of it.
SHARE, LEAST = 0.5, 2
_SPACE = re.compile(r"[\s,]+")


class Named:
    """The names, sentences and figures of one paper: made once for all that is looked for in it."""

    def __init__(self, sheet: Sheet) -> None:
        self._keys = {one.key for one in sheet.said}
        self._amounts = {(one.what, one.key) for one in sheet.said}
        self._passages = [words(f"{one.headings} {one.text}") for one in sheet.passages]
        self._sentences = [words(text) for one in sheet.passages for text in sentences(one.text)]
        self._print = " ".join(_plain(one.text) for one in sheet.passages)

    def has(self, key: str) -> bool:
        """Whether anything of the paper concerns this."""
        return key in self._keys

    def gives(self, what: What, key: str) -> bool:
        """Whether the paper gives an amount of this kind for it."""
        return (what, key) in self._amounts

    def holds(self, name: str) -> bool:
        """Whether a passage holds all the telling words of a name; a name without any is looked for as it is."""
        wanted = telling(name) or words(name)
        return not wanted or any(held(wanted, found) == wanted for found in self._passages)

    def speaks_of(self, text: str) -> bool:
        """Whether one sentence holds at least half of the telling words of a text, and two of them."""
        wanted = telling(text)
        least = max(min(LEAST, len(wanted)), SHARE * len(wanted))
        return not wanted or any(len(held(wanted, found)) >= least for found in self._sentences)

    def prints(self, figure: str) -> bool:
        """Whether the paper prints a figure, however its thousands are set off."""
        return bool(figure) and re.search(rf"{re.escape(_plain(figure))}(?![\d.]*\d)", self._print) is not None


def _plain(text: str) -> str:
    return _SPACE.sub("", text).casefold()
