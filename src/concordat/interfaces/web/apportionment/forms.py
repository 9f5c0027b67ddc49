"""The forms of apportionment: a scheme, a version of it in steps, and what is asked of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.apportionment import lines
from concordat.interfaces.web.components.fields import DayField, MoneyField
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.interfaces.web.posts.money_forms import YearField
from concordat.kernel.periods import FinancialYear
from concordat.registers.agreements.records.schemes import SchemeRecord, SchemeVersionRecord
from concordat.registers.agreements.records.weights import WeightSetRecord
from concordat.registers.agreements.rules.schemes import Method, Part, SchemeParty, SchemeTold, Slot, SlotRule

Choices = Sequence[tuple[str, str]]
SLOTS = [(one.value, one.words) for one in Slot]
A_YEAR = "Such as 2018/19."


class SchemeForm(SourcedForm):
    """Of which collaboration a scheme is, and under which agreement."""

    title = forms.CharField(label="What is the scheme called?", max_length=200,
                            help_text="Such as “How the running cost of the hub is shared”.")  # fmt: skip
    agreement = forms.ChoiceField(label="Under which agreement?", required=False)

    def __init__(self, agreements: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["agreement"].choices = [("", "None, or not known"), *agreements]  # type: ignore[attr-defined]


def _text(label: str, help_text: str, rows: int = 4) -> forms.CharField:
    return forms.CharField(label=label, required=False, help_text=help_text,
                           widget=forms.Textarea(attrs={"rows": rows}))  # fmt: skip


class VersionForm(SourcedForm):
    """What a scheme says from a year on: who, then a rule for each of the four slots, a step each."""

    from_year = YearField(label="From which financial year does it hold?", max_length=12, help_text=A_YEAR)
    damping = forms.IntegerField(
        label="Over how many years do the new shares come in?", min_value=0, max_value=10, required=False,
        help_text="Empty or 1 where they stand at once. With 3, a third of the change comes in each year.",
    )  # fmt: skip
    parties = forms.MultipleChoiceField(label="Who shares?", widget=forms.CheckboxSelectMultiple)
    days = _text(
        "Who joins or leaves in the middle of a year?",
        "One line a partner: its name, then “from 2018-10-01” or “to 2019-06-30”. It pays for its days.",
        3,
    )

    def __init__(
        self, held: SchemeRecord, names: Mapping[str, str], sets: Sequence[WeightSetRecord], data: object = None
    ) -> None:  # fmt: skip
        self.names = dict(names)
        self.sets = {one.words.casefold(): one.id for several in sets for one in several.versions}
        super().__init__(data, initial=before(held, self.names, sets))
        self.fields["parties"].choices = list(self.names.items())  # type: ignore[attr-defined]
        weights = [("", "No weights"), *((str(one.id), f"{one.words} ({one.basis.words()}, {one.unit})")
                                         for several in sets for one in several.versions)]  # fmt: skip
        for slot in Slot:
            self.fields |= _fields(slot, weights)
        self.order_fields([name for name in self.fields if name != "reason"])
        self.asked_in = (
            ("From when, and who", ("from_year", "damping", "parties", "days")),
            *((slot.words, tuple(_fields(slot, weights))) for slot in Slot),
            ("Where this comes from", ("reason",)),
        )

    def clean(self) -> dict[str, Any]:
        """Every line that is typed is read here, so that each fault stands at its field."""
        given = super().clean() or {}
        given["read_days"] = self._read("days", lambda text: lines.days(text, self.names))
        for slot in Slot:
            money = given.get(f"{slot}_method") == Method.FIXED_AND_VARIABLE
            read: Callable[[str], Any] = lines.pounds if money else lines.decimal
            given[f"{slot}_values"] = self._read(f"{slot}_each", lambda text, read=read: lines.each(  # type: ignore[misc]
                text, self.names, read))  # fmt: skip
            given[f"{slot}_bounds"] = self._read(f"{slot}_limits", lambda text: lines.limits(text, self.names))
            given[f"{slot}_parts"] = self._read(f"{slot}_blend", lambda text: lines.blend(text, self.sets))
        return given

    def _read(self, name: str, read: Callable[[str], Any]) -> Any:
        try:
            return read(str(self.cleaned_data.get(name) or ""))
        except lines.BadLine as error:
            self.add_error(name, str(error))
            return None

    def said(self) -> SchemeTold:
        """What the action is given."""
        given = self.cleaned_data
        parties = tuple(SchemeParty(key, *given["read_days"].get(key, (None, None))) for key in given["parties"])
        rules = tuple(self._rule(slot) for slot in Slot if given[f"{slot}_method"])
        return SchemeTold(given["from_year"], parties, rules, given["damping"] or 0)

    def _rule(self, slot: Slot) -> SlotRule:
        given, method = self.cleaned_data, Method(self.cleaned_data[f"{slot}_method"])
        one = given[f"{slot}_weights"]
        parts = given[f"{slot}_parts"] or ((Part(int(one)),) if one else ())
        floors, caps = given[f"{slot}_bounds"]
        values: dict[str, Any] = {"fixed" if method is Method.FIXED_AND_VARIABLE else "percentages":
                                  given[f"{slot}_values"]}  # fmt: skip
        return SlotRule(slot, method, parts, floors=floors, caps=caps, **values)

    def field_of(self, name: str | None, said: str) -> str | None:
        """The field of a broken rule: those of a slot are known by its words, with which the message begins."""
        slot = next((one for one in Slot if said.startswith(f"{one.words}:")), None)
        parts = {"parts": "weights", "percentages": "each", "fixed": "each", "floors": "limits", "caps": "limits"}
        return f"{slot}_{parts[name]}" if slot and name in parts else name


def _fields(slot: Slot, weights: Choices) -> dict[str, forms.Field]:
    """The fields of one slot, by name."""
    methods = [("", "The scheme does not say"), *((one.value, one.words) for one in Method)]
    return {
        f"{slot}_method": forms.ChoiceField(label=f"{slot.words}: by what is it shared?", choices=methods,
                                            required=slot is Slot.RUNNING),
        f"{slot}_weights": forms.ChoiceField(label="By which weights?", choices=weights, required=False,
                                             help_text="Weights are recorded on their own page first."),
        f"{slot}_blend": _text("Or by which several, blended?", "One line each: “60 Population”, “40 equal”.", 3),
        f"{slot}_each": _text("Percentage, or fixed amount a year, of each",
                              "One line a partner, such as “Kent Police 69”. Only for fixed shares and amounts."),
        f"{slot}_limits": _text("Floors and caps in percent",
                                "One line a partner: its name, then “at least 5”, “at most 40” or “5 to 40”.", 3),
    }  # fmt: skip


def before(held: SchemeRecord, names: Mapping[str, str], sets: Sequence[WeightSetRecord]) -> dict[str, Any]:
    """What the fields hold at first: the last version, or every partner of the collaboration."""
    last = held.last
    if last is None:
        return {"parties": list(names)}
    told = last.told
    words = {one.id: one.words for several in sets for one in several.versions}
    found: dict[str, Any] = {"parties": [one.organisation for one in told.parties],
                             "days": lines.days_as_lines(told.parties, names)}  # fmt: skip
    for rule in told.rules:
        found |= _of_slot(rule, names, words)
    return found


def _of_slot(rule: SlotRule, names: Mapping[str, str], words: Mapping[int, str]) -> dict[str, Any]:
    slot, alone = rule.slot, len(rule.parts) == 1 and rule.parts[0].weights is not None
    parts = [] if alone else [
        f"{one.percent.normalize():f} {words.get(one.weights, '') if one.weights else 'equal'}" for one in rule.parts
    ]  # fmt: skip
    return {
        f"{slot}_method": rule.method.value, f"{slot}_weights": str(rule.parts[0].weights) if alone else "",
        f"{slot}_blend": "\n".join(parts),
        f"{slot}_each": lines.as_lines(rule.percentages, names) + lines.as_lines(rule.fixed, names),
        f"{slot}_limits": lines.limits_as_lines(rule.floors, rule.caps, names),
    }  # fmt: skip


class YearForm(forms.Form):
    """Which slot and which financial year: asked in the address, nothing is written."""

    slot = forms.ChoiceField(label="What is shared?", choices=SLOTS)
    year = YearField(label="Of which financial year?", max_length=12, help_text=A_YEAR)


class ShareForm(YearForm):
    """A sum that is shared."""

    total: Any = MoneyField(label="How much is shared?", help_text="In pounds, such as 1,000,000 or 1.62m.")
    field_order = ("total", "slot", "year")


class FreezeForm(SourcedForm):
    """Which year is frozen."""

    year = YearField(label="The shares of which financial year shall stand?", max_length=12, help_text=A_YEAR)


class CostForm(SourcedForm):
    """What a slot came to in a year, and who paid it."""

    slot = forms.ChoiceField(label="Of which cost?", choices=SLOTS)
    year = YearField(label="In which financial year?", max_length=12, help_text=A_YEAR)
    amount: Any = MoneyField(label="What did it come to?")
    paid_by = forms.ChoiceField(
        label="Who paid it, and took in what was invoiced?", required=False,
        help_text="Choose nobody where it was paid out of a pool. Then all that it cost must have been invoiced.",
    )  # fmt: skip

    def __init__(self, parties: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["paid_by"].choices = [("", "Nobody: a pool"), *parties]  # type: ignore[attr-defined]


class InvoiceForm(SourcedForm):
    """What a party was invoiced on a day."""

    slot = forms.ChoiceField(label="For which cost?", choices=SLOTS)
    year = YearField(label="For which financial year?", max_length=12, help_text=A_YEAR)
    organisation = forms.ChoiceField(label="Who was invoiced?")
    amount: Any = MoneyField(label="How much?", help_text="A credit is below nought, such as -250. Nothing is 0.")
    on: Any = DayField(label="Day of the invoice")
    number = forms.CharField(label="Number of the invoice", max_length=80, required=False)

    def __init__(self, parties: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["organisation"].choices = [("", "Choose a partner"), *parties]  # type: ignore[attr-defined]


def parties_of(held: SchemeRecord) -> Choices:
    """Everybody who is a party of any version, by name."""
    keys = dict.fromkeys(one.organisation for version in held.versions for one in version.told.parties)
    return sorted(((key, held.name(key)) for key in keys), key=lambda pair: pair[1])


def year_at_first(held: SchemeRecord, on: date) -> str:
    """The year of the day, else the first of the last version."""
    last: SchemeVersionRecord | None = held.last
    now = FinancialYear.containing(on)
    return str(now if last is None or last.told.from_year <= now.start else FinancialYear(last.told.from_year))
