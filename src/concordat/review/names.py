"""What the names in a statement mean: one thing held, or proposals for a person to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from concordat.foundation.organisations.matching import Candidate, Proposal, fold, propose
from concordat.foundation.organisations.queries import alliances
from concordat.foundation.organisations.queries import names as organisation_names
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.queries import names as collaboration_names
from concordat.registers.collaborations.queries import redirects

COLLABORATION, ORGANISATION, ALLIANCE = "collaboration", "organisation", "alliance"

# Words that papers put into the name of a collaboration or leave out at will.
_GENERIC = frozenset({"programme", "project", "collaboration", "strategic", "joint", "overall", "workstream", "scheme"})
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name means: the thing held (``ref``) or, where none is sure, what it may be."""

    text: str
    ref: RecordRef | None
    name: str
    proposals: tuple[Proposal, ...] = ()


class Names:
    """Every name that the actor may know, folded; made once for a page or a bulk act."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._collaborations: dict[str, tuple[RecordRef, str]] = {}
        self._bodies: dict[str, tuple[RecordRef, str]] = {}
        self._candidates: dict[tuple[str, str], Candidate] = {}
        self._alliances: dict[str, str] = {}
        self._members = {a.key: tuple(m.organisation for m in a.members if not m.left) for a in alliances(actor)}
        for body in organisation_names(actor):
            kind = ALLIANCE if body.kind == ALLIANCE else ORGANISATION
            _know(self._bodies, RecordRef(kind, body.key), body.name, body.aliases)
            if kind == ALLIANCE:
                self._alliances |= {fold(n): body.key for n in (body.name, *body.aliases, *body.short_names)}
            self._candidates[kind, body.key] = Candidate(body.key, body.name, kind, body.aliases, body.short_names)
        by_key: dict[str, list[str]] = {}
        merged = redirects(actor)
        # The name of what stands for a merged record comes first; the merged one's names mean it too.
        for key, name in sorted(collaboration_names(actor), key=lambda pair: pair[0] in merged):
            by_key.setdefault(merged.get(key, key), []).append(name)
        for key, called in by_key.items():
            self.add_collaboration(key, called[0], called[1:])

    def add_collaboration(self, key: str, name: str, aliases: Iterable[str] = ()) -> None:
        """Know one more collaboration."""
        others = tuple(aliases)
        for called in (name, *others):
            self._collaborations.setdefault(self._plain(called), (RecordRef(COLLABORATION, key), name))
        self._candidates[COLLABORATION, key] = Candidate(key, name, COLLABORATION, others)

    def add_organisation(self, key: str, name: str) -> None:
        """Know one more body."""
        _know(self._bodies, RecordRef(ORGANISATION, key), name, ())
        self._candidates[ORGANISATION, key] = Candidate(key, name, ORGANISATION)

    def collaboration(self, text: str | None) -> str | None:
        """The key of the collaboration with exactly this name or alias."""
        found = self._collaborations.get(self._plain(text)) if text else None
        return found[0].key if found else None

    def body(self, text: str | None) -> RecordRef | None:
        """The organisation or alliance with exactly this name or alias."""
        found = self._bodies.get(fold(text)) if text else None
        return found[0] if found else None

    def meaning(self, text: str | None) -> Meaning:
        """The thing with this name (a collaboration before a body), else proposals, the likeliest first."""
        wanted = (text or "").strip()
        found = self._collaborations.get(self._plain(wanted)) or self._bodies.get(fold(wanted))
        if found:
            return Meaning(wanted, found[0], found[1])
        return Meaning(wanted, None, wanted, propose(wanted, self._candidates.values()) if wanted else ())

    def called(self, ref: RecordRef) -> str:
        """The name of something held; empty where the actor may not know it."""
        found = self._candidates.get((ref.kind, ref.key))
        return found.name if found else ""

    def meaning_as_learnt(self, text: str, ref: RecordRef) -> Meaning:
        """A name that was learnt to mean ``ref``, with what else it may be."""
        others = propose(text.strip(), self._candidates.values())
        kept = tuple(other for other in others if (other.kind, other.key) != (ref.kind, ref.key))
        return Meaning(text, ref, self.called(ref), kept)

    def _plain(self, name: str) -> str:
        """A collaboration's name without what papers vary: an alliance's alias, brackets and generic words.

        "7 Force Strategic Collaboration Programme", "7-Force collaboration" and "Seven Force programme" are one.
        """
        folded = fold(_BRACKETS.sub(" ", name))
        for words in (4, 3, 2, 1):
            head, rest = folded.split()[:words], folded.split()[words:]
            if (key := self._alliances.get(" ".join(head))) is not None:
                folded = " ".join([key, *rest])
                break
        telling = [word for word in folded.split() if word not in _GENERIC]
        return " ".join(telling) or folded

    def organisations(self, texts: Iterable[str]) -> list[str]:
        """The keys of the bodies named; an alliance stands for its members; unknown names are left out."""
        keys: list[str] = []
        for text in texts:
            ref = self.body(text)
            if ref is not None:
                keys += self._members.get(ref.key, ()) if ref.kind == ALLIANCE else (ref.key,)
        return list(dict.fromkeys(keys))


def _know(
    index: dict[str, tuple[RecordRef, str]], ref: RecordRef, name: str, aliases: Iterable[str]
) -> None:  # fmt: skip
    for called in (name, *aliases):
        index.setdefault(fold(called), (ref, name))
