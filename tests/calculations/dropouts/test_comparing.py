"""What drops out between two papers: each kind of thing, and what is not missing though it is worded anew."""

from __future__ import annotations

from datetime import date

import pytest

from concordat.calculations.dropouts.comparing import dropped
from concordat.calculations.dropouts.dropout import Dropout, Said, Sheet, What
from concordat.calculations.promises.promise import Passage, Promise
from concordat.kernel.dates import PreciseDate
from concordat.kernel.findings import FindingEvidence

JUNE, DECEMBER = date(2021, 6, 14), date(2021, 12, 6)
FLEET, CLEANING = "Joint Fleet Workshops", "Cleaning contract"


def place(line: int, quote: str = "") -> FindingEvidence:
    return FindingEvidence("june.txt", JUNE, line=line, quote=quote, source="june", passage=line)


def said(what: What, words: str, *, about: str = FLEET, line: int = 1, reports: int = 0) -> Said:
    names = (about,) if what is What.COLLABORATION else ()
    return Said(what, about.lower(), about, words, place(line), names, reports)


def june(*rows: Said, promises: tuple[Promise, ...] = ()) -> Sheet:
    return Sheet("june", JUNE, "kent", rows, promises)


def december(*texts: str, rows: tuple[Said, ...] = (), headings: str = "") -> Sheet:
    passages = tuple(
        Passage("december", number, text, FindingEvidence("december.txt", line=number, source="december"), headings)
        for number, text in enumerate(texts, 1)
    )
    return Sheet("december", DECEMBER, "kent", rows, (), passages)


def only(found: list[Dropout]) -> Dropout:
    (one,) = found
    return one


def test_a_collaboration_that_is_not_named_takes_its_amounts_with_it() -> None:
    rows = (
        said(What.COLLABORATION, FLEET, reports=3),
        said(What.SAVING, "£95,500", line=2),
        said(What.SAVING, "£12,000", line=3),
        said(What.RISK, "The supplier of the lifts may withdraw", line=4),
    )
    one = only(dropped(june(*rows), december("The cleaning contract goes on.")))
    assert one.what is What.COLLABORATION
    assert one.sentence == (
        "Joint Fleet Workshops was reported on in the paper of 14 June 2021 and is not named in that of "
        "6 December 2021. With it went 2 savings and 1 risk."
    )
    assert one.question == "What has become of Joint Fleet Workshops since 14 June 2021?"


@pytest.mark.parametrize("text", ["The fleet workshops are open.", "Workshops: the joint fleet has grown."])
def test_a_collaboration_is_named_by_its_telling_words(text: str) -> None:
    assert dropped(june(said(What.COLLABORATION, FLEET, reports=2)), december(text)) == []


def test_a_heading_names_a_collaboration_too() -> None:
    later = december("Nothing has changed.", headings=FLEET)
    assert dropped(june(said(What.COLLABORATION, FLEET, reports=2)), later) == []


def test_of_two_names_with_the_same_words_one_is_told() -> None:
    rows = (
        said(What.COLLABORATION, "", about="Concordat on cleaning lorries", line=1, reports=4),
        said(What.COLLABORATION, "", about="Regional Concordat on cleaning lorries", line=2, reports=1),
    )
    assert only(dropped(june(*rows), december("All is well here."))).about == "Concordat on cleaning lorries"


def test_an_amount_given_before_and_not_now() -> None:
    one = only(dropped(june(said(What.SAVING, "£95,500")), december("The fleet workshops are open.")))
    assert one.sentence == "Joint Fleet Workshops: a saving of £95,500 was given before, and none is now."
    assert one.question.endswith("now, against £95,500 in the paper of 14 June 2021?")


def test_an_amount_is_given_again_as_another_figure_or_in_print() -> None:
    before = june(said(What.SAVING, "£95,500"))
    assert dropped(before, december("Open.", rows=(said(What.SAVING, "£99,000", line=9),))) == []
    assert dropped(before, december("To date £95,500 has been saved.")) == []
    assert len(dropped(before, december("To date £95,500,000 has been saved."))) == 1


def test_a_cost_is_not_given_again_by_a_saving() -> None:
    before = june(said(What.COST, "£4,000"))
    assert only(dropped(before, december("Open.", rows=(said(What.SAVING, "£99,000", line=9),)))).what is What.COST


def promise(what: str, due: str | None, quote: str = "") -> Promise:
    return Promise(
        "p", what, FLEET, "june", 5, place(5, quote or what), JUNE, PreciseDate.parse(due) if due else None,
        frozenset({"kent"}),
    )  # fmt: skip


@pytest.mark.parametrize("due", ["2021-09", None, "2022-03"])
def test_a_promise_that_is_not_named_is_asked_about_whatever_its_time(due: str | None) -> None:
    before = june(promises=(promise("The new depot at Northfield will open", due),))
    one = only(dropped(before, december("The vehicle lift was installed in October.")))
    assert one.what is What.PROMISE
    assert "The new depot at Northfield will open" in one.question
    assert ("due" in one.sentence) is (due is not None)


def test_a_promise_that_is_told_of_has_not_dropped_out() -> None:
    before = june(promises=(promise("The new depot at Northfield will open", "2021-09"),))
    assert dropped(before, december("The new depot at Northfield was opened on 4 October 2021.")) == []


def test_a_bare_stage_is_asked_in_the_words_of_the_paper() -> None:
    before = june(promises=(promise("scoping in progress", None, "the sharing of tyre stores is being scoped"),))
    one = only(dropped(before, december("The vehicle lift was installed in October.")))
    assert "the sharing of tyre stores is being scoped" in one.sentence


def test_posts_and_risks_by_their_words() -> None:
    rows = (
        said(What.POST, "Head of Fleet", line=2),
        said(What.RISK, "There is a risk that the supplier of spare tyres withdraws", line=3),
    )
    gone = dropped(june(*rows), december("The cleaning contract goes on."))
    assert [one.what for one in gone] == [What.POST, What.RISK]
    assert gone[0].question == "Who holds the post “Head of Fleet” now?"
    held = december("The Head of the Fleet has been appointed.", "The supplier of spare tyres has stayed.")
    assert dropped(june(*rows), held) == []


def test_the_id_is_that_of_the_place() -> None:
    before = june(said(What.SAVING, "£95,500"))
    first, again = (only(dropped(before, december(text))) for text in ("Open.", "All is well here."))
    assert first.id == again.id
    assert first.id.startswith("saving-")
