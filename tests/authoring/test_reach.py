"""Which of two frames always takes a trigger from the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eventx.authoring.reach import shadowed, takes_always
from eventx.types.frames import Condition, EventType, Frame

PATIENT, AGENT = Condition("patient", frozenset({"place"})), Condition("agent", frozenset({"state"}))


def frame(name: str, **fields: object) -> Frame:
    return Frame(**{"id": f"t.{name}", "type": "t", "verbs": ("hit",), **fields})  # type: ignore[arg-type]


def test_a_bare_frame_of_higher_priority_takes_all() -> None:
    assert takes_always(frame("bare", priority=1), frame("asking", when=(PATIENT,)))
    assert not takes_always(frame("asking", when=(PATIENT,)), frame("bare", priority=1))


def test_a_frame_that_refuses_something_leaves_it() -> None:
    assert not takes_always(frame("bare", priority=1, unless=(AGENT,)), frame("asking", when=(PATIENT,)))


def test_what_both_refuse_is_left_to_neither() -> None:
    assert takes_always(frame("a", priority=1, unless=(AGENT,)), frame("b", unless=(AGENT, PATIENT)))


def test_the_more_constrained_frame_leaves_the_rest() -> None:
    assert not takes_always(frame("a", when=(PATIENT, AGENT)), frame("b", when=(PATIENT,)))


def test_of_two_frames_that_ask_the_same_the_first_by_name_takes_all() -> None:
    assert takes_always(frame("a", when=(PATIENT,)), frame("b", when=(PATIENT,)))
    assert not takes_always(frame("b", when=(PATIENT,)), frame("a", when=(PATIENT,)))


def test_only_shared_words_are_shadowed() -> None:
    frames = (frame("a", priority=1), frame("b", verbs=("hit", "strike"), nouns=("hit",)))
    own = [EventType("t", "", {}, frames)]
    (found,) = shadowed(own, own)
    assert (found.frame.id, found.kind, found.words, found.by.id, found.all) == (
        "t.b",
        "verbs",
        ("hit",),
        "t.a",
        False,
    )


CONDITIONS = st.lists(st.sampled_from([PATIENT, AGENT]), unique=True).map(tuple)


@st.composite
def frames(draw: st.DrawFn, name: str) -> Frame:
    return frame(name, when=draw(CONDITIONS), unless=draw(CONDITIONS), priority=draw(st.integers(-1, 1)))


@given(frames("a"), frames("b"))
def test_no_two_frames_take_all_from_each_other(one: Frame, other: Frame) -> None:
    assert not (takes_always(one, other) and takes_always(other, one))
    assert not takes_always(one, one)
