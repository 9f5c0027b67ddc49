"""The ways in which papers write the name of a body, made from its kind, name and area. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

# How papers shorten a county; never enough to say which body of the county is meant.
COUNTIES = {
    "Bedfordshire": "Beds", "Buckinghamshire": "Bucks", "Cambridgeshire": "Cambs", "Gloucestershire": "Glos",
    "Hampshire": "Hants", "Hertfordshire": "Herts", "Lancashire": "Lancs", "Leicestershire": "Leics",
    "Lincolnshire": "Lincs", "Northamptonshire": "Northants", "Nottinghamshire": "Notts", "Oxfordshire": "Oxon",
    "Staffordshire": "Staffs", "Warwickshire": "Warks", "Wiltshire": "Wilts",
}  # fmt: skip


def spellings(kind: str, name: str, area: str | None) -> tuple[str, ...]:
    """Other full spellings of one name: what papers write for the same body, without the name itself.

    Made only where the name is built from the area in the ordinary way ("Kent Police", not "Metropolitan Police
    Service"), so that nothing is made up for bodies with a style of their own.
    """
    made = _PATTERNS.get(kind, _nothing)(name, area) if area and area in name else ()
    return distinct(made, besides=name)


def short_spellings(kind: str, name: str, area: str | None) -> tuple[str, ...]:
    """Names that are ambiguous without context: the area of a force, "Kent Fire"."""
    if not area or area not in name:
        return ()
    areas = _areas(area)
    if kind == "police_force":
        return distinct(areas)
    return distinct(f"{place} Fire" for place in areas) if kind == "fire_rescue" else ()


def distinct(names: Iterable[str], *, besides: str = "") -> tuple[str, ...]:
    """Each name once, in order, with its variants of "and" and of the apostrophe; without ``besides``."""
    found = dict.fromkeys(variant for name in names for variant in _variants(name))
    found.pop(besides, None)
    return tuple(found)


def ampersands(name: str) -> tuple[str, ...]:
    """The variants of one name that differ in "and" or the apostrophe alone, without the name itself."""
    return distinct([name], besides=name)


def _variants(name: str) -> Iterator[str]:
    yield name
    for old, new in ((" and ", " & "), (" & ", " and "), ("'", "’")):
        if old in name:
            yield name.replace(old, new)


def _areas(area: str) -> tuple[str, ...]:
    return (area, COUNTIES[area]) if area in COUNTIES else (area,)


def _nothing(name: str, area: str) -> Iterator[str]:
    return iter(())


def _force(name: str, area: str) -> Iterator[str]:
    if name not in (f"{area} Police", f"{area} Constabulary"):
        return
    for place in _areas(area):
        yield from (f"{place} Police", f"{place} Constabulary", f"{place} Police Force")
    yield from (f"Chief Constable of {area}", f"Chief Constable of {name}", f"Chief Constable for {name}")


def _policing_body(name: str, area: str) -> Iterator[str]:
    if not name.endswith("Commissioner"):
        return
    forms = [("Police and Crime Commissioner", "PCC")]
    if "Fire" in name:
        forms.insert(0, ("Police, Fire and Crime Commissioner", "PFCC"))
    for title, letters in forms:
        for place in _areas(area):
            yield from (f"{place} {title}", f"{title} for {place}", f"Office of the {title} for {place}")
            yield from (
                f"{place} {letters}",
                f"{letters} for {place}",
                f"{place} O{letters}",
                f"O{letters} for {place}",
            )
        yield f"{area} {title}'s Office"


def _fire_service(name: str, area: str) -> Iterator[str]:
    for place in _areas(area):
        full = f"{place} Fire and Rescue"
        yield from (f"{full} Service", f"{full} Services", full, f"{place} Fire Service", f"{place} FRS")
    if name.endswith("Fire and Rescue Service"):
        yield f"{name}s"


_PATTERNS = {"police_force": _force, "pcc": _policing_body, "fire_rescue": _fire_service}
