"""Repairs of verbs told in a row, "killed three, *injured* dozens and *destroyed* homes", and of who hears of them.

Heads change within a sentence alone, so that sentences stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.repairs.words import repair_words
from eventx.language.verb_groups import TENSED

_HELPERS = frozenset({"aux", "auxpass"})
_OWN = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "mark", *_HELPERS})


def deed_taken_for_quality(verb: Token) -> None:
    """A form with an object of its own is no participle of the object before it: "killed three, *injured* dozens"."""
    if verb.dep_ not in ("acl", "advcl") or verb.tag_ != "VBN" or not verb.lower_.endswith("ed"):
        return
    if verb.lower_ in repair_words().two_objects or any(c.dep_ in _OWN for c in verb.children):
        return
    first = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    behind = verb.i > first.i and verb.nbor(-1).text == "," and any(c.dep_ == "dobj" for c in verb.rights)
    if behind and first.tag_ == "VBD" and any(c.dep_ == "nsubj" for c in first.lefts):
        verb.head, verb.dep_, verb.tag_ = first, "conj", "VBD"


def participle_in_row(verb: Token) -> None:
    """What goes on with a past that has an object is a past: "put a gun to his head and *fired*"."""
    if verb.tag_ != "VBN" or any(c.dep_ in _OWN or c.dep_ == "agent" for c in verb.children):
        return
    first = verb.head
    acts = first.tag_ == "VBD" and any(c.dep_ == "dobj" for c in first.rights)
    if acts and not any(c.dep_ in _HELPERS for c in first.lefts):
        verb.tag_ = "VBD"


def doer_taken_for_sufferer(verb: Token) -> None:
    """Who suffers a deed does not do what led to it: "was shot when a man ran out, *drew* a pistol and fired"."""
    deed = verb.head
    if verb.tag_ != "VBD" or any(c.dep_ in _OWN for c in verb.children):
        return
    if not any(c.dep_ == "auxpass" for c in deed.lefts) or verb.left_edge.nbor(-1).text != ",":
        return
    between = [c for c in deed.rights if c.i < verb.i]
    clause = next((c for c in reversed(between) if c.dep_ == "advcl" and c.tag_ == "VBD"), None)
    joined = any(c.dep_ in ("cc", "conj") for c in between)
    if clause is not None and not joined and any(c.dep_ == "nsubj" for c in clause.lefts):
        verb.head = clause


def hearer_before_name(name: Token) -> None:
    """Who is told something is no part of the name behind it: "told *police* | Doe loaded a rifle"."""
    hearer = name.nbor(-1) if name.i else name
    if name.tag_ != "NNP" or hearer.head != name or hearer.dep_ != "compound" or hearer.tag_ != "NNS":
        return
    deed, telling = name.head, name.head.head
    if name.dep_ == "dobj":
        telling = name.head
        deed = next((c for c in telling.rights if c.dep_ in ("xcomp", "ccomp") and c.i == name.i + 1), name)
    tells = telling.lower_ in repair_words().telling_somebody and deed.head == telling
    if not tells or deed.tag_ not in TENSED or hearer.i != telling.i + 1:
        return
    hearer.head, hearer.dep_ = telling, "dobj"
    name.head, name.dep_, deed.dep_ = deed, "nsubj", "ccomp"
