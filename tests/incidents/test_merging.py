"""What is one happening across documents and what is not; order, ids and unrelated documents."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told_records import depot, ferry, ferry_too, members, merged, told

from eventx.strict_json import json_text

UNRELATED = told(
    "budget.txt",
    "Parliament in Oranta voted on Thursday for the budget of minister Ilse Vorn.",
    "voted",
    type="election",
)


def test_two_papers_tell_of_one_storming() -> None:
    a, b = ferry(), ferry_too()
    assert members(merged([a, b, depot()])) == {frozenset({a["id"], b["id"]}), frozenset({depot()["id"]})}


def test_what_happened_on_other_days_is_two() -> None:
    assert len(merged([ferry(), ferry_too(on="2031-05-23")])) == 2


def test_what_happened_a_month_apart_is_two_though_all_else_agrees() -> None:
    assert len(merged([ferry(), ferry_too(on="2031-06-17", published="2031-06-18")])) == 2


def test_a_day_between_two_accounts_is_no_obstacle() -> None:
    assert len(merged([ferry(), ferry_too(on="2031-05-19")])) == 1


def test_other_types_are_never_one() -> None:
    assert len(merged([ferry(), ferry_too(type="seizure")])) == 2


def test_two_events_of_one_document_stay_two() -> None:
    assert len(merged([ferry(), ferry_too("gazette.txt", at=300)])) == 2


def test_another_victim_by_name_is_another_death() -> None:
    def death(document: str, name: str) -> dict[str, object]:
        sentence = f"{name} was killed in the fire at the Lowmere tram depot on Sunday."
        return told(document, sentence, "killed", type="death", on="2031-05-18", arguments=[("victim", name, "PER")])

    assert len(merged([death("a.txt", "Ada Brill"), death("b.txt", "Tom Gant")])) == 2
    assert len(merged([death("a.txt", "Ada Brill"), death("b.txt", "Brill")])) == 1


def test_another_speaker_makes_another_accusation() -> None:
    def accusation(document: str, name: str, country: str) -> dict[str, object]:
        sentence = f"{name} accused Lutia of the attack on the ferry Aurelia off Port Ellery."
        parties = [("accuser", name, "GPE", country), ("accused", "Lutia", "GPE", "LTU")]
        return told(document, sentence, "accused", type="accusation", arguments=parties)

    assert len(merged([accusation("a.txt", "Sarnia", "SRB"), accusation("b.txt", "Ostmark", "AUT")])) == 2
    assert len(merged([accusation("a.txt", "Sarnia", "SRB"), accusation("b.txt", "Sarnia", "SRB")])) == 1


def test_talks_with_another_partner_are_other_talks() -> None:
    def talks(document: str, other: str) -> dict[str, object]:
        sentence = f"President Ilse Vorn held talks with {other} in Oranta on Friday about the grain ships."
        parties = [("participant", "Ilse Vorn", "PER"), ("participant", other, "PER")]
        return told(document, sentence, "talks", type="meeting", on="2031-05-16", arguments=parties)

    assert len(merged([talks("a.txt", "Tom Gant"), talks("b.txt", "Ada Brill")])) == 2
    assert len(merged([talks("a.txt", "Tom Gant"), talks("b.txt", "Gant")])) == 1


def test_documents_without_a_name_in_common_tell_of_two() -> None:
    def march(document: str, town: str, square: str, leader: str) -> dict[str, object]:
        sentence = f"Bakers marched through {town} to {square} on Monday behind {leader} against dearer flour."
        return told(document, sentence, "marched", type="protest", on="2031-05-19")

    assert len(merged([march("a.txt", "Lowmere", "Quarn", "Gant"), march("b.txt", "Oranta", "Dock", "Brill")])) == 2
    assert len(merged([march("a.txt", "Lowmere", "Quarn", "Gant"), march("b.txt", "Lowmere", "Quarn", "Gant")])) == 1


@pytest.mark.parametrize(
    ("lat", "lon", "precision", "number"),
    [(31.4, 12.0, "city", 2), (30.3, 10.2, "city", 1), (31.4, 12.0, "region", 1), (None, None, "city", 1)],
)
def test_another_town_is_another_deed(lat: float | None, lon: float | None, precision: str, number: int) -> None:
    def shelling(document: str, **geo: object) -> dict[str, Any]:
        sentence = "A shell hit the Ostmark hospital in Port Ellery late on Sunday."
        made = told(document, sentence, "hit", on="2031-05-18", arguments=[("place", "Port Ellery", "GPE")])
        made["arguments"][0]["entity"]["geo"] = geo
        return made

    one, other = (
        shelling("a.txt", lat=30.0, lon=10.0, precision="city"),
        shelling("b.txt", lat=lat, lon=lon, precision=precision),
    )
    assert len(merged([one, other])) == number


def test_no_records_no_incidents() -> None:
    assert merged([]) == []


RECORDS = [ferry(), ferry_too(), ferry_too("mirror.txt"), depot(), depot("tribune.txt"), UNRELATED]


@settings(max_examples=25, deadline=None)
@given(st.permutations(RECORDS))
def test_the_order_of_records_does_not_matter(records: list[dict[str, object]]) -> None:
    assert _written(records) == _written(RECORDS)


def test_a_record_that_comes_twice_counts_once() -> None:
    assert _written([*RECORDS, *RECORDS]) == _written(RECORDS)


WORDS = st.lists(
    st.sampled_from(["otter", "quarry", "lantern", "velvet", "teapot", "gravel", "orchard", "ribbon"]),
    min_size=3,
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(WORDS, st.sampled_from(["attack", "death", "market"]), st.sampled_from([None, "2031-05-18", "2031-01-02"]))
def test_an_unrelated_document_changes_no_incident(words: list[str], type: str, on: str | None) -> None:
    stranger = told("stranger.txt", f"{' '.join(words)} struck.", "struck", type=type, on=on)
    before, after = _written(RECORDS), _written([*RECORDS, stranger])
    assert set(before) <= set(after)
    assert len(after) == len(before) + 1


def test_an_incident_keeps_its_id_when_a_later_document_tells_of_it() -> None:
    before = merged([ferry(), ferry_too()])
    after = merged([ferry(), ferry_too(), ferry_too("late.txt", published="2031-05-21")])
    assert [each.id for each in before] == [each.id for each in after]


def test_many_documents_of_one_story_are_one_incident() -> None:
    papers = [ferry_too(f"paper{number}.txt") for number in range(200)]
    random.Random(1).shuffle(papers)
    assert [each.documents for each in merged(papers)] == [200]


def _written(records: list[dict[str, object]]) -> list[str]:
    return [json_text(each.as_json()) for each in merged(records)]
