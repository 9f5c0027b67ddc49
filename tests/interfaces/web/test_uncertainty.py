"""Uncertainty on pages: what is simulated and left out, a range and an event told by forms, and who sees them."""

from datetime import date

import pytest
from tests.factories.benefit_profiles import benefit, profiled
from tests.factories.cast import collaboration, kent_lead
from tests.factories.ranges import event, uncertain
from tests.factories.register import accounts, client
from tests.interfaces.web.reading import one, parsed, select, words

from concordat.interfaces.web.simulation.filters import DEPENDENCY, THEME
from concordat.kernel.money import Money
from concordat.registers.benefits.queries.ranges import ranges, shared_events
from concordat.registers.benefits.rules.ranges import EventState, RangeBasis

pytestmark = pytest.mark.django_db
PAGE = "/money/uncertainty/"
JUDGED = {"judged_by": "Head of fleet", "judged_on_0": "1", "judged_on_1": "12", "judged_on_2": "2019", "reason": "So."}
RANGE = {"basis": "judged", "unit": "share", "low": "50", "likely": "100", "high": "110", **JUDGED}


def said(answer):
    return words(one(parsed(answer.content.decode()), "main"))


def problems(answer):
    return [a.get("href") for a in select(parsed(answer.content.decode()), ".govuk-error-summary a")]


@pytest.fixture
def browser():
    accounts()
    return client("kent")


@pytest.fixture
def hub():
    return collaboration()


def test_the_page_says_the_years_the_risk_and_what_is_left_out(browser, hub):
    key = uncertain(hub)
    profiled(benefit(hub, "Less rent"))
    event(hub, (key, 60))
    shown = said(browser.get(f"{PAGE}?seed=7&trials=2000&years=3"))
    for part in ("2,000 trials with seed 7", "Fewer vehicles hired carries most of the risk", "£109,500",
                 "Chance of the plan", "The grant is refused", "20%", "by 60%", "nobody has told its range",
                 "no review compares"):  # fmt: skip
        assert part in shown, part
    assert "?seed=7" not in shown
    for name in ("years", "risk"):
        drawn = browser.get(f"{PAGE}{name}.svg?seed=7&trials=2000&years=3")
        assert drawn["Content-Type"] == "image/svg+xml"
        assert drawn.content.startswith(b"<svg")


def test_how_benefits_move_together_is_chosen_and_any_two_choices_can_stand(browser, hub):
    uncertain(hub)
    shown = said(browser.get(f"{PAGE}?theme=0.7&dependency=0.28&trials=2000"))
    assert "one theme the correlation is 0.7, of two that hang on one thing 0.28" in shown
    unsaid = said(browser.get(f"{PAGE}?theme=2&dependency=-1&trials=2000"))
    assert "one theme the correlation is 0.3, of two that hang on one thing 0.2" in unsaid
    assert max(float(value or 0) for value, _ in THEME) + max(float(value or 0) for value, _ in DEPENDENCY) < 1


def test_each_sees_its_own_and_the_page_says_so(browser, hub):
    together, own = uncertain(hub), uncertain(title="Less postage")
    event(hub, (together, 50), (own, 50))
    kent, essex, outsider = (said(client(name).get(PAGE)) for name in ("kent", "essex", "outsider"))
    assert "Less postage" in kent
    assert "Less postage" not in essex
    assert "1 more that you may not see" in essex
    assert "No benefit has a range yet" in outsider
    assert all("that you may see" in shown for shown in (kent, essex, outsider))
    assert client("outsider").get(f"{PAGE}years.svg").status_code == 404


def test_a_past_day_and_a_wrong_question_are_answered(browser, hub):
    uncertain(hub)
    assert "No benefit has a range yet" in said(browser.get(f"{PAGE}?as_at=2017-01-01"))
    assert "20,000 trials with seed 1" in said(browser.get(f"{PAGE}?seed=x&trials=9&years=99&collaboration=nowhere"))
    assert "could not replace the ranges" in said(browser.get(f"{PAGE}?rests=earlier"))


def test_a_range_is_told_refused_at_its_field_and_withdrawn(browser, hub):
    key = benefit(hub)
    profiled(key)
    place = f"/benefits/{key}/range/"
    for wrong, at in (
        ({"high": "60"}, "#id_low"), ({"low": ""}, "#id_low"), ({"likely": "10.5"}, "#id_likely"),
        ({"high": "1,500"}, "#id_high"), ({"delay_low": "1"}, "#id_delay_likely"), ({"judged_by": ""}, "#id_judged_by"),
        ({"judged_on_2": "2099"}, "#id_judged_on_0"), ({"basis": "reference"}, "#id_low"),
        ({"reason": ""}, "#id_reason"),
    ):  # fmt: skip
        assert at in problems(browser.post(place, {**RANGE, **wrong})), wrong
    assert ranges(kent_lead()) == {}
    browser.post(place, {**RANGE, "delay_low": "0", "delay_likely": "1", "delay_high": "4", "theme": "Fleet"})
    shown = said(browser.get(f"/benefits/{key}/"))
    for part in ("50% to 110% of the plan, likeliest 100%", "0 to 4 quarters late, likeliest 1", "Head of fleet"):
        assert part in shown, part
    browser.post(place, {**RANGE, "unit": "money", "low": "10,000", "likely": "20,000.50", "high": "30k"})
    assert ranges(kent_lead())[key][-1].told.amounts == (Money(1_000_000), Money(2_000_050), Money(3_000_000))
    again = browser.get(place).content.decode()
    assert 'value="20,000.50"' in again
    browser.post(place, {"basis": "withdrawn", **JUDGED})
    assert ranges(kent_lead())[key][-1].told.basis is RangeBasis.WITHDRAWN
    assert "its range is withdrawn" in said(browser.get(PAGE))


def test_an_event_is_recorded_judged_and_averted(browser, hub):
    key = uncertain(hub)
    benefit(hub, "It has no profile")
    record = "/money/uncertainty/events/all/record/"
    assert problems(browser.post(record, {"title": "A late supplier", "reason": "So."})) == ["#id_collaboration"]
    browser.post(record, {"title": "A late supplier", "collaboration": hub, "reason": "So."})
    (held,) = shared_events(kent_lead())
    place = f"{PAGE}events/{held.key}/"
    assert "Nobody has judged it yet" in said(browser.get(place))
    form = browser.get(f"{place}judge/").content.decode()
    assert "It has no profile" not in form
    given = {"state": "open", "chance": "30", f"lost-{key}": "40", **JUDGED}
    for wrong, at in (({"chance": ""}, "#id_chance"), ({f"lost-{key}": ""}, f"#id_lost-{key}"),
                      ({"chance": "100"}, "#id_chance")):  # fmt: skip
        assert problems(browser.post(f"{place}judge/", {**given, **wrong})) == [at], wrong
    browser.post(f"{place}judge/", given)
    shown = said(browser.get(place))
    assert "May happen" in shown
    assert "40%" in shown
    assert "A late supplier" in said(browser.get(f"/benefits/{key}/"))
    browser.post(f"{place}judge/", {**given, "state": "averted", "chance": ""})
    last = shared_events(kent_lead())[0].last
    assert last
    assert (last.state, last.chance, last.judged_on) == (EventState.AVERTED, 0, date(2019, 12, 1))
    assert "No event strikes these benefits together" in said(browser.get(PAGE))
    assert [client(name).get(place).status_code for name in ("essex", "outsider")] == [200, 404]
