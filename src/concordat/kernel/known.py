"""How a new statement stands to what the register holds already (product.md, "Known already")."""

from __future__ import annotations

from enum import StrEnum


class Known(StrEnum):
    """Each new paper repeats the last: a repetition confirms, a difference is shown, a contradiction is a finding."""

    NEW = "new"
    HELD = "already_held"
    CHANGED = "changed"
    CONTRADICTORY = "contradictory"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ")
