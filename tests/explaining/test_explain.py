"""What is told of a sentence: clauses, triggers, refusals, and where each part of an event comes from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from eventx.dating.landmarks import landmarks
from eventx.documents.dates import parse_date
from eventx.documents.document import Document
from eventx.documents.options import ReadOptions
from eventx.documents.read import read as read_paths
from eventx.events.triggers import TriggerIndex
from eventx.explaining.as_json import json_line
from eventx.explaining.explain import explain
from eventx.explaining.explanation import Explanation, Fired, Sentence
from eventx.explaining.wanted import Wanted
from eventx.extraction import Extraction, Extractor
from eventx.language.parsed import parse
from eventx.settings import Settings
from eventx.types.files import read_type
from eventx.zones.divide import zones_of

CORPUS = Path(__file__).parents[2] / "corpus"
RAID = """summary = "a raid"
actor = "raider"
recipient = "target"
[roles.raider]
verb = ["agent", "by"]
noun = ["by", "possessive"]
fits = ["party"]
reach = ["agent"]
[roles.target]
verb = ["patient"]
noun = ["on"]
[[frames]]
id = "raid"
verbs = ["raid", "hit"]
nouns = ["raid"]
when = { patient = ["facility"] }
[[frames]]
id = "word"
nouns = ["raid"]
verbs = ["storm"]
[[frames]]
id = "shop"
verbs = ["raid"]
when = { patient = ["=fridge"] }
"""
TEXT = """Rebels raid airport

Rebels raided the airport of Lenza on Monday, the navy said.

The raid killed nobody. The boy hit the ball. The premier denied that rebels had stormed the palace.

READ: More on the raid
"""


@pytest.fixture(scope="module")
def read(nlp: Language) -> Callable[[str], tuple[Extraction, TriggerIndex]]:
    """Reads a text, dated 2024-03-06 (a Wednesday), with the one type above."""
    event_type = read_type("raid", RAID, "raid.toml")
    index = TriggerIndex.of_types([event_type])
    extractor = Extractor(nlp, {"raid": event_type}, index, landmarks())

    def read(text: str) -> tuple[Extraction, TriggerIndex]:
        document = Document("lenza.txt", text, zones_of(text), parse_date("2024-03-06", "option"))
        return extractor.read(next(iter(parse([document], nlp)))), index

    return read


@pytest.fixture(scope="module")
def told(read: Callable[[str], tuple[Extraction, TriggerIndex]]) -> Explanation:
    return explain(*read(TEXT))


def sentence(told: Explanation, opening: str) -> Sentence:
    return next(each for each in told.sentences if each.text.startswith(opening))


def fired(told: Explanation, opening: str) -> Fired:
    return sentence(told, opening).fired[0]


def test_the_date_of_the_document_comes_first(told: Explanation) -> None:
    assert (told.document, str(told.document_date.value), told.document_date.basis) == (
        "lenza.txt",
        "2024-03-06",
        "option",
    )


def test_every_sentence_is_there_with_its_line(told: Explanation) -> None:
    assert [(each.line, each.text.split()[0]) for each in told.sentences if each.read] == [
        (1, "Rebels"), (3, "Rebels"), (5, "The"), (5, "The"), (5, "The"),
    ]  # fmt: skip


def test_what_is_not_read_says_so_and_holds_nothing(told: Explanation) -> None:
    unread = [each for each in told.sentences if not each.read]
    assert unread and {each.zone for each in unread} == {"promotional"}
    assert not any(each.clauses or each.fired or each.refused for each in unread)


def test_spans_are_those_of_the_text(told: Explanation) -> None:
    def check(value: object) -> None:
        if isinstance(value, dict):
            if {"text", "start", "end"} <= value.keys() and value["start"] is not None:
                assert TEXT[value["start"] : value["end"]] == value["text"]
            for each in value.values():
                check(each)
        elif isinstance(value, list):
            for each in value:
                check(each)

    check(json.loads(json_line(told)))


def test_clauses_have_slots_with_noun_classes(told: Explanation) -> None:
    (clause,) = [each for each in sentence(told, "The boy").clauses if each.text == "hit"]
    slots = {slot.slot: (slot.text, "person" in slot.classes) for slot in clause.slots}
    assert slots == {"agent": ("boy", True), "patient": ("ball", False)}


def test_a_refused_trigger_tells_the_reason_of_each_frame(told: Explanation) -> None:
    found = sentence(told, "The boy")
    (refused,) = found.refused
    assert not found.fired
    assert refused.text == "hit"
    assert [(each.rule, each.reason) for each in refused.reasons] == [("raid.raid", "patient is 'ball', not facility")]


def test_a_trigger_tells_its_frame_and_those_passed_over(told: Explanation) -> None:
    found = fired(told, "Rebels raided")
    assert (found.text, found.type, found.rule) == ("raided", "raid", "raid.raid")
    assert [(each.rule, each.reason) for each in found.passed] == [("raid.shop", "patient is 'airport', not fridge")]


def test_arguments_tell_where_they_come_from(told: Explanation) -> None:
    found = fired(told, "Rebels raided")
    assert [(each.role, each.text.split()[0], each.how) for each in found.arguments if each.role != "place"] == [
        ("raider", "Rebels", "agent"),
        ("target", "airport", "patient"),
    ]


def test_open_roles_are_told(told: Explanation) -> None:
    assert "target" in fired(told, "The raid").unfilled


def test_time_tells_value_anchor_and_rule(told: Explanation) -> None:
    time = fired(told, "Rebels raided").time
    assert time is not None and time.rule
    assert (time.text, time.value, time.basis, str(time.anchor)) == (
        "Monday",
        "2024-03-04",
        "document",
        "2024-03-06",
    )


def test_source_tells_its_cue(told: Explanation) -> None:
    source = fired(told, "Rebels raided").source
    assert source is not None
    assert (source.text, source.cue) == ("navy", "said")


def test_polarity_tells_its_cue(told: Explanation) -> None:
    found = fired(told, "The premier")
    assert found.polarity == "negative"
    assert "denied" in [cue.text for cue in found.cues]


def test_a_mention_tells_with_what_it_was_merged(told: Explanation) -> None:
    merging = fired(told, "The raid").merging
    assert merging is not None and merging.merged
    assert merging.line in (1, 3) and TEXT[merging.nearest.start : merging.nearest.end] == merging.nearest.text
    assert merging.agreement == pytest.approx(sum(sign.points for sign in merging.signs), abs=0.01)
    assert "headline" in [sign.sign for sign in merging.signs]


def test_the_first_mention_is_compared_with_nothing(told: Explanation) -> None:
    assert fired(told, "Rebels raid airport").merging is None


def test_events_carry_the_ids_that_triggers_name(told: Explanation) -> None:
    named = {each.event for found in told.sentences for each in found.fired}
    assert {event.id for event in told.events} == named
    assert max(len(event.mentions) for event in told.events) >= 2


def test_a_generic_sentence_is_told_as_such(read: Callable[[str], tuple[Extraction, TriggerIndex]]) -> None:
    found = fired(explain(*read("A rebel can raid an airport.")), "A rebel")
    assert found.dropped is not None and found.event is None and found.arguments == ()


def test_only_wanted_sentences_are_told(read: Callable[[str], tuple[Extraction, TriggerIndex]]) -> None:
    found = read(TEXT)
    assert [each.text for each in explain(*found, Wanted(match="THE  boy")).sentences] == ["The boy hit the ball."]
    assert explain(*found, Wanted(match="the boy")).events == ()
    assert len(explain(*found, Wanted(line=5)).sentences) == 3
    assert explain(*found, Wanted(line=2)).sentences == ()
    assert explain(*found, Wanted(line=1, match="navy")).sentences == ()


@pytest.mark.slow
def test_what_is_told_of_merging_is_what_merging_did(nlp: Language) -> None:
    """Over the articles of the corpus: a mention joins exactly where the link told reaches the threshold."""
    extractor = Extractor.of(Settings())
    documents = [each for each in read_paths([str(CORPUS)], ReadOptions()) if isinstance(each, Document)]
    told, wrong = 0, []
    for parsed in parse(documents, nlp):
        for sentence in explain(extractor.read(parsed), extractor.index).sentences:
            for each in sentence.fired:
                if each.merging is not None:
                    told += 1
                    reached = each.merging.link >= each.merging.threshold and each.merging.veto is None
                    if each.merging.merged is not reached:
                        wrong.append(f"{parsed.document.id}:{sentence.line}: {each.text}")
    assert told > 50
    assert wrong == []
