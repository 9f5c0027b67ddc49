"""Building blocks of pages: GOV.UK components, typed blocks that print themselves, and the five page shapes.

A page that lists records is declared as a ``Listing``: see ``concordat.interfaces.web.listing``. Any other page is
written in three steps. **The presenter** turns records into blocks (no HTML, no query)::

    from concordat.interfaces.web.components.cells import link, money, rag
    from concordat.interfaces.web.components.links import Links
    from concordat.interfaces.web.components.tables import Column, DataTable

    def costliest(rows: Sequence[PortfolioRow], links: Links) -> DataTable:
        return DataTable(
            caption="The costliest", columns=[Column("Name"), Column("Overall"), Column("Cost", numeric=True)],
            rows=[
                [link(row.name, links.to("collaboration", row.key)), rag(row.overall), money(row.cost)] for row in rows
            ],
            leaves_out="Leaves out 3 costs with no amount stated.",
        )

**The view** parses, calls one query, answers::

    def costs(request: HttpRequest) -> HttpResponse:
        rows = queries.costliest(actor_of(request), as_at=as_at_of(request))
        context = {"title": "Costs", "section": "Portfolio", "table": costliest(rows, Links.of(request))}
        return render(request, "portfolio/costs.html", context)

**The template** is often one line, which extends one of the shapes (list, record, task, picture, words): they say at
their top which names and blocks they take.

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
