"""Forms of a service in kind: recorded, and corrected with the reason."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.components.fields import DayField, MoneyField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.kernel.figures import Figure
from concordat.registers.exchange.records import ServiceRecord
from concordat.registers.exchange.rules import ServiceKind, Valuation

KINDS = [(one.value, one.word) for one in ServiceKind if one is not ServiceKind.NOT_STATED]


class ValuedForm(SourcedForm):
    """What a service is worth: by quantity and rate, as somebody states it, or not known yet."""

    quantity = forms.DecimalField(
        label="How much was given?", required=False, max_digits=12, decimal_places=3, min_value=Decimal("0.001"),
        help_text="A number, such as 12. Leave it empty while it is not known.",
    )  # fmt: skip
    unit = forms.CharField(label="Of what?", required=False, max_length=40,
                           help_text="Such as places, hours or vehicle days.")  # fmt: skip
    rate = MoneyField(label="What does one of them cost outside?", required=False,
                      help_text="The price of the same service from an outside supplier.")  # fmt: skip
    rate_source = forms.CharField(label="Whose price is that?", required=False, max_length=200)
    rate_on: Any = DayField(label="On which day did it hold?", required=False)
    value = MoneyField(
        label="Or what is it worth in all?", required=False,
        help_text="Leave it empty where quantity and rate give it, or while nobody knows. Unknown is not nought.",
    )  # fmt: skip

    def valuation(self) -> Valuation:
        """Quantity and rate as typed."""
        given = self.cleaned_data
        return Valuation(given["quantity"], given["unit"], given["rate"], given["rate_source"], given["rate_on"])

    def stated(self) -> Figure | None:
        """The value as typed; None where it is left to quantity and rate."""
        amount = self.cleaned_data["value"]
        return None if amount is None else Figure(amount.exact(), amount, step=1)


class ServiceForm(ValuedForm):
    """A service in kind."""

    asked_in = (
        ("Who gave what to whom", ("provider", "receiver", "kind", "what", "year", "collaboration")),
        ("What it is worth", ("quantity", "unit", "rate", "rate_source", "rate_on", "value", "reason")),
    )

    provider = forms.ChoiceField(label="Who gave it?")
    receiver = forms.ChoiceField(label="Who received it?")
    kind = forms.ChoiceField(label="What kind of service is it?", choices=KINDS, widget=forms.RadioSelect)
    what = forms.CharField(label="What was given?", max_length=300, help_text="Such as Driver training, two courses.")
    year = WhenField(label="When?", required=False, help_text="Such as 2018/19, June 2018 or 6 December 2017.")
    collaboration = forms.ChoiceField(label="Of which collaboration?", required=False)

    def __init__(self, bodies: Choices, named: Choices, data: object = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        choose(self, "provider", bodies, "Choose an organisation")
        choose(self, "receiver", bodies, "Choose an organisation")
        choose(self, "collaboration", named, "None")
        self.order_fields([name for _, names in self.asked_in for name in names])


class CorrectForm(ValuedForm):
    """What a service is worth, as now known."""

    asked_in = (
        ("What it is worth", ("quantity", "unit", "rate", "rate_source", "rate_on", "value")),
        ("Why", ("why", "reason")),
    )

    why = forms.CharField(label="Why is it corrected?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, held: ServiceRecord, data: object = None) -> None:
        super().__init__(data, initial=_initial(held))
        self.order_fields([name for _, names in self.asked_in for name in names])


def _initial(held: ServiceRecord) -> dict[str, Any]:
    told = held.valuation
    stated = None if told.value is not None else held.value.amount
    return {"quantity": told.quantity, "unit": told.unit, "rate": told.rate, "rate_source": told.rate_source,
            "rate_on": told.rate_on, "value": stated}  # fmt: skip
