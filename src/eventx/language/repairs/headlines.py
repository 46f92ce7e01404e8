"""Repairs of headlines: verbs without helpers and clauses without joints, which the parser reads as rows of nouns.

"Army retakes town, frees hostages", "President sacks chief, names brother", "five hurt as bus plunges": each has marks
that no plain sentence has, and is told again as a sentence would be.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.clauses import SUBJECTS
from eventx.language.lemmas import is_verb_form
from eventx.language.nouns.noun_classes import classes_of_lemma
from eventx.language.prepositions import object_below
from eventx.language.repairs.kinds import may_act
from eventx.language.repairs.words import PAST, repair_words
from eventx.language.verb_groups import TENSED

_BESIDE = frozenset({"compound", "amod", "nmod"})
_BEFORE_NOUNS = frozenset({"det", "poss", "amod", "nummod"})
_MOVING = frozenset({"vehicle", "force", "person", "group", "organization", "hazard", "facility", "commodity", "state"})


def verb_before_object(verb: Token) -> None:
    """A verb with a subject is no part of a compound: "Army *retakes* town, frees hostages"."""
    noun, subject = verb.head, next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if verb.dep_ != "compound" or verb.tag_ != "VBZ" or noun.i < verb.i or subject is None:
        return
    second = noun.head
    if noun.dep_ != "nsubj" or second.tag_ not in TENSED or noun.i + 1 == len(noun.doc) or noun.nbor(1).text != ",":
        return
    _lead_with(verb, second)
    noun.head, noun.dep_ = verb, "dobj"


def verb_in_row_of_nouns(whole: Token) -> None:
    """Behind those who act, in the plural, the next of a bare row of nouns is a verb: "Rebels *attack* town"."""
    before = list(whole.lefts)
    if whole.dep_ != "ROOT" or whole.tag_ not in ("NN", "NNP") or not before or before[-1].i + 1 != whole.i:
        return
    verb, sent_start = before[-1], before[0].left_edge
    subject = verb.nbor(-1) if verb.i else verb
    if verb.tag_ != "NN" or verb.dep_ != "compound" or subject.tag_ != "NNS" or subject.head not in (verb, whole):
        return
    if subject.left_edge != sent_start or not may_act(subject) or subject.lower_ in repair_words().plural_before_nouns:
        return
    if not is_verb_form(verb) or any(c.dep_ in _BEFORE_NOUNS for c in before):
        return
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBP"
    whole.head, whole.dep_ = verb, "dobj"
    subject.head, subject.dep_ = verb, "nsubj"
    for word in [c for c in whole.rights if c.dep_ in ("prep", "punct", "npadvmod")]:
        word.head = verb


def verb_taken_for_subject(noun: Token) -> None:
    """What only a verb can be is no subject of the verb behind a comma: "Train *derails*, injures 30".

    Nor is a plural one of a verb in the singular right behind the comma, nor any that a semicolon parts from it:
    "Plane *crashes*, kills pilot", "Ferry *sinks*; ten drown". It may have an object: "Copter *hits* cables, crashes".
    """
    second = noun.head
    if noun.tag_ != "NNS" or noun.dep_ != "nsubj" or second.tag_ not in TENSED or second.i < noun.i or not noun.i:
        return
    verb = noun if noun.nbor(-1).tag_ != "NNS" else noun.nbor(-1)
    subject = verb.nbor(-1) if verb.i else verb
    if noun.nbor(1).text not in (",", ";") or subject.head not in (verb, noun) or subject.tag_ not in ("NN", "NNP"):
        return
    disagrees = noun.nbor(1).text == ";" or (second.tag_ == "VBZ" and second.i == noun.i + 2)
    if subject.dep_ not in _BESIDE or not is_verb_form(verb, only=not disagrees):
        return
    own = next((c for c in second.lefts if c.dep_ in SUBJECTS and c != noun), None)
    verb.tag_, subject.dep_ = "VBZ", "nsubj"
    _lead_with(verb, second, "conj" if own is None else "parataxis")
    subject.head = verb
    if noun != verb:
        noun.head, noun.dep_ = verb, "dobj"


def verb_after_comma_taken_for_noun(noun: Token) -> None:
    """A plural before a noun, behind a headline's verb and a comma, is its verb too: "sacks chief, *names* brother"."""
    whole = noun.head
    if noun.tag_ != "NNS" or noun.dep_ != "compound" or noun.i < 2 or whole.i != noun.i + 1:
        return
    first = whole.head if whole.head.tag_ == "VBZ" else whole.head.head
    if noun.nbor(-1).text != "," or first.tag_ != "VBZ" or first.i > noun.i or whole.dep_ not in _LOOSE:
        return
    if noun.lower_ in repair_words().plural_before_nouns or not is_verb_form(noun):
        return
    if not any(c.dep_ in SUBJECTS for c in first.lefts) or any(c.dep_ in _BEFORE_NOUNS for c in noun.lefts):
        return
    whole.head, whole.dep_ = noun, "dobj"
    noun.head, noun.dep_, noun.tag_ = first, "conj", "VBZ"


_LOOSE = frozenset({"npadvmod", "conj", "appos", "dep", "dobj"})


def number_hurt(verb: Token) -> None:
    """So many hurt, with nobody whom they hurt, were hurt: "two dead, five *hurt* as bus plunges"."""
    if verb.tag_ != "VBP" or verb.lower_ not in repair_words().befallen:
        return
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.tag_ != "CD" or subject.i + 1 != verb.i:
        return
    if not any(c.dep_ in ("dobj", "aux") for c in verb.children):
        verb.tag_, subject.dep_ = "VBN", "nsubjpass"


def participle_without_subject(verb: Token) -> None:
    """What the law does to whom it hangs on is none of his deeds: "Leader *jailed* for ten years"."""
    if verb.tag_ != "VBD" or verb.dep_ != "acl" or verb.lower_ not in repair_words().done_by_law:
        return
    if not any(c.dep_ in (*SUBJECTS, "dobj") for c in verb.children):
        verb.tag_ = "VBN"


def clause_behind_as(preposition: Token) -> None:
    """A headline's "as" begins a clause: "five hurt as *bus plunges*"; not "five held as terror suspects"."""
    if preposition.lower_ != "as" or preposition.dep_ != "prep" or preposition.head.tag_ not in (*TENSED, *PAST):
        return
    words, verb = repair_words(), object_below(preposition)
    if verb is None or verb.tag_ != "NNS" or preposition.head.lower_ in words.judging or not is_verb_form(verb):
        return
    before = list(verb.lefts)
    if len(before) != 1 or before[0].dep_ != "compound" or before[0].i + 1 != verb.i or before[0].tag_ != "NN":
        return
    if before[0].left_edge.i != preposition.i + 1 or not classes_of_lemma(before[0].lower_) & _MOVING:
        return
    verb.head, verb.dep_, verb.tag_ = preposition.head, "advcl", "VBZ"
    preposition.head, preposition.dep_, before[0].dep_ = verb, "mark", "nsubj"


def _lead_with(verb: Token, second: Token, how: str = "conj") -> None:
    """Put a verb where the verb of the next clause stood, and that below it."""
    verb.head, verb.dep_ = (verb if second.head == second else second.head), second.dep_
    second.head, second.dep_ = verb, how
