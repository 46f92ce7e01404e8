"""Apostrophes as the network has learnt them: "didn’t" is known to it as "didn't".

It sees the form of a word, and of "n’t" it makes a noun as often as a denial. What a form stands for ("n't" for "not",
"ca" for "can") the tokeniser tells by its norm, which a copy of a Doc has to be given again.
"""

from __future__ import annotations

from typing import Any

from spacy import symbols
from spacy.tokens import Doc

_CURLED, _STRAIGHT = "’", "'"


def curled_apostrophes(doc: Doc) -> list[int]:
    """The places of words with a curled apostrophe; a mark by itself may close a quotation, and stays.

    >>> # "They didn’t go.": 2, for "n’t"
    """
    return [t.i for t in doc if len(t) > 1 and _CURLED in t.text]


def straight(word: str) -> str:
    """The same word with straight apostrophes.

    >>> straight("n’t")
    "n't"
    """
    return word.replace(_CURLED, _STRAIGHT)


def keep_norms(doc: Doc, copy: Doc) -> None:
    """Give a copy the norms of a Doc, where the two have the same word but for its apostrophe."""
    norms: Any = doc.to_array([symbols.NORM]).reshape(-1)
    own: Any = copy.to_array([symbols.NORM]).reshape(-1)
    for token, spelt in zip(doc, copy, strict=True):
        if token.text != spelt.text and straight(token.text) != spelt.text:
            norms[token.i] = own[token.i]
    copy.from_array([symbols.NORM], norms.reshape(-1, 1))
