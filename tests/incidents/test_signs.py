"""The signs that hold of two reports, one by one, and what forbids a merge."""

from __future__ import annotations

import pytest
from event_records import Values
from told_records import ferry, ferry_too, pair, told

from eventx.incidents.rules import THRESHOLD, rules
from eventx.incidents.signs import signs
from eventx.incidents.traits import traits_of
from eventx.incidents.vetoes import veto


def held(a: Values, b: Values) -> dict[str, float]:
    """The signs that hold of two records."""
    one, two, story_one, story_two = pair(a, b)
    found = signs(one, two, story_one, story_two, traits_of(one.type))
    assert found == signs(two, one, story_two, story_one, traits_of(one.type))
    return {sign: value for sign, value in found.items() if value}


def forbidden(a: Values, b: Values) -> str | None:
    """What forbids two records to be one."""
    one, two, _, _ = pair(a, b)
    assert (veto(one, two, traits_of(one.type)) is None) == (veto(two, one, traits_of(one.type)) is None)
    return veto(one, two, traits_of(one.type))


def span(first: str, last: str) -> Values:
    """A time of several days."""
    return {"text": None, "start": None, "end": None, "type": "DATE", "value": first, "earliest": first, "latest": last,
            "basis": "context", "anchor": None}  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "sign"),
    [
        (ferry(), ferry_too(), "same word"),
        (ferry(), ferry_too(), "same thing"),
        (ferry(), ferry_too(), "same day"),
        (ferry(), ferry_too(on=None), "undated"),
        (ferry(), ferry_too(on=None, time=span("2031-05-01", "2031-05-31")), "same month"),
        (ferry(), ferry_too(on=None, time=span("2031-01-01", "2031-12-31")), "same year"),
        (ferry(), ferry_too(on=None, time=span("2019-01-01", "2031-12-31")), "lasting"),
        (ferry(), ferry_too(on=None, time=span("2031-05-25", "2031-06-10")), "days apart"),
        (ferry(on=None, time=span("2030-01-01", "2030-12-31")), ferry_too(), "days apart"),
        (
            ferry(on=None, time=span("2030-01-01", "2030-12-31")),
            ferry_too(on=None, time=span("2031-01-01", "2031-12-31")),
            "days apart",
        ),
        (ferry(), ferry_too(polarity="negative"), "polarity"),
        (ferry(), ferry_too(modality="planned"), "still to come"),
        (ferry(on="2031-05-22"), ferry_too(on=None, published="2031-05-20"), "later than told"),
        (ferry(), ferry_too(on=None, published="2031-09-20"), "told apart"),
        (ferry(), ferry_too("gazette.txt"), "one document"),
    ],
)
def test_a_sign_holds(a: Values, b: Values, sign: str) -> None:
    assert sign in held(a, b)


@pytest.mark.parametrize(
    ("a", "b", "sign"),
    [
        (ferry(), ferry_too(), "other place"),
        (ferry(), ferry_too(on="2031-05-19"), "same day"),
        (ferry(), ferry_too(published="2031-09-20"), "told apart"),
        (ferry(modality="planned"), ferry_too(modality="planned"), "still to come"),
        (ferry(modality="alleged"), ferry_too(modality="possible"), "still to come"),
        (ferry(on="2031-05-22"), ferry_too(on=None, published="2031-05-23"), "later than told"),
        (ferry(), ferry_too(), "one document"),
        (ferry(), ferry_too(), "no name in common"),
    ],
)
def test_a_sign_does_not_hold(a: Values, b: Values, sign: str) -> None:
    assert sign not in held(a, b)


def test_weekdays_are_compared_where_days_are_not_known() -> None:
    friday = {**span("", ""), "value": "XXXX-WXX-5", "earliest": None, "latest": None}
    assert "weekday" in held(ferry(on="2031-05-16"), ferry_too(on=None, time=friday))
    assert "other weekday" in held(ferry(on="2031-05-18"), ferry_too(on=None, time=friday))


def test_numbers_tell_happenings_apart() -> None:
    def arrests(document: str, number: str) -> Values:
        sentence = f"Police arrested {number} bakers in Lowmere."
        return told(document, sentence, "arrested", type="arrest", arguments=[("detainee", f"{number} bakers")])

    assert "same count" in held(arrests("a.txt", "16"), arrests("b.txt", "16"))
    assert {"other count", "other number"} <= held(arrests("a.txt", "16"), arrests("b.txt", "300")).keys()


def test_parties_that_are_told_together_count_half_where_one_is_shared() -> None:
    def talks(document: str, *names: str) -> Values:
        sentence = f"{' and '.join(names)} held talks."
        return told(document, sentence, "talks", type="meeting", arguments=[("participant", n, "PER") for n in names])

    both = talks("a.txt", "Ilse Vorn", "Tom Gant")
    assert held(both, talks("b.txt", "Vorn", "Gant"))["same name"] == 1
    assert held(both, talks("b.txt", "Vorn", "Ada Brill"))["same name"] == 0.5
    assert "partly other" in held(both, talks("b.txt", "Vorn", "Ada Brill"))


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (ferry(), ferry_too(on="2031-05-21"), "another day"),
        (ferry(), ferry_too(on=None, time=span("2031-06-20", "2031-07-20")), "weeks apart"),
        (ferry(), ferry_too(on="2031-05-20"), None),
        (ferry(), ferry_too(on=None), None),
        (ferry(), ferry_too(on=None, time=span("2031-05-25", "2031-06-10")), None),
    ],
)
def test_what_forbids_a_merge(a: Values, b: Values, reason: str | None) -> None:
    assert forbidden(a, b) == reason


def test_groups_of_other_names_forbid_nothing() -> None:
    def arrest(document: str, who: str) -> Values:
        sentence = f"The navy arrested {who} off Port Ellery."
        return told(document, sentence, "arrested", type="arrest", arguments=[("detainee", who, "GROUP")])

    assert forbidden(arrest("a.txt", "Ostmark pirates"), arrest("b.txt", "Lutian pirates")) is None


def test_every_sign_has_a_weight_and_every_weight_a_sign() -> None:
    seen: set[str] = set()
    every = [
        ferry(),
        ferry_too(),
        ferry_too(on=None),
        ferry_too(on="2031-05-24"),
        ferry_too(on=None, time=span("2031-05-25", "2031-06-10")),
    ]
    for b in every:
        one, two, story_one, story_two = pair(ferry(), b)
        seen |= signs(one, two, story_one, story_two, traits_of("attack")).keys()
    assert seen <= rules().weights.keys()
    assert all(weight for sign, weight in rules().weights.items() if sign != THRESHOLD)


def test_no_weight_says_the_contrary_of_its_name() -> None:
    against = (
        "other",
        "no ",
        "undated",
        "apart",
        "polarity",
        "still",
        "lasting",
        "later",
        "one document",
        "recurring",
        "partly",
    )
    for sign, weight in rules().weights.items():
        if sign != THRESHOLD:
            assert (weight < 0) == (sign.startswith(against) or sign.endswith("apart") or "other" in sign), sign
