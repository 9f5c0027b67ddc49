"""What a post is, who may be told to hold it, and how it may change hands. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken

WHOLE = 100_00  # a whole in hundredths of a per cent, and of a full-time equivalent of 100


class PostState(StrEnum):
    """Whether somebody holds the post."""

    FILLED = "filled"
    VACANT = "vacant"
    SUCCESSION = "succession"
    NOT_STATED = "not_stated"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _STATES[self]


_STATES = {
    PostState.FILLED: "Filled",
    PostState.VACANT: "Vacant",
    PostState.SUCCESSION: "Successor awaited",
    PostState.NOT_STATED: "Not stated",
}

# What a person may tell next; what a source says is taken as it stands. Nobody tells that nothing is stated, and only
# a post that somebody holds waits for a successor.
POST_MOVES: dict[PostState, frozenset[PostState]] = {
    PostState.NOT_STATED: frozenset({PostState.FILLED, PostState.VACANT, PostState.SUCCESSION}),
    PostState.FILLED: frozenset({PostState.FILLED, PostState.VACANT, PostState.SUCCESSION}),
    PostState.SUCCESSION: frozenset({PostState.FILLED, PostState.VACANT, PostState.SUCCESSION}),
    PostState.VACANT: frozenset({PostState.FILLED, PostState.VACANT}),
}


class PostKind(StrEnum):
    """What sort of post it is, in the order in which pages list a team."""

    SRO = "sro"
    CHIEF_OFFICER_LEAD = "chief_officer_lead"
    PROGRAMME_LEAD = "programme_lead"
    FORCE_REPRESENTATIVE = "force_representative"
    TEAM = "team"
    JOINTLY_FUNDED = "jointly_funded"
    SECONDMENT = "secondment"
    NOT_STATED = "not_stated"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _KINDS[self]

    @property
    def leads(self) -> bool:
        """Whether who holds it leads the collaboration."""
        return self in {PostKind.SRO, PostKind.CHIEF_OFFICER_LEAD, PostKind.PROGRAMME_LEAD}


_KINDS = {
    PostKind.SRO: "Senior responsible owner",
    PostKind.CHIEF_OFFICER_LEAD: "Chief officer lead",
    PostKind.PROGRAMME_LEAD: "Programme lead",
    PostKind.FORCE_REPRESENTATIVE: "Force representative",
    PostKind.TEAM: "Programme team",
    PostKind.JOINTLY_FUNDED: "Jointly funded post",
    PostKind.SECONDMENT: "Secondment",
    PostKind.NOT_STATED: "Kind not stated",
}


class ControlHead(StrEnum):
    """Under which head of the Police Act 1996 the post's work is shared (s23, s23AA, s23A; as read in 2017)."""

    JOINT = "joint"
    ELSEWHERE = "elsewhere"
    PROVIDED = "provided"
    STAFF = "staff"
    SUPPORT = "support"
    NONE = "none"
    NOT_STATED = "not_stated"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _HEADS[self]


_HEADS = {
    ControlHead.JOINT: "Functions discharged jointly (s23)",
    ControlHead.ELSEWHERE: "Functions discharged in another force's area (s23)",
    ControlHead.PROVIDED: "Member provided to another force (s23)",
    ControlHead.STAFF: "Police staff, with the functions that the agreement names (s23AA)",
    ControlHead.SUPPORT: "Support: premises, equipment, staff, services (s23A)",
    ControlHead.NONE: "Not under the Police Act",
    ControlHead.NOT_STATED: "Not stated",
}


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is told of a post beside who holds it; what is None or "" is not known.

    ``home`` and ``employer`` are keys of organisations, ``control`` that of the force whose chief officer directs and
    controls the holder, ``line_manager`` the number of a post. ``fte`` is in hundredths: 100 is full time.
    """

    kind: PostKind = PostKind.NOT_STATED
    home: str | None = None
    employer: str | None = None
    line_manager: int | None = None
    control: str | None = None
    head: ControlHead = ControlHead.NOT_STATED
    grade: str = ""
    fte: int | None = None


@dataclass(frozen=True, slots=True)
class TimePart:
    """A part of a post's time: the collaboration and the organisation that it goes to; ``share`` in 1/100 of 1%."""

    collaboration: str
    organisation: str | None
    share: int


@dataclass(frozen=True, slots=True)
class Successor:
    """Who follows: ``person`` is a reference, or "" where the post is still to be recruited to."""

    person: str = ""
    recruiting_from: PreciseDate | None = None
    starts: PreciseDate | None = None


def check_title(title: str) -> None:
    """A post is known by a title of 2 to 200 characters."""
    if not 2 <= len(title.strip()) <= 200:
        raise RuleBroken("Give the title of the post in 2 to 200 characters, not a person's name.", field="title")


def check_particulars(told: Particulars, post: int | None = None) -> None:
    """RuleBroken for a post that manages itself, and for a part of full time that is none."""
    if told.line_manager is not None and told.line_manager == post:
        raise RuleBroken("A post cannot be its own line manager: choose another.", field="line_manager")
    if told.fte is not None and not 1 <= told.fte <= 100:
        raise RuleBroken("Give the part of full time from 0.01 to 1.00, such as 0.60.", field="fte")
    if len(told.grade.strip()) > 80:
        raise RuleBroken("Give the grade or rank in at most 80 characters.", field="grade")


def check_post_move(before: PostState, after: PostState) -> None:
    """RuleBroken for what POST_MOVES does not have."""
    if after not in POST_MOVES[before]:
        words = f"A post that is {before.words.lower()} cannot be told as {after.words.lower()}."
        if before is PostState.VACANT and after is PostState.SUCCESSION:
            words = "The post is vacant: say who holds it now, or report whom it is to be filled by as its successor."
        raise RuleBroken(words, field="state")


def check_tenure(since: PreciseDate | None, until: PreciseDate | None) -> None:
    """Nobody leaves before they came."""
    if since and until and until.last < since.first:
        raise RuleBroken("The last day cannot be before the first.", field="until")


def check_succession(successor: Successor) -> None:
    """A successor who is to start does so after recruiting began."""
    begins, starts = successor.recruiting_from, successor.starts
    if begins and starts and starts.last < begins.first:
        raise RuleBroken("A successor cannot start before recruiting begins.", field="starts")


def check_parts(parts: tuple[TimePart, ...]) -> None:
    """RuleBroken for a part given twice, or one that is no share.

    Parts of more than 100% together are told, not refused: a holder's load is what it is: refusing it would hide it.
    """
    if len({(one.collaboration, one.organisation) for one in parts}) < len(parts):
        raise RuleBroken("A collaboration and organisation is named twice: add its shares up.", field="parts")
    if any(not 0 < one.share <= WHOLE for one in parts):
        raise RuleBroken("Give each share from 0.01 to 100 per cent.", field="parts")


def over_whole(parts: tuple[TimePart, ...]) -> int:
    """By how much the parts of one post pass 100%, in hundredths of a per cent; 0 where they do not."""
    return max(0, sum(one.share for one in parts) - WHOLE)


def shown_share(share: int) -> str:
    """A share as people read it: 40%, 33.33%."""
    return f"{share / 100:.2f}".rstrip("0").rstrip(".") + "%"
