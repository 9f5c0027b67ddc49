"""A form that is begun and not finished, in the demonstration: what a person called away leaves behind."""

from __future__ import annotations

from concordat.foundation.drafts.actions import keep_draft
from concordat.interfaces.cli.demonstration.filling import Clock, office_actor

TYPED = (
    ("kind", "recommendation"),
    ("what", "Publish once a year what each shared service costs each body, and what it saves it."),
    ("body", "Audit committee of the two authorities"),
    ("report", "Review of shared services"),
)


def fill_begun(clock: Clock) -> None:
    """The programme office has typed half of a recommendation."""
    keep_draft(
        actor=office_actor(), address="/recommendations/record/", title="Record a recommendation", typed=TYPED,
        opened="", now=clock(),
    )  # fmt: skip
