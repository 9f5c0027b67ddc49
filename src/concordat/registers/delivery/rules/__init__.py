"""What ratings, milestones, risks, issues, dependencies, periods and returns may say and become. Pure."""

from concordat.registers.delivery.rules.dependencies import DependencyState
from concordat.registers.delivery.rules.issues import IssueState, Severity, check_issue, check_issue_move
from concordat.registers.delivery.rules.milestones import Forecast
from concordat.registers.delivery.rules.periods import check_period, period_name
from concordat.registers.delivery.rules.questions import About, Known, Question, questions
from concordat.registers.delivery.rules.reading import Parsed, Value, read_answer
from concordat.registers.delivery.rules.returns import Channel, NotReady, ReminderChannel, ReminderKind, ReturnState
from concordat.registers.delivery.rules.risks import (
    RiskKind,
    RiskState,
    check_about,
    check_move,
    check_scale,
    check_scored,
    check_thresholds,
    check_what,
    level,
)
from concordat.registers.delivery.rules.statuses import check_reason, compare
from concordat.registers.delivery.rules.templates import Item, Kind

__all__ = [
    "About",
    "Channel",
    "DependencyState",
    "Forecast",
    "IssueState",
    "Item",
    "Kind",
    "Known",
    "NotReady",
    "Parsed",
    "Question",
    "ReminderChannel",
    "ReminderKind",
    "ReturnState",
    "RiskKind",
    "RiskState",
    "Severity",
    "Value",
    "check_about",
    "check_issue",
    "check_issue_move",
    "check_move",
    "check_period",
    "check_reason",
    "check_scale",
    "check_scored",
    "check_thresholds",
    "check_what",
    "compare",
    "level",
    "period_name",
    "questions",
    "read_answer",
]
