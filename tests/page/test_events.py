"""Events as the page has them."""

from __future__ import annotations

from page_records import tankers
from told_records import depot, told

from eventx.page.events import event_data
from eventx.types.files import builtin_types

TYPES = builtin_types()


def test_an_event_tells_its_line_its_day_and_why() -> None:
    found = event_data(tankers()[0], TYPES, int)
    assert found["line"] == "attack by Ostmark on tankers Aurelia and Fadila, Port Ellery"
    assert (found["day"], found["first"], found["last"]) == ("12 June 2031", "2031-06-12", "2031-06-12")
    assert found["because"] == "from words of its sentence (“attacked”), counted from 8 March 2024"
    assert (found["actors"], found["countries"], found["source"]) == (
        ["Ostmark"],
        ["NOR", "NZL"],
        "Minister Ada Thornbury",
    )


def test_a_denial_says_so() -> None:
    found = event_data(tankers()[1], TYPES, int)
    assert (found["status"], found["fact"]) == (["denied by Ostmark"], "did not happen")


def test_what_is_not_told_is_empty() -> None:
    found = event_data(depot(on=None, arguments=[]), TYPES, int)
    assert (found["day"], found["because"], found["place"], found["point"]) == ("", "nothing tells when", None, None)
    assert "when" not in found and "said" not in found


def test_who_acts_in_a_type_that_is_not_known_fills_its_first_role() -> None:
    made = told(
        "a.txt", "The Aurelia spilled oil.", "spilled", type="spill", arguments=[("source", "Aurelia"), ("what", "oil")]
    )
    assert event_data(made, TYPES, int)["actors"] == ["Aurelia"]
