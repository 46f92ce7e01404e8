"""What is told and what is written out agree, value by value, and every context date names its lender."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from event_support import FRIDAY, TYPES
from explain_agreement import contradictions
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.language import Language
from treebank import parsed_of, sentences

from eventx.dating.landmarks import landmarks
from eventx.documents.document import Document
from eventx.documents.options import ReadOptions
from eventx.documents.read import read as read_paths
from eventx.events.triggers import TriggerIndex
from eventx.explaining.explain import explain
from eventx.explaining.explanation import Explanation
from eventx.extraction import Extraction, Extractor
from eventx.language.parsed import Parsed, parse
from eventx.records.build import build_records
from eventx.records.record import EventRecord
from eventx.settings import Settings

CORPUS = Path(__file__).parents[2] / "corpus"
LENT = ("Rebels attacked the port on Monday.", "The attack on the port killed six.")


@cache
def extractor() -> Extractor:
    """The small types of the treebank, without a pipeline."""
    return Extractor(English(), TYPES, TriggerIndex.of_types(TYPES.values()), landmarks())


def both(found: Extraction, index: TriggerIndex) -> tuple[Explanation, list[EventRecord]]:
    return explain(found, index), build_records(found.events, found.background)


def of(parsed: Parsed) -> tuple[Explanation, list[EventRecord]]:
    return both(extractor().read(parsed), extractor().index)


@settings(deadline=None)
@given(st.lists(st.sampled_from(sentences()), min_size=1, max_size=5), st.booleans())
def test_told_and_written_agree(chosen: list[str], dated: bool) -> None:
    assert contradictions(*of(parsed_of(*chosen, date=FRIDAY if dated else None))) == []


def test_a_context_date_names_its_lender_with_its_sentence() -> None:
    told, records = of(parsed_of(*LENT, date=FRIDAY))
    [death] = [event for event in told.events if event.type == "death"]
    [attack] = [record for record in records if record.type == "attack"]
    assert death.time is not None and death.time.basis == "context"
    [lender] = death.why.time[-1].words
    assert (death.why.time[-1].way, lender.text, lender.event) == ("companion", "attack", attack.id)
    assert lender.sentence.text == LENT[1]


def test_each_contradiction_is_seen() -> None:
    told, records = of(parsed_of(*LENT, "The army denied that it attacked the port.", date=FRIDAY))
    for changed in (
        {"modality": "planned"},
        {"polarity": "negative"},
        {"time": None},
        {"arguments": ()},
        {"rule": "attack.other"},
    ):
        wrong = [replace(records[0], **changed), *records[1:]]
        assert contradictions(told, wrong), changed
    assert contradictions(told, records[1:])
    events = [replace(event, why=replace(event.why, time=event.why.time[:-1], cues=())) for event in told.events]
    assert len(contradictions(replace(told, events=tuple(events)), records)) >= 3


@pytest.mark.slow
def test_told_and_written_agree_over_the_corpus(nlp: Language) -> None:
    reader = Extractor.around(nlp, Settings())
    documents = [each for each in read_paths([str(CORPUS)], ReadOptions()) if isinstance(each, Document)]
    number, lent, wrong = 0, 0, []
    for parsed in parse(documents, nlp):
        told, records = both(reader.read(parsed), reader.index)
        wrong += contradictions(told, records)
        number += len(records)
        lent += sum(record.time is not None and record.time.basis == "context" for record in records)
    assert number > 400 and lent > 20
    assert wrong == []
