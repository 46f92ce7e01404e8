"""Repairs of headlines of one clause: verbs that the parser takes for a noun, or for what tells of one.

"Brewer to buy rival", "Gunman shoots mayor", "Fund posts bigger loss": no other verb is there that could be meant.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import is_verb_form
from eventx.language.nouns.noun_classes import classes_of_lemma
from eventx.language.repairs.kinds import is_deed, may_act
from eventx.language.repairs.words import repair_words
from eventx.language.verb_groups import TENSED

_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = frozenset({"NN", "NNS"}) | _NAMES
_BESIDE = frozenset({"compound", "amod", "nmod"})
#: What a noun has before it in a sentence, and not in a headline.
_DETERMINED = frozenset({"det", "poss", "predet"})
#: What helps another verb.
_HELPERS = frozenset({"is", "has", "does", "'s", "’s", "gets", "lets"})
_BELOW = frozenset({"relcl", "acl", "xcomp", "advcl"})
#: Who acts as a noun of people: "Judge".
_PEOPLE = frozenset({"person", "group", "organization", "force"})


def infinitive_taken_for_quality(to: Token) -> None:
    """What a headline says that somebody is to do is its verb: "Chad *to send* troops"; not "Plan to cut jobs"."""
    verb, noun = to.head, to.head.head
    if to.dep_ != "aux" or verb.dep_ not in _BELOW or noun.dep_ != "ROOT" or noun.i > to.i:
        return
    if to.nbor(-1).dep_ == "neg" or not _begins(noun) or not _stands_alone(noun):
        return
    if not _is_doer(noun) and not (verb.lower_ in repair_words().going_on and is_deed(noun)):
        return
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts):
        return
    behind = [c for c in noun.rights if c.i > verb.i]
    before = [c for c in noun.rights if c.i < to.i and c.dep_ not in ("conj", "cc", "appos", "punct")]
    if before:
        return
    if noun.tag_ in ("VB", "JJ"):
        noun.tag_ = "NN"
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"
    for word in behind:
        word.head = verb


def verb_before_last_noun(whole: Token) -> None:
    """Behind one who acts a form in "-s" before the last noun is the verb: "Gunman *shoots* mayor"."""
    before = list(whole.lefts)
    if whole.dep_ != "ROOT" or whole.tag_ not in _NOUNS or len(before) > 2 or not before or not _stands_alone(whole):
        return
    verb = before[-1]
    if verb.tag_ != "NNS" or verb.dep_ != "compound" or verb.i + 1 != whole.i or not verb.i:
        return
    subject = verb.nbor(-1)
    if subject.head not in (verb, whole) or not _is_one_who_acts(subject) or not _is_verb(verb):
        return
    if whole.tag_ == "NN" and is_verb_form(whole) and not is_verb_form(verb, only=True):
        return  # "Bank shares slump": the verb may be the last word
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBZ"
    subject.head, subject.dep_ = verb, "nsubj"
    whole.head, whole.dep_ = verb, "dobj"
    for word in list(whole.rights):
        word.head = verb


def verb_before_its_object(verb: Token) -> None:
    """A plural with another noun right behind it is a verb: "Court *transfers* case", "Bomber *wounds* seven"."""
    if verb.tag_ not in ("NNS", "NNPS") or verb.dep_ != "ROOT" or not verb.i or not _stands_alone(verb):
        return
    thing = next(verb.rights, None)
    if thing is None or thing.left_edge.i != verb.i + 1 or thing.dep_ not in ("appos", "npadvmod", "nummod", "dep"):
        return
    if thing.tag_ not in _NOUNS | {"CD"} or (thing.tag_ in _NAMES and thing.dep_ == "appos"):
        return
    before = list(verb.lefts)
    subject = before[-1] if before else verb
    if subject.i + 1 != verb.i or subject.dep_ not in _BESIDE or not _is_one_who_acts(subject) or not _is_verb(verb):
        return
    if any(c.dep_ in _DETERMINED for c in before):
        return
    verb.tag_, subject.dep_ = "VBZ", "nsubj"
    for word in before[:-1]:
        word.head = subject
    timed = thing.lower_.rstrip(".") in repair_words().days
    thing.dep_ = "npadvmod" if timed else "dobj"


def verb_behind_comma_taken_for_subject(noun: Token) -> None:
    """A form in "-s" between a comma and a last bare word is a verb: "threatens strike, *rejects* offer"."""
    whole = noun.head
    last = noun.tag_ == "NNS" and whole.i == noun.i + 1 and not any(True for _ in whole.rights)
    if not last or whole.tag_ not in ("VB", "VBP", "NN") or not noun.i or noun.nbor(-1).text != ",":
        return
    first = next((c for c in whole.lefts if c.dep_ in ("ccomp", "advcl", "dep") and c.tag_ == "VBZ"), None)
    if first is None or may_act(noun) or not _is_verb(noun) or any(True for _ in noun.children):
        return
    if not any(c.dep_ == "nsubj" for c in first.lefts):
        return
    first.head, first.dep_ = (first if whole.head == whole else whole.head), whole.dep_
    for word in [c for c in whole.lefts if c not in (noun, first)]:
        word.head = first
    noun.head, noun.dep_, noun.tag_ = first, "conj", "VBZ"
    whole.head, whole.dep_, whole.tag_ = noun, "dobj", "NN"


def verb_taken_for_helper(verb: Token) -> None:
    """A verb that helps no other, before a noun, is the verb: "Chad *joins* fight for port", "Roe *beats* Doe"."""
    thing = verb.head
    if verb.tag_ != "VBZ" or verb.lower_ in _HELPERS or thing.dep_ != "ROOT" or thing.left_edge.i > verb.i:
        return
    subject = next((c for c in thing.lefts if c.dep_ == "nsubj" and c.i < verb.i), None)
    between = [c for c in thing.lefts if c.i > verb.i]
    if subject is None or thing.tag_ not in ("NN", "NNP") or any(c.dep_ not in _BESIDE for c in between):
        return
    if (between[0] if between else thing).i != verb.i + 1 or any(True for _ in verb.children):
        return
    moved = [c for c in thing.children if c.i < verb.i or c.dep_ in ("punct", "prep", "advcl", "npadvmod")]
    verb.head, verb.dep_ = verb, "ROOT"
    thing.head, thing.dep_ = verb, "dobj"
    for word in moved:
        word.head = verb


def source_behind_dash(dash: Token) -> None:
    """Who is named behind a dash at a headline's end is no part of what stands before: "hurt in blast *- police*"."""
    if dash.i < 2 or dash.i + 1 >= len(dash.doc) or not (dash.whitespace_ and dash.nbor(-1).whitespace_):
        return
    before, whole = dash.nbor(-1), dash.nbor(1)
    whole = whole.head if whole.dep_ == "compound" and whole.head.i == whole.i + 1 else whole
    if before.dep_ not in ("compound", "nmod") or before.head != whole or not may_act(whole):
        return
    if not whole.is_lower or not (before.tag_ == "NNP" or is_deed(before)):
        return  # "ex - colleagues", "Al - Qaeda"
    if whole.right_edge.i + 1 < whole.sent.end and not whole.doc[whole.right_edge.i + 1].is_space:
        return
    top = whole.sent.root
    if top == whole:
        return
    for word in [c for c in whole.lefts if c.i < before.i]:
        word.head = before
    before.head, before.dep_ = whole.head, whole.dep_
    whole.head, whole.dep_, dash.head = top, "dep", top


def state_without_object(state: Token) -> None:
    """Whom nobody shoots dead was shot dead: "Mayor *shot* dead in Quito", "Miners *found* alive"."""
    verb, words = state.head, repair_words()
    if (
        verb.tag_ != "VBD"
        or state.lower_ not in words.states
        or verb.lower_ not in words.brought_into
        or state.i < verb.i
    ):
        return
    if any(c.dep_ in ("dobj", "dative", "aux", "auxpass", "ccomp") for c in verb.children):
        return
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is not None and state.left_edge.i == verb.i + 1:
        verb.tag_, subject.dep_ = "VBN", "nsubjpass"


def _is_verb(word: Token) -> bool:
    return word.lower_ not in repair_words().plural_before_nouns and is_verb_form(word)


def _is_one_who_acts(subject: Token) -> bool:
    """Whether a noun in the singular names one who acts, also where it is tagged a quality: "Gunman"."""
    if subject.tag_ == "NNP" or (subject.tag_ in ("NN", "JJ") and classes_of_lemma(subject.lower_) & _PEOPLE):
        return subject.tag_ == "NNP" or may_act(subject)
    return False


def _is_doer(noun: Token) -> bool:
    if noun.tag_ not in _NOUNS | {"VB", "JJ"} or any(c.dep_ in _DETERMINED for c in noun.lefts):
        return False
    return may_act(noun)


def _begins(noun: Token) -> bool:
    """Whether a phrase opens its sentence."""
    start = noun.sent.start
    while noun.doc[start].is_space and start < noun.i:
        start += 1
    return noun.left_edge.i <= start


def _stands_alone(root: Token) -> bool:
    """Whether a line has no finite verb besides, and does not end as a sentence does."""
    words = [t for t in root.sent if not t.is_space]
    return words[-1].text not in ".?!" and not any(t.tag_ in TENSED | {"MD"} for t in words if t != root)
