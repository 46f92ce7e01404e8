"""Quotations: where they begin and end, and who speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc

from eventx.attribution.quotations import quotation_at, quotations

VOCAB = English().vocab


def said(nlp: Language, text: str) -> list[tuple[str, str | None]]:
    doc = nlp(text)
    return [(doc[q.start : q.end].text, q.speaker.text if q.speaker else None) for q in quotations(doc)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“We will go,” the minister said.", ["minister"]),
        ('"We will go," the minister said.', ["minister"]),
        ("‘We will go,’ the minister said.", ["minister"]),
        ("'We will go,' said the minister.", ["minister"]),
        ("The minister said: “We will go.”", ["minister"]),
        ("“We,” the minister said, “will go.”", ["minister", "minister"]),
        ("“We will go,” the minister said. “Nothing will stop us.”", ["minister", "minister"]),
        ("“The road is closed,” according to the police.", ["police"]),
        ("“No one was hurt,” read the statement.", ["statement"]),
        ("The banker, who wrote “I am leaving”, has left.", ["banker"]),
        ("The city calls it the “sleeping giant”.", ["city"]),
        ("The so-called “green belt” has grown.", [None]),
        ("''We will go,'' the minister said.", ["minister"]),
        ("The mayor said no. “Who will pay for it?” she asked.", ["she"]),
        ("“Did you see him?” the driver yelled while running down the street to the old port.", ["driver"]),
        ('The army issued a statement that a guard had died: "Ten men fled. Two fell."', ["army"]),
        ("“They lied to us.”― Ana Ruiz", ["Ruiz"]),
        ("“They lied to us.”\u00a0―\u00a0Ana R. Ruiz", ["Ruiz"]),
        ("“They lied to us.”\n― Ana Ruiz", [None]),
        ("”They lied to us,” said Ana Ruiz.", ["Ruiz"]),
        ('The minister said: "We will go. "They will stay."', ["minister", "minister"]),
        ("Ann came.\n\n“They lied to us.\n\n“They fled,” said Ann Ruiz.", ["Ruiz", "Ruiz"]),
        ("Ann came.\n\n“They lied to us.”\n\n“They fled,” said Ann Ruiz.", [None, "Ruiz"]),
        ("The mayor was furious: “They lied to us.”", ["mayor"]),
        ("The street was full of smoke: “They lied to us.”", [None]),
        ("Ana Ruiz characterized the firm as “a gang. They lied to us.”", ["Ruiz"]),
        ("The letter is short. “They lied to us,” it read.", ["letter"]),
        ("The mayor is short. “They lied to us,” it read.", ["it"]),
    ],
)
def test_speakers(nlp: Language, text: str, speakers: list[str | None]) -> None:
    assert [speaker for _, speaker in said(nlp, text)] == speakers


def test_an_apostrophe_ends_no_quotation(nlp: Language) -> None:
    text = "‘The workers’ leader won’t go,’ said Maria Costa."
    assert said(nlp, text) == [("‘The workers’ leader won’t go,’", "Costa")]


def test_an_apostrophe_begins_no_quotation(nlp: Language) -> None:
    assert said(nlp, "The workers' leader didn't go to the drivers' house.") == []


def test_a_paragraph_may_leave_its_quotation_open(nlp: Language) -> None:
    text = "“We lost the house,” said Maria Costa.\n\n“The water came at night.\n\n“We had nothing left.”"
    doc = nlp(text)
    found = quotations(doc)
    assert [q.unclosed for q in found] == [False, True, False]
    assert [q.speaker.text if q.speaker else None for q in found] == ["Costa"] * 3


def test_a_mark_left_open_does_not_swallow_the_next_paragraph(nlp: Language) -> None:
    doc = nlp('He shouted "Stop.\n\nThe crowd left the square.')
    crowd = next(token for token in doc if token.text == "crowd")
    assert quotation_at(quotations(doc), crowd) is None


def test_a_new_speaker_takes_over(nlp: Language) -> None:
    text = "“We lost,” the mayor said. “They won,” the priest said."
    assert [speaker for _, speaker in said(nlp, text)] == ["mayor", "priest"]


def test_the_speaker_may_stand_in_the_sentence_before(nlp: Language) -> None:
    assert said(nlp, "The mayor told reporters about the flood. “We lost everything.”")[0][1] == "mayor"


def test_quotation_at_knows_inside_from_outside(nlp: Language) -> None:
    doc = nlp("“We lost,” the mayor said.")
    found = quotations(doc)
    assert quotation_at(found, doc[1]) == found[0]
    assert quotation_at(found, doc[6]) is None
    assert quotation_at((), doc[1]) is None


MARKS = st.sampled_from(["“", "”", "‘", "’", '"', "'", "we", "said", ".", ",", "\n\n", "boys"])


@given(st.lists(st.tuples(MARKS, st.booleans()), min_size=1, max_size=30))
def test_quotations_are_in_order_and_apart(cells: list[tuple[str, bool]]) -> None:
    words, spaces = zip(*cells, strict=True)
    starts = [i == 0 or words[i - 1] in (".", "\n\n") for i in range(len(words))]
    doc = Doc(VOCAB, words=list(words), spaces=list(spaces), sent_starts=starts)
    end = 0
    for quotation in quotations(doc):
        assert end <= quotation.start < quotation.end <= len(doc)
        assert "\n\n" not in words[quotation.start : quotation.end]
        end = quotation.end
