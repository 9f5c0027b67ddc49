"""The lists that come in, what each may say of a line, and the words that senders put over their columns. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from concordat.registers.benefits.rules import EntryKind, Prices, Recurrence, Standing
from concordat.registers.delivery.rules import IssueState, RiskState, Severity
from concordat.registers.governance.rules import Outcome


class ListKind(StrEnum):
    """What a list is of."""

    RISKS = "risks"
    ACTIONS = "actions"
    ISSUES = "issues"
    AGREEMENTS = "agreements"
    FINANCE = "finance"

    @property
    def word(self) -> str:
        return self.value.capitalize()


# Those whose lines go into registers one by one; the rows of a finance extract go into the ledger together.
LINE_BY_LINE = tuple(kind for kind in ListKind if kind is not ListKind.FINANCE)


class Reads(StrEnum):
    """How a cell is read: as words, a day, a level of the organisation's scale, or one of a few states."""

    WORDS = "words"
    DAY = "day"
    LEVEL = "level"
    RISK_STATE = "risk state"
    ISSUE_STATE = "issue state"
    ACTION_STATE = "action state"
    SEVERITY = "severity"
    AMOUNT = "amount"
    PERIOD = "period"
    MONEY_KIND = "money kind"
    STANDING = "standing"
    RECURRENCE = "recurrence"
    YES_NO = "yes or no"
    PRICES = "prices"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a list says: its key, its label, the heads that mean it, how it is read."""

    key: str
    label: str
    heads: tuple[str, ...]
    reads: Reads = Reads.WORDS
    needed: bool = False
    hint: str = ""


_REF = Field("ref", "Reference", ("ref", "reference", "id", "no", "number", "risk id", "risk ref", "risk no",
             "issue id", "action id", "issue ref", "action ref", "unique id", "item"),
             hint="what the sender knows the line by; without it, lines are known by their words")  # fmt: skip
_COLLABORATION = Field(
    "collaboration", "Collaboration", ("collaboration", "programme", "project", "workstream", "work stream",
    "project name", "programme name", "area of work", "theme"),
    hint="by a name that is on record; empty for the organisation's own",
)  # fmt: skip
_OWNER = Field(
    # A column of owners may hold names of persons: only heads that say a post are taken without asking.
    "owner_post", "Owner (a post)", ("owner post", "owner role", "post", "role", "job title", "owning post",
    "post of owner", "responsible post", "responsible role"),
    hint="a post such as Head of Fleet, never a person's name",
)  # fmt: skip


def _scored(kind: str, label: str, *before: str) -> tuple[Field, Field]:
    """Likelihood and impact of the risk of one kind; ``before`` are the words that senders put before them."""
    levels = (("likelihood", ("likelihood", "probability", "how likely", "lik", "prob", "l")),
              ("impact", ("impact", "consequence", "severity", "how bad", "imp", "i")))  # fmt: skip
    made = [
        Field(
            f"{kind}{key}", f"{key.capitalize()}{label}",
            tuple(f"{word} {one}".strip() for word in before for one in words)
            + tuple(f"{one} {word}" for word in before if word for one in words), Reads.LEVEL,
        )
        for key, words in levels
    ]  # fmt: skip
    return made[0], made[1]


FIELDS: dict[ListKind, tuple[Field, ...]] = {
    ListKind.RISKS: (
        Field("what", "What the risk is", ("risk", "risk description", "description", "description of risk",
              "risk title", "title", "what may happen", "risk event", "summary"), needed=True),
        _REF, _COLLABORATION,
        *_scored("", " now", "", "current", "residual", "net", "mitigated", "post mitigation"),
        *_scored("before_", " before action", "inherent", "gross", "initial", "original", "unmitigated", "raw",
                 "pre mitigation"),
        *_scored("target_", " aimed at", "target", "desired", "future"),
        Field("state", "State", ("status", "state", "risk status", "open closed", "open or closed"), Reads.RISK_STATE),
    ),
    ListKind.ACTIONS: (
        Field("what", "What is to be done", ("action", "actions", "action description", "description", "task",
              "action required", "agreed action", "summary", "title"), needed=True),
        _REF, _COLLABORATION, _OWNER,
        Field("due", "Due", ("due", "due date", "due by", "deadline", "target date", "by when", "date due",
              "completion date", "target completion date"), Reads.DAY),
        Field("state", "State", ("status", "state", "action status", "progress", "open closed", "complete"),
              Reads.ACTION_STATE),
        Field("done_on", "Done on", ("done on", "date completed", "completed on", "date closed", "closed on",
              "actual completion date"), Reads.DAY),
    ),
    ListKind.ISSUES: (
        Field("what", "What has gone wrong", ("issue", "issue description", "description", "description of issue",
              "problem", "issue title", "title", "summary"), needed=True),
        _REF, _COLLABORATION, _OWNER,
        Field("severity", "Severity", ("severity", "priority", "impact", "rating", "seriousness"), Reads.SEVERITY),
        Field("state", "State", ("status", "state", "issue status", "open closed"), Reads.ISSUE_STATE),
        Field("due", "Due", ("due", "due date", "target date", "deadline", "resolve by", "by when"), Reads.DAY),
        Field("note", "Note", ("note", "notes", "comment", "comments", "update", "latest update", "progress",
              "resolution")),
    ),
    ListKind.AGREEMENTS: (
        Field("what", "Title", ("agreement", "agreement title", "title", "agreement name", "name", "name of agreement",
              "description"), needed=True),
        _REF, _COLLABORATION,
        Field("legal_basis", "Legal basis or sort", ("legal basis", "type", "agreement type", "type of agreement",
              "sort", "basis", "kind", "legislation")),
        Field("starts", "Starts", ("start", "starts", "start date", "commencement", "commencement date",
              "effective from", "from", "date of agreement"), Reads.DAY),
        Field("ends", "Ends", ("end", "ends", "end date", "expiry", "expiry date", "expires", "termination date",
              "to", "until"), Reads.DAY),
        Field("review_on", "Review on", ("review", "review date", "next review", "review on", "review due"),
              Reads.DAY),
        Field("state", "State", ("status", "state", "agreement status", "stage")),
        Field("parties", "Parties", ("parties", "partners", "forces", "signatories", "organisations", "participants")),
    ),
    ListKind.FINANCE: (
        Field("amount", "Amount", ("amount", "value", "net amount", "amount gbp", "actual", "actuals", "total", "sum",
              "000", "000s", "amount 000", "saving", "savings", "budget", "forecast", "spend"), Reads.AMOUNT,
              needed=True),
        Field("what", "What it is for", ("description", "narrative", "text", "line", "line description", "detail",
              "details", "saving description", "item", "what")),
        Field("ref", "Reference", ("ref", "reference", "transaction", "transaction no", "transaction number",
              "document", "document no", "journal", "id", "line id", "line ref"),
              hint="what the sender knows the row by; without it, rows are known by what they say"),
        Field("organisation", "Organisation", ("organisation", "force", "partner", "body", "company", "entity",
              "organisation name", "authority"), hint="by a name on record; else the sender"),
        Field("collaboration", "Collaboration", ("collaboration", "programme", "project", "project name",
              "programme name", "workstream", "scheme"), hint="by a name that is on record"),
        Field("benefit", "Benefit", ("benefit", "benefit name", "benefit line", "savings line"),
              hint="by its title or key, as the collaboration has it"),
        Field("kind", "Kind", ("kind", "type", "category", "money type", "entry type", "income expenditure"),
              Reads.MONEY_KIND),
        Field("standing", "Standing", ("standing", "status", "scenario", "version", "budget or actual",
              "actual or budget", "plan or actual"), Reads.STANDING),
        Field("recurrence", "Recurrence", ("recurrence", "recurring", "one off or recurring", "frequency", "basis"),
              Reads.RECURRENCE),
        Field("period", "Period", ("period", "month", "quarter", "posting date", "date", "transaction date",
              "accounting period", "fiscal period"), Reads.PERIOD),
        Field("year", "Financial year", ("financial year", "fin year", "fiscal year", "year", "fy"), Reads.YEAR),
        Field("since", "From", ("from", "start", "start date", "from date"), Reads.PERIOD),
        Field("until", "To", ("to", "end", "end date", "to date", "until"), Reads.PERIOD),
        Field("cost_centre", "Cost centre", ("cost centre", "cost center", "costcentre", "cost centre code", "cc")),
        Field("account", "Account code", ("account", "account code", "subjective", "subjective code", "nominal",
              "nominal code", "gl code", "ledger code", "code")),
        Field("cashable", "Cashable", ("cashable", "cashable y n", "cashable or not", "cash"), Reads.YES_NO),
        Field("prices", "Prices", ("prices", "price basis", "real or nominal"), Reads.PRICES),
        Field("price_year", "Base year of the prices", ("base year", "price base", "price year", "prices of"),
              Reads.YEAR),
    ),
}  # fmt: skip

# What senders write in cells, by what it means: the first word list that has it says so.
WORDS: dict[Reads, Mapping[str, tuple[str, ...]]] = {
    Reads.RISK_STATE: {
        RiskState.OPEN: ("open", "live", "active", "new", "ongoing", "current", "escalated"),
        RiskState.MITIGATED: ("mitigated", "treated", "reduced", "tolerated", "accepted", "managed"),
        RiskState.HAPPENED: ("happened", "occurred", "materialised", "realised", "now an issue", "issue"),
        RiskState.CLOSED: ("closed", "complete", "completed", "expired", "removed", "no longer a risk"),
    },
    Reads.ISSUE_STATE: {
        IssueState.OPEN: ("open", "new", "live", "not started", "reopened"),
        IssueState.IN_HAND: ("in hand", "in progress", "ongoing", "being resolved", "active", "escalated"),
        IssueState.CLOSED: ("closed", "resolved", "complete", "completed", "done"),
    },
    Reads.ACTION_STATE: {
        "open": ("open", "new", "not started", "in progress", "ongoing", "on track", "overdue", "outstanding", "no"),
        Outcome.KEPT: ("complete", "completed", "closed", "done", "discharged", "yes"),
        Outcome.DROPPED: ("dropped", "cancelled", "withdrawn", "no longer required", "no longer needed", "superseded"),
    },
    Reads.SEVERITY: {
        Severity.LOW: ("low", "minor"),
        Severity.MEDIUM: ("medium", "moderate", "med"),
        Severity.HIGH: ("high", "major", "significant"),
        Severity.CRITICAL: ("critical", "severe", "very high", "urgent", "extreme"),
    },
    Reads.MONEY_KIND: {
        EntryKind.SAVING: ("saving", "savings", "efficiency", "efficiencies", "cost reduction"),
        EntryKind.COST: ("cost", "costs", "spend", "expenditure", "expense", "expenses", "exp", "e"),
        EntryKind.INCOME: ("income", "receipt", "receipts", "inc", "revenue income", "i"),
        EntryKind.GRANT: ("grant", "grants", "grant income"),
        EntryKind.CONTRIBUTION: ("contribution", "contributions", "partner contribution"),
        EntryKind.FUNDING: ("funding", "reserves", "reserve"),
    },
    Reads.STANDING: {
        Standing.BASELINE: ("baseline", "base", "base budget"),
        Standing.PLANNED: ("planned", "plan", "budget", "budgeted", "target", "approved budget", "original budget"),
        Standing.FORECAST: ("forecast", "outturn forecast", "projected", "projection", "estimate", "estimated"),
        Standing.ACHIEVED: ("achieved", "actual", "actuals", "delivered", "outturn", "realised", "act"),
    },
    Reads.RECURRENCE: {
        Recurrence.ANNUAL: ("annual", "recurring", "recurrent", "ongoing", "per year", "yearly", "permanent"),
        Recurrence.ONE_OFF: ("one off", "non recurring", "non recurrent", "once", "in year", "temporary", "monthly"),
        Recurrence.CUMULATIVE: ("cumulative", "to date", "year to date", "ytd"),
    },
    Reads.YES_NO: {
        "yes": ("yes", "y", "true", "cashable", "1"),
        "no": ("no", "n", "false", "non cashable", "noncashable", "0", "efficiency"),
    },
    Reads.PRICES: {
        Prices.NOMINAL: ("nominal", "cash", "cash prices", "outturn prices", "current"),
        Prices.REAL: ("real", "constant", "real terms", "constant prices"),
    },
    Reads.AMOUNT: {  # a sign in place of an amount may be nought or not known: its sender says which
        "nought": ("nil", "nought", "zero", "none"),
        "to_be_confirmed": ("tbc", "tba", "tbd", "to be confirmed", "to be determined", "to be agreed", "not known"),
        "not_applicable": ("n a", "na", "not applicable"),
        "not_stated": ("not stated",),
    },
}


def field_of(kind: ListKind, key: str) -> Field:
    """The field with this key. KeyError where the list has none."""
    return {field.key: field for field in FIELDS[kind]}[key]
