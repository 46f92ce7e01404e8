"""What actors are, by the words that name them."""

from __future__ import annotations

import pytest
from sample_records import argument

from eventx.records.record import EntityRecord
from eventx.writers.sectors import by_words, sector


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rebels", "REB"), ("Houthi rebels", "REB"), ("rebel forces", "REB"), ("rebel commanders", "REB"), ("Sudan's armed forces", "MIL"),
        ("the army of the north", "MIL"), ("police officers", "COP"), ("Thames Valley Police", "COP"), ("government officials", "GOV"),
        ("army chief", "MIL"), ("opposition leader", "OPP"), ("masked gunmen", "UAF"), ("residents of Hodeida", "CVL"),
        ("a court in Ostrava", "JUD"), ("senators", "LEG"), ("European Union", None), ("unions", "LAB"), ("40 dockers", "LAB"),
        ("the port", None), ("Iran", None), ("the police station", None), ("two tankers", None), ("leaders", None), ("", None),
        ("the hospital of the army", None), ("12", None), ("a member", None), ("attack helicopters", None),
    ],
)  # fmt: skip
def test_by_words(text: str, code: str | None) -> None:
    assert by_words(text) == code


def test_the_first_that_tells() -> None:
    plain, named = argument("target", "ferry"), argument("attacker", "smugglers")
    assert sector([plain, named]) == "CRM" and sector([plain]) is None
    assert sector([argument("target", "ferry", EntityRecord("White House", "GOV", "USA"))]) == "GOV"
