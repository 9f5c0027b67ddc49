"""Reading organisations and alliances. They are public reference data: every actor may see every row."""

from concordat.foundation.organisations.queries.bodies import (
    alliances,
    called,
    may_act_for,
    names,
    organisation,
    organisation_name,
    organisations,
    proposals,
)
from concordat.foundation.organisations.queries.successions import (
    answering_on,
    answers_to,
    beside_names,
    change,
    formerly,
    in_place_of,
    passed_on,
    reach,
    standing_bodies,
    successions,
)

__all__ = [
    "alliances",
    "answering_on",
    "answers_to",
    "beside_names",
    "called",
    "change",
    "formerly",
    "in_place_of",
    "may_act_for",
    "names",
    "organisation",
    "organisation_name",
    "organisations",
    "passed_on",
    "proposals",
    "reach",
    "standing_bodies",
    "successions",
]
