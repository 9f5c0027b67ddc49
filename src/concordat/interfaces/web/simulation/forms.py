"""Forms of a benefit's range, and of an event that strikes several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.components.fields import DayField, MoneyField
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.kernel.money import Money
from concordat.registers.benefits.records.ranges import RangeRecord
from concordat.registers.benefits.rules.ranges import (
    EVENT_STATES,
    MOST_PERCENT,
    MOST_QUARTERS,
    EventState,
    RangeBasis,
    ToldEvent,
    ToldRange,
)

MONEY, SHARE = "money", "share"
ROLE = "A role or a body, such as Head of Fleet; not a person's name."
POINTS = ("low", "likely", "high")


class JudgedForm(SourcedForm):
    """Who judged it, and when."""

    judged_by = forms.CharField(label="Who judged it?", max_length=200, help_text=ROLE)
    judged_on = DayField(label="On which day?")


class PointField(MoneyField):
    """An amount in pounds or a number of percent, as the form says of all three: so without a sign before it."""

    def __init__(self, **more: Any) -> None:
        super().__init__(widget=forms.TextInput(), **more)

    def prepare_value(self, value: Any) -> Any:
        return value.exact().replace("£", "") if isinstance(value, Money) else value


class RangeForm(JudgedForm):
    """What a benefit may come to."""

    asked_in = (
        ("On what it rests", ("basis", "unit")), ("What it may come to", POINTS),
        ("How late it may be", ("delay_low", "delay_likely", "delay_high")),
        ("Who says so", ("theme", "judged_by", "judged_on", "reason")),
    )  # fmt: skip

    basis = forms.ChoiceField(label="On what does the range rest?", widget=forms.RadioSelect,
                              choices=[(one.value, one.word) for one in RangeBasis])  # fmt: skip
    unit = forms.ChoiceField(
        label="In what is it told?", widget=forms.RadioSelect, required=False,
        choices=[(SHARE, "Percent of what is planned"), (MONEY, "Pounds, as the amount of the profile")],
    )  # fmt: skip
    low = PointField(label="At least", required=False, help_text="Less than this is not to be expected.")
    likely = PointField(label="Most likely", required=False)
    high = PointField(label="At most", required=False, help_text="More than this is not to be expected.")
    delay_low = forms.IntegerField(label="At least how many quarters late?", required=False, min_value=0,
                                   max_value=MOST_QUARTERS)  # fmt: skip
    delay_likely = forms.IntegerField(label="Most likely how many?", required=False, min_value=0,
                                      max_value=MOST_QUARTERS)  # fmt: skip
    delay_high = forms.IntegerField(label="At most how many?", required=False, min_value=0, max_value=MOST_QUARTERS)
    theme = forms.CharField(label="What moves it together with others?", required=False, max_length=80,
                            help_text="A theme such as fleet or estates: benefits of one theme do well or ill "
                                      "together.")  # fmt: skip

    def __init__(self, data: object = None, held: RangeRecord | None = None) -> None:
        super().__init__(data, initial=_initial(held))

    def clean(self) -> dict[str, Any]:
        """Three points or none, and as many of the delay; percent are whole numbers."""
        given: dict[str, Any] = super().clean() or {}
        judged = given.get("basis") == RangeBasis.JUDGED.value
        for name in POINTS:
            value = given.get(name)
            if judged and value is None and name not in self.errors:
                self.add_error(name, "Give the amount or the percent.")
            elif not judged and value is not None:
                self.add_error(name, "Only a judged range has amounts of its own: leave it empty.")
            elif value is not None and given.get("unit") != MONEY and value.pence % 100:
                self.add_error(name, "Give whole percent, such as 80.")
            elif value is not None and given.get("unit") != MONEY and value.pence > MOST_PERCENT * 100:
                self.add_error(name, f"Give at most {MOST_PERCENT:,} percent.")
        delays = [name for name in ("delay_low", "delay_likely", "delay_high") if given.get(name) is None]
        if 0 < len(delays) < 3:
            for name in delays:
                self.add_error(name, "Give all three, or none.")
        return given

    def told(self) -> ToldRange:
        """The range as typed."""
        given = self.cleaned_data
        points: Any = tuple(given[name] for name in POINTS)
        there, money = points[0] is not None, given["unit"] == MONEY
        delay: Any = tuple(given[f"delay_{name}"] for name in POINTS)
        return ToldRange(
            basis=RangeBasis(given["basis"]), judged_by=given["judged_by"], judged_on=given["judged_on"],
            amounts=points if there and money else None,
            shares=tuple(one.pence // 100 for one in points) if there and not money else None,
            delay=delay if delay[0] is not None else None, theme=given["theme"],
        )  # fmt: skip


def _initial(held: RangeRecord | None) -> dict[str, Any]:
    """The range as it stands now."""
    if held is None:
        return {"basis": RangeBasis.JUDGED.value, "unit": SHARE}
    told = held.told
    points: Sequence[Money] = told.amounts or [Money.pounds(share) for share in told.shares or ()]
    delays = {f"delay_{name}": quarters for name, quarters in zip(POINTS, told.delay or (), strict=False)}
    return {"basis": told.basis.value, "unit": MONEY if told.amounts else SHARE, "theme": told.theme,
            **dict(zip(POINTS, points, strict=False)), **delays}  # fmt: skip


class EventForm(SourcedForm):
    """Something that may happen to several benefits."""

    title = forms.CharField(label="What may happen?", max_length=200,
                            help_text="Such as: the fund refuses the bid, or the supplier is a year late.")  # fmt: skip
    collaboration = forms.ChoiceField(label="To which collaboration?", required=False)
    organisation = forms.ChoiceField(label="Or to which organisation alone?", required=False)
    about = forms.ChoiceField(label="Is it a grant or contribution that fails?", required=False)

    def __init__(self, named: Choices, bodies: Choices, grants: Choices, data: object = None, chosen: str = "") -> None:
        super().__init__(data, initial={"collaboration": chosen})
        choose(self, "collaboration", named, "None")
        choose(self, "organisation", bodies, "None")
        choose(self, "about", grants, "No")


class JudgeForm(JudgedForm):
    """How likely it is, and what it takes of which benefit: a box a benefit."""

    state = forms.ChoiceField(label="Where does it stand?", widget=forms.RadioSelect)
    chance = forms.IntegerField(label="How likely is it, in percent?", required=False, min_value=0, max_value=100,
                                help_text="Leave it empty for what has happened or can no longer happen.")  # fmt: skip

    def __init__(
        self, benefits: Choices, before: ToldEvent | None, data: object = None, initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial or {})
        follows = {before.state, *EVENT_STATES[before.state]} if before else set(EventState)
        choose(self, "state", [(one.value, one.word) for one in EventState if one in follows])
        held = dict(before.struck) if before else {}
        self.struck = {f"lost-{key}": key for key, _ in benefits}
        for key, title in benefits:
            self.fields[f"lost-{key}"] = forms.IntegerField(
                label=f"How many percent does it take of: {title}?", required=False, min_value=0, max_value=100,
                initial=held.get(key), help_text="Leave it empty where it is not struck.",
            )  # fmt: skip
        self.order_fields(["state", "chance", *self.struck, "judged_by", "judged_on", "reason"])

    def clean(self) -> dict[str, Any]:
        """What may happen has a chance, and something that it strikes."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("state") == EventState.OPEN.value and given.get("chance") is None and "chance" not in self.errors:
            self.add_error("chance", "Give the chance of what may happen, from 1 to 99 percent.")
        if not any(given.get(name) for name in self.struck):
            self.add_error(next(iter(self.struck), None), "Say how much of one benefit at least it takes.")
        return given

    def told(self) -> ToldEvent:
        """The judgement as typed; what has happened is certain."""
        given = self.cleaned_data
        state, judged_on = EventState(given["state"]), given["judged_on"]
        certain = {EventState.OPEN: given["chance"] or 0, EventState.HAPPENED: 100, EventState.AVERTED: 0}
        struck = tuple((key, int(given[name])) for name, key in self.struck.items() if given.get(name))
        assert isinstance(judged_on, date)
        return ToldEvent(state, int(certain[state]), struck, given["judged_by"], judged_on)
