"""What a person types in the place of what was read."""

import pytest
from tests.factories.cast import NOW, PAPER_DAY, collaboration, programme_office
from tests.factories.statements import saving, told

from concordat.intake.queries import candidate
from concordat.interfaces.web.review.forms import StatementForm
from concordat.kernel.money import Money
from concordat.registers.benefits.queries import entries
from concordat.review.actions import accept
from concordat.review.queries import review_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("amount", "written", "step"),
    [("1620000", "£1.62m", 1_000_000), ("1234", "£1,234", 100), ("1234.56", "£1,234.56", 1)],
)
def test_a_typed_amount_is_what_is_written(amount, written, step):
    collaboration()
    (number,) = told(PAPER_DAY, saving("Annual saving", 1_620_000, "£1.62m"))
    source = candidate(programme_office(), number=number).source
    (card,) = review_page(programme_office(), source_key=source, now=NOW).cards
    form = StatementForm(card, {
        "meaning": "Joint Fleet Workshops", "what": "Annual saving", "amount": amount, "standing": "planned",
        "recurrence": "annual",
    })  # fmt: skip
    assert form.is_valid(), form.errors
    accept(actor=programme_office(), number=number, corrected=form.corrected(), now=NOW)
    (found,) = entries(programme_office())
    assert (found.figure.amount, found.figure.written, found.figure.step) == (Money.pounds(amount), written, step)
