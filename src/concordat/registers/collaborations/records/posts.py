"""The shape in which posts leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules import PostState


@dataclass(frozen=True, slots=True)
class PostRecord:
    """A post; the holder is never named here."""

    id: int
    collaboration: str
    title: str
    state: PostState
    what: str
    since: str | None
    until: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("post", str(self.id))
