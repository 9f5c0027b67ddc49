"""The page of a question: what it is about is told to who was asked only where the checks tell them too."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import RequestFactory

from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.questions import presenters, views
from concordat.kernel.errors import NotThere
from concordat.reporting.assurance.records import NoteRecord, QuestionRecord

LATE = datetime(2020, 6, 30, 23, 30, tzinfo=UTC)  # half past midnight on 1 July in London
ASKED = QuestionRecord(
    1, "kent-pcc", "essex-police", "finding:totals-1", "", "Which total is right?", date(2020, 8, 1), "x", LATE
)


def shown_to(monkeypatch: pytest.MonkeyPatch, case_of: Any, found: QuestionRecord = ASKED) -> str:
    monkeypatch.setattr(views, "case_of", case_of)
    return views._as_shown(RequestFactory().get("/"), found).about_words


def test_who_sees_the_finding_is_told_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    case = SimpleNamespace(finding=SimpleNamespace(sentence="Two totals differ."))
    assert shown_to(monkeypatch, lambda request, key: case) == "Two totals differ."


def test_who_does_not_see_the_finding_is_not_told_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def hidden(request: Any, key: str) -> Any:
        raise NotThere(f"There is no finding {key}.")

    assert shown_to(monkeypatch, hidden) == ""
    assert shown_to(monkeypatch, hidden, replace(ASKED, about="board:a-private-board")) == ""


def test_days_are_those_of_the_clock_on_the_wall() -> None:
    facts = str(presenters.question_facts(ASKED, {}, Links(None)))
    assert "1 July 2020" in facts
    assert "a-private-board" not in facts
    note = NoteRecord(1, "kent-pcc", "", "", "Ask.", "x", LATE)
    assert "1 July 2020" in str(presenters.notes_table([note], Links(None)))
