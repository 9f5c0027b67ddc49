"""The parts of the exit terms: each with its address, its form, and the action that records it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from concordat.interfaces.web.agreements.leaving import forms
from concordat.kernel.errors import NotThere
from concordat.registers.agreements.actions import exits as actions


@dataclass(frozen=True, slots=True)
class Part:
    """One page: its word in the address, its title, its form, and the action with the name of what it is given.

    ``item``: it is one of several, which the address names; such a one can be taken out.
    """

    slug: str
    title: str
    form: type[forms.ExitForm]
    action: Callable[..., Any]
    argument: str
    item: bool = False


PARTS = {
    part.slug: part
    for part in (
        Part("notice", "Notice", forms.NoticeForm, actions.report_exit_terms, "part"),
        Part("who-pays", "Who pays, and limits", forms.WhoPaysForm, actions.report_exit_terms, "part"),
        Part("shares", "Shares of the parties", forms.SharesForm, actions.report_exit_shares, "shares"),
        Part("cost", "A cost of leaving", forms.CostForm, actions.report_exit_cost, "cost", item=True),
        Part("when-paid", "When it is paid", forms.WhenPaidForm, actions.report_exit_terms, "part"),
        Part("service", "A service that goes on", forms.ServiceForm, actions.report_exit_service, "service", item=True),
        Part("afterwards", "What is held jointly", forms.AfterwardsForm, actions.report_exit_terms, "part"),
        Part("asset", "A joint asset", forms.AssetForm, actions.report_exit_asset, "asset", item=True),
        Part("claim", "A claim that is given up", forms.ClaimForm, actions.report_write_off, "claim", item=True),
    )
}


def part_of(slug: str) -> Part:
    """The part of an address; NotThere where there is none."""
    if slug not in PARTS:
        raise NotThere(f"Exit terms have no part {slug}.")
    return PARTS[slug]
