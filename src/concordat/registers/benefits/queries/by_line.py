"""The ledger as a database adds it up line by line, in one pass: one row of texts and whole numbers for each line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, CharField, Count, Exists, F, Func, Max, Min, OuterRef, Q, Sum, Value
from django.db.models.functions import Cast, Coalesce

from concordat.foundation.orm.streaming import plain_rows
from concordat.kernel.figures import FigureState
from concordat.registers.benefits.models import EntryParty
from concordat.registers.benefits.queries import lines as sql
from concordat.registers.benefits.rules import YEARLY, Recurrence, Standing

# The columns that a line is told by, as they are written: what no source states and what one says are two rows.
WRITTEN = (
    "collaboration_id", "organisation_id", "benefit_id", "cashable", "prices", "price_year", "budget", "reckoning",
)  # fmt: skip
KINDS = ("standing", "recurrence", "state")
# What most rows fail stands first: a database asks in this order.
_KNOWN = Q(state=FigureState.KNOWN) & Q(amount__isnull=False)
_RUNNING = Q(standing=Standing.PLANNED) & Q(recurrence__in=YEARLY) & sql.NOT_IN_ONE_YEAR & _KNOWN
_CUMULATIVE = Q(recurrence=Recurrence.CUMULATIVE) & Q(standing=Standing.ACHIEVED) & _KNOWN
# Of what a line holds nothing; told by the few words that keep an amount out: most rows are compared with two, not six.
_NO_STANDING = Q(standing__in=[one for one in Standing if one not in sql.STANDINGS])
_NO_RECURRENCE = Q(recurrence__in=[one for one in Recurrence if one not in (*YEARLY, Recurrence.ONE_OFF)])
_RANGED = Q(amount__isnull=True) & Q(state=FigureState.KNOWN)
_OTHERWISE = (_NO_STANDING | _NO_RECURRENCE) & ~Q(recurrence=Recurrence.CUMULATIVE, standing=Standing.ACHIEVED) & _KNOWN
UNDATED = "0001-01-01"
UP, DOWN = 10**18, 4 * 10**18  # added to a number, or taken from, so that it has 19 digits and sorts as text


class ByLine(NamedTuple):
    """The entries of one line that are written alike: ``number`` of them, of which ``unknown`` have no known amount.

    ``ranged`` are known as a range, ``otherwise`` as an amount that no line holds for what it is. ``running`` is the
    sum of the running plans in pence, None where there is none, ``first`` and ``last`` the lowest and highest start,
    end and bound of these. ``results`` are the cumulative ones, which come to ``pence``; ``head`` is the latest,
    ``lowest`` the one of its day that was told first.
    """

    collaboration: str | None
    organisation: str | None
    benefit: str | None
    cashable: bool | None
    prices: str
    price_year: int | None
    budget: str
    reckoning: str
    number: int
    unknown: int
    ranged: int
    otherwise: int
    running: int | None
    first: str
    last: str
    results: int
    pence: int | None
    head: str
    lowest: str

    @property
    def counted(self) -> int:
        """How many are in the line, as amounts of a year, of years that run on, or once."""
        return self.number - self.unknown - self.ranged - self.otherwise - self.results


def by_line(rows: Any) -> Iterator[ByLine]:
    """The rows by what sets lines apart. One database query."""
    text = CharField()
    day = Coalesce(Cast("reported_on", text), Value(UNDATED), output_field=text)
    told = _Joined(_or_empty("in_service", "effective_from"), _BAR, _or_empty("effective_to"), _BAR, F("bound"),
                   output_field=text)  # fmt: skip
    head = _Joined(
        day, Cast(UP + F("pk"), text), _BAR, Cast("amount", text), _BAR, F("bound"), _BAR, F("assurance"), _BAR,
        _or_empty("effective_from"), _BAR, _or_empty("effective_to"), _BAR, F("basis"), output_field=text,
    )  # fmt: skip
    found = rows.values_list(*WRITTEN).annotate(
        number=Count("*"), unknown=Count("pk", filter=~Q(state=FigureState.KNOWN)), ranged=Count("pk", filter=_RANGED),
        otherwise=Count("pk", filter=_OTHERWISE), running=_pence(_RUNNING), first=Min(told, filter=_RUNNING),
        last=Max(told, filter=_RUNNING), results=Count("pk", filter=_CUMULATIVE), pence=_pence(_CUMULATIVE),
        head=Max(head, filter=_CUMULATIVE),
        lowest=Max(_Joined(day, Cast(DOWN - F("pk"), text), output_field=text), filter=_CUMULATIVE),
    )  # fmt: skip
    return map(ByLine._make, plain_rows(found.order_by()))


def otherwise(rows: Any) -> Any:
    """Known amounts of one body that no line holds for what they are: collaboration, standing and recurrence, how many,
    and what they come to in pence. One database query.
    """
    found = rows.filter(_OTHERWISE, organisation__isnull=False).values_list("collaboration_id", *KINDS)
    return found.annotate(number=Count("*"), pence=_pence()).order_by()


def of_no_body_alone(rows: Any) -> Any:
    """Amounts that name no body alone: collaboration, standing, recurrence and state, whether they name several, how
    many they are, how many are known, and what they come to in pence. One database query.
    """
    several = Exists(EntryParty.objects.filter(entry_id=OuterRef("pk")))
    found = rows.filter(organisation=None).values_list("collaboration_id", *KINDS)
    return found.annotate(several=several, number=Count("*"), known=Count("amount"), total=_pence()).order_by()


def _pence(which: Q | None = None) -> Any:
    return Cast(Sum("amount", filter=which), BigIntegerField())


def _or_empty(*columns: str) -> Any:
    return Coalesce(*columns, Value(""), output_field=CharField())


_BAR = Value("|")


class _Joined(Func):
    """Texts that are never null one after the other, without the guard against nulls that costs a call each."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
