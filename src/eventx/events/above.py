"""Above: the words that a trigger hangs on, or is the outcome of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.language.clauses import SUBJECTS
from eventx.language.governing import governing_verb

#: How the outcome hangs on the verb that brings it about: "sent shares *lower*".
_RESULTS = frozenset({"acomp", "advcl", "advmod", "oprd", "prt", "ccomp", "xcomp"})


def words_above(token: Token) -> Iterator[Token]:
    """The verb a verb hangs on, and its modal: "*ordered* bars to close", "*must* close"; "*named* her, firing"."""
    yield from (child for child in token.lefts if child.tag_ == "MD")
    rules = token.dep_ in ("xcomp", "ccomp") and token.head.pos_ in ("VERB", "AUX")
    if rules or (token.dep_ == "advcl" and token.tag_ == "VBG" and token.head.i < token.i):
        yield token.head
    elif token.dep_ in ("acl", "relcl") and any(child.lower_ == "to" for child in token.lefts):
        verb, _ = governing_verb(token.head)
        yield from [verb] if verb is not None else []


def is_outcome(token: Token) -> bool:
    """Whether a word tells what comes of the verb above it; a clause with a subject of its own does not."""
    if token.dep_ not in _RESULTS or token.head.pos_ not in ("VERB", "AUX"):
        return False
    return not any(child.dep_ in SUBJECTS for child in token.children)
