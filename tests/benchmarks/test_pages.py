"""The benchmark of the pages measures pages that are there, over the register that it says."""

from __future__ import annotations

import pytest
from benchmarks.data.ten_thousand import NOW, UNDATED, fill

from benchmarks import pages
from concordat.foundation.access.actors import system_actor
from concordat.foundation.organisations.actions import load_gazetteer
from concordat.foundation.provenance.models import Source

ROWS = 60


@pytest.fixture
def undated(db: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(pages, "ROWS", ROWS)
    monkeypatch.setattr(pages, "TIMES", 1)
    load_gazetteer(actor=system_actor("test"), now=NOW)
    return fill(ROWS, pages.OFFICE, pages.LEAD, pages.PASSWORD)


def test_every_promised_figure_is_measured(undated: list[str]) -> None:
    figures = pages._measured(undated)["figures"]
    assert {"list_cpu_ms", "detail_cpu_ms", "change_cpu_ms", "csv_10000_s"} <= set(figures)
    assert [name for name, value in figures.items() if value <= 0] == []


def test_the_register_is_as_large_as_it_says(undated: list[str]) -> None:
    page = pages._got(pages._client(pages.OFFICE), "/portfolio/").decode()
    assert f"{ROWS} collaborations" in page
    assert page.count("Collaboration 000") == pages.PER_PAGE
    assert len(undated) == UNDATED == Source.objects.filter(dated=None).count()


def test_the_lead_sees_one_collaboration_in_ten(undated: list[str]) -> None:
    assert f"{ROWS // 10} collaborations" in pages._got(pages._client(pages.LEAD), "/portfolio/").decode()


def test_a_page_that_is_not_there_is_no_figure(undated: list[str]) -> None:
    with pytest.raises(RuntimeError, match="answers 404"):
        pages._got(pages._client(pages.OFFICE), "/collaborations/none/")
