"""The errors that a person may be shown. Their text is plain English and says what to do."""

from __future__ import annotations


class ConcordatError(Exception):
    """Base of every error that a user may see."""


class NotAllowed(ConcordatError):
    """The actor may see the thing but may not do this to it."""


class NotThere(NotAllowed):
    """There is no such thing, as far as this actor may know."""


class RuleBroken(ConcordatError):
    """A rule of the domain forbids it; the text names the rule and the field."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class UnreadableFile(ConcordatError):
    """A file that cannot be read; the text gives its name and the reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
