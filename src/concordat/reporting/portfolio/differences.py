"""One collaboration at two days, line by line in words: what came, what went, what became another. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.rag import Dimension
from concordat.registers.collaborations.records import CollaborationDetail, PartnerRecord
from concordat.registers.collaborations.rules import AccountKind
from concordat.registers.delivery.records import MilestoneRecord, RiskRecord
from concordat.reporting.portfolio.records import CollaborationView

_SAID = (("Purpose", AccountKind.PURPOSE), ("In scope", AccountKind.SCOPE_IN), ("Out of scope", AccountKind.SCOPE_OUT))


class Became(StrEnum):
    """What a later day says of a line."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "no longer there"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is on record on a day: its section, what it is known by, its name and what is said of it."""

    section: str
    key: str
    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A line that is not the same on both days; what is said of it on a day when it is not there is ""."""

    section: str
    name: str
    became: Became
    before: str = ""
    after: str = ""


def differences(before: Sequence[Line], after: Sequence[Line]) -> list[Difference]:
    """What differs, section by section in the order of the later day; what is gone stands last in its section."""
    held = {(line.section, line.key): line for line in before}
    now = {(line.section, line.key) for line in after}
    found = [difference for line in after if (difference := _one(held.get((line.section, line.key)), line))]
    found += [Difference(line.section, line.name, Became.GONE, before=line.says)
              for line in before if (line.section, line.key) not in now]  # fmt: skip
    order = list(dict.fromkeys(line.section for line in (*after, *before)))
    return sorted(found, key=lambda one: order.index(one.section))


def lines_of(view: CollaborationView, names: Mapping[str, str]) -> list[Line]:
    """Everything that the registers say of a collaboration on the day of the view, each in a few words."""
    summary = view.detail.summary
    return [
        Line("Collaboration", "state", "State", _words(summary.state) if summary.state else "not stated"),
        Line("Collaboration", "tier", "Tier", _words(summary.tier).replace("-", " ")),
        Line("Collaboration", "kind", "Kind", summary.kind.words.lower() if summary.kind else "not stated"),
        Line("Collaboration", "parent", "Part of", view.detail.parent_name or "no other"),
        *_aims(view.detail),
        *_partners(summary.partners),
        *[Line("Ratings", one, str(one).capitalize(), _rating(view, one)) for one in Dimension],
        *_money(view, names),
        *[Line("Agreements", one.key, one.title, one.words) for one in view.agreements],
        *[Line("Business cases", one.key, one.title,
               f"{one.reached.told.stage.words}, {_words(one.reached.told.state)}" if one.reached else "not begun")
          for one in view.business_cases],
        *[Line("Promises", str(one.id), one.what, _timed(_words(one.state), one.due)) for one in view.commitments],
        *[Line("Decisions", str(one.id), one.what, _words(one.state)) for one in view.decisions],
        *_delivery(view),
        *[Line("Posts", one.title.casefold(), one.title, _words(one.state)) for one in view.detail.posts],
    ]  # fmt: skip


def _one(held: Line | None, line: Line) -> Difference | None:
    if held is None:
        return Difference(line.section, line.name, Became.NEW, after=line.says)
    if held.says == line.says:
        return None
    return Difference(line.section, line.name, Became.CHANGED, before=held.says, after=line.says)


def _aims(detail: CollaborationDetail) -> list[Line]:
    """What it is for: its purpose and scope in words, functions, themes, plan priorities and objectives."""
    told = [(label, kind, detail.last_account(kind)) for label, kind in _SAID]
    return [
        *[Line("Collaboration", kind, label, held.text if held else "not stated") for label, kind, held in told],
        *[Line("Functions", one, one, "carried") for one in detail.summary.functions],
        *[Line("Themes", one.theme, one.theme.words, "named") for one in detail.themes],
        *[Line("Plan priorities", str(one.priority.id), one.priority.text, "served") for one in detail.priorities],
        *[Line("Objectives", str(one.id), one.text, f"{one.last.target_words()}, {one.last.state.words.lower()}")
          for one in detail.objectives],
    ]  # fmt: skip


def _partners(partners: Iterable[PartnerRecord]) -> list[Line]:
    return [Line("Partners", one.organisation, one.name, _words(one.role) + _left(one)) for one in partners]


def _left(one: PartnerRecord) -> str:
    return f", left {PreciseDate.parse(one.left).words()}" if one.left else ""


def _rating(view: CollaborationView, dimension: Dimension) -> str:
    return _words(view.ratings.declared_colour(dimension))


def _money(view: CollaborationView, names: Mapping[str, str]) -> list[Line]:
    """Each standing amount, known by its line: a correction is a change of the same line."""
    found: dict[str, Line] = {}
    for one in view.entries:
        if one.stands:
            whose = ", ".join(names.get(key, key) for key in one.organisations)
            name = f"{one.what} ({whose}, {one.standing})" if whose else f"{one.what} ({one.standing})"
            key = repr(one.line) if repr(one.line) not in found else f"{one.line!r} {one.id}"
            found[key] = Line("Money", key, name, one.shown())
    return list(found.values())


def _delivery(view: CollaborationView) -> list[Line]:
    return [
        *[Line("Milestones", str(one.id), one.what, _milestone(one)) for one in view.milestones],
        *[Line("Risks", str(one.id), one.what, _risk(one)) for one in view.risks],
        *[Line("Issues", str(one.id), one.what, f"{_words(one.last.state)}, {_words(one.last.severity)}")
          for one in view.issues],
        *[Line("Dependencies", str(one.id), one.what, _timed(_words(one.last.state), one.last.needed_by))
          for one in view.dependencies],
    ]  # fmt: skip


def _milestone(one: MilestoneRecord) -> str:
    last = one.last
    if last.actual:
        return f"reached {last.actual.words()}"
    return f"forecast {last.forecast.words()}" if last.forecast else _words(last.forecast_state)


def _risk(one: RiskRecord) -> str:
    scored = " x ".join(str(level) for level in (one.last.likelihood_level, one.last.impact_level) if level)
    return ", ".join(filter(None, [_words(one.last.state), scored or one.last.band or ""]))


def _timed(words: str, due: PreciseDate | None) -> str:
    return f"{words}, for {due.words()}" if due else words


def _words(value: str) -> str:
    return str(value).replace("_", " ")
