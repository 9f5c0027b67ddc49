"""What a Police and Crime Plan and its priorities may say. Pure.

A policing body must issue such a plan within its first year in office (Police Reform and Social Responsibility Act
2011, s5: the words of the Act were not at hand and are not checked here). A plan names its years in whole years.
"""

from __future__ import annotations

from collections.abc import Sequence

from concordat.kernel.errors import RuleBroken

YEARS = range(1990, 2101)


def check_plan(title: str, first_year: int, last_year: int, priorities: Sequence[str]) -> None:
    """RuleBroken unless the plan has a title, years in their order and at least one priority, each once."""
    if not 3 <= len(title.strip()) <= 200:
        raise RuleBroken("Give the plan a title of 3 to 200 characters.", field="title")
    if first_year not in YEARS or last_year not in YEARS or last_year < first_year:
        raise RuleBroken("Give the plan's first and last year, the last not before the first.", field="last_year")
    told = [priority.strip() for priority in priorities]
    if not told:
        raise RuleBroken("Give at least one priority, each on a line of its own.", field="priorities")
    if any(not 3 <= len(priority) <= 300 for priority in told):
        raise RuleBroken("Give each priority in 3 to 300 characters.", field="priorities")
    if len({priority.casefold() for priority in told}) != len(told):
        raise RuleBroken("A priority stands there twice: give each once.", field="priorities")
