"""Who shares what, from the collaborations, their partners and their agreements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from concordat.foundation.organisations.queries import organisations
from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import agreements
from concordat.registers.collaborations.queries import collaborations
from concordat.registers.collaborations.records import CollaborationRecord, PartnerRecord
from concordat.reporting.portfolio.sharing import OVER, PROPOSED, Column, Matrix, Sharing, in_order

SERVICES = frozenset(
    {OrganisationKind.POLICE_FORCE, OrganisationKind.SPECIAL_POLICE, OrganisationKind.FIRE_SERVICE,
     OrganisationKind.AMBULANCE}
)  # fmt: skip


def who_shares_what(
    actor: Actor, *, as_at: date | None = None, organisation: str | None = None, function: str | None = None
) -> Matrix:
    """The matrix of functions by emergency services, from what the actor may see as reported by ``as_at``.

    ``organisation`` keeps the functions of that body and all who share them; ``function`` keeps one row.
    """
    held = collaborations(actor, as_at=as_at)
    rows = [r for r in held if r.functions and r.state not in OVER and len(_present(r)) > 1]
    if organisation:
        rows = [r for r in rows if organisation in {p.organisation for p in _present(r)}]
    bodies = {body.key: body for body in organisations(actor, keys={p.organisation for r in rows for p in r.partners})}
    agreed: dict[str | None, list[str]] = defaultdict(list)
    for agreement in agreements(actor, as_at=as_at):
        agreed[agreement.collaboration].append(agreement.title)
    cells: dict[tuple[str, str], list[Sharing]] = defaultdict(list)
    for row in rows:
        for name in row.functions if function is None else [f for f in row.functions if f == function]:
            for partner in _present(row):
                if bodies[partner.organisation].kind in SERVICES:
                    cells[name, partner.organisation].append(_sharing(row, partner, tuple(agreed[row.key])))
    columns = sorted({key for _, key in cells}, key=lambda key: (str(bodies[key].kind) != "police_force", key))
    return Matrix(
        functions=in_order({name for name, _ in cells}),
        columns=tuple(Column(key, bodies[key].name, _short(bodies[key].name)) for key in columns),
        cells={place: tuple(found) for place, found in cells.items()},
    )


def _present(row: CollaborationRecord) -> list[PartnerRecord]:
    return [partner for partner in row.partners if partner.left is None]


def _sharing(row: CollaborationRecord, partner: PartnerRecord, agreed: tuple[str, ...]) -> Sharing:
    others = tuple(p.name for p in _present(row) if p.organisation != partner.organisation)
    return Sharing(row.key, row.name, others, partner.joined or row.started, row.state in PROPOSED, agreed)


def _short(name: str) -> str:
    """A name short enough for the head of a column."""
    for long, short in ((" Fire and Rescue Service", " Fire"), (" Ambulance Service", " Ambulance")):
        name = name.replace(long, short)
    return name.removesuffix(" Police").removesuffix(" Constabulary")
