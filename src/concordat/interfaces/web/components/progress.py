"""How far the work has come: "41 of 87 reviewed"."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.interfaces.web.components.component import Component


@dataclass(frozen=True, slots=True)
class Progress(Component):
    """``done`` of ``total``, with the participle that says what was done: "reviewed", "returned"."""

    template = "progress"
    done: int
    total: int
    verb: str
    note: str = ""
