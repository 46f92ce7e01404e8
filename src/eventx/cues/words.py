"""The word by which a token is looked up among the cues: its lemma, with its particle."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.views.asked_once import asked_once

_PARTICLES = frozenset({"out", "off", "down", "up", "away", "back", "ahead", "forward", "over", "through"})


@asked_once
def phrasal_lemma(token: Token) -> str:
    """The lemma with the particle of a phrasal verb.

    >>> # phrasal_lemma(doc[1]) == "rule out" for "They ruled out talks"
    """
    base = lemma(token)
    if token.pos_ not in ("VERB", "AUX"):
        return base
    for child in token.children:
        if child.dep_ == "prt" or (
            child.i == token.i + 1 and child.dep_ in ("advmod", "prep", "prt") and child.lower_ in _PARTICLES
        ):
            if child.dep_ != "prt" and any(True for _ in child.children):
                continue
            return f"{base} {child.lower_}"
    return base


def verbs_of_participle(token: Token) -> tuple[str, ...]:
    """The verbs that a participle tagged as an adjective may come from: "planned" → plane, plann, plan."""
    word = token.lower_
    return (word[:-1], word[:-2], word[:-3]) if token.tag_ == "JJ" and word.endswith("ed") else ()
