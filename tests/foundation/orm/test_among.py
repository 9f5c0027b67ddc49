"""A column among many keys says what IN says, with one parameter."""

import pytest
from tests.factories.cast import bodies

from concordat.foundation.organisations.models import Organisation, OrganisationName
from concordat.foundation.orm.among import Keys

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def known() -> list[str]:
    bodies()
    return list(Organisation.objects.order_by("key").values_list("key", flat=True))


@pytest.mark.parametrize("step", [1, 2, 3])
def test_it_finds_what_in_finds_by_a_key_and_by_a_foreign_key(known: list[str], step: int) -> None:
    some = known[::step]
    for rows, column in ((Organisation.objects, "key"), (OrganisationName.objects, "organisation")):
        plain = set(rows.filter(**{f"{column}__in": some}).values_list("pk", flat=True))
        assert set(rows.filter(**{f"{column}__among": Keys(some)}).values_list("pk", flat=True)) == plain


def test_many_keys_are_one_parameter_and_may_hold_any_letter(known: list[str]) -> None:
    rows = Organisation.objects.filter(key__among=Keys([*known, *(f'"{number}" é %s' for number in range(2000))]))
    assert len(rows.query.sql_with_params()[1]) == 1
    assert set(rows.values_list("key", flat=True)) == set(known)


def test_nothing_is_among_no_keys() -> None:
    assert not Organisation.objects.filter(key__among=Keys([])).exists()
