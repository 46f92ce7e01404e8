"""Event types in words."""

from __future__ import annotations

import pytest

from eventx.authoring.describe import (
    classes_in_words,
    code_in_words,
    condition_in_words,
    frame_in_words,
    refusing_in_words,
    role_in_words,
    slots_in_words,
    traits_in_words,
)
from eventx.types.frames import Code, Condition, Frame, Query, Role, WordList
from eventx.types.traits import Claimed, Timing, Traits

PARTY = frozenset({"person", "group", "force", "state", "organization"})


def test_a_whole_group_of_classes_goes_by_its_name() -> None:
    assert classes_in_words(PARTY | {"vehicle"}) == "party, vehicle"
    assert classes_in_words(PARTY - {"state"}) == "force, group, organization, person"


def test_slots_keep_their_order() -> None:
    assert slots_in_words((Query("on"), Query("at", frozenset({"place"})))) == "on, at (place)"


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (Condition("on", frozenset({"place"})), "on is place"),
        (Condition("on", frozenset({"place"}), frozenset({"road"})), "on is place or 'road'"),
        (Condition("to", anything=True), "to is anything"),
        (
            Condition("agent", frozenset({"act"}), frozenset({"tax"}), nothing=True),
            "agent is act, 'tax' or nothing",
        ),
    ],
)
def test_conditions(condition: Condition, words: str) -> None:
    assert condition_in_words(condition) == words


def test_codes() -> None:
    assert code_in_words(Code("ASSAULT", ("aerial", "drone"), "19")) == "PLOVER ASSAULT (aerial, drone), CAMEO 19"
    assert code_in_words(Code()) == ""


def test_a_role_says_only_what_differs() -> None:
    agent = (Query("agent"),)
    assert dict(role_in_words(Role("x", agent, agent, agent))) == {"verbs": "agent"}
    told = dict(role_in_words(Role("x", agent, (Query("by"),), agent, PARTY, clause=True, reach=("agent",))))
    assert told == {"verbs": "agent", "nouns": "by", "fits": "party, clauses", "reach": "agent"}


def test_a_frame_tells_conditions_closed_roles_and_what_holds_for_it_alone() -> None:
    frame = Frame("t.a", "t", when=(Condition("on", anything=True),), roles={"x": ()}, polarity="negative", priority=-1)
    assert list(frame_in_words(frame)) == [
        ("only if", "on is anything"),
        ("x", "(closed)"),
        ("polarity", "negative"),
        ("priority", "-1"),
    ]


def test_properties_of_a_type() -> None:
    traits = Traits(
        located=True, recurs=1.5, timing=Timing(lends_to=frozenset({"death", "arrest"}), dates_scene=True),
        claimed=Claimed("source", unnamed=True), sorts=(("small", frozenset({"leak", "drip"})),),
    )  # fmt: skip
    assert list(traits_in_words(traits)) == [
        ("is", "located"), ("recurs", "1.5"), ("in time", "dates scene"), ("lends to", "arrest, death"),
        ("claimed by", "source, unnamed too"), ("sort small", "drip, leak"),
    ]  # fmt: skip
    assert list(traits_in_words(Traits())) == []


def test_words_and_lists_stand_by_name() -> None:
    vessel = WordList("@vessel", frozenset({"ship", "boat"}))
    condition = Condition("patient", frozenset({"vehicle"}), frozenset({"oil"}), lists=(vessel,))
    assert condition_in_words(condition) == "patient is vehicle, 'oil' or @vessel"
    assert slots_in_words([Query("at", frozenset({"place"}), (vessel,))]) == "at (place, @vessel)"


def test_a_refusing_frame() -> None:
    frame = Frame("a.b", "a", ("strike",), refuses="all")
    assert list(refusing_in_words(frame)) == [("takes away", "from all types"), ("verbs", "strike")]
