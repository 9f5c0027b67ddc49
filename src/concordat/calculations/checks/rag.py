"""Ratings that differ from what the figures or the parts make, and an overall rating that is not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from concordat.calculations.checks.check import Check, Fault
from concordat.calculations.checks.facts import Facts, Rated
from concordat.calculations.checks.lines import Line, lines_of
from concordat.calculations.checks.words import counted, listed
from concordat.calculations.ratings import overall_rating, savings_rating
from concordat.calculations.savings import percent_of
from concordat.kernel.findings import Severity
from concordat.kernel.money import Money
from concordat.kernel.rag import RATED, Colour, Dimension

# From best to worst; what is complete or to be determined is not compared.
SCALE = (Colour.GREEN, Colour.AMBER, Colour.RED)


def faults(facts: Facts) -> Iterator[Fault]:
    """Declared beside derived; where both are rated and differ, a finding (product.md, RAG)."""
    lines: dict[str, list[Line]] = defaultdict(list)
    for line in lines_of(facts):
        if line.readings:
            lines[line.about.key].append(line)
    declared = _declared(facts)
    overall = {place for (_, place), ratings in declared.items() if _stated(ratings.get(Dimension.OVERALL))}
    for (key, place), ratings in declared.items():
        parts = [rating for name, rating in ratings.items() if name is not Dimension.OVERALL and rating.colour in RATED]
        yield from _overall(ratings.get(Dimension.OVERALL), parts, usual=place in overall)
        if Dimension.SAVINGS in ratings and lines[key]:
            yield from _savings(ratings[Dimension.SAVINGS], lines[key])


def _overall(overall: Rated | None, parts: list[Rated], *, usual: bool) -> Iterator[Fault]:
    """``usual`` is whether the paper gives others an overall rating: where it gives none, its absence is no slip."""
    if len(parts) < 2:
        return
    derived = overall_rating({part.dimension: part.colour for part in parts})
    said = listed([f"{part.dimension} {part.colour.word.lower()}" for part in parts])
    about = parts[0].about
    if overall is None or not _stated(overall):
        evidence = (*((overall.evidence,) if overall else ()), *(part.evidence for part in parts))
        yield Fault(
            Severity.CERTAIN if usual or overall else Severity.QUESTION, about,
            f"{about.name}: the parts are rated, the overall rating is not stated.",
            f"{said.capitalize()}; by the rule the overall rating is {derived.word.lower()}.",
            f"What is the overall rating of {about.name}, and who set it?",
            evidence,
        )  # fmt: skip
    elif overall.colour in SCALE and derived in SCALE and overall.colour is not derived:
        yield Fault(
            _severity(overall.colour, derived), about,
            f"{about.name}: declared {overall.colour.word.lower()} overall, but its parts make "
            f"{derived.word.lower()}.",
            f"{said.capitalize()}. Two red, or costs or savings red, make red; one red or two amber make amber.",
            f"Why is {about.name} rated {overall.colour.word.lower()} overall?",
            (overall.evidence, *(part.evidence for part in parts)),
        )  # fmt: skip
    elif overall.colour is Colour.GREEN:
        yield from _greener(overall, parts)


def _greener(overall: Rated, parts: list[Rated]) -> Iterator[Fault]:
    """The rule allows one amber part under a green overall; a board may still ask."""
    darker = [part for part in parts if part.colour in (Colour.AMBER, Colour.RED)]
    if darker:
        about, said = overall.about, listed([f"{part.dimension} {part.colour.word.lower()}" for part in darker])
        yield Fault(
            Severity.QUESTION, about,
            f"{about.name}: green overall, with {said}.",
            f"{said.capitalize()}; the rule allows one amber part under a green overall rating.",
            f"What keeps {about.name} green overall while "
            f"{said.replace(' amber', ' is amber').replace(' red', ' is red')}?",
            (overall.evidence, *(part.evidence for part in darker)),
        )  # fmt: skip


def _savings(declared: Rated, lines: list[Line]) -> Iterator[Fault]:
    plan = Money(sum(line.readings[0].plan.pence for line in lines))
    done = Money(sum(line.done.pence for line in lines))
    derived = savings_rating(done, plan)
    if declared.colour not in SCALE or derived not in SCALE or derived is declared.colour:
        return
    about = declared.about
    yield Fault(
        _severity(declared.colour, derived), about,
        f"{about.name}: savings are declared {declared.colour.word.lower()}, but the figures make "
        f"{derived.word.lower()}.",
        f"{done} achieved of {plan} planned to date by {counted(len(lines), 'partner')} is "
        f"{percent_of(done, plan)}%; 95% is green, 80% amber.",
        f"Why are the savings of {about.name} rated {declared.colour.word.lower()}?",
        (declared.evidence, *(one.evidence for line in lines for one in (line.achieved, line.plan))),
    )  # fmt: skip


def _severity(declared: Colour, derived: Colour) -> Severity:
    """A rating greener than its parts misleads; a darker one may have its reason."""
    return Severity.LIKELY if SCALE.index(declared) < SCALE.index(derived) else Severity.QUESTION


def _stated(overall: Rated | None) -> bool:
    return overall is not None and overall.colour is not Colour.NOT_STATED


def _declared(facts: Facts) -> dict[tuple[str, str], dict[Dimension, Rated]]:
    """What each paper declares of each collaboration: a later paper does not mend an earlier one."""
    found: dict[tuple[str, str], dict[Dimension, Rated]] = defaultdict(dict)
    for rating in sorted(facts.ratings, key=lambda rating: rating.reported_on or date.min):
        found[rating.about.key, rating.evidence.source or ""][rating.dimension] = rating
    return found


CHECK = Check(
    "rag-declared-against-derived", 3, "RAG declared against derived",
    "A declared rating is compared with the one that the parts and the figures make; an overall rating that is not "
    "stated while its parts are is named.",
    faults,
)  # fmt: skip
