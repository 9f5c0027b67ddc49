"""Forms of a grant: what it is, how far it has got, its amounts, who makes up a shortfall, and what hangs on it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.components.fields import MoneyField
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.interfaces.web.savings_programme.forms import years_around
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.registers.agreements.rules.schemes import Slot
from concordat.registers.exchange.rules.grants import (
    GRANT_MOVES,
    GRANT_STARTS,
    FigureOf,
    GrantState,
    Nature,
    ShortfallBasis,
)
from concordat.registers.exchange.rules.terms import TermKind

DATES = "Such as 6 December 2017, June 2018 or 2018/19."
BOUNDS = [("", "Exactly so"), *((one.value, one.word.capitalize()) for one in Bound if one is not Bound.AVERAGE)]
NATURES = [(one.value, one.words) for one in Nature]
STARTS = [(one.value, one.words) for one in GrantState if one in GRANT_STARTS]
SLOTS = [(one.value, one.words) for one in Slot if one in (Slot.RUNNING, Slot.ONE_OFF)]
WORDS = forms.Textarea(attrs={"rows": 3})


class FigureForm(SourcedForm):
    """An amount as it is known and as it was written."""

    amount = MoneyField(label="How much is it?", required=False,
                        help_text="Leave it empty while it is not known. Unknown is not nought.")  # fmt: skip
    bound = forms.ChoiceField(label="How firm is that?", required=False, choices=BOUNDS)
    written = forms.CharField(label="As it was written", required=False, max_length=200,
                              help_text="Such as up to £1.5m, or TBC.")  # fmt: skip

    def figure(self) -> Figure:
        """The amount as typed; without one it is to be confirmed."""
        given = self.cleaned_data
        amount, written = given["amount"], given["written"]
        if amount is None:
            return Figure(written or "TBC", state=FigureState.TO_BE_CONFIRMED)
        return Figure(written or amount.exact(), amount, Bound(given["bound"]) if given["bound"] else None, 1)


class GrantForm(FigureForm):
    """A grant or contribution."""

    asked_in = (
        ("What it is", ("title", "kind", "purpose", "collaboration", "term")),
        ("Who gives what to whom", ("funder", "funder_text", "holder", "amount", "bound", "written", "nature",
                                    "reference")),
        ("Since when and for how long", ("state", "on", "first_year", "last_year", "reason")),
    )  # fmt: skip

    title = forms.CharField(label="What is it called?", max_length=200)
    kind = forms.ChoiceField(label="What kind of money is it?", choices=[(k.value, k.word) for k in TermKind],
                             widget=forms.RadioSelect)  # fmt: skip
    purpose = forms.CharField(label="What is it for?", max_length=300)
    collaboration = forms.ChoiceField(label="For which collaboration?", required=False)
    term = forms.ChoiceField(label="Was it read in a paper?", required=False,
                             help_text="What papers report of grants, contributions and funding.")  # fmt: skip
    funder = forms.ChoiceField(label="Who gives it?", required=False)
    funder_text = forms.CharField(label="Or who, where the register has no such body", required=False, max_length=200,
                                  help_text="Such as a department or a fund.")  # fmt: skip
    holder = forms.ChoiceField(label="Who receives and answers for it?")
    nature = forms.ChoiceField(label="Is it capital or revenue?", choices=NATURES)
    reference = forms.CharField(label="The funder's reference", required=False, max_length=80)
    state = forms.ChoiceField(label="How far has it got?", choices=STARTS, widget=forms.RadioSelect)
    on = WhenField(label="Since when?", required=False, help_text=DATES)
    first_year = forms.ChoiceField(label="From which financial year?", required=False)
    last_year = forms.ChoiceField(label="To the end of which one?", required=False)

    def __init__(
        self, bodies: Choices, named: Choices, terms: Choices, today: date, data: object = None, initial: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        choose(self, "funder", bodies, "Nobody of these")
        choose(self, "holder", bodies, "Choose an organisation")
        choose(self, "collaboration", named, "None")
        choose(self, "term", terms, "No")
        choose(self, "first_year", years_around(today), "Not known")
        choose(self, "last_year", years_around(today), "Not known")
        self.order_fields([name for _, names in self.asked_in for name in names])


class ReportForm(SourcedForm):
    """How far it has got since."""

    state = forms.ChoiceField(label="How far has it got?", widget=forms.RadioSelect)
    on = WhenField(label="Since when?", required=False, help_text=DATES)
    note = forms.CharField(label="Why?", required=False, max_length=500, widget=WORDS,
                           help_text="Needed where the money is not to be had.")  # fmt: skip

    def __init__(self, before: GrantState, data: object = None) -> None:
        super().__init__(data)
        choose(self, "state", [(one.value, one.words) for one in GrantState if one in GRANT_MOVES[before]])


class AmountForm(FigureForm):
    """An amount of the grant."""

    of = forms.ChoiceField(label="Of what is this the amount?", widget=forms.RadioSelect,
                           choices=[(one.value, one.words) for one in FigureOf])  # fmt: skip
    year = forms.ChoiceField(label="For which financial year?", required=False)

    def __init__(self, today: date, data: object = None) -> None:
        super().__init__(data, initial={"of": FigureOf.AWARD.value})
        choose(self, "year", years_around(today), "The whole of it")
        self.order_fields(["of", "year", "amount", "bound", "written", "reason"])


class ShortfallForm(SourcedForm):
    """Who makes up what it does not pay."""

    asked_in = (
        ("Who makes it up", ("basis", "partner", "scheme", "slot", "year")), ("What was said", ("note", "reason")),
    )  # fmt: skip

    basis = forms.ChoiceField(label="Who makes up what it does not pay?", widget=forms.RadioSelect,
                              choices=[(one.value, one.words) for one in ShortfallBasis])  # fmt: skip
    partner = forms.ChoiceField(label="Which partner, where one pays it?", required=False)
    scheme = forms.ChoiceField(label="By which scheme, where the partners share it?", required=False)
    slot = forms.ChoiceField(label="By which part of the scheme?", required=False, choices=SLOTS)
    year = forms.ChoiceField(label="As a cost of which financial year?", required=False)
    note = forms.CharField(label="What was said of it?", required=False, max_length=500, widget=WORDS,
                           help_text="Needed where it is not agreed.")  # fmt: skip

    def __init__(self, bodies: Choices, schemes: Choices, today: date, data: object = None, year: str = "") -> None:
        super().__init__(data, initial={"slot": Slot.ONE_OFF.value, "year": year})
        choose(self, "partner", bodies, "Nobody alone")
        choose(self, "scheme", schemes, "None")
        choose(self, "year", years_around(today), "None")


class ReliesForm(SourcedForm):
    """What relies on it."""

    case = forms.ChoiceField(label="Which business case relies on it?", required=False)
    what = forms.CharField(label="Or what does, in words?", required=False, max_length=300)

    def __init__(self, cases: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "case", cases, "None of these")


class StageForm(SourcedForm):
    """The stage that it pays for."""

    stage = forms.ChoiceField(label="Which stage does it pay for?", required=False)
    what = forms.CharField(label="Or which, in words?", required=False, max_length=300)
    ends = WhenField(label="When does that stage end?", required=False, help_text=DATES)

    def __init__(self, stages: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "stage", stages, "None of these")


class UnlinkForm(SourcedForm):
    """Something no longer hangs on it; who says so."""
