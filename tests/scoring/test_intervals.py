"""Bootstrap intervals: what they hold, and that they are always the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eventx.scoring.figures import Score, Share, Tally
from eventx.scoring.intervals import Interval, parts, spreads

RIGHT, WRONG = Score(events=Tally(1, 1, 1), polarity=Share(1, 1)), Score(events=Tally(0, 1, 1), polarity=Share(0, 1))


def test_documents_all_alike_have_no_spread() -> None:
    assert spreads([RIGHT] * 5)["events"].value == Interval(1.0, 1.0)


def test_the_interval_is_about_what_the_normal_distribution_says() -> None:
    found = spreads([RIGHT, WRONG] * 200)["polarity"].value
    assert abs(found.low - 0.451) < 0.01 and abs(found.high - 0.549) < 0.01


def test_fewer_documents_spread_wider() -> None:
    few, many = spreads([RIGHT, WRONG] * 5)["events"].value, spreads([RIGHT, WRONG] * 50)["events"].value
    assert few.high - few.low > 2 * (many.high - many.low)


def test_the_same_scores_give_the_same_intervals() -> None:
    assert spreads([RIGHT, WRONG] * 20) == spreads([RIGHT, WRONG] * 20)


def test_a_small_gain_on_every_document_is_no_noise_though_the_intervals_overlap() -> None:
    old = [Score(events=Tally(n, 10, 10)) for n in (1, 9) * 20]
    new = [Score(events=Tally(n + 1, 10, 10)) for n in (1, 9) * 20]
    found = spreads(new, old)["events"]
    assert found.change is not None and not found.change.holds_zero
    assert spreads(old)["events"].value.high > found.value.low


def test_a_gain_on_some_and_a_loss_on_others_is_noise() -> None:
    found = spreads([RIGHT, WRONG, RIGHT], [WRONG, RIGHT, RIGHT])["events"].change
    assert found is not None and found.holds_zero


def test_types_have_intervals_of_their_own() -> None:
    scores = [Score(types={"attack": Tally(1, 1, 1)}, clean_types={"attack": Share(1, 1)}), Score()]
    found = spreads(scores)
    assert found["types.attack"].value.high == found["clean_types.attack"].value.high == 1.0
    assert found["types.attack"].change is None


def test_every_figure_has_a_spread() -> None:
    assert spreads([RIGHT]).keys() == {name for name, _ in parts(RIGHT)}


def test_no_documents_no_spread() -> None:
    assert spreads([]) == {}


@given(st.lists(st.sampled_from([RIGHT, WRONG]), min_size=1, max_size=8))
def test_an_interval_lies_in_order_between_0_and_1(scores: list[Score]) -> None:
    for spread in spreads(scores).values():
        assert 0 <= spread.value.low <= spread.value.high <= 1
