"""The parts of an explanation in words: lists cut, reasons given, differences named."""

from __future__ import annotations

from datetime import date

import pytest

from eventx.documents.document import TextSpan
from eventx.explaining.explanation import BoundArgument, Clause, Filler, Merging, Named, Sign, TimeStep
from eventx.explaining.in_words import argument_in_words, merging_in_words, slots_in_words
from eventx.explaining.time_in_words import step_in_words

SENTENCE = TextSpan("The blast killed\nfour.", 40, 62)
BLAST = Named("blast", 44, 49, 2, SENTENCE, "id")
DAY = date(2023, 5, 16)


def bound(how: str, classes: tuple[str, ...] = ()) -> BoundArgument:
    return BoundArgument("victim", "four", 57, 61, how, classes, None, None, None, True)


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("agent", "four  from agent"),
        ("inside topic", "four  inside topic"),
        ("reach 1", "four  by reach, 1 arc away"),
        ("reach 3", "four  by reach, 3 arcs away"),
        ("in[a|b]", "four  from in[a|b]"),
        ("in[a|b|c|d|e|f|g|h]", "four  from in[a|b|c|d|e|f and 2 more]"),
    ],
)
def test_how_an_argument_was_found(how: str, expected: str) -> None:
    assert argument_in_words(bound(how)) == expected


def test_classes_are_cut_from_the_seventh_on() -> None:
    slot = Filler("agent", "boat", 0, 4, "own", tuple("abcdef"))
    assert slots_in_words(Clause("sank", 5, 9, (slot,))) == "agent: boat [a, b, c, d, e, f]"
    assert argument_in_words(bound("agent", tuple("abcdefgh"))) == "four [a, b, c, d, e, f and 2 more]  from agent"


def test_signs_are_cut() -> None:
    signs = tuple(Sign(f"s{n}", 1.0, 0.5, 0.5) for n in range(8))
    told = merging_in_words(Merging(True, TextSpan("raid", 0, 4), 1, 4.0, 4.0, 1.0, signs))
    assert (
        told
        == "joins 'raid' of line 1 (+4.0, 1.0 needed): " + ", ".join(f"s{n} +0.5" for n in range(6)) + " and 2 more"
    )


def test_a_veto_is_told() -> None:
    apart = Merging(False, TextSpan("raid", 0, 4), 1, 4.0, 4.0, 1.0, (), "another year")
    assert merging_in_words(apart) == "apart from 'raid' of line 1 (+4.0, 1.0 needed; forbidden: another year)"


@pytest.mark.parametrize(
    ("way", "words", "expected"),
    [
        ("attached", (BLAST,), "2023-05-16  it is so"),
        ("ahead", (BLAST,), "2023-05-16  turned ahead because it is so"),
        ("behind", (BLAST,), "2023-05-16  turned behind because it is so"),
        ("counted", (BLAST,), "2023-05-16  it is so of line 2: “The blast killed four.”"),
        ("scene", (BLAST,), "2023-05-16  lent by 'blast' of line 2 (scene: it is so): “The blast killed four.”"),
        (
            "visit",
            (BLAST, BLAST),
            "2023-05-16  lent by 'blast' of line 2 and 'blast' of line 2 (visit: it is so): “The blast killed four.”",
        ),
    ],
)
def test_steps_of_a_time(way: str, words: tuple[Named, ...], expected: str) -> None:
    assert step_in_words(TimeStep(way, "it is so", words, "2023-05-16", DAY, DAY)) == expected


def test_an_open_time_is_told_by_its_value() -> None:
    step = TimeStep("counting", "counts from 'visit'", (), "P2D", None, None)
    assert step_in_words(step) == "P2D  counts from 'visit'"
