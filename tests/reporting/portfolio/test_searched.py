"""The table of what is searched: it names columns that are there, leaves none out unsaid, and hides what is hidden."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models
from tests.factories.cast import essex_lead, fire_lead, kent_lead, kent_scrutineer, outsider, programme_office
from tests.factories.papers import paper
from tests.factories.register import filled
from tests.interfaces.web.routes.register import agreements, cases, collaborations

from concordat.foundation.orm.scoping import Scoped
from concordat.foundation.search.indexing import tables
from concordat.foundation.search.models import Entry
from concordat.foundation.search.queries import seen
from concordat.interfaces.web.search.presenters import KINDS
from concordat.reporting.portfolio.searched import SEARCHED

# Columns of text of the registers that are not searched, each for its reason.
NAMES_A_PERSON = {"holder", "successor", "presenter", "contact", "verified_by", "posted_by", "decided_by", "where",
                  "author_role", "owner_post", "post", "proposer"}  # fmt: skip


def test_every_row_of_the_table_stands() -> None:
    for one in SEARCHED:
        model = apps.get_model(one.model)
        for path in (*one.title, *one.names, *one.words):
            at = model
            *keys, last = path.split("__")
            for key in keys:
                at = at._meta.get_field(key).related_model
            assert at._meta.get_field(last), one.model
    assert tables() == SEARCHED
    assert len({one.model for one in SEARCHED}) == len(SEARCHED)


def test_every_kind_has_a_title_and_a_place_on_the_page() -> None:
    titled = {one.kind for one in SEARCHED if one.title}
    assert {one.kind for one in SEARCHED} == titled == set(KINDS)


def test_no_column_that_may_name_a_person_is_searched() -> None:
    searched = {path for one in SEARCHED for path in (*one.title, *one.names, *one.words)}
    assert searched & (NAMES_A_PERSON - {"where"}) == set()


def test_no_text_of_a_register_is_left_out_unsaid() -> None:
    """A TextField of a register is searched, or its table is not: then it is named here."""
    told = {one.model: {*one.title, *one.words} for one in SEARCHED}
    left = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if issubclass(model, Scoped) and model.__module__.startswith("concordat.registers")
        for field in model._meta.concrete_fields
        if isinstance(field, models.TextField) and field.name not in told.get(model._meta.label, ())
    }
    assert left == LEFT


LEFT = {
    "agreements.FrozenShare.share",
    "benefits.Joining.reason",
    "collaborations.DepartureAnswer.reason",
    "collaborations.PostTenure.what",
    "delivery.StatusReport.reason",
}


@pytest.mark.django_db
def test_each_of_the_cast_sees_of_the_index_what_it_sees_of_the_rows(tmp_path) -> None:
    register = filled(paper(tmp_path))
    collaborations(register)
    agreements()
    cases()
    checked = 0
    for who in (kent_lead, essex_lead, fire_lead, kent_scrutineer, outsider, programme_office):
        actor = who()
        rows = set(seen(actor).filter(source="").values_list("row", flat=True))
        for one in SEARCHED:
            model = apps.get_model(one.model)
            if not issubclass(model, Scoped) or one.source:
                continue
            label = model._meta.label_lower
            held = set(Entry.objects.filter(row__startswith=f"{label}:").values_list("row", flat=True))
            may = {f"{label}:{key}" for key in model.objects.visible_to(actor).values_list("pk", flat=True)}
            assert {row for row in rows if row.startswith(f"{label}:")} == may & held, (who.__name__, label)
            checked += len(held)
    assert checked > 6 * 40
