"""What is said at a field that was filled in wrongly: it names the field and says what to do."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField

STOCK = str(forms.Field.default_error_messages["required"])
WHOLE = str(forms.IntegerField.default_error_messages["invalid"])
BOUNDS = {"min_value": "at least", "max_value": "at most"}


def said(bound: BoundField) -> list[str]:
    """The messages of a field; Django's "This field is required." becomes "Fill in “Reason”"."""
    return [_in_our_words(bound, error, message) for error in bound.errors.as_data() for message in _texts(error)]


def _in_our_words(bound: BoundField, error: ValidationError, message: str) -> str:
    """Django's own messages name no field; ours are said as they stand."""
    if error.code == "required" and message == STOCK:
        return _missing(bound)
    if error.code == "max_length" and error.params:
        most, typed = error.params["limit_value"], error.params["show_value"]
        return f"Keep “{bound.label}” to {most:,} characters; it has {typed:,}"
    if error.code == "null_characters_not_allowed":
        return f"Type “{bound.label}” anew: it holds a character that cannot be kept"
    if error.code == "invalid" and message == WHOLE:
        return f"Type “{bound.label}” as a whole number, such as 5"
    if error.code in BOUNDS and error.params:
        return f"“{bound.label}” is {BOUNDS[error.code]} {error.params['limit_value']}"
    if error.code == "invalid_choice" and isinstance(bound.field.widget, forms.Select | forms.RadioSelect):
        return f"Choose one of the answers offered for “{bound.label}”"
    return message


def _texts(error: ValidationError | str) -> list[str]:
    return error.messages if isinstance(error, ValidationError) else [str(error)]


def _missing(bound: BoundField) -> str:
    widget = bound.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return f"Tick “{bound.label}” to go on"
    if isinstance(widget, forms.FileInput):
        return f"Choose a file for “{bound.label}”"
    if isinstance(widget, forms.Select | forms.RadioSelect | forms.CheckboxSelectMultiple):
        return f"Choose an answer for “{bound.label}”"
    return f"Fill in “{bound.label}”"
