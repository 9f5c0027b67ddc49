"""The names that an extract may use: those that its sender may see on record."""

from __future__ import annotations

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import benefits
from concordat.registers.collaborations.queries import names as collaboration_names
from concordat.review.names import Names
from concordat.review.workbooks.rules.words import fold


class Known:
    """Keys by name; each name is looked up once. Made once for a file."""

    def __init__(self, actor: Actor) -> None:
        self._names = Names(actor)
        self._collaborations: dict[str, str | None] = {key: key for key, _ in collaboration_names(actor)}
        self._bodies: dict[str, tuple[str, ...] | None] = {}
        self._benefits: dict[tuple[str, str | None], str] = {}
        for one in benefits(actor):
            for said in (one.key, fold(one.title)):
                self._benefits[said, one.collaboration] = one.key
                self._benefits.setdefault((said, None), one.key)

    def collaboration(self, text: str) -> str | None:
        """The key of the collaboration with this name or key."""
        if text not in self._collaborations:
            self._collaborations[text] = self._names.collaboration(text)
        return self._collaborations[text]

    def organisations(self, text: str) -> tuple[str, ...] | None:
        """The keys of the bodies named, with ; between; None where one of them is nobody on record."""
        if text not in self._bodies:
            found = [self._names.organisations([one.strip()]) for one in text.split(";") if one.strip()]
            self._bodies[text] = tuple(key for keys in found for key in keys) if found and all(found) else None
        return self._bodies[text]

    def benefit(self, text: str, collaboration: str | None) -> str | None:
        """The key of a benefit of the collaboration, by key or title."""
        found = self._benefits.get((text, collaboration)) or self._benefits.get((fold(text), collaboration))
        return found if found or collaboration else self._benefits.get((fold(text), None))
