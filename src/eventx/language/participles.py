"""Participles and infinitives: whom a deed leaves wounded, what a raid led to, what a thing is wanted for."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.control import acts, undoes
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.prepositions import objects_below
from eventx.language.voice import objects_of
from eventx.limits import limits


def is_infinitive(verb: Token) -> bool:
    """Whether a verb has its "to": "urged the union *to end* the strike"."""
    return "TO" in [c.tag_ for c in verb.children]


def says_what_for(infinitive: Token) -> bool:
    """Whether an infinitive tells what a thing is wanted for: "reforms demanded by lenders *to unlock* the loan"."""
    verb = infinitive.head
    behind = infinitive.dep_ == "xcomp" and verb.dep_ == "acl" and verb.tag_ == "VBN" and is_infinitive(infinitive)
    by = any(c.dep_ == "agent" and c.i < infinitive.i for c in verb.rights)
    return behind and by and verb.head.pos_ == "NOUN" and not acts(verb.head)


def left_so(verb: Token) -> list[Token]:
    """Whom a deed leaves in a state: "The crash left *twelve people* | injured"; the parser may hang it higher up."""
    if verb.tag_ != "VBN" or verb.dep_ not in ("advcl", "oprd"):
        return []
    before = (
        verb.nbor(-1) if verb.i and verb.left_edge == verb else verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    )
    leaving = (t for t in (before, *before.ancestors) if t.dep_ == "dobj" and lemma(t.head) == "leave")
    noun = next(
        (t for t in leaving if t.head.i < t.i and verb.i - t.right_edge.i <= limits().clauses.conjunct_words), None
    )
    return objects_of(noun.head) if noun is not None else []


def goes_with_doer(verb: Token, head: Token, subject: Token | None) -> bool:
    """Whether a participle tells what the doer of a passive did, whose subject does nothing.

    "The raid was foiled by *a warship*, | capturing nine pirates".
    """
    doers = [slot.head for c in head.rights if c.dep_ == "agent" for slot in objects_below(c, "by")]
    if verb.tag_ != "VBG" or subject is None or subject.pos_ != "NOUN" or not doers:
        return False
    return not acts(subject) and all(acts(t) or t.pos_ == "PROPN" for t in doers)


def is_undone(verb: Token, head: Token) -> bool:
    """Whether an infinitive is the plan that a verb keeps others from: "*foiled* a plot to **bomb** the port"."""
    return is_infinitive(verb) and undoes(head) and any("thought" in noun_classes(t) for t in objects_of(head))
