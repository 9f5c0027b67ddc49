"""The exit terms of an agreement, one thing a page; and who leaves on which day."""

from __future__ import annotations

from abc import ABCMeta, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.forms import DeclarativeFieldsMetaclass

from concordat.calculations.settlements import (
    Asset,
    AssetSplit,
    Certainty,
    Cost,
    CostKind,
    Extent,
    Instalments,
    NoticeFrom,
    Payer,
    PriceBasis,
    Service,
    Stated,
    WriteOff,
)
from concordat.interfaces.web.components.fields import DayField, MoneyField
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.registers.agreements.records.exits import ExitRecord
from concordat.registers.agreements.rules.exits import Afterwards, Notice, WhenPaid, WhoPays

Choices = list[tuple[str, str]]
NOT_SAID = "The agreement does not say"


def _choices(values: Any, empty: str = NOT_SAID) -> Choices:
    return [("", empty), *((one.value, one.words[:1].upper() + one.words[1:]) for one in values)]


def _radio(label: str, values: Any, help_text: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=_choices(values), widget=forms.RadioSelect, required=False, help_text=help_text
    )  # fmt: skip


def _months(label: str, help_text: str = "") -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=240, required=False, help_text=help_text)


class LeavingForm(forms.Form):
    """Who leaves, and the day of notice: asked in the address, nothing is written."""

    party = forms.ChoiceField(label="Who leaves?", required=False)
    day: Any = DayField(
        label="Day of notice", required=False, help_text="The day on which notice is, or would be, given."
    )

    def __init__(self, parties: Mapping[str, str], data: Any = None) -> None:
        super().__init__(data)
        self.fields["party"].choices = [("", "Choose a party"), *parties.items()]  # type: ignore[attr-defined]


class _PartsOfForms(DeclarativeFieldsMetaclass, ABCMeta):
    """Forms of which a part is left to those below: without it, none is made."""


class ExitForm(SourcedForm, metaclass=_PartsOfForms):
    """A part of the exit terms; ``said`` is what was typed, ``held`` what is on record."""

    def __init__(self, held: ExitRecord, data: Any = None, *, name: str = "", **more: Any) -> None:
        self.held = held
        super().__init__(data, initial=self.before(name), **more)
        parties = [("", NOT_SAID), *held.parties.items()]
        for field in PARTIES & set(self.fields):
            self.fields[field].choices = parties  # type: ignore[attr-defined]

    @abstractmethod
    def before(self, name: str) -> dict[str, Any]:
        """What the fields hold at first: the terms on record, or those of the item of this name."""

    @abstractmethod
    def said(self) -> Any:
        """What the action is given."""

    def one(self, name: str) -> Any:
        """The value of a choice, None where it is empty."""
        return self.cleaned_data[name] or None


PARTIES = frozenset({"met_by", "provider", "receiver", "holder", "given_up_by", "owed_by"})


class NoticeForm(ExitForm):
    """How long notice is, from which day, and the earliest exit."""

    notice_months = _months("How many months of notice?", "Leave it empty where the agreement does not say.")
    notice_from = _radio("From which day is it counted?", NoticeFrom)
    not_before: Any = DayField(
        label="Is there an earliest day on which a party can leave?", required=False,
        help_text="Such as the end of a minimum term. Leave it empty where there is none.",
    )  # fmt: skip

    def before(self, name: str) -> dict[str, Any]:
        terms = self.held.terms
        return {"notice_months": terms.notice_months, "notice_from": terms.notice_from, "not_before": terms.not_before}

    def said(self) -> Notice:
        given = self.cleaned_data
        counted = NoticeFrom(given["notice_from"]) if given["notice_from"] else None
        return Notice(given["notice_months"], counted, given["not_before"])


class WhoPaysForm(ExitForm):
    """Who pays, in the words of the clause where it is vague, and the limits on the whole."""

    payer = _radio("Who pays what leaving costs?", Payer)
    words = forms.CharField(
        label="How does the clause put it?", max_length=200, required=False,
        help_text="A few words such as “reasonable costs”: they show what the agreement leaves open.",
    )  # fmt: skip
    capped = forms.BooleanField(label="The clause names a cap on the whole", required=False)
    cap: Any = MoneyField(label="How much is the cap?", required=False, help_text="Empty where no amount is given.")
    floor: Any = MoneyField(label="Is there a least that is paid?", required=False)

    def before(self, name: str) -> dict[str, Any]:
        terms = self.held.terms
        return {"payer": terms.payer, "words": terms.words, "capped": terms.capped, "cap": terms.cap,
                "floor": terms.floor}  # fmt: skip

    def said(self) -> WhoPays:
        given = self.cleaned_data
        payer = Payer(given["payer"]) if given["payer"] else None
        return WhoPays(payer, given["words"], given["capped"], given["cap"], given["floor"])


class WhenPaidForm(ExitForm):
    """The days of payment, or how many instalments and how far apart."""

    count = forms.IntegerField(
        label="In how many instalments?", min_value=1, max_value=60, required=False,
        help_text="1 for one payment. Leave it empty where the agreement does not say when.",
    )  # fmt: skip
    first_after = _months("How many months after leaving is the first?", "0 for the day of leaving.")
    every = _months("How many months are there between two?")
    dates = forms.CharField(
        label="Or on which days?", required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="One day a line, as 2027-04-01. They count before the months.",
    )  # fmt: skip

    def before(self, name: str) -> dict[str, Any]:
        held = self.held.terms.instalments
        if held is None:
            return {}
        days = "\n".join(day.isoformat() for day in held.dates)
        return {"count": held.count, "first_after": held.first_after, "every": held.every, "dates": days}

    def clean_dates(self) -> tuple[date, ...]:
        """The days, one a line; says which line is no day."""
        days = []
        for line in str(self.cleaned_data["dates"]).split():
            try:
                days.append(date.fromisoformat(line))
            except ValueError:
                raise forms.ValidationError(f"“{line}” is not a day such as 2027-04-01") from None
        return tuple(days)

    def said(self) -> WhenPaid:
        given = self.cleaned_data
        if not given["dates"] and given["count"] is None:
            return WhenPaid()
        first, every = given["first_after"] or 0, 1 if given["every"] is None else given["every"]
        return WhenPaid(Instalments(given["dates"], given["count"] or 1, first, every))


class AfterwardsForm(ExitForm):
    """What becomes of what is held jointly, and whether it is said that nothing goes on."""

    asset_split = _radio("What becomes of what is held jointly?", AssetSplit)
    no_services = forms.BooleanField(
        label="The agreement says that no service goes on after a party has left", required=False
    )

    def before(self, name: str) -> dict[str, Any]:
        said = self.held.terms.services == ()
        return {"asset_split": self.held.terms.asset_split, "no_services": said}

    def said(self) -> Afterwards:
        given = self.cleaned_data
        return Afterwards(given["no_services"], AssetSplit(given["asset_split"]) if given["asset_split"] else None)


class SharesForm(ExitForm):
    """The share of each party that settles."""

    def __init__(self, held: ExitRecord, data: Any = None, **more: Any) -> None:
        super().__init__(held, data, **more)
        for number, (key, name) in enumerate(held.named.items()):
            share = held.terms.shares.get(key)
            self.fields[f"share_{number}"] = forms.DecimalField(
                label=f"Share of {name}", min_value=0, max_value=1_000_000, decimal_places=2, max_digits=9,
                required=False, initial=None if share is None else Decimal(share.numerator) / share.denominator,
                help_text="Empty where it does not settle by itself." if number == 0 else "",
            )  # fmt: skip
        self.order_fields([name for name in self.fields if name != "reason"])

    def before(self, name: str) -> dict[str, Any]:
        return {}

    def said(self) -> dict[str, Decimal]:
        given = ((key, self.cleaned_data[f"share_{number}"]) for number, key in enumerate(self.held.named))
        return {key: share for key, share in given if share is not None}


class ItemForm(ExitForm):
    """Something that the exit terms name, with an amount as far as it is known."""

    name = forms.CharField(label="What is it called?", max_length=200)
    certainty = forms.ChoiceField(label="What is known of the amount?", choices=_choices(Certainty)[1:],
                                  initial=Certainty.UNKNOWN)  # fmt: skip
    amount: Any = MoneyField(label="Amount", required=False, help_text="Empty where it is not known.")
    dropped = forms.BooleanField(label="Take it out: the agreement no longer names it", required=False)

    @abstractmethod
    def items(self) -> Sequence[Any]:
        """The items of this sort on record."""

    @abstractmethod
    def fields_of(self, item: Any) -> dict[str, Any]:
        """The fields of one item on record."""

    def before(self, name: str) -> dict[str, Any]:
        return next((self.fields_of(one) for one in self.items() if getattr(one, "name", "") == name), {})

    @property
    def stated(self) -> Stated:
        """The amount as typed."""
        return Stated(Certainty(self.cleaned_data["certainty"]), self.cleaned_data["amount"])


class CostForm(ItemForm):
    """A head of cost, how far it is paid, and on whom it falls first."""

    asked_in = (
        ("What the cost is", ("name", "kind", "certainty", "amount")),
        ("Who pays it, and how far", ("extent", "cap", "percent", "met_by")),
        ("Where this comes from", ("dropped", "reason")),
    )

    kind = forms.ChoiceField(label="What sort of cost is it?", choices=_choices(CostKind)[1:])
    extent = _radio("How far is it paid?", Extent)
    cap: Any = MoneyField(label="The cap on this cost", required=False)
    percent = forms.DecimalField(label="The percentage", min_value=0, max_value=100, decimal_places=2, required=False)
    met_by = forms.ChoiceField(
        label="On which party does it fall first?", required=False,
        help_text="That party is paid. Of two parties, it is the one that stays where nothing is said.",
    )  # fmt: skip
    field_order = ("kind", "name", "certainty", "amount", "extent", "cap", "percent", "met_by", "dropped")

    def items(self) -> Sequence[Cost]:
        return self.held.terms.costs

    def fields_of(self, item: Cost) -> dict[str, Any]:
        return {"kind": item.kind, "name": item.name, "certainty": item.stated.certainty, "extent": item.extent,
                "amount": item.stated.amount, "cap": item.cap, "percent": item.percent,
                "met_by": item.met_by or ""}  # fmt: skip

    def said(self) -> Cost:
        given = self.cleaned_data
        extent = Extent(given["extent"]) if given["extent"] else None
        return Cost(CostKind(given["kind"]), given["name"], self.stated, extent, given["cap"], given["percent"],
                    self.one("met_by"))  # fmt: skip


class ServiceForm(ItemForm):
    """A service that goes on: for whom, until when, at what price."""

    asked_in = (
        ("What goes on, and for whom", ("name", "provider", "receiver")),
        ("Until when and at what price", ("ends", "months", "certainty", "amount", "basis")),
        ("Where this comes from", ("dropped", "reason")),
    )

    provider = forms.ChoiceField(label="Who provides it?", required=False)
    receiver = forms.ChoiceField(label="For whom?", required=False)
    ends: Any = DayField(label="Its last day", required=False)
    months = _months("Or for how many months after leaving?")
    basis = _radio("At what price?", PriceBasis)
    field_order = ("name", "provider", "receiver", "ends", "months", "basis", "certainty", "amount", "dropped")

    def __init__(self, held: ExitRecord, data: Any = None, **more: Any) -> None:
        super().__init__(held, data, **more)
        self.fields["amount"].label = "Price a month"
        self.fields["certainty"].label = "What is known of the price a month?"

    def items(self) -> Sequence[Service]:
        return self.held.terms.services or ()

    def fields_of(self, item: Service) -> dict[str, Any]:
        return {"name": item.name, "provider": item.provider or "", "receiver": item.receiver or "",
                "ends": item.ends, "months": item.months, "basis": item.basis,
                "certainty": item.monthly.certainty, "amount": item.monthly.amount}  # fmt: skip

    def said(self) -> Service:
        given = self.cleaned_data
        basis = PriceBasis(given["basis"]) if given["basis"] else None
        return Service(given["name"], self.one("provider"), self.one("receiver"), given["ends"], given["months"],
                       basis, self.stated)  # fmt: skip


class AssetForm(ItemForm):
    """A thing held jointly, its value, and who owns or keeps it."""

    holder = forms.ChoiceField(label="Who owns it, or keeps it?", required=False)

    def items(self) -> Sequence[Asset]:
        return self.held.terms.assets

    def fields_of(self, item: Asset) -> dict[str, Any]:
        return {"name": item.name, "certainty": item.value.certainty, "amount": item.value.amount,
                "holder": item.holder or ""}  # fmt: skip

    def said(self) -> Asset:
        return Asset(self.cleaned_data["name"], self.stated, self.one("holder"))


class ClaimForm(ItemForm):
    """A claim that a party gives up; it stands beside the settlement."""

    given_up_by = forms.ChoiceField(label="Who gives it up?", required=False)
    owed_by = forms.ChoiceField(label="Who owed it?", required=False)

    def items(self) -> Sequence[WriteOff]:
        return self.held.terms.write_offs

    def before(self, name: str) -> dict[str, Any]:
        return next((self.fields_of(one) for one in self.items() if one.what == name), {})

    def fields_of(self, item: WriteOff) -> dict[str, Any]:
        return {"name": item.what, "certainty": item.amount.certainty, "amount": item.amount.amount,
                "given_up_by": item.given_up_by, "owed_by": item.owed_by}  # fmt: skip

    def said(self) -> WriteOff:
        given = self.cleaned_data
        return WriteOff(given["name"], self.stated, given["given_up_by"], given["owed_by"])
