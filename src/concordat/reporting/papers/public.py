"""The material of a paper as the public may have it: what is exempt is taken out and said to be withheld. Pure.

A sum from which a withheld amount could be worked out is withheld too, and so is whatever repeats it in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from concordat.kernel.errors import RuleBroken
from concordat.kernel.findings import Finding
from concordat.kernel.rag import Dimension
from concordat.registers.benefits.records import EntryRecord, PositionLine
from concordat.reporting.papers.exemptions import Reason, Withheld
from concordat.reporting.papers.records import Material, Reported
from concordat.reporting.papers.secrets import Secrets, telling
from concordat.reporting.papers.styles import POSITION, Part, Style
from concordat.reporting.portfolio.records import Ratings

T = TypeVar("T")
# The lists of records that stand in a paper, and what one of them is called.
KINDS = {
    "entries": "Amount", "statuses": "Rating", "cases": "Business case", "agreements": "Agreement", "risks": "Risk",
    "decisions": "Decision", "happenings": "Event", "commitments": "Commitment", "findings": "Finding",
    "questions": "Question", "returns": "Return", "milestones": "Milestone", "issues": "Issue",
    "dependencies": "Dependency", "measures": "Measure", "actions": "Action",
}  # fmt: skip
# Who did it in the system is for the history alone.
_PERSONS = frozenset({"actor", "posted_by", "verified_by"})
_PARTS = ("reports", "readings", "answers")  # what a record is told by, each with its own source
_WORDS = ("what", "title", "text", "sentence")  # one of which says what a record is
_A_COLLABORATION = "a collaboration"
_WITHHELD = "Withheld"


def public_material(
    material: Material, *, sensitive: Sequence[EntryRecord] = (), exempt: Mapping[str, Reason] | None = None
) -> Material:
    """The material without what is exempt; ``withheld_parts`` says what that is.

    ``sensitive`` are the amounts whose marking keeps them from the public, ``exempt`` further records by reference
    ("collaboration:joint-fleet", "risk:12") with the reason that a person gives. Returns that can still change are
    withheld as not final. RuleBroken where a reference is of nothing in the paper: it would withhold nothing.
    """
    return _Public(material, sensitive, dict(exempt or {})).made()


def public_version(
    material: Material, style: Style, *, sensitive: Sequence[EntryRecord] = (),
    exempt: Mapping[str, Reason] | None = None,
) -> tuple[Material, Style]:  # fmt: skip
    """The material, and the style without what its headings and the office's own text in it say of the withheld."""
    public = _Public(material, sensitive, dict(exempt or {}))
    look = public.style(style)
    return public.made(), look


class _Public:
    """Takes out what is exempt, what is reckoned from it and what repeats it, and counts what was taken."""

    def __init__(self, material: Material, sensitive: Sequence[EntryRecord], exempt: dict[str, Reason]) -> None:
        self.material, self.exempt = material, exempt
        named = self._named()
        self.hidden = {one.key: exempt[str(one.ref)] for one in material.collaborations if str(one.ref) in exempt}
        known = {one.key for one in material.collaborations}
        self.sensitive = [one for one in sensitive if one.collaboration is None or one.collaboration in known]
        self.parents = {one.key: one.parent for one in material.collaborations}
        self.amounts = self._amounts()
        shown = [one for one in material.entries if str(one.ref) not in self.amounts]
        withheld = [one for one in material.entries if str(one.ref) in self.amounts]
        secret = [one for one in material.collaborations if one.key in self.hidden]
        names = [name for one in secret for name in (one.name, one.key, *one.aliases)]
        self.secrets = Secrets([*withheld, *sensitive], [*names, *named], shown)
        # Of these nothing may be reckoned: neither a finding's sums nor the amounts of a return.
        self.touched = {one.collaboration for one in (*withheld, *self.sensitive) if one.collaboration}
        self.taken: Counter[tuple[str, str, Reason]] = Counter()
        self.gone = set(self.exempt)

    def _named(self) -> list[str]:
        """The words of the records that a person names as exempt."""
        records = [one for name in KINDS for one in getattr(self.material, name)]
        held = {str(one.ref): one for one in (*records, *self.material.collaborations) if hasattr(one, "ref")}
        unknown = [ref for ref in self.exempt if ref not in held]
        if unknown:
            raise RuleBroken(f"The paper holds no {', '.join(unknown)}, so that cannot be withheld.", field="exempt")
        said = (getattr(held[ref], name, "") for ref in self.exempt for name in _WORDS)
        return [words for words in said if telling(words)]

    def style(self, look: Style) -> Style:
        """The style with what repeats the withheld marked where it stood."""
        title = POSITION.title if self.secrets.within(look.title) else look.title
        named = self.secrets.within((look.key, look.name))
        return replace(
            look, title=title, key="own" if named else look.key, name=self._said(look.name),
            parts=tuple(map(self._part, look.parts)), annexes=tuple(map(self._part, look.annexes)),
        )  # fmt: skip

    def _part(self, part: Part) -> Part:
        return replace(
            part, heading=self._said(part.heading), parts=tuple(map(self._part, part.parts)),
            given=self._said(part.given, Reason.RECKONED.printed),
            asks=tuple(self._said(one, Reason.RECKONED.printed) for one in part.asks),
        )  # fmt: skip

    def _said(self, words: str, instead: str = _WITHHELD) -> str:
        """The office's own words, or what stands in their place."""
        if not self.secrets.within(words):
            return words
        self.taken["Text", "", Reason.RECKONED] += 1
        return instead

    def made(self) -> Material:
        for one in self.sensitive:
            self.taken["Amount", self._about(one), Reason.COMMERCIAL] += 1
        for reason in self.hidden.values():
            self.taken["Collaboration", "", reason] += 1
        lists: dict[str, Any] = {
            name: self._kept(name, kind) for name, kind in KINDS.items() if hasattr(self.material, name)
        }
        collaborations = tuple(
            replace(one, parent=None if one.parent in self.hidden else one.parent)
            for one in self.material.collaborations
            if one.key not in self.hidden
        )
        plain = replace(
            self.material,
            collaborations=collaborations,
            names={key: name for key, name in self.material.names.items() if key not in self.hidden},
            ratings=self._ratings(),
            position=self._position(),
            not_added=tuple(key for key in self.material.not_added if key.collaboration not in self.hidden),
            not_accepted=tuple(o for o in self.material.not_accepted if o.collaboration not in self.hidden),
            citations=self._citations(),
            traced=self._traced(),
            reckoned=None if self.amounts or self.hidden or self.sensitive else self.material.reckoned,
            withheld=0,
            withheld_parts=self._told(),
            **lists,
        )
        return _without_persons(plain)

    def _amounts(self) -> dict[str, Reason]:
        """The amounts of the ledger that are withheld, by reference: named ones, then those that lead to them."""
        held = {}
        for one in self.material.entries:
            reason = self.exempt.get(str(one.ref)) or self.hidden.get(one.collaboration or "")
            if reason:
                held[str(one.ref)] = reason
        named = [*self.sensitive, *(one for one in self.material.entries if str(one.ref) in held)]
        reached = [(one, True) for one in named]
        while reached:
            secret, is_named = reached.pop()
            for one in self.material.entries:
                if str(one.ref) not in held and self._leads_to(one, secret, parts=is_named):
                    held[str(one.ref)] = Reason.RECKONED
                    reached.append((one, False))
        return held

    def _leads_to(self, one: EntryRecord, secret: EntryRecord, *, parts: bool) -> bool:
        """Whether an amount may be a sum with the other in it or, of an amount that was named, one of its ``parts``.

        Of a sum that is only withheld for what it contains, the other parts lead nowhere once the sum is gone.
        """
        if one.kind is not secret.kind or not _has_amount(one):
            return False
        return self._contains(one, secret) or (parts and self._contains(secret, one))

    def _contains(self, whole: EntryRecord, part: EntryRecord) -> bool:
        ours, theirs = set(whole.organisations), set(part.organisations)
        bodies = not ours or (bool(theirs) and theirs <= ours)
        wider = whole.collaboration is None or whole.collaboration in self._above(part.collaboration)
        if whole.collaboration == part.collaboration:
            return bodies and ours != theirs
        return wider and (bodies or bool(ours & theirs))

    def _above(self, key: str | None) -> set[str]:
        found: set[str] = set()
        parent = self.parents.get(key) if key else None
        while parent and parent not in found:
            found.add(parent)
            parent = self.parents.get(parent)
        return found

    def _kept(self, name: str, kind: str) -> tuple[Any, ...]:
        """The records of one list that the public may have; the others are counted."""
        kept = []
        for one in getattr(self.material, name):
            reason = self._reason(name, one)
            if reason is None:
                kept.append(self._without_amounts(one) if name == "returns" else one)
                continue
            parts = [part for name in _PARTS for part in getattr(one, name, ())]
            self.gone |= {str(part.ref) for part in (one, *parts) if hasattr(part, "ref")}
            if getattr(one, "collaboration", None) not in self.hidden:  # those stand behind one line for the whole
                self.taken[kind, self._about(one), reason] += 1
        return tuple(kept)

    def _reason(self, name: str, one: Any) -> Reason | None:
        if name == "entries":
            found = self.amounts.get(str(one.ref))
        elif name == "returns" and not one.frozen:
            found = Reason.NOT_FINAL
        else:
            found = self.exempt.get(str(getattr(one, "ref", "")))
        found = found or self.hidden.get(getattr(one, "collaboration", None) or "")
        if name == "findings" and found is None and self._reckons(one):
            return Reason.RECKONED
        return found or (Reason.RECKONED if self.secrets.within(one) else None)

    def _reckons(self, one: Finding) -> bool:
        about = {one.collaboration, one.about}
        return any(key in about or self.material.named(key) in about for key in self.touched)

    def _without_amounts(self, one: Reported) -> Reported:
        """A return whose amounts would lead to a withheld one is told without them."""
        money = one.under("money.") if one.collaboration in self.touched else ()
        if not money:
            return one
        self.gone |= {str(answer.ref) for answer in money}
        self.taken["Amount", self._about(one), Reason.RECKONED] += len(money)
        return replace(one, answers=tuple(answer for answer in one.answers if answer not in money))

    def _about(self, one: Any) -> str:
        """The collaboration, or the bodies, that a withheld record is about; never one that is withheld itself."""
        key = getattr(one, "collaboration", None)
        if key:
            return _A_COLLABORATION if key in self.hidden else self.material.named(key)
        bodies = getattr(one, "organisations", None) or [getattr(one, "organisation", None)]
        return ", ".join(self.material.named(body) for body in bodies if body)

    def _ratings(self) -> dict[str, Ratings]:
        ratings = self.material.ratings
        return {key: self._rated(key, one) for key, one in ratings.items() if key not in self.hidden}

    def _rated(self, key: str, ratings: Ratings) -> Ratings:
        """Without what the figures make of it, where a figure is withheld; without a rating that was."""
        declared = {
            dimension: one for dimension, one in ratings.declared.items() if self._reason("statuses", one) is None
        }
        if not any(one.collaboration == key and str(one.ref) in self.amounts for one in self.material.entries):
            return replace(ratings, declared=declared)
        money = (Dimension.SAVINGS, Dimension.COSTS, Dimension.OVERALL)
        return replace(
            ratings,
            declared=declared,
            derived={dimension: colour for dimension, colour in ratings.derived.items() if dimension not in money},
            reasons={dimension: why for dimension, why in ratings.reasons.items() if dimension not in money},
        )

    def _position(self) -> Any:
        position = self.material.position
        return replace(
            position,
            lines=tuple(line for line in position.lines if not self._rests_on_withheld(line)),
            left_out=tuple(
                one for one in position.left_out if str(one.ref) not in self.amounts and not self.secrets.within(one)
            ),
            left_sums=(),  # a sum tells what it is of; those that may be named are named above
        )

    def _rests_on_withheld(self, line: PositionLine) -> bool:
        if line.key.collaboration in self.hidden:
            return True
        same = (
            one.collaboration == line.key.collaboration and one.organisations == (line.key.organisation,)
            for one in self.material.entries
            if str(one.ref) in self.amounts
        )
        return any(same) or self.secrets.within((line.annual, line.achieved, line.plan))

    def _citations(self) -> dict[str, Any]:
        """The sources of what is shown; a title or a reason that repeats what is withheld is not printed."""
        return {
            ref: tuple(self._cited(one) for one in of_one)
            for ref, of_one in self.material.citations.items()
            if ref not in self.gone
        }

    def _cited(self, one: Any) -> Any:
        hide = {name: "withheld" for name in ("source_title", "reason") if self.secrets.within(getattr(one, name))}
        key = {"source_key": "withheld"} if one.source_key and self.secrets.within(one.source_key) else {}
        return replace(one, quote=None, **hide, **key)

    def _traced(self) -> dict[int, Any]:
        kept = {one.id for one in self.material.commitments if self._reason("commitments", one) is None}
        return {
            number: one
            for number, one in self.material.traced.items()
            if number in kept and not self.secrets.within(one)
        }

    def _told(self) -> tuple[Withheld, ...]:
        ordered = sorted(self.taken.items())
        return tuple(Withheld(kind, about, reason, count) for (kind, about, reason), count in ordered)


def _has_amount(one: EntryRecord) -> bool:
    return any(amount is not None for amount in (one.figure.amount, one.stated.lower, one.stated.upper))


def _without_persons(value: T) -> T:
    """The same without the references of users, at any depth."""
    made: Any = value
    if isinstance(value, tuple):
        made = tuple(_without_persons(part) for part in value)
    elif isinstance(value, dict):
        made = {key: _without_persons(part) for key, part in value.items()}
    elif is_dataclass(value) and not isinstance(value, type | Enum):
        changed = {field.name: _person(field.name, getattr(value, field.name)) for field in fields(value)}
        made = replace(value, **{name: part for name, part in changed.items() if part is not getattr(value, name)})
    return made  # type: ignore[no-any-return]


def _person(name: str, value: Any) -> Any:
    return "" if name in _PERSONS and value else _without_persons(value)
