"""Whom and what a cell of money in a table is about, and its time: from the heads of its row and column."""

from __future__ import annotations

import re

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.dates import find_dates
from concordat.intake.extraction.figures.exchanges import service_of
from concordat.intake.extraction.figures.money_grid import TOTAL, MoneyTable
from concordat.intake.extraction.figures.money_words import kind_of
from concordat.intake.extraction.figures.partners import bodies_of
from concordat.intake.extraction.names import short_names
from concordat.intake.extraction.rows import work_of
from concordat.intake.extraction.subjects import Subjects
from concordat.intake.readers.blocks import Block
from concordat.kernel.statements import Statement

ROW_NAME = re.compile(
    r"\s*(?:work\s?streams?|projects?|programmes?|collaborations?|schemes?|initiatives?|business areas?|contracts?|"
    r"functions?|"
    r"areas?|services?|themes?|departments?|units?|activity|activities|benefits?|framework|title|name|about)\s*",
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(r"\d{4}|FY\d{4}/\d\d")
_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d")
_GAP = re.compile(r"\s{2,}|\t| ")
_OPTION = re.compile(
    r"\W*(?:option\s+)?(?:[A-H]|\d{1,2})[.):]?\s|\W*(?:option|do (?:nothing|minimum))\b", re.IGNORECASE
)
_LINES = re.compile(
    r"\W*(?:options?|lines?|items?|elements?|budget headings?|headings?|sources?|contributors?|funders?)\W*",
    re.IGNORECASE,
)
_BUDGET_LINE = re.compile(
    r"\b(?:staff(?:ing)?|employees?|pay|non-pay|salar(?:y|ies)|premises|accommodation|overheads?|contingency|rent|fees|"
    r"advice|hardware|software|licen[cs]es?|depreciation)\b",
    re.IGNORECASE,
)


def place(statement: Statement, block: Block, context: Context, table: MoneyTable, label: str, head: str) -> None:
    """Whom and what the cell is about, and its time: from the heads of its row and column."""
    if table.sides:
        statement.provider, statement.receiver = table.sides.provider, table.sides.receiver
        statement.who = [table.sides.provider, table.sides.receiver]
        service = service_of(table.title)
        statement.subject = context.subjects.exchange(table.sides.provider, table.sides.receiver, service)
        statement.reason = "title"
    else:
        statement.who = bodies_of(head) or bodies_of(label) or bodies_of(table.section)
    dates = find_dates(head, context.paper_date)
    years = [] if dates else _years(head)
    if not dates and not years:
        dates = find_dates(f"{label} | {table.title}", context.paper_date)
    if dates:
        statement.date = dates[0].text
        statement.year = dates[0].text if _WHOLE_YEAR.fullmatch(dates[0].text) else None
    elif years := years or _years(label):
        statement.date = statement.year = years[0]
    name = table.row_name
    dated = bool(years or find_dates(label, context.paper_date))
    work = work_of(name, table.row_head, context.subjects)
    if work and _names_work(name, table, context, dated=dated):
        statement.subject, statement.reason = work, "row"


def _years(text: str) -> list[str]:
    """The calendar years that stand alone in a head or a label: "2019", "Plan 2019"."""
    return [part for part in _GAP.split(text) if _CALENDAR_YEAR.fullmatch(part.strip("().,"))]


def _names_work(name: str, table: MoneyTable, context: Context, *, dated: bool) -> bool:
    """Whether the label of a row is a collaboration: under a head that says so, or one that the text names too.

    A line of a budget ("Employees"), an option, a body or a year is none.
    """
    if not name or table.sides or TOTAL.match(name) or Subjects.is_body(name) or short_names().get(name):
        return False
    if name.lower() in {"not stated", "n/a", "none", "various"} or len(name.split()) > 12:
        return False
    if _OPTION.match(name):
        return False
    if any(ROW_NAME.fullmatch(head) for head in table.heads.values()):
        return True
    if any(_LINES.fullmatch(head) for head in table.heads.values()):
        return False
    return not (dated or kind_of(name, 0, 0)) and not _BUDGET_LINE.search(name)
