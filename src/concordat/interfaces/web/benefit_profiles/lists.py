"""The list of benefits."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.benefit_profiles.words import amount_words
from concordat.interfaces.web.components.cells import Link, link
from concordat.interfaces.web.evidence import about
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.benefits.queries.profiles import benefit_views
from concordat.registers.benefits.records.profiles import BenefitView
from concordat.registers.benefits.rules import BenefitKind
from concordat.registers.benefits.rules.profiles import ProfileStatus
from concordat.registers.collaborations.queries import named, partners_anywhere
from concordat.reporting.portfolio.naming import name_of

INTRO = "What collaborations are for: what each benefit should have given by now, and what the ledger says it has."
NONE = "Record what a collaboration is for; then tell how much is expected, when, and who owns it."
NO_PROFILE = "none"


class Benefits(Listing[BenefitView]):
    """The benefits that the actor may see."""

    name, title, section, intro = "benefits", "Benefits", "Money", INTRO
    noun = ("benefit", "benefits")
    nothing = ("No benefit is on record", NONE)

    def rows(self) -> Sequence[BenefitView]:
        return benefit_views(
            self.actor, day=self.day, as_at=self.as_at, collaboration=self.chosen("collaboration") or None,
            organisation=self.chosen("organisation") or None,
        )  # fmt: skip

    def columns(self) -> Sequence[ListColumn[BenefitView]]:
        return [
            ListColumn("Benefit", lambda v: v.benefit.title,
                       lambda v: link(v.benefit.title, self.links.to("benefit", v.benefit.key))),
            ListColumn("Collaboration", lambda v: name_of(self.names, v.benefit.collaboration),
                       lambda v: about(v.benefit.collaboration, v.benefit.organisation, self.names, self.links),
                       sorts=False),
            ListColumn("Received by", lambda v: self._name(v.profile.told.owner if v.profile else None)),
            ListColumn("Type", lambda v: v.kind.word),
            ListColumn("Status", lambda v: v.profile.told.status.word if v.profile else "No profile"),
            ListColumn("Amount", lambda v: amount_words(v.profile.told) if v.profile else None, sorts=False),
            ListColumn("Expected to date", lambda v: v.expected, numeric=True),
            ListColumn("Achieved", lambda v: v.achieved.total if v.achieved else None, numeric=True),
            ListColumn("Achieved less expected", lambda v: v.variance, numeric=True, on_page=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[BenefitView]]:
        statuses = [(NO_PROFILE, "No profile"), *((one.value, one.word) for one in ProfileStatus)]
        return [
            Filter("text", "Title contains", of=lambda v: v.benefit.title),
            Filter("collaboration", "Collaboration", named(self.actor, as_at=self.as_at), every="Every collaboration"),
            Filter("organisation", "Received by", partners_anywhere(self.actor, as_at=self.as_at),
                   every="Every partner"),
            Filter("type", "Type", [(one.value, one.word) for one in BenefitKind], lambda v: v.kind.value,
                   "Every type"),
            Filter("status", "Status", statuses, lambda v: v.profile.told.status.value if v.profile else NO_PROFILE,
                   "Every status"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        may_add = may(self.actor, Permission.LEDGER_POST)
        return Link("Record a benefit", self.links.to("benefit-record")) if may_add else None

    def also(self, shown: Sequence[BenefitView]) -> dict[str, object]:
        return {"also": [Link("Savings programmes", self.links.to("savings-programmes"))]}

    def _name(self, key: str | None) -> str | None:
        return self.names.get(key, key) if key else None
