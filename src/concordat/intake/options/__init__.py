"""Options for an appraisal, as somebody wrote them into a workbook or a CSV file."""

from concordat.intake.options.reading import Fault, OptionsRead, read_options
from concordat.intake.options.template import LINES, PRICES, RATES, template

__all__ = ["LINES", "PRICES", "RATES", "Fault", "OptionsRead", "read_options", "template"]
