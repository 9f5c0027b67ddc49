"""The cast of every test: Kent and Essex Police, Kent Fire and Rescue, the programme office, and an outsider.

Actors are built as the edge builds them: the permissions of a role, and the collaborations that their organisations
are partners of, asked for anew each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from concordat.foundation.organisations.models import Organisation
from concordat.foundation.organisations.records import OrganisationKind
from concordat.foundation.provenance.actions import store_source
from concordat.foundation.provenance.models import Passage
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.roles import ROLES, Role
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions import create_collaboration
from concordat.registers.collaborations.queries import partner_keys
from concordat.registers.collaborations.rules import Tier

KENT, ESSEX, KENT_FIRE = "kent-police", "essex-police", "kent-fire-and-rescue-service"
ELSEWHERE = "cumbria-constabulary"
BODIES = {
    KENT: ("Kent Police", OrganisationKind.POLICE_FORCE),
    ESSEX: ("Essex Police", OrganisationKind.POLICE_FORCE),
    KENT_FIRE: ("Kent Fire and Rescue Service", OrganisationKind.FIRE_SERVICE),
    ELSEWHERE: ("Cumbria Constabulary", OrganisationKind.POLICE_FORCE),
}
NOW = datetime(2020, 1, 6, 9, 30, tzinfo=UTC)
PAPER_DAY = date(2017, 12, 6)


def bodies() -> None:
    """The organisations of the cast; those that stand already are left."""
    for key, (name, kind) in BODIES.items():
        Organisation.objects.get_or_create(key=key, defaults={"name": name, "kind": kind, "recorded_at": NOW})


def actor(reference: str, role: Role, organisation: str) -> Actor:
    """Somebody with a role in one organisation (or EVERYWHERE), as signed in now."""
    grants = frozenset((permission, organisation) for permission in ROLES[role])
    somebody = Actor(reference=reference, grants=grants, acting_for=organisation)
    return replace(somebody, collaborations=partner_keys(somebody))


def kent_lead() -> Actor:
    return actor("kent-lead", Role.LEAD, KENT)


def essex_lead() -> Actor:
    return actor("essex-lead", Role.LEAD, ESSEX)


def fire_lead() -> Actor:
    return actor("fire-lead", Role.LEAD, KENT_FIRE)


def kent_scrutineer() -> Actor:
    """May see all of Kent's, and record nothing."""
    return actor("kent-scrutineer", Role.SCRUTINEER, KENT)


def programme_office() -> Actor:
    return actor("programme-office", Role.PROGRAMME_OFFICE, EVERYWHERE)


def outsider() -> Actor:
    """A lead of a force that is partner of nothing here, and must see nothing."""
    return actor("outsider", Role.LEAD, ELSEWHERE)


def typed(by: str = KENT, on: date | None = PAPER_DAY) -> Evidence:
    """A person's own word, with a reason."""
    return Evidence(reported_by=by, reported_on=on, reason="Told by the workstream lead.")


def collaboration(name: str = "Joint Fleet Workshops", partners: Sequence[str] = (KENT, ESSEX)) -> str:
    """A collaboration with its partners, recorded by the programme office; returns its key."""
    bodies()
    return create_collaboration(
        actor=programme_office(), name=name, tier=Tier.BILATERAL, partners=partners, evidence=typed(), now=NOW
    )


def source(dated: date | None, *, owner: str = KENT, title: str = "Update on working together") -> str:
    """A stored paper of one paragraph; returns its key."""
    return store_source(
        actor=programme_office(), owner=owner, title=title, dated=dated, file_name=f"{title}.txt",
        sha256=f"{owner}{dated}{title}"[:64], size=40, now=NOW,
        passages=[{"ordinal": 1, "kind": "paragraph", "text": "The workshops open in June.", "line": 1}],
    )  # fmt: skip


def passage_of(source_key: str, *, by: str = KENT) -> Evidence:
    """Evidence from the one paragraph of a stored paper, at the paper's date."""
    passage = Passage.objects.select_related("source").get(source_id=source_key)
    return Evidence(
        reported_by=by, reported_on=passage.source.dated, passage=passage.pk, start=0, end=13, quote="The workshops"
    )
