"""The health check as people read and download it."""

import pytest
from tests.factories.benefits import cleaning_framework
from tests.factories.cast import collaboration
from tests.factories.register import accounts, client
from tests.factories.reviews import review_of
from tests.interfaces.web.reading import one, parsed, select, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def key():
    accounts()
    return cleaning_framework()


def page(path, who="kent", status=200):
    answer = client(who).get(path)
    assert answer.status_code == status, path
    return parsed(answer.content.decode())


def cells(row):
    return [words(cell) for cell in select(row, "th, td")]


def test_themes_stand_across_and_each_answer_is_a_word(key):
    collaboration("Fleet workshops")
    node = page("/portfolio/health/")
    assert cells(select(node, "main thead tr")[0]) == [
        "Collaboration", "Purpose", "Benefits and costs", "Leadership and decisions", "Skills and learning",
    ]  # fmt: skip
    rows = [cells(row) for row in select(node, "main tbody tr")]
    assert rows[0][:3] == ["Cleaning framework", "Not recorded 0 of 2 yes", "Partly 1 of 4 yes"]
    assert rows[1][1:] == ["Not recorded 0 of 2 yes", "Not recorded 0 of 4 yes"] + ["Not recorded 0 of 3 yes"] * 2
    assert "Fleet workshops" not in words(one(page("/portfolio/health/?text=cleaning"), "main table"))


def test_each_answer_of_one_collaboration_leads_to_its_rows_and_says_what_next(key):
    review_of(key)
    node = page(f"/collaborations/{key}/health/")
    assert "Of 12 questions:" in words(one(node, "main"))
    benefits = [cells(row) for row in select(one(node, "#benefits"), "tbody tr")]
    tracked = next(row for row in benefits if row[0].startswith("Has each partner a plan and a result?"))
    assert tracked[1:3] == ["Yes", "Of 3 partners, 3 with a plan and 3 with a result."]
    assert "Kent Police: a plan, a result" in tracked[3]
    assert tracked[4] == "nothing"
    leads = {a.get("href") for a in select(one(node, "#benefits"), "a")}
    assert f"/collaborations/{key}/#money" in leads
    assert "Record what it costs" in words(one(node, "#benefits"))
    assert "Joint Performance Board" in words(one(node, "#skills"))
    assert "Too many collaborations had no purpose" in words(one(node, "#purpose"))
    page(f"/collaborations/{key}/health/", "outsider", 404)
    assert page(f"/collaborations/{key}/health/?as_at=2017-12-06") is not None


def test_the_file_has_a_line_an_answer(key):
    sent = client("kent").get("/portfolio/health/health.csv").getvalue().decode("utf-8-sig").splitlines()
    assert len(sent) == 1 + 12
    assert sent[1].startswith("cleaning-framework,Cleaning framework,Purpose,Is its purpose stated?,Not recorded")
    assert len(client("outsider").get("/portfolio/health/health.csv").getvalue().decode().splitlines()) == 1
