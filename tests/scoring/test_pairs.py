"""What one matched record adds to each count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eventx.scoring.annotation import Argument, Event, Mention, Named, Party, Time, TimeState
from eventx.scoring.figures import Share, Tally
from eventx.scoring.pairs import score_pair


def event(type: str = "attack", *starts: int, **more: object) -> Event:
    mentions = tuple(Mention("struck", start, start + 6) for start in starts or (0,))
    base = Event(type, mentions[0], mentions, polarity="positive", modality=("asserted",))
    return replace(base, **more)  # type: ignore[arg-type]


def argument(role: str, name: str, **more: object) -> Argument:
    return replace(Argument(role, (Party(None, None, name),)), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "gold, record, expected",
    [
        ("Quist", "Marta Quist", Share(1, 1)),
        ("Quist", None, Share(0, 1)),
        (None, "Quist", Share(0, 1)),
        (None, None, Share(0, 0)),
    ],
)
def test_the_source_of_an_argument_counts_where_one_is_named(
    gold: str | None, record: str | None, expected: Share
) -> None:
    pair = score_pair(
        event(arguments=(argument("target", "Lenza", source=gold),)),
        event(arguments=(argument("target", "Lenza", source=record),)),
    )
    assert pair.source == expected


@pytest.mark.parametrize(
    "gold, record, expected",
    [
        ("negative", "negative", Tally(1, 1, 1)),
        ("positive", "negative", Tally(0, 1, 0)),
        ("negative", "positive", Tally(0, 0, 1)),
        ("positive", "positive", Tally(0, 0, 0)),
    ],
)
def test_negative_events_have_their_own_tally(gold: str, record: str, expected: Tally) -> None:
    pair = score_pair(event(polarity=gold), event(polarity=record))
    assert pair.negative == expected
    assert pair.polarity == Share(int(gold == record), 1)


@pytest.mark.parametrize(
    "gold, record, expected, right",
    [
        (("planned",), "planned", Tally(1, 1, 1), 1),
        (("planned", "possible"), "possible", Tally(1, 1, 1), 1),
        (("planned",), "asserted", Tally(0, 0, 1), 0),
        (("asserted",), "alleged", Tally(0, 1, 0), 0),
        (("asserted", "alleged"), "alleged", Tally(0, 0, 0), 1),
        (("asserted", "alleged"), "planned", Tally(0, 1, 0), 0),
    ],
)
def test_events_not_asserted_have_their_own_tally(
    gold: tuple[str, ...], record: str, expected: Tally, right: int
) -> None:
    pair = score_pair(event(modality=gold), event(modality=(record,)))
    assert pair.non_asserted == expected
    assert pair.modality == Share(right, 1)


QUIST = Party(0, 5, "Quist")


@pytest.mark.parametrize(
    "gold, record, disputed, expected",
    [
        (QUIST, Party(90, 95, "Marta Quist"), False, Share(1, 1)),
        (QUIST, Party(0, 5, "the minister"), False, Share(1, 1)),
        (QUIST, Party(90, 95, "Jonas"), False, Share(0, 1)),
        (QUIST, None, False, Share(0, 1)),
        (None, QUIST, False, Share(0, 1)),
        (None, None, False, Share(0, 0)),
        (None, QUIST, True, Share(0, 0)),
    ],
)
def test_attribution(gold: Party | None, record: Party | None, disputed: bool, expected: Share) -> None:
    asked = event(attribution=gold, attribution_disputed=disputed)
    assert score_pair(asked, event(attribution=record)).attribution == expected


MONDAY, FRIDAY = Mention("on Monday", 40, 49), Mention("Friday", 70, 76)
ASKED, NONE_THERE = Time(TimeState.DISPUTED, words=MONDAY), Time(words_only=True)


@pytest.mark.parametrize(
    "gold, told, expected",
    [
        (ASKED, Mention("Monday", 43, 49), Tally(1, 1, 1)),
        (ASKED, FRIDAY, Tally(0, 1, 1)),
        (ASKED, None, Tally(0, 0, 1)),
        (NONE_THERE, FRIDAY, Tally(0, 1, 0)),
        (NONE_THERE, None, Tally(0, 0, 0)),
        (Time(), FRIDAY, Tally(0, 0, 0)),
        (Time(TimeState.DISPUTED), FRIDAY, Tally(0, 0, 0)),
        (Time(TimeState.KNOWN, "2024-03-07", "2024-03-07", MONDAY), MONDAY, Tally(0, 0, 0)),
    ],
)
def test_the_words_of_a_time_count_where_gold_has_only_them(gold: Time, told: Mention | None, expected: Tally) -> None:
    assert score_pair(event(time=gold), event(time=Time(words=told))).time_words == expected


@pytest.mark.parametrize(
    "gold, record, name, country",
    [
        (Named("Marta Quist", "LNZ"), Named("Quist", "LNZ"), Share(1, 1), Share(1, 1)),
        (Named("Marta Quist", "LNZ"), Named("Jonas Oda", None), Share(0, 1), Share(0, 1)),
        (Named("Marta Quist"), Named("Quist", "LNZ"), Share(1, 1), Share()),
        (Named("Marta Quist", "LNZ"), None, Share(0, 1), Share(0, 1)),
        (None, Named("Quist", "LNZ"), Share(), Share()),
    ],
)
def test_names_and_countries_of_matched_arguments(
    gold: Named | None, record: Named | None, name: Share, country: Share
) -> None:
    pair = score_pair(
        event(arguments=(argument("target", "port", named=gold), argument("place", "Lenza", named=gold))),
        event(arguments=(argument("target", "port", named=record),)),
    )
    assert (pair.entity_name, pair.entity_country) == (name, country)
