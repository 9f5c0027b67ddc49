"""What a data agreement says, one thing a page."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import DayField
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.registers.agreements.records.data_sharing import DataAgreementRecord
from concordat.registers.agreements.rules.data_sharing import BASES, Assessment, DataRole, DataSet, DataTerms

NOT_SAID = "Not said"
SPECIAL = {"yes": True, "no": False}


class TermsForm(SourcedForm):
    """Purpose, basis, special categories, assessment, retention and review: the whole of it."""

    asked_in = (
        ("What the data are for", ("purpose", "basis")),
        ("Sensitive data and the assessment", ("special", "condition", "assessment", "assessed_on", "assessment_at")),
        ("How long they are kept", ("retention", "review_on", "reason")),
    )

    purpose = forms.CharField(
        label="For what are the data used?", required=False, widget=forms.Textarea(attrs={"rows": 3})
    )  # fmt: skip
    basis = forms.ChoiceField(label="On which lawful basis?", required=False)
    special = forms.ChoiceField(
        label="Are special categories of data among them?", required=False, widget=forms.RadioSelect,
        choices=[("", NOT_SAID), ("yes", "Yes"), ("no", "No")],
        help_text="Health, race, religion, sex life, biometrics and the like.",
    )  # fmt: skip
    condition = forms.CharField(
        label="Which condition allows the special categories?", required=False, max_length=300,
        help_text="Such as one of Schedule 8 of the Data Protection Act 2018. Empty where there are none.",
    )  # fmt: skip
    assessment = forms.ChoiceField(
        label="How far is the impact assessment?", required=False, widget=forms.RadioSelect,
        choices=[("", NOT_SAID), *((one.value, one.words) for one in Assessment)],
    )  # fmt: skip
    assessed_on: Any = DayField(label="Day of the assessment", required=False, help_text="Where it is done.")
    assessment_at = forms.CharField(label="Where is it, or the reason for none, kept?", required=False, max_length=300)
    retention = forms.CharField(label="How long are the data kept?", required=False, max_length=300)
    review_on: Any = DayField(label="Day of the next review", required=False)

    def __init__(self, held: DataAgreementRecord, today: date, data: Any = None, **more: Any) -> None:
        terms = held.terms
        special = {True: "yes", False: "no", None: ""}[terms.special]
        names = (
            "purpose",
            "basis",
            "condition",
            "assessment",
            "assessed_on",
            "assessment_at",
            "retention",
            "review_on",
        )
        super().__init__(data, initial={name: getattr(terms, name) for name in names} | {"special": special}, **more)
        bases = [(one.code, one.words) for one in BASES.values() if one.stands(today)]
        self.fields["basis"].choices = [("", NOT_SAID), *bases]  # type: ignore[attr-defined]

    def said(self) -> DataTerms:
        """The terms as typed."""
        given = self.cleaned_data
        assessment = Assessment(given["assessment"]) if given["assessment"] else None
        return DataTerms(
            given["purpose"], given["basis"], SPECIAL.get(given["special"]), given["condition"], assessment,
            given["assessed_on"], given["assessment_at"], given["retention"], given["review_on"],
        )  # fmt: skip


class PartiesForm(SourcedForm):
    """What each party of the agreement is for the data."""

    def __init__(self, held: DataAgreementRecord, today: date, data: Any = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.held = held
        roles = {one.key: one.role for one in held.parties}
        for number, party in enumerate(held.agreement.parties):
            self.fields[f"role_{number}"] = forms.ChoiceField(
                label=party.name, required=False, initial=roles.get(party.organisation or party.name, ""),
                choices=[("", "No part in the data"), *((one.value, one.words) for one in DataRole)],
            )  # fmt: skip
        self.order_fields([name for name in self.fields if name != "reason"])

    def said(self) -> dict[str, DataRole]:
        """The role of each party that has one."""
        given = ((party.organisation or party.name, self.cleaned_data[f"role_{number}"])
                 for number, party in enumerate(self.held.agreement.parties))  # fmt: skip
        return {key: DataRole(role) for key, role in given if role}


class DataSetForm(SourcedForm):
    """A set of data, described: the data themselves are never held here."""

    name = forms.CharField(label="What are the data called?", max_length=200)
    description = forms.CharField(
        label="What is in them?", required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Describe the sorts of data, such as date, place and mileage. Never enter the data themselves.",
    )  # fmt: skip
    people = forms.CharField(
        label="About whom are they?", required=False, max_length=300, help_text="Such as drivers, or callers."
    )

    def __init__(
        self, held: DataAgreementRecord, today: date, data: Any = None, *, name: str = "", **more: Any
    ) -> None:  # fmt: skip
        known = next((one for one in held.data_sets if one.name == name), None)
        initial = {"name": known.name, "description": known.description, "people": known.people} if known else {}
        super().__init__(data, initial=initial, **more)
        if known:
            self.fields["dropped"] = forms.BooleanField(label="Take it out: it is no longer shared", required=False)
            self.order_fields([name for name in self.fields if name != "reason"])

    def said(self) -> DataSet:
        """The description as typed."""
        return DataSet(self.cleaned_data["name"], self.cleaned_data["description"], self.cleaned_data["people"])
