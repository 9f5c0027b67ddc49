"""Who is asking. Built once, at the edge, by foundation.access; never optional."""

from __future__ import annotations

from dataclasses import dataclass, field

from concordat.kernel.permissions.catalogue import Permission

EVERYWHERE = "*"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or a job. ``reference`` names it in the history; the name itself is kept elsewhere, erasable.

    ``grants`` pairs a permission with an organisation's key, or with EVERYWHERE.
    ``collaborations`` holds the keys of the collaborations that the actor's organisations are partners of.
    ``acting_for`` is the key of the organisation that the person acts for.
    """

    reference: str
    grants: frozenset[tuple[Permission, str]] = field(default_factory=frozenset)
    collaborations: frozenset[str] = field(default_factory=frozenset)
    acting_for: str | None = None

    def organisations_for(self, permission: Permission) -> frozenset[str]:
        """The keys of the organisations where the permission is held."""
        return frozenset(organisation for held, organisation in self.grants if held is permission)

    def own_bodies(self, permission: Permission) -> frozenset[str]:
        """The organisation that the actor acts for, and those where the permission is held by name.

        Who holds it everywhere is not meant: an office helps, it does not own.
        """
        named = self.organisations_for(permission) | ({self.acting_for} if self.acting_for else frozenset())
        return named - {EVERYWHERE}

    def holds(self, permission: Permission) -> bool:
        """Whether the permission is held anywhere at all."""
        return any(held is permission for held, _ in self.grants)
