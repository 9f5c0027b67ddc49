"""What an agreement provides, and one clause of its checklist."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from concordat.calculations.voting import VotingRule
from concordat.interfaces.web.agreements.bodies import Bodies, BodiesField, SharesField
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.registers.agreements.rules import (
    AgreementKind,
    Clause,
    ClauseTold,
    ClauseValue,
    Head,
    Presence,
    Provision,
    ProvisionKind,
    SharingRule,
    Typed,
)
from concordat.registers.agreements.rules.clauses import LONGEST
from concordat.registers.agreements.rules.provisions import heads_of, provisions_of

Choices = Sequence[tuple[str, str]]


class ProvisionFields(forms.Form):
    """Which provision it is, of whom, and what it covers."""

    kind = forms.ChoiceField(label="Which provision?", widget=forms.RadioSelect)
    bodies = BodiesField(
        label="Which forces or bodies is it about?",
        help_text="One a line. Of a force provision: the forces; who must be a party follows from them.",
    )
    heads = forms.MultipleChoiceField(label="What does it cover?", required=False, widget=forms.CheckboxSelectMultiple)
    functions = forms.CharField(
        label="Which functions?", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The law asks for them where police staff discharge functions (s23AA).",
    )  # fmt: skip

    def offer(self, kind: AgreementKind, bodies: Bodies) -> None:
        """Leave the provisions and heads that an agreement of this sort may hold."""
        kinds = provisions_of(kind)
        heads = dict.fromkeys(head for one in kinds for head in heads_of(one))
        self.fields["kind"].choices = [(one.value, one.words) for one in kinds]  # type: ignore[attr-defined]
        self.fields["heads"].choices = [(one.value, one.words) for one in heads]  # type: ignore[attr-defined]
        self.fields["bodies"].bodies = bodies  # type: ignore[attr-defined]
        if not heads:
            del self.fields["heads"]


class ProvisionForm(ProvisionFields, SourcedForm):
    """A provision of an agreement on record."""

    def __init__(self, kind: AgreementKind, bodies: Bodies, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.offer(kind, bodies)

    @property
    def provision(self) -> Provision:
        """The provision as typed."""
        given = self.cleaned_data
        heads = tuple(Head(head) for head in given.get("heads", ()))
        return Provision(ProvisionKind(given["kind"]), tuple(given["bodies"]), heads, given["functions"])


class ClauseForm(SourcedForm):
    """Whether a clause is there, what it says in short, and the value that the register needs of it."""

    presence = forms.ChoiceField(
        label="Is it in the agreement?", widget=forms.RadioSelect,
        choices=[(one.value, one.words) for one in Presence],
    )  # fmt: skip
    number = forms.CharField(label="Under which number?", required=False, max_length=20, help_text="Such as 12.3.")
    says = forms.CharField(
        label="What does it say, in short?", required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    months = forms.IntegerField(label="Months", required=False)
    body = forms.ChoiceField(label="Party", required=False)
    rule = forms.ChoiceField(label="Rule", required=False)
    words = forms.CharField(label="In words", required=False, max_length=300)
    weights = SharesField(
        label="With which shares, in percent?", required=False,
        help_text="One party a line with its percent, such as “Northshire Police 62.5”. Together they come to 100.",
    )  # fmt: skip

    def __init__(
        self, clause: Clause, parties: Choices, bodies: Bodies, data: object = None, **more: Any
    ) -> None:  # fmt: skip
        super().__init__(data, **more)
        self._clause = clause
        wanted = {
            Typed.MONTHS: "months", Typed.BODY: "body", Typed.WORDS: "words", Typed.VOTING: "rule",
            Typed.SHARING: "rule",
        }.get(clause.typed)  # fmt: skip
        for name in ("months", "body", "words", "rule"):
            if name != wanted:
                del self.fields[name]
            else:
                self.fields[name].label = clause.asks
        if wanted == "rule":
            self.fields["weights"].bodies = bodies  # type: ignore[attr-defined]
            self.fields["rule"].choices = [("", "Not stated"), *_rules(clause)]  # type: ignore[attr-defined]
        else:
            del self.fields["weights"]
        if wanted == "body":
            self.fields["body"].choices = [("", "Not stated"), *parties]  # type: ignore[attr-defined]

    @property
    def told(self) -> ClauseTold:
        """The clause as typed."""
        given = self.cleaned_data
        value = ClauseValue(
            given.get("months"), given.get("body") or None, given.get("rule") or "", given.get("words") or "",
            given.get("weights") or {},
        )  # fmt: skip
        return ClauseTold(self._clause, Presence(given["presence"]), given["number"], given["says"], value)


def initial_of(told: ClauseTold) -> dict[str, Any]:
    """What the form shows of the clause as it is held."""
    value = told.value
    return {
        "presence": told.presence.value, "number": told.number, "says": told.says, "months": value.months,
        "body": value.body, "rule": value.rule, "words": value.words, "weights": dict(value.weights),
    }  # fmt: skip


def _rules(clause: Clause) -> list[tuple[str, str]]:
    if clause.typed is Typed.VOTING:
        return [(one.value, one.word.capitalize()) for one in VotingRule]
    return [(one.value, one.words) for one in SharingRule]
