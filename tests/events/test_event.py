"""Events: which arguments their mentions give together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from event_support import mentions_in
from hypothesis import given
from hypothesis import strategies as st
from treebank import parsed_of, sentences

from eventx.events.event import Event
from eventx.events.mentions import EventMention, MentionArgument


def mentions(*texts: str) -> list[EventMention]:
    """The attacks that a text tells, in text order."""
    return [m for m in mentions_in(parsed_of(*texts))[1] if m.type.name == "attack"]


def event(*texts: str) -> Event:
    """All attacks of a text as one event."""
    return Event(tuple(mentions(*texts)))


def shown(arguments: Sequence[MentionArgument]) -> list[str]:
    return [f"{a.role}={a.name}" for a in arguments]


def test_the_main_mention_has_most_arguments_the_earliest_on_a_tie() -> None:
    fuller = event("The attack killed six.", "Rebels attacked the port.")
    assert fuller.main.head.text == "attacked"
    even = event("Rebels attacked the port.", "The army shelled the town and killed six.")
    assert even.main.head.text == "attacked"


def test_other_mentions_add_to_open_roles() -> None:
    found = event("The attack on the port killed six.", "Peru denied the attack.", "Rebels attacked the port.")
    assert shown(found.arguments) == ["attacker=Rebels", "target=port"]


def test_a_mention_below_the_title_comes_before_one_in_it() -> None:
    titled = replace(mentions("Rebels attacked the port.")[0], in_title=True)
    below = mentions("The group attacked Quito on Tuesday.")[0]
    assert Event((titled, below)).main is below
    assert "target=Quito" in shown(Event((titled, below)).arguments)


def test_other_mentions_add_nothing_to_a_role_that_is_filled() -> None:
    named = event("Rebels attacked the port.", "The group attacked Quito on Tuesday.")
    assert "target=Quito" not in shown(named.arguments)
    nameless = event("Rebels attacked the port.", "The army shelled the town and killed six.")
    assert "target=town" not in shown(nameless.arguments)


def test_a_phrase_by_mere_nearness_gives_way_to_one_that_is_said() -> None:
    found = event("Six people were killed in the attack.", "Rebels attacked the port.")
    assert shown(found.arguments) == ["attacker=Rebels", "target=port"]


def test_a_phrase_by_mere_nearness_fills_what_nothing_else_does() -> None:
    found = event("Six people were killed in the attack.")
    assert shown(found.arguments) == ["target=Six people"]


def test_a_name_that_fills_one_role_fills_no_other_by_nearness() -> None:
    first = mentions("Kenya may attack Somalia.")[0]
    [target] = first.fillers("target")
    near = replace(target, role="attacker", how="reach 2")
    assert shown(Event((replace(first, arguments=(near, target)),)).arguments) == ["target=Somalia"]


def test_a_party_stands_on_one_side_alone() -> None:
    first = mentions("Kenya may attack Somalia.")[0]
    [target] = first.fillers("target")
    said = replace(target, role="attacker", how="by")
    assert shown(Event((replace(first, arguments=(said, target)),)).arguments) == ["target=Somalia"]
    owner = replace(target, how="patient.owner")
    assert shown(Event((replace(first, arguments=(said, owner)),)).arguments) == ["attacker=Somalia"]


def test_a_filler_is_told_once() -> None:
    found = event("Rebels attacked the port.", "Rebels carried out an attack on the port.")
    assert shown(found.arguments) == ["attacker=Rebels", "target=port"]


def test_claimed_parties_come_first_and_keep_their_source() -> None:
    found = event("The attack on the port killed six.")
    [target] = found.main.fillers("target")
    claim = replace(target, role="attacker", how="claim", source="Kenya")
    found = replace(found, claimed=(claim,))
    assert [(a.role, a.source) for a in found.arguments] == [("attacker", "Kenya"), ("target", None)]


def test_each_argument_knows_the_word_that_it_belongs_to() -> None:
    found = event("The attack on the port killed six.", "Peru denied the attack.", "Rebels attacked the port.")
    assert [(a.role, a.at.text if a.at else None) for a in found.arguments] == [
        ("attacker", "attacked"),
        ("target", "attacked"),
    ]


class TestSources:
    """Who says so is told of an argument only where others say otherwise."""

    REPORTED, TOLD = "The army said the rebels attacked the port.", "Kenya may attack Somalia."

    def test_a_role_that_one_source_fills_has_no_source(self) -> None:
        assert {a.source for a in event(self.REPORTED).arguments} == {None}

    def test_what_a_source_adds_to_a_role_that_the_writer_fills_has_one(self) -> None:
        told, reported = mentions(self.TOLD)[0], mentions(self.REPORTED)[0]
        named = tuple(
            replace(a, entity=next(told.fillers("attacker")).entity) if a.role == "attacker" else a
            for a in reported.arguments
        )
        other = replace(named[0], entity=replace(named[0].entity, name="Chad")) if named[0].entity else named[0]
        found = Event((told, replace(reported, arguments=(other,)))).arguments
        assert {a.name: a.source for a in found if a.role == "attacker"} == {"Kenya": None, "Chad": "army"}


@given(st.lists(st.sampled_from(sentences()), min_size=1, max_size=4))
def test_no_filler_is_repeated_in_a_role(chosen: list[str]) -> None:
    found = mentions(*chosen)
    if found:
        fillers = [(a.role, a.key) for a in Event(tuple(found)).arguments]
        assert len(fillers) == len(set(fillers))
