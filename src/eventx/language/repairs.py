"""Repairs of the parse: words whose tag and place in the tree cannot both be right.

The tagger and the parser decide apart, and headlines mislead the tagger ("Army topples governor": a noun with a
subject and an object). Where the two contradict each other, the reading that fits the tree is taken. Only tags
and labels change, and heads within a phrase alone, so that sentences stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from spacy.tokens import Doc, Token

from eventx.language.clause_repairs import begin_condition, name_before_time, rejoin
from eventx.language.lemmas import is_past_form
from eventx.language.repair_words import repair_words

#: Where a finite verb stands.
_CLAUSES = frozenset({"ROOT", "ccomp", "relcl", "advcl"})
#: What only a noun has beside it.
_NOMINAL_CHILDREN = frozenset({"det", "poss", "amod", "cop", "aux", "auxpass", "nummod"})
_VERBAL_CHILDREN = frozenset({"nsubj", "nsubjpass", "dobj", "aux", "auxpass", "xcomp", "ccomp", "prt"})
#: Where a noun stands that no verb of that form can stand: "-s" forms also as subjects.
_S_FORM_PLACES = frozenset({"dobj", "compound", "nsubj", "nsubjpass"})
_BASE_FORM_PLACES = frozenset({"dobj", "compound"})
#: Where only a noun has an article of its own.
_NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
#: Forms that have a subject.
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
#: Subjects that the parser takes for clauses, and what they are as nouns.
_SUBJECT_CLAUSES = {"csubj": "nsubj", "csubjpass": "nsubjpass", "nsubj": "nsubj", "nsubjpass": "nsubjpass"}
#: The tense of headlines.
_PRESENT = frozenset({"VBZ", "VBP", "VB"})


def repair(doc: Doc) -> Doc:
    """The same Doc with tags and labels mended in place; runs after the parser, before parts of speech are set.

    "Army topples governor" with ``topples`` tagged NNS at the root: the tag becomes VBZ, ``Army`` its nsubj.
    """
    for token in doc:
        if token.lower_ == "by":
            _object_hung_on_doer(token)
        elif token.lower_ == "on":
            _culprit_hung_on_deed(token)
        tag = token.tag_
        if tag in ("NN", "NNS"):
            _verb_tagged_noun(token)
        elif tag == "VBN":
            _named_tagged_participle(token)
        elif tag == "VBG":
            _noun_tagged_gerund(token)
        elif tag == "JJ":
            _noun_tagged_adjective(token)
        elif tag == "NNP":
            _object_taken_for_time(token)
        elif tag in ("IN", "TO") and token.lower_ in _OF_PREPOSITIONS:
            _OF_PREPOSITIONS[token.lower_](token)
        if tag in ("JJ", "NNP"):
            _noun_of_two_peoples(token)
        if tag in _FINITE:
            _subject_before_verb(token)
            _base_tagged_past(token)
        if tag in _PRESENT:
            _past_tagged_present(token)
            _noun_tagged_verb(token)
            _verb_after_comma(token)
        rejoin(token)
        begin_condition(token)
        name_before_time(token)
    return doc


def _verb_tagged_noun(token: Token) -> None:
    """A noun with a subject or an object of its own is a verb: "Army topples governor", "a charge it rejects"."""
    if token.dep_ not in _CLAUSES or any(c.dep_ in _NOMINAL_CHILDREN or c.tag_ == "MD" for c in token.children):
        return
    subject = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    if token.lower_ in repair_words().naming:
        _office_as_object(token)
    if subject is None and any(c.dep_ == "dobj" for c in token.rights):
        subject = next((c for c in token.lefts if c.dep_ in ("compound", "nmod")), None)
    if subject is None or any(c.dep_ == "nsubj" for c in subject.children) or not _agrees(subject, token):
        return
    subject.dep_ = "nsubj"
    token.tag_ = "VBZ" if token.tag_ == "NNS" else "VBP"


def _office_as_object(token: Token) -> None:
    """What stands beside a naming tagged a noun is its object: "Nokia *names* Ann Roe chairman"."""
    beside = next((c for c in token.rights if c.dep_ in ("appos", "nmod") and c.tag_ in ("NN", "NNP")), None)
    if beside is not None and any(c.tag_ == "NNP" for c in token.lefts):
        beside.dep_ = "dobj"


def _subject_before_verb(token: Token) -> None:
    """A name right before a finite verb that has an object but no subject is its subject: "*EU* lifts sanctions"."""
    if token.dep_ != "ROOT" or any(
        c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass") for c in token.children
    ):
        return
    before = next((c for c in token.lefts if c.i == token.i - 1 and c.dep_ in ("compound", "nmod", "npadvmod")), None)
    if before is not None and before.tag_ in ("NNP", "NNPS", "NNS") and any(c.dep_ == "dobj" for c in token.rights):
        before.dep_ = "nsubj"


def _past_tagged_present(token: Token) -> None:
    """A rare irregular past is a past: "troops *retook* the airport", "the state *resold* the bank"."""
    if token.tag_ in ("VB", "VBP") and is_past_form(token):
        token.tag_ = "VBD"


def _agrees(subject: Token, verb: Token) -> bool:
    """Whether a subject and a verb's form go together: "families risk", "the army topples"."""
    plural = subject.tag_ in ("NNS", "NNPS") or subject.lower_ in ("they", "we", "you", "i")
    return plural != (verb.tag_ == "NNS")


def _object_hung_on_doer(by: Token) -> None:
    """What a deed is aimed at belongs to the deed, not to its doer: "a raid by rebels *on a convoy*"."""
    words = repair_words()
    noun, doer = by.head, next((c for c in by.rights if c.dep_ == "pobj"), None)
    if noun.tag_ not in ("NN", "NNS") or doer is None or doer.lower_ in words.charged:
        return
    for preposition in [c for c in doer.rights if c.dep_ == "prep"]:
        aim = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
        if aim is None or any(c.lower_ == preposition.lower_ for c in noun.rights):
            continue
        counted = preposition.lower_ == "of" and any(c.dep_ == "nummod" for c in aim.lefts)
        if counted or (preposition.lower_ in words.aiming and aim.lower_ not in words.states_of_duty):
            preposition.head = noun


def _culprit_hung_on_deed(on: Token) -> None:
    """On whom a deed is blamed hangs on the verb, not on the deed: "blamed the attack *on a separatist group*"."""
    deed = on.head
    if deed.dep_ == "dobj" and deed.head.lower_ in repair_words().blaming and on.i > deed.i:
        on.head = deed.head


def _noun_tagged_gerund(token: Token) -> None:
    """A deed's "-ing" form that is a subject or fills a length of time is a noun: "weeks of *fighting*"."""
    if token.lower_ not in repair_words().deeds or any(c.dep_ in _VERBAL_CHILDREN for c in token.children):
        return
    if token.dep_ in _SUBJECT_CLAUSES:
        token.tag_, token.dep_ = "NN", _SUBJECT_CLAUSES[token.dep_]
    elif token.dep_ == "pcomp" and token.head.lower_ == "of" and token.head.head.lower_ in repair_words().lengths:
        token.tag_, token.dep_ = "NN", "pobj"


def _named_tagged_participle(token: Token) -> None:
    """Whom a body named to an office is its object: "The board *named* Ruth Doe as its head"; not "a man named Doe"."""
    if token.dep_ != "acl" or token.head.dep_ != "ROOT" or token.lower_ != "named":
        return
    named = next((c for c in token.rights if c.dep_ == "oprd" and c.tag_ == "NNP"), None)
    if named is None or not any(c.lower_ == "as" or c.dep_ == "appos" for c in (*token.rights, *named.rights)):
        return
    token.tag_, named.dep_ = "VBD", "dobj"


def _noun_tagged_verb(token: Token) -> None:
    """A verb that stands as an object or before a noun, with nothing verbal about it, is a noun: "hear its demands"."""
    places = _S_FORM_PLACES if token.tag_ == "VBZ" else _BASE_FORM_PLACES
    if token.dep_ not in places or (token.dep_ == "nsubj" and not token.head.tag_.startswith("VB")):
        return
    if not any(c.dep_ in _VERBAL_CHILDREN for c in token.children):
        token.tag_ = "NNS" if token.tag_ == "VBZ" else "NN"


def _noun_tagged_adjective(token: Token) -> None:
    """An adjective that is a subject or an object and has an article "a" is a noun: "*An autopsy* will be done"."""
    if token.dep_ in _NOUN_PLACES and any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in token.lefts):
        token.tag_ = "NN"


def _verb_after_comma(token: Token) -> None:
    """A present verb hung on another without a label goes on with it: "Rebels strike depot, kill six"."""
    if token.dep_ != "dep" or token.head.tag_ not in _PRESENT or token.i < token.head.i:
        return
    if not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
        token.dep_ = "conj"


def _object_taken_for_time(token: Token) -> None:
    """A name right behind its verb that tells no time is its object: "The army *shelled* Mosul on Tuesday"."""
    if (
        token.dep_ not in ("npadvmod", "advmod")
        or not token.head.tag_.startswith("VB")
        or token.left_edge.i != token.head.i + 1
    ):
        return
    days = repair_words().days
    if not any(c.dep_ == "dobj" for c in token.head.rights) and not any(
        c.lower_.rstrip(".") in days for c in token.subtree
    ):
        token.dep_ = "dobj"


def _noun_of_two_peoples(token: Token) -> None:
    """Two peoples before a noun qualify it: in "scores of *Kenyan and Ugandan* refugees" the refugees are counted."""
    if not token.is_title or token.dep_ not in _NOUN_PLACES or not token.lower_.endswith(repair_words().peoples_end):
        return
    noun = next((c for c in token.rights if c.dep_ == "conj" and c.tag_ in ("NN", "NNS")), None)
    joined = any(c.dep_ == "cc" for c in token.rights)
    other = next((c for c in noun.lefts if c.dep_ == "amod" and c.tag_ == "JJ" and c.is_title), None) if noun else None
    if noun is None or other is None or not joined or any(c.dep_ == "det" for c in noun.lefts):
        return
    noun.dep_, noun.head = token.dep_, token.head
    token.dep_, token.head = "amod", noun
    other.dep_, other.head = "conj", token


def _what_parties_are_to(to: Token) -> None:
    """What somebody is a party to belongs to him, not to the verb: "urged the parties *to the conflict* to talk"."""
    if to.i == 0:
        return
    noun = to.nbor(-1)
    bound = next((c for c in to.rights if c.dep_ == "pobj"), None)
    if to.dep_ != "prep" or noun.lower_ not in repair_words().bound or noun.head != to.head or bound is None:
        return
    if bound.lower_ in repair_words().binding:
        to.head = noun


def _base_tagged_past(token: Token) -> None:
    """A form that may be either goes on as the verb before it began: "will close a plant and *cut* 300 jobs"."""
    if token.tag_ != "VBD" or token.dep_ != "conj" or token.head.tag_ != "VB":
        return
    own = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in token.lefts)
    if token.lower_ in repair_words().unchanging and not own:
        token.tag_ = "VB"


def _place_behind_brackets(preposition: Token) -> None:
    """Where something lies whose short name stands before: "sent inspectors to the Talun Plant (TP) *in Chad*"."""
    i, doc = preposition.i, preposition.doc
    if preposition.dep_ != "prep" or i < 5 or doc[i - 1].text != ")":
        return
    noun = doc[i - 4]
    bracketed = doc[i - 3].text == "(" and doc[i - 2].is_upper and noun.tag_.startswith("NNP")
    place = next((c for c in preposition.rights if c.dep_ == "pobj" and c.tag_ == "NNP"), None)
    if (
        bracketed
        and place is not None
        and place.lower_ not in repair_words().days
        and preposition.head.is_ancestor(noun)
    ):
        preposition.head = noun


def _shifted_object(as_: Token) -> None:
    """The object of a verb that judges, where it comes last: "denounced as a crime *the bombing*"."""
    verb = as_.head
    if verb.lower_ not in repair_words().judging or as_.i != verb.i + 1 or verb.dep_ in ("acl", "amod"):
        return
    if any(c.dep_ in ("dobj", "auxpass", "nsubjpass") for c in verb.children):
        return
    seen = next((c for c in as_.rights if c.dep_ == "pobj"), None)
    if seen is None:
        return
    beside = next((c for c in seen.rights if c.dep_ == "appos" and seen.nbor() == c.left_edge), None)
    quality = next((c for c in seen.lefts if c.dep_ == "amod" and c.i == as_.i + 1), None)
    if beside is not None:
        beside.head, beside.dep_ = verb, "dobj"
    elif quality is not None and seen.tag_ in ("NN", "NNS"):
        seen.head, seen.dep_ = verb, "dobj"
        quality.head, quality.dep_ = as_, "pobj"


#: What is mended at a preposition, by its word.
_OF_PREPOSITIONS: Mapping[str, Callable[[Token], None]] = {
    "as": _shifted_object,
    "to": _what_parties_are_to,
    "in": _place_behind_brackets,
    "at": _place_behind_brackets,
    "near": _place_behind_brackets,
}
