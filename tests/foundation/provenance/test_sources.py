"""Storing sources, and what may be read of them."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    PAPER_DAY,
    actor,
    bodies,
    essex_lead,
    kent_lead,
    outsider,
    passage_of,
    programme_office,
    source,
    typed,
)

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.actions import add_citation, date_source, store_source
from concordat.foundation.provenance.citing import cite
from concordat.foundation.provenance.models import Citation, Passage, Source, SourceReader
from concordat.foundation.provenance.queries import citations, passages, source_by_content, sources
from concordat.foundation.provenance.queries import source as source_named
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.roles import Role
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence

pytestmark = pytest.mark.django_db
REF = RecordRef("ledger-entry", "12")
PARAGRAPH = {"ordinal": 1, "kind": "paragraph", "text": "The workshops open in June.", "line": 7, "paragraph": "3.2"}


@pytest.fixture(autouse=True)
def cast() -> None:
    bodies()


def stored(*, who=None, owner=KENT, sha256="a" * 64, dated=PAPER_DAY, passages=(PARAGRAPH,), title="Update"):
    return store_source(
        actor=who or kent_lead(), owner=owner, title=title, dated=dated, file_name="update.txt", sha256=sha256,
        size=40, passages=passages, now=NOW,
    )  # fmt: skip


def of_passage(key, start=0, end=13):
    return Evidence(
        reported_by=KENT, reported_on=PAPER_DAY, passage=Passage.objects.get(source_id=key).pk, start=start, end=end,
        quote="The workshops",
    )  # fmt: skip


def test_a_source_is_stored_with_its_passages_and_an_event():
    key = stored()
    assert key == "kent-police-2017-12-06-update"
    (passage,) = passages(kent_lead(), source_key=key)
    assert (passage.text, passage.paragraph, passage.line) == ("The workshops open in June.", "3.2", 7)
    event = Event.objects.get()
    assert (event.verb, event.subject, event.organisation) == ("loaded a source", f"source:{key}", KENT)
    assert event.detail["passages"] == 1


def test_the_same_content_is_refused_the_second_time():
    stored()
    with pytest.raises(RuleBroken, match=r"update\.txt is loaded already"):
        stored(title="Another title")
    assert (Source.objects.count(), Passage.objects.count(), Event.objects.count()) == (1, 1, 1)


def test_the_database_too_refuses_the_same_content():
    key = stored()
    row = Source.objects.get(pk=key)
    row.pk = "other"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_two_bodies_may_each_store_the_same_paper_under_their_own_key():
    assert stored() != stored(who=essex_lead(), owner=ESSEX)
    assert stored(sha256="b" * 64) == "kent-police-2017-12-06-update-2"


@pytest.mark.parametrize("who", [essex_lead, outsider, lambda: actor("s", Role.SCRUTINEER, KENT)])
def test_who_may_not_load_leaves_nothing(who):
    with pytest.raises(NotAllowed):
        stored(who=who())
    assert not Source.objects.exists()
    assert not Event.objects.exists()


def test_an_undated_source_is_dated_once():
    key = stored(dated=None)
    assert "undated" in key
    date_source(actor=kent_lead(), key=key, dated=PAPER_DAY, now=NOW)
    assert source_named(kent_lead(), key=key).dated == PAPER_DAY
    assert Event.objects.latest("sequence").verb == "dated a source"
    with pytest.raises(RuleBroken, match="has a date already"):
        date_source(actor=kent_lead(), key=key, dated=date(2018, 1, 1), now=NOW)


def test_who_may_not_load_may_not_date():
    key = stored(dated=None)
    with pytest.raises(NotAllowed):
        date_source(actor=actor("s", Role.SCRUTINEER, KENT), key=key, dated=PAPER_DAY, now=NOW)
    with pytest.raises(NotThere):
        date_source(actor=outsider(), key=key, dated=PAPER_DAY, now=NOW)
    assert source_named(kent_lead(), key=key).dated is None


def test_sources_newest_first_undated_last_and_as_at_a_day():
    old, new, undated = (source(day, title=str(day)) for day in (date(2016, 1, 1), date(2018, 1, 1), None))
    assert [s.key for s in sources(kent_lead())] == [new, old, undated]
    assert [s.key for s in sources(kent_lead(), as_at=date(2017, 1, 1))] == [old]
    assert [s.key for s in sources(kent_lead(), as_at=NOW.date())] == [new, old, undated]


def test_a_named_reader_reads_a_source_and_others_do_not():
    key = stored()
    with pytest.raises(NotThere):
        passages(essex_lead(), source_key=key)
    SourceReader.objects.create(source_id=key, organisation=ESSEX)
    assert [p.text for p in passages(essex_lead(), source_key=key)] == ["The workshops open in June."]
    assert sources(outsider()) == []
    assert source_by_content(outsider(), sha256="a" * 64) is None
    assert source_by_content(essex_lead(), sha256="a" * 64).key == key


def test_a_citation_needs_a_passage_or_a_reason():
    with pytest.raises(RuleBroken, match="choose a passage, or give a reason"):
        cite(REF, Evidence(KENT, PAPER_DAY, reason="  "), actor=kent_lead(), now=NOW)
    assert not Citation.objects.exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        Citation.objects.create(record="board:one", actor="a", recorded_at=NOW)


def test_the_same_span_is_cited_once_and_another_span_again():
    key = stored()
    first = cite(REF, of_passage(key), actor=kent_lead(), now=NOW)
    assert cite(REF, of_passage(key), actor=kent_lead(), now=NOW) == first
    assert cite(REF, of_passage(key, start=4), actor=kent_lead(), now=NOW) != first
    assert cite(RecordRef("ledger-entry", "13"), of_passage(key), actor=kent_lead(), now=NOW) != first
    assert Citation.objects.count() == 3


def test_a_further_citation_is_an_event():
    key = stored()
    number = add_citation(actor=kent_lead(), ref=REF, evidence=of_passage(key), now=NOW, collaboration="workshops")
    event = Event.objects.latest("sequence")
    assert (event.subject, event.collaboration, event.detail) == (str(REF), "workshops", {"citation": number})


def test_who_may_not_review_cites_nothing():
    key = stored()
    with pytest.raises(NotAllowed):
        add_citation(actor=outsider(), ref=REF, evidence=of_passage(key), now=NOW)
    assert not Citation.objects.exists()


def test_who_may_not_read_the_source_gets_title_date_and_paragraph_but_no_quote():
    key = stored()
    cite(REF, of_passage(key), actor=kent_lead(), now=NOW)
    (full,) = citations(kent_lead(), [REF])[str(REF)]
    (hidden,) = citations(outsider(), [REF])[str(REF)]
    assert (full.quote, full.passage) == ("The workshops", of_passage(key).passage)
    assert (hidden.quote, hidden.passage) == (None, None)
    for citation in (full, hidden):
        assert (citation.source_title, citation.dated, citation.paragraph, citation.line) == (
            "Update", PAPER_DAY, "3.2", 7,
        )  # fmt: skip
        assert citation.words == "Update, paragraph 3.2"


def test_a_typed_figure_names_the_person_and_the_reason():
    cite(REF, typed(), actor=kent_lead(), now=NOW)
    (citation,) = citations(kent_lead(), [REF])[str(REF)]
    assert (citation.actor, citation.reason) == ("kent-lead", "Told by the workstream lead.")
    assert citation.words == "Recorded by a person: Told by the workstream lead."


def test_the_line_of_a_quote_far_down_a_passage():
    text = "One line.\nAnother line."
    key = stored(passages=[PARAGRAPH | {"text": text, "paragraph": "", "line_starts": [[0, 20], [10, 21]]}])
    cite(REF, of_passage(key, start=10, end=17), actor=kent_lead(), now=NOW)
    (citation,) = citations(kent_lead(), [REF])[str(REF)]
    assert citation.words == "Update, line 21"


def test_a_quote_from_a_workbook_names_its_sheet_and_cell():
    cells = [
        {"row": 0, "column": 0, "text": "Stores", "line": 3, "start": 0, "end": 6, "address": "sheet 'Plan', cell A3"},
        {"row": 0, "column": 1, "text": "£900", "line": 3, "start": 7, "end": 11, "address": "sheet 'Plan', cell B3"},
    ]
    key = stored(passages=[PARAGRAPH | {"kind": "table", "text": "Stores\t£900", "paragraph": "", "cells": cells}])
    cite(REF, of_passage(key, start=7, end=11), actor=kent_lead(), now=NOW)
    (citation,) = citations(kent_lead(), [REF])[str(REF)]
    assert (citation.cell, citation.words) == ("sheet 'Plan', cell B3", "Update, sheet 'Plan', cell B3")


def test_only_the_sources_that_are_cited_are_asked_for(django_assert_num_queries):
    who = kent_lead()
    cite(REF, typed(), actor=who, now=NOW)
    with django_assert_num_queries(1):
        citations(who, [REF])
    key, other = stored(), source(date(2017, 1, 1), title="Another")
    cite(REF, of_passage(key), actor=who, now=NOW)
    with CaptureQueriesContext(connection) as asked:
        citations(who, [REF])
    told = asked.captured_queries[-1]["sql"]
    assert (key in told, other in told) == (True, False)


def test_citations_of_many_records_cost_no_more(django_assert_num_queries):
    keys = [source(date(2017, 1, day), title=str(day)) for day in range(1, 6)]
    refs = [RecordRef("ledger-entry", str(n)) for n in range(5)]
    for ref, key in zip(refs, keys, strict=True):
        cite(ref, passage_of(key), actor=programme_office(), now=datetime(2020, 1, 1, tzinfo=UTC))
    who = kent_lead()
    with django_assert_num_queries(2):
        assert len(citations(who, refs)) == 5
