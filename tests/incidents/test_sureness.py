"""How sure records are, and what it decides: days, names and places that differ, and whether two are one happening."""

from __future__ import annotations

from typing import Any

import pytest
from event_records import Values
from told_records import ferry, ferry_too, linked, merged, told

from eventx.incidents.incident import Incident
from eventx.incidents.joined.sureness import sureness, sureness_of, together


def one(*records: Values) -> Incident:
    """The only incident of records."""
    (found,) = merged(records)
    return found


def sure(record: Values, **chances: float) -> Values:
    """A record whose arguments in the roles given are so sure."""
    arguments = [{**each, "confidence": chances.get(each["role"], 0.9)} for each in record["arguments"]]
    return record | {"arguments": arguments}


@pytest.mark.parametrize("odd", [None, "0.9", True, -1, 7, float("nan")])
def test_what_is_no_chance_is_not_told(odd: Any) -> None:
    assert sureness({"confidence": odd}) == 0.5
    assert sureness_of({"confidence": odd}, {"confidence": 0.8}) == 0.8


def test_documents_add_up_and_words_of_one_do_not() -> None:
    assert together([("a.txt", 0.5), ("b.txt", 0.5)]) == 0.75
    assert together([("a.txt", 0.5), ("a.txt", 0.4)]) == 0.5
    assert together([(f"{n}.txt", 0.99) for n in range(9)]) == 0.99
    assert together([]) == 0.0


def test_the_surer_record_has_the_day() -> None:
    for first, second, day in ((0.9, 0.3, "2031-05-18"), (0.3, 0.9, "2031-05-19")):
        time = one(ferry(confidence=first), ferry_too(on="2031-05-19", confidence=second)).time
        assert time is not None
        assert (str(time.earliest), len(time.differing)) == (day, 1)


def test_two_records_outweigh_one_that_is_no_surer_than_both() -> None:
    time = one(
        ferry(on="2031-05-19", confidence=0.9),
        ferry_too(confidence=0.5),
        ferry_too("mirror.txt", confidence=0.5),
    ).time
    assert time is not None
    assert str(time.earliest) == "2031-05-18"


def test_the_surer_record_names_the_place_of_a_happening() -> None:
    def off(port: str, document: str, confidence: float) -> Values:
        sentence = f"Gunmen stormed the ferry Aurelia off {port} on Sunday, the Ostmark navy said."
        parties = [("target", "ferry Aurelia"), ("place", port, "GPE", "NZL")]
        made = told(document, sentence, "stormed", on="2031-05-18", arguments=parties, confidence=confidence)
        return sure(made, place=confidence)

    for ellery, marle, port in ((0.9, 0.8, "Port Ellery"), (0.8, 0.9, "Marle")):
        found = one(off("Port Ellery", "a.txt", ellery), off("Marle", "b.txt", marle))
        assert found.place is not None
        assert found.place.name == port
        assert next(each.text for each in found.arguments if each.role == "place") == port


def test_a_participant_has_the_name_that_the_surer_records_give() -> None:
    def by(name: str, document: str, confidence: float) -> Values:
        sentence = f"{name} stormed the ferry Aurelia off Port Ellery on Sunday."
        parties = [("attacker", name, "GROUP"), ("target", "ferry Aurelia")]
        return sure(told(document, sentence, "stormed", on="2031-05-18", arguments=parties), attacker=confidence)

    full, short = "Northern Dun Brigade", "Dun Brigade"
    for longer, shorter, name in ((0.9, 0.5, full), (0.5, 0.9, short)):
        found = one(by(full, "a.txt", longer), by(short, "b.txt", shorter))
        (attacker,) = (each for each in found.arguments if each.role == "attacker")
        assert (attacker.text, attacker.confidence) == (name, 0.95)


def test_an_incident_is_as_sure_as_its_documents_together() -> None:
    assert one(ferry(confidence=0.6)).confidence == 0.6
    found = one(ferry(confidence=0.6), ferry_too(confidence=0.5))
    assert found.confidence == 0.8
    assert [event.confidence for event in found.events] == [0.6, 0.5]


def test_a_copy_makes_nothing_surer() -> None:
    assert one(ferry(confidence=0.6), ferry("mirror.txt", confidence=0.6)).confidence == 0.6


def test_who_says_nothing_of_it_is_as_likely_right_as_wrong() -> None:
    assert one(ferry()).confidence == 0.5


def test_a_name_that_is_not_sure_forbids_nothing() -> None:
    def taken(name: str, document: str, **chances: float) -> Values:
        sentence = f"Gunmen seized {name} aboard the ferry Aurelia off Port Ellery on Sunday."
        parties = [("detainee", name, "PER"), ("place", "Port Ellery", "GPE", "NZL")]
        return sure(told(document, sentence, "seized", type="arrest", on="2031-05-18", arguments=parties), **chances)

    two = taken("Ann Roe", "a.txt"), taken("Ben Lund", "b.txt")
    assert linked(*two).veto == "another detainee by name"
    assert linked(two[0], taken("Ben Lund", "b.txt", detainee=0.5)).veto is None
