"""Polarity and modality on sentences parsed by hand: which cues reach the trigger, and what they make of each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc
from support import make_doc

from eventx.cues.kinds import Modality, Polarity
from eventx.cues.path import path
from eventx.factuality.factuality import factuality

VOCAB = English().vocab


def english(rows: str) -> Doc:
    """A Doc built by hand over the vocabulary of English, which knows lower-cased forms."""
    return Doc(VOCAB).from_bytes(make_doc(rows).to_bytes())


NOT_ATTACK = """
The DT det 1
army NN nsubj 4
did VBD aux 4 do
not RB neg 4
attack VB ROOT 4
"""
ATTACK_AS_SUBJECT = """
The DT det 1
attack NN nsubj 4
did VBD aux 4 do
not RB neg 4
kill VB ROOT 4
anyone NN dobj 4
"""
DENIED = """
They PRP nsubj 1
denied VBD ROOT 1 deny
attacking VBG xcomp 1 attack
"""
DID_NOT_DENY = """
They PRP nsubj 3
did VBD aux 3 do
not RB neg 3
deny VB ROOT 3
attacking VBG xcomp 3 attack
"""
THREATENED = """
They PRP nsubj 1
threatened VBD ROOT 1 threaten
to TO aux 3
attack VB xcomp 1
"""
IF_THEY_ATTACK = """
If IN mark 2
they PRP nsubj 2
attack VBP advcl 6
, , punct 6
we PRP nsubj 6
will MD aux 6
leave VB ROOT 6
"""
SAID_WOULD = """
They PRP nsubj 1
said VBD ROOT 1 say
they PRP nsubj 4
would MD aux 4
attack VB ccomp 1
"""
WOULD = """
They PRP nsubj 2
would MD aux 2
attack VB ROOT 2
"""
NOT_ONLY = """
They PRP nsubj 3
not RB neg 3
only RB advmod 3
burned VBD ROOT 3 burn
it PRP dobj 3
"""
NO_ONE = """
No DT det 1
one NN nsubjpass 3
was VBD auxpass 3
killed VBN ROOT 3 kill
"""
NOT_A_BUT_B = """
They PRP nsubj 3
did VBD aux 3
not RB neg 3
shell VB ROOT 3
it PRP dobj 3
but CC cc 3
stormed VBD conj 3 storm
it PRP dobj 6
"""
NOT_CHARGED_OR_TRIED = """
He PRP nsubjpass 3
was VBD auxpass 3
not RB neg 3
charged VBN ROOT 3 charge
or CC cc 3
tried VBN conj 3 try
"""
THREAT_OF_WAR = """
The DT det 1
threat NN nsubj 4
of IN prep 1
war NN pobj 2
grew VBD ROOT 4 grow
"""
NO_TALKS_ON_ATTACK = """
There EX expl 1
were VBD ROOT 1
no DT det 3
talks NNS attr 1 talk
after IN prep 1
the DT det 6
attack NN pobj 4
"""


@pytest.mark.parametrize(
    ("rows", "trigger", "polarity", "modality"),
    [
        (NOT_ATTACK, 4, "negative", "asserted"),
        (ATTACK_AS_SUBJECT, 1, "positive", "asserted"),
        (ATTACK_AS_SUBJECT, 4, "negative", "asserted"),
        (DENIED, 2, "negative", "asserted"),
        (DENIED, 1, "positive", "asserted"),
        (DID_NOT_DENY, 4, "positive", "possible"),
        (THREATENED, 3, "positive", "planned"),
        (THREATENED, 1, "positive", "asserted"),
        (IF_THEY_ATTACK, 2, "positive", "hypothetical"),
        (IF_THEY_ATTACK, 6, "positive", "hypothetical"),
        (SAID_WOULD, 4, "positive", "planned"),
        (WOULD, 2, "positive", "hypothetical"),
        (NOT_ONLY, 3, "positive", "asserted"),
        (NO_ONE, 3, "negative", "asserted"),
        (NOT_A_BUT_B, 3, "negative", "asserted"),
        (NOT_A_BUT_B, 6, "positive", "asserted"),
        (NOT_CHARGED_OR_TRIED, 5, "negative", "asserted"),
        (THREAT_OF_WAR, 3, "positive", "possible"),
        (NO_TALKS_ON_ATTACK, 3, "negative", "asserted"),
        (NO_TALKS_ON_ATTACK, 6, "positive", "asserted"),
    ],
)
def test_polarity_and_modality(rows: str, trigger: int, polarity: str, modality: str) -> None:
    found = factuality(english(rows)[trigger])
    assert (found.polarity, found.modality) == (polarity, modality)


@pytest.mark.parametrize(
    ("sentence", "word", "polarity", "modality"),
    [
        ("The merger of the two firms is to go ahead.", "merger", "positive", "planned"),
        ("The merger of the two firms is a failure.", "merger", "positive", "asserted"),
        ("The parties will decide whether to boycott the vote.", "boycott", "positive", "possible"),
        ("The envoy has said that a war would be a disaster.", "war", "positive", "hypothetical"),
        ("The envoy said that the talks would begin in May.", "talks", "positive", "planned"),
        ("Lifting the ban would help the poor, analysts said.", "Lifting", "positive", "hypothetical"),
        ("The premier urged China to resume talks and pressed the North to sign.", "pressed", "positive", "asserted"),
        (
            "The premier told deputies that nobody stood aside, and thanked the envoy.",
            "thanked",
            "positive",
            "asserted",
        ),
        ("There were no shots fired.", "fired", "negative", "asserted"),
        ("The widow had no money and asked for help.", "asked", "positive", "asserted"),
        ("Nobody was killed or hurt.", "hurt", "negative", "asserted"),
        ("A manager was assaulted; he refused treatment.", "assaulted", "positive", "asserted"),
        ("No flood warning was issued.", "warning", "negative", "asserted"),
        ("The port survived three no-confidence votes.", "votes", "positive", "asserted"),
        ("The day before the vote another envoy died.", "vote", "positive", "asserted"),
        ("The firm is the latest to cut jobs.", "cut", "positive", "asserted"),
        ("The firm hired a broker to cut jobs.", "cut", "positive", "planned"),
        ("There was no evidence that he was murdered.", "murdered", "negative", "alleged"),
        ("The islands are not up for sale.", "up", "negative", "asserted"),
        ("Rather than attack the town, the rebels withdrew.", "attack", "negative", "asserted"),
        ("The council will discuss the raid at the request of Norland.", "request", "positive", "asserted"),
        ("Talks have to be held in May.", "Talks", "positive", "hypothetical"),
        ("The treaty is not up for renegotiation.", "renegotiation", "negative", "asserted"),
        ("The firm will not go ahead with the sale of its mill.", "sale", "negative", "planned"),
        ("The cartel is unlikely to stick to its plan to cut output.", "cut", "negative", "planned"),
        ("The state will not invite Norland to observe its elections.", "elections", "positive", "hypothetical"),
        ("The court rejected a challenge to the law.", "challenge", "positive", "asserted"),
        ("Officials are not talking about the threat of an attack.", "attack", "positive", "possible"),
        ("No. 1 steelmaker Lutia reported a rise in profit.", "rise", "positive", "asserted"),
    ],
)
def test_sentences_as_parsed(nlp: Language, sentence: str, word: str, polarity: str, modality: str) -> None:
    found = factuality(next(token for token in nlp(sentence) if token.text == word))
    assert (found.polarity, found.modality) == (polarity, modality)


def test_the_cues_say_what_led_to_the_values() -> None:
    found = factuality(english(DID_NOT_DENY)[4])
    assert [(hit.cue, hit.kind, hit.value, hit.token) for hit in found.cues] == [
        ("not", "modifier", "negative", 2),
        ("deny", "governor", "positive possible", 3),
    ]


def test_a_weak_cue_that_another_outweighs_is_not_named(nlp: Language) -> None:
    doc = nlp("Trump had suggested meeting with the Iranian president next week.")
    found = factuality(next(token for token in doc if token.text == "meeting"))
    assert found.modality is Modality.POSSIBLE
    assert [cue.value.split()[-1] for cue in found.cues] == ["possible"]


def test_arcs_carry_the_preposition() -> None:
    assert [(arc.relation, arc.head.text) for arc in path(english(THREAT_OF_WAR)[3])] == [
        ("of", "threat"),
        ("subject", "grew"),
    ]


def test_a_predicate_stands_between_subject_and_copula() -> None:
    doc = english("""
An DT det 1
attack NN nsubj 2
is VBZ ROOT 2 be
likely JJ acomp 2
""")
    assert [(arc.relation, arc.head.text) for arc in path(doc[1])] == [
        ("subject", "likely"),
        ("predicate", "is"),
    ]
    assert factuality(doc[1]).modality == "possible"


WORDS = st.sampled_from(
    [
        "attack",
        "deny",
        "not",
        "no",
        "if",
        "threaten",
        "plan",
        "to",
        "without",
        "of",
        "would",
        "talks",
        "they",
        "may",
        "and",
        "but",
        "cancel",
    ]
)
LABELS = st.sampled_from(
    [
        "nsubj",
        "dobj",
        "xcomp",
        "ccomp",
        "prep",
        "pobj",
        "neg",
        "det",
        "aux",
        "conj",
        "cc",
        "mark",
        "advcl",
        "acl",
        "relcl",
        "amod",
    ]
)
TAGS = st.sampled_from(["NN", "VB", "VBD", "VBN", "VBG", "IN", "RB", "MD", "DT", "JJ", "TO"])
POS = {"NN": "NOUN", "IN": "ADP", "RB": "ADV", "MD": "AUX", "DT": "DET", "JJ": "ADJ", "TO": "PART"}


@given(st.lists(st.tuples(WORDS, TAGS, LABELS, st.floats(0, 0.999)), min_size=1, max_size=12))
def test_any_tree_gets_values_from_the_lists(cells: list[tuple[str, str, str, float]]) -> None:
    words, tags, labels, places = (list(column) for column in zip(*cells, strict=True))
    doc = Doc(
        VOCAB,
        words=words,
        lemmas=words,
        tags=tags,
        pos=[POS.get(tag, "VERB") for tag in tags],
        deps=["ROOT", *labels[1:]],
        # Every head stands before its child, so that any draw is a tree.
        heads=[int(place * i) for i, place in enumerate(places)],
    )
    for token in doc:
        found = factuality(token)
        assert found.polarity in tuple(Polarity)
        assert found.modality in tuple(Modality)
        assert len({hit.token for hit in found.cues}) == len(found.cues)
