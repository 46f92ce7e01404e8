"""The tables of decided words: whole, in order, and refused where they are not."""

from __future__ import annotations

import pytest

from eventx.datafiles import DataError
from eventx.datafiles.tables import read_table
from eventx.language.nouns.class_names import class_names
from eventx.types.files import builtin_types
from eventx.vocabulary.decisions import (
    COLUMNS,
    Decided,
    Decision,
    PartOfSpeech,
    decided,
    decided_words,
    happening_classes,
)
from eventx.vocabulary.known import Standing, Vocabulary


def read(text: str) -> list[Decided]:
    return decided(PartOfSpeech.VERB, read_table(text, "verbs.tsv", COLUMNS, headed=False))


def test_a_row_is_read() -> None:
    assert read("# verbs\n\nbegin\tnone\taspect\nlie\tsense\tto somebody\n") == [
        Decided("begin", PartOfSpeech.VERB, Decision.NONE, "aspect"),
        Decided("lie", PartOfSpeech.VERB, Decision.SENSE, "to somebody"),
    ]


@pytest.mark.parametrize(
    "text, reason",
    [
        ("begin\tnone", "1: 2 cells"),
        ("begin\tnever\taspect", "1: decision: unknown value 'never'"),
        ("begin\t-\taspect", "1: decision: is missing"),
        ("begin\tnone\tmagic", "1: reason: unknown reason 'magic'"),
        ("begin\tnone\taspects", "1: reason: unknown reason 'aspects'; did you mean 'aspect'"),
        ("begin\tnone\taspect\nbegin\tnone\taspect", "2: word: 'begin' stands twice"),
        ("say\tnone\treporting\nbegin\tnone\taspect", "2: word: 'begin' stands twice or out of order"),
    ],
)
def test_a_broken_table_is_refused_with_its_line(text: str, reason: str) -> None:
    with pytest.raises(DataError, match=rf"verbs\.tsv:{reason}"):
        read(text)


def test_the_tables_hold_words_of_every_part_of_speech() -> None:
    assert {pos for pos, _ in decided_words()} == set(PartOfSpeech)
    assert happening_classes() < class_names()


@pytest.mark.parametrize("word", ["think", "begin", "include"])
def test_common_verbs_without_an_event_are_decided(word: str) -> None:
    assert Vocabulary.of_types(()).standing(PartOfSpeech.VERB, word) is Standing.NONE


def test_no_decided_word_is_one_that_a_frame_takes_bare() -> None:
    """``none`` and a frame that asks for nothing contradict each other."""
    bare = {
        (PartOfSpeech.VERB, word)
        for each in builtin_types().values()
        for frame in each.frames
        if not frame.when
        for word in frame.verbs
        if " " not in word
    }
    none = {key for key, row in decided_words().items() if row.decision is Decision.NONE}
    assert not bare & none


def test_a_word_with_a_sense_is_known_to_a_frame() -> None:
    triggers = Vocabulary.of_types(builtin_types().values()).triggers
    assert not [key for key, row in decided_words().items() if row.decision is Decision.SENSE and key not in triggers]
