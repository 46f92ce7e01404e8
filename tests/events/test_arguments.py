"""Arguments: which phrase fills which role, and which does not."""

from __future__ import annotations

import pytest
from event_support import ATTACK, MEETING, REJECTION, TYPES, background_of, bound_in, triggers_in, types_of
from hypothesis import given
from hypothesis import strategies as st
from treebank import doc_of, parsed_of, sentences, token

from eventx.events.arguments import Bound, bind, fits


def shown(found: list[Bound]) -> list[str]:
    return sorted(f"{b.role}={b.head.text}" for b in found)


ATTACKS = [
    ("active", "Rebels attacked the port.", ["attacker=Rebels", "target=port"]),
    ("passive", "The port was attacked by rebels.", ["attacker=rebels", "target=port"]),
    ("relative object", "The port that rebels attacked burned.", ["attacker=rebels", "target=port"]),
    ("relative subject", "The rebels who attacked the port fled.", ["attacker=rebels", "target=port"]),
    ("participle", "The base attacked by rebels burned.", ["attacker=rebels", "target=base"]),
    ("control", "Kenya accused Somalia of attacking the port.", ["attacker=Somalia", "target=port"]),
    ("support verb", "Rebels carried out an attack on the port.", ["attacker=Rebels", "target=port"]),
    ("passive support verb", "The attack was carried out by rebels.", ["attacker=rebels"]),
    ("came under attack", "The port came under attack from rebels.", ["attacker=rebels", "target=port"]),
    ("noun phrase", "The port attack by rebels failed.", ["attacker=rebels", "target=port"]),
    (
        "coordinated targets",
        "Rebel attacks on ports and bridges continued.",
        ["attacker=Rebel", "target=bridges", "target=ports"],
    ),
    ("modal", "Kenya may attack Somalia.", ["attacker=Kenya", "target=Somalia"]),
    ("coordinated verbs", "The army shelled the town and killed six.", ["attacker=army", "target=town"]),
    ("reported", "The army said the rebels attacked the port.", ["attacker=rebels", "target=port"]),
    ("a title without a verb", "Two tankers attacked in gulf", ["target=tankers"]),
    ("object of a particle", "The rebels shot down the drone.", ["attacker=rebels", "target=drone"]),
]


@pytest.mark.parametrize(("sentence", "wanted"), [row[1:] for row in ATTACKS], ids=[row[0] for row in ATTACKS])
def test_arguments_of_attacks(sentence: str, wanted: list[str]) -> None:
    found = [b for b in bound_in(sentence, "attack") if b.role != "place"]
    assert shown(found) == wanted


NOT_BOUND = [
    ("who denies an attack does not carry it out", "The army denied the attack on the port.", "army", "attacker"),
    ("who is attacked with nothing said of it", "The attack on the port killed six.", "six", "attacker"),
    ("a day is no party", "Rebels attacked the port on Monday.", "Monday", "target"),
    ("who reports does not attack", "The army said the rebels attacked the port.", "army", "attacker"),
]


@pytest.mark.parametrize(
    ("sentence", "word", "role"), [row[1:] for row in NOT_BOUND], ids=[row[0] for row in NOT_BOUND]
)
def test_not_bound(sentence: str, word: str, role: str) -> None:
    own = types_of(attack=ATTACK.replace('reach = ["agent"]', ""))
    assert (role, word) not in {(b.role, b.head.text) for b in bound_in(sentence, "attack", own)}


def how(sentence: str, type_name: str, role: str) -> list[str]:
    return [b.how for b in bound_in(sentence, type_name) if b.role == role]


def test_an_argument_says_which_slot_gave_it() -> None:
    assert how("Rebels attacked the port.", "attack", "attacker") == ["agent"]
    assert how("The port came under attack from rebels.", "attack", "target") == ["patient"]
    assert how("The port came under attack from rebels.", "attack", "attacker") == ["from"]


def test_the_owner_inside_a_thing_is_the_party() -> None:
    found = bound_in("Kenya rejected Chad's request for talks.", "rejection")
    assert shown(found) == ["actor=Kenya", "recipient=Chad", "topic=request"]


def test_the_party_within_the_phrase_of_another_role() -> None:
    found = bound_in("Chad rejected talks with Kenya.", "rejection")
    assert [b.how for b in found if b.role == "recipient"] == ["inside topic"]
    assert shown(found) == ["actor=Chad", "recipient=Kenya", "topic=talks"]


def test_the_first_slot_that_gives_anything_is_enough() -> None:
    """The patient comes before the owner of a thing: what is rejected, not whose it is."""
    swapped = types_of(rejection=REJECTION.replace('["patient.owner"]', '["patient.owner", "patient"]'))
    assert "recipient=request" not in shown(bound_in("Kenya rejected Chad's request for talks.", "rejection", swapped))


def test_a_collecting_role_takes_the_fillers_of_all_its_slots_once_each() -> None:
    assert shown(bound_in("Kenya held talks with Chad in Porto.", "meeting"))[:2] == [
        "participant=Chad",
        "participant=Kenya",
    ]
    single = types_of(meeting=MEETING.replace("collect = true", ""))
    found = bound_in("Kenya held talks with Chad in Porto.", "meeting", single)
    assert [b.head.text for b in found if b.role == "participant"] == ["Kenya"]


def test_a_frame_may_close_a_role() -> None:
    own = ATTACK + '\n[[frames]]\nid = "condemn"\nverbs = ["condemn"]\nroles = { target = [] }\n'
    found = bound_in(
        "France, Kenya and Peru condemned the raid.", "attack", types_of(attack=own.replace(', "raid"', ""))
    )
    assert not [b for b in found if b.role == "target"]


def test_a_frame_may_turn_its_roles_round() -> None:
    own = ATTACK.replace(
        'verbs = ["attack", "shell"]', 'verbs = ["attack"]\nroles = { attacker = ["patient"], target = ["agent"] }'
    )
    found = bound_in("Kenya may attack Somalia.", "attack", types_of(attack=own))
    assert shown(found) == ["attacker=Somalia", "target=Kenya"]


def test_a_role_closed_to_clauses_takes_none() -> None:
    text = 'summary = "s"\n[roles.topic]\nverb = ["clause"]\n{}[[frames]]\nid = "say"\nverbs = ["say"]\n'
    sentence = "The army said the rebels attacked the port."
    opened = types_of(saying=text.format("clause = true\n"))
    assert [(b.head.text, b.clause) for b in bound_in(sentence, "saying", opened)] == [("attacked", True)]
    assert bound_in(sentence, "saying", types_of(saying=text.format(""))) == []


class TestReach:
    """Where no slot gives a filler, the nearest phrase that may stand on that side of an event."""

    SENTENCE = "Six people were killed in the attack."

    def test_takes_the_nearest_fitting_phrase(self) -> None:
        assert how(self.SENTENCE, "attack", "target") == ["reach 3"]
        assert shown(bound_in(self.SENTENCE, "attack")) == ["target=people"]

    def test_is_only_for_roles_that_ask_for_it(self) -> None:
        own = types_of(attack=ATTACK.replace('reach = ["patient"]', ""))
        assert bound_in(self.SENTENCE, "attack", own) == []

    def test_no_subject_of_a_passive_for_an_agent(self) -> None:
        assert how(self.SENTENCE, "attack", "attacker") == []

    def test_stops_at_a_reported_clause(self) -> None:
        """What stands above a clause takes no part in what it says by mere nearness."""
        passive = types_of(attack=ATTACK.replace('verb = ["agent"]', "verb = []"))
        found = bound_in("The army said the rebels attacked the port.", "attack", passive)
        assert "attacker=army" not in shown(found)

    def test_does_not_go_further_than_three_arcs(self) -> None:
        """From "attack" over "for" and "responsibility" to "claimed": "Rebels" is a fourth arc away."""
        found = bound_in("Rebels claimed responsibility for the attack on the port.", "attack")
        assert "attacker=Rebels" not in shown(found)


def test_a_place_in_a_slot() -> None:
    found = bound_in("Gunmen shot six people in Porto.", "attack")
    assert [b.head.text for b in found if b.role == "place"] == ["Porto"]


@pytest.mark.parametrize(
    ("word", "wanted", "agrees"),
    [
        ("rebels", {"person"}, True),
        ("port", {"person"}, False),
        ("port", set(), True),
        ("port", {"facility", "place"}, True),
    ],
)
def test_fits(word: str, wanted: set[str], agrees: bool) -> None:
    parsed = parsed_of("The port was attacked by rebels.")
    assert fits(token(parsed.doc, word), frozenset(wanted), background_of(parsed).around) is agrees


@given(st.sampled_from(sentences()))
def test_no_phrase_is_bound_twice_and_none_is_the_trigger(sentence: str) -> None:
    parsed = parsed_of(sentence)
    around = background_of(parsed).around
    for trigger in triggers_in(parsed):
        heads = [b.head.i for b in bind(trigger, TYPES[trigger.frame.type], around)]
        assert len(heads) == len(set(heads))
        assert not set(heads) & set(range(trigger.start, trigger.end))


@given(st.lists(st.sampled_from(sentences()), min_size=2, max_size=3))
def test_arguments_come_from_the_sentence_of_the_trigger(chosen: list[str]) -> None:
    parsed = parsed_of(*chosen)
    around = background_of(parsed).around
    for trigger in triggers_in(parsed):
        assert all(b.head.sent == trigger.head.sent for b in bind(trigger, TYPES[trigger.frame.type], around))


def test_the_treebank_is_read_as_it_is_written() -> None:
    doc = doc_of("Kenya's invasion of Somalia ended.")
    assert doc.text == "Kenya's invasion of Somalia ended."
    assert [(e.text, e.label_) for e in doc.ents] == [("Kenya", "GPE"), ("Somalia", "GPE")]
