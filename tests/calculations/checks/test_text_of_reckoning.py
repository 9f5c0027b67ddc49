"""Checks that reckon a paper's words again: each fires on faulty words and stays silent on sound ones."""

from __future__ import annotations

import pytest
from tests.calculations.checks.printed import assert_told, found, paper

from concordat.calculations.checks.check import Check
from concordat.calculations.checks.reckoning import in_words, net_of, over_years, payback, shares_near

TABLE = "# Money\n| Body\tShare\n| Kent Police\t£300,000\n| Kent Fire\t£100,000\n| Total\t£400,000\n"

FAULTY = [
    (in_words.CHECK, "Kent gave £40,000 and Essex £25,000, a total of £75,000.", "= £65,000, not £75,000"),
    (in_words.CHECK, "The team has 14 officers, 6 staff and 3 volunteers, 25 in total.", "= 23, not 25"),
    (in_words.CHECK, "Nine vans came from Kent and six from Essex, making 16 vans.", "= 15, not 16"),
    (in_words.CHECK, "Kent paid £1.2m and Essex £0.9m.\nTogether this comes to £2.3m.", "= £2,100,000, not £2.3m"),
    (over_years.CHECK, "The lease costs £30,000 a year for five years, £180,000 in all.", "£30,000 × 5 = £150,000"),
    (over_years.CHECK, "The unit saved £8m over four years.\nThat is an average of £2.5m a year.", "£2.5m × 4"),
    (payback.CHECK, "The capital cost is £900,000 and it saves £150,000 a year. Payback is within three years.",
     "£900,000 / £150,000 a year = 6.0 years"),
    (payback.CHECK, "# Summary\nAn investment of £2m is paid back in four years.\n# More\nSavings are £250,000 a year.",
     "= 8.0 years"),
    (
        net_of.CHECK,
        "Against costs of £60,000 savings are £200,000, so the net saving is £160,000.", "£140,000, not £160,000",
    ),
    (
        net_of.CHECK,
        "Of the £500,000 needed £420,000 has been found. The shortfall is £90,000.", "£80,000, not £90,000",
    ),
    (shares_near.CHECK, f"{TABLE}Kent Fire contributes 35%.", "£100,000 / £400,000 = 25.0%"),
    (shares_near.CHECK, "There were 80 calls, 60 from Kent and 20 from Essex.\nEssex's share of the calls was 30%.",
     "20 / 80 = 25.0%"),
]  # fmt: skip
SOUND = [
    (in_words.CHECK, "Kent gave £40,000 and Essex £25,000, a total of £65,000."),
    (in_words.CHECK, "The team has 14 officers, 6 staff and 3 volunteers, 23 in total."),
    (in_words.CHECK, "Of 40 vans 12 were sold, and the sale came to £30,000 in total."),
    (in_words.CHECK, "On 4 May 12 officers and 3 dogs went, 15 in all."),
    (over_years.CHECK, "The lease costs £30,000 a year for five years, £150,000 in all."),
    (over_years.CHECK, "The lease costs £30,000 a year, rising with inflation, for five years, £180,000 in all."),
    (payback.CHECK, "The capital cost is £900,000 and it saves £150,000 a year. Payback is within six years."),
    (
        payback.CHECK,
        "Capital costs of £2m and of £3m are looked at. Savings are £250,000 a year. Payback is in nine years.",
    ),
    (net_of.CHECK, "Against costs of £60,000 savings are £200,000, so the net saving is £140,000."),
    (net_of.CHECK, "The shortfall of £90,000 is to be met from reserves of £400,000."),
    (shares_near.CHECK, f"{TABLE}Kent Fire contributes 25%."),
    (shares_near.CHECK, f"{TABLE}Kent Fire contributes 4% more than last year."),
    (
        shares_near.CHECK,
        "There were 80 calls, 60 from Kent and 20 from Essex.\nEssex's share of the calls was 25%.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("check", "text", "arithmetic"), FAULTY)
def test_a_fault_is_found_with_its_arithmetic(check: Check, text: str, arithmetic: str) -> None:
    assert_told(check, text, arithmetic)


@pytest.mark.parametrize(("check", "text"), SOUND)
def test_sound_words_are_left_alone(check: Check, text: str) -> None:
    assert found(check, paper(text)) == []
