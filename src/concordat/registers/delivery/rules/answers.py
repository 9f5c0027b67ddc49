"""When two people write the same return: whose answer stands, and which waits beside it. Pure.

No text is ever lost: what is written differs from what stands, and is kept as a row; what was written without sight of
what stands does not replace it but waits beside it, until a person who sees both settles it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol, TypeVar

LONGEST_ANSWER = 20_000


class Written(Protocol):
    """One answer to one question, written ``by`` a person (a reference).

    ``base`` is the number of the answer that its writer saw; None for none. ``beside``: it did not become the standing
    answer. ``settles``: its writer saw those beside and decided.
    """

    @property
    def number(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def base(self) -> int | None: ...
    @property
    def beside(self) -> bool: ...
    @property
    def settles(self) -> bool: ...
    @property
    def by(self) -> str: ...


Row = TypeVar("Row", bound=Written)


class Place(StrEnum):
    """What becomes of a text that is saved."""

    UNCHANGED = "unchanged"
    STANDS = "stands"
    BESIDE = "beside"


def clean(text: str) -> str:
    """The text as kept: one kind of line end, no space at either end, no NUL, which PostgreSQL does not hold."""
    return text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def too_long(text: str) -> str | None:
    """What is wrong with an answer that is longer than is kept; None where nothing is."""
    if len(text) <= LONGEST_ANSWER:
        return None
    return f"Keep the answer to {LONGEST_ANSWER:,} characters; these are {len(text):,}. It was not saved."


def standing_answer(said: Sequence[Row]) -> Row | None:
    """The answer that stands: the last that is not beside. ``said`` is in order of saving."""
    return next((answer for answer in reversed(said) if not answer.beside), None)


def waiting(said: Sequence[Row]) -> tuple[Row, ...]:
    """The answers that wait beside the standing one: none has settled them since, and they say something else.

    Of one person who goes on writing from the same answer only the last waits: it grew out of those before.
    """
    stands = standing_answer(said)
    settled = max((n for n, answer in enumerate(said) if answer.settles), default=-1)
    later = {(answer.by, answer.base): answer for answer in said[settled + 1 :] if answer.beside}
    return tuple(answer for answer in later.values() if stands is None or answer.text != stands.text)


def place(
    said: Sequence[Written], text: str, base: int | None, *, settles: bool = False, seen: bool = True, own: bool = False
) -> Place:
    """What becomes of ``text``, written by somebody who saw the answer numbered ``base``.

    It waits beside where another answer stands than the one its writer saw, with words that are neither those nor the
    new ones. ``settles`` keeps even a repeated text, as the decision. ``seen`` is False for a writer who may not see
    the standing answer: then nothing is compared with it, or its words could be guessed. ``own``: the same person saved
    the standing answer a moment ago; begun on the same answer, it is the page's own save that was still on its way.
    """
    stands = standing_answer(said)
    if stands is None:
        return Place.STANDS if text else Place.UNCHANGED
    if not seen:
        return Place.BESIDE
    if stands.text == text:
        decides = settles and stands.number == base and bool(waiting(said))
        return Place.STANDS if decides else Place.UNCHANGED
    before = next((answer.text for answer in said if answer.number == base), None)
    if stands.number == base or stands.text == before or (own and stands.base == base):
        return Place.STANDS
    return Place.UNCHANGED if text in {answer.text for answer in waiting(said)} else Place.BESIDE


def has_settled(said: Sequence[Written], base: int | None, *, settles: bool) -> bool:
    """Whether a text that now stands decides between those that waited: only of one who saw what stood."""
    stands = standing_answer(said)
    return settles and stands is not None and stands.number == base
