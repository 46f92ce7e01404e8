"""Event mentions: a trigger with its arguments, its factuality, its source and its time."""

from __future__ import annotations

import pytest
from event_support import ATTACK, FRIDAY, MEETING, arguments_of, background_of, mentions_in, types_of
from hypothesis import given
from hypothesis import strategies as st
from support import make_doc
from treebank import parsed_of, sentences, token

from eventx.documents.document import Document
from eventx.events.mentions import EventMention, argument_of
from eventx.language.parsed import Parsed


def mention(sentence: str, frame: str = "attack.assault") -> EventMention:
    """The first mention by a frame in a sentence."""
    _, found = mentions_in(parsed_of(sentence, date=FRIDAY))
    return next(m for m in found if m.trigger.frame.id == frame)


def test_a_mention_holds_all_that_its_sentence_says() -> None:
    found = mention("Rebels attacked the port on Monday.")
    assert found.head.text == "attacked"
    assert arguments_of(found) == ["attacker=Rebels", "target=port"]
    assert (found.factuality.polarity, found.factuality.modality) == ("positive", "asserted")
    assert (found.source, found.source_name) == (None, None)
    assert found.time is not None and found.time.timex.value == "2024-03-04"


@pytest.mark.parametrize(
    ("sentence", "polarity", "modality"),
    [
        ("The army denied that it attacked the port.", "negative", "asserted"),
        ("Kenya may attack Somalia.", "positive", "possible"),
    ],
)
def test_what_did_not_happen_is_a_mention_too(sentence: str, polarity: str, modality: str) -> None:
    facts = mention(sentence).factuality
    assert (facts.polarity, facts.modality) == (polarity, modality)


def test_the_source_of_a_report() -> None:
    found = mention("The army said the rebels attacked the port.")
    assert found.source is not None and found.source.head.text == "army"
    assert found.source_name == "army"


def test_what_nobody_reports_says_why() -> None:
    assert mention("The army said the rebels attacked the port.").unreported is None
    assert mention("Rebels attacked the port.").unreported == "the text names no source"


def test_a_sentence_about_anyone_is_no_mention() -> None:
    types = types_of(attack=ATTACK.replace('"attack", "shell"', '"remove"'))
    _, found = mentions_in(parsed_of("Officials are removed from office."), types)
    assert found == []
    _, found = mentions_in(parsed_of("The official was removed from office."), types)
    assert len(found) == 1


class TestStandingThings:
    """A definite noun of a standing frame names a thing, whatever is said of it."""

    TYPES = types_of(agreement='summary = "s"\n[[frames]]\nid = "treaty"\nnouns = ["treaty"]\nstanding = true\n')

    def facts(self, rows: str) -> tuple[str, str]:
        doc = make_doc(rows)
        _, found = mentions_in(Parsed(Document("x", doc.text), doc), self.TYPES)
        return found[0].factuality.polarity, found[0].factuality.modality

    def test_what_may_be_left_stands(self) -> None:
        rows = "Kenya NNP nsubj 2\nmay MD aux 2\nleave VB ROOT 2\nthe DT det 4\ntreaty NN dobj 2"
        assert self.facts(rows) == ("positive", "asserted")

    def test_what_may_be_signed_does_not_stand_yet(self) -> None:
        rows = "Kenya NNP nsubj 2\nmay MD aux 2\nsign VB ROOT 2\nthe DT det 4\ntreaty NN dobj 2"
        assert self.facts(rows) == ("positive", "possible")

    def test_an_indefinite_one_does_not(self) -> None:
        rows = "Kenya NNP nsubj 2\nmay MD aux 2\nleave VB ROOT 2\na DT det 4\ntreaty NN dobj 2"
        assert self.facts(rows) == ("positive", "possible")


def test_a_frame_may_state_modality_and_polarity() -> None:
    planned = types_of(attack=ATTACK.replace('nouns = ["attack", "bombing", "raid"]', 'modality = "planned"'))
    _, found = mentions_in(parsed_of("Rebels attacked the port."), planned)
    assert found[0].factuality.modality == "planned"
    assert [(c.kind, c.cue, c.value) for c in found[0].factuality.cues] == [("frame", "attack.assault", "planned")]


def test_the_span_of_a_clause_leaves_its_marks_out() -> None:
    text = 'summary = "s"\n[roles.topic]\nverb = ["clause"]\nclause = true\n[[frames]]\nid = "x"\nverbs = ["deny", "urge"]\n'
    types = types_of(saying=text)
    _, denied = mentions_in(parsed_of("The army denied that it attacked the port."), types)
    _, urged = mentions_in(parsed_of("Kenya urged Somalia to send troops."), types)
    assert [a.span.text for a in denied[0].arguments] == ["it attacked the port"]
    assert [a.span.text for a in urged[0].arguments] == ["send troops"]
    assert denied[0].arguments[0].entity is None


def test_an_argument_is_known_by_its_entity_or_its_words() -> None:
    parsed = parsed_of("Kenya rejected Chad's request for talks.")
    background = background_of(parsed)
    kenya = argument_of("actor", token(parsed.doc, "Kenya"), "agent", background)
    request = argument_of("topic", token(parsed.doc, "request"), "patient", background)
    assert (kenya.name, kenya.key, kenya.entity and kenya.entity.country) == ("Kenya", "kenya", "KEN")
    assert (request.name, request.entity) == ("Chad's request for talks", None)


def test_what_only_nearness_speaks_for() -> None:
    reached = mention("Six people were killed in the attack.")
    assert [a.by_reach for a in reached.fillers("target")] == [True]
    assert not any(a.by_reach for a in mention("Rebels attacked the port.").arguments)


def test_a_pronoun_without_a_name_is_bare() -> None:
    found = mention("The army said it attacked the port.")
    bare = {a.head.text: a.is_bare_pronoun for a in found.arguments}
    assert bare["port"] is False
    assert not any(a.is_bare_pronoun and a.entity for a in found.arguments)


@given(st.lists(st.sampled_from(sentences()), min_size=1, max_size=4))
def test_spans_are_those_of_the_text(chosen: list[str]) -> None:
    parsed = parsed_of(*chosen)
    for found in mentions_in(parsed)[1]:
        for argument in found.arguments:
            span = argument.span
            assert parsed.document.text[span.start_char : span.end_char] == span.text
            assert span.start <= argument.head.i < span.end


def test_collected_roles_keep_their_order() -> None:
    _, found = mentions_in(parsed_of("Kenya held talks with Chad in Porto."), types_of(meeting=MEETING))
    assert [a.name for a in found[0].fillers("participant")] == ["Kenya", "Chad"]
