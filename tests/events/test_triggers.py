"""Triggers: which words name an event, and which frame claims them."""

from __future__ import annotations

import pytest
from event_support import ATTACK, MEETING, TYPES, background_of, trigger_words, triggers_in, types_of
from hypothesis import given
from hypothesis import strategies as st
from support import make_doc
from treebank import parsed_of, sentences

from eventx.documents.document import Document
from eventx.events.triggers import TriggerIndex, find_triggers
from eventx.language.parsed import Parsed


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Rebels attacked the port.", ["attack.assault: attacked"]),
        ("Kenya's invasion of Somalia ended.", []),
        ("The attack on the port killed six.", ["attack.assault: attack", "death.kill: killed"]),
        ("Twelve people are dead.", ["death.dead: dead"]),
        # A particle next to its verb belongs to the trigger, one further off does not.
        ("The rebels shot down the drone.", ["attack.shoot-down: shot down"]),
        ("The rebels shot the drone down.", ["attack.shoot-down: shot"]),
        # Several words before a noun; the longer trigger wins.
        ("The peace talks failed.", ["meeting.talks: peace talks"]),
        ("The talks held in Vienna failed.", ["meeting.talks: talks"]),
        # A phrase wins over the words in it.
        ("Kenya held talks with Chad in Porto.", ["meeting.held-talks: held talks"]),
    ],
)
def test_triggers(sentence: str, wanted: list[str]) -> None:
    assert trigger_words(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Gunmen shot six people in Porto.", ["attack.shoot: shot"]),
        ("The striker shot at goal.", []),
    ],
)
def test_a_frame_claims_a_trigger_only_where_its_conditions_hold(sentence: str, wanted: list[str]) -> None:
    assert trigger_words(sentence) == wanted


def test_a_refused_candidate_is_kept_with_its_reason() -> None:
    parsed = parsed_of("The striker shot at goal.")
    triggers, refusals = find_triggers(parsed, TriggerIndex.of_types(TYPES.values()), background_of(parsed).around)
    assert triggers == []
    assert [(r.head.text, r.reasons) for r in refusals] == [
        ("shot", (("attack.shoot", "patient is empty, not person"),))
    ]


def test_the_constrained_frame_wins_over_the_bare_one() -> None:
    bare = '\n[[frames]]\nid = "any-shot"\nverbs = ["shoot"]\n'
    types = types_of(attack=ATTACK + bare)
    assert trigger_words("Gunmen shot six people in Porto.", types=types) == ["attack.shoot: shot"]
    assert trigger_words("The striker shot at goal.", types=types) == ["attack.any-shot: shot"]


def test_priority_wins_over_conditions() -> None:
    urgent = '\n[[frames]]\nid = "urgent"\nverbs = ["shoot"]\npriority = 1\n'
    types = types_of(attack=ATTACK + urgent)
    assert trigger_words("Gunmen shot six people in Porto.", types=types) == ["attack.urgent: shot"]


def test_frames_of_two_types_compete_for_one_trigger() -> None:
    sport = 'summary = "s"\n[[frames]]\nid = "shot"\nverbs = ["shoot"]\nwhen = { at = ["*"] }\n'
    types = types_of(attack=ATTACK, sport=sport)
    assert trigger_words("The striker shot at goal.", types=types) == ["sport.shot: shot"]


def test_promotional_lines_hold_no_trigger() -> None:
    found = triggers_in(parsed_of("Rebels attacked the port.", "The attack killed six.", silent=1))
    assert [t.head.text for t in found] == ["attacked"]


def test_a_verb_and_a_noun_of_one_form_are_kept_apart() -> None:
    """Only nouns are listed here: the verb "raid" is nobody's."""
    types = types_of(attack='summary = "s"\n[[frames]]\nid = "raid"\nnouns = ["raid"]\n')
    doc = make_doc("Police NNS nsubj 1\nraid VBP ROOT 1\nhomes NNS dobj 1 home")
    assert triggers_in(Parsed(Document("x", doc.text), doc), types) == []
    assert trigger_words("Kenya was behind the raid.", types=types) == ["attack.raid: raid"]


def test_a_phrase_is_found_in_any_form_of_its_words() -> None:
    doc = make_doc("""
        Kenya NNP nsubj 1
        holds VBZ ROOT 1 hold
        talks NNS dobj 1 talk
    """)
    types = types_of(meeting=MEETING.replace('"held talks"', '"hold talk"'))
    found = triggers_in(Parsed(Document("x", doc.text), doc), types)
    assert [(t.start, t.end) for t in found] == [(1, 3)]


def test_a_word_with_a_hyphen_is_found_in_its_three_tokens() -> None:
    doc = make_doc("""
        The DT det 3
        cease VB compound 3
        - HYPH punct 3
        fire NN nsubj 4
        held VBD ROOT 4 hold
    """)
    types = types_of(meeting=MEETING.replace('"held talks"', '"held talks", "cease-fire"'))
    found = triggers_in(Parsed(Document("x", doc.text), doc), types)
    assert [(t.start, t.end, t.head.text) for t in found] == [(1, 4, "fire")]


@given(st.lists(st.sampled_from(sentences()), min_size=1, max_size=5))
def test_triggers_come_in_text_order_and_share_no_token(chosen: list[str]) -> None:
    found = triggers_in(parsed_of(*chosen))
    tokens = [i for t in found for i in range(t.start, t.end)]
    assert tokens == sorted(set(tokens))
    assert all(t.start <= t.head.i < t.end for t in found)


@given(st.permutations(sorted(TYPES)))
def test_the_order_of_types_does_not_matter(order: list[str]) -> None:
    shuffled = {name: TYPES[name] for name in order}
    text = ("Gunmen shot six people in Porto.", "The attack on the port killed six.", "The peace talks failed.")
    assert trigger_words(*text, types=shuffled) == trigger_words(*text)
