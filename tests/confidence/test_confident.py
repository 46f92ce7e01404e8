"""How sure a record is: the signs of events and arguments, and what they amount to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from eventx.confidence.of_arguments import argument_signs
from eventx.confidence.of_events import Telling, event_signs
from eventx.confidence.of_times import time_signs
from eventx.confidence.weights import Table, Weights, weights
from eventx.documents.document import Document
from eventx.explaining.explain import explain
from eventx.extraction import Extraction, Extractor
from eventx.language.parsed import Parsed, parse
from eventx.records.build import build_records
from eventx.settings import Settings
from eventx.zones.divide import zones_of

PLAIN = "Rebels attacked the port of Sarn on Tuesday."
#: Sentences with what holds of their first event, and what does not.
EVENTS = [
    (PLAIN, {"named by a verb", "a verb with a subject", "1 mention", "modality asserted"}, {"negative", "nobody acts"}),
    ("Rebels did not attack the port of Sarn.", {"negative"}, {"time by expression"}),
    ("Rebels may attack the port of Sarn.", {"modality possible", "cue may"}, {"modality asserted"}),
    ("The attack on Sarn was long.", {"named by a noun", "a noun with an article", "nobody acts"}, {"an infinitive"}),
    ("Rebels vowed to attack the port of Sarn.", {"heads an open clause"}, set()),
    ("The premier said rebels attacked the port.", {"source in clause", "heads reported words"}, {"a speech act"}),
    (f"{PLAIN} The attack on Sarn by rebels killed two people.", {"2 mentions"}, {"1 mention"}),
]  # fmt: skip
#: Sentences with a filler of their first event, what holds of it, and what does not.
ARGUMENTS = [
    (PLAIN, "attacker", {"role attacker", "a subject", "beside it", "of a class that fits"}, {"a pronoun"}),
    (PLAIN, "target", {"alone in its role"}, {"two in its role"}),
    ("Rebels attacked a port and a bank.", "target", {"two in its role"}, {"alone in its role"}),
    ("Syria attacked the port of Sarn.", "attacker", {"kind GPE", "of a country", "a name"}, {"of no known class"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def extractor(nlp: Language) -> Extractor:
    return Extractor.around(nlp, Settings())


def read(text: str, extractor: Extractor) -> Extraction:
    (parsed,) = parse([Document("a", text, zones_of(text))], extractor.nlp)
    assert isinstance(parsed, Parsed)
    return extractor.read(parsed)


@pytest.mark.parametrize(("text", "held", "missing"), EVENTS)
def test_signs_of_events(text: str, held: set[str], missing: set[str], extractor: Extractor) -> None:
    found = read(text, extractor)
    event = next(each for each in found.events if each.main.type.name == "attack")
    signs = {name for name, _ in event_signs(event, Telling(found.events, found.background))}
    assert held <= signs and not missing & signs


@pytest.mark.parametrize(("text", "role", "held", "missing"), ARGUMENTS)
def test_signs_of_arguments(text: str, role: str, held: set[str], missing: set[str], extractor: Extractor) -> None:
    found = read(text, extractor)
    argument = next(a for a in found.events[0].event.arguments if a.role == role)
    signs = {name for name, _ in argument_signs(argument, found.events[0], found.background)}
    assert held <= signs and not missing & signs


def test_records_and_arguments_carry_it_in_hundredths(extractor: Extractor) -> None:
    found = read(PLAIN, extractor)
    (record,) = build_records(found.events, found.background)
    told = [record.confidence, *(argument.confidence for argument in record.arguments)]
    assert all(each is not None and 0 < each < 1 and round(each, 2) == each for each in told)
    assert record.as_json()["confidence"] == record.confidence


def test_what_is_denied_or_short_of_participants_is_less_sure(extractor: Extractor) -> None:
    sure, unsure = (read(text, extractor).events[0].confidence for text in (PLAIN, "There was no attack there."))
    assert sure is not None and unsure is not None and sure.value > unsure.value


def test_a_sign_without_weight_counts_nothing() -> None:
    table = Weights(0.0, {"known": 1.0})
    assert table.weighed([("known", 0.5), ("unknown", 1.0)]) == [("known", 0.5)]
    assert table.chance([("unknown", 1.0)]) == 0.5


def test_the_table_says_how_it_was_measured() -> None:
    measured = weights().measured
    assert measured.records > 500 and measured.auroc > 0.65 and measured.calibration_error < 0.05


def test_an_argument_that_is_sooner_wrong_than_right_is_left_out(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With weights that make one role doubtful: the record lacks it, and the others stay."""
    table = weights()
    argument = Weights(2.0, {"role target": -4.0})
    told = Table(table.record, table.event, table.time, argument, table.measured)
    monkeypatch.setattr("eventx.confidence.confident.weights", lambda: told)
    for text in (PLAIN, "Rebels attacked a port and a bank."):
        found = read(text, extractor)
        assert {role for role, _ in found.events[0].doubted} == {"target"}
        (record,) = build_records(found.events, found.background)
        assert [each.role for each in record.arguments] == ["attacker"]


def test_what_and_joins_stands_and_falls_together(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    table = weights()
    argument = Weights(2.0, {"joined by and": -4.0})
    told = Table(table.record, table.event, table.time, argument, table.measured)
    monkeypatch.setattr("eventx.confidence.confident.weights", lambda: told)
    assert read("Rebels attacked a port and a bank.", extractor).events[0].doubted == frozenset()


def test_an_event_that_there_is_sooner_none_of_is_left_out(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With weights that make nouns doubtful: no record tells of it, and explain says why; the others stay."""
    table = weights()
    event = Weights(2.0, {"named by a noun": -4.0})
    told = Table(table.record, event, table.time, table.argument, table.measured)
    monkeypatch.setattr("eventx.confidence.confident.weights", lambda: told)
    found = read("Rebels attacked the port of Sarn. The riots in Lenza went on.", extractor)
    assert [each.main.type.name for each in found.events] == ["attack"]
    assert [each.main.type.name for each in found.unlikely] == ["protest"]
    assert [record.type for record in build_records(found.events, found.background)] == ["attack"]
    (reason,) = [text for refusal in found.refusals for rule, text in refusal.reasons if rule.startswith("protest")]
    assert "sooner no event than one (0.12 sure)" in reason
    assert all(trigger.frame.type == "attack" for trigger in found.triggers)


def test_explain_tells_of_an_event_that_is_left_out(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    table = weights()
    told = Table(table.record, Weights(-3.0, {}), table.time, table.argument, table.measured)
    monkeypatch.setattr("eventx.confidence.confident.weights", lambda: told)
    explained = explain(read(PLAIN, extractor), extractor.index)
    assert not explained.events and not any(sentence.fired for sentence in explained.sentences)
    (refused,) = [each for sentence in explained.sentences for each in sentence.refused if each.text == "attacked"]
    assert "sooner no event than one" in refused.reasons[-1].reason


def test_a_time_that_is_sooner_wrong_than_right_is_left_out(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With weights that make times behind their word doubtful: the record has none, and explain says why."""
    table = weights()
    told = Table(table.record, table.event, Weights(2.0, {"behind it": -4.0}), table.argument, table.measured)
    monkeypatch.setattr("eventx.confidence.confident.weights", lambda: told)
    found = read(PLAIN, extractor)
    (record,) = build_records(found.events, found.background)
    assert record.time is None and found.events[0].timing.doubted is not None
    (explained,) = explain(found, extractor.index).events
    assert "'Tuesday': its signs make it sooner wrong than right (0.12 sure)" in str(explained)
    before = read("On Tuesday rebels attacked the port of Sarn.", extractor)
    assert before.events[0].time is not None


def test_signs_of_times(extractor: Extractor) -> None:
    found = read(PLAIN, extractor)
    event = found.events[0]
    assert event.time is not None
    signs = {name for name, _ in time_signs(event.time, event, found.background)}
    assert {"basis expression", "type attack", "behind it", "right on it", "a trigger tagged VBD"} <= signs
    assert not {"before it", "of no mention of its own", "turned to the future"} & signs
