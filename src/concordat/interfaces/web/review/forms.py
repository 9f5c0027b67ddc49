"""Correcting one statement: what its name means, and the fields that its kind has."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms

from concordat.interfaces.web.components.fields import MoneyField
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.statements import MONEY_KINDS, Kind, Statement
from concordat.review.records import Card

CREATE, OTHER = "create", "other"
NOT_SAID = frozenset({"meaning", "subject", "amount", "only_here"})  # fields that are no key of the statement

STANDINGS = [(s, s.replace("_", " ")) for s in ("baseline", "planned", "forecast", "achieved", "not_stated")]
RECURRENCES = [("", "not stated"), ("annual", "annual"), ("one_off", "one-off"), ("cumulative", "cumulative")]
STAGES = ["mandate", "scoping", "soc", "obc", "fbc", "tender", "design", "build", "implementation", "live", "pir",
          "closed"]  # fmt: skip
STAGE_STATES = ["planned", "in_progress", "submitted", "approved", "rejected", "completed"]

PLAIN_DATE = "As closely as it is known: 2017-06-01, 2017-11, 2019-summer or FY2017/18."


class StatementForm(forms.Form):
    """Fields are made from the statement; ``corrected`` gives the statement as the person left it."""

    def __init__(self, card: Card, data: Any = None) -> None:
        super().__init__(data)
        self.card = card
        self._statement = card.candidate.statement
        self._name_fields()
        self.fields["what"] = forms.CharField(
            label="In plain words", required=False, initial=self._statement.what, max_length=300
        )
        for name, field in _fields_of(self._statement):
            self.fields[name] = field
        self.fields["only_here"] = forms.BooleanField(
            label="Only here: do not remember it for the papers of this board", required=False,
            help_text="Else what a name or the heading of a rating was corrected to mean is taken so from now on; "
            "it is listed under what was learnt, and can be revoked.",
        )  # fmt: skip

    def _name_fields(self) -> None:
        meaning = self.card.meaning
        how = "as learnt" if self.card.taken.name else "held"
        choices = [(meaning.name, f"{meaning.name} ({meaning.ref.kind}, {how})")] if meaning.ref else []
        choices += [(p.name, f"{p.name} ({p.kind}: {p.reason})") for p in meaning.proposals]
        if meaning.text and (self.card.taken.name or not meaning.ref):
            choices.append((CREATE, f"Create the collaboration “{meaning.text}”"))
        choices.append((OTHER, "Another name, typed below"))
        self.fields["meaning"] = forms.ChoiceField(
            label="What is it about?",
            choices=choices,
            widget=forms.RadioSelect,
            initial=choices[0][0] if meaning.ref else None,
        )
        self.fields["subject"] = forms.CharField(
            label="Another name", required=False, max_length=200, help_text="Exactly as the register has it."
        )

    @property
    def creates_subject(self) -> bool:
        return bool(self.cleaned_data["meaning"] == CREATE)

    @property
    def remembers(self) -> bool:
        return not self.cleaned_data["only_here"]

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("meaning") == OTHER and not typed.get("subject"):
            self.add_error("subject", "Type the name, or choose one above.")
        return typed

    def corrected(self) -> Statement:
        """The statement with what the person chose and typed."""
        typed = {k: v for k, v in self.cleaned_data.items() if k not in NOT_SAID}
        meaning = self.cleaned_data["meaning"]
        read, named = self.card.candidate.as_read.subject, self.cleaned_data["subject"]
        subject = {CREATE: read, OTHER: named}.get(meaning, meaning)
        changes: dict[str, Any] = {name: value or None for name, value in typed.items()}
        if "amount" in self.cleaned_data:
            amount = self.cleaned_data["amount"]
            changes["value"] = _pounds(amount)
            if changes["value"] != self._statement.value:
                changes["written"] = str(amount) if amount is not None else None
        return replace(self._statement, subject=subject, **changes)


def _fields_of(s: Statement) -> list[tuple[str, forms.Field]]:
    fields: list[tuple[str, forms.Field]] = []
    if s.kind in MONEY_KINDS:
        amount = Money.pounds(str(s.value)) if s.value is not None else None
        fields += [
            ("amount", MoneyField(label="Amount", required=False, initial=amount,
                                  help_text=f"As printed: {s.written or s.quote}. Leave empty when it is not known.")),
            ("standing", _choice("Is it a plan or a result?", STANDINGS, s.standing or "not_stated")),
            ("recurrence", _choice("How often", RECURRENCES, s.recurrence or "")),
        ]  # fmt: skip
    if s.kind is Kind.STATUS:
        fields += [
            ("dimension", _choice("Dimension", [(d, d.capitalize()) for d in Dimension], s.dimension)),
            ("colour", _choice("Colour", [(c, c.word) for c in Colour], s.colour)),
        ]
    if s.kind is Kind.STAGE:
        fields += [
            ("stage", _choice("Stage", [(x, x) for x in STAGES], s.stage)),
            ("state", _choice("State", [(x, x.replace("_", " ")) for x in STAGE_STATES], s.state)),
        ]
    if s.kind is Kind.COMMITMENT:
        fields.append(("due", _date("Due", s.due)))
    if s.kind is Kind.DECISION:
        fields.append(("decided_by", forms.CharField(label="Decided by", required=False, initial=s.decided_by)))
    if s.kind not in {Kind.ORGANISATION, Kind.COLLABORATION}:
        fields.append(("date", _date("Date", s.date)))
    return fields


def _choice(label: str, choices: list[tuple[str, str]], initial: str | None) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, initial=initial, required=False)


def _date(label: str, initial: str | None) -> forms.CharField:
    return forms.CharField(label=label, required=False, initial=initial, max_length=12, help_text=PLAIN_DATE)


def _pounds(amount: Money | None) -> int | float | None:
    if amount is None:
        return None
    return amount.pence // 100 if amount.pence % 100 == 0 else amount.pence / 100
