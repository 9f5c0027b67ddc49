"""Lists, declared once: their columns, filters and query. Sorting, paging, tags, CSV and Excel follow from that.

Every page of the shape *list* is a ``Listing``; a test walks all addresses and fails for a list that is none::

    class Boards(Listing[BoardRecord]):
        name, title, section = "boards", "Boards", "Boards"
        noun = ("board", "boards")
        nothing = ("No board is recorded yet", "Accepting a paper records its board.")

        def rows(self) -> Sequence[BoardRecord]:                      # ONE query; filtered by what it can filter
            return queries.boards(self.actor, as_at=self.as_at)

        def columns(self) -> Sequence[ListColumn[BoardRecord]]:       # the first one links to the record
            return [
                ListColumn("Board", lambda b: b.name, lambda b: link(b.name, self.links.to("board", b.key))),
                ListColumn("Papers held", lambda b: b.papers, numeric=True),
            ]

        def filters(self) -> Sequence[Filter[BoardRecord]]:           # ``of`` None: ``rows`` filters, by self.chosen()
            return [Filter("text", "Name contains", of=lambda b: b.name)]

    urlpatterns = [*list_urls("boards/", Boards)]                     # boards/, boards/boards.csv, boards/boards.xlsx

The three routes are called ``boards``, ``boards-csv`` and ``boards-xlsx`` (each a row of the table of routes). A list
that may hold thousands of rows sets ``sorted_by_query``: its ``rows`` reads ``self.sort.current`` and gives a sequence
of which only a page is read (foundation.orm.pages.Pages).
"""
