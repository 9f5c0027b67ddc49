"""What leaves the composer: a board's own house styles, and the Word templates of its organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from concordat.kernel.references import RecordRef
from concordat.reporting.papers.composing.rules import Outline, style_of
from concordat.reporting.papers.styles import Style


@dataclass(frozen=True, slots=True)
class TemplateRecord:
    """A Word template by the hash of its content; ``name`` is that of the file as it was given."""

    sha256: str
    name: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class OutlineRecord:
    """One version of a board's own house style, and who saved it when."""

    board: str
    organisation: str
    key: str
    version: int
    outline: Outline
    saved_at: datetime
    saved_by: str
    template: TemplateRecord | None = None

    @property
    def ref(self) -> RecordRef:
        """All versions have one history."""
        return RecordRef("paper-outline", f"{self.board}.{self.key}")

    @property
    def style(self) -> Style:
        return style_of(self.outline, key=self.key, version=self.version)
