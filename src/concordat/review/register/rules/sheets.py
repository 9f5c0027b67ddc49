"""The sheets of the register as a file: a kind of record each, columns by name. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from concordat.registers.agreements.rules import AgreementKind, AgreementState, PartyRole
from concordat.registers.collaborations.rules import Kind, PartnerRole, PostState, State, Tier
from concordat.registers.governance.rules import DecisionState


class Sheet(StrEnum):
    """The sheets in the order in which they are taken: what a row names stands in an earlier one."""

    COLLABORATIONS = "Collaborations"
    PARTNERS = "Partners"
    MEMBERSHIPS = "Memberships"
    BOARDS = "Boards"
    AGREEMENTS = "Agreements"
    PARTIES = "Parties"
    DECISIONS = "Decisions"
    POSTS = "Posts"


class Reads(StrEnum):
    """How a cell is read."""

    REFERENCE = "reference"
    WORDS = "words"
    NAMES = "names"
    CHOICE = "choice"
    DATE = "date"
    BODY = "body"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, how it is read, and what may be done to it.

    ``same`` says that it tells whether two rows are of one record. ``fixed``: an import never changes it. ``of`` is the
    sheet whose records a RECORD column names.
    """

    key: str
    label: str
    reads: Reads = Reads.WORDS
    hint: str = ""
    choices: tuple[str, ...] = ()
    of: Sheet | None = None
    needed: bool = False
    same: bool = False
    fixed: bool = False


def _choice(key: str, label: str, values: Iterable[str], *, needed: bool = False, fixed: bool = False) -> Column:
    choices = tuple(str(value) for value in values)
    return Column(key, label, Reads.CHOICE, "One of the list.", choices, needed=needed, fixed=fixed)


def _date(key: str, label: str, *, fixed: bool = False) -> Column:
    return Column(key, label, Reads.DATE, "As known: 2027-03-31, 2027-03, FY2026/27.", fixed=fixed)


def _of(key: str, label: str, of: Sheet, *, needed: bool = False, same: bool = False) -> Column:
    hint = f"The reference or the name of a row of {of}, here or in the register."
    return Column(key, label, Reads.RECORD, hint, of=of, needed=needed, same=same, fixed=same)


_REFERENCE = Column("reference", "Reference", Reads.REFERENCE, "The register's own; of a new row any word, once.")
_ALIASES = Column("aliases", "Also called", Reads.NAMES, "Names with ; between. A name is added, never taken away.")
_BODY = Column("organisation", "Organisation", Reads.BODY, "Key or name, as the register has it.", same=True,
               fixed=True)  # fmt: skip
_BODY_NEEDED = Column("organisation", "Organisation", Reads.BODY, "Key or name, as the register has it.", needed=True,
                      same=True, fixed=True)  # fmt: skip
_COLLABORATION = _of("collaboration", "Collaboration", Sheet.COLLABORATIONS, same=True)

COLUMNS: dict[Sheet, tuple[Column, ...]] = {
    Sheet.COLLABORATIONS: (
        _REFERENCE, Column("name", "Name", needed=True, same=True, fixed=True),
        _choice("tier", "Tier", Tier, fixed=True), _choice("kind", "Kind", Kind),
        _of("parent", "Part of", Sheet.COLLABORATIONS), _choice("state", "State", State),
        _date("started", "Started", fixed=True), _ALIASES,
    ),
    Sheet.PARTNERS: (
        _of("collaboration", "Collaboration", Sheet.COLLABORATIONS, needed=True, same=True), _BODY_NEEDED,
        _choice("role", "Role", PartnerRole), _date("joined", "Joined"), _date("left", "Left"),
    ),
    Sheet.MEMBERSHIPS: (
        Column("alliance", "Alliance", hint="Key or name of an alliance on record.", needed=True, same=True,
               fixed=True),
        _BODY_NEEDED, _date("joined", "Joined"), _date("left", "Left"),
    ),
    Sheet.BOARDS: (
        _REFERENCE, Column("name", "Name", needed=True, same=True, fixed=True), _BODY,
        _of("clears_first", "Cleared first by", Sheet.BOARDS), _ALIASES,
    ),
    Sheet.AGREEMENTS: (
        _REFERENCE, Column("title", "Title", needed=True, same=True, fixed=True),
        _choice("kind", "Sort", AgreementKind, needed=True), Column("legal_basis", "Legal basis"), _COLLABORATION,
        _BODY, _date("starts", "Starts"), _date("ends", "Ends"), _date("review_on", "Review on"),
        _choice("state", "State", AgreementState), _date("since", "In this state since"),
    ),
    Sheet.PARTIES: (
        _of("agreement", "Agreement", Sheet.AGREEMENTS, needed=True, same=True), _BODY,
        Column("alliance", "Alliance", hint="The name of an alliance, where it is the party.", same=True, fixed=True),
        _choice("role", "Role", PartyRole), _date("joined", "Joined"), _date("left", "Left"),
        _date("signed_on", "Signed on"),
    ),
    Sheet.DECISIONS: (
        _REFERENCE, Column("what", "Decision", needed=True, same=True, fixed=True),
        _choice("state", "State", DecisionState, needed=True, fixed=True),
        Column("decided_by", "Decided by", fixed=True), _of("board", "Board", Sheet.BOARDS, same=True),
        _date("decided_on", "Decided on", fixed=True), _COLLABORATION, _BODY,
    ),
    Sheet.POSTS: (
        _of("collaboration", "Collaboration", Sheet.COLLABORATIONS, needed=True, same=True),
        Column("title", "Post", hint="The post, never a person's name.", needed=True, same=True, fixed=True),
        _choice("state", "State", PostState, needed=True), _date("since", "Since"), _date("until", "Until"),
    ),
}  # fmt: skip


def column_of(sheet: Sheet, key: str) -> Column:
    """A column by its key."""
    return next(one for one in COLUMNS[sheet] if one.key == key)
