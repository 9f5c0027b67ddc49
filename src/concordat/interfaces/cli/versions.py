"""``concordat paper --again``, ``--corrects`` and ``--public``: what follows from a paper that was issued."""

from __future__ import annotations

from pathlib import Path

from concordat.interfaces.cli.setting_up import console, fail, now, set_up
from concordat.kernel.errors import ConcordatError
from concordat.kernel.permissions.actor import Actor


def write_version(out: Path, data: Path, *, again: int, corrects: int, erratum: str, public: int) -> int:
    """Write the kept bytes of a paper, or issue its correction or its public version and write that.

    Exactly one of the numbers is given; the others are 0. Returns the exit status.
    """
    if sum(map(bool, (again, corrects, public))) > 1:
        return fail("Choose one of --again, --corrects and --public.")
    if bool(corrects) != bool(erratum.strip()):
        return fail("--corrects and --erratum go together: the number of the paper, and what was wrong.")
    set_up(data)
    from concordat.foundation.access.actors import system_actor

    actor = system_actor("paper")
    try:
        _write(actor, _number(actor, again, corrects, erratum, public), out)
    except ConcordatError as error:
        return fail(str(error))
    except OSError as error:
        return fail(f"{out} cannot be written: {error.strerror}")
    return 0


def _number(actor: Actor, again: int, corrects: int, erratum: str, public: int) -> int:
    from concordat.reporting.papers.actions import correct_paper, issue_public

    if corrects:
        return correct_paper(actor=actor, number=corrects, erratum=erratum, now=now())
    return issue_public(actor=actor, number=public, now=now()) if public else again


def _write(actor: Actor, number: int, out: Path) -> None:
    """The bytes as they were issued, one file a format."""
    from concordat.reporting.papers.queries import issued_file, issued_paper

    paper = issued_paper(actor, number=number)
    out.mkdir(parents=True, exist_ok=True)
    for form in paper.formats:
        path = out / paper.file_name(form)
        path.write_bytes(issued_file(actor, number=number, form=form))
        console.print(f"{path}: paper {number}", soft_wrap=True)
