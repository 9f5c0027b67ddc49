"""The list of the bodies that Concordat knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from concordat.foundation.organisations.queries import alliances, organisations
from concordat.foundation.organisations.records import AllianceRecord, OrganisationKind, OrganisationRecord
from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell, Link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may

CURRENT, ABOLISHED = "Current", "Abolished"


class Organisations(Listing[OrganisationRecord]):
    """The bodies that Concordat knows."""

    name, title, section = "organisations", "Organisations", "Portfolio"
    noun = ("organisation", "organisations")

    def rows(self) -> Sequence[OrganisationRecord]:
        kind = self.chosen("kind")
        return organisations(
            self.actor, kind=OrganisationKind(kind) if kind else None, text=self.chosen("text") or None
        )  # fmt: skip

    def columns(self) -> Sequence[ListColumn[OrganisationRecord]]:
        return [
            ListColumn("Reference", lambda o: o.key, on_page=False),
            ListColumn("Organisation", lambda o: o.name, lambda o: Cell(body(o.key, o.name, self.links))),
            ListColumn("Kind", lambda o: o.kind.words),
            ListColumn("Area", lambda o: o.area),
            ListColumn("Alliances", lambda o: ", ".join(self._named[key] for key in self._alliances(o)) or None),
            ListColumn("Standing", self._standing, key="stands"),
            ListColumn("Last day", lambda o: o.dissolved, on_page=False),
        ]

    def filters(self) -> Sequence[Filter[OrganisationRecord]]:
        kinds = [(one.value, one.words) for one in OrganisationKind]
        groups = [(one.key, one.name) for one in self._groups]
        return [
            Filter("text", "Name contains"),
            Filter("kind", "Kind", kinds, every="Every kind"),
            Filter("alliance", "Member of", groups, self._alliances, "Every alliance, or none"),
            Filter("standing", "Standing", [(one, one) for one in (CURRENT, ABOLISHED)], self._standing,
                   "Current and abolished"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        if not may(self.actor, Permission.ORGANISATION_EDIT) or self.as_at is not None:
            return None
        return Link("Add an organisation", self.links.to("organisation-add"))

    def also(self, shown: Sequence[OrganisationRecord]) -> Mapping[str, Any]:
        return {"also": [Link("Record an alliance", self.links.to("alliance-new"))] if self.add() else []}

    @cached_property
    def _groups(self) -> Sequence[AllianceRecord]:
        """Every alliance with its members, asked for once."""
        return alliances(self.actor, as_at=self.as_at)

    @cached_property
    def _named(self) -> dict[str, str]:
        return {one.key: one.name for one in self._groups}

    @cached_property
    def _member_of(self) -> dict[str, list[str]]:
        """The alliances of each body on the day of the page, by their keys."""
        found: dict[str, list[str]] = defaultdict(list)
        for group in self._groups:
            for one in group.members_on(self.day):
                found[one.organisation].append(group.key)
        return found

    def _alliances(self, row: OrganisationRecord) -> list[str]:
        return self._member_of.get(row.key, [])

    def _standing(self, row: OrganisationRecord) -> str:
        return ABOLISHED if row.dissolved is not None and row.dissolved.last < self.day else CURRENT
