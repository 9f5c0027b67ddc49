"""Tables of the organisations. What sources report of a body is a row of its own."""

from concordat.foundation.organisations.models.bodies import (
    Alliance,
    AllianceMember,
    AllianceName,
    Organisation,
    OrganisationLink,
    OrganisationName,
    Reference,
    ReferenceQuerySet,
)
from concordat.foundation.organisations.models.successions import Succession

__all__ = [
    "Alliance",
    "AllianceMember",
    "AllianceName",
    "Organisation",
    "OrganisationLink",
    "OrganisationName",
    "Reference",
    "ReferenceQuerySet",
    "Succession",
]
