"""What lies ahead: dated commitments in their order, and the risks that are open."""

from __future__ import annotations

import math

from concordat.registers.delivery.records import RiskRecord
from concordat.registers.delivery.rules import RiskState
from concordat.registers.governance.records import CommitmentRecord
from concordat.registers.governance.rules import CommitmentState
from concordat.rendering.documents.tree import Block, Bullets, Paragraph, text
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted

_MOST = 8


def outlook(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The next commitments that have a time, the soonest first."""
    found = [(one.due.last, one) for one in material.commitments if one.due and _ahead(material, one)]
    ahead = [one for _, one in sorted(found, key=lambda pair: (pair[0], pair[1].id))]
    if not ahead:
        words = "No commitment that was reported has a time that is still to come."
        return (Paragraph(text(words), numbers.next()),)
    verb = "has" if len(ahead) == 1 else "have"
    end = f". The next {_MOST} are:" if len(ahead) > _MOST else ":"
    words = f"{capital(counted(len(ahead), 'commitment'))} {verb} a time that is still to come{end}"
    items = tuple(
        notes.marked(f"{_due(one)}: {capital(one.what)} ({_about(material, one)})", one.ref) for one in ahead[:_MOST]
    )
    return Paragraph(text(words), numbers.next()), Bullets(items)


def risks(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The risks that are open, the greatest first, with their scores where they have any."""
    found = [one for one in material.risks if one.last.state is RiskState.OPEN and _shown(material, one)]
    if not found:
        return (Paragraph(text("No risk is open in what was reported."), numbers.next()),)
    verb = "is" if len(found) == 1 else "are"
    words = f"{capital(counted(len(found), 'risk'))} {verb} open:"
    items = tuple(
        notes.marked(f"{_where(material, one)}: {one.what}{_score(one)}", one.ref, one.last.ref)
        for one in sorted(found, key=lambda one: (-_size(one), one.id))
    )
    return Paragraph(text(words), numbers.next()), Bullets(items)


def _ahead(material: Material, one: CommitmentRecord) -> bool:
    open_still = one.state in (CommitmentState.OPEN, CommitmentState.SLIPPED)
    return open_still and one.due is not None and one.due.last > material.as_at


def _due(one: CommitmentRecord) -> str:
    return capital(one.due.words()) if one.due else ""


def _about(material: Material, one: CommitmentRecord) -> str:
    return material.named(one.collaboration) or material.named(one.organisation) or "not stated"


def _shown(material: Material, one: RiskRecord) -> bool:
    return bool(one.collaboration) or one.organisation in material.board.bodies


def _where(material: Material, one: RiskRecord) -> str:
    return material.named(one.collaboration) or material.named(one.organisation)


def _size(one: RiskRecord) -> int:
    """Likelihood times impact where both are numbers of a scale; words have no order here."""
    scores = (one.last.likelihood, one.last.impact)
    return math.prod(int(score) for score in scores if score) if all(s and s.isdecimal() for s in scores) else 0


def _score(one: RiskRecord) -> str:
    last = one.last
    return f" (likelihood {last.likelihood}, impact {last.impact})" if last.likelihood and last.impact else ""
