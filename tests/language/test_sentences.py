"""Where the sentence of a token begins."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from eventx.language.sentences import sentence_start, sentences_beside


def _doc(*starts: int) -> Doc:
    words = ["Rebels", "fled", ".", "The", "army", "came", "."]
    return Doc(Vocab(), words, sent_starts=[i in starts for i in range(len(words))])


def test_each_token_knows_the_first_of_its_sentence() -> None:
    doc = _doc(0, 3)
    assert [sentence_start(token) for token in doc] == [0, 0, 0, 3, 3, 3, 3]
    assert [sentence_start(token) for token in doc] == [token.sent.start for token in doc]


def test_two_documents_have_their_own_sentences() -> None:
    one, two = _doc(0, 3), _doc(0)
    assert sentence_start(one[5]) == 3
    assert sentence_start(two[5]) == 0


def test_sentences_beside_stand_in_the_same_paragraph() -> None:
    doc = _doc(0, 3)
    assert [token.text for token in sentences_beside(doc[4])] == ["Rebels"]
    assert [token.text for token in sentences_beside(doc[0])] == ["The"]
    words = ["Rebels", "fled", ".", "\n\n", "Armies", "came", "."]
    parted = Doc(spacy.blank("en").vocab, words, sent_starts=[True, False, False, False, True, False, False])
    assert sentences_beside(parted[5]) == ()
    assert sentences_beside(parted[0]) == ()
