"""Repairs of who does a deed and whom it befalls: what the parser hung on a neighbour of his.

Heads change within a sentence alone, so that sentences stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.prepositions import object_below
from eventx.language.repairs.kinds import is_deed, is_site, may_act
from eventx.language.repairs.words import repair_words
from eventx.language.verb_groups import TENSED

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def doer_hung_on_speaker(by: Token) -> None:
    """Who does a deed is not told with the verb of who speaks of it: "condemned the kidnapping *by rebels* of two"."""
    verb, doer = by.head, object_below(by)
    if by.dep_ not in ("prep", "agent") or doer is None or not may_act(doer) or by.i == 0:
        return
    deed = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < by.i), None)
    active = verb.tag_ in TENSED | {"VB", "VBG"} and not any(c.dep_ == "auxpass" for c in verb.lefts)
    if active and deed is not None and deed.right_edge.i + 1 == by.i and is_deed(deed):
        by.head, by.dep_ = deed, "prep"


def doer_hung_on_sufferer(by: Token) -> None:
    """Who does a deed is no part of whom it befalls: "the expulsion of three envoys *by Chad*"."""
    sufferer, doer = by.head, object_below(by)
    of = sufferer.head
    deed = of.head
    if by.dep_ != "prep" or sufferer.dep_ != "pobj" or of.lower_ != "of" or doer is None or of.i > by.i:
        return
    told = any(c.lower_ == "by" or c.dep_ == "poss" for c in deed.children)
    befalls = is_deed(deed) and sufferer.tag_ in _NOUNS and may_act(sufferer)
    if befalls and may_act(doer) and not told:
        by.head = deed


def seller_hung_on_price(preposition: Token) -> None:
    """From or to whom a thing goes is no part of its price: "bought the firm for £3m *from a rival*"."""
    price = preposition.head
    verb = price.head.head
    paid = price.dep_ == "pobj" and price.head.lower_ == "for" and verb.tag_.startswith("VB")
    if preposition.dep_ == "prep" and paid and price.lower_ in repair_words().moneys:
        preposition.head = verb


def long_object_behind(preposition: Token) -> None:
    """Of two nouns below a preposition the second is what the verb is done to: "freed from a camp *two boys*"."""
    verb = preposition.head
    below = [c for c in preposition.rights if c.dep_ == "pobj"]
    if preposition.dep_ != "prep" or len(below) != 2 or not verb.tag_.startswith("VB"):
        return
    first, second = below
    free = not any(c.dep_ in ("dobj", "auxpass", "nsubjpass") for c in verb.children)
    whole = any(c.dep_ in ("det", "nummod", "amod", "poss") for c in second.lefts)
    if free and whole and first.right_edge.i + 1 == second.left_edge.i and second.tag_ in _NOUNS:
        second.head, second.dep_ = verb, "dobj"


def culprit_hung_on_accuser(on: Token) -> None:
    """On whom a deed is blamed does not belong to who says so: "blamed by residents *on the army*"."""
    verb = on.head.head.head
    by = on.head.head
    if on.dep_ == "prep" and by.dep_ == "agent" and on.head.dep_ == "pobj" and verb.lower_ in repair_words().blaming:
        on.head = verb


def object_taken_for_subject(noun: Token) -> None:
    """What stands behind a bare preposition belongs to it: "Thieves thought to work *for Chad* stole paintings"."""
    verb = noun.head
    if verb.dep_ != "ccomp" or verb.tag_ not in TENSED or noun.left_edge.i <= noun.sent.start:
        return
    before = noun.left_edge.nbor(-1)
    alone = before.tag_ == "IN" and before.dep_ == "prep" and not any(True for _ in before.children)
    if alone and before.head.i < before.i and noun.i < verb.i:
        noun.head, noun.dep_ = before, "pobj"


def wider_place_taken_for_subject(noun: Token) -> None:
    """Where a place lies is no second subject: "In Duro village, *Sana department*, a school was burned"."""
    verb = noun.head
    begin, end = noun.left_edge.i, noun.i + 1
    if noun.tag_ not in _NOUNS or begin - 1 <= noun.sent.start or end >= len(noun.doc):
        return
    if noun.doc[begin - 1].text != "," or noun.doc[end].text != "," or not _is_named_site(noun):
        return
    place = next((t for t in (noun.doc[begin - 2], *noun.doc[begin - 2].ancestors) if t.dep_ == "pobj"), None)
    second = any(c.dep_ in _SUBJECTS and c.i > end for c in verb.lefts)
    if place is not None and place.head.head == verb and second:
        noun.head, noun.dep_ = place, "appos"


def _is_named_site(noun: Token) -> bool:
    named = noun.tag_ in ("NNP", "NNPS") or any(c.tag_ == "NNP" for c in noun.lefts)
    return named and (noun.tag_ in ("NNP", "NNPS") or is_site(noun) or noun.lower_ in repair_words().lands)


def subject_taken_for_apposition(verb: Token) -> None:
    """Who acts is not who stands before him: "Backed by his rival, Ann Roe, *Jan Doe* won"."""
    if verb.dep_ != "ROOT":
        return
    subjects = [c for c in verb.lefts if c.dep_ in _SUBJECTS]
    if subjects:
        _name_taken_for_subject(verb, subjects)
        return
    first = _doer_of_opening(verb)
    if first is None:
        return
    last = first
    while (following := next((c for c in last.rights if c.dep_ in ("appos", "conj")), None)) is not None:
        last = following
    edge = last.left_edge
    joined = any(c.dep_ == "cc" for c in last.head.rights)
    if last.i + 1 == verb.i and last.head not in (first, first.head) and edge.nbor(-1).text == "," and not joined:
        last.head, last.dep_ = verb, "nsubj"


def _doer_of_opening(verb: Token) -> Token | None:
    """Who does what a participle tells that opens the sentence: "Backed by *his rival*, he won"."""
    opening = next((c for c in verb.lefts if c.dep_ == "advcl" and c.tag_ == "VBN" and c.i == verb.sent.start), None)
    by = next((c for c in opening.rights if c.dep_ == "agent"), None) if opening is not None else None
    return object_below(by) if by is not None else None


def _name_taken_for_subject(verb: Token, subjects: list[Token]) -> None:
    """The name of who is told of before belongs to him, where another stands right before the verb."""
    subject = subjects[0]
    last = next((c for c in subject.rights if c.dep_ == "appos"), None)
    first = _doer_of_opening(verb)
    if last is None or first is None or len(subjects) > 1 or first.tag_ not in ("NN", "NNS"):
        return
    named = subject.tag_ == last.tag_ == "NNP" and subject.left_edge.i == first.right_edge.i + 2
    if named and last.right_edge.i + 1 == verb.i and last.left_edge.nbor(-1).text == ",":
        last.head, last.dep_ = verb, subject.dep_
        subject.head, subject.dep_ = first, "appos"


def noun_beside_noun(token: Token) -> None:
    """A description with an article is a noun: "the minister, *a former general* accused of theft, resigned"."""
    if token.tag_ == "JJ" and any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in token.lefts):
        token.tag_ = "NN"


def former_before_noun(ex: Token) -> None:
    """ "Ex" and "co" belong to their noun: "charged *the ex-wife* of a banker", "shot *two co-workers*"."""
    if ex.i + 2 >= len(ex.doc) or ex.nbor(1).text not in ("-", "–"):
        return
    noun = ex.nbor(2)
    if noun.head != ex.head or noun.dep_ != ex.dep_ or noun.tag_ not in _NOUNS:
        return
    hyphen = ex.nbor(1)
    for word in list(ex.lefts):
        word.head = noun
    ex.head, ex.dep_, ex.tag_ = noun, "amod", "JJ"
    hyphen.head, hyphen.dep_, hyphen.tag_ = noun, "punct", "HYPH"


def charge_hung_within(preposition: Token) -> None:
    """What somebody is charged with is no part of who he is: "charged the wife of the king *with theft*"."""
    deed = object_below(preposition)
    inner = preposition.head
    if preposition.dep_ != "prep" or inner.dep_ != "pobj" or deed is None or not is_deed(deed):
        return
    top = inner
    while top.dep_ in ("pobj", "prep") and top.head.i < top.i and top.head.tag_ in _NOUNS | {"IN"}:
        top = top.head
    verb = top.head
    laid = f"{verb.lower_} {preposition.lower_}" in repair_words().laid
    if laid and top.dep_ == "dobj" and verb.i < top.i and not any(c.dep_ == "auxpass" for c in verb.lefts):
        preposition.head = verb
