"""When mentions, spans, names and arguments agree, with the cases that just do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.scoring.agreement import (
    arguments_agree,
    mentions_overlap,
    name_words,
    names_agree,
    shared_mentions,
    spans_agree,
    types_agree,
)
from eventx.scoring.annotation import Argument, Event, Mention, Party


def mention(start: int, end: int) -> Mention:
    return Mention("x" * (end - start), start, end)


def event(type: str, *mentions: Mention) -> Event:
    return Event(type, mentions[0], mentions)


@pytest.mark.parametrize("predicted", [(10, 16), (15, 20), (0, 11), (4, 40)])
def test_mentions_that_share_characters_overlap(predicted: tuple[int, int]) -> None:
    assert mentions_overlap(mention(10, 16), mention(*predicted))


@pytest.mark.parametrize("predicted", [(16, 20), (0, 10), (10, 47), (0, 37)])
def test_neighbours_and_long_stretches_do_not(predicted: tuple[int, int]) -> None:
    assert not mentions_overlap(mention(10, 16), mention(*predicted))


@pytest.mark.parametrize(
    "predicted",
    [(10, 30), (10, 16), (24, 30), (27, 30), (0, 30)],
    ids=["same", "0.3", "0.3 end", "head", "wide"],
)
def test_spans_agree(predicted: tuple[int, int]) -> None:
    assert spans_agree(Party(10, 30, None), Party(*predicted, None))


@pytest.mark.parametrize("predicted", [(10, 15), (20, 25), (30, 40), (29, 100)], ids=["0.25", "inside", "next", "tail"])
def test_spans_do_not_agree(predicted: tuple[int, int]) -> None:
    assert not spans_agree(Party(10, 30, None), Party(*predicted, None))


def test_a_span_without_a_place_agrees_with_nothing() -> None:
    assert not spans_agree(Party(10, 30, None), Party(None, None, None))
    assert not spans_agree(Party(-1, 30, None), Party(0, 30, None))


@pytest.mark.parametrize(
    "gold, predicted",
    [
        ("Marta Quist", "Quist"),
        ("Quist", "Prime Minister Marta Quist"),
        ("United States", "the U.S."),
        ("USA", "America"),
        ("Britain", "the UK"),
        ("Lenza\u2019s navy", "Lenza's navy"),
        ("the port", "Port"),
        ("oil port", "a very old and small northern oil port"),
    ],
)
def test_names_agree(gold: str, predicted: str) -> None:
    assert names_agree(gold, predicted)


@pytest.mark.parametrize(
    "gold, predicted",
    [
        ("Marta Quist", "Jonas Quist"),
        ("Quist", "Quistland"),
        ("port", "one two three four five six seven port"),
        ("the", "the"),
        (None, "Quist"),
        ("Quist", None),
        ("South America", "Americas"),
    ],
)
def test_names_do_not_agree(gold: str | None, predicted: str | None) -> None:
    assert not names_agree(gold, predicted)


def test_articles_and_dots_are_no_words_of_a_name() -> None:
    assert name_words("the U.N. envoy \u201caide\u201d") == ("un", "envoy", "aide")


def test_a_possessive_stays_another_word() -> None:
    """A known limit of the measure, kept so that figures stay comparable."""
    assert not names_agree("Britain", "Britain's navy")
    assert names_agree("Britain", "Britain 's navy")


@given(st.text(max_size=40))
def test_a_name_agrees_with_itself_unless_it_has_no_words(name: str) -> None:
    assert names_agree(name, name) == bool(name_words(name))


def test_an_argument_agrees_in_either_reading_but_only_in_its_role() -> None:
    gold = Argument("target", (Party(10, 30, "port"), Party(50, 54, "Lenza")))
    assert arguments_agree(gold, Argument("target", (Party(90, 95, "Lenza"),)))
    assert arguments_agree(gold, Argument("target", (Party(12, 30, "the dock"),)))
    assert not arguments_agree(gold, Argument("place", (Party(10, 30, "port"),)))
    assert not arguments_agree(gold, Argument("target", (Party(90, 95, "Ostrava"),)))


def test_a_restriction_may_stand_for_a_sanction_but_not_the_other_way_round() -> None:
    sanction, restriction = event("sanction", mention(0, 3)), event("restriction", mention(0, 3))
    assert types_agree(sanction, restriction)
    assert not types_agree(restriction, sanction)
    assert not types_agree(event("attack", mention(0, 3)), restriction)


def test_gold_mentions_are_counted_once_each_and_the_trigger_counts_as_a_mention() -> None:
    gold = event("attack", mention(0, 6), mention(20, 26), mention(40, 46))
    record = Event("attack", mention(40, 46), (mention(1, 3), mention(4, 5)))
    assert shared_mentions(gold, record) == 2
