"""Repairs of what goes on: verbs told one after another, infinitives joined, and who somebody is between commas.

Heads change within a sentence alone, so that sentences stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.nouns.noun_classes import classes_of_lemma
from eventx.language.repairs.words import FINITE, repair_words

#: What a verb that begins a clause of its own has before it.
_OWN = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "mark"})
#: Classes of what orders, bans and asks.
_ACTING = frozenset({"person", "group", "organization", "state", "force"})
#: Classes of what is itself done by somebody: "from leading a protest against *killings* by an officer".
_DONE = frozenset({"act", "event", "violence", "crime"})


def joined_infinitive(verb: Token) -> None:
    """A base form that cannot go on with a finite verb goes on with its infinitive: "vowed to cap and *cut* prices"."""
    if verb.dep_ != "conj" or verb.tag_ not in ("VB", "VBP"):
        return
    finite = verb.head
    if finite.tag_ not in FINITE - {verb.tag_, "VBP"}:
        return
    infinitive = next((c for c in finite.rights if c.dep_ == "xcomp" and c.tag_ == "VB" and c.i < verb.i), None)
    joint = next((c for c in finite.rights if c.dep_ == "cc" and c.i < verb.i), None)
    if infinitive is None or joint is None or any(c.dep_ in _OWN for c in verb.lefts):
        return
    if joint.i > infinitive.i and (verb.tag_ == "VB" or joint.i == infinitive.i + 1):
        joint.head = verb.head = infinitive
        verb.tag_ = "VB"


def second_subject(verb: Token) -> None:
    """Of two subjects the second, between commas, says who the first is: "Oltan, *the party's secretary*, vowed"."""
    found = [c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_.startswith("NN")]
    if len(found) != 2:
        return
    first, second = found
    opening, closing = second.left_edge.nbor(-1), second.right_edge
    if closing.text != "," and closing.i + 1 < verb.i:
        closing = closing.nbor(1)
    if opening.text == "," and closing.text == "," and _last_word(first).i + 1 == opening.i:
        second.head, second.dep_ = first, "appos"


def _last_word(noun: Token) -> Token:
    """The last word of a phrase, less the comma that the parser may count in."""
    last = noun.right_edge
    return last.nbor(-1) if last.is_punct and last.i > noun.i else last


def doer_hung_on_order(by: Token) -> None:
    """Who orders or bans a thing does not do it: "was asked to hand over the files *by a committee*".

    So with "was banned from holding rallies *by the ministry*"; not with "was forced to travel *by train*".
    """
    deed = by.head
    above = deed.head.head if deed.dep_ == "pcomp" and deed.head.dep_ == "prep" else deed.head
    if deed.dep_ not in ("xcomp", "pcomp") or deed.tag_ not in ("VB", "VBG") or by.i < deed.i:
        return
    labels = {c.dep_ for verb in (above, deed) for c in verb.children if c != by}
    doer = next((c for c in by.rights if c.dep_ == "pobj"), None)
    if above.tag_ != "VBN" or any(c.dep_ == "auxpass" for c in deed.lefts) or "agent" in labels:
        return
    if "auxpass" in labels and doer is not None and _is_of(doer, _ACTING) and not _is_of(by.nbor(-1), _DONE):
        by.head, by.dep_ = above, "agent"


def _is_of(noun: Token, classes: frozenset[str]) -> bool:
    """Whether a noun has one of some classes, as a name may have any of one who acts; lemmas are not known yet."""
    if noun.tag_ in ("NNP", "NNPS"):
        return classes is _ACTING and noun.lower_.rstrip(".") not in repair_words().days
    word, plural = noun.lower_, noun.tag_ == "NNS"
    forms = (word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y") if plural else (word,)
    return any(classes_of_lemma(form) & classes for form in forms)
