"""What tables of money say: units, heads over two rows, rows that head others, brackets, nil and to be confirmed."""

from __future__ import annotations

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import MONEY_KINDS, Kind, Statement

HEAD = "Joint Estates Board\n\nDate: 6 March 2019\n\n2. Money\n\n"


def money(text: str) -> list[Statement]:
    """The statements of money in a paper of 6 March 2019 that holds this; totals left out."""
    found = extract(read_bytes((HEAD + text).encode(), "paper.txt"))
    return [s for s in found if s.kind in MONEY_KINDS and s.money_type != "total"]


def cells(text: str) -> list[tuple[str, float | int | None, str | None]]:
    return [(str(s.kind), s.value, s.basis) for s in money(text)]


def test_the_corner_gives_the_unit_and_the_label_the_kind() -> None:
    found = money("£m\t2020/21\t2021/22\nFit-out capital\t0.35\t-\nSavings (cashable)\t-\t0.12\n\nNext.")
    assert [(s.kind, s.value, s.date) for s in found] == [
        (Kind.COST, 350_000, "FY2020/21"), (Kind.SAVING, 120_000, "FY2021/22"),
    ]  # fmt: skip
    assert found[1].cashable is True


def test_a_row_of_units_and_rows_that_head_those_beneath() -> None:
    table = (
        "The table shows both bodies. Figures in brackets are savings.\n\n"
        "\t2016/17\t2017/18\n\t£000\t£000\nNorfolk Constabulary\t\t\nStaff\t(30)\t(45)\nMoving\t12\t-\n"
        "Suffolk Constabulary\t\t\nStaff\t(25)\t(26)\nNet cost/(saving)\t(43)\t(71)\n"
    )
    found = money(table)
    assert [(s.kind, s.value) for s in found] == [
        (Kind.SAVING, 30_000), (Kind.SAVING, 45_000), (Kind.COST, 12_000), (Kind.SAVING, 25_000), (Kind.SAVING, 26_000),
    ]  # fmt: skip
    assert {tuple(s.who) for s in found} == {("Norfolk Constabulary",), ("Suffolk Constabulary",)}


def test_heads_over_two_rows_and_a_variance_that_is_no_money_of_its_own() -> None:
    table = (
        "All figures are in £'000.\n\n"
        "+------+----------+----------+----------+----------+\n"
        "| Site | Approved | Spend to | Forecast | Variance |\n"
        "|      | budget   | 31/01/19 | outturn  |          |\n"
        "+------+----------+----------+----------+----------+\n"
        "| Hythe| 1,450    | 610      | 1,520    | 70       |\n"
        "+------+----------+----------+----------+----------+\n"
    )
    assert cells(table) == [("cost", 1_450_000, "budget"), ("cost", 610_000, "actual"), ("cost", 1_520_000, "forecast")]


def test_nil_is_nought_a_dash_nothing_and_tbc_is_to_be_confirmed() -> None:
    table = "Contributions (£)\t2020/21\t2021/22\t2022/23\nKent\t41,000\tnil\tTBC\nEssex\t42,500\t-\tTBC\n"
    assert cells(table) == [
        ("funding", 41_000, None), ("funding", 0, None), ("funding", None, "to_be_confirmed"),
        ("funding", 42_500, None), ("funding", None, "to_be_confirmed"),
    ]  # fmt: skip


def test_a_grant_in_brackets_among_costs_comes_in_and_a_bracket_among_savings_is_below_nought() -> None:
    costs = "Programme money (£k)\n\nLine\tBudget\tYear to date\nTeam\t90\t41\nChange grant\t(60)\t(60)\n"
    assert cells(costs) == [
        ("cost", 90_000, "budget"), ("cost", 41_000, "actual"),
        ("grant", 60_000, "budget"), ("grant", 60_000, "actual"),
    ]  # fmt: skip
    savings = "Cashable savings (£k)\n\nScheme\tPlan\tActual\nPrint\t15\t(4)\n"
    assert [(kind, value) for kind, value, _ in cells(savings)] == [("saving", 15_000), ("saving", -4_000)]


def test_the_state_of_a_row_says_how_firm_it_is_and_the_source_beside_a_cost_is_no_income() -> None:
    table = "Source\t£m\tState\nCheshire PCC\t1.20\tApproved\nNWAS\t0.40\tTBC by the Trust in May\n"
    assert [(value, basis) for _, value, basis in cells(table)] == [(1_200_000, "budget"), (400_000, "to_be_confirmed")]
    beside = "Item | 2020/21 | 2021/22 | Funding\nRacks | £0.25m | £1.10m | Asset sales\nWire | £15k | nil | Loans\n"
    assert [(kind, value) for kind, value, _ in cells(beside)] == [
        ("cost", 250_000), ("cost", 1_100_000), ("cost", 15_000), ("cost", 0),
    ]  # fmt: skip


def test_counts_in_a_table_of_money_are_no_money() -> None:
    table = "Savings (£000)\n\nLine\t2018/19\t2019/20\nPosts cut (FTE)\t3\t4\nSalaries saved\t105\t140\n"
    assert [value for _, value, _ in cells(table)] == [105_000, 140_000]


def test_a_paper_says_once_that_its_tables_are_in_thousands() -> None:
    text = "Sums in the tables are in £k unless they are marked.\n\nMore is said here of the depot and of its use.\n\n"
    table = "Cost\t2018/19\t2019/20\nDepot hire\t14\t19\n"
    assert [value for _, value, _ in cells(text + table)] == [14_000, 19_000]
