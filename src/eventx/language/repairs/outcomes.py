"""Repairs of what clauses tell as the outcome of a deed, and of what is denied or told beside another clause."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.clauses import SUBJECTS
from eventx.language.repairs.words import PAST, repair_words
from eventx.language.verb_groups import TENSED

_NUMBERED = frozenset({"NN", "NNS", "CD", "NNP", "NNPS", "JJ", "DT"})


def second_left_behind(token: Token) -> None:
    """Who is left behind hurt beside somebody dead does no harm: "left a clerk dead and *two managers* **wounded**"."""
    if token.dep_ != "conj" or token.tag_ not in PAST:
        return
    second = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    if second is None or second.tag_ not in _NUMBERED or second.left_edge.i < 2:
        return
    joint, state = second.left_edge.nbor(-1), second.left_edge.nbor(-2)
    verb = state.head
    left = state.dep_ in ("oprd", "acomp") and joint.dep_ == "cc" and verb.lower_ in repair_words().leaving
    if not left or any(c.dep_ in ("dobj", "aux", "ccomp", "xcomp", "agent") for c in token.children):
        return
    token.head, token.tag_, second.dep_ = verb, "VBN", "nsubjpass"


def second_of_none(token: Token) -> None:
    """Who else there is goes with who there is: "there were no dead or **wounded**"."""
    if token.dep_ != "conj" or token.tag_ != "VBN":
        return
    verb = token.head
    if not any(c.dep_ == "expl" for c in verb.lefts):
        return
    first = next((c for c in verb.rights if c.dep_ == "attr"), None)
    if first is not None and first.tag_ in ("JJ", "VBN", "NN", "NNS") and first.i + 2 == token.i:
        token.head = first


def participle_taken_for_clause(token: Token) -> None:
    """Who was hurt, told by a participle before the verb: "said the person *killed* was a clerk"."""
    if token.dep_ != "ccomp" or token.tag_ not in PAST:
        return
    noun = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    if noun is None or noun.i + 1 != token.i or after.tag_ not in TENSED:
        return
    verb = after.head if after.dep_ in ("aux", "auxpass") else after
    if verb.head != token.head or any(c.dep_ in SUBJECTS or c.dep_ == "expl" for c in verb.children):
        return
    noun.head, noun.dep_ = verb, "nsubjpass" if after.dep_ == "auxpass" else "nsubj"
    token.head, token.dep_, token.tag_ = noun, "acl", "VBN"


def harm_taken_for_quality(token: Token) -> None:
    """What a deed did to things is told behind a comma: "A quake struck off Aceh, *damaging* houses"."""
    if token.dep_ != "amod" or token.tag_ != "VBG" or token.lower_ not in repair_words().harming:
        return
    noun = token.head
    if noun.dep_ not in ("dobj", "conj", "appos"):
        return
    if token.i < 2 or token.nbor(-1).text != "," or noun.left_edge.i < token.i:
        return
    deed = next((t for t in noun.ancestors if t.tag_.startswith("VB") and t.i < token.i), None)
    if deed is None:
        return
    token.head, token.dep_ = deed, "advcl"
    noun.head, noun.dep_ = token, "dobj"
    for word in [c for c in deed.rights if c.i > noun.i and c.dep_ in ("cc", "conj")]:
        if word.dep_ == "cc" or word.tag_ == "VBG":
            word.head = token


def clause_before_semicolon(token: Token) -> None:
    """What stands before a semicolon is not what the clause behind it denies: "was looted; the owner *denied* it"."""
    verb = token.head
    if token.dep_ != "ccomp" or token.i > verb.i:
        return
    if not any(c.dep_ in ("ccomp", "xcomp", "dobj") for c in verb.rights):
        return  # "…; the firm said": what stands before is what it says
    own = [c for c in verb.lefts if c.i > token.i and c.dep_ != "punct"]
    first = own[0].left_edge if own else verb
    if first.i > token.i and first.nbor(-1).text == ";":
        token.dep_ = "dep"


def denied_before_compound(token: Token) -> None:
    """What is denied is the whole compound: of "*No* tsunami **warning** was issued" no warning."""
    if token.tag_ != "DT" or token.dep_ != "det" or token.lower_ not in ("no", "any"):
        return
    part = token.head
    if part.dep_ != "compound" or part.i < token.i:
        return
    whole = part.head
    if token.nbor(1).text == "-":
        return
    if whole.i > part.i and not any(c.dep_ in ("det", "poss") for c in whole.lefts):
        token.head = whole


def past_after_comma(token: Token) -> None:
    """A past verb hung on another without a label goes on with it: "bought a gun, then *returned* and fired"."""
    if token.dep_ != "dep" or token.tag_ != "VBD":
        return
    first = token.head
    if first.tag_ != "VBD" or token.i < first.i:
        return
    if any(c.dep_ in SUBJECTS or c.dep_ == "mark" for c in token.children):
        return
    if any(c.dep_ in SUBJECTS for c in first.lefts):
        token.dep_ = "conj"


def outcome_hung_on_report(token: Token) -> None:
    """What a deed led to hangs on the deed, not on who tells it: "A bomb went off, police said, *killing* five"."""
    if token.dep_ != "advcl" or token.tag_ != "VBG" or not _is_outcome(token):
        return
    told = token.head
    if told.i > token.i:
        return
    if not token.i or token.doc[token.left_edge.i - 1].text != "," or any(c.dep_ == "ccomp" for c in told.rights):
        return
    aside = told.dep_ == "parataxis" and told.head.i < told.i
    deed = told.head if aside else next((c for c in told.lefts if c.dep_ == "ccomp"), None)
    if deed is not None and any(c.dep_ == "nsubj" and c.i > deed.i for c in told.children):
        token.head = deed


def _is_outcome(verb: Token) -> bool:
    words = repair_words()
    return verb.lower_ in words.harming or verb.lower_ in words.bringing_about


def particle_taken_for_adverb(token: Token) -> None:
    """A particle right behind its verb goes with it: "The deal *fell through*"."""
    if token.tag_ != "RP":
        return
    bare = token.dep_ in ("advmod", "prep") and not any(token.children)
    if bare and token.head.tag_.startswith("VB") and token.head.i + 1 == token.i:
        token.dep_ = "prt"
