"""Repairs of what goes on: verbs told one after another, infinitives joined, and who somebody is between commas.

Heads change within a sentence alone, so that sentences stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.prepositions import object_below
from eventx.language.repairs.kinds import is_done, may_act
from eventx.language.repairs.words import repair_words
from eventx.language.verb_groups import TENSED

#: What a verb that begins a clause of its own has before it.
_OWN = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "mark"})


def joined_infinitive(verb: Token) -> None:
    """A base form that cannot go on with a finite verb goes on with its infinitive: "vowed to cap and *cut* prices"."""
    if verb.dep_ != "conj" or verb.tag_ not in ("VB", "VBP"):
        return
    finite = verb.head
    if finite.tag_ not in TENSED - {verb.tag_, "VBP"}:
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


def name_taken_for_subject(verb: Token) -> None:
    """A name right behind a noun says who that is: "the head of the plane maker *Norvik* warned"."""
    found = [c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")]
    if len(found) != 2 or found[1].tag_ != "NNP" or found[0].tag_ not in ("NN", "NNP"):
        return
    first, name = found
    before = name.left_edge.nbor(-1)
    inside = before == first or any(t == first for t in before.ancestors)
    if inside and before.tag_ == "NN" and may_act(before) and before.right_edge == before:
        name.head, name.dep_ = before, "appos"


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
    doer = object_below(by)
    if above.tag_ != "VBN" or any(c.dep_ == "auxpass" for c in deed.lefts) or "agent" in labels:
        return
    if "auxpass" in labels and doer is not None and may_act(doer) and not is_done(by.nbor(-1)):
        by.head, by.dep_ = above, "agent"


def shared_helper(verb: Token) -> None:
    """What befell others without a helper of its own: "one guard was killed and *two wounded* by gunfire"."""
    noun, words = verb.head, repair_words()
    if verb.dep_ == "conj" and verb.tag_ == "NN" and verb.lower_ in words.befallen and noun.tag_ == "VBN":
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if subject is not None and any(c.dep_ == "auxpass" for c in noun.lefts):
            verb.tag_, subject.dep_ = "VBN", "nsubjpass"
        return
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.dep_ != "conj" or verb.lower_ not in words.befallen:
        return
    first = noun.head
    if first.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in first.lefts) and noun.i > first.i:
        verb.head, verb.dep_ = first, "conj"
        noun.head, noun.dep_ = verb, "nsubjpass"


def second_of_two(between: Token) -> None:
    """What stands between two has a second: "talks between the government of Mali and *Tuareg rebels*"."""
    first = object_below(between)
    if between.dep_ != "prep" or first is None or any(c.dep_ in ("conj", "cc") for c in first.rights):
        return
    of = next((c for c in first.rights if c.lower_ == "of"), None)
    other = object_below(of) if of is not None else None
    owner = next((c for c in other.lefts if c.dep_ == "nmod" and c.tag_ == "NNP"), None) if other is not None else None
    if owner is None or of is None or other is None:
        return
    joint = next((c for c in owner.rights if c.dep_ == "cc"), None)
    name = next((c for c in owner.rights if c.dep_ == "conj"), None)
    if joint is not None and name is not None:
        owner.head, owner.dep_ = of, "pobj"
        other.head, other.dep_ = first, "conj"
        joint.head = first
        name.head, name.dep_ = other, "compound"
