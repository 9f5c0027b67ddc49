"""Where the money stands, what is behind it, what changed: parse, call one, answer."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.trails import Breadcrumbs
from concordat.interfaces.web.downloads import file_answer
from concordat.interfaces.web.money import behind, changed, tables
from concordat.interfaces.web.money.charts import CHARTS, pictures
from concordat.interfaces.web.money.filters import MoneyFilters, SinceFilters
from concordat.interfaces.web.money.workbook import Behinds, money_workbook
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of, number_typed
from concordat.interfaces.web.totals import total_link
from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken
from concordat.registers.benefits.queries import left_out
from concordat.rendering.charts.draw import svg
from concordat.rendering.workbooks.tables import MEDIA_TYPE
from concordat.reporting.portfolio.money.behind import FiguresBehind
from concordat.reporting.portfolio.money.groups import GroupedBy, called, sums_of
from concordat.reporting.portfolio.money.queries.behind import MOST, figures_behind
from concordat.reporting.portfolio.money.queries.changes import board_days, money_changes
from concordat.reporting.portfolio.money.queries.view import money_view
from concordat.reporting.portfolio.money.records import MoneyView


def position_page(request: HttpRequest) -> HttpResponse:
    """Where every partner stands against its plan to date."""
    actor, links, filters = actor_of(request), Links.of(request), MoneyFilters.of(request)
    view = _view(request, filters)
    context = {
        "title": "Money",
        "section": "Money",
        "stats": behind.money_stats(view, links),
        "filters": FilterPanel(filters, request.GET),
        "pictures": pictures(actor, view, links, filters.query),
        "groups": tables.groups_table(view, filters.grouped, links, filters.query),
        "workbook": total_link(links, "money-workbook", what="with the entries behind these figures", **filters.query),
        "changes": links.to("money-changes", **filters.query),
        "position": tables.lines_table(view.lines, tables.Called.of(view), links, left=view.left),
        "apart": tables.apart_table(view.apart, tables.Called.of(view), links) if view.apart else None,
        "left_out": tables.left_out_table(
            left_out(actor, as_at=view.as_at, collaboration=view.scope.collaboration,
                     organisation=view.scope.organisation) if view.left else (),
            view.categories.names, links,
        ),
    }  # fmt: skip
    return render(request, "money/position.html", context)


def chart(request: HttpRequest, name: str) -> HttpResponse:
    """The picture ``name`` of the same figures."""
    drawn = CHARTS[name](actor_of(request), _view(request, MoneyFilters.of(request)))
    if drawn is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(svg(drawn.spec), content_type="image/svg+xml")


def behind_page(request: HttpRequest) -> HttpResponse:
    """The entries behind the figures of one group, each with the passage that it came from."""
    actor, links, filters = actor_of(request), Links.of(request), MoneyFilters.of(request)
    view, by, picked = _view(request, filters), _by(request), request.GET.get("of", "")
    found = figures_behind(actor, view=view, by=by, key=picked)
    shown = found.entries[: behind.ROWS]
    query = {**filters.query, **({"by": by.value, "of": picked} if by else {})}
    context = {
        "title": _title(view, by, picked),
        "section": "Money",
        "breadcrumbs": Breadcrumbs([Link("Money", links.to("money", **filters.query))]),
        "intro": f"As reported by {day_words(view.day)}.{_not_named(found)}",
        "stats": behind.stats(sums_of(found.lines)),
        "workbook": total_link(links, "money-workbook", what="with the entries behind these figures", **query),
        "lines": tables.lines_table(found.lines, tables.Called.of(view), links),
        "entries": behind.entries_table(
            found.entries, view.categories.names, links, citations(actor, [one.entry.ref for one in shown])
        ),
        "apart": tables.apart_table(found.apart, tables.Called.of(view), links) if found.apart else None,
        "left_out": tables.left_out_table(found.left_out, view.categories.names, links),
    }
    return render(request, "money/behind.html", context)


def workbook(request: HttpRequest) -> HttpResponse:
    """The same as an Excel file whose totals are formulas over the entries."""
    actor, filters = actor_of(request), MoneyFilters.of(request)
    view, by, picked = _view(request, filters), _by(request), request.GET.get("of", "")
    found = figures_behind(actor, view=view, by=by, key=picked)
    if found.too_many:
        raise RuleBroken(_not_named(found).strip())
    cited = citations(actor, [one.entry.ref for one in found.entries])
    title = f"{_title(view, by, picked)}, as reported by {day_words(view.day)}"
    return file_answer(
        f"money-{view.day.isoformat()}.xlsx",
        money_workbook(Behinds(title, view.day, found, view.categories.names, cited)), MEDIA_TYPE,
    )  # fmt: skip


def changes_page(request: HttpRequest) -> HttpResponse:
    """What is new, corrected, reversed, verified and rated otherwise since a board met."""
    actor, links, as_at = actor_of(request), Links.of(request), as_at_of(request)
    filters = SinceFilters.since_of(request, board_days(actor, until=day_of(request), as_at=as_at))
    context = {
        "title": "What changed since the board",
        "section": "Money",
        "breadcrumbs": Breadcrumbs([Link("Money", links.to("money", **filters.query))]),
        "filters": FilterPanel(filters, request.GET, button="Show"),
    }
    if filters.day is None:
        return render(request, "money/changes.html", context)
    found = money_changes(actor, since=filters.day, today=timezone.localdate(), as_at=as_at, scope=filters.scope)
    names, shown = found.after.categories.names, found.entries[: changed.ROWS]
    cited = citations(actor, [one.entry.ref for one in shown])
    context |= {
        "intro": f"What was reported after {day_words(found.since)} and by {day_words(found.after.day)}.",
        "stats": changed.changes_strip(found),
        "entries": changed.entries_changed(found.entries, names, links, cited),
        "ratings": changed.ratings_changed(found.ratings, names, links),
    }
    return render(request, "money/changes.html", context)


def _not_named(found: FiguresBehind) -> str:
    """That there are too many entries to name, and what to do."""
    if not found.too_many:
        return ""
    return (
        f" {found.too_many:,} amounts stand here, more than the {MOST:,} that can be named one by one. "
        "Choose one collaboration or one organisation to see its entries or to take its workbook."
    )


def _view(request: HttpRequest, filters: MoneyFilters) -> MoneyView:
    return money_view(actor_of(request), today=timezone.localdate(), as_at=as_at_of(request), scope=filters.scope)


def _by(request: HttpRequest) -> GroupedBy | None:
    asked = request.GET.get("by", "")
    return GroupedBy(asked) if asked in set(GroupedBy) else None


def _title(view: MoneyView, by: GroupedBy | None, picked: str) -> str:
    """Whose figures these are."""
    names, scope = view.categories.names, view.scope
    words = [names[key] for key in (scope.organisation, scope.collaboration) if key and key in names]
    if by is not None:
        start = number_typed(picked) if by is GroupedBy.YEAR else None
        year = "" if start is None else f"{start}/{(start + 1) % 100:02d}"
        words.insert(0, year or called(picked, by, view.categories))
    return f"Behind the figures: {', '.join(words) or 'the whole portfolio'}"
