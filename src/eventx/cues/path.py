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
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from eventx.cues.files import cue_book
from eventx.cues.words import phrasal_lemma
from eventx.datafiles import toml
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
_PREPOSITIONS = frozenset({"prep", "agent", "advmod", "dep", "cc", "mark"})


@dataclass(frozen=True, slots=True)
class _Words:
    """The contents of ``data/arcs.toml``: lemmas."""

    ought: frozenset[str]
    raising: frozenset[str]
    told: frozenset[str]
    states: frozenset[str]
    phases: frozenset[str]
    arriving: frozenset[str]
    showing: frozenset[str]
    equatives: frozenset[str]


@cache
def _words() -> _Words:
    return toml("arcs.toml", _Words)


def is_arrival(verb: Token) -> bool:
    """Whether a verb tells that somebody came somewhere: "*reached* the port"."""
    return lemma(verb) in _words().arriving


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
    above = _above_raised(token) or _above_shown(token)
    if above is not None:
        yield above
        return
    head, relation = _noun_of_plan(token) or _noun_told(token) or token.head, _relation(token)
    if head.i != token.head.i:
        relation = "acl"
    if relation == "subject" and lemma(head) in _words().ought:
        head, relation = _of_what_is_to_be(head, relation)
    between = _predicate_between(token, head, relation)
    if between is None:
        yield Arc(token, head, relation, passive=is_passive(head))
    else:
        yield Arc(token, between, "equated" if between.dep_ == "nsubj" else relation)
        yield Arc(between, head, "predicate")


def _above_shown(participle: Token) -> Arc | None:
    """The arc of whom somebody is shown or seen to do a thing: "appears to **show** troops *shooting* a man"."""
    noun = participle.head
    seen = participle.tag_ == "VBG" and participle.dep_ == "acl" and noun.dep_ == "dobj" and participle.i == noun.i + 1
    if not seen or lemma(noun.head) not in _words().showing:
        return None
    return Arc(participle, noun.head, "shown", passive=is_passive(noun.head))


def _of_what_is_to_be(copula: Token, relation: str) -> tuple[Token, str]:
    """The verb whose subject, or object, that of "is to" is: "the merger **is to** *go* ahead"."""
    behind = [child for child in copula.children if child.i > copula.i]
    verb = next((c for c in behind if c.dep_ == "xcomp" and infinitive_marker(c) is not None), None)
    if verb is None or any(child.dep_ in PREDICATES or child.dep_ == "dobj" for child in behind):
        return copula, relation
    return verb, "object" if is_passive(verb) else relation


def _above_raised(token: Token) -> Arc | None:
    """The arc to the verb whose subject a noun is by meaning: "the *talks* are likely to be **cancelled**".

    Only where that verb says what becomes of it: "the strike is likely to *hurt*" leaves the noun where it is.
    """
    if token.dep_ not in ("nsubj", "nsubjpass") or token.pos_ not in ("NOUN", "PROPN"):
        return None
    verb, raises = token.head, False
    for _ in range(3):
        raises = raises or lemma(verb) in _words().raising
        below = next((c for c in verb.children if c.i > verb.i and c.dep_ in ("xcomp", *PREDICATES)), None)
        if below is None or any(
            c.dep_ in (*SUBJECTS, "dobj") and c.i > token.i for c in (*verb.children, *below.children)
        ):
            return None
        verb = below
        if raises and infinitive_marker(verb) is not None:
            break
    else:
        return None
    relation = "object" if is_passive(verb) else "subject"
    governs = cue_book().governs(phrasal_lemma(verb), relation)
    return Arc(token, verb, relation, passive=is_passive(verb)) if governs else None


def _noun_told(verb: Token) -> Token | None:
    """The noun whose content a clause is, though it hangs on a participle: "a *report* made here **that** he left"."""
    participle = verb.head
    if verb.dep_ != "ccomp" or participle.dep_ != "acl" or participle.tag_ != "VBN":
        return None
    noun = participle.head
    return noun if lemma(noun) in _words().told else None


def _over_preposition(token: Token) -> Arc:
    link = token.head
    name, top = link.lower_, link
    while top.head.dep_ == "prep" and top.dep_ == "prep":
        top = top.head
        name = f"{top.lower_} {name}"
    if top.head.dep_ == "advmod" and top.head.lower_ in ("away", "back", "out") and top.head.head.pos_ == "VERB":
        top = top.head
        name = f"{top.lower_} {name}"
    head = _true_head(token, top.head, name)
    return Arc(token, head, name, link, is_passive(head))


def _true_head(token: Token, head: Token, name: str) -> Token:
    """The head that a phrase goes with, where the parse has hung it on the other of a verb and its object.

    "*Accused* the party of **rigging** the vote": the verb. "Issued a *plea* for his **release**": the noun.
    """
    if head.pos_ == "VERB" and not _governs(head, name):
        before = {child.dep_: child for child in head.children if child.i < token.i}
        noun = before.get("dobj", before.get("nsubjpass", before.get("nsubj") if name == "for" else None))
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
    noun = _noun_before(infinitive)
    own = cue_book().governs(lemma(verb), _relation(infinitive), always=True) and lemma(verb) not in _words().phases
    if noun is None or not _governs(noun, "acl") or own:
        return None
    # "Rejected the plan, only *to praise* it": a comma parts the two, unless it belongs to a day.
    between = infinitive.doc[noun.i + 1 : infinitive.left_edge.i]
    apart = any(token.text == "," and not _is_of_a_day(token) for token in between)
    return None if apart else noun


def _is_of_a_day(comma: Token) -> bool:
    """Whether a comma stands at a day: "plans Thursday**,** Aug. 19**,** to cut jobs"."""
    before = comma.nbor(-1) if comma.i else comma
    return before.ent_type_ == "DATE"


def _noun_before(infinitive: Token) -> Token | None:
    """The object of the verb above an infinitive, the subject of a passive, or the noun right before it.

    "Foiled a *plot* to bomb", "*plans* were announced to cut jobs", "walked away from a *deal* to buy".
    """
    verb, first = infinitive.head, infinitive.left_edge.i
    noun = next((child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < infinitive.i), None)
    if noun is None:
        noun = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    before = infinitive.doc[first - 1] if first else None
    if noun is None and before is not None and before.dep_ == "pobj" and verb.is_ancestor(before):
        return before
    return noun


def _governs(word: Token, arc: str) -> bool:
    return cue_book().governs(lemma(word), arc)


def _relation(token: Token) -> str:
    if token.dep_ in PREDICATES or (token.dep_ == "prep" and lemma(token.head) in _words().states):
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
    if head.pos_ not in ("VERB", "AUX") or lemma(head) not in _words().equatives:
        return None
    if relation in ("predicate", "xcomp", "ccomp", "object"):
        for child in head.children:
            if child.dep_ == "nsubj" and child.i < token.i and _governs(child, "equated"):
                return child
    if relation in ("subject", "ccomp", "xcomp"):
        return next((child for child in head.children if child.dep_ in ("acomp", "attr")), None)
    return None
