"""An appraisal's file, as it was sent."""

from __future__ import annotations

from concordat.foundation.provenance.queries import source
from concordat.intake.storage import held
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.queries import appraisal


def original(actor: Actor, *, number: int) -> tuple[str, bytes]:
    """The name and the bytes of an appraisal's file as it was sent; NotThere where the actor may not read it."""
    line = appraisal(actor, number=number).line
    source(actor, key=line.source)
    try:
        return line.file_name, held(line.sha256, line.file_name)
    except OSError as error:
        raise NotThere(f"{line.file_name} is not held any more.") from error
