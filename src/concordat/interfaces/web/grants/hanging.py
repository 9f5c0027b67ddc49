"""What hangs on a grant, and the stage that it pays for: parse, call one action, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from concordat.interfaces.web.collaborations.tasks import Given, answer
from concordat.interfaces.web.grants import forms
from concordat.interfaces.web.grants.acts import by, opened, task_of
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotThere
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.queries import cases
from concordat.registers.exchange.actions.grants import link_grant
from concordat.registers.exchange.rules.grants import LinkRole
from concordat.reporting.portfolio.queries.posts import stages_to_serve


def relies(request: HttpRequest, key: str) -> HttpResponse:
    """A business case, or something else, that relies on the grant."""
    found = opened(request, key)
    offered = [(str(one.ref), one.title) for one in cases(actor_of(request))]
    form = forms.ReliesForm(offered, request.POST or None)
    task = task_of(request, found, "What relies on it?", "Record it", "relies")

    def act(given: Given) -> int:
        case = RecordRef.parse(given["case"]) if given["case"] else None
        return link_grant(
            **by(request, given), grant=key, role=LinkRole.RELIES, to=case, what=given["what"] if case is None else "",
        )  # fmt: skip

    return answer(request, form, task, act)


def stage(request: HttpRequest, key: str) -> HttpResponse:
    """The stage that the grant pays for, and when it ends."""
    found = opened(request, key)
    stages = stages_to_serve(actor_of(request), collaboration=found.collaboration) if found.collaboration else []
    offered = {str(ref): words for ref, words in stages}
    form = forms.StageForm(list(offered.items()), request.POST or None)
    task = task_of(request, found, "What does it pay for?", "Record it", "pays-for")

    def act(given: Given) -> int:
        chosen = given["stage"]
        return link_grant(
            **by(request, given), grant=key, role=LinkRole.FUNDS, to=RecordRef.parse(chosen) if chosen else None,
            what=offered[chosen][:300] if chosen else given["what"], ends=given["ends"],
        )  # fmt: skip

    return answer(request, form, task, act)


def unlink(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Something no longer hangs on the grant."""
    found, form = opened(request, key), forms.UnlinkForm(request.POST or None)
    one = next((each for each in found.links if each.id == number), None)
    if one is None:
        raise NotThere(f"This grant has no link {number}.")
    task = task_of(request, found, "It no longer hangs on this grant", "Record it", "relies")
    return answer(request, form, task, lambda given: link_grant(
        **by(request, given), grant=key, role=one.role, to=one.to, what=one.what, ends=one.ends, holds=False,
    ))  # fmt: skip
