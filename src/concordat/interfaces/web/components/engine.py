"""The cached Jinja environment over the GOV.UK components and over Concordat's own.

A GOV.UK component costs about 0.03 ms this way; compiling templates at each call costs over 10 ms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, cast

from django.utils.safestring import SafeString, mark_safe
from jinja2 import Environment, FileSystemLoader, PackageLoader, PrefixLoader

HERE = Path(__file__).parent / "jinja"
# Before each option stand eight spaces: ten thousand bytes on a page with a thousand options.
INDENTED = re.compile(r"\n +(?=<option)")


@cache
def environment() -> Environment:
    """One environment a process; everything is escaped unless it is marked safe."""
    return Environment(
        loader=PrefixLoader(
            {"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja"), "concordat": FileSystemLoader(HERE)}
        ),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _macro(component: str) -> Callable[[dict[str, Any]], str]:
    name = "govuk" + "".join(part.title() for part in component.split("-"))
    template = environment().get_template(f"govuk_frontend_jinja/components/{component}/macro.html")
    return cast(Callable[[dict[str, Any]], str], getattr(template.module, name))


def camel(name: str) -> str:
    """``title_text`` as the GOV.UK components spell it: ``titleText``."""
    first, *rest = name.split("_")
    return first + "".join(part.title() for part in rest)


def govuk(component: str, **params: Any) -> SafeString:
    """A GOV.UK component as HTML; parameters may be in snake case at the top level.

    Raises jinja2.TemplateNotFound when there is no such component.
    """
    made = str(_macro(component)({camel(name): value for name, value in params.items()}))
    return mark_safe(INDENTED.sub("\n", made))


def own(template: str, **context: Any) -> SafeString:
    """One of the templates in ``components/jinja`` as HTML."""
    return mark_safe(environment().get_template(f"concordat/{template}.html").render(context))
