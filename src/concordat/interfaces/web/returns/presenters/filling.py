"""The form of a return: a GOV.UK control a question, last quarter's answer beside it, and what two people wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from concordat.interfaces.web.returns.presenters.blocks import Alone, Grid, blocks_of
from concordat.interfaces.web.returns.presenters.listing import CHANNELS, moment
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.records import AnswerRecord, AskedQuestion, ReturnForm
from concordat.registers.delivery.rules import Kind

SETTLE, BASE, COMBINED = "settle:", "base:", "combined"
Params = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One control: the GOV.UK ``component`` with its ``params``, and the answer of the ``before`` period."""

    key: str
    base: str
    component: str
    params: Params
    before: str
    before_period: str
    dispute: Params | None = None


@dataclass(frozen=True, slots=True)
class FieldGrid:
    """A table of controls."""

    identity: str
    caption: str
    hint: str
    row_head: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Field | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the form; each of ``blocks`` is a tuple of fields, or a grid."""

    title: str
    anchor: str
    blocks: tuple[tuple[Field, ...] | FieldGrid, ...]


@dataclass(frozen=True, slots=True)
class Filling:
    """How the form is shown: to whom, with which names of bodies, and whether what is missing is said already.

    ``problems`` are messages by question that stand instead of the form's own.
    """

    actor: Actor
    bodies: Mapping[str, str]
    told: bool = False

    def sections(self, form: ReturnForm) -> list[Section]:
        """The form, section by section."""
        return [
            Section(
                group.title, anchor(group.title),
                tuple(
                    tuple(self.field(one) for one in block.asked) if isinstance(block, Alone) else self._grid(block)
                    for block in blocks_of(group)
                ),
            )
            for group in form.groups
        ]  # fmt: skip

    def problem(self, asked: AskedQuestion) -> str:
        """What is said at a question: what cannot be read at once, what is missing when the lead wants to submit."""
        return asked.problem if self.told or asked.waiting else asked.parsed.problem

    def field(self, asked: AskedQuestion, *, in_grid: bool = False) -> Field:
        """One question as a control."""
        question = asked.question
        params: Params = {"name": question.key, "label": {"text": question.label, "classes": "govuk-label--s"}}
        if in_grid:
            params["label"]["classes"] = "govuk-visually-hidden"
        if question.hint and not in_grid and question.kind is not Kind.RATING:
            params["hint"] = {"text": question.hint}
        problem = self.problem(asked)
        if problem:
            params["error_message"] = {"text": problem}
        component = _shape(params, asked, in_grid)
        before = asked.previous
        return Field(
            question.key, str(asked.base or ""), component, params, _words(asked, before.text) if before else "",
            before.period_name if before else "", self._dispute(asked) if asked.waiting else None,
        )  # fmt: skip

    def errors(self, form: ReturnForm) -> list[Params]:
        """The error summary: each message leads to its control."""
        return [
            {"text": problem, "href": f"#{_first(one)}"}
            for one in form.questions
            if (problem := self.problem(one))
        ]  # fmt: skip

    def _grid(self, grid: Grid) -> FieldGrid:
        rows = tuple((words, tuple(map(self._cell, cells))) for words, cells in grid.rows)
        hint = next((one.question.hint for _, cells in grid.rows for one in cells if one), "")
        return FieldGrid("grid-" + anchor(grid.caption), grid.caption, hint, grid.row_head, grid.heads, rows)

    def _cell(self, asked: AskedQuestion | None) -> Field | None:
        return self.field(asked, in_grid=True) if asked else None

    def _dispute(self, asked: AskedQuestion) -> Params:
        """Both texts with who wrote them and when: choose one, or write one answer from both."""
        question = asked.question
        offered = [one for one in (asked.answer, *asked.waiting) if one is not None]
        items = [
            {"value": str(one.number), "text": one.text or "(cleared)", "hint": {"text": self._written(one)}}
            for one in offered
        ]
        combined = {"value": COMBINED, "text": "What I write in the field below, from both"}
        return {
            "name": f"{SETTLE}{question.key}", "id_prefix": f"settle-{identity(question.key)}",
            "classes": "govuk-radios--small", "items": [*items, combined],
            "fieldset": {"legend": {"text": f"{question.label}: two answers were written. Which one stands?",
                                    "classes": "govuk-fieldset__legend--s"}},
        }  # fmt: skip

    def _written(self, one: AnswerRecord) -> str:
        who = "You" if one.by == self.actor.reference else self.bodies.get(one.organisation, one.organisation)
        return f"{who}, {moment(one.at)}, {CHANNELS[one.channel]}"


def identity(key: str) -> str:
    """The id of a control: dots would be read as classes."""
    return "q-" + key.replace(".", "-")


def anchor(title: str) -> str:
    """The anchor of a section."""
    return "-".join(title.lower().split())


def _first(asked: AskedQuestion) -> str:
    if asked.waiting:
        return f"settle-{identity(asked.question.key)}"
    return identity(asked.question.key)  # of radios, this is the id of the first


def _shape(params: Params, asked: AskedQuestion, in_grid: bool) -> str:
    """Add what the kind of question needs; returns the component."""
    question, text = asked.question, asked.answer.text if asked.answer else ""
    chosen = str(asked.parsed.value) if asked.parsed.value is not None else ""
    if question.kind is Kind.RATING:
        return _radios(params, question.key, question.choices, chosen)
    params["id"] = identity(question.key)
    if question.choices:
        empty = {"value": "", "text": "" if in_grid else "Choose"}
        unread = [{"value": text, "text": text, "selected": True}] if text and not chosen else []
        offered = [{"value": value, "text": word, "selected": value == chosen} for value, word in question.choices]
        params["items"] = [empty, *unread, *offered]
        return "select"
    params["value"] = text
    if question.kind is Kind.NARRATIVE:
        params["rows"] = "2" if question.line else "5"
        return "textarea"
    widths = {Kind.MONEY: "8", Kind.LEVEL: "3", Kind.DATE: "10"}
    params["classes"] = f"govuk-input--width-{widths.get(question.kind, '20')}"
    params["autocomplete"] = "off"
    if question.kind is Kind.LEVEL:
        params["inputmode"] = "numeric"
    return "input"


def _radios(params: Params, key: str, choices: tuple[tuple[str, str], ...], chosen: str) -> str:
    params["id_prefix"] = identity(key)
    params["classes"] = "govuk-radios--small govuk-radios--inline"
    params["fieldset"] = {"legend": {**params.pop("label"), "classes": "govuk-fieldset__legend--s"}}
    params["items"] = [{"value": value, "text": word, "checked": value == chosen} for value, word in choices]
    if chosen:  # a radio that is on cannot be put off again: an answer that was given can be taken back
        params["items"].append({"value": "", "text": "No answer", "checked": False})
    return "radios"


def _words(asked: AskedQuestion, text: str) -> str:
    """An earlier answer in the words of its choices."""
    return dict(asked.question.choices).get(text, text)
