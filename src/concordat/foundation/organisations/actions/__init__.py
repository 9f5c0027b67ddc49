"""Writes of the organisations. They are shared by all: who may record them anywhere may record any of them."""

from concordat.foundation.organisations.actions.bodies import (
    add_name,
    create_alliance,
    create_organisation,
    load_gazetteer,
    report_member,
)
from concordat.foundation.organisations.actions.successions import (
    change_standing,
    rename_organisation,
    report_succession,
    transfer_functions,
)

__all__ = [
    "add_name",
    "change_standing",
    "create_alliance",
    "create_organisation",
    "load_gazetteer",
    "rename_organisation",
    "report_member",
    "report_succession",
    "transfer_functions",
]
