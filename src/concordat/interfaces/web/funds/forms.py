"""Forms of a fund and of a bid to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from concordat.interfaces.web.collaborations.forms import Choices, choose
from concordat.interfaces.web.delivery.forms import SourcedForm, WhenField
from concordat.interfaces.web.grants.forms import DATES, WORDS, FigureForm
from concordat.interfaces.web.savings_programme.forms import years_around
from concordat.kernel.markings import Marking
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.exchange.rules.bids import BID_MOVES, AmountOf, BidState, Met
from concordat.registers.exchange.rules.funds import EligibilityKind

STAGES = [("", "None"), *((one.value, one.words) for one in Stage)]
MARKINGS = [(one.value, one.word) for one in Marking if one is not Marking.SENSITIVE_PERSONAL]


class FundForm(FigureForm):
    """A fund."""

    asked_in = (
        ("What it is", ("title", "purpose", "funder", "funder_text", "announced")),
        ("How much, and when", ("amount", "bound", "written", "opens", "closes", "decides", "reason")),
    )  # fmt: skip

    title = forms.CharField(label="What is the fund called?", max_length=200)
    purpose = forms.CharField(label="What is it for?", max_length=300)
    funder = forms.ChoiceField(label="Who gives it?", required=False)
    funder_text = forms.CharField(label="Or who, where the register has no such body", required=False, max_length=200)
    announced = forms.BooleanField(
        label="It has been announced in public", required=False,
        help_text="Then everybody who signs in may see it. Bids to it are seen by those who make them.",
    )  # fmt: skip
    opens = WhenField(label="When does it open?", required=False, help_text=DATES)
    closes = WhenField(label="When does it close?", required=False, help_text=DATES)
    decides = WhenField(label="When is it decided?", required=False, help_text=DATES)

    def __init__(self, bodies: Choices, data: object = None) -> None:
        super().__init__(data)
        self.fields["amount"].label = "How much is there in all?"
        choose(self, "funder", bodies, "Nobody of these")
        self.order_fields([name for _, names in self.asked_in for name in names])


class FundAmountForm(FigureForm):
    """What a fund has to give in a year."""

    year = forms.ChoiceField(label="For which financial year?", required=False)

    def __init__(self, today: date, data: object = None) -> None:
        super().__init__(data)
        choose(self, "year", years_around(today), "The whole of it")
        self.order_fields(["year", "amount", "bound", "written", "reason"])


class FundDatesForm(SourcedForm):
    """When a fund opens, closes and decides."""

    opens = WhenField(label="When does it open?", required=False, help_text=DATES)
    closes = WhenField(label="When does it close?", required=False, help_text=DATES)
    decides = WhenField(label="When is it decided?", required=False, help_text=DATES)
    note = forms.CharField(label="What was said of it?", required=False, max_length=500, widget=WORDS)


class EligibilityForm(SourcedForm):
    """A condition of eligibility."""

    kind = forms.ChoiceField(label="What is the condition about?", widget=forms.RadioSelect,
                             choices=[(one.value, one.words) for one in EligibilityKind])  # fmt: skip
    text = forms.CharField(label="What does the fund ask for?", max_length=500, widget=WORDS)
    least = forms.IntegerField(
        label="At least how much?", required=False, min_value=1, max_value=500,
        help_text="A percentage of the whole cost for match funding; a number of organisations for partners.",
    )  # fmt: skip
    stage = forms.ChoiceField(label="Which stage must the business case have completed?", required=False,
                              choices=STAGES)  # fmt: skip
    other = forms.ChoiceField(label="Which fund's money is ruled out?", required=False)

    def __init__(self, others: Choices, data: object = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        choose(self, "other", others, "Any other, or none")


class BodyForm(SourcedForm):
    """An organisation that comes in, or goes."""

    organisation = forms.ChoiceField(label="Which organisation?")
    holds = forms.ChoiceField(label="Is it in or out?", choices=[("yes", "It is"), ("no", "It no longer is")],
                              widget=forms.RadioSelect, initial="yes")  # fmt: skip

    def __init__(self, bodies: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "organisation", bodies, "Choose an organisation")


class BidForm(SourcedForm):
    """A bid."""

    asked_in = (
        ("What it is", ("fund", "title", "purpose", "collaboration", "case")),
        ("Who bids", ("organisation", "partners", "marking", "reason")),
    )  # fmt: skip

    fund = forms.ChoiceField(label="To which fund?")
    title = forms.CharField(label="What is the bid called?", max_length=200)
    purpose = forms.CharField(label="What is it for?", required=False, max_length=500)
    collaboration = forms.ChoiceField(label="For which collaboration?", required=False)
    case = forms.ChoiceField(label="With which business case?", required=False)
    organisation = forms.ChoiceField(label="Who makes the bid and answers for it?")
    partners = forms.MultipleChoiceField(label="Who bids with it?", required=False)
    marking = forms.ChoiceField(label="How is it marked?", choices=MARKINGS, initial=Marking.OFFICIAL.value)

    def __init__(
        self, funds: Choices, named: Choices, cases: Choices, bodies: Choices, own: Choices, data: object = None,
        initial: Any = None,
    ) -> None:  # fmt: skip
        super().__init__(data, initial=initial)
        choose(self, "fund", funds, "Choose a fund")
        choose(self, "collaboration", named, "None")
        choose(self, "case", cases, "None yet")
        choose(self, "organisation", own, "Choose an organisation")
        choose(self, "partners", bodies)
        self.order_fields([name for _, names in self.asked_in for name in names])


class BidReportForm(SourcedForm):
    """How far a bid has got since."""

    state = forms.ChoiceField(label="How far has it got?", widget=forms.RadioSelect)
    on = WhenField(label="Since when?", required=False, help_text=DATES)
    note = forms.CharField(label="Why?", required=False, max_length=500, widget=WORDS,
                           help_text="Needed where it is refused, withdrawn or drafted again.")  # fmt: skip

    def __init__(self, before: BidState, data: object = None) -> None:
        super().__init__(data)
        choose(self, "state", [(one.value, one.words) for one in BidState if one in BID_MOVES[before]])


class BidAmountForm(FigureForm):
    """What is asked for, or matched."""

    of = forms.ChoiceField(label="What is this the amount of?", widget=forms.RadioSelect,
                           choices=[(one.value, one.words) for one in AmountOf])  # fmt: skip
    year = forms.ChoiceField(label="For which financial year?", required=False)
    by = forms.ChoiceField(label="Who gives the match funding?", required=False)
    by_text = forms.CharField(label="Or who, where the register has no such body", required=False, max_length=200)

    def __init__(self, bodies: Choices, today: date, data: object = None) -> None:
        super().__init__(data, initial={"of": AmountOf.ASKED.value})
        choose(self, "by", bodies, "Nobody: it is asked of the fund")
        choose(self, "year", years_around(today), "The whole of it")
        self.order_fields(["of", "year", "by", "by_text", "amount", "bound", "written", "reason"])


class BidAnswerForm(SourcedForm):
    """A person's answer to a condition."""

    state = forms.ChoiceField(label="Is the condition met?", choices=[(one.value, one.words) for one in Met],
                              widget=forms.RadioSelect)  # fmt: skip
    note = forms.CharField(label="What shows it?", required=False, max_length=500, widget=WORDS)


class PromiseForm(FigureForm):
    """What the bid promises."""

    benefit = forms.ChoiceField(label="Which benefit does it promise?", required=False)
    what = forms.CharField(label="Or what, in words?", required=False, max_length=300)
    by_when = WhenField(label="By when?", required=False, help_text=DATES)

    def __init__(self, benefits: Choices, data: object = None) -> None:
        super().__init__(data)
        choose(self, "benefit", benefits, "None of these")
        self.order_fields(["benefit", "what", "amount", "bound", "written", "by_when", "reason"])


class GoneForm(SourcedForm):
    """Something no longer stands; who says so."""
