"""The load on whoever holds several posts (domain requirement R17). Pure; hundredths of a per cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

WHOLE = 100_00


@dataclass(frozen=True, slots=True)
class Held:
    """One post that somebody holds: where its time goes by (collaboration, organisation, share).

    A post whose split nobody has told has no ``parts``: what it takes is not known, and never nought.
    """

    post: str
    parts: Sequence[tuple[str, str | None, int]] = ()
    collaboration: str = ""
    home: str | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """What one holder carries. ``share`` is the sum of what is known, ``unknown`` the posts of which nothing is."""

    share: int
    posts: tuple[str, ...]
    collaborations: tuple[str, ...]
    organisations: tuple[str, ...]
    by_collaboration: tuple[tuple[str, int], ...]
    by_organisation: tuple[tuple[str, int], ...]
    unknown: tuple[str, ...]

    @property
    def over(self) -> int:
        """By how much the known parts pass 100%; 0 where they do not."""
        return max(0, self.share - WHOLE)


def load(held: Sequence[Held]) -> Load:
    """The sum over the posts of one holder.

    A collaboration or an organisation counts once, whatever number of posts name it, and also where the share that
    goes to it is not known. A part that names no organisation is the home organisation's.
    """
    collaborations: dict[str, int] = defaultdict(int)
    bodies: dict[str, int] = defaultdict(int)
    for one in held:
        if one.collaboration and not one.parts:
            collaborations[one.collaboration] += 0
        if one.home:
            bodies[one.home] += 0
        for collaboration, body, share in one.parts:
            collaborations[collaboration] += share
            if body or one.home:
                bodies[body or one.home or ""] += share
    return Load(
        share=sum(share for one in held for _, _, share in one.parts),
        posts=tuple(one.post for one in held),
        collaborations=tuple(sorted(collaborations)), organisations=tuple(sorted(bodies)),
        by_collaboration=_largest(collaborations), by_organisation=_largest(bodies),
        unknown=tuple(one.post for one in held if not one.parts),
    )  # fmt: skip


def _largest(shares: dict[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(((key, share) for key, share in shares.items() if share), key=lambda one: (-one[1], one[0])))
