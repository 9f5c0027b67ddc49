"""The rules of business cases. Pure: tested without a database."""

from concordat.registers.business_cases.rules.stages import (
    DONE,
    ORDER,
    Stage,
    StageState,
    Told,
    check_report,
    check_title,
    compare_stages,
    last_of_each_stage,
    planned_next,
    reached,
)

__all__ = [
    "DONE",
    "ORDER",
    "Stage",
    "StageState",
    "Told",
    "check_report",
    "check_title",
    "compare_stages",
    "last_of_each_stage",
    "planned_next",
    "reached",
]
