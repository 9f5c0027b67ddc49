"""Forms of a benefit: what it is, its profile, its baseline, what it depends on, and the map."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from concordat.calculations.profiles import Quarter, Shape
from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.components.fields import DayField, MoneyField
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.records.maps import MapNodeRecord
from concordat.registers.benefits.rules import BenefitKind
from concordat.registers.benefits.rules.kinds import Budget, Reckoning
from concordat.registers.benefits.rules.maps import NodeKind
from concordat.registers.benefits.rules.profiles import Lasting, ProfileStatus, ToldProfile
from concordat.registers.delivery.rules.typed_dates import typed_date

KINDS = [(one.value, one.word) for one in BenefitKind if one is not BenefitKind.NOT_STATED]
KNOWN = [
    (FigureState.KNOWN.value, "It is known"),
    (FigureState.TO_BE_CONFIRMED.value, "It is to be confirmed"),
    (FigureState.NOT_APPLICABLE.value, "The benefit is not money"),
]
_QUARTER = re.compile(r"(?P<year>\d{4})/(?P<end>\d{2})\s+Q(?P<number>[1-4])\s+(?P<amount>\S+)", re.IGNORECASE)
_AREA = {"rows": 4}


class RecordForm(SourcedForm):
    """A benefit that is not on record yet; the profile follows."""

    title = forms.CharField(label="What is the benefit?", max_length=300)
    kind = forms.ChoiceField(label="What type is it?", choices=KINDS, widget=forms.RadioSelect)
    collaboration = forms.ChoiceField(
        label="Of which collaboration?", required=False,
        help_text="Leave it empty for a benefit of one organisation alone. It needs no business case.",
    )  # fmt: skip
    organisation = forms.ChoiceField(label="Or of which organisation alone?", required=False)

    def __init__(self, named: Choices, bodies: Choices, data: object = None, chosen: str = "") -> None:
        super().__init__(data, initial={"collaboration": chosen})
        choose(self, "collaboration", named, "None")
        choose(self, "organisation", bodies, "None")

    def clean(self) -> dict[str, Any]:
        """A benefit is that of a collaboration or of an organisation."""
        given: dict[str, Any] = super().clean() or {}
        if not given.get("collaboration") and not given.get("organisation"):
            self.add_error("collaboration", "Choose the collaboration, or the organisation, that it is a benefit of.")
        return given


class QuartersField(forms.CharField):
    """A line a quarter, "2025/26 Q1 12,500", to quarters with their amounts."""

    widget = forms.Textarea(attrs=_AREA)

    def to_python(self, value: Any) -> Any:
        """The pairs in the order of time; a line that says no quarter and amount is named by its number."""
        text = str(super().to_python(value) or "")
        return tuple(sorted(_quarter(at, line) for at, line in enumerate(text.splitlines(), 1) if line.strip()))

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) or value is None:
            return value
        return "\n".join(f"{quarter} {amount.exact().replace('£', '')}" for quarter, amount in value)


def _quarter(at: int, line: str) -> tuple[Quarter, Money]:
    match = _QUARTER.fullmatch(line.strip())
    if match is None or int(match["end"]) != (int(match["year"]) + 1) % 100:
        raise forms.ValidationError(f"Line {at} is no quarter with its amount, such as 2025/26 Q1 12,500")
    try:
        amount = MoneyField().clean(match["amount"])
    except forms.ValidationError as error:
        raise forms.ValidationError(f"Line {at}: {error.messages[0]}") from error
    return Quarter(FinancialYear(int(match["year"])), int(match["number"])), amount


class DaysField(forms.CharField):
    """A day a line."""

    widget = forms.Textarea(attrs=_AREA)

    def to_python(self, value: Any) -> Any:
        """The days in order; a line that is no day is named by its number."""
        text = str(super().to_python(value) or "")
        return tuple(sorted(_day(at, line) for at, line in enumerate(text.splitlines(), 1) if line.strip()))

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) or value is None:
            return value
        return "\n".join(f"{one.day} {one:%B %Y}" for one in value)


def _day(at: int, line: str) -> date:
    try:
        when = typed_date(line.strip())
    except RuleBroken as error:
        raise forms.ValidationError(f"Line {at}: {error}") from error
    if when.first != when.last:
        raise forms.ValidationError(f"Line {at}: give the day, such as 6 December 2027")
    return when.first


class ProfileForm(SourcedForm):
    """The whole profile, in steps."""

    asked_in = (
        ("What will be seen", ("outcome", "description", "kind", "measure")),
        ("Who owns it", ("owner", "owner_post", "owner_role")),
        ("How much", ("lasting", "state", "amount", "budget", "reckoning")),
        ("When", ("shape", "starts", "full_from", "ends", "quarters")),
        ("Where it stands", ("status", "reviews", "reason")),
    )

    outcome = forms.CharField(
        label="What will people be able to observe?", max_length=500, widget=forms.Textarea(attrs=_AREA),
        help_text="Something that is seen to be so or not, such as: hired vehicles cost less than 90,000 a year.",
    )  # fmt: skip
    description = forms.CharField(label="More about it", required=False, widget=forms.Textarea(attrs=_AREA))
    kind = forms.ChoiceField(label="What type is it?", choices=KINDS, widget=forms.RadioSelect)
    measure = forms.ChoiceField(label="By which measure is it followed?", required=False)
    owner = forms.ChoiceField(label="Which organisation receives it?")
    owner_post = forms.ChoiceField(label="Which post there owns it?", required=False)
    owner_role = forms.CharField(
        label="Or which role, where the post is not on record?", required=False, max_length=200,
        help_text="A role such as Head of Fleet, not a person's name.",
    )  # fmt: skip
    lasting = forms.ChoiceField(
        label="How long does it last?", choices=[(one.value, one.word) for one in Lasting], widget=forms.RadioSelect
    )
    state = forms.ChoiceField(label="Is the amount known?", choices=KNOWN, widget=forms.RadioSelect)
    amount = MoneyField(
        label="Amount, in pounds", required=False,
        help_text="For a whole year; of a one-off, the whole. Not needed where you give amounts by quarter.",
    )  # fmt: skip
    budget = forms.ChoiceField(label="Revenue or capital?", choices=[(one.value, one.word) for one in Budget],
                               required=False)  # fmt: skip
    reckoning = forms.ChoiceField(
        label="Gross or net of what it costs to bring it about?", required=False,
        choices=[(one.value, one.word) for one in Reckoning],
    )  # fmt: skip
    shape = forms.ChoiceField(
        label="How does it come?", choices=[(one.value, one.word) for one in Shape], widget=forms.RadioSelect,
        help_text="A straight line comes evenly by days. A ramp rises evenly from nothing to the full amount.",
    )  # fmt: skip
    starts: Any = DayField(label="First day")
    full_from: Any = DayField(label="First day at the full amount", required=False, help_text="For a ramp alone.")
    ends: Any = DayField(label="Last day", required=False, help_text="Leave it empty where it runs on.")
    quarters: Any = QuartersField(
        label="Amounts by quarter", required=False,
        help_text="For amounts by quarter alone. A quarter a line, such as: 2025/26 Q1 12,500",
    )  # fmt: skip
    status = forms.ChoiceField(label="Where does it stand?", choices=[(one.value, one.word) for one in ProfileStatus],
                               widget=forms.RadioSelect)  # fmt: skip
    reviews: Any = DaysField(
        label="When is it looked at again?", required=False, help_text="A day a line, such as 6 December 2027."
    )

    def __init__(
        self, bodies: Choices, posts: Choices, measures: Choices, data: object = None, told: ToldProfile | None = None
    ) -> None:
        super().__init__(data, initial=_initial(told) if told else {"state": "known", "status": "proposed"})
        choose(self, "owner", bodies, "Choose an organisation")
        choose(self, "owner_post", posts, "None of these")
        choose(self, "measure", measures, "No measure yet")

    def told(self) -> ToldProfile:
        """What was typed."""
        given = self.cleaned_data
        custom = given["shape"] == Shape.CUSTOM
        state = FigureState(given["state"])
        amount = None if custom or state is not FigureState.KNOWN else given["amount"]
        written = {FigureState.TO_BE_CONFIRMED: "TBC", FigureState.NOT_APPLICABLE: "not money"}.get(state, "")
        return ToldProfile(
            outcome=given["outcome"], description=given["description"], owner=given["owner"],
            kind=BenefitKind(given["kind"]), lasting=Lasting(given["lasting"]), shape=Shape(given["shape"]),
            starts=given["starts"], figure=Figure(amount.exact() if amount else written, amount, state=state),
            owner_post=int(given["owner_post"]) if given["owner_post"] else None, owner_role=given["owner_role"],
            budget=Budget(given["budget"]), reckoning=Reckoning(given["reckoning"]),
            full_from=given["full_from"] if given["shape"] == Shape.RAMP else None, ends=given["ends"],
            quarters=given["quarters"] if custom else (), reviews=given["reviews"],
            measure=int(given["measure"]) if given["measure"] else None, status=ProfileStatus(given["status"]),
        )  # fmt: skip


def _initial(told: ToldProfile) -> dict[str, Any]:
    return {
        "outcome": told.outcome, "description": told.description, "kind": told.kind.value, "owner": told.owner,
        "measure": str(told.measure or ""), "owner_post": str(told.owner_post or ""), "owner_role": told.owner_role,
        "lasting": told.lasting.value, "state": told.figure.state.value, "amount": told.figure.amount,
        "budget": told.budget.value, "reckoning": told.reckoning.value, "shape": told.shape.value,
        "starts": told.starts, "full_from": told.full_from, "ends": told.ends, "quarters": told.quarters,
        "status": told.status.value, "reviews": told.reviews,
    }  # fmt: skip


class BaselineForm(SourcedForm):
    """Where the measure stood before."""

    amount = MoneyField(label="Baseline, in pounds", required=False)
    value = forms.CharField(
        label="Or in words, with its unit", required=False, max_length=200, help_text="Such as 12 minutes a call."
    )
    taken_on: Any = DayField(label="On which day did it stand so?")


class DependencyForm(SourcedForm):
    """One thing that the benefit depends on."""

    on_benefit = forms.ChoiceField(label="On which other benefit does it depend?", required=False)
    on_record = forms.ChoiceField(label="Or on which milestone, grant or contribution?", required=False)
    on_words = forms.CharField(label="Or on what, in words?", required=False, max_length=300)

    def __init__(self, others: Choices, records: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "on_benefit", others, "None")
        choose(self, "on_record", records, "None")


class EndForm(SourcedForm):
    """Something no longer holds; who says so, and why."""


class NodeForm(SourcedForm):
    """What is put on the map."""

    kind = forms.ChoiceField(
        label="What is it?", widget=forms.RadioSelect,
        choices=[(one.value, one.word) for one in NodeKind if one is not NodeKind.BENEFIT],
    )  # fmt: skip
    title = forms.CharField(label="In a few words", max_length=200, required=False)
    about = forms.ChoiceField(
        label="Or one of these: a milestone (as an output) or a priority of a Police and Crime Plan (as an objective)",
        required=False,
    )  # fmt: skip

    def __init__(self, offered: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "about", offered, "None of these")
        self.offered = dict(offered)

    def clean(self) -> dict[str, Any]:
        """Its words, or those of the record that was chosen."""
        given: dict[str, Any] = super().clean() or {}
        given["title"] = given.get("title") or self.offered.get(given.get("about", ""), "")[:200]
        if not given["title"]:
            self.add_error("title", "Say what it is, or choose a record.")
        return given


class LinkForm(SourcedForm):
    """What leads to what."""

    source = forms.ChoiceField(label="What leads on?")
    target = forms.ChoiceField(label="To what does it lead?")

    def __init__(self, nodes: Sequence[MapNodeRecord], data: object = None) -> None:
        super().__init__(data)
        choices = [(str(one.ref), f"{one.kind.word}: {one.title}") for one in nodes]
        choose(self, "source", choices, "Choose one")
        choose(self, "target", choices, "Choose one")


class TakeForm(SourcedForm):
    """What comes off the map: a link, or a thing with its links."""

    what = forms.ChoiceField(label="What is taken off the map?", widget=forms.RadioSelect)

    def __init__(self, choices: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "what", choices)
