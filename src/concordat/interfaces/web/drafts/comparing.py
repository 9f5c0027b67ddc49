"""What the fields of a form show and what was typed into them, as pairs that a browser sends, and in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

Pairs = list[tuple[str, str]]
EMPTY = "nothing"
REASON = "reason"  # of every form: where its own answers come from, never those of another


def names_of(bound: BoundField) -> list[str]:
    """The names under which a field is sent: one, or one for each box of a date."""
    widget = bound.field.widget
    if isinstance(widget, forms.MultiWidget):
        return [f"{bound.html_name}{name}" for name in widget.widgets_names]  # type: ignore[attr-defined]
    return [bound.html_name]


def shown(bound: BoundField) -> Pairs:
    """What a field of a form that is just opened would send."""
    widget, value = bound.field.widget, bound.value()
    if isinstance(widget, forms.MultiWidget):
        parts = value if isinstance(value, list) else widget.decompress(value) or []
        return _filled(zip(names_of(bound), parts, strict=True))
    if isinstance(widget, forms.CheckboxInput):
        return [(bound.html_name, "on")] if value else []
    if isinstance(value, list | tuple | set):
        return _filled((bound.html_name, one) for one in value)
    if isinstance(widget, forms.TextInput):
        value = widget.format_value(value)
    return _filled([(bound.html_name, value)])


def typed_in(bound: BoundField, typed: Iterable[tuple[str, str]]) -> Pairs:
    """What was typed into a field."""
    names = set(names_of(bound))
    return _filled((name, text) for name, text in typed if name in names)


def recorded(bound: BoundField, detail: Mapping[str, Any]) -> Pairs | None:
    """What an event says of a field, where it names it as the form does; None where it says nothing of it."""
    value = detail.get(bound.name) if bound.name != REASON else None
    if not isinstance(value, str) or isinstance(bound.field.widget, forms.MultiWidget | forms.CheckboxInput):
        return None
    choices = _choices(bound)
    return [(bound.html_name, value)] if not choices or value in choices else None


def mark(pairs: Pairs) -> str:
    """A short sign of what a field shows, to see later whether it still shows the same."""
    return sha256(repr(pairs).encode()).hexdigest()[:10]


def words(bound: BoundField, pairs: Pairs) -> str:
    """What is shown or typed, as the page says it: the words of a choice, a date in its order, text as it is."""
    if isinstance(bound.field.widget, forms.CheckboxInput):
        return "ticked" if pairs else "not ticked"
    choices = _choices(bound)
    said = [choices.get(text, text) for _, text in pairs]
    joint = " " if isinstance(bound.field.widget, forms.MultiWidget) else "; "
    return joint.join(said) or EMPTY


def _choices(bound: BoundField) -> dict[str, str]:
    held: Sequence[tuple[Any, Any]] = getattr(bound.field, "choices", ())
    return {str(key): str(label) for key, label in held}


def _filled(pairs: Iterable[tuple[str, Any]]) -> Pairs:
    """Without what is empty, and with one sort of line ends: a browser sends two characters for each."""
    said = ((name, "" if value is None else str(value).replace("\r\n", "\n")) for name, value in pairs)
    return [(name, text) for name, text in said if text.strip()]
