"""Form fields for our values: money as typed in pounds, a day in three boxes, a file of a certain size at most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from concordat.intake.readers.content import MAX_BYTES, too_large
from concordat.kernel.dates import YEARS
from concordat.kernel.money import LARGEST, Money

_SCALES = {"": 1, "k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}
_AMOUNT = re.compile(r"(?P<sign>-?)£?(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>k|m|bn)?", re.IGNORECASE)


class MoneyInput(forms.TextInput):
    """A text box with a pound sign before it."""

    def format_value(self, value: Any) -> str | None:
        return value.exact().replace("£", "") if isinstance(value, Money) else super().format_value(value)


class MoneyField(forms.CharField):
    """Pounds as people type them ("308,000", "£1.62m") to Money; an empty optional field is None, never nought."""

    widget = MoneyInput
    default_error_messages = {"invalid": "Enter an amount in pounds, such as 308,000 or 1.62m"}  # noqa: RUF012

    def to_python(self, value: Any) -> Any:
        typed = "".join((value or "").split()) if not isinstance(value, Money) else value.exact()
        if not typed:
            return None
        match = _AMOUNT.fullmatch(typed)
        if not match:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        try:
            pounds = Decimal(match["digits"].replace(",", "")) * _SCALES[(match["scale"] or "").lower()]
            amount = Money.pounds(pounds)
        except (InvalidOperation, ValueError):
            raise ValidationError("Enter an amount with no fraction of a penny", code="fraction") from None
        if amount > LARGEST:
            said = "Enter an amount of at most a thousand billion pounds: check the number and its unit"
            raise ValidationError(said, code="too_large")
        return -amount if match["sign"] else amount

    def validate(self, value: Any) -> None:
        if self.required and value is None:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """Lengths of text do not apply to money."""


class DayWidget(forms.MultiWidget):
    """Day, month and year, as GOV.UK asks for a date that people know or can look up."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__([forms.TextInput(), forms.TextInput(), forms.TextInput()], attrs)

    def decompress(self, value: date | None) -> list[Any]:
        return [value.day, value.month, value.year] if isinstance(value, date) else ["", "", ""]


class DayField(forms.MultiValueField):
    """Three boxes to a date; says which part is wrong."""

    widget = DayWidget

    def __init__(self, **kwargs: Any) -> None:
        parts = (forms.CharField(), forms.CharField(), forms.CharField())
        super().__init__(fields=parts, require_all_fields=False, **kwargs)

    def clean(self, value: Any) -> date | None:
        """The date typed, or None when all three are empty and the field is optional."""
        typed = [str(part or "").strip() for part in value or ("", "", "")]
        if not any(typed):
            if self.required:
                raise ValidationError(f"Enter {self._named()}", code="required")
            return None
        return self.compress(typed)

    def compress(self, typed: Sequence[str]) -> date:
        missing = [name for name, part in zip(("a day", "a month", "a year"), typed, strict=True) if not part]
        if missing:
            raise ValidationError(f"{self._named().capitalize()} must include {' and '.join(missing)}", code="part")
        try:
            day, month, year = (int(part) for part in typed)
            given = date(year, month, day)
        except (ValueError, OverflowError):  # a year of twenty digits is no ValueError
            raise ValidationError(f"{self._named().capitalize()} must be a real date", code="invalid") from None
        if given.year not in YEARS:
            said = f"{self._named().capitalize()} must be between {YEARS[0]} and {YEARS[-1]}: check the year"
            raise ValidationError(said, code="year")
        return given

    def _named(self) -> str:
        label = str(self.label or "date")
        return label[:1].lower() + label[1:]


class UploadField(forms.FileField):
    """One file of at most ``largest`` bytes: of a larger one nothing is read into memory."""

    def __init__(self, *, largest: int = MAX_BYTES, **named: Any) -> None:
        super().__init__(**named)
        self.largest = largest

    def to_python(self, data: Any) -> Any:
        """The file as sent; ValidationError says its size and the limit."""
        file = super().to_python(data)
        if file is not None and file.size > self.largest:
            said = too_large(file.size, self.largest)
            raise ValidationError(f"{said[:1].upper()}{said[1:]}", code="too_large")
        return file
