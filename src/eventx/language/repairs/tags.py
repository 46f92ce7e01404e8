"""Repairs of tags: words whose place in the tree the tag that they have cannot fill.

"Army topples governor": a noun with a subject and an object is a verb; the reading that fits the tree is taken.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import is_past_form
from eventx.language.repairs.heads import NOUN_PLACES, SUBJECT_CLAUSES
from eventx.language.repairs.words import repair_words

#: Where a finite verb stands.
_CLAUSES = frozenset({"ROOT", "ccomp", "relcl", "advcl"})
#: What only a noun has beside it.
_NOMINAL_CHILDREN = frozenset({"det", "poss", "amod", "cop", "aux", "auxpass", "nummod"})
_VERBAL_CHILDREN = frozenset({"nsubj", "nsubjpass", "dobj", "aux", "auxpass", "xcomp", "ccomp", "prt"})
#: Where a noun stands that no verb of that form can stand: "-s" forms also as subjects.
_S_FORM_PLACES = frozenset({"dobj", "compound", "nsubj", "nsubjpass"})
_BASE_FORM_PLACES = frozenset({"dobj", "compound"})


def verb_tagged_noun(token: Token) -> None:
    """A noun with a subject or an object of its own is a verb: "Army topples governor", "a charge it rejects"."""
    if token.dep_ not in _CLAUSES or any(c.dep_ in _NOMINAL_CHILDREN or c.tag_ == "MD" for c in token.children):
        return
    subject = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    if token.lower_ in repair_words().naming:
        _office_as_object(token)
    if subject is None and any(c.dep_ == "dobj" for c in token.rights):
        subject = next((c for c in token.lefts if c.dep_ in ("compound", "nmod")), None)
    past = token.lower_ in repair_words().unchanging
    if subject is None or any(c.dep_ == "nsubj" for c in subject.children):
        return
    if past or _agrees(subject, token):
        subject.dep_ = "nsubj"
        token.tag_ = "VBZ" if token.tag_ == "NNS" else "VBD" if past else "VBP"


def _office_as_object(token: Token) -> None:
    """What stands beside a naming tagged a noun is its object: "Nokia *names* Ann Roe chairman"."""
    beside = next((c for c in token.rights if c.dep_ in ("appos", "nmod") and c.tag_ in ("NN", "NNP")), None)
    if beside is not None and any(c.tag_ == "NNP" for c in token.lefts):
        beside.dep_ = "dobj"


def past_tagged_present(token: Token) -> None:
    """A rare irregular past is a past: "troops *retook* the airport", "the state *resold* the bank"."""
    if token.tag_ in ("VB", "VBP") and is_past_form(token):
        token.tag_ = "VBD"


def _agrees(subject: Token, verb: Token) -> bool:
    """Whether a subject and a verb's form go together: "families risk", "the army topples"."""
    plural = subject.tag_ in ("NNS", "NNPS") or subject.lower_ in ("they", "we", "you", "i")
    return plural != (verb.tag_ == "NNS")


def noun_tagged_gerund(token: Token) -> None:
    """A deed's "-ing" form that is a subject or fills a length of time is a noun: "weeks of *fighting*"."""
    if token.lower_ not in repair_words().deeds or any(c.dep_ in _VERBAL_CHILDREN for c in token.children):
        return
    if token.dep_ in SUBJECT_CLAUSES:
        token.tag_, token.dep_ = "NN", SUBJECT_CLAUSES[token.dep_]
    elif token.dep_ == "pcomp" and token.head.lower_ == "of" and token.head.head.lower_ in repair_words().lengths:
        token.tag_, token.dep_ = "NN", "pobj"


def named_tagged_participle(token: Token) -> None:
    """Whom a body named to an office is its object: "The board *named* Ruth Doe as its head"; not "a man named Doe"."""
    if token.dep_ != "acl" or token.head.dep_ != "ROOT" or token.lower_ != "named":
        return
    named = next((c for c in token.rights if c.dep_ == "oprd" and c.tag_ == "NNP"), None)
    if named is None or not any(c.lower_ == "as" or c.dep_ == "appos" for c in (*token.rights, *named.rights)):
        return
    token.tag_, named.dep_ = "VBD", "dobj"


def noun_tagged_verb(token: Token) -> None:
    """A verb that stands as an object or before a noun, with nothing verbal about it, is a noun: "hear its demands"."""
    places = _S_FORM_PLACES if token.tag_ == "VBZ" else _BASE_FORM_PLACES
    if token.dep_ not in places or (token.dep_ == "nsubj" and not token.head.tag_.startswith("VB")):
        return
    if not any(c.dep_ in _VERBAL_CHILDREN for c in token.children):
        token.tag_ = "NNS" if token.tag_ == "VBZ" else "NN"


def noun_tagged_adjective(token: Token) -> None:
    """An adjective that is a subject or an object and has an article "a" is a noun: "*An autopsy* will be done"."""
    if token.dep_ in NOUN_PLACES and any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in token.lefts):
        token.tag_ = "NN"


def base_tagged_past(token: Token) -> None:
    """A form that may be either goes on as the verb before it began: "will close a plant and *cut* 300 jobs"."""
    if token.tag_ != "VBD" or token.dep_ != "conj" or token.head.tag_ != "VB":
        return
    own = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in token.lefts)
    if token.lower_ in repair_words().unchanging and not own:
        token.tag_ = "VB"
