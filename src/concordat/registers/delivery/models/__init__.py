"""Tables of delivery: ratings and risks. Nothing is overwritten: a report is a row with its date.

Each table names its manager again: in a folder of tables the type checker does not see the inherited one.
"""

from concordat.registers.delivery.models.risks import Risk, RiskReport
from concordat.registers.delivery.models.statuses import LATEST, StatusReport

__all__ = ["LATEST", "Risk", "RiskReport", "StatusReport"]
