"""What a section says in words of savings a year that were expected and of what was achieved by a day, body by body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.calculations import savings
from concordat.calculations.checks.prose.amounts import Printed, money_of
from concordat.calculations.checks.prose.days import days_in
from concordat.calculations.checks.prose.figures import WORDED, worded
from concordat.calculations.checks.prose.papers import Paper, Sentence
from concordat.kernel.money import Money

_A_YEAR = re.compile(r"^,? ?(?:cashable |in cash )?(?:(?:a|per|each|every) year\b|p\.?a\b|per annum|annually)", re.I)
_ANNUAL = re.compile(r"\bannual (?:saving|savings|estimate|target|benefit)s?\b[^.;£]{0,20}$", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:achieved|realised|delivered|released|(?:had|has|have|been|was|were) (?:made|saved|banked|secured|found)"
    r"|saved)\b"
    r"|\bsavings?\b[^.]{0,80}?\b(?:to date|so far|to the end of)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|would|should|expects?|forecast|plans?|is to|are to)\b", re.IGNORECASE)
_SPENT = re.compile(r"\b(?:spent|running costs?|against an? budget|underspen\w+|overspen\w+)\b", re.IGNORECASE)
_OF_ITS = re.compile(r"\bof (?:its|their|the|a)(?: \w+){0,3} ?(?:of )?$", re.IGNORECASE)
_SAVING = re.compile(
    r"\b(?:sav(?:e[sd]?|ing|ings)|benefits?|efficienc\w+|business case (?:expected|promised|put|forecast)"
    r"|(?:expected|estimated|promised|forecast) for)\b", re.IGNORECASE,
)  # fmt: skip
_NAME = re.compile(r"[A-Z][\w&’'-]*(?:(?: (?:and|of|for|the|&))* [A-Z][\w&’'-]*)*")
_FOR = re.compile(rf"^[^£.;]{{0,70}}?\bfor (?:the )?(?P<name>{_NAME.pattern})")
_LENGTH = re.compile(
    rf"\b(?:in|for|over|after) (?:the |its )?(?:first |past |last )?(?P<months>{WORDED})[ -]months?\b|"
    rf"\bfirst (?P<first>{WORDED}) months\b", re.IGNORECASE,
)  # fmt: skip
_STARTS = re.compile(
    r"\b(?:went live|gone live|live|took its first \w+|opened|began|started|commenced|launched|in (?:place|service"
    r"|operation)|came into (?:service|force|effect)|transferred|joined|running|run)\b[^.;]{0,20}?"
    r"\b(?:on|in|since|from)(?: the)? (?:beginning of |start of )?$", re.IGNORECASE,
)  # fmt: skip
_UNTIL = re.compile(r"\b(?:by|to|until|at|up to)(?: the)?(?: end of)? $", re.IGNORECASE)
_SAME_DAY = re.compile(r"\bby (?:then|that (?:date|day)|the same (?:date|day))\b", re.IGNORECASE)
_NO_NAMES = re.compile(
    r"^(?:By|To|In|At|Of|The|For|On|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Savings?|Both|It|This|All|Against|From|Since|Over|After|Quarter|Q\d)\b"
)


@dataclass(frozen=True, slots=True)
class Progress:
    """What one body was to save a year and what it has achieved; ``months`` 0 where the text gives no length."""

    body: str
    annual: Printed
    done: Printed
    months: int
    until: str
    expected: Sentence
    achieved: Sentence
    start: Sentence | None = None

    @property
    def plan(self) -> Money:
        """The estimate for the months in service."""
        return savings.plan_to_date(money(self.annual), self.months)


def money(one: Printed) -> Money:
    """An amount in pounds as money."""
    return Money(int(one.value * 100))


@dataclass(frozen=True, slots=True)
class _Said:
    body: str
    amount: Printed
    sentence: Sentence


def progress_of(paper: Paper) -> Iterator[Progress]:
    """Every body of a section with one amount a year and one that was achieved."""
    for section in paper.in_sections:
        if not any("£" in one.text and _DONE.search(one.text) for one in section):
            continue
        annual = [
            said for one in section if "£" in one.text and _SAVING.search(_near(one, section)) for said in _annual(one)
        ]
        done = [said for one in section if "£" in one.text for said in _achieved(one)]
        for said in done:
            own = [one for one in annual if _one_body(one.body, said.body)]
            beside = [one for one in own if one.sentence is said.sentence]
            rivals = [one for one in done if one.sentence is said.sentence] if beside else done
            own = beside or own
            if len(own) == 1 and sum(_one_body(own[0].body, other.body) for other in rivals) == 1:
                months, until, start = _months(section, said.sentence)
                yield Progress(
                    said.body or own[0].body or section[0].about.name, own[0].amount, said.amount, months, until,
                    own[0].sentence, said.sentence, start,
                )  # fmt: skip


def _near(sentence: Sentence, section: Sequence[Sentence]) -> str:
    return f"{section[0].section} {sentence.text}"


def _annual(sentence: Sentence) -> Iterator[_Said]:
    for one in money_of(sentence.text):
        if _A_YEAR.search(sentence.text[one.end :]) or _ANNUAL.search(sentence.text[: one.start]):
            yield _Said(_body(sentence.text, one), one, sentence)


def _achieved(sentence: Sentence) -> Iterator[_Said]:
    text = sentence.text
    if not _DONE.search(text) or _SPENT.search(text) or _TO_COME.search(text[max(0, _first(text) - 25) :]):
        return
    for one in money_of(text):
        before = text[: one.start]
        if _A_YEAR.search(text[one.end :]) or _ANNUAL.search(before) or _OF_ITS.search(before):
            continue
        yield _Said(_body(text, one), one, sentence)


def _first(text: str) -> int:
    match = _DONE.search(text)
    return match.start() if match else 0


def _body(text: str, one: Printed) -> str:
    """The body that an amount is said of: "£1m a year for Kent Police", else the last name before it."""
    after = _FOR.search(text[one.end :])
    others = money_of(text)
    start = max((other.end for other in others if other.end <= one.start), default=0)
    if after:
        return _named(after["name"])
    names = [_named(match[0]) for match in _NAME.finditer(text, start, one.start)]
    return next((name for name in reversed(names) if name), "")


def _named(text: str) -> str:
    name = _NO_NAMES.sub("", text).strip()
    return "" if _NO_NAMES.match(name) else name


def _one_body(first: str, second: str) -> bool:
    return first == second or not first or not second


def _months(section: Sequence[Sentence], told: Sentence) -> tuple[int, str, Sentence | None]:
    """The months that an achieved amount covers, as the sentence says or from the start to its day."""
    length = _LENGTH.search(told.text)
    if length:
        return worded(length["months"] or length["first"]), length[0], None
    until = _until(section, told)
    starts = {day: (printed, one) for one in section for day, printed in _starts(one)}
    if until is None or len(starts) != 1:
        return 0, "", None
    (day, (_, one)), (end, printed) = next(iter(starts.items())), until
    return (savings.months_in_service(day, end), printed, one) if day < end else (0, "", None)


def _starts(sentence: Sentence) -> Iterator[tuple[date, str]]:
    for day in days_in(sentence.text):
        bounds = day.bounds() if day.year else None
        if bounds and _STARTS.search(sentence.text[: day.start]):
            yield bounds[0], day.text


def _until(section: Sequence[Sentence], told: Sentence) -> tuple[date, str] | None:
    place = section.index(told)
    back = _SAME_DAY.search(told.text)
    for one in (told, *(reversed(section[:place]) if back else ())):
        for day in days_in(one.text):
            bounds = day.bounds() if day.year else None
            if bounds and _UNTIL.search(one.text[: day.start]):
                return bounds[1], day.words()
    return None
