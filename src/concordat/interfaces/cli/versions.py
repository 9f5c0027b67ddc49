"""``concordat paper --again``, ``--corrects`` and ``--public``: what follows from a paper that was issued."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from concordat.interfaces.cli.setting_up import FAILED, console, fail, now, set_up
from concordat.kernel.errors import ConcordatError, RuleBroken
from concordat.kernel.permissions.actor import Actor

if TYPE_CHECKING:
    from concordat.reporting.papers.exemptions import Reason


def write_version(
    out: Path, data: Path, *, again: int, corrects: int, erratum: str, public: int, withhold: Sequence[str] = ()
) -> int:  # fmt: skip
    """Write the kept bytes of a paper, or issue its correction or its public version and write that.

    Exactly one of the numbers is given; the others are 0. ``withhold`` are parts of the public version with their
    reasons (PART=REASON). Returns the exit status.
    """
    if sum(map(bool, (again, corrects, public))) > 1:
        return fail("Choose one of --again, --corrects and --public.")
    if bool(corrects) != bool(erratum.strip()):
        return fail("--corrects and --erratum go together: the number of the paper, and what was wrong.")
    if withhold and not public:
        return fail("--withhold goes with --public: the number of the paper.")
    set_up(data)
    from concordat.foundation.access.actors import system_actor

    actor = system_actor("paper")
    try:
        _write(actor, _number(actor, again, corrects, erratum, public, withhold), out)
    except RuleBroken as error:
        return _list_parts(actor, public, str(error)) if error.field == "exempt" else fail(str(error))
    except ConcordatError as error:
        return fail(str(error))
    except OSError as error:
        return fail(f"{out} cannot be written: {error.strerror}")
    return 0


def _number(
    actor: Actor, again: int, corrects: int, erratum: str, public: int, withhold: Sequence[str]
) -> int:  # fmt: skip
    from concordat.reporting.papers.actions import correct_paper, issue_public

    if corrects:
        return correct_paper(actor=actor, number=corrects, erratum=erratum, now=now())
    return issue_public(actor=actor, number=public, exempt=withheld(withhold), now=now()) if public else again


def withheld(withhold: Sequence[str]) -> dict[str, Reason]:
    """The parts by reference with their reasons. RuleBroken for what is not PART=REASON, or no reason of the law."""
    from concordat.reporting.papers.exemptions import GIVEN, Reason

    reasons = ", ".join(GIVEN)
    found: dict[str, Reason] = {}
    for text in withhold:
        part, given, reason = (one.strip() for one in text.rpartition("="))
        if not given or ":" not in part:
            raise RuleBroken(f"--withhold {text}: write PART=REASON, such as collaboration:joint-fleet=legal.")
        if reason not in GIVEN:
            raise RuleBroken(f"--withhold {text}: the reasons are {reasons}.")
        if found.get(part, reason) != reason:
            raise RuleBroken(f"--withhold {part}: give it one reason, not {found[part]} and {reason}.")
        found[part] = Reason(reason)
    return found


def _list_parts(actor: Actor, number: int, said: str) -> int:
    """The parts of a paper that may be withheld: its collaborations, then its risks; one line each, never folded."""
    from concordat.reporting.papers.queries import issued_paper, material

    paper = issued_paper(actor, number=number)
    held = material(actor, board=paper.board, as_at=paper.as_at)
    parts = [(one.ref, one.name) for one in held.collaborations] + [(one.ref, one.what) for one in held.risks]
    for line in (said, "Its parts are:", *(f"  {ref}  {words}" for ref, words in parts)):
        console.print(line, soft_wrap=True, markup=False)
    return FAILED


def _write(actor: Actor, number: int, out: Path) -> None:
    """The bytes as they were issued, one file a format."""
    from concordat.reporting.papers.queries import issued_file, issued_paper

    paper = issued_paper(actor, number=number)
    out.mkdir(parents=True, exist_ok=True)
    for form in paper.formats:
        path = out / paper.file_name(form)
        path.write_bytes(issued_file(actor, number=number, form=form))
        console.print(f"{path}: paper {number}", soft_wrap=True)
