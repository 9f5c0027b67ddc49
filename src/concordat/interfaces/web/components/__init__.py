"""Building blocks of pages: GOV.UK components, typed blocks that print themselves, and the five page shapes.

How to write a page, in three steps. **The presenter** turns records into blocks (no HTML, no query)::

    from concordat.interfaces.web.components.cells import link, money, rag, text
    from concordat.interfaces.web.components.links import Links, Sort
    from concordat.interfaces.web.components.paging import Paging
    from concordat.interfaces.web.components.tables import Column, DataTable

    def collaborations_table(rows: Sequence[CollaborationRecord], links: Links, sort: Sort) -> DataTable:
        return DataTable(
            caption="Collaborations", caption_hidden=True, sort=sort,
            columns=[Column("Name", key="name"), Column("Overall"), Column("Saved", key="saved", numeric=True)],
            rows=[
                [link(row.name, links.to("collaboration", row.key)), rag(row.overall), money(row.saved)] for row in rows
            ],
            total=[text("Total"), text(" "), money(total)], leaves_out="Leaves out 3 savings with no amount stated.",
        )

**The view** parses, calls one query, answers::

    def collaborations(request: HttpRequest) -> HttpResponse:
        links, sort = Links.of(request), Sort.read(request.GET, ["name", "saved"], default="name")
        paging = Paging.of(queries.collaborations(request.actor, order=sort.current), request.GET, "collaborations")
        table = collaborations_table(paging.page.object_list, links, sort)
        return render(request, "portfolio/list.html", {"title": "Collaborations", "count": paging.count,
                      "noun": "collaborations", "table": table, "paging": paging, "section": "Portfolio"})

**The template** is often one line, ``{% extends "shapes/list.html" %}``; the shapes (list, record, task, picture,
words) say at their top which names and blocks they take.

- Blocks print themselves: ``{{ table }}``, ``{{ position }}``. One module a family: ``tables cells tags summaries
  position heatmaps pictures progress sources trails notes filters paging``.
- ``{% load gov %}``: ``{% gov "button" text="Issue the paper" %}`` is any GOV.UK component (parameters in snake or
  camel case, a dict after the name is spread); ``{% gov_form form %}``, ``{% gov_field form.name %}``,
  ``{% gov_errors form %}``.
- Addresses: ``{% to "collaboration" key %}`` and ``Links.of(request).to("collaboration", key)`` keep the as-at date;
  plain ``{% url %}`` loses it (right for the action of a form, which always acts today).
- Money and days are typed into ``fields.MoneyField`` and ``fields.DayField``.
- A rule that was broken: ``refuse(form, error)`` and render again; the typed text stays.
- The service navigation is ``navigation.WORDS``: a word appears when its URL name exists.
- No inline script or style: the content security policy refuses them. Looks are in ``static/concordat.css``.
"""
