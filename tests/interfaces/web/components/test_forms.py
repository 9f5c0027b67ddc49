"""Forms as GOV.UK components: each kind of field, its message, what was typed, and our own fields."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.http import QueryDict
from django.urls import get_resolver
from tests.interfaces.web.reading import parsed, select, words

from concordat.interfaces.web.business_cases.fields import LinesField
from concordat.interfaces.web.components.fields import DayField, MoneyField, UploadField
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.forms import errors, field, fields
from concordat.interfaces.web.returns.workbooks import ManyFilesField
from concordat.kernel.money import Money

TYPED = {
    "title": "Fleet <workshops>",
    "amount": "1.62m",
    "meets_0": "6",
    "meets_1": "12",
    "meets_2": "2017",
    "kind": "note",
    "partners": ["kent"],
    "board": "b2",
    "reason": "It is cheaper.",
    "sure": "on",
    "token": "t1",
}


class Decision(forms.Form):
    title = forms.CharField(help_text="As it will stand in the minutes")
    amount = MoneyField(label="Amount a year")
    meets = DayField(label="Date of the meeting")
    kind = forms.ChoiceField(choices=[("agree", "Agree"), ("note", "Note")], widget=forms.RadioSelect)
    partners = forms.MultipleChoiceField(
        choices=[("kent", "Kent Police"), ("essex", "Essex Police")], widget=forms.CheckboxSelectMultiple
    )
    board = forms.ChoiceField(choices=[("b1", "Strategic board"), ("b2", "Programme board")])
    reason = forms.CharField(widget=forms.Textarea, max_length=400)
    count = forms.IntegerField(required=False)
    secret = forms.CharField(widget=forms.PasswordInput, required=False)
    paper = forms.FileField(required=False)
    sure = forms.BooleanField(label="I have read the annex")
    token = forms.CharField(widget=forms.HiddenInput)


def typed(**changes: Any) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, value in {**TYPED, **changes}.items():
        query.setlist(name, value if isinstance(value, list) else [value])
    return query


def test_each_kind_of_field_keeps_what_was_typed() -> None:
    form = Decision(typed())
    assert form.is_valid(), form.errors
    page = parsed(fields(form))
    sent = dict(page.fields)
    assert sent["title"] == "Fleet <workshops>"
    assert sent["amount"] == "1.62m"
    assert (sent["meets_0"], sent["meets_1"], sent["meets_2"]) == ("6", "12", "2017")
    assert sent["board"] == "b2"
    assert sent["reason"] == "It is cheaper."
    assert sent["token"] == "t1"
    assert [one.get("value") for one in select(page, "input[checked]")] == ["note", "kent", "on"]
    assert {one.get("type") for one in select(page, "[name=partners]")} == {"checkbox"}
    assert {one.get("type") for one in select(page, "[name=kind]")} == {"radio"}
    assert select(page, "[name=count]")[0].get("inputmode") == "numeric"
    assert select(page, "[name=secret]")[0].get("type") == "password"
    assert select(page, "[name=paper]")[0].get("type") == "file"


def test_a_password_is_never_sent_back() -> None:
    assert "open sesame" not in fields(Decision(typed(secret="open sesame")))


def test_every_control_has_a_label_and_optional_ones_say_so() -> None:
    page = parsed(fields(Decision()))
    named = {label.get("for") for label in select(page, "label")}
    controls = select(page, "input, select, textarea")
    unnamed = [one for one in controls if one.get("type") != "hidden" and one.get("id") not in named]
    assert unnamed == []
    optional = [
        " ".join(one.text_content().split()) for one in select(page, "label") if "optional" in one.text_content()
    ]
    assert optional == ["Count (optional)", "Secret (optional)", "Paper (optional)"]


def test_messages_name_their_field_and_lead_to_it() -> None:
    form = Decision(typed(title="", amount="a lot", meets_1="", kind="", sure=""))
    form.add_error(None, "The board has met already.")
    assert not form.is_valid()
    summary = parsed(errors(form))
    links = {link.text_content().strip(): link.get("href") for link in select(summary, "a")}
    assert links == {
        "Fill in “Title”": "#id_title",
        "Enter an amount in pounds, such as 308,000 or 1.62m": "#id_amount",
        "Date of the meeting must include a month": "#id_meets_0",
        "Choose an answer for “Kind”": "#id_kind",
        "Tick “I have read the annex” to go on": "#id_sure",
        "The board has met already.": "#id_title",
    }
    page = parsed(fields(form))
    anchors = {one.get("id") for one in select(page, "[id]")}
    assert {href.removeprefix("#") for href in links.values()} <= anchors
    assert "Fill in “Title”" in select(page, "#id_title-error")[0].text_content()
    assert "id_title-error" in select(page, "#id_title")[0].get("aria-describedby")


def test_a_form_that_is_right_has_no_summary() -> None:
    assert errors(Decision(typed())) == ""
    assert errors(Decision()) == ""


def test_a_field_is_rendered_twice_alike() -> None:
    bound = Decision()["count"]
    assert field(bound) == field(bound)


@pytest.mark.parametrize(
    ("text", "pence"),
    [
        ("308,000", 30_800_000),
        ("£1.62m", 162_000_000),
        ("110k", 11_000_000),
        ("952.50", 95_250),
        ("-£5", -500),
        ("0", 0),
    ],
)
def test_money_is_read_as_people_type_it(text: str, pence: int) -> None:
    assert MoneyField().clean(text) == Money(pence)


@pytest.mark.parametrize("text", ["a lot", "1.005", "12 pounds", "£", "1e6"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        MoneyField().clean(text)


def test_no_amount_is_none_and_never_nought() -> None:
    assert MoneyField(required=False).clean("") is None
    with pytest.raises(ValidationError, match="required"):
        MoneyField().clean(" ")


def test_an_amount_held_is_shown_for_change_without_its_sign() -> None:
    class Change(forms.Form):
        amount = MoneyField(initial=Money(30_800_050))

    assert 'value="308,000.50"' in fields(Change())


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (["31", "2", "2018"], "Day must be a real date"),
        (["", "12", ""], "Day must include a day and a year"),
        (["x", "1", "2018"], "Day must be a real date"),
        (["1", "1", "99999999999999999999"], "Day must be a real date"),
        (["1", "1", "1700"], "Day must be between 1900 and 2100: check the year"),
        (["31", "12", "9999"], "Day must be between 1900 and 2100: check the year"),
        (["", "", ""], "Enter day"),
    ],
)
def test_a_day_says_which_part_is_wrong(parts: list[str], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        DayField(label="Day").clean(parts)


def test_a_day_is_read_and_may_be_left_out() -> None:
    assert DayField().clean(["6", "12", "2017"]) == date(2017, 12, 6)
    assert DayField(required=False).clean(["", "", ""]) is None


def test_a_day_held_is_shown_in_its_boxes() -> None:
    page = parsed(fields(Decision(initial={"meets": date(2017, 12, 6)})))
    assert [one.get("value") for one in select(page, ".govuk-date-input__input")] == ["6", "12", "2017"]


def test_a_file_is_taken() -> None:
    form = Decision(typed(), {"paper": SimpleUploadedFile("paper.txt", b"1.0 Introduction")})
    assert form.is_valid()


class Filters(forms.Form):
    partner = forms.MultipleChoiceField(choices=[("kent", "Kent Police"), ("essex", "Essex Police")], required=False)
    q = forms.CharField(label="Name contains", required=False)


def test_chosen_filters_can_be_taken_off_one_by_one() -> None:
    query = QueryDict("partner=kent&partner=essex&q=fleet&sort=-saved&as_at=2017-12-06&page=4")
    panel = FilterPanel(Filters(query), query)
    assert [(one.label, one.value) for one in panel.chosen] == [
        ("Partner", "Kent Police"),
        ("Partner", "Essex Police"),
        ("Name contains", "fleet"),
    ]
    assert QueryDict(panel.chosen[0].href[1:]) == QueryDict("partner=essex&q=fleet&sort=-saved&as_at=2017-12-06")
    assert QueryDict(panel.clear[1:]) == QueryDict("as_at=2017-12-06&sort=-saved")
    page = parsed(str(panel))
    assert {one.get("name"): one.get("value") for one in select(page, "input[type=hidden]")} == {
        "as_at": "2017-12-06",
        "sort": "-saved",
    }
    assert "optional" not in str(panel)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"reason": "y" * 4001}, "Keep “Reason” to 400 characters; it has 4,001"),
        ({"board": "b9"}, "Choose one of the answers offered for “Board”"),
        ({"title": "nul\0"}, "Type “Title” anew: it holds a character that cannot be kept"),
    ],
)
def test_each_message_names_its_field(changes: dict[str, str], message: str) -> None:
    form = Decision(typed(**changes))
    assert not form.is_valid()
    assert message in words(parsed(errors(form)))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("abc", "Type “Months late” as a whole number, such as 5"),
        ("1", "“Months late” is at least 3"),
        ("99", "“Months late” is at most 9"),
    ],
)
def test_what_is_wrong_with_a_number_names_its_field(typed: str, message: str) -> None:
    class Late(forms.Form):
        months = forms.IntegerField(label="Months late", min_value=3, max_value=9)

    assert message in words(parsed(str(errors(Late({"months": typed})))))


class TooMuch(UploadedFile):
    """A file that says its size, and fails where it is read."""

    def __init__(self, size):
        super().__init__(name="much.xlsx", size=size)

    def read(self, *_):
        raise AssertionError("nothing of it is read")


def test_of_a_file_that_is_too_large_nothing_is_read():
    field = UploadField(largest=2 * 1024**2)
    assert field.clean(TooMuch(2 * 1024**2)).name == "much.xlsx"
    with pytest.raises(ValidationError, match=r"The file is too large \(3 MB; the limit is 2 MB\)"):
        field.clean(TooMuch(3 * 1024**2))


def every_form(kind=forms.Form):
    for one in kind.__subclasses__():
        yield from (one, *every_form(one))


def test_every_form_that_takes_a_file_has_a_limit():
    list(get_resolver().url_patterns)  # imports every page
    takes = [
        (form, field)
        for form in every_form() if form.__module__.startswith("concordat.")
        for field in form.base_fields.values() if isinstance(field, forms.FileField)
    ]  # fmt: skip
    assert len(takes) >= 8
    assert [form.__name__ for form, field in takes if not isinstance(field, UploadField | ManyFilesField)] == []


@pytest.mark.parametrize("typed", ["1,000,000,000,001", "-9223372036854775808", "1001bn", "1" * 30])
def test_more_money_than_there_is_is_a_slip_of_the_finger(typed):
    assert MoneyField().clean("1,000bn") == MoneyField().clean("1,000,000,000,000")
    with pytest.raises(ValidationError, match="at most a thousand billion pounds"):
        MoneyField().clean(typed)


def test_a_list_of_lines_takes_no_character_that_a_database_refuses():
    assert LinesField().clean("One\n\n Two ") == ["One", "Two"]
    with pytest.raises(ValidationError, match="Null characters"):
        LinesField().clean("One\nT\x00wo")
