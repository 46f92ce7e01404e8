"""Merging: which mentions tell of one happening, and the signs that decide it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from event_support import FRIDAY, mentions_in
from hypothesis import given
from hypothesis import strategies as st
from treebank import parsed_of, sentences

from eventx.events.mentions import EventMention
from eventx.limits import limits
from eventx.merging.fillings import fillings
from eventx.merging.merge import merge, weighed, weights
from eventx.merging.signs import NAMES, signs

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
    later, earlier = mentions[-1], mentions[0]
    found = signs(later, earlier, fillings(later, earlier), len(mentions) - 2, parsed)
    return {sign for sign, value in found.items() if value}


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


TWO_BOMBINGS = "A bombing in Porto killed six, and another bombing in Quito killed two."
SHELLED = "The army shelled the town and killed six."
SIGNS = [
    ("same sort", (ATTACKED, ATTACKED), (ATTACKED, "Gunmen shot six people in Porto.")),
    ("definite", (ATTACKED, THE_ATTACK), (ATTACKED, "Kenya may attack Somalia.")),
    ("set apart", (TWO_BOMBINGS,), (ATTACKED, THE_ATTACK)),
    ("indefinite", (TWO_BOMBINGS,), (ATTACKED, THE_ATTACK)),
    ("plural", ("Peru denied the attack.", "Rebel attacks on ports and bridges continued."), (ATTACKED, THE_ATTACK)),
    ("same sentence", (TWO_BOMBINGS,), (ATTACKED, THE_ATTACK)),
    ("polarity", (ATTACKED, "The army denied the attack on the port."), (ATTACKED, THE_ATTACK)),
    ("modality", (ATTACKED, "Kenya may attack Somalia."), (ATTACKED, THE_ATTACK)),
    ("same fillers", (ATTACKED, THE_ATTACK), (ATTACKED, SHELLED)),
    ("unlike fillers", (ATTACKED, SHELLED), (ATTACKED, THE_ATTACK)),
    ("other fillers", ("Kenya may attack Somalia.", "Kenya accused Somalia of attacking the port."), (ATTACKED, THE_ATTACK)),
    ("other actor", ("Kenya may attack Somalia.", "Kenya accused Somalia of attacking the port."), (ATTACKED, THE_ATTACK)),
    ("bare", (ATTACKED, "Peru denied the attack."), (ATTACKED, THE_ATTACK)),
    ("bare before", ("Peru denied the attack.", ATTACKED), (ATTACKED, THE_ATTACK)),
    ("time conflict", (ATTACKED, "The group attacked Quito on Tuesday."), (ATTACKED, THE_ATTACK)),
    ("two verbs", (ATTACKED, SHELLED), (ATTACKED, "Rebels attacked the port.")),
    ("number", ("Peru denied the attack.", "Rebel attacks on ports and bridges continued."), ("Peru denied the attack.", THE_ATTACK)),
    ("anaphor", (ATTACKED, "Peru denied the attack."), (ATTACKED, THE_ATTACK)),
    ("next", (ATTACKED, THE_ATTACK), (ATTACKED, SHELLED, THE_ATTACK)),
    ("between", (ATTACKED, SHELLED, THE_ATTACK), (ATTACKED, THE_ATTACK)),
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
    assert "other sort" not in seen("Gunmen shot six people in Porto.", THE_ATTACK)


def test_the_mentions_in_between_are_counted_up_to_a_bound() -> None:
    parsed = parsed_of(ATTACKED, THE_ATTACK)
    first, second = (m for m in mentions_in(parsed)[1] if m.type.name == "attack")
    assert signs(second, first, fillings(second, first), 3, parsed)["between"] == 3.0
    assert signs(second, first, fillings(second, first), 300, parsed)["between"] == limits().merging.between


def killings(*texts: str) -> list[EventMention]:
    """The deaths of a text."""
    return [m for m in mentions_in(parsed_of(*texts))[1] if m.type.name == "death"]


def test_another_number_is_told_from_the_same() -> None:
    first, second = killings(TWO_BOMBINGS)
    assert fillings(second, first).other_count and not fillings(second, first).same_count
    again, before = killings("The attack on the port killed six.", SHELLED)
    assert fillings(before, again).same_count and not fillings(before, again).other_count


def test_what_the_text_tells_carries_more_than_a_title() -> None:
    parsed = parsed_of(ATTACKED, "The attack killed six.", title=1, date=FRIDAY)
    [event] = merge([m for m in mentions_in(parsed)[1] if m.type.name == "attack"], parsed)
    assert [m.in_title for m in event.mentions] == [True, False]
    assert event.main is event.mentions[1] and len(event.mentions[0].arguments) > len(event.main.arguments)


def test_a_type_that_recurs_is_merged_less() -> None:
    parsed = parsed_of(ATTACKED, THE_ATTACK, date=FRIDAY)
    first, second = (m for m in mentions_in(parsed)[1] if m.type.name == "attack")
    often = replace(second.type, traits=replace(second.type.traits, recurs=9.0))
    assert len(merge([first, second], parsed)) == 1
    assert len(merge([replace(first, type=often), replace(second, type=often)], parsed)) == 2


def test_a_mention_keeps_why_it_joined() -> None:
    parsed = parsed_of(ATTACKED, THE_ATTACK, date=FRIDAY)
    [event] = merge([m for m in mentions_in(parsed)[1] if m.type.name == "attack"], parsed)
    first, second = event.mentions
    opened, joined = event.joinings
    assert opened is None
    assert joined is not None and joined.merged and joined.nearest is first
    assert joined.link == joined.agreement
    assert joined.signs == weighed(second, first, fillings(second, first), 0, parsed)
    assert sum(sign.points for sign in joined.signs) == pytest.approx(joined.link)
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
    assert apart.nearest is first and apart.link == pytest.approx(sum(sign.points for sign in apart.signs))


def test_every_weighed_sign_is_a_sign() -> None:
    assert {each for each in weights() if not each.startswith("threshold")} <= NAMES
    assert seen(ATTACKED, THE_ATTACK) <= NAMES
    assert seen(ATTACKED, "Kenya may attack Somalia.") <= NAMES


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
