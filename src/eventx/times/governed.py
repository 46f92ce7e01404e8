"""Verbs and adjectives that tell one deed with the verb above, and so share its time: what was begun or ended, what was
refused, what it made of something.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.times.words import time_cues

_VERBAL = frozenset({"VERB", "AUX"})
_AHEAD = frozenset({"next", "tomorrow", "coming", "upcoming", "following", "until", "till", "by", "before", "after"})
_RESULTS = frozenset({"oprd", "advmod", "acomp", "prt"})
_PREDICATIVE = frozenset({"attr", "oprd"})


def is_phase(verb: Token) -> bool:
    """Whether a verb is what another begins or ends: "began *investigating* on Friday", "will stop *flying* in May"."""
    return verb.dep_ == "xcomp" and lemma(verb.head) in time_cues().phasing


def is_means(verb: Token) -> bool:
    """Whether a verb is by what a past deed was done: "protested by *blocking* the road on Sunday"."""
    means = verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ == "by"
    return means and verb.head.head.tag_ in ("VBD", "VBN")


def is_refused(verb: Token, time: Token) -> bool:
    """Whether a day behind an infinitive is that of its refusal: "refused to *testify* on Tuesday".

    What is still to come is not: "refused to *leave* by Friday", "to *meet* him next week".
    """
    above = verb.head
    if verb.dep_ != "xcomp" or lemma(above) not in time_cues().refusing or time.i < verb.i:
        return False
    words = {token.lower_ for token in time.subtree} | {time.head.lower_}
    return verb_group(above).simple_past and not words & _AHEAD


def one_with(word: Token) -> Token | None:
    """The verb that makes something so, where a word tells what it makes of it: "*quit*, sending its shares *down*",
    "*became* the first to *win* it", "a meeting on Monday *saw* ministers *warn* of war".
    """
    above = word.head
    if word.dep_ == "ccomp" and word.tag_ == "VB" and lemma(above) in time_cues().seeing:
        return None if any(c.lower_ == "to" for c in word.children) else above
    if word.dep_ in _RESULTS and word.pos_ in ("ADJ", "ADV", "ADP") and above.pos_ in _VERBAL:
        made = above.dep_ in ("advcl", "conj") and above.tag_ == "VBG"
        return next((t for t in above.ancestors if t.tag_ == "VBD"), None) if made else None
    return _made_first(word)


def _made_first(verb: Token) -> Token | None:
    """The verb that makes somebody the first to do something: "*becoming* the first woman to *lead* it"."""
    if verb.pos_ not in _VERBAL or not verb_group(verb).infinitive:
        return None
    if verb.dep_ == "ccomp" and lemma(verb.head) == "make":
        who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and _is_nth(c)), None)
        return verb.head if who is not None else None
    nth = verb.head
    if verb.dep_ not in ("acl", "relcl") or not _is_nth(nth):
        return None
    made = nth.dep_ in _PREDICATIVE or (nth.dep_ == "dobj" and lemma(nth.head) == "make")
    return nth.head if made and nth.head.pos_ in _VERBAL else None


def _is_nth(noun: Token) -> bool:
    """Whether a noun is the first or a later one in a row: "the *first* woman", "the *second*"."""
    return noun.ent_type_ == "ORDINAL" or any(
        c.ent_type_ == "ORDINAL" and c.dep_ in ("amod", "det") for c in noun.children
    )
