"""Tables of delivery: ratings, milestones, risks, issues, dependencies, periods and returns.

Nothing is overwritten: a report is a row with its date.

Each table names its manager again: in a folder of tables the type checker does not see the inherited one.
"""

from concordat.registers.delivery.models.dependencies import Dependency, DependencyReport
from concordat.registers.delivery.models.issues import Issue, IssueReport
from concordat.registers.delivery.models.milestones import Milestone, MilestoneReport
from concordat.registers.delivery.models.periods import Period, ReturnTemplate, TemplateItem
from concordat.registers.delivery.models.returns import Answer, Reminder, Return, ReturnStep
from concordat.registers.delivery.models.risks import Risk, RiskReport, RiskScale
from concordat.registers.delivery.models.statuses import LATEST, StatusReport
from concordat.registers.delivery.models.tolerances import Tolerance

__all__ = [
    "LATEST",
    "Answer",
    "Dependency",
    "DependencyReport",
    "Issue",
    "IssueReport",
    "Milestone",
    "MilestoneReport",
    "Period",
    "Reminder",
    "Return",
    "ReturnStep",
    "ReturnTemplate",
    "Risk",
    "RiskReport",
    "RiskScale",
    "StatusReport",
    "TemplateItem",
    "Tolerance",
]
