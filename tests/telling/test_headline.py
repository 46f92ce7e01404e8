"""A line for an event, by the template of its type."""

from __future__ import annotations

import pytest

from eventx.telling.headline import headline
from eventx.types.files import builtin_types, read_type

TYPES = builtin_types()


def line(kind: str, rule: str, trigger: str, **fillers: list[str]) -> str:
    return headline(kind, f"{kind}.{rule}", trigger, fillers, TYPES.get(kind))


def rule_of(kind: str, noun: str) -> str:
    """A frame of a type that has a noun."""
    return next(frame.id.partition(".")[2] for frame in TYPES[kind].frames if noun in frame.nouns)


def test_a_noun_tells_itself() -> None:
    told = line("attack", rule_of("attack", "air raid"), "air raids", attacker=["the coalition"], target=["Ostmark"])
    assert told == "air raids by the coalition on Ostmark"


def test_a_verb_is_told_by_the_noun_of_the_type() -> None:
    assert line("attack", "strike", "struck", attacker=["Drones"]) == "attack by Drones"
    assert line("meeting", "meet", "met", participant=["Ada Thornbury", "Jory Penn"]) == (
        "talks: Ada Thornbury with Jory Penn"
    )


def test_a_verb_that_says_more_than_its_type_stands() -> None:
    assert line("prosecution", "x", "acquitted", defendant=["Jory Penn"], crime=["fraud"]) == (
        "acquitted: Jory Penn for fraud"
    )
    assert line("market", "x", "fell", asset=["Oil"], change=["3%"]) == "Oil: fell, 3%"


def test_the_place_stands_last_where_it_is_not_told_yet() -> None:
    assert line("attack", "x", "hit", target=["a ferry"], place=["Port Ellery"]) == "attack on a ferry, Port Ellery"
    told = line("attack", "x", "hit", target=["the Port Ellery ferry"], place=["Port Ellery"])
    assert told == "attack on the Port Ellery ferry"


def test_of_many_names_three_are_told() -> None:
    names = ["A", "B", "C", "D", "E"]
    assert line("ceasefire", "x", "stood down", party=names) == "ceasefire of A, B, C and 2 more"
    assert line("ceasefire", "x", "stood down", party=["A", "A", "B"]) == "ceasefire of A and B"


def test_long_and_hostile_names_do_no_harm() -> None:
    told = line("attack", "x", "hit", attacker=["word " * 100_000], target=["{attacker}[{word}]\n\\1"])
    assert len(told) < 150 and told.endswith("… on {attacker}[{word}] \\1")


def test_an_own_type_and_one_not_known_are_told_by_their_roles() -> None:
    text = 'summary = "x"\nroles.source = {}\nroles.substance = {}\n[[frames]]\nid = "spill"\nverbs = ["spill"]\n'
    own = read_type("oil_spill", text, "f")
    fillers = {"source": ["tanker"], "substance": ["crude"], "place": ["bay"]}
    assert headline("oil_spill", "oil_spill.spill", "spilled", fillers, own) == "oil spill: tanker, crude, bay"
    assert headline("strange", "", "spilt", fillers, None) == "spilt: tanker, crude, bay"


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_every_type_tells_all_its_roles(kind: str) -> None:
    roles = [role for role in TYPES[kind].roles if role != "place"]
    fillers = {role: [f"<{role}>", f"<{role} too>"] for role in roles}
    for trigger in ("brinkled", *(TYPES[kind].frames[0].nouns[:1])):
        told = headline(kind, TYPES[kind].frames[0].id, trigger, fillers, TYPES[kind])
        assert all(f"<{role}>" in told for role in roles), told
