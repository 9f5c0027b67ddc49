"""What lies ahead: dated commitments in their order."""

from __future__ import annotations

from concordat.calculations.promises.promise import Fate
from concordat.registers.governance.records import CommitmentRecord
from concordat.rendering.documents.tree import Block, Bullets, Paragraph, text
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.sections.promises import fate
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


def _ahead(material: Material, one: CommitmentRecord) -> bool:
    open_still = fate(material, one) in (Fate.OPEN, Fate.SLIPPED)
    return open_still and one.due is not None and one.due.last > material.as_at


def _due(one: CommitmentRecord) -> str:
    return capital(one.due.words()) if one.due else ""


def _about(material: Material, one: CommitmentRecord) -> str:
    return material.named(one.collaboration) or material.named(one.organisation) or "not stated"
