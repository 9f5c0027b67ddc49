"""Agreements and business cases on a day, line by line in words, to be laid beside another day. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from concordat.kernel.dates import PreciseDate
from concordat.registers.agreements.records import AgreementFile, AgreementLine
from concordat.registers.agreements.rules import Clause, ClauseTold, Presence
from concordat.registers.agreements.rules.versions import ENDS, REVIEW_ON, STARTS, day_held
from concordat.registers.business_cases.records.submissions import SubmissionRecord
from concordat.registers.business_cases.records.views import CaseView
from concordat.reporting.portfolio.differences import Line

_DAYS = ((STARTS, "Begins"), (ENDS, "Ends"), (REVIEW_ON, "Next review"))


def agreement_lines(found: AgreementFile, names: Mapping[str, str]) -> list[Line]:
    """Everything that the register says of an agreement on its day, its fields as varied by then."""
    line, record = found.line, found.line.record
    return [
        Line("Agreement", "standing", "Standing", line.standing.words),
        Line("Agreement", "state", "State", record.state.replace("_", " ") if record.state else "not stated"),
        Line("Agreement", "kind", "Sort", record.kind.words),
        Line("Agreement", "basis", "Legal basis", record.legal_basis or "not stated"),
        *[Line("Dates", name, label, _day(day_held(line.held, name))) for name, label in _DAYS],
        *_parties(line),
        *[Line("Provisions", str(one.id), one.provision.kind.words,
               "; ".join(filter(None, [*(head.words for head in one.provision.heads), one.provision.functions]))
               or "nothing further told") for one in line.provisions],
        *[Line("Clauses", clause, clause.words, _clause(line.clause(clause), names)) for clause in Clause
          if line.clause(clause).presence is not Presence.NOT_KNOWN],
        *[Line("Variations", one.by, one.by_title, f"{one.kind.words} {_from(one.effective)}") for one in line.changes],
        *[Line("Publication", one.organisation, one.name, one.kept_back or one.state.words)
          for one in found.publications],
        *[Line("Documents", str(one.id), one.title, one.file_name) for one in found.documents],
    ]  # fmt: skip


def case_lines(view: CaseView) -> list[Line]:
    """Everything that the register says of a business case on a day."""
    line, plans = view.line, view.line.plans
    stages = {one.told.stage: one for one in line.case.reports}
    return [
        Line("Business case", "where", "Where it has got to", line.where),
        Line("Business case", "standing", "Standing", line.life.standing.words),
        *[Line("Stages", stage, stage.words, _told(one.told.state.replace("_", " "), one.told.on))
          for stage, one in stages.items()],
        *[Line("Money", f"{kind} {head}", f"{head.words}, {kind}", figure.shown())
          for kind, plan in (("baseline", plans.current), ("expected now", plans.latest)) if plan
          for head, figure in plan.plan.figures.items()],
        *[Line("Checklist", f"{one.stage} {one.heading}", f"{one.stage.words}: {one.heading.words}", one.made.words)
          for one in view.checklist],
        *[Line("Submissions", str(one.id), _submitted(one), one.said()) for one in view.submissions],
        *[Line("Conditions", str(one.id), one.what, _told(one.state.words, one.due, "for")) for sub in view.submissions
          for one in sub.conditions],
        *[Line("Relied on", str(one.id), one.what, one.state.words) for one in view.reliances],
        *[Line("Staff", f"{one.kind} {one.round}", f"{one.kind.words} {one.round}",
               f"opened {_day(one.opened)}, closed {_day(one.closed)}") for one in view.people.steps],
        *[Line("Reviews", str(one.id), _told("Review", one.on), one.what) for one in view.reviews],
        *[Line("Appraisals", str(one.ref), one.title, "on record") for one in view.appraisals],
    ]  # fmt: skip


def _parties(line: AgreementLine) -> list[Line]:
    return [
        Line("Parties", one.key, one.name, ", ".join(filter(None, [
            one.role.words if one.role else "", f"in place of {one.in_place_of}" if one.in_place_of else "",
            f"signed on {one.signed_on.words()}" if one.signed_on else "signature not evidenced",
        ])))
        for one in line.members
    ]  # fmt: skip


def _clause(told: ClauseTold, names: Mapping[str, str]) -> str:
    value = told.value
    months = f"{value.months} month{'' if value.months == 1 else 's'}" if value.months else ""
    body = names.get(value.body, value.body) if value.body else ""
    given = [told.says, value.words, months, body, value.rule_words]
    return "; ".join(one for one in given if one) or told.presence.words.lower()


def _submitted(one: SubmissionRecord) -> str:
    return _told(f"{one.stage.words} to {one.put_to}", one.on)


def _told(words: str, on: PreciseDate | None, how: str = "on") -> str:
    return f"{words}, {how} {on.words()}" if on else words


def _day(day: PreciseDate | None) -> str:
    return day.words() if day else "not stated"


def _from(day: PreciseDate | None) -> str:
    return f"from {day.words()}" if day else "from a day not stated"
