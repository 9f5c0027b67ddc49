"""Django forms as GOV.UK components: label, hint, message at the field, and the typed text kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString, mark_safe

from concordat.interfaces.web.components.engine import govuk
from concordat.interfaces.web.components.fields import DayWidget, MoneyInput
from concordat.interfaces.web.components.messages import said
from concordat.kernel.errors import RuleBroken

Params = dict[str, Any]


def field(bound: BoundField, label: str = "", *, optional_mark: bool = True, **extra: Any) -> SafeString:
    """One field, with another label if given. ``extra`` goes to its component: ``classes="govuk-input--width-10"``.

    A field that may stay empty is marked "(optional)" unless all around it may (the filters of a list).
    """
    widget = bound.field.widget
    if widget.is_hidden:
        return mark_safe(str(bound))
    may_be_empty = not bound.field.required and not isinstance(widget, forms.CheckboxInput)
    words = f"{label or bound.label}{' (optional)' if may_be_empty and optional_mark else ''}"
    params = {**_params(bound), "label": {"text": words, "classes": "govuk-label--s"}, **extra}
    for kind, render in RENDERERS:
        if isinstance(widget, kind):
            return render(bound, params)
    return _input(bound, params)


def refuse(form: forms.BaseForm, error: RuleBroken) -> None:
    """Put the message of a broken rule at the field that it names, or above the form where that has no such field."""
    form.add_error(error.field if error.field in form.fields else None, str(error))


def fields(form: forms.BaseForm) -> SafeString:
    """All fields in their order, the hidden ones too; not the form element, the token or the button."""
    return mark_safe("".join(field(one) for one in (*form.hidden_fields(), *form.visible_fields())))


def errors(form: forms.BaseForm) -> SafeString:
    """The error summary: each message leads to its field; nothing when there is nothing wrong."""
    visible = form.visible_fields()
    items: list[Params] = []
    for name, messages in form.errors.items():
        bound = form[name] if name in form.fields else None
        leads_to = bound or (visible[0] if visible else None)
        target = {"href": f"#{_first_control(leads_to)}"} if leads_to else {}
        items += [{"text": message, **target} for message in (said(bound) if bound else messages)]
    return govuk("error-summary", title_text="There is a problem", error_list=items) if items else mark_safe("")


def _first_control(bound: BoundField) -> str:
    widget = bound.field.widget
    if isinstance(widget, DayWidget):
        return f"{bound.auto_id}_0"
    return bound.auto_id  # of radios and checkboxes, this is the id of the first


def _params(bound: BoundField) -> Params:
    params: Params = {"id": bound.auto_id, "name": bound.html_name, "attributes": {}}
    if bound.help_text:
        params["hint"] = {"text": bound.help_text}
    if bound.errors:
        params["errorMessage"] = {"text": said(bound)[0]}
    attrs = {**bound.field.widget.attrs}
    for known in ("autocomplete", "inputmode", "spellcheck", "rows"):
        if known in attrs:
            params[known] = attrs.pop(known)
    params["attributes"] = {key: value for key, value in attrs.items() if _plain(key, value)}
    return params


def _plain(key: str, value: Any) -> bool:
    """Attributes that the component does not set itself; the look is the design system's."""
    return key not in {"class", "cols", "id", "placeholder", "required", "maxlength"} and value not in (None, False)


def _fieldset(params: Params) -> Params:
    """The label of a group stands in its legend."""
    return {"legend": {**params.pop("label"), "classes": "govuk-fieldset__legend--s"}}


def _value(bound: BoundField) -> str:
    value = bound.value()
    if isinstance(value, str):
        return value
    shown = bound.field.widget.format_value(value) if isinstance(bound.field.widget, forms.TextInput) else value
    return "" if shown is None else str(shown)


def _input(bound: BoundField, params: Params) -> SafeString:
    kind = getattr(bound.field.widget, "input_type", "text")
    if kind == "number":
        params.setdefault("inputmode", "numeric")
    if isinstance(bound.field.widget, MoneyInput):
        params.setdefault("prefix", {"text": "£"})
        params.setdefault("classes", "govuk-input--width-10")
    return govuk("input", value=_value(bound), type="text" if kind == "number" else kind, **params)


def _password(bound: BoundField, params: Params) -> SafeString:
    return govuk("password-input", **params)


def _textarea(bound: BoundField, params: Params) -> SafeString:
    longest = getattr(bound.field, "max_length", None)
    if longest:
        return govuk("character-count", value=_value(bound), maxlength=longest, **params)
    return govuk("textarea", value=_value(bound), **params)


def _select(bound: BoundField, params: Params) -> SafeString:
    return govuk("select", items=_choices(bound, "selected"), **params)


def _radios(bound: BoundField, params: Params) -> SafeString:
    return _group("radios", bound, params)


def _checkboxes(bound: BoundField, params: Params) -> SafeString:
    return _group("checkboxes", bound, params)


def _group(component: str, bound: BoundField, params: Params) -> SafeString:
    prefix = params.pop("id")
    items = _choices(bound, "checked")
    return govuk(component, id_prefix=prefix, fieldset=_fieldset(params), items=items, **params)


def _one_checkbox(bound: BoundField, params: Params) -> SafeString:
    prefix, hint, label = params.pop("id"), params.pop("hint", None), params.pop("label")["text"]
    item = {"value": "on", "text": label, "checked": bool(bound.value()), **({"hint": hint} if hint else {})}
    return govuk("checkboxes", id_prefix=prefix, items=[item], **params)


def _file(bound: BoundField, params: Params) -> SafeString:
    multiple = getattr(bound.field.widget, "allow_multiple_selected", False)
    return govuk("file-upload", multiple=multiple, **params)


def _day(bound: BoundField, params: Params) -> SafeString:
    parts = bound.field.widget.decompress(bound.value()) if not isinstance(bound.value(), list) else bound.value()
    items = [
        {"id": f"{bound.auto_id}_{index}", "name": f"{bound.html_name}_{index}", "label": label, "value": part or "",
         "classes": f"govuk-input--width-{width}" + (" govuk-input--error" if bound.errors else "")}
        for index, (label, width, part) in enumerate(zip(("Day", "Month", "Year"), (2, 2, 4), parts, strict=True))
    ]  # fmt: skip
    params.pop("name")
    return govuk("date-input", items=items, fieldset=_fieldset(params), **params)


def _choices(bound: BoundField, mark: str) -> list[Params]:
    value = bound.value()
    chosen = {str(one) for one in (value if isinstance(value, list | tuple | set) else [value])}
    return [
        {"value": str(key), "text": str(words), mark: str(key) in chosen}
        for key, words in getattr(bound.field, "choices", [])
    ]


RENDERERS: tuple[tuple[type[forms.Widget], Callable[[BoundField, Params], SafeString]], ...] = (
    (DayWidget, _day),
    (forms.CheckboxSelectMultiple, _checkboxes),  # before radios: to Django it is a kind of them
    (forms.RadioSelect, _radios),
    (forms.CheckboxInput, _one_checkbox),
    (forms.Select, _select),
    (forms.Textarea, _textarea),
    (forms.FileInput, _file),
    (forms.PasswordInput, _password),
)
