"""A long form in short parts, with a look at all answers before it is sent. A form declares them, and does no more:

    asked_in = (("What was learnt", ("kind", "what", "why")), ("Where it belongs", ("themes", "stage")))

A field that no part names stands in the last one. The answers of the other parts go along unseen; the draft holds all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField
from django.forms.utils import ErrorDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from concordat.interfaces.web.components.forms import field
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.drafts.comparing import EMPTY, shown, words
from concordat.interfaces.web.requests import number_typed

NEXT, AT = "next", "at"  # go on from a part, which is judged; show a part
Declared = Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Part:
    """What a page shows of a long form: one part, or after the last the answers of all. ``number`` counts from 1."""

    number: int
    count: int
    title: str
    fields: SafeString
    answers: list[tuple[int, str, SummaryList]]

    @property
    def last(self) -> bool:
        """Whether all is filled in and the form can be sent."""
        return bool(self.answers)


def part_of(form: forms.BaseForm | None, asked: str, *, begun: bool) -> Part | None:
    """The part that is asked for ("next:0", "at:2"), the first one for "", the first unfinished one of a draft.

    None for a form that declares none, and for one whose parts are right and that is wrong as a whole: such a one is
    shown in full, with what is wrong.
    """
    declared: Declared = getattr(form, "asked_in", ())
    if form is None or not declared:
        return None
    groups = _groups(form, declared)
    how, _, number = asked.partition(":")
    at = min(number_typed(number) or 0, len(groups) - 1)
    if not form.is_bound:
        return _shown(form, declared, groups, 0)
    if how == AT:
        return _shown(form, declared, groups, at)
    form.full_clean()
    wrong = [any(one.name in form.errors for one in group) for group in groups]
    if how == NEXT and wrong[at]:
        kept = {one.name: form.errors[one.name] for one in groups[at] if one.name in form.errors}
        return _shown(form, declared, groups, at, ErrorDict(kept))
    at = at + 1 if how == NEXT else wrong.index(True) if any(wrong) and begun else 0 if any(wrong) else len(groups)
    if at < len(groups):
        return _shown(form, declared, groups, at)
    return _answers(form, declared, groups) if not form.errors else None


def _groups(form: forms.BaseForm, declared: Declared) -> list[list[BoundField]]:
    named = {name for _, names in declared for name in names}
    groups = [[form[name] for name in names if name in form.fields] for _, names in declared]
    groups[-1] += [one for one in form.visible_fields() if one.name not in named]
    return groups


def _shown(
    form: forms.BaseForm, declared: Declared, groups: list[list[BoundField]], at: int, errors: ErrorDict | None = None
) -> Part:  # fmt: skip
    form._errors = errors or ErrorDict()  # type: ignore[attr-defined]  # the other parts are not judged yet
    unseen = [one for number, group in enumerate(groups) if number != at for one in group]
    asked = mark_safe("".join(field(one) for one in groups[at]))
    fields = format_html("{}{}", _unseen([*unseen, *form.hidden_fields()]), asked)
    return Part(at + 1, len(groups), declared[at][0], fields, [])


def _answers(form: forms.BaseForm, declared: Declared, groups: list[list[BoundField]]) -> Part:
    told = [
        (number, declared[number][0], SummaryList([Fact(str(one.label), _said(one)) for one in group]))
        for number, group in enumerate(groups)
    ]
    every = [one for group in groups for one in group]
    return Part(len(groups), len(groups), "Check your answers", _unseen([*every, *form.hidden_fields()]), told)


def _said(bound: BoundField) -> str | None:
    said = words(bound, shown(bound))
    return None if said == EMPTY else said


def _unseen(fields: Sequence[BoundField]) -> SafeString:
    pairs = [pair for bound in fields for pair in shown(bound)]
    return format_html_join("", '<input type="hidden" name="{}" value="{}">', pairs)
