"""The list of the bodies that Concordat knows."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.foundation.organisations.queries import organisations
from concordat.foundation.organisations.records import OrganisationKind, OrganisationRecord
from concordat.interfaces.web.components.bodies import body
from concordat.interfaces.web.components.cells import Cell
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing


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
        ]

    def filters(self) -> Sequence[Filter[OrganisationRecord]]:
        kinds = [(one.value, one.words) for one in OrganisationKind]
        return [Filter("text", "Name contains"), Filter("kind", "Kind", kinds, every="Every kind")]
