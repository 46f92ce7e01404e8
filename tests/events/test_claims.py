"""Claims: parties that only a source lays to a deed."""

from __future__ import annotations

from event_support import TYPES, mentions_in, types_of
from treebank import parsed_of

from eventx.events.claims import claimed_arguments
from eventx.merging.merge import merge
from eventx.types.frames import EventType

ACCUSATION = """
summary = "A party lays a deed to another."
actor = "accuser"
blames = { source = "accuser", party = "accused", deed = "topic", mode = "allege" }
[roles.accuser]
verb = ["agent"]
[roles.accused]
verb = ["patient"]
[roles.topic]
verb = ["of"]
clause = true
[[frames]]
id = "accuse"
verbs = ["accuse"]
mode = ["allege"]
plover = "ACCUSE"
"""
CLAIM = "The group claimed responsibility."


def claims(*sentences: str, types: dict[str, EventType] | None = None) -> list[tuple[str, str, str, str | None]]:
    """What claims add: the trigger of the event, role, words and source."""
    parsed = parsed_of(*sentences)
    background, mentions = mentions_in(parsed, types or TYPES)
    events = merge(mentions, parsed)
    added = claimed_arguments(events, background)
    return [
        (e.main.head.text, a.role, a.span.text, a.source) for e, found in zip(events, added, strict=True) for a in found
    ]


def test_a_claim_that_names_its_deed() -> None:
    found = claims("Rebels claimed responsibility for the attack on the port.")
    assert found == [("attack", "attacker", "Rebels", "Rebels")]


def test_a_claim_that_names_none_is_about_the_deed_before() -> None:
    found = claims("Rebels attacked the port. The group claimed responsibility.")
    assert found == [("attacked", "attacker", "group", "group")]


def test_a_deed_that_is_claimed() -> None:
    assert claims("The attack was claimed by rebels.") == [("attack", "attacker", "rebels", "rebels")]


def test_another_thing_may_be_claimed() -> None:
    assert claims("The attack on the port killed six.", "Rebels claimed victory.") == []


def test_nothing_to_claim() -> None:
    assert claims("The peace talks failed.", "Rebels claimed victory.") == []


def test_a_deed_told_afterwards_is_not_meant() -> None:
    assert claims("Rebels claimed victory.", "The attack on the port killed six.") == []


def test_what_may_be_done_has_not_been() -> None:
    sentences = ("Kenya may attack Somalia.", "Rebels attacked the port. The group claimed responsibility.")
    assert {trigger for trigger, *_ in claims(*sentences)} == {"attacked"}


def test_who_is_accused_of_a_deed_is_its_doer_for_the_accuser() -> None:
    types = TYPES | types_of(accusation=ACCUSATION)
    found = claims("Kenya accused Somalia of attacking the port.", types=types)
    assert found == [("attacking", "attacker", "Somalia", "Kenya")]
