"""What somebody takes a thing for, and who is one of several: "what it said was a depot", "among those killed"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.language.control import says_what
from eventx.language.phrases import conjuncts
from eventx.language.prepositions import object_below


def taken_for(clause: Token) -> Token | None:
    """What stands behind "what": of "struck what it said was *a depot*" the depot; None for any other clause."""
    opening = clause.left_edge
    if opening.lower_ != "what" or opening.i < clause.head.i:
        return None
    verb: Token | None = clause
    while verb is not None and says_what(verb):
        below = next((c for c in verb.rights if c.dep_ in ("ccomp", "xcomp")), None)
        told = next((c for c in verb.rights if c.dep_ in ("attr", "oprd")), None)
        as_ = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
        if told is None and as_ is not None:
            told = object_below(as_)
        if told is not None and told.pos_ in ("NOUN", "PROPN"):
            return told
        verb = below
    return None


def counted_among(noun: Token) -> Iterator[Token]:
    """Who is one of them: of "*Two nurses* were among those killed" the nurses."""
    among = noun.head
    if noun.lower_ not in ("those", "people") or among.lower_ != "among" or among.head.pos_ != "AUX":
        return
    for child in among.head.children:
        if child.dep_ in ("nsubj", "attr"):
            yield from conjuncts(child)
