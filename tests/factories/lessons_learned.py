"""Lessons of the cast."""

from __future__ import annotations

from typing import Any

from tests.factories.cast import NOW, programme_office, typed

from concordat.registers.business_cases import actions
from concordat.registers.business_cases.rules.lessons import LessonKind, LessonState, Reach
from concordat.registers.collaborations.rules.themes import Theme


def learned(collaboration: str | None = None, **more: Any) -> str:
    """A lesson of Kent's on estates, recorded by the programme office unless told otherwise."""
    values: dict[str, Any] = {
        "actor": programme_office(), "evidence": typed(), "now": NOW, "kind": LessonKind.DIFFERENTLY,
        "what": "The lifts were ordered twice.", "why": "Both estates teams kept a list of their own.",
        "recommendation": "Keep one list of orders from the first day.", "themes": [Theme.ESTATES_ASSETS],
    } | more  # fmt: skip
    return actions.record_lesson(collaboration=collaboration, **values)


def judged(key: str, state: LessonState = LessonState.ACCEPTED, **more: Any) -> int:
    values: dict[str, Any] = {
        "actor": programme_office(), "evidence": typed(), "now": NOW, "note": "The board took it up.",
    } | more  # fmt: skip
    return actions.judge_lesson(lesson=key, state=state, **values)


def applied(key: str, collaboration: str, **more: Any) -> int:
    values: dict[str, Any] = {
        "actor": programme_office(), "evidence": typed(), "now": NOW, "what": "One list is kept by the hub's office.",
    } | more  # fmt: skip
    return actions.apply_lesson(lesson=key, collaboration=collaboration, **values)


def widened(key: str, reach: Reach, **more: Any) -> str:
    values: dict[str, Any] = {"actor": programme_office(), "evidence": typed(), "now": NOW} | more
    return actions.widen_lesson(lesson=key, reach=reach, **values)
