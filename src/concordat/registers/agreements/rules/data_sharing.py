"""What a data-sharing or data-processing agreement may say, and what it must say before it can be signed. Pure.

The law is dated data: each basis names the day from which it can be relied on, in our own words. UK GDPR and Data
Protection Act 2018 from 25 May 2018; Article 6(1)(ea) by s70 of the Data (Use and Access) Act 2025, in force from
5 February 2026 (SI 2026/82). Articles are of the UK GDPR, sections of the Act of 2018.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules.kinds import AgreementKind

DATA_KINDS = frozenset({AgreementKind.INFORMATION_SHARING, AgreementKind.DATA_PROCESSING})
COMMENCED = date(2018, 5, 25)
RECOGNISED = date(2026, 2, 5)


class Regime(StrEnum):
    """Which part of the law the processing is under."""

    GENERAL = "uk_gdpr"
    LAW_ENFORCEMENT = "dpa_2018_part_3"

    @property
    def words(self) -> str:
        return {"uk_gdpr": "UK GDPR"}.get(self.value, "Data Protection Act 2018, Part 3 (law enforcement)")


@dataclass(frozen=True, slots=True)
class LawfulBasis:
    """A ground on which personal data may be processed, from a day on."""

    code: str
    regime: Regime
    words: str
    since: date
    until: date | None = None

    def stands(self, on: date) -> bool:
        """Whether it could be relied on that day."""
        return self.since <= on and (self.until is None or on <= self.until)


BASES: Mapping[str, LawfulBasis] = {
    basis.code: basis
    for basis in (
        LawfulBasis("6-1-e", Regime.GENERAL, "Article 6(1)(e): a public task", COMMENCED),
        LawfulBasis("6-1-c", Regime.GENERAL, "Article 6(1)(c): a legal obligation", COMMENCED),
        LawfulBasis("6-1-d", Regime.GENERAL, "Article 6(1)(d): vital interests", COMMENCED),
        LawfulBasis("6-1-b", Regime.GENERAL, "Article 6(1)(b): a contract with the person", COMMENCED),
        LawfulBasis("6-1-a", Regime.GENERAL, "Article 6(1)(a): consent", COMMENCED),
        LawfulBasis("6-1-ea", Regime.GENERAL, "Article 6(1)(ea): a recognised legitimate interest", RECOGNISED),
        LawfulBasis("6-1-f", Regime.GENERAL, "Article 6(1)(f): legitimate interests (not for public tasks)", COMMENCED),
        LawfulBasis(
            "35-2-b", Regime.LAW_ENFORCEMENT, "Section 35(2)(b): a law enforcement task of a competent authority",
            COMMENCED,
        ),
        LawfulBasis("35-2-a", Regime.LAW_ENFORCEMENT, "Section 35(2)(a): consent, for law enforcement", COMMENCED),
    )
}  # fmt: skip


class DataRole(StrEnum):
    """What a party is in the law of data protection."""

    CONTROLLER = "controller"
    JOINT_CONTROLLER = "joint_controller"
    PROCESSOR = "processor"

    @property
    def words(self) -> str:
        return self.value.replace("_", " ").capitalize()


class Assessment(StrEnum):
    """How far the data protection impact assessment has got."""

    NONE = "none"
    STARTED = "started"
    DONE = "done"
    NOT_NEEDED = "not_needed"

    @property
    def words(self) -> str:
        return {"none": "Not started", "not_needed": "Found not to be needed"}.get(self.value, self.value.capitalize())


# From each state of the assessment to those that a later report may give; one that is done may be done again.
ASSESSMENT_MOVES: dict[Assessment, frozenset[Assessment]] = {
    Assessment.NONE: frozenset(Assessment),
    Assessment.STARTED: frozenset({Assessment.STARTED, Assessment.DONE, Assessment.NOT_NEEDED}),
    Assessment.DONE: frozenset({Assessment.DONE, Assessment.STARTED}),
    Assessment.NOT_NEEDED: frozenset({Assessment.NOT_NEEDED, Assessment.STARTED, Assessment.DONE}),
}


@dataclass(frozen=True, slots=True)
class DataTerms:
    """What the agreement says of the data as a whole; None and "" are "not said".

    ``condition`` is that for special categories; ``assessment_at`` where the assessment, or the reason for none, is.
    """

    purpose: str = ""
    basis: str = ""
    special: bool | None = None
    condition: str = ""
    assessment: Assessment | None = None
    assessed_on: date | None = None
    assessment_at: str = ""
    retention: str = ""
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class DataSet:
    """Data that are shared, described: Concordat never holds them. ``people`` are those whom the data are about."""

    name: str
    description: str = ""
    people: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing before it can be signed: the sentence, the question to ask, and where the law asks for it."""

    sentence: str
    question: str
    law: str = ""


def check_data_kind(kind: AgreementKind) -> None:
    """Only agreements on sharing or processing data carry these terms."""
    if kind not in DATA_KINDS:
        raise RuleBroken("Only a data-sharing or data-processing agreement says this.", field="kind")


def check_data_terms(terms: DataTerms, before: Assessment | None, on: date) -> None:
    """RuleBroken for a basis that is not in the list or not yet law, or an assessment that goes backwards."""
    basis = BASES.get(terms.basis)
    if terms.basis and (basis is None or not basis.stands(on)):
        raise RuleBroken("Choose a lawful basis that stood on the day of the report.", field="basis")
    if before and terms.assessment not in ASSESSMENT_MOVES[before]:
        raise RuleBroken(f"An assessment that was {before.words.lower()} does not go back.", field="assessment")
    if terms.assessed_on and terms.assessment is not Assessment.DONE:
        raise RuleBroken("A day of assessment is given, but it is not done.", field="assessed_on")
    if terms.assessed_on and terms.assessed_on > on:
        raise RuleBroken("The assessment cannot be done on a day to come.", field="assessed_on")


def check_data_set(data: DataSet) -> None:
    """A set of data has a name of 2 to 200 characters."""
    if not 2 <= len(data.name.strip()) <= 200:
        raise RuleBroken("Name the data in 2 to 200 characters.", field="name")


def before_signing(
    kind: AgreementKind, terms: DataTerms, roles: Sequence[DataRole], data_sets: Sequence[DataSet]
) -> list[Gap]:  # fmt: skip
    """Everything that a data agreement must say before it is signed and does not, in the order to ask for it."""
    return [*_about(terms, data_sets), *_roles(kind, roles), *_special(terms), *_assessed(terms), *_kept(terms)]


def _about(terms: DataTerms, data_sets: Sequence[DataSet]) -> Iterator[Gap]:
    if not terms.purpose:
        yield Gap("Its purpose is not stated.", "For what exactly are the data used?", "UK GDPR, Article 5(1)(b); s36")
    if not data_sets:
        yield Gap("No data are described.", "Which data pass, about whom?", "UK GDPR, Article 5(1)(c); s37")
    for one in data_sets:
        if not one.description or not one.people:
            yield Gap(f"{one.name} is named but not described.", f"What is in {one.name}, and about whom is it?")
    if not terms.basis:
        yield Gap("No lawful basis is stated.", "On which basis do the parties process?", "UK GDPR, Article 6; s35")


def check_before_signing(gaps: Sequence[Gap]) -> None:
    """RuleBroken where anything is missing before signing; it names all of it."""
    if gaps:
        lacking = " ".join(gap.sentence for gap in gaps)
        raise RuleBroken(f"It cannot be signed yet. {lacking} Say it on the page on data first.", field="party")


def _roles(kind: AgreementKind, roles: Sequence[DataRole]) -> Iterator[Gap]:
    controls = [role for role in roles if role is not DataRole.PROCESSOR]
    joint = [role for role in roles if role is DataRole.JOINT_CONTROLLER]
    if len(joint) == 1:
        said = "Only one joint controller is named."
        yield Gap(said, "With whom does it control the data jointly?", "UK GDPR, Article 26; s58")
    if kind is AgreementKind.DATA_PROCESSING:
        if not controls:
            yield Gap("No controller is named.", "For whom are the data processed?", "UK GDPR, Article 28(3); s59")
        if DataRole.PROCESSOR not in roles:
            yield Gap("No processor is named.", "Who processes the data?", "UK GDPR, Article 28(3); s59")
    elif len(controls) < 2:
        yield Gap("Fewer than two controllers are named.", "Who shares the data with whom?", "UK GDPR, Article 5(2)")


def _special(terms: DataTerms) -> Iterator[Gap]:
    law = "UK GDPR, Article 9; s35(3) and Schedule 8"
    if terms.special is None:
        yield Gap("It is not said whether special categories of data are among them.",
                  "Do the data tell of health, race, religion, sex life or the like?", law)  # fmt: skip
    elif terms.special and not terms.condition:
        yield Gap("Special categories are among the data, without a condition for them.",
                  "Which condition allows the special categories?", law)  # fmt: skip


def _assessed(terms: DataTerms) -> Iterator[Gap]:
    law = "UK GDPR, Article 35; s64"
    if terms.assessment in (None, Assessment.NONE):
        yield Gap("There is no impact assessment.", "Is an impact assessment needed, and who makes it?", law)
    elif terms.assessment is Assessment.STARTED:
        yield Gap("The impact assessment is not finished.", "When will the impact assessment be done?", law)
    elif not terms.assessment_at:
        yield Gap("It is not stated where the assessment, or the reason for none, is kept.", "Where is it kept?", law)
    elif terms.assessment is Assessment.DONE and terms.assessed_on is None:
        yield Gap("The impact assessment has no date.", "On which day was the assessment done?", law)


def _kept(terms: DataTerms) -> Iterator[Gap]:
    if not terms.retention:
        yield Gap("It is not stated how long the data are kept.", "How long are the data kept, and what then?",
                  "UK GDPR, Article 5(1)(e); s39")  # fmt: skip
    if terms.review_on is None:
        yield Gap("There is no date of review.", "When is the agreement looked at again?")
