"""What a source takes as known: it tells something else, and the writer answers for what stands beside it.

"The premier said troops would guard the port after *the raid*" tells of the guard; nobody asked him about the raid.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.phrases import is_definite
from eventx.language.verb_groups import verb_group

#: What a participle before a noun only tells apart: "the *kidnapped* engineer", not "*reduced* sales".
_THINGS = frozenset({"person", "group", "organization", "vehicle", "animal"})
#: Subordinators of what lies behind the rest of the sentence.
_EARLIER = frozenset({"after", "since", "before"})
_ON_NOUNS = frozenset({"relcl", "acl", "amod"})


def taken_as_known(trigger: Token, cue: Token | None) -> str | None:
    """Why a trigger below a report is no part of what that tells; None where it is.

    ``cue`` is the reporting word; None where the source stands beside the sentence. The event must be told as a fact.
    """
    if _tells_apart(trigger):
        return "it only tells somebody apart"
    if _is_earlier(trigger):
        return "it only says when"
    if _is_beside(trigger, cue):
        return "the writer tells it beside what is said"
    if _told_ahead(trigger, cue) and _stands_already(trigger):
        return "it is known already, beside what is said to come"
    return None


def _stands_already(token: Token) -> bool:
    """Whether a clause beside a noun, or a definite noun, names what is there before anything is said to come.

    A party's own does not ("over its *demand*"), nor what only measures a thing ("because of *higher* costs").
    """
    if token.dep_ == "pobj":
        return is_definite(token) and not any(child.dep_ == "poss" and child.pos_ == "PRON" for child in token.lefts)
    measured = token.dep_ == "amod" and token.tag_ == "JJR"
    owned = token.dep_ == "amod" and any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.head.lefts)
    return token.dep_ in _ON_NOUNS and not measured and not owned


def _tells_apart(trigger: Token) -> bool:
    """Whether a participle or adjective stands before somebody: "the *kidnapped* engineer"."""
    apart = trigger.dep_ == "amod" and trigger.tag_ in ("VBN", "VBD", "JJ") and trigger.i < trigger.head.i
    return apart and (trigger.head.pos_ == "PROPN" or bool(noun_classes(trigger.head) & _THINGS))


def _is_earlier(verb: Token) -> bool:
    """Whether a clause in the past only dates the rest: "*after* a court **ruled** …"."""
    marked = any(child.dep_ in ("mark", "advmod") and child.lower_ in _EARLIER for child in verb.children)
    return verb.dep_ == "advcl" and marked and verb_group(verb).told_past


def _is_beside(token: Token, cue: Token | None) -> bool:
    """Whether a clause with "as" tells what others asked for, or what went on when the source spoke.

    "As *demanded* by the council"; "said the truce would hold as he *began* a tour", "…, as workers *cheered*".
    """
    verb = next((word for word in (token, *token.ancestors) if word.pos_ in ("VERB", "AUX")), token)
    if verb.dep_ != "advcl" or not any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        return False
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return verb.tag_ == "VBN"
    comma = verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text == ","
    behind = cue is not None and cue.i < verb.head.i < verb.i
    return behind and (subject.lower_ in ("he", "she") if subject.pos_ == "PRON" else comma)


def _told_ahead(token: Token, cue: Token | None) -> bool:
    """Whether a token stands, not as its verb, in a clause that tells what is to come or what should be."""
    below = token
    while token.head.i != token.i and (cue is None or token.i != cue.i):
        below, token = token, token.head
    main = below if cue is not None and token.i == cue.i else token
    group = verb_group(main)
    return main.pos_ in ("VERB", "AUX") and (group.modal or group.infinitive)
