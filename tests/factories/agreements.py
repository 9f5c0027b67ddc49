"""Agreements of the cast."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tests.factories.cast import ESSEX, KENT, NOW, PAPER_DAY, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.registers.agreements import actions
from concordat.registers.agreements.rules import AgreementKind, AgreementState, Terms


def agreement(
    collaboration: str | None, title: str = "Sharing of the workshops", *, kind: AgreementKind = AgreementKind.S22A,
    starts: str | None = None, state: AgreementState | None = AgreementState.IN_FORCE,
    parties: Sequence[str] = (KENT, ESSEX), organisation: str | None = None, on: date = PAPER_DAY,
) -> str:  # fmt: skip
    return actions.create_agreement(
        actor=programme_office(), title=title, legal_basis=kind.words, collaboration=collaboration,
        organisation=organisation, state=state, parties=parties, evidence=typed(on=on), now=NOW,
        terms=Terms(kind, PreciseDate.parse(starts) if starts else None),
    )  # fmt: skip
