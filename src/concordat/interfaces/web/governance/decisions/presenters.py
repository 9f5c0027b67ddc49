"""A decision in full as blocks of its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.interfaces.web.components.cells import Cell, Link, day, number, text
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Inset
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import about
from concordat.interfaces.web.governance.tasks import Part, in_lines
from concordat.kernel.dates import day_words
from concordat.registers.governance.records import Account, BoardRecord, DecisionDetail, MeetingRecord, PaperRecord
from concordat.registers.governance.rules import DecisionState

TINTS = {
    DecisionState.APPROVED: "green", DecisionState.AGREED: "green", DecisionState.NOTED: "green",
    DecisionState.REJECTED: "red", DecisionState.PROPOSED: "blue", DecisionState.RECOMMENDED: "blue",
}  # fmt: skip
CASE = (("Recommendation", "recommendation"), ("Options considered", "options"), ("Reasons", "reasons"))
CONSIDERED = (("Financial", "financial"), ("Legal", "legal"), ("Equality", "equality"), ("Risk", "risk"),
              ("Consultation", "consultation"), ("Human rights", "human_rights"))  # fmt: skip
REPORTED = "This decision is known only from what a paper reports; it has no record of its own here."


def state_tag(state: DecisionState) -> Tag:
    """How far a decision has got."""
    return Tag(state.value.replace("_", " ").capitalize(), TINTS.get(state, "grey"))


def facts(
    found: DecisionDetail, board: BoardRecord | None, meeting: MeetingRecord | None, paper: PaperRecord | None,
    names: Mapping[str, str], links: Links,
) -> SummaryList:  # fmt: skip
    """What it is: by whom, when, about what, on which paper."""
    one, account = found.summary, found.account
    decided = Link(board.name, links.to("board", board.key)) if board else one.decided_by
    held = Link(day_words(meeting.held_on), links.to("meeting", meeting.id)) if meeting else None
    lines = [
        Fact("Decided by", decided),
        Fact("About", about(one.collaboration, one.organisation, names, links).content),
        Fact("Decided on", one.decided_on.words() if one.decided_on else "not decided yet"),
        Fact("Reported on", day_words(one.reported_on) if one.reported_on else None),
    ]
    if account:
        title = Link(paper.title, links.to("source", paper.source)) if paper and paper.source else None
        lines += [Fact("At the meeting of", held), Fact("On the paper", title or (paper.title if paper else None)),
                  Fact("Author", account.author_role)]  # fmt: skip
    return SummaryList(lines)


def notes(found: DecisionDetail, names: Mapping[str, str]) -> list[Component]:
    """That it is only reported, or that what was reported is not what the votes come to."""
    if found.account is None:
        return [Inset(REPORTED)]
    if found.differs:
        said = found.summary.state.value
        return [Inset(f"Reported as {said}, which is not what the votes come to. {found.tally_words(names)}")]
    return []


def parts(found: DecisionDetail, names: Mapping[str, str]) -> list[Part]:
    """The case, what was weighed, and the votes."""
    if found.account is None:
        return []
    return [
        Part("Votes", "votes", (*_said(found, names), votes_table(found, names))),
        Part("Recommendation", "recommendation", (_texts(found.account, CASE),)),
        Part("Considerations", "considerations", (_texts(found.account, CONSIDERED),)),
    ]


def votes_table(found: DecisionDetail, names: Mapping[str, str]) -> DataTable:
    """The parties with what each answered, its weight and its share of the resources."""
    return DataTable(
        caption="What each party answered", caption_hidden=True,
        columns=[Column("Party"), Column("Answer"), Column("Reported on"), Column("Weight of vote", numeric=True),
                 Column("Share of resources", numeric=True)],
        rows=[
            [text(names.get(one.organisation, one.organisation)),
             Cell(one.answer.word.capitalize() if one.answer else "no answer yet", unknown=one.answer is None),
             day(one.answered_on) if one.answer else Cell("–"), number(one.weight), number(one.resources, "%")]
            for one in found.parties
        ],
        empty="No party is named yet whose answer is needed.",
    )  # fmt: skip


def _said(found: DecisionDetail, names: Mapping[str, str]) -> tuple[Component, ...]:
    tally = found.tally
    if tally is None:
        return ()
    result = Fact("What the votes come to", found.tally_words(names))
    return (SummaryList([result, Fact("Votes and resources", found.balance_words(names))]),)


def _texts(account: Account, wanted: Sequence[tuple[str, str]]) -> SummaryList:
    return SummaryList([Fact(label, in_lines(getattr(account, name))) for label, name in wanted])
