"""Appraisals: what an appraisal of a case's options must say before it is kept. Pure.

The Green Book asks for several options beside doing nothing (or as little as possible), of which one may be preferred.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.calculations.appraisal import Deflators, GivenOption, RateTable, reckon
from concordat.kernel.errors import RuleBroken
from concordat.registers.business_cases.rules.stages import Stage

SOURCE = "HM Treasury, The Green Book, chapter 4: a long list, then a short list with business as usual in it"
FEWEST = 2
MOST = 20


@dataclass(frozen=True, slots=True)
class AppraisalTold:
    """An appraisal as told: the options, the rates and prices used, and which option does nothing or is preferred.

    ``preferred`` is "" where none is preferred yet; ``why`` says why it is.
    """

    stage: Stage
    options: tuple[GivenOption, ...]
    rates: RateTable
    deflators: Deflators | None
    does_nothing: str
    preferred: str = ""
    why: str = ""

    @property
    def content(self) -> str:
        """The hash of all that it says but where: the same again is no new version."""
        said = [self.stage.value, self.does_nothing, self.preferred, self.why.strip(), _rates(self.rates)]
        said += [_prices(self.deflators)] if self.deflators else []
        for option in self.options:
            said += [option.name, str(option.base)]
            for line in option.lines:
                amounts = [str(one.amount.pence) if one.amount is not None else one.written for one in line.amounts]
                said += [line.what, line.kind, line.prices, plain(line.bias), plain(line.managed), *amounts]
        return hashlib.sha256("\x1f".join(said).encode()).hexdigest()


def plain(value: Decimal) -> str:
    """A decimal as it is kept: exact, and equal for equal values."""
    return f"{value.normalize():f}"


def problems(told: AppraisalTold) -> list[str]:
    """What cannot be reckoned, option by option: a nominal line without a price series, a year that it lacks."""
    found = []
    for option in told.options:
        try:
            reckon(option, told.rates, told.deflators)
        except ValueError as error:
            found.append(f"{option.name}: {error}")
    return found


def check_appraisal(told: AppraisalTold) -> None:
    """Raise RuleBroken where there is nothing to choose between, or a mark is on no option.

    A preferred option whose net value is not the greatest, or is not known, says why it is preferred.
    """
    names = [option.name for option in told.options]
    if not FEWEST <= len(names) <= MOST or len({name.casefold() for name in names}) != len(names):
        raise RuleBroken(
            f"Give {FEWEST} to {MOST} options of different names, one of them to do nothing.", field="file"
        )
    if told.does_nothing not in names:
        raise RuleBroken("Say which option is to do nothing, or the least that must be done.", field="does_nothing")
    if told.preferred and told.preferred not in names:
        raise RuleBroken(f"There is no option “{told.preferred}” to prefer.", field="preferred")
    if found := problems(told):
        raise RuleBroken(found[0], field="file")
    if told.preferred and not best(told) and len(told.why.strip()) < 5:
        raise RuleBroken(
            f"{told.preferred} has not the greatest net value that is known of all: say why it is preferred.",
            field="why",
        )


def best(told: AppraisalTold) -> bool:
    """Whether the preferred option has the greatest net present social value, and each option's is known."""
    values = {option.name: reckon(option, told.rates, told.deflators).net_value for option in told.options}
    known: Sequence[int] = [value.pence for value in values.values() if value is not None]
    own = values.get(told.preferred)
    return own is not None and len(known) == len(values) and own.pence == max(known)


def _rates(table: RateTable) -> str:
    bands = ";".join(f"{band.last_year}:{plain(band.rate)}" for band in table.bands)
    return f"{table.name} {table.since} {table.source} {bands}"


def _prices(deflators: Deflators) -> str:
    index = ";".join(f"{year}:{plain(value)}" for year, value in sorted(deflators.index.items()))
    return f"{deflators.source} {deflators.released} {index}"
