"""Merging: which mentions tell of one happening, and the signs that decide it."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from event_support import FRIDAY, mentions_in
from hypothesis import given
from hypothesis import strategies as st
from treebank import parsed_of, sentences

from eventx.events.merging import agreement, merge, weighed, weights
from eventx.events.signs import signs

ATTACKED = "Rebels attacked the port on Monday."
THE_ATTACK = "The attack on the port killed six."


def groups(*texts: str, title: int = 0) -> list[list[str]]:
    """The attacks of a text: the triggers of each."""
    parsed = parsed_of(*texts, title=title, date=FRIDAY)
    mentions = [m for m in mentions_in(parsed)[1] if m.type.name == "attack"]
    return [[m.head.text for m in event.mentions] for event in merge(mentions, parsed)]


def seen(*texts: str, title: int = 0) -> set[str]:
    """The signs that hold between the first and the last attack of a text."""
    parsed = parsed_of(*texts, title=title, date=FRIDAY)
    mentions = [m for m in mentions_in(parsed)[1] if m.type.name == "attack"]
    return {sign for sign, value in signs(mentions[-1], mentions[0], parsed).items() if value and sign != "distance"}


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        ((ATTACKED, THE_ATTACK), [["attacked", "attack"]]),
        (("A bombing in Porto killed six, and another bombing in Quito killed two.",), [["bombing"], ["bombing"]]),
        ((ATTACKED, "Kenya may attack Somalia."), [["attacked"], ["attack"]]),
        ((ATTACKED,), [["attacked"]]),
        ((), []),
    ],
)
def test_groups(texts: tuple[str, ...], wanted: list[list[str]]) -> None:
    assert (groups(*texts) if texts else merge([], parsed_of(ATTACKED))) == wanted


def test_types_are_never_merged() -> None:
    parsed = parsed_of(ATTACKED, THE_ATTACK)
    found = merge(mentions_in(parsed)[1], parsed)
    assert sorted(event.mentions[0].type.name for event in found) == ["attack", "death"]
    assert all(len({m.type.name for m in event.mentions}) == 1 for event in found)


SIGNS = [
    ("same stem", (ATTACKED, THE_ATTACK), ("Rebels attacked the port.", "Kenya was behind the raid.")),
    ("definite", (ATTACKED, THE_ATTACK), (ATTACKED, "Kenya may attack Somalia.")),
    ("definite same stem", (ATTACKED, THE_ATTACK), (ATTACKED, "Kenya was behind the raid.")),
    ("nominal", (ATTACKED, THE_ATTACK), (THE_ATTACK, ATTACKED)),
    ("indefinite", (ATTACKED, "Rebels carried out an attack on the port."), (ATTACKED, THE_ATTACK)),
    ("another", ("A bombing in Porto killed six, and another bombing in Quito killed two.",), (ATTACKED, THE_ATTACK)),
    ("same sentence", ("A bombing in Porto killed six, and another bombing in Quito killed two.",), (ATTACKED, THE_ATTACK)),
    ("polarity", (ATTACKED, "The army denied the attack on the port."), (ATTACKED, THE_ATTACK)),
    ("modality", (ATTACKED, "Kenya may attack Somalia."), (ATTACKED, THE_ATTACK)),
    ("same recipient", (ATTACKED, THE_ATTACK), (ATTACKED, "The army shelled the town and killed six.")),
    ("unlike recipient", (ATTACKED, "The army shelled the town and killed six."), (ATTACKED, THE_ATTACK)),
    ("other actor", ("Kenya may attack Somalia.", "Kenya accused Somalia of attacking the port."), (ATTACKED, THE_ATTACK)),
    ("time conflict", (ATTACKED, "The group attacked Quito on Tuesday."), (ATTACKED, THE_ATTACK)),
    ("same time", (ATTACKED, ATTACKED), (ATTACKED, "The group attacked Quito on Tuesday.")),
    ("same frame", (ATTACKED, THE_ATTACK), (ATTACKED, "Gunmen shot six people in Porto.")),
    ("two verbs", (ATTACKED, "The army shelled the town and killed six."), (ATTACKED, "Rebels attacked the port.")),
    ("number", ("Peru denied the attack.", "Rebel attacks on ports and bridges continued."), ("Peru denied the attack.", THE_ATTACK)),
    ("anaphor", (ATTACKED, "Peru denied the attack."), (ATTACKED, THE_ATTACK)),
]  # fmt: skip


@pytest.mark.parametrize(("sign", "texts", "others"), SIGNS, ids=[row[0] for row in SIGNS])
def test_sign(sign: str, texts: Sequence[str], others: Sequence[str]) -> None:
    assert sign in seen(*texts)
    assert sign not in seen(*others)


def test_a_title_weighs_for_a_mention_that_takes_it_up() -> None:
    assert {"title", "headline"} <= seen(ATTACKED, THE_ATTACK, title=1)
    assert not {"title", "headline"} & seen(ATTACKED, THE_ATTACK)


def test_sorts_of_attack_are_told_apart() -> None:
    assert "other sort" in seen(
        "Gunmen shot six people in Porto.", "A bombing in Porto killed six, and another bombing in Quito killed two."
    )
    assert "taken up" in seen("Gunmen shot six people in Porto.", THE_ATTACK)


def test_distance_is_bounded() -> None:
    near, far = parsed_of(ATTACKED, THE_ATTACK), parsed_of(ATTACKED, *["Twelve people are dead."] * 150, THE_ATTACK)
    values = []
    for parsed in (near, far):
        attacks = [m for m in mentions_in(parsed)[1] if m.type.name == "attack"]
        values.append(signs(attacks[-1], attacks[0], parsed)["distance"])
    assert 0 < values[0] < 0.2
    assert values[1] == 5.0


def test_a_mention_keeps_why_it_joined() -> None:
    parsed = parsed_of(ATTACKED, THE_ATTACK, date=FRIDAY)
    [event] = merge([m for m in mentions_in(parsed)[1] if m.type.name == "attack"], parsed)
    first, second = event.mentions
    opened, joined = event.joinings
    assert opened is None
    assert joined is not None and joined.merged and joined.nearest is first
    assert joined.link == joined.agreement == agreement(second, first, parsed)
    assert sum(sign.points for sign in weighed(second, first, parsed)) == pytest.approx(joined.link)
    assert event.joining(second) is joined


def test_a_mention_keeps_why_it_stands_apart() -> None:
    parsed = parsed_of(ATTACKED, "Kenya may attack Somalia.", date=FRIDAY)
    first, second = merge([m for m in mentions_in(parsed)[1] if m.type.name == "attack"], parsed)
    [apart] = second.joinings
    assert apart is not None and not apart.merged and apart.link < weights()["threshold"]
    assert apart.nearest is first.mentions[0]


def test_what_forbids_a_merge_is_kept_with_the_mention_that_does() -> None:
    parsed = parsed_of(ATTACKED, THE_ATTACK, date=FRIDAY)
    first, second = (m for m in mentions_in(parsed)[1] if m.type.name == "attack")
    assert first.time is not None
    years_ago = replace(first.time, earliest=date(2001, 1, 1), latest=date(2001, 12, 31))
    events = merge([first, replace(second, time=years_ago)], parsed)
    [apart] = events[1].joinings
    assert apart is not None and (apart.merged, apart.veto) == (False, "another year")
    assert apart.nearest is first and apart.link == agreement(events[1].main, first, parsed)


def test_every_weighed_sign_is_a_sign() -> None:
    parsed = parsed_of(ATTACKED, THE_ATTACK)
    attacks = [m for m in mentions_in(parsed)[1] if m.type.name == "attack"]
    assert weights().keys() - {"threshold"} <= signs(attacks[1], attacks[0], parsed).keys()


def test_agreement_is_the_sum_of_the_weights() -> None:
    parsed = parsed_of(ATTACKED, THE_ATTACK)
    attacks = [m for m in mentions_in(parsed)[1] if m.type.name == "attack"]
    table = tomllib.loads((files("eventx") / "data" / "merging.toml").read_text(encoding="utf-8"))["weights"]
    found = signs(attacks[1], attacks[0], parsed)
    assert agreement(attacks[1], attacks[0], parsed) == pytest.approx(
        sum(table.get(s, 0) * v for s, v in found.items())
    )


@given(st.lists(st.sampled_from(sentences()), min_size=1, max_size=5))
def test_every_mention_is_in_one_event_and_all_come_in_text_order(chosen: list[str]) -> None:
    parsed = parsed_of(*chosen)
    mentions = mentions_in(parsed)[1]
    events = merge(mentions, parsed)
    starts = [m.trigger.start for event in events for m in event.mentions]
    assert sorted(starts) == [m.trigger.start for m in mentions]
    assert all(list(e.mentions) == sorted(e.mentions, key=lambda m: m.trigger.start) for e in events)
    firsts = [event.mentions[0].trigger.start for event in events]
    assert firsts == sorted(firsts)


@given(st.lists(st.sampled_from(sentences()), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_mentions_given_does_not_matter(chosen: list[str], random) -> None:  # type: ignore[no-untyped-def]
    parsed = parsed_of(*chosen)
    mentions = mentions_in(parsed)[1]
    shuffled = list(mentions)
    random.shuffle(shuffled)
    assert [e.mentions for e in merge(shuffled, parsed)] == [e.mentions for e in merge(mentions, parsed)]
