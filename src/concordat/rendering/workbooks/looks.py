"""A workbook being written, and the looks that its cells share."""

from __future__ import annotations

from typing import Any


class Looks:
    """An open xlsxwriter workbook. Each look is made once, however many cells have it."""

    def __init__(self, file: Any) -> None:
        self.file = file
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}

    def look(self, **wanted: object) -> Any:
        """The format of a cell: wrapped and at the top, unless ``wanted`` (xlsxwriter's properties) says otherwise."""
        key = tuple(sorted(wanted.items()))
        if key not in self._made:
            self._made[key] = self.file.add_format({"text_wrap": True, "valign": "top", **wanted})
        return self._made[key]

    def page(self, name: str) -> Any:
        """A new sheet, printed on A4, landscape and one page wide."""
        page = self.file.add_worksheet(name)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        return page
