"""Which records and incidents a page is made of."""

from __future__ import annotations

import event_records as given

from eventx.page.material import Material, surer

SURE = given.record("Rebels attacked a port.", "attacked", confidence=0.8)
UNSURE = given.record("Rebels attacked a bank.", "attacked", confidence=0.3)
UNKNOWN = given.record("Rebels attacked a ship.", "attacked")


def test_only_surer_records_and_what_gathers_them() -> None:
    both, none = {"id": "1", "events": [SURE, UNSURE]}, {"id": "2", "events": [UNSURE, UNKNOWN]}
    found = surer(Material([SURE, UNSURE, UNKNOWN], [both, none]), 0.5)
    assert found == (Material([SURE], [{"id": "1", "events": [SURE]}]), 1)


def test_all_of_them_where_nothing_is_asked() -> None:
    everything = Material([SURE, UNSURE, UNKNOWN], [])
    assert surer(everything, 0.0)[0] is everything
