"""A paper on its way through: found, opened, read or refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from concordat.kernel.errors import UnreadableFile

T = TypeVar("T")


def no_content() -> bytes:
    """What a paper that is refused before it is opened holds."""
    return b""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a paper: its name as shown, and how to get its bytes.

    Getting them raises UnreadableFile where they cannot be had. ``refusal``: why it is not opened at all.
    """

    name: str
    content: Callable[[], bytes] = no_content
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """An opened file. ``refusal``: why it is not read; its ``data`` is empty then."""

    name: str
    data: bytes = b""
    sha256: str = ""
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What came of one paper: a result, or the reason why there is none."""

    paper: Paper
    result: T | None = None
    refusal: str | None = None

    @property
    def line(self) -> str:
        """The one line that a person is shown of a paper that was not read."""
        return str(UnreadableFile(self.paper.name, self.refusal or ""))


def opened(found: Found) -> Paper:
    """The paper with its content and its hash, or with the reason why it has none."""
    if found.refusal is not None:
        return Paper(found.name, refusal=found.refusal)
    try:
        data = found.content()
    except UnreadableFile as error:
        return Paper(found.name, refusal=error.reason)
    return Paper(found.name, data, hashlib.sha256(data).hexdigest())
