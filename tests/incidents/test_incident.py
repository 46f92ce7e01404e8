"""What an incident says: time, place, participants, counts, copies, first and last, reasons."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator
from told_records import FERRY, ferry, ferry_too, merged, told

from eventx.incidents.incident import Incident
from eventx.records.schema import schema_text

SCHEMA = Draft202012Validator(
    json.loads(schema_text(incidents=True)), format_checker=Draft202012Validator.FORMAT_CHECKER
)


def one(*records: dict[str, object]) -> Incident:
    """The only incident of records."""
    (found,) = merged(records)
    SCHEMA.validate(found.as_json())
    return found


def test_the_keys_are_those_of_the_schema_in_their_order() -> None:
    assert list(one(ferry(), ferry_too()).as_json()) == list(SCHEMA.schema["properties"])


def test_a_happening_told_once_is_an_incident_of_one_event() -> None:
    found = one(ferry())
    assert (len(found.events), found.documents, found.reports, found.why) == (1, 1, 1, ())


def test_time_is_what_all_times_have_in_common() -> None:
    week = {"text": None, "start": None, "end": None, "type": "DATE", "value": "2031-W20", "earliest": "2031-05-12",
            "latest": "2031-05-18", "basis": "context", "anchor": None}  # fmt: skip
    time = one(ferry(), ferry_too(on=None, time=week)).time
    assert time is not None
    assert (str(time.earliest), str(time.latest), time.differing) == ("2031-05-18", "2031-05-18", ())


def test_days_that_differ_are_told_beside() -> None:
    time = one(ferry(), ferry_too(), ferry_too("mirror.txt", on="2031-05-19")).time
    assert time is not None
    assert str(time.earliest) == "2031-05-18"
    assert [(str(each.earliest), each.documents) for each in time.differing] == [("2031-05-19", ("mirror.txt",))]


def test_no_time_where_none_is_told() -> None:
    assert one(ferry(on=None)).time is None


def test_participants_are_joined_by_name() -> None:
    sentence = "Gunmen of the Dun Brigade stormed the ferry Aurelia off Port Ellery, the Ostmark navy said."
    parties = [
        ("attacker", "Dun Brigade", "GROUP"),
        ("target", "ferry Aurelia"),
        ("place", "Port Ellery", "GPE", "NZL"),
    ]
    named = told("mirror.txt", sentence, "stormed", on="2031-05-18", arguments=parties)
    found = one(ferry(), ferry_too(), named)
    assert [(each.role, each.text, len(each.documents)) for each in found.arguments] == [
        ("attacker", "Gunmen", 2), ("attacker", "Dun Brigade", 1), ("target", "ferry Aurelia", 3), ("place", "Port Ellery", 3),
    ]  # fmt: skip
    assert found.place is not None
    assert (found.place.name, found.place.country) == ("Port Ellery", "NZL")


def test_counts_are_told_side_by_side() -> None:
    def deaths(document: str, number: str) -> dict[str, object]:
        sentence = f"A bomb killed {number} passengers at the Lowmere tram depot on Sunday."
        return told(
            document, sentence, "killed", type="death", on="2031-05-18", arguments=[("victim", f"{number} passengers")]
        )

    found = one(deaths("a.txt", "nine"), deaths("b.txt", "11"), deaths("c.txt", "nine"))
    assert [(each.number, each.documents) for each in found.counts] == [(9, ("a.txt", "c.txt")), (11, ("b.txt",))]


def test_copies_of_one_text_are_one_report() -> None:
    found = one(ferry(), ferry("mirror.txt"), ferry_too())
    assert (found.documents, found.reports) == (3, 2)
    copied = {event.document: event.copy_of for event in found.events}
    assert copied == {"gazette.txt": None, "herald.txt": None, "mirror.txt": found.events[0].id}


def test_polarity_and_modality_are_told_by_document() -> None:
    found = one(ferry(), ferry_too(modality="alleged"))
    assert found.modality == {"alleged": ("herald.txt",), "asserted": ("gazette.txt",)}
    assert found.polarity == {"positive": ("gazette.txt", "herald.txt")}


def test_first_and_last_are_by_the_dates_of_the_documents() -> None:
    found = one(ferry(published="2031-05-20"), ferry_too(published="2031-05-19"), ferry_too("odd.txt", published=None))
    assert found.first is not None
    assert found.last is not None
    assert (found.first.document, found.last.document) == ("herald.txt", "gazette.txt")
    assert [event.document for event in found.events] == ["herald.txt", "gazette.txt", "odd.txt"]


def test_each_event_but_the_first_has_its_reasons() -> None:
    found = one(ferry(), ferry_too(), ferry_too("mirror.txt"))
    assert {each.event for each in found.why} == {event.id for event in found.events[1:]}
    assert all(each.points >= 0 and each.signs["same day"] > 0 for each in found.why)


def test_a_sentence_may_hold_anything() -> None:
    odd = FERRY.replace("Aurelia", "<b>\u202e\u0085")
    one(told("odd.txt", odd, "stormed", arguments=[("target", "ferry <b>\u202e\u0085", "VEH")]))
    one(told("odd.txt", "…", "…"))
