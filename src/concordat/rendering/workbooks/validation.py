"""What Excel itself checks while somebody types: lists and scales are chosen from, amounts and dates are advised on."""

from __future__ import annotations

from typing import Any

from concordat.rendering.workbooks.asking import AskedRow, Field

_LONGEST_LIST = 255  # letters of a list that Excel keeps with the cell
_AMOUNT = (
    "Type pounds, such as 12500. TBC where it is not known yet, N/A where it does not apply. No words and no formula."
)
_DAY = (
    "Type a date, such as 6/12/2018. A month (December 2018) or quarter (Q3 2018/19) will do; TBC where it is not "
    "known yet."
)
_TYPED = {Field.MONEY: ("An amount in pounds", _AMOUNT), Field.DATE: ("A date", _DAY)}


def validation(row: AskedRow) -> dict[str, Any] | None:
    """The rule of an answer's cell as xlsxwriter takes it; None where anything may be typed."""
    if row.field is Field.LIST:
        return _list(list(row.choices), "Choose one of the list", "stop")
    if row.field is Field.SCALE:
        scale = [str(number) for number in range(1, (row.highest or 5) + 1)]
        return _list(scale, f"A whole number from 1 to {scale[-1]}", "warning")
    if row.field in _TYPED:
        title, words = _TYPED[row.field]
        return {"validate": "any", "input_title": title, "input_message": words}
    return None


def _list(choices: list[str], title: str, how: str) -> dict[str, Any] | None:
    if not choices or len(",".join(choices)) > _LONGEST_LIST:
        return None
    said = f"The answers are: {', '.join(choices)}."
    return {
        "validate": "list", "source": choices, "error_type": how, "input_title": title,
        "error_title": title, "error_message": said[:_LONGEST_LIST],
    }  # fmt: skip
