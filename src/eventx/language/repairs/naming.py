"""Repairs of what somebody is called, or chosen as: a quality that the parser makes a clause, an office hung on a noun.

Heads change within a sentence alone, so that sentences stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.repairs.words import repair_words

_QUALITIES = frozenset({"ccomp", "oprd", "advmod"})
_OBJECTS = frozenset({"dobj", "conj"})


def called_taken_for_clause(quality: Token) -> None:
    """Whoever is called a thing is the object: "called *the ban* unfair", "branded *it* tasteless"."""
    verb = quality.head
    if quality.tag_ not in ("JJ", "VBN", "VBG") or quality.dep_ not in _QUALITIES or quality.i < verb.i:
        return
    if verb.lower_ not in repair_words().calling or any(c.dep_ in ("aux", "auxpass", "cop") for c in quality.children):
        return
    called = next((c for c in quality.lefts if c.dep_ == "nsubj" and c.i > verb.i), None)
    if called is None:
        object_before = any(c.dep_ == "dobj" and c.right_edge.i + 1 == quality.left_edge.i for c in verb.rights)
        if quality.dep_ == "advmod" and object_before:
            quality.dep_ = "oprd"
        return
    called.head, called.dep_, quality.dep_ = verb, "dobj", "oprd"


def called_taken_for_part(quality: Token) -> None:
    """A quality behind the object is what that is called: "called the ban “*unfair*” and left"."""
    called, verb = quality.head, quality.head.head
    behind = quality.tag_ == "JJ" and quality.i > called.right_edge.i - 2 and quality.i > called.i
    if behind and called.dep_ == "dobj" and verb.lower_ in repair_words().calling and verb.i < called.i:
        quality.head, quality.dep_ = verb, "oprd"


def office_hung_on_chosen(as_: Token) -> None:
    """As what somebody is chosen belongs to the choice: "elected one of its members *as chairman*"."""
    noun, words = as_.head, repair_words()
    if as_.dep_ != "prep" or noun.i > as_.i or noun.lower_ in words.held_as:
        return
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.dep_ == "prep":
        noun = noun.head.head
    verb = noun.head
    chosen = noun.dep_ == "dobj" and verb.lower_ in words.choosing and verb.i < noun.i
    if chosen and noun.lower_ not in words.held_as and not any(c.lower_ == "as" for c in verb.rights):
        as_.head = verb
