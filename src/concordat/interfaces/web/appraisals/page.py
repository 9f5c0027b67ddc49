"""The page of an appraisal, its workbook and the file that it came in: parse, call one, answer."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.history.queries import events
from concordat.foundation.organisations.queries import organisations
from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.appraisals.tables import beside_table, drawing_of, lines_table, years_table
from concordat.interfaces.web.appraisals.words import bands_words, named_unknowns, prices_words, rates_words
from concordat.interfaces.web.benefits.presenters import savings_picture
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import Details
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Breadcrumbs, Section, SectionNav
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.evidence import Cited, source_list
from concordat.interfaces.web.history.presenters import events_table
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.dates import day_words
from concordat.kernel.errors import NotThere
from concordat.registers.business_cases.queries import appraisal, appraisals
from concordat.registers.business_cases.records import AppraisalRecord, OptionRecord
from concordat.rendering.charts.draw import svg
from concordat.rendering.workbooks.appraisals import appraised
from concordat.rendering.workbooks.tables import MEDIA_TYPE
from concordat.review.appraisals.queries import original

CSV = "text/csv"


def appraisal_page(request: HttpRequest, number: int) -> HttpResponse:
    """The options of an appraisal beside each other, and each with its lines."""
    actor, links = actor_of(request), Links.of(request)
    found = appraisal(actor, number=number, as_at=as_at_of(request))
    cited = citations(actor, found.refs)
    happened = events(actor, subjects=[found.line.ref], limit=30)
    options = [(one, lines_table(one, _hrefs(one, cited, links)), years_table(one, _hrefs(one, cited, links)))
               for one in found.options]  # fmt: skip
    left_out = [words for one in found.options for words in named_unknowns(one.given)]
    drawn = drawing_of(found)
    context: dict[str, Any] = {
        "title": f"Appraisal: {found.line.title}", "section": "Portfolio",
        "facts": _facts(request, found, cited, links),
        "breadcrumbs": Breadcrumbs([Link("Business cases", links.to("business-cases")),
                                    Link(found.line.title, links.to("business-case", found.line.case))]),
        "state": Tag(f"Version {found.line.version}" + ("" if found.line.last else ", replaced"),
                     "blue" if found.line.last else "grey"),
        "beside": beside_table(found),
        "picture": savings_picture(drawn, links.to("appraisal-chart", number)) if drawn else "",
        "options": options, "left_out": left_out, "said": _said(found),
        "sections": SectionNav([
            Section("Overview", "overview"), Section("Options", "options"),
            *(Section(one.given.name, f"option-{one.id}") for one in found.options),
            *([Section("Not known", "left-out")] if left_out else []), Section("History", "history"),
        ]),
        "workbook": links.to("appraisal-workbook", number),
        "events": Details("Who recorded what, and when", events_table(actor, happened, links)),
        "sources": source_list({str(ref): cited[str(ref)] for ref in [found.line.ref] if str(ref) in cited}, links),
    }  # fmt: skip
    return render(request, "appraisals/appraisal.html", context)


def workbook(request: HttpRequest, number: int) -> HttpResponse:
    """The options whose every amount is known, as an Excel file whose results are formulas."""
    found = appraisal(actor_of(request), number=number, as_at=as_at_of(request))
    whole = [one.given.known for one in found.options if not one.given.unknown]
    left = [words for one in found.options for words in named_unknowns(one.given)]
    data = appraised(found.line.title, day_of(request), whole, found.rates, found.deflators, left_out=left)
    return file_answer(f"appraisal-{found.line.case}-{found.line.version}.xlsx", data, MEDIA_TYPE)


def chart(request: HttpRequest, number: int) -> HttpResponse:
    """The costs and benefits of the options as a picture."""
    drawn = drawing_of(appraisal(actor_of(request), number=number, as_at=as_at_of(request)))
    if drawn is None:
        raise NotThere("There is nothing to draw: an amount of every option is not known.")
    return HttpResponse(svg(drawn.spec), content_type="image/svg+xml")


def original_file(request: HttpRequest, number: int) -> HttpResponse:
    """The file as it was sent, to those who may read it as a source."""
    name, content = original(actor_of(request), number=number)
    return file_answer(name, content, CSV if PurePath(name).suffix.lower() == ".csv" else MEDIA_TYPE)


def _facts(request: HttpRequest, found: AppraisalRecord, cited: Cited, links: Links) -> SummaryList:
    actor, line = actor_of(request), found.line
    readable = any(one.passage for one in cited.get(str(line.ref), ()))
    others = [one for one in appraisals(actor, case=line.case, as_at=as_at_of(request))
              if one.stage is line.stage and one.id != line.id]  # fmt: skip
    names = in_words({one.key: one.name for one in organisations(actor, keys={line.reported_by})}, links)
    preferred = found.preferred
    return SummaryList([
        Fact("Business case", Link(found.line.title, links.to("business-case", line.case))),
        Fact("Stage", f"{line.stage.words}, version {line.version}"),
        Fact("Told by", names.get(line.reported_by, line.reported_by),
             note=day_words(line.reported_on) if line.reported_on else ""),
        Fact("To do nothing", found.nothing.given.name),
        Fact("Preferred", preferred.given.name if preferred else "none is preferred yet", note=line.why),
        Fact("Prices and values of", str(found.base)),
        Fact("Discount rates", rates_words(found.rates), note=f"{bands_words(found.rates)}. {found.rates.source}"),
        Fact("Price series", prices_words(found.deflators)),
        Fact("File", Link(line.file_name, links.to("appraisal-file", line.id)) if readable else line.file_name,
             note=f"SHA-256 {line.sha256}"),
        *(Fact(f"Version {one.version}", Link(f"See version {one.version}", links.to("appraisal", one.id)))
          for one in others),
    ])  # fmt: skip


def _said(found: AppraisalRecord) -> str:
    """How the preferred option stands among those whose net value is known."""
    ranked, preferred = found.ranked, found.preferred
    if not ranked or preferred is None:
        return f"{ranked[0].given.name} has the greatest net present social value that is known." if ranked else ""
    if preferred.found.net_value is None:
        return f"{preferred.given.name} is preferred; its net value is not known."
    if preferred is ranked[0]:
        return f"{preferred.given.name} is preferred and has the greatest net present social value that is known."
    return f"{preferred.given.name} is preferred, though {ranked[0].given.name} has a greater net value."


def _hrefs(one: OptionRecord, cited: Cited, links: Links) -> list[str]:
    """For each line the address of its passage; "" where the reader may not read the source."""
    found = []
    for ref in one.refs:
        first = next(iter(cited.get(str(ref), ())), None)
        readable = first is not None and first.source_key and first.passage
        found.append(f"{links.to('source', first.source_key)}#passage-{first.passage}" if first and readable else "")
    return found
