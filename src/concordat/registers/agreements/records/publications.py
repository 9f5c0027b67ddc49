"""What policing bodies publish: as reported, as it stands on their pages, and what is left to be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.records.agreements import AgreementRecord
from concordat.registers.agreements.rules import PublicationState
from concordat.registers.agreements.rules.publication import Detail, Standing


@dataclass(frozen=True, slots=True)
class PublicationRecord:
    """What one policing body publishes; ``where`` is an address or words, ``on_page`` that it stands on its page here.

    ``title``, ``summary`` and ``details`` (label and words) are what its page prints; ``document`` is the number of
    the file that goes with it. ``kept_back`` says which marking, told since, takes it off the page all the same.
    """

    id: int
    organisation: str
    name: str
    state: PublicationState
    why: str
    where: str
    published_on: PreciseDate | None
    reported_on: date | None
    decided_by: str = ""
    decided_on: date | None = None
    on_page: bool = False
    title: str = ""
    summary: str = ""
    details: tuple[tuple[str, str], ...] = ()
    document: int | None = None
    kept_back: str = ""

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agreement-publication", str(self.id))


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file that anyone may read; ``size`` in bytes."""

    number: int
    title: str
    file_name: str
    media_type: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class PublishedEntry:
    """One agreement on the page of a policing body, as it decided; nothing that is not public stands here."""

    number: int
    state: PublicationState
    title: str
    summary: str
    details: tuple[tuple[str, str], ...]
    published_on: date
    file: PublishedFile | None = None


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """The page of a policing body: its key, its name, its entries by title."""

    organisation: str
    name: str
    entries: tuple[PublishedEntry, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """One policing body and one agreement that it is a party to; ``told`` is what it last decided or is reported."""

    agreement: AgreementRecord
    organisation: str
    name: str
    made_on: date | None
    standing: Standing
    told: PublicationRecord | None


@dataclass(frozen=True, slots=True)
class Publishable:
    """What a policing body can put on its page: the details that the register can print, and the files.

    ``details`` are read with the eyes of one who sees nothing but what is OFFICIAL; ``files`` are number and title.
    ``left_out`` counts the files whose marking keeps them back. ``title`` is "" where the agreement itself is marked.
    """

    agreement: str
    organisation: str
    name: str
    title: str
    details: Mapping[Detail, str] = field(default_factory=dict)
    files: tuple[tuple[int, str], ...] = ()
    left_out: int = 0
    told: PublicationRecord | None = None
