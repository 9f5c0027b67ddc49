"""The forms of decisions, one thing each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from concordat.calculations.voting import Answer, VotingRule
from concordat.interfaces.web.components.fields import DayField
from concordat.interfaces.web.delivery.forms import SourcedForm
from concordat.interfaces.web.governance.tasks import Choices
from concordat.kernel.markings import Marking
from concordat.registers.governance.records import Account, PartyRecord
from concordat.registers.governance.rules import LONGEST, DecisionState

NO_ANSWER = "No answer yet"
STATES = (DecisionState.PROPOSED, DecisionState.RECOMMENDED, DecisionState.APPROVED, DecisionState.AGREED,
          DecisionState.NOTED, DecisionState.REJECTED)  # fmt: skip


def long_text(label: str, help_text: str = "", rows: int = 5) -> forms.CharField:
    """A text of some pages."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=LONGEST, widget=widget)


class OpenForm(SourcedForm):
    """What is to be decided, by which board, about what, and how it may be handled."""

    title = forms.CharField(label="What is to be decided?", max_length=500)
    collaboration = forms.ChoiceField(label="About which collaboration?", required=False)
    author_role = forms.CharField(label="Post of the author", max_length=200, required=False,
                                  help_text="A post, not a person's name.")  # fmt: skip
    recommendation = long_text("What is recommended?")
    marking = forms.ChoiceField(label="Protective marking", choices=[(m.value, m.word) for m in Marking])
    number = forms.IntegerField(
        label="Number in the year", required=False, min_value=1, help_text="Leave it empty for the next number."
    )

    def __init__(self, collaborations: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["collaboration"].choices = [("", "None: about the board's own affairs"), *collaborations]  # type: ignore[attr-defined]


class CaseForm(SourcedForm):
    """What is recommended, what else was considered, and why."""

    author_role = forms.CharField(label="Post of the author", max_length=200, required=False)
    recommendation = long_text("What is recommended?")
    options = long_text("Which options were considered?", "One a line, with doing nothing among them.")
    reasons = long_text("Reasons for the recommendation")


class ConsiderationsForm(SourcedForm):
    """What has to be weighed before a decision is taken."""

    financial = long_text("Financial considerations")
    legal = long_text("Legal considerations", "The power that it is taken under, and who advised.")
    equality = long_text("Equality considerations")
    risk = long_text("Risks")
    consultation = long_text("Consultation", "Who was consulted, and what was said.")
    human_rights = long_text("Human rights considerations")


class PlaceForm(SourcedForm):
    """At which meeting it is decided, and on which paper."""

    meeting = forms.ChoiceField(label="At which meeting?", required=False)
    paper = forms.ChoiceField(label="On which paper?", required=False)

    def __init__(self, meetings: Choices, papers: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["meeting"].choices = [("", "Not known yet"), *meetings]  # type: ignore[attr-defined]
        self.fields["paper"].choices = [("", "None held"), *papers]  # type: ignore[attr-defined]


class RuleForm(SourcedForm):
    """By which rule the answers of the parties make the decision."""

    rule = forms.ChoiceField(
        label="By which rule is it decided?", choices=[(r.value, r.word.capitalize()) for r in VotingRule],
        widget=forms.RadioSelect, help_text="As the parties' agreement has it.",
    )  # fmt: skip
    threshold = forms.IntegerField(
        label="Share of all votes that carries it, in percent", required=False, min_value=1, max_value=100,
        help_text="For a weighted majority only.",
    )  # fmt: skip


class PartyForm(SourcedForm):
    """Who is asked, with which weight, and what share of the resources it gives."""

    organisation = forms.ChoiceField(label="Which organisation is asked?")
    weight = forms.IntegerField(label="Weight of its vote", initial=1, min_value=1, max_value=10_000,
                                help_text="A whole number; 1 where all votes weigh the same.")  # fmt: skip
    resources = forms.DecimalField(
        label="Its share of the resources, in percent", required=False, min_value=0, max_value=100, decimal_places=2,
        help_text="Stands beside its share of the votes. Leave it empty where it is not known.",
    )  # fmt: skip
    stands = forms.TypedChoiceField(
        label="Is it a party to this decision?", choices=[("yes", "Yes"), ("no", "No: take it off the list")],
        coerce=lambda value: value == "yes", initial="yes", widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, bodies: Choices, data: object = None, **more: Any) -> None:
        super().__init__(data, **more)
        self.fields["organisation"].choices = [("", "Choose an organisation"), *bodies]  # type: ignore[attr-defined]


class VotesForm(SourcedForm):
    """What each party answered."""

    def __init__(
        self, parties: Sequence[PartyRecord], names: Mapping[str, str], data: object = None, **more: Any
    ) -> None:
        self.parties = parties
        super().__init__(data, **more)
        for one in parties:
            self.fields[f"answer-{one.organisation}"] = forms.ChoiceField(
                label=names.get(one.organisation, one.organisation), required=False, widget=forms.RadioSelect,
                choices=[*((a.value, a.word.capitalize()) for a in Answer), ("", NO_ANSWER)],
                initial=one.answer.value if one.answer else "",
            )  # fmt: skip
        self.order_fields([name for name in self.fields if name != "reason"])

    @property
    def answers(self) -> dict[str, Answer | None]:
        """The answers by organisation; None where there is none."""
        given = {one.organisation: self.cleaned_data[f"answer-{one.organisation}"] for one in self.parties}
        return {key: Answer(value) if value else None for key, value in given.items()}


class OutcomeForm(SourcedForm):
    """What the board decided, as its minutes have it, and when."""

    state = forms.ChoiceField(
        label="What was decided?", choices=[(s.value, s.value.capitalize()) for s in STATES], widget=forms.RadioSelect
    )
    decided_on: Any = DayField(
        label="Day of the decision", required=False, help_text="Leave it empty for the day of its meeting."
    )


def changed(account: Account, form: forms.BaseForm) -> dict[str, Any]:
    """The texts of an account that a form gives."""
    return {name: value for name, value in form.cleaned_data.items() if name != "reason" and hasattr(account, name)}
