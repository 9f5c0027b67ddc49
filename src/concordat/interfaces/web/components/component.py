"""What every typed building block has in common: it prints itself as safe HTML."""

from __future__ import annotations

from typing import ClassVar

from django.utils.safestring import SafeString

from concordat.interfaces.web.components.engine import own


class Component:
    """A frozen dataclass with a template of the same name in ``components/jinja``.

    ``{{ component }}`` in a Django or Jinja template prints it; inside its template it is called ``it``. Those that
    stand in every row of a table (links, tags) have no template but ``format_html``, which is ten times as quick.
    """

    __slots__ = ()
    template: ClassVar[str]

    def __str__(self) -> SafeString:
        return own(self.template, it=self)

    def __html__(self) -> SafeString:
        return self.__str__()


Content = str | Component
