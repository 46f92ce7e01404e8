"""The tables of decided words: whole, in order, and refused where they are not."""

from __future__ import annotations

import pytest

from eventx.language.class_names import class_names
from eventx.types.files import builtin_types
from eventx.vocabulary.decisions import Decided, Decision, PartOfSpeech, decided_words, happening_classes, read_table
from eventx.vocabulary.known import Standing, Vocabulary


def test_a_row_is_read() -> None:
    rows = read_table(PartOfSpeech.VERB, "# verbs\n\nbegin\tnone\taspect\nlie\tsense\tto somebody\n", "verbs.tsv")
    assert rows == [
        Decided("begin", PartOfSpeech.VERB, Decision.NONE, "aspect"),
        Decided("lie", PartOfSpeech.VERB, Decision.SENSE, "to somebody"),
    ]


@pytest.mark.parametrize(
    "text, reason",
    [
        ("begin\tnone", "line 1: a row is"),
        ("begin\tnever\taspect", "line 1: a row is"),
        ("begin\tnone\tmagic", "line 1: unknown reason 'magic'"),
        ("begin\tnone\taspect\nbegin\tnone\taspect", "line 2: 'begin' stands twice"),
        ("say\tnone\treporting\nbegin\tnone\taspect", "line 2: 'begin' stands twice or out of order"),
    ],
)
def test_a_broken_table_is_refused_with_its_line(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=rf"verbs\.tsv, {reason}"):
        read_table(PartOfSpeech.VERB, text, "verbs.tsv")


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
