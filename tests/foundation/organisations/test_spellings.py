"""The ways in which papers write a name."""

from __future__ import annotations

from concordat.foundation.organisations.spellings import ampersands, distinct, short_spellings, spellings


def test_a_force() -> None:
    made = spellings("police_force", "Hertfordshire Constabulary", "Hertfordshire")
    assert {"Hertfordshire Police", "Herts Police", "Chief Constable of Hertfordshire Constabulary"} <= set(made)
    assert "Hertfordshire Constabulary" not in made


def test_a_commissioner_with_fire_was_one_without() -> None:
    made = spellings("pcc", "Essex Police, Fire and Crime Commissioner", "Essex")
    wanted = {"Essex PFCC", "OPFCC for Essex", "PCC for Essex", "Police, Fire & Crime Commissioner for Essex"}
    assert wanted <= set(made)


def test_a_mayor_has_no_commissioner_s_names() -> None:
    assert spellings("pcc", "Mayor of West Yorkshire", "West Yorkshire") == ()


def test_a_fire_service() -> None:
    made = spellings("fire_rescue", "Kent Fire and Rescue Service", "Kent")
    assert {"Kent Fire & Rescue Service", "Kent Fire and Rescue", "Kent Fire Service"} <= set(made)


def test_a_body_without_area_or_pattern_gets_none() -> None:
    assert spellings("government", "Home Office", None) == ()
    assert spellings("council", "Kent County Council", "Kent") == ()
    assert spellings("police_force", "Metropolitan Police Service", "Greater London") == ()


def test_short_names() -> None:
    assert short_spellings("police_force", "Kent Police", "Kent") == ("Kent",)
    assert short_spellings("police_force", "Norfolk Constabulary", "Norfolk") == ("Norfolk",)
    assert short_spellings("fire_rescue", "Kent Fire and Rescue Service", "Kent") == ("Kent Fire",)
    assert short_spellings("council", "Kent County Council", "Kent") == ()
    assert short_spellings("police_force", "Metropolitan Police Service", None) == ()


def test_variants() -> None:
    assert ampersands("Devon and Cornwall Police") == ("Devon & Cornwall Police",)
    assert ampersands("Kent Police") == ()
    assert distinct(["A", "B", "A"], besides="B") == ("A",)
