"""The lists of schemes and of weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from concordat.interfaces.web.components.cells import Cell, Link, link, text
from concordat.interfaces.web.evidence import about
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.agreements.queries import agreements
from concordat.registers.agreements.queries.schemes import schemes
from concordat.registers.agreements.queries.weights import weight_sets
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.agreements.records.schemes import SchemeRecord
from concordat.registers.agreements.records.weights import WeightSetRecord
from concordat.registers.agreements.rules.schemes import Slot
from concordat.registers.agreements.rules.weights import WeightKind
from concordat.registers.collaborations.queries import current

INTRO = (
    "By what partners share a running cost, a one-off cost, a saving and an exit. A scheme is never changed: a later "
    "version says what holds from a year on, and a year that is frozen stays as it was. One is begun on the page of "
    "its collaboration, or here once that is chosen below."
)
NO_SCHEME = "Here stand the schemes by which partners share. Begin one on the page of its collaboration."
NO_WEIGHTS = (
    "Here stand the budgets, populations, headcounts and activity by which partners share. Record the first set, then "
    "send a sheet for it."
)


class Schemes(Listing[SchemeRecord]):
    """Every scheme of apportionment with its rules."""

    name, title, section, intro = "schemes", "How costs and savings are shared", "Money", INTRO
    noun = ("scheme", "schemes")
    nothing = ("No scheme is on record", NO_SCHEME)

    def rows(self) -> Sequence[SchemeRecord]:
        return schemes(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[SchemeRecord]]:
        return [
            ListColumn("Scheme", lambda s: s.title, lambda s: link(s.title, self.links.to("scheme", s.key))),
            ListColumn("Collaboration", lambda s: self.names.get(s.collaboration),
                       lambda s: about(s.collaboration, None, self.names, self.links)),
            *(ListColumn(slot.words, lambda s, slot=slot: _method(s, slot),  # type: ignore[misc]
                         lambda s, slot=slot: text(_method(s, slot)), key=slot.value) for slot in Slot),  # type: ignore[misc]
            ListColumn("Holds from", lambda s: str(FinancialYear(s.last.told.from_year)) if s.last else None),
            ListColumn("Frozen up to", lambda s: str(FinancialYear(s.frozen[-1].year)) if s.frozen else None,
                       lambda s: Cell(str(FinancialYear(s.frozen[-1].year)) if s.frozen else "no year", unknown=not
                                      s.frozen), key="frozen"),
        ]  # fmt: skip

    @cached_property
    def under(self) -> list[AgreementRecord]:
        """The agreements under which a scheme may be."""
        return agreements(self.actor, as_at=self.as_at)

    def filters(self) -> Sequence[Filter[SchemeRecord]]:
        about = sorted(self.names_of_collaborations, key=lambda pair: pair[1])
        return [
            Filter("text", "Name contains", of=lambda s: s.title),
            Filter("collaboration", "Collaboration", about, lambda s: s.collaboration),
            Filter("agreement", "Agreement", [(one.key, one.title) for one in self.under], lambda s: s.agreement),
        ]

    @cached_property
    def names_of_collaborations(self) -> list[tuple[str, str]]:
        """Every collaboration that the actor may see."""
        return current(self.actor, as_at=self.as_at)

    def add(self) -> Link | None:
        chosen = next((one.collaboration for one in self.under if one.key == self.chosen("agreement")), None)
        about = self.chosen("collaboration") or chosen
        if not about or self.as_at is not None or not may(self.actor, Permission.AGREEMENT_EDIT):
            return None
        asked = {"agreement": self.chosen("agreement")} if chosen else {}
        return Link("Begin a scheme", self.links.to("scheme-begin", about, **asked))

    def also(self, shown: Sequence[SchemeRecord]) -> Mapping[str, Any]:
        return {"also": [Link("Weights by which is shared", self.links.to("weight-sets"))]}


def _method(held: SchemeRecord, slot: Slot) -> str | None:
    rule = held.last.rule(slot) if held.last else None
    return rule.method.words if rule else None


class WeightSets(Listing[WeightSetRecord]):
    """Every set of weights with its last version."""

    name, title, section = "weight-sets", "Weights by which is shared", "Money"
    intro = "What is counted of each organisation, as of when, and where it is printed. Each set keeps every version."
    noun = ("set of weights", "sets of weights")
    nothing = ("No weights are on record", NO_WEIGHTS)

    def rows(self) -> Sequence[WeightSetRecord]:
        return weight_sets(self.actor, as_at=self.as_at)

    def columns(self) -> Sequence[ListColumn[WeightSetRecord]]:
        return [
            ListColumn("Weights", lambda s: s.title, lambda s: link(s.title, self.links.to("weight-set", s.key))),
            ListColumn("What they count", lambda s: s.kind.words, key="kind"),
            ListColumn("Collaboration", lambda s: self.names.get(s.collaboration or ""),
                       lambda s: about(s.collaboration, None, self.names, self.links) if s.collaboration
                       else Cell("of no collaboration")),
            ListColumn("As of", lambda s: s.last.basis if s.last else None, key="basis"),
            ListColumn("Organisations", lambda s: len(s.last.values) if s.last else None, numeric=True),
            ListColumn("Versions", lambda s: len(s.versions), numeric=True),
            ListColumn("Printed in", lambda s: s.last.source if s.last else None, key="source"),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[WeightSetRecord]]:
        return [
            Filter("text", "Name contains", of=lambda s: s.title),
            Filter("kind", "What they count", [(one.value, one.words) for one in WeightKind], lambda s: s.kind.value),
        ]

    def add(self) -> Link | None:
        allowed = may(self.actor, Permission.AGREEMENT_EDIT) and self.as_at is None
        return Link("Record a set of weights", self.links.to("weight-set-begin")) if allowed else None

    def also(self, shown: Sequence[WeightSetRecord]) -> Mapping[str, Any]:
        return {"also": [Link("How costs and savings are shared", self.links.to("schemes"))]}
