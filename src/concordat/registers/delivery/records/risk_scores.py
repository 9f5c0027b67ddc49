"""A shared risk as each partner scores it, and the heat map of each partner's scale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from concordat.calculations.risks import FIVE_BY_FIVE, HeatCell, Scale, heat_rows
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.records.risks import RiskRecord, RiskReportRecord
from concordat.registers.delivery.rules.risks import RiskKind, RiskState

_GONE = (RiskState.CLOSED, RiskState.HAPPENED)


@dataclass(frozen=True, slots=True)
class RiskScores:
    """One risk as each partner last scored it: by the organisation's key, then by kind."""

    risk: RiskRecord
    by: Mapping[str, Mapping[RiskKind, RiskReportRecord]]

    @classmethod
    def of(cls, risk: RiskRecord) -> RiskScores:
        """The last report of each organisation and kind."""
        by: dict[str, dict[RiskKind, RiskReportRecord]] = {key: {} for key in risk.scorers}
        for report in risk.reports:
            by[report.reported_by][report.kind] = report
        return cls(risk, by)

    @property
    def differ(self) -> bool:
        """Whether two partners give the risk as it is different bands, or different numbers on one scale."""
        found = [kinds[RiskKind.CURRENT] for kinds in self.by.values() if RiskKind.CURRENT in kinds]
        bands = {report.band for report in found if report.band}
        numbers = {(report.scale, report.score) for report in found if report.score}
        return len(bands) > 1 or len(numbers) > len({scale for scale, _ in numbers})


@dataclass(frozen=True, slots=True)
class RiskScaleRecord:
    """The scale of an organisation in force since a day."""

    id: int
    organisation: str
    scale: Scale
    since: date
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("risk-scale", str(self.id))


@dataclass(frozen=True, slots=True)
class HeatMapRecord:
    """The open risks as one organisation scores them, on the highest level that it last used.

    ``rows`` go from the highest likelihood down; their cells from impact 1 up. ``unscored`` names the risks that it
    gave in words, or by another scale: they are in no cell.
    """

    organisation: str
    highest: int
    rows: tuple[tuple[HeatCell, ...], ...]
    unscored: tuple[str, ...]

    @property
    def placed(self) -> bool:
        """Whether any risk has a place in it."""
        return any(cell.count for row in self.rows for cell in row)

    @classmethod
    def of(cls, organisation: str, scores: Iterable[RiskScores], own: Scale | None) -> HeatMapRecord | None:
        """``own`` are the bands of the organisation; None where it scored no open risk."""
        found = [
            (one.risk.what, one.by[organisation][RiskKind.CURRENT])
            for one in scores
            if one.risk.last.state not in _GONE and RiskKind.CURRENT in one.by.get(organisation, {})
        ]
        if not found:
            return None
        highest = max(found, key=lambda pair: pair[1].id)[1].scale
        bands = next((scale for scale in (own, FIVE_BY_FIVE) if scale and scale.highest == highest), None)
        placed = [
            (report.likelihood_level, report.impact_level)
            for _, report in found
            if report.scale == highest and report.likelihood_level and report.impact_level
        ]
        unscored = tuple(what for what, report in found if report.scale != highest or report.score is None)
        return cls(organisation, highest, heat_rows(placed, highest, bands), unscored)


def heat_maps(scores: Iterable[RiskScores], scales: Mapping[str, Scale]) -> list[HeatMapRecord]:
    """A map for each organisation that scored an open risk, in the order in which they first reported."""
    held = list(scores)
    organisations = dict.fromkeys(key for one in held for key in one.by)
    maps = (HeatMapRecord.of(key, held, scales.get(key)) for key in organisations)
    return [found for found in maps if found is not None]
