"""The word by which a token is looked up among the cues: its lemma, with its particle."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import lemma

#: Tags of forms that are their own lemma: the rule lemmatiser would make "ne" of "need" and "eag" of "eager".
_BASE_TAGS = frozenset({"VB", "VBP", "JJ", "RB", "NN", "IN", "MD"})
_AUXILIARIES = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"), "be"),
    **dict.fromkeys(("has", "had", "having"), "have"),
    **dict.fromkeys(("does", "did", "done"), "do"),
}
_PARTICLES = frozenset({"out", "off", "down", "up", "away", "back", "ahead", "forward", "over"})


def cue_lemma(token: Token) -> str:
    """The lemma in lower case.

    >>> # cue_lemma(doc[1]) == "be" for "Talks were cancelled"
    """
    if token.lower_ in _AUXILIARIES and token.pos_ in ("AUX", "VERB"):
        return _AUXILIARIES[token.lower_]
    return token.lower_ if token.tag_ in _BASE_TAGS else lemma(token)


def phrasal_lemma(token: Token) -> str:
    """The lemma with the particle of a phrasal verb.

    >>> # phrasal_lemma(doc[1]) == "rule out" for "They ruled out talks"
    """
    base = cue_lemma(token)
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
