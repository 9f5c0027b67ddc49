"""What a case's page shows, as tables and sentences."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from concordat.interfaces.web.components.cells import Cell, Link, day, money, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.dates import day_words
from concordat.registers.business_cases.records import CaseView, PlanRecord, SubmissionRecord
from concordat.registers.business_cases.rules import Stage
from concordat.registers.business_cases.rules.baselines import Head, PlanKind
from concordat.registers.business_cases.rules.checklist import NEEDED, Heading, Made, gaps
from concordat.registers.business_cases.rules.life import ENDED, STAGE_MOVES, passed_over
from concordat.registers.business_cases.rules.submissions import ConditionState
from concordat.registers.governance.records import PathwayRecord

Names = Mapping[str, str]
# The heads of columns that hold amounts.
FIGURES = frozenset(
    {"Original baseline", "Baseline now", "Last told", "Predicted", "Achieved", *(head.words for head in Head)}
)


def _table(
    caption: str, heads: list[str], rows: list[list[Cell]], *, hidden: bool = False, name: str = ""
) -> DataTable:
    columns = [Column(head, numeric=head in FIGURES) for head in heads]
    return DataTable(caption=caption, columns=columns, rows=rows, caption_hidden=hidden, name=name)


def held_against(found: CaseView) -> DataTable:
    """The original baseline, the last one and what is expected now, side by side."""
    plans = found.line.plans
    original, current, latest = plans.original, plans.current, plans.latest
    rows = [
        [text(head.words), *(money(one.figure(head) if one else None) for one in (original, current, latest)),
         _moved(found, head)]
        for head in Head
        if any(one and head in one.plan.figures for one in (original, current, latest))
    ]  # fmt: skip
    for label, name in (("Starts", "starts"), ("Live", "live")):
        days = [getattr(one.plan, name) if one else None for one in (original, current, latest)]
        if any(days):
            rows.append([text(label), *(day(one) for one in days), Cell("–")])
    heads = ["What", "Original baseline", "Baseline now", "Last told", "Last against original"]
    return _table("Baseline against what is told now", heads, rows)


def every_plan(found: CaseView, names: Names) -> DataTable:
    """Each baseline and forecast as it was told, the last first."""
    numbers = {one.id: place for place, one in enumerate(found.line.plans.baselines)}
    rows = [
        [day(one.reported_on), text(_kind(one, numbers)), *(money(one.figure(head)) for head in Head),
         text(names.get(one.reported_by, one.reported_by)), Cell(one.reason or "–")]
        for one in reversed(found.line.plans.told)
    ]  # fmt: skip
    heads = ["Told on", "What", *(head.words for head in Head), "By", "Why"]
    return _table("Every baseline and forecast", heads, rows)


def five_cases(found: CaseView, stage: Stage) -> DataTable:
    """The five headings at a stage: how far each is made, where, and what the stage needs."""
    told = {one.heading: one for one in found.checklist if one.stage is stage}
    missing = {gap.heading for gap in gaps(stage, {heading: one.made for heading, one in told.items()})}
    rows = []
    for heading in Heading:
        one, needed = told.get(heading), NEEDED.get(stage, {}).get(heading)
        asked = {Made.PRESENT: "in full", Made.PARTLY: "in outline"}.get(needed, "nothing") if needed else "nothing"
        rows.append([
            text(heading.words), text((one.made if one else Made.NOT_KNOWN).words), text(one.where if one else None),
            text(asked), text("missing" if heading in missing else "enough"),
        ])  # fmt: skip
    heads = ["Heading", "Made", "Where", "The stage needs it", "So far"]
    return _table(f"{stage.words}: the five cases", heads, rows, name=f"five-{stage.value}")


def stages_of(found: CaseView) -> list[Stage]:
    """The stages whose checklist is shown: those told of, and the one that the case is at or comes to next."""
    told = {one.stage for one in found.checklist}
    at = found.line.stage
    ahead = [at] if at in NEEDED else [one for one in NEEDED if at is None or one in STAGE_MOVES[at]]
    return [stage for stage in NEEDED if stage in told or stage in ahead[:1]]


def answers(sub: SubmissionRecord, names: Names) -> DataTable:
    """Every party to a submission with its answer; whose word it is, where it is another's."""
    rows = []
    whole = sum(one.weight for one in sub.parties)
    for one in sub.parties:
        last = one.last
        by = names.get(last.reported_by, last.reported_by) if last and last.second_hand else ""
        rows.append([
            text(names.get(one.organisation, one.name)), Cell(f"{one.weight:,} of {whole:,}"),
            text(last.answer.words) if last else Cell("Not yet answered", unknown=True),
            day(last.on or last.reported_on) if last else Cell("–"),
            text(f"told by {by}" if by else "its own word") if last else Cell("–"),
            Cell((last.note if last else "") or "–"),
        ])  # fmt: skip
    heads = ["Party", "Weight", "Answer", "On", "Whose word", "Note"]
    return _table("Every party's answer", heads, rows, hidden=True, name=f"answers-{sub.id}")


def conditions(found: CaseView, names: Names, links: Links, on: date, *, may_edit: bool) -> DataTable:
    """The conditions of answers that stand, the open ones first."""
    every = [one for sub in found.submissions if not sub.replaced for one in sub.conditions]
    every.sort(key=lambda one: (one.state is not ConditionState.OPEN, one.id))
    rows = []
    for one in every:
        words = f"{one.state.words}{', overdue' if one.overdue(on) else ''}"
        link = Link("Report on it", links.to("case-condition", one.id), f": {one.what}")
        rows.append([
            text(one.what), text(names.get(one.party, one.party)), text(names.get(one.to_meet or "", one.to_meet)),
            day(one.due), text(words), Cell(one.note or "–"), Cell(link if may_edit else "–"),
        ])  # fmt: skip
    heads = ["Condition", "Made by", "To be met by", "Due", "State", "What shows it", "Report"]
    return _table("Conditions", heads, rows, hidden=True)


def relies_on(found: CaseView, links: Links, *, may_edit: bool) -> DataTable:
    """What the benefits hang on, and which are at risk because it failed."""
    rows = [
        [text(one.what), text(one.state.words), text("; ".join(f"{what}: {fig.shown()}" for what, fig in one.benefits)),
         text("at risk" if one.at_risk else "not at risk from this"),
         Cell(one.reports[-1].note if one.reports else "–"),
         Cell(Link("Report on it", links.to("case-reliance-report", one.case, one.id), f": {one.what}")
              if may_edit else "–")]
        for one in found.reliances
    ]  # fmt: skip
    heads = ["It relies on", "State", "Benefits that hang on it", "They are", "Note", "Report"]
    return _table("What it relies on", heads, rows, hidden=True)


def stages(found: CaseView, names: Names) -> DataTable:
    """Each report of a stage and of whether the case runs, in the order of telling."""
    told = [
        (one.told.reported_on, one.told.stage.words, one.told.state.replace("_", " ").capitalize(), one.told.on,
         " ".join(filter(None, (one.what, one.decided_by))))
        for one in found.line.case.reports
    ]  # fmt: skip
    told += [(one.reported_on, "Standing", one.standing.words, None, one.reason) for one in found.line.life.standings]
    told.sort(key=lambda one: one[0] or date.min)
    rows = [[day(when), text(what), text(state), day(on), Cell(note or "–")] for when, what, state, on, note in told]
    return _table("Stages", ["Told on", "What", "State", "Date", "Note"], rows, hidden=True)


def people(found: CaseView) -> DataTable:
    """Consultation, evaluation of posts and recruitment as last told."""
    rows = [
        [text(f"{one.kind.words}{f', round {one.round}' if one.round > 1 else ''}"), text(one.bodies), day(one.opened),
         day(one.closed),
         Cell("not known" if one.counter_proposals is None else f"{one.counter_proposals:,}"), text(one.outcome)]
        for one in found.people.steps
    ]  # fmt: skip
    heads = ["Step", "Who, or which posts", "Opened", "Closed", "Counter-proposals", "Outcome"]
    return _table("Staff and posts", heads, rows, hidden=True)


def reviews(found: CaseView) -> DataTable:
    """Each review's figures, predicted beside achieved."""
    rows = [
        [day(one.on or one.reported_on), text(pair.head.words), money(pair.predicted), money(pair.achieved),
         text(pair.words()), Cell(one.what)]
        for one in found.reviews
        for pair in one.compared
    ]  # fmt: skip
    heads = ["Review", "Figure", "Predicted", "Achieved", "Difference", "What it found"]
    return _table("Post-implementation review", heads, rows, hidden=True)


def on_the_way(found: CaseView, way: PathwayRecord | None) -> tuple[str, ...]:
    """Each board on the collaboration's pathway, with what the case has come to there; nothing where none was told."""
    if way is None:
        return ()
    put = {sub.board: sub for sub in found.submissions if sub.board and not sub.replaced}
    said = []
    for step in way.steps:
        sub = put.get(step.board)
        come = sub.decided.outcome.words.lower() if sub and sub.decided else "not yet put to it"
        meets = f", meets on {day_words(step.meets_on)}" if step.meets_on and not sub else ""
        said.append(f"{step.board_name} ({come}{meets})")
    return (f"The boards on the way: {'; '.join(said)}.",)


def open_matters(found: CaseView, on: date) -> list[str]:
    """What somebody should do something about, in sentences; the most serious first."""
    life, said = found.line.life, []
    if life.reason and life.standings:
        told = life.standings[-1].reported_on
        said.append(f"{life.standing.words}{f' ({day_words(told)})' if told else ''}: {life.reason}")
    said += [one.words() for one in found.line.plans.breaches]
    for one in found.reliances:
        said += [f"At risk, because it failed ({one.what}): {what}, {figure.shown()}" for what, figure in one.at_risk]
    said += [words for sub in found.submissions if not sub.replaced for words in sub.misstated()]
    said += [
        f"Not yet answered, {sub.stage.words.lower()}: {', '.join(_unanswered(sub))}"
        for sub in found.submissions
        if not sub.replaced and life.standing not in ENDED and _unanswered(sub)
    ]
    late = [one for one in found.open_conditions if one.overdue(on)]
    said += [f"A condition is overdue since {one.due.words()}: {one.what}" for one in late if one.due]
    said += [f"Out of order: {words}" for words in found.people.out_of_order]
    reports = [one.told for one in found.line.case.reports]
    said += [f"Straight from {a.words.lower()} to {b.words.lower()}: what lies between is not on record."
             for a, b in passed_over(reports)]  # fmt: skip
    return said


def _unanswered(sub: SubmissionRecord) -> list[str]:
    """Who has still to answer, by name; a deferred answer is still to come."""
    return [one.name for one in sub.parties if sub.waits_for(one.organisation)]


def _kind(one: PlanRecord, numbers: Mapping[int, int]) -> str:
    if one.kind is PlanKind.FORECAST:
        return "Expected now"
    return "Original baseline" if numbers[one.id] == 0 else f"Re-baselined ({numbers[one.id]})"


def _moved(found: CaseView, head: Head) -> Cell:
    moved = found.line.plans.moved(head)
    return text(moved.words()) if moved else Cell("–")
