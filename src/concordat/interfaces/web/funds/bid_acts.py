"""Recording a bid, its amounts, partners, states, answers and promises: parse, call one action, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from concordat.interfaces.web.collaborations.tasks import Given, Task, answer
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.funds import forms
from concordat.interfaces.web.grants.acts import EDIT, bodies, by, number
from concordat.interfaces.web.requests import actor_of
from concordat.kernel.errors import NotAllowed, NotThere
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.policy import may, require
from concordat.registers.benefits.queries import benefits
from concordat.registers.business_cases.queries import cases
from concordat.registers.collaborations.queries import current
from concordat.registers.exchange.actions import bid_amounts, bids
from concordat.registers.exchange.queries.bid_checks import checked
from concordat.registers.exchange.queries.bids import bid
from concordat.registers.exchange.queries.funds import funds
from concordat.registers.exchange.records.bids import BidRecord
from concordat.registers.exchange.rules.bids import AmountOf, BidState, Met


def record(request: HttpRequest) -> HttpResponse:
    """A bid."""
    actor = actor_of(request)
    require(actor, EDIT)
    every = bodies(request)
    own = [one for one in every if may(actor, EDIT, [one[0]])]
    form = forms.BidForm(
        [(one.key, one.title) for one in funds(actor)], current(actor), [(one.key, one.title) for one in cases(actor)],
        every, own, request.POST or None,
        {"fund": request.GET.get("fund", ""), "collaboration": request.GET.get("collaboration", ""),
         "organisation": actor.acting_for or ""},
    )  # fmt: skip
    task = Task("Record a bid", "Record it", "It is recorded as a draft. Say what it asks for and promises.",
                Links.of(request).to("bids"))  # fmt: skip

    def act(given: Given) -> str:
        return bids.record_bid(
            **by(request, given), fund=given["fund"], title=given["title"], purpose=given["purpose"],
            organisation=given["organisation"], collaboration=given["collaboration"] or None,
            case=given["case"] or None, partners=tuple(given["partners"]), marking=Marking(given["marking"]),
        )  # fmt: skip

    return answer(request, form, task, act)


def report(request: HttpRequest, key: str) -> HttpResponse:
    """How far it has got since."""
    found = opened(request, key)
    form = forms.BidReportForm(found.state, request.POST or None)
    return answer(request, form, _task(request, found, "How far has it got?", "states"), lambda given: bids.report_bid(
        **by(request, given), bid=key, state=BidState(given["state"]), on=given["on"], note=given["note"],
    ))  # fmt: skip


def amount(request: HttpRequest, key: str) -> HttpResponse:
    """What is asked for, or matched."""
    found = opened(request, key)
    form = forms.BidAmountForm(bodies(request), timezone.localdate(), request.POST or None)
    task = _task(request, found, "Tell an amount", "amounts")
    return answer(request, form, task, lambda given: bid_amounts.tell_bid_amount(
        **by(request, given), bid=key, of=AmountOf(given["of"]), figure=form.figure(), year=number(given["year"]),
        by=given["by"] or None, by_text=given["by_text"],
    ))  # fmt: skip


def partner(request: HttpRequest, key: str) -> HttpResponse:
    """Another organisation that bids with it, or no longer does."""
    found, form = opened(request, key), forms.BodyForm(bodies(request), request.POST or None)
    task = _task(request, found, "Who bids with it?", "overview")
    return answer(request, form, task, lambda given: bids.tell_bid_partner(
        **by(request, given), bid=key, organisation=given["organisation"], holds=given["holds"] == "yes",
    ))  # fmt: skip


def condition_answer(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """A person's answer to a condition of the fund."""
    found, form = opened(request, key), forms.BidAnswerForm(request.POST or None)
    asked = next((one for one in checked(actor_of(request), held=found).conditions if one.condition.id == number), None)
    if asked is None:
        raise NotThere(f"The fund of this bid has no condition {number} that holds.")
    task = _task(request, found, asked.condition.text, "conditions", asked.judged.said)
    return answer(request, form, task, lambda given: bids.answer_condition(
        **by(request, given), bid=key, condition=number, state=Met(given["state"]), note=given["note"],
    ))  # fmt: skip


def promise(request: HttpRequest, key: str) -> HttpResponse:
    """What it promises."""
    found = opened(request, key)
    offered = [(one.key, one.title) for one in benefits(actor_of(request))]
    form = forms.PromiseForm(offered, request.POST or None)
    task = _task(request, found, "What does it promise?", "promised")
    return answer(request, form, task, lambda given: bid_amounts.promise_benefit(
        **by(request, given), bid=key, figure=form.figure(), benefit=given["benefit"], what=given["what"],
        by_when=given["by_when"],
    ))  # fmt: skip


def promise_drop(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """It no longer promises something."""
    found, form = opened(request, key), forms.GoneForm(request.POST or None)
    one = next((each for each in found.promises if each.id == number), None)
    if one is None:
        raise NotThere(f"This bid has no promise {number} that holds.")
    task = _task(request, found, "It no longer promises this", "promised", one.what)
    return answer(request, form, task, lambda given: bid_amounts.promise_benefit(
        **by(request, given), bid=key, figure=one.figure, benefit=one.benefit, what=one.what, by_when=one.by_when,
        holds=False,
    ))  # fmt: skip


def opened(request: HttpRequest, key: str) -> BidRecord:
    """The bid of the page, for who may record something of it; NotThere or NotAllowed for others."""
    actor = actor_of(request)
    found = bid(actor, key=key)
    if not may(actor, EDIT, [found.reported_by, *found.bidders]):
        raise NotAllowed(f"You do not hold the permission “{EDIT.sentence}” here.")
    return found


def _task(request: HttpRequest, found: BidRecord, title: str, anchor: str, before: str = "") -> Task:
    back = f"{Links.of(request).to('bid', found.key)}#{anchor}"
    return Task(title, "Record it", "It is recorded.", back, found.title, before)
