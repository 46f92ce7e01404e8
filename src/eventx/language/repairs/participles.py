"""Repairs of participles and lists: whose a participle is, and who stands in a list beside others.

Heads change within a sentence alone, so that sentences stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.clauses import SUBJECTS
from eventx.language.repairs.kinds import is_vehicle, may_act
from eventx.language.repairs.words import PAST, repair_words
from eventx.language.verb_groups import TENSED

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_HAVE = frozenset({"had", "has", "have"})


def past_taken_for_participle(verb: Token) -> None:
    """A past that no participle can be is what its sentence tells: "Hundreds of miners *marched* to the port"."""
    noun = verb.head
    while noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "agent"):
        above = noun.head.head
        noun = above.head if above.dep_ == "acl" else above
    if verb.tag_ != "VBN" or noun.dep_ != "ROOT" or noun.i > verb.i or verb.nbor(-1).text == ",":
        return
    if not (_asks(verb) or verb.lower_ in repair_words().intransitive):
        return
    if noun.tag_ in _NOUNS | {"DT", "CD"} and not any(t.tag_ in TENSED for t in verb.sent if t.i < verb.i):
        verb.tag_, verb.head = "VBD", noun


def _asks(verb: Token) -> bool:
    """Whether a verb asks through a preposition for what an infinitive tells: "*called on* the court to act"."""
    through = next((c for c in verb.rights if c.dep_ == "prep" and c.i == verb.i + 1), None)
    asked = through is not None and f"{verb.lower_} {through.lower_}" in repair_words().asking
    return asked and any(c.tag_ == "TO" for d in verb.subtree for c in d.lefts if d.tag_ == "VB")


def participle_before_helper(token: Token) -> None:
    """A past before a comma and a passive is a participle: "Ann Roe, a nurse *held* for two years, was freed"."""
    if token.tag_ not in PAST or token.dep_ not in ("ROOT", "ccomp"):
        return
    found = [c for c in token.lefts if c.dep_ in SUBJECTS]
    verb = next((c for c in token.rights if c.dep_ == "conj" and c.tag_ == "VBN"), None)
    helper = next((c for c in verb.lefts if c.dep_ in ("aux", "auxpass")), None) if verb is not None else None
    if verb is None or helper is None or len(found) != 2 or any(c.dep_ == "cc" for c in token.rights):
        return
    first, second = found
    if any(c.dep_ in SUBJECTS for c in verb.lefts) or helper.nbor(-1).text != ",":
        return
    if second.i + 1 != token.i or second.left_edge.nbor(-1).text != ",":
        return
    verb.head, verb.dep_ = (verb if token.head == token else token.head), token.dep_
    first.head, first.dep_ = verb, "nsubjpass"
    second.head, second.dep_ = first, "appos"
    token.head, token.dep_, token.tag_ = second, "acl", "VBN"
    for held in (c for c in token.rights if c.dep_ == "dobj" and c.lower_ in repair_words().captives):
        held.dep_ = "oprd"


def site_taken_for_object(token: Token) -> None:
    """A coast behind "off" is where it happened: "a trawler hijacked *off Malta*"."""
    verb = token.head
    name = next((c for c in verb.rights if c.dep_ == "dobj" and c.i == token.i + 1), None)
    if token.lower_ != "off" or token.dep_ != "prt" or name is None or name.tag_ != "NNP":
        return
    token.dep_, token.tag_ = "prep", "IN"
    name.head, name.dep_ = token, "pobj"
    if verb.dep_ == "acl":
        verb.tag_ = "VBN"


def vehicle_shot_down(verb: Token) -> None:
    """What is shot down is a vehicle, and not who flew it: "the pilot of *a helicopter* shot down by rebels"."""
    before = verb.nbor(-1) if verb.i else verb
    down = verb.lower_ == "shot" and any(c.lower_ == "down" and c.i == verb.i + 1 for c in verb.rights)
    if not down and verb.lower_ not in repair_words().wrecked:
        return
    inside = before.dep_ == "pobj" and before.head.head == verb.head
    if verb.dep_ == "acl" and inside and is_vehicle(before) and not is_vehicle(verb.head):
        verb.head = before


def doer_before_participle(participle: Token) -> None:
    """Who does a thing stands before it: "of *a reporter* investigating fraud"."""
    deed = participle.head
    if participle.tag_ != "VBG" or participle.dep_ != "amod" or deed.dep_ not in ("pobj", "dobj") or deed.tag_ == "NNP":
        return
    doer = next((c for c in deed.lefts if c.dep_ in ("nmod", "compound") and c.i + 1 == participle.i), None)
    if doer is None or doer.tag_ not in ("NN", "NNS") or not may_act(doer):
        return
    determined = any(c.dep_ == "det" for c in doer.lefts) or doer.tag_ == "NNS"
    if not determined or any(c.i < doer.left_edge.i for c in deed.lefts):
        return
    doer.head, doer.dep_ = deed.head, deed.dep_
    participle.head, participle.dep_ = doer, "acl"
    deed.head, deed.dep_ = participle, "dobj"


def list_taken_for_apposition(second: Token) -> None:
    """One is not several: "a clerk, *two guards* from the embassy and *the wife* of the consul"."""
    first = second.head
    single = first.tag_ == "NN" and any(c.lower_ in ("a", "an", "one") for c in first.lefts)
    several = second.tag_ == "NNS" and any(c.dep_ == "nummod" for c in second.lefts)
    if second.dep_ != "appos" or not (single and several):
        return
    second.dep_ = "conj"
    for inner in (o for p in second.rights if p.dep_ == "prep" for o in p.rights if o.dep_ == "pobj"):
        joint = next((c for c in inner.rights if c.dep_ == "cc"), None)
        third = next((c for c in inner.rights if c.dep_ == "conj"), None)
        if joint is not None and third is not None and may_act(third):
            joint.head = third.head = second


def perfect_taken_for_quality(participle: Token) -> None:
    """Behind "had" a participle is what was done, no quality of a thing: "denied that it had *targeted* civilians"."""
    helper = participle.nbor(-1) if participle.i > participle.sent.start else participle
    noun = participle.head
    if participle.tag_ != "VBN" or helper.dep_ != "aux" or helper.lower_ not in _HAVE:
        return
    if noun.dep_ != "dobj" or noun.i < participle.i or noun.head.i >= helper.i:
        return
    participle.head, participle.dep_ = noun.head, "ccomp"
    noun.head = participle
    for word in (helper, *helper.children):
        word.head = participle
