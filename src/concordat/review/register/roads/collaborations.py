"""Collaborations, their partners and posts, and the members of alliances."""

from __future__ import annotations

from concordat.foundation.organisations.actions import report_member
from concordat.registers.collaborations import actions
from concordat.registers.collaborations.rules import Kind, PartnerRole, PostState, State, Tier
from concordat.review.register.roads.road import Act


def take_collaboration(act: Act) -> str:
    """A new collaboration, or what is told of one: where it hangs, what it is, how far it is, other names."""
    key = act.key
    if act.new:
        key = actions.create_collaboration(
            name=act.text("name"), tier=Tier(act.text("tier") or Tier.NOT_STATED), parent=act.named("parent"),
            aliases=act.names("aliases"), started=act.day("started"), **act.by("name"),
        )  # fmt: skip
    if "parent" in act.changed:
        actions.place_under(collaboration=key, parent=act.named("parent"), **act.by("parent"))
    if "aliases" in act.changed:
        for name in act.names("aliases"):
            actions.add_name(collaboration=key, name=name, **act.by("aliases"))
    if act.text("kind") and (act.new or "kind" in act.changed):
        actions.report_kind(collaboration=key, kind=Kind(act.text("kind")), **act.by("kind"))
    if act.text("state") and (act.new or "state" in act.changed):
        actions.report_state(collaboration=key, state=State(act.text("state")), as_found=True, **act.by("state"))
    return key


def take_partner(act: Act) -> str:
    """A partner that joins, has another role, or leaves."""
    role = PartnerRole(act.text("role") or PartnerRole.MEMBER)
    number = actions.add_partner(
        collaboration=act.text("collaboration"), organisation=act.text("organisation"), role=role,
        joined=act.day("joined"), left=act.day("left"), **act.by("organisation"),
    )  # fmt: skip
    return str(number)


def take_membership(act: Act) -> str:
    """A member of an alliance, with when it joined and left."""
    number = report_member(
        alliance=act.text("alliance"), organisation=act.text("organisation"), joined=act.day("joined"),
        left=act.day("left"), **act.by("organisation"),
    )  # fmt: skip
    return str(number)


def take_post(act: Act) -> str:
    """A post, and whether somebody holds it."""
    number = actions.report_post(
        collaboration=act.text("collaboration"), title=act.text("title"), state=PostState(act.text("state")),
        since=act.day("since"), until=act.day("until"), **act.by("title"),
    )  # fmt: skip
    return str(number)
