"""The shapes in which workbooks, and what is found in them, leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from concordat.intake.records import StoredWorkbook, UploadRecord
from concordat.registers.delivery.rules import Question


@dataclass(frozen=True, slots=True)
class Blank:
    """A workbook to be filled in by one organisation (its key): the name of the file and its bytes."""

    file_name: str
    data: bytes
    organisation: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What there is to say of a place in a workbook. ``stops``: nothing of the workbook is taken while it stands.

    ``sheet``, ``cell`` (C7) and ``field`` (the question's label) are "" where it is about more than one.
    """

    message: str
    sheet: str = ""
    cell: str = ""
    field: str = ""
    stops: bool = True

    @property
    def line(self) -> str:
        """The remark with its place, in one line."""
        parts = (self.sheet and f"sheet '{self.sheet}'", self.cell and f"cell {self.cell}", self.field)
        place = ", ".join(filter(None, parts))
        return f"{place}: {self.message}" if place else self.message


class Remarked:
    """What has ``remarks``: those that stand against it, and those that stop nothing."""

    __slots__ = ()
    remarks: tuple[Remark, ...]

    @property
    def faults(self) -> tuple[Remark, ...]:
        """What must be put right before anything is taken."""
        return tuple(remark for remark in self.remarks if remark.stops)

    @property
    def notes(self) -> tuple[Remark, ...]:
        """What its sender should know."""
        return tuple(remark for remark in self.remarks if not remark.stops)


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer that the workbook changes. ``before`` is what stands, "" for nothing.

    ``beside``: somebody else answered since the workbook was made, so both are kept until a person chooses.
    """

    number: int
    collaboration: str
    question: str
    label: str
    sheet: str
    cell: str
    before: str
    after: str
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Preview(Remarked):
    """What a workbook would change, and what stands against it. ``already``: the same file was taken in before, then.

    ``returns`` are the numbers of those that its sheets answer; ``answers`` and ``bases`` (the answers that its writer
    saw) are by return and question, of what differs; ``asked`` are the questions of those returns.
    """

    file: str
    sha256: str
    differences: tuple[Difference, ...] = ()
    remarks: tuple[Remark, ...] = ()
    already: datetime | None = None
    returns: tuple[int, ...] = ()
    answers: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    bases: Mapping[int, Mapping[str, int | None]] = field(default_factory=dict)
    asked: Mapping[int, Mapping[str, Question]] = field(default_factory=dict)

    @property
    def takes(self) -> bool:
        """Whether there is something to take and nothing against it."""
        return bool(self.differences) and not self.faults and self.already is None


@dataclass(frozen=True, slots=True)
class TakenBook:
    """What became of a workbook: its preview, and the number of answers saved; ``beside`` wait for a person."""

    preview: Preview
    answers: int = 0
    beside: int = 0


@dataclass(frozen=True, slots=True)
class Looked:
    """What was sent at once, with the preview of each workbook, in order."""

    upload: UploadRecord
    previews: tuple[Preview, ...]

    @property
    def books(self) -> tuple[tuple[StoredWorkbook, Preview], ...]:
        """Each workbook with its preview."""
        return tuple(zip(self.upload.workbooks, self.previews, strict=True))


@dataclass(frozen=True, slots=True)
class ReceivedWorkbook:
    """A workbook that answered a return, and when it was taken."""

    number: int
    file_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Asking:
    """An organisation (key, name) and how many open returns of a period wait for its answers."""

    organisation: str
    name: str
    returns: int
