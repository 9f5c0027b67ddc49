"""All that a workbook says, beside what the returns hold: the differences, and what stands against taking them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import BookCells, SheetCells
from concordat.kernel.errors import RuleBroken
from concordat.registers.delivery.records import AskedQuestion, ReturnForm
from concordat.registers.delivery.rules import read_answer
from concordat.registers.delivery.rules.returns import check_open
from concordat.review.workbooks.records import Difference, Preview, Remark
from concordat.review.workbooks.rules.asked import Asked
from concordat.review.workbooks.rules.columns import Columns, NotFound, columns_of
from concordat.review.workbooks.rules.comparing import same
from concordat.review.workbooks.rules.rows import rows_of
from concordat.review.workbooks.rules.sheets import Assigned
from concordat.review.workbooks.rules.values import answer_in


@dataclass
class _Finding:
    """One workbook being gone through."""

    book: BookCells
    differences: list[Difference] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    answers: dict[int, dict[str, str]] = field(default_factory=dict)
    bases: dict[int, dict[str, int | None]] = field(default_factory=dict)

    def sheet(self, sheet: SheetCells, asked: Asked) -> None:
        try:
            check_open(asked.form.summary.state)
            if not asked.form.may_edit:
                raise RuleBroken("you may not answer the returns of this organisation.")
            columns = columns_of(sheet, asked)
        except (RuleBroken, NotFound) as error:
            self.remarks.append(Remark(str(error), sheet.name))
            return
        if columns is None:
            self.remarks.append(Remark("no question of the return is in this sheet.", sheet.name))
            return
        rows = rows_of(sheet, asked, columns)
        self.remarks += rows.remarks
        number = asked.form.summary.number
        self.answers[number], self.bases[number] = {}, {}
        for key, row in rows.places.items():
            one = asked.by_key[key]
            try:
                self._answer(sheet, row, columns, one, asked.form, keyed=key in rows.keyed)
            except RuleBroken as error:
                place = address(row, columns.answer)
                self.remarks.append(Remark(str(error), sheet.name, place, one.question.label))

    def _answer(
        self, sheet: SheetCells, row: int, columns: Columns, one: AskedQuestion, form: ReturnForm, *, keyed: bool
    ) -> None:  # fmt: skip
        """One answer: unless nobody touched it, it is read, and it is a difference unless it stands as written."""
        text = answer_in(sheet, row, columns.answer, one, from_1904=self.book.from_1904)
        was = sheet.value(row, columns.was) if keyed else ""
        was = was if isinstance(was, str) else ""
        if same(one.question, text, was):
            return
        problem = read_answer(one.question, text).problem
        if problem:
            raise RuleBroken(problem.removeprefix(f"{one.question.label}: "))
        stands = one.answer.text if one.answer else ""
        if same(one.question, text, stands):
            return
        seen = sheet.value(row, columns.base) if keyed else ""
        base = int(seen) if isinstance(seen, float) and seen == int(seen) else None
        beside = one.answer is not None and base != one.answer.number and stands != was
        number = form.summary.number
        self.answers[number][one.question.key] = text
        self.bases[number][one.question.key] = base
        self.differences.append(
            Difference(
                number, form.summary.collaboration_name, one.question.key, one.question.label, sheet.name,
                address(row, columns.answer), stands, text, beside,
            )
        )  # fmt: skip


def found_in(
    book: BookCells, sheets: Sequence[Assigned], forms: Mapping[int, ReturnForm], remarks: Sequence[Remark]
) -> Preview:
    """What a workbook says in the sheets that answer returns. ``remarks`` are those made so far.

    Two sheets of one return, as when a sheet was copied, stop the workbook: nobody can tell which of them counts.
    """
    finding = _Finding(book, remarks=list(remarks))
    first: dict[int, str] = {}
    for one in sheets:
        form = forms.get(one.number)
        if form is None:
            continue
        if one.number in first:
            finding.remarks.append(
                Remark(f"sheet '{first[one.number]}' answers the same return. Delete one of the two.", one.sheet.name)
            )
            continue
        first[one.number] = one.sheet.name
        finding.sheet(one.sheet, Asked.of(form))
    answers = {number: found for number, found in finding.answers.items() if found}
    bases = {number: finding.bases[number] for number in answers}
    asked = {number: {one.question.key: one.question for one in forms[number].questions} for number in answers}
    return Preview(
        book.name, book.sha256, tuple(finding.differences), tuple(finding.remarks), None, tuple(first), answers, bases,
        asked,
    )  # fmt: skip
