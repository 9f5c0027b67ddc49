"""An appraisal as an Excel file whose every result is a formula, so that a reader may change a figure and see."""

from concordat.rendering.workbooks.appraisals.book import appraised

__all__ = ["appraised"]
