"""Building records: what the stages found becomes what is written out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

import pytest
from event_support import ATTACK, FRIDAY, TYPES, mentions_in, types_of
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from treebank import parsed_of, sentences

from eventx.chronology.settled import settled_events
from eventx.documents.document import DocumentDate
from eventx.language.parsed import Parsed
from eventx.merging.merge import merge
from eventx.records.build import build_records, sentence_of, text_span
from eventx.records.record import EventRecord, sort_key
from eventx.records.schema import schema_text

VALIDATOR = Draft202012Validator(json.loads(schema_text()), format_checker=Draft202012Validator.FORMAT_CHECKER)
ATTACKED = "Rebels attacked the port on Monday."
#: Sentences of which no two tell of one happening in the same words.
CHOICE = st.lists(st.sampled_from(sentences()), min_size=1, max_size=4)


def of(parsed: Parsed) -> list[EventRecord]:
    background, mentions = mentions_in(parsed)
    return build_records(settled_events(merge(mentions, parsed), parsed.document.date), background)


def records(*texts: str, offset: int = 0, date: DocumentDate | None = FRIDAY) -> list[EventRecord]:
    """The records of a text that the treebank holds."""
    return of(parsed_of(*texts, offset=offset, date=date))


def spans(record: EventRecord) -> list[tuple[str, int | None, int | None]]:
    """All spans of a record."""
    found = [record.trigger, record.sentence, *record.mentions, *record.arguments, record.time, record.attribution]
    return [(s.text, s.start, s.end) for s in found if s is not None and s.text is not None]


def test_a_record_of_one_sentence() -> None:
    [record] = records(ATTACKED)
    assert (record.document, record.type, record.rule, record.cameo) == ("x", "attack", "attack.assault", None)
    assert record.plover is not None and (record.plover.type, record.plover.quad) == ("ASSAULT", "material conflict")
    assert (record.trigger.text, record.trigger.start, record.trigger.end) == ("attacked", 7, 15)
    assert record.sentence.text == ATTACKED
    assert [(a.role, a.text) for a in record.arguments] == [("attacker", "Rebels"), ("target", "port")]
    assert (record.polarity, record.modality, record.attribution) == ("positive", "asserted", None)


def test_a_time_that_an_expression_tells() -> None:
    [record] = records(ATTACKED)
    assert record.time is not None
    assert (record.time.text, record.time.basis, record.time.value) == ("Monday", "expression", "2024-03-04")
    assert record.time.earliest == record.time.latest == date(2024, 3, 4)
    assert record.time.anchor == date(2024, 3, 8)


def test_a_time_without_a_day_of_writing_stays_open() -> None:
    [record] = records(ATTACKED, date=None)
    assert record.time is not None
    assert (record.time.earliest, record.time.latest, record.time.anchor) == (None, None, None)


def test_a_time_that_no_expression_tells_has_no_span() -> None:
    told = [r for r in records(ATTACKED, "The attack on the port killed six.") if r.type == "death"]
    assert [(r.time and r.time.basis, r.time and r.time.text) for r in told] in ([("context", None)], [(None, None)])


def test_who_says_so() -> None:
    [record] = records("The army said the rebels attacked the port.")
    assert record.attribution is not None
    assert (record.attribution.text, record.attribution.name, record.attribution.cue) == ("army", "army", "said")


def test_the_place_is_the_finest_argument_of_that_role() -> None:
    [record] = records("Gunmen shot six people in Porto.")
    assert record.place is not None and record.place.name == "Porto"
    assert records("Rebels attacked the port.")[0].place is None


def test_a_planned_act_has_the_code_of_its_modality() -> None:
    types = types_of(attack=ATTACK.replace("[[frames]]", '[codes.planned]\nplover = "THREATEN"\n[[frames]]', 1))
    parsed = parsed_of("Kenya announced a plan to attack Somalia.", "Rebels attacked the port.")
    background, mentions = mentions_in(parsed, types)
    found = build_records(settled_events(merge(mentions, parsed), FRIDAY), background)
    assert [(r.modality, r.plover and r.plover.type) for r in found] == [
        ("planned", "THREATEN"),
        ("asserted", "ASSAULT"),
    ]


def test_arguments_stand_in_the_order_of_the_roles_then_of_the_text() -> None:
    [record] = records("Rebel attacks on ports and bridges continued.")
    assert [(a.role, a.text) for a in record.arguments] == [
        ("attacker", "Rebel"),
        ("target", "ports"),
        ("target", "bridges"),
    ]


def test_mentions_of_one_event_stand_in_one_record() -> None:
    found = [r for r in records(ATTACKED, "The attack on the port killed six.") if r.type == "attack"]
    assert [[m.text for m in r.mentions] for r in found] == [["attacked", "attack"]]


def test_sentence_of_leaves_the_space_around_it_out() -> None:
    doc = parsed_of(ATTACKED, "Twelve people are dead.").doc
    assert sentence_of(doc[0], 0).text == ATTACKED
    span = sentence_of(doc[-1], 5)
    assert (span.text, span.start) == ("Twelve people are dead.", len(ATTACKED) + 1 + 5)


def test_text_span_counts_from_the_document() -> None:
    span = text_span(parsed_of(ATTACKED).doc[2:4], 10)
    assert (span.text, span.start, span.end) == ("the port", 26, 34)


@given(CHOICE, st.integers(0, 9))
def test_every_span_is_the_text_at_its_offsets(chosen: list[str], offset: int) -> None:
    parsed = parsed_of(*chosen, offset=offset, date=FRIDAY)
    for record in of(parsed):
        for text, start, end in spans(record):
            assert parsed.document.text[start:end] == text


@given(CHOICE)
def test_records_are_in_order_with_ids_of_their_own_and_satisfy_the_schema(chosen: list[str]) -> None:
    found = records(*chosen)
    assert found == sorted(found, key=sort_key)
    assert len({r.id for r in found}) == len(found)
    for record in found:
        VALIDATOR.validate(record.as_json())
        assert record.trigger in record.mentions


def ids(texts: Sequence[str]) -> list[str]:
    return [record.id for record in records(*texts)]


def test_an_id_stays_when_a_paragraph_is_put_above() -> None:
    alone = ids([ATTACKED])
    assert alone[0] in ids(["Kenya held talks with Chad in Porto.", ATTACKED])


@given(
    st.lists(
        st.sampled_from(["Twelve people are dead.", "Troops pulled out of the town.", "Kenya met Peru on Monday."]),
        max_size=3,
    )
)
def test_ids_stay_whatever_is_told_above_of_other_things(above: list[str]) -> None:
    assert set(ids([ATTACKED])) <= set(ids([*above, ATTACKED]))


def test_an_id_changes_with_its_sentence() -> None:
    assert not set(ids([ATTACKED])) & set(ids(["Rebels attacked the port."]))


def test_equal_sentences_have_ids_of_their_own() -> None:
    twice = ids(["A bombing in Porto killed six, and another bombing in Quito killed two."])
    assert len(set(twice)) == len(twice) >= 3


@pytest.mark.parametrize("name", sorted(TYPES))
def test_no_mentions_no_records(name: str) -> None:
    parsed = parsed_of("Workers marched in Porto")
    background, mentions = mentions_in(parsed, {name: TYPES[name]})
    assert build_records(settled_events(merge(mentions, parsed), FRIDAY), background) == []
