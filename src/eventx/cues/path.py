"""The path from a trigger outwards to the main clause of its sentence, as arcs between content words.

An arc is named after the dependency label, with these changes. A preposition gives its own name:
"threat *of* war" is the arc ``of`` from war to threat. Object and subject of a passive are both
``object``. A predicate stands between its subject and the copula: in "an attack is likely" the arc
``subject`` leads from attack to likely, in "the plan is to attack" the arc ``equated`` from attack to
plan. An infinitive is ``xcomp`` with a subject of its own too, and ``purpose`` as an adverbial. What
hangs on a noun is ``acl`` as its content, ``relcl`` as a relative or a participle; what somebody is shown or
seen to do hangs on the verb as ``shown``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from eventx.cues.files import cue_book
from eventx.language.lemmas import lemma
from eventx.language.verb_groups import infinitive_marker
from eventx.language.voice import is_passive

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
#: Dependency labels by which a predicate hangs on a copula.
PREDICATES = frozenset({"acomp", "attr", "oprd"})
_RENAMED = {
    "dobj": "object",
    "nsubjpass": "object",
    "csubjpass": "object",
    "nsubj": "subject",
    "csubj": "subject",
}
_INFINITIVES = {"ccomp": "xcomp", "advcl": "purpose", "relcl": "acl"}
#: Verbs whose infinitive tells what is to become of their subject: "the talks **have to** *be held*".
_OUGHT = frozenset({"be", "have", "need"})
#: Verbs that say how something is: "is *up for sale*", "will remain *on hold*".
_STATES = frozenset({"be", "remain", "stay"})
#: Verbs that begin or go on with what stands behind them.
_PHASES = frozenset({"start", "begin", "continue", "resume", "launch"})
#: Verbs of what is shown or seen to happen.
_SHOWING = frozenset({"show", "depict", "see", "hear"})
_EQUATIVES = frozenset({"be", "include", "remain", "become"})
_PREPOSITIONS = frozenset({"prep", "agent", "advmod", "dep", "cc", "mark"})


class Arc(NamedTuple):
    """One arc outwards: ``child`` stands to ``head`` as ``relation``.

    ``link`` is the preposition between the two, if any; ``passive`` says that the head is a passive verb,
    so that a cue can tell "they reported that …" from "it was reported that …".
    """

    child: Token
    head: Token
    relation: str
    link: Token | None = None
    passive: bool = False


def path(trigger: Token) -> Iterator[Arc]:
    """The arcs from a trigger to the root of its sentence, inner first.

    >>> # "Rebels threatened to attack": one arc, attack -xcomp-> threatened
    """
    token = trigger
    while token.head.i != token.i:
        for arc in arcs_above(token):
            yield arc
            token = arc.head


def arcs_above(token: Token) -> Iterator[Arc]:
    """The next arc outwards; two when a predicate stands between the token and the copula."""
    if token.dep_ in ("pobj", "pcomp") and token.head.dep_ in _PREPOSITIONS:
        yield _over_preposition(token)
        return
    if _is_shown(token):
        yield Arc(token, token.head.head, "shown", passive=is_passive(token.head.head))
        return
    head, relation = _noun_of_plan(token) or token.head, _relation(token)
    if head.i != token.head.i:
        relation = "acl"
    if relation == "subject" and lemma(head) in _OUGHT:
        head, relation = _of_what_is_to_be(head, relation)
    between = _predicate_between(token, head, relation)
    if between is None:
        yield Arc(token, head, relation, passive=is_passive(head))
    else:
        yield Arc(token, between, "equated" if between.dep_ == "nsubj" else relation)
        yield Arc(between, head, "predicate")


def _is_shown(participle: Token) -> bool:
    """Whether somebody is shown or seen to do what a participle says: "appears to **show** troops *shooting* a man"."""
    noun = participle.head
    seen = participle.tag_ == "VBG" and participle.dep_ == "acl" and noun.dep_ == "dobj" and participle.i == noun.i + 1
    return seen and lemma(noun.head) in _SHOWING


def _of_what_is_to_be(copula: Token, relation: str) -> tuple[Token, str]:
    """The verb whose subject, or object, that of "is to" is: "the merger **is to** *go* ahead"."""
    behind = [child for child in copula.children if child.i > copula.i]
    verb = next((c for c in behind if c.dep_ == "xcomp" and infinitive_marker(c) is not None), None)
    if verb is None or any(child.dep_ in PREDICATES or child.dep_ == "dobj" for child in behind):
        return copula, relation
    return verb, "object" if is_passive(verb) else relation


def _over_preposition(token: Token) -> Arc:
    link = token.head
    name, top = link.lower_, link
    while top.head.dep_ == "prep" and top.dep_ == "prep":
        top = top.head
        name = f"{top.lower_} {name}"
    head = _true_head(token, top.head, name)
    return Arc(token, head, name, link, is_passive(head))


def _true_head(token: Token, head: Token, name: str) -> Token:
    """The head that a phrase goes with, where the parse has hung it on the other of a verb and its object.

    "*Accused* the party of **rigging** the vote": the verb. "Issued a *plea* for his **release**": the noun.
    """
    if head.pos_ == "VERB" and not _governs(head, name):
        noun = next((child for child in head.children if child.dep_ == "dobj" and child.i < token.i), None)
        return noun if noun is not None and _governs(noun, name) else head
    if token.tag_ != "VBG" or head.pos_ not in ("NOUN", "PROPN") or _governs(head, name):
        return head
    if head.dep_ in ("dobj", "nsubjpass"):
        verb = head.head
    elif head.dep_ == "pobj" and head.head.dep_ == "agent":
        verb = head.head.head
    else:
        return head
    return verb if _governs(verb, name) else head


def _noun_of_plan(infinitive: Token) -> Token | None:
    """The noun whose content an infinitive is, though it hangs on the verb: "foiled a *plot* **to bomb** the port"."""
    verb = infinitive.head
    if infinitive.dep_ not in ("advcl", "xcomp") or infinitive_marker(infinitive) is None or verb.pos_ != "VERB":
        return None
    noun = next((child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < infinitive.i), None)
    own = _governs(verb, _relation(infinitive)) and lemma(verb) not in _PHASES
    if noun is None or not _governs(noun, "acl") or own:
        return None
    # "Rejected the plan, only *to praise* it": a comma parts the two.
    apart = any(token.text == "," for token in infinitive.doc[noun.i : infinitive.i])
    return None if apart else noun


def _governs(word: Token, arc: str) -> bool:
    return cue_book().governs(lemma(word), arc)


def _relation(token: Token) -> str:
    if token.dep_ in PREDICATES or (token.dep_ == "prep" and lemma(token.head) in _STATES):
        return "predicate"
    if infinitive_marker(token) is not None:
        return _INFINITIVES.get(token.dep_, token.dep_)
    if token.dep_ == "acl" and not _is_content(token):
        return "relcl"
    return _RENAMED.get(token.dep_, token.dep_)


def _is_content(verb: Token) -> bool:
    """Whether a clause on a noun is its content ("the claim that they *left*"), no reduced relative."""
    return verb.tag_ == "VBG" or any(child.dep_ in SUBJECTS or child.dep_ == "mark" for child in verb.children)


def _predicate_between(token: Token, head: Token, relation: str) -> Token | None:
    """The predicate that speaks of the token: "an *attack* is **likely**", "the **plan** is to *attack*"."""
    if head.pos_ not in ("VERB", "AUX") or lemma(head) not in _EQUATIVES:
        return None
    if relation in ("predicate", "xcomp", "ccomp", "object"):
        for child in head.children:
            if child.dep_ == "nsubj" and child.i < token.i and _governs(child, "equated"):
                return child
    if relation in ("subject", "ccomp", "xcomp"):
        return next((child for child in head.children if child.dep_ in ("acomp", "attr")), None)
    return None
