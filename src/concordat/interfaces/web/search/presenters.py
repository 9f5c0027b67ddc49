"""What was found, by kind: its title, the words about what was looked for, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.foundation.search.records import Hit, Results
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.kernel.dates import day_words


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: many in words, and its page; without one it stands at a place on that of its collaboration."""

    many: str
    page: str = ""
    place: str = ""


# In the order in which the page shows them.
KINDS = {
    "collaboration": Kind("Collaborations", "collaboration"),
    "organisation": Kind("Organisations", "organisation"),
    "alliance": Kind("Alliances", "organisations"),
    "agreement": Kind("Agreements", "agreement"),
    "decision": Kind("Decisions", "decision"),
    "planned-decision": Kind("Forthcoming decisions", "planned-decision"),
    "board": Kind("Boards", "board"),
    "meeting": Kind("Meetings", "meeting"),
    "action": Kind("Actions", "action"),
    "commitment": Kind("Promises", "commitment"),
    "recommendation": Kind("Recommendations", "recommendation"),
    "opportunity": Kind("Opportunities", "opportunity"),
    "business-case": Kind("Business cases", "business-case"),
    "appraisal": Kind("Appraisals", "appraisal"),
    "challenge": Kind("Innovation challenges", "challenge"),
    "lesson": Kind("Lessons", "learned-lesson"),
    "benefit": Kind("Benefits", "benefit"),
    "savings-programme": Kind("Savings programmes", "savings-programme"),
    "shared-event": Kind("Events that strike several benefits", "shared-event"),
    "ledger-entry": Kind("Amounts", "ledger-entry"),
    "risk": Kind("Risks", place="delivery"),
    "issue": Kind("Issues", place="delivery"),
    "milestone": Kind("Milestones", place="milestones"),
    "dependency": Kind("Dependencies", "dependency"),
    "post": Kind("Posts", "post"),
    "measure": Kind("Measures"),
    "scheme": Kind("Schemes of apportionment", "scheme"),
    "weight-set": Kind("Weights", "weight-set"),
    "service": Kind("Services in kind", "service"),
    "grant": Kind("Grants and contributions", "grant"),
    "fund": Kind("Funds", "fund"),
    "bid": Kind("Bids to funds", "bid"),
    "term": Kind("Grants and contributions in papers", "term"),
    "share": Kind("Documents shared"),
    "police-plan": Kind("Police and Crime Plans", "police-plan"),
    "happening": Kind("Events"),
    "issued-paper": Kind("Papers issued here", "issued-paper"),
    "source": Kind("Sources", "source"),
}
WITHOUT_KEY = {"organisations"}  # pages that are the same for every record of the kind


@dataclass(frozen=True, slots=True)
class Row:
    """One record that was found: its title (a link where it has a page), what it is part of, and the words."""

    hit: Hit
    title: str
    href: str
    within: Link | str

    @property
    def when(self) -> str:
        """The day on which it was reported, in words."""
        return day_words(self.hit.reported_on) if self.hit.reported_on else ""


@dataclass(frozen=True, slots=True)
class Section:
    """The records of one kind, how many there are in all, and where all of them stand."""

    kind: str
    title: str
    count: int
    rows: tuple[Row, ...]
    more: Link | None


def sections(found: Results, words: str, kind: str, links: Links) -> list[Section]:
    """A section for each kind of which something is shown, in the order of KINDS."""
    made = []
    for name, one in _in_order(found):
        rows = tuple(_row(hit, one, links) for hit in found.hits if hit.ref.kind == name)
        count = found.counts[name]
        more = None
        if not kind and count > len(rows):
            more = Link(f"All {count:,} {one.many.lower()}", links.to("search", q=words, kind=name))
        if rows:
            made.append(Section(name, one.many, count, rows, more))
    return made


def choices(found: Results, words: str, kind: str, links: Links) -> list[tuple[str, str, int, bool]]:
    """The filter: each kind with its address, its number and whether it is the one shown; everything first."""
    everything = ("Everything", links.to("search", q=words), found.count, not kind)
    kinds = [(one.many, links.to("search", q=words, kind=name), found.counts[name], kind == name)
             for name, one in _in_order(found)]  # fmt: skip
    return [everything, *kinds]


def near(names: Sequence[str], links: Links) -> list[Link]:
    """Searches that find something, where this one did not."""
    return [Link(name, links.to("search", q=name)) for name in names]


def _in_order(found: Results) -> list[tuple[str, Kind]]:
    return [(name, one) for name, one in KINDS.items() if found.counts.get(name)]


def _row(hit: Hit, kind: Kind, links: Links) -> Row:
    within = (
        Link(hit.collaboration_name, links.to("collaboration", hit.collaboration)) if hit.collaboration_name else ""
    )
    return Row(hit, hit.title, _address(hit, kind, links), within)


def _address(hit: Hit, kind: Kind, links: Links) -> str:
    """The page of a record, at the place of what was found; "" for what has none that the actor may see."""
    if kind.page in WITHOUT_KEY:
        return links.to(kind.page)
    if kind.page:
        page = links.to(kind.page, hit.ref.key)
        return f"{page}#{hit.place}" if hit.place else page
    page = links.to("collaboration", hit.collaboration) if hit.collaboration else ""
    return f"{page}#{kind.place}" if page and kind.place else page
