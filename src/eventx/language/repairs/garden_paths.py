"""Repairs of garden paths: participles that the parser takes for the verb, until the true verb lacks its subject.

"The soldiers ambushed near the border were flown home": a verb that can go on without a subject of its own is joined
by "and" or a comma; without either, what came before it tells who is meant. Heads change within a sentence alone.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.repairs.words import PAST, repair_words
from eventx.language.verb_groups import TENSED

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "DT"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_HELPERS = frozenset({"aux", "auxpass"})
#: What a participle behind its noun has not.
_OF_VERBS = frozenset({"aux", "auxpass", "neg", "dobj", "dative", "attr", "oprd", "acomp", "mark", "cc"})
#: What stands between clauses that go on, and between a phrase and its verb.
_PARTING = frozenset({",", ";", ":", "-", "--", "–", "—", '"', "“", "”", "''", "``", "(", ")"})
_FINITE = TENSED | {"MD"}
_OPENERS = frozenset({"after", "before", "since", "until", "as", "because", "than"})


def participle_before_finite(first: Token) -> None:
    """A past that a finite verb without a subject follows is none: "The soldiers *ambushed* near Oslo were freed"."""
    verb = next((c for c in first.rights if c.dep_ in ("ccomp", "conj", "dep") and _is_bare(c)), None)
    noun = _described(first)
    if verb is None or noun is None or _is_parted(first, _opening(verb)):
        return
    if any(c.dep_ in _OF_VERBS or (c.dep_ in ("ccomp", "xcomp") and c != verb) for c in first.children):
        return
    verb.head, verb.dep_ = (verb if first.head == first else first.head), first.dep_
    for moved in [c for c in first.children if c.i < noun.left_edge.i or c.i > verb.i]:
        moved.head = verb
    _describe(noun, first, verb)


def participle_taken_for_subject(first: Token) -> None:
    """Whom a participle tells of is the subject, not what it tells: "A tanker *attacked* near Oman was towed"."""
    noun, verb = _described(first), first.head
    if first.dep_ not in ("csubj", "csubjpass") or noun is None or verb.i < first.i or verb == first:
        return
    if any(c.dep_ in _OF_VERBS for c in first.children) or any(c.dep_ in _SUBJECTS and c != first for c in verb.lefts):
        return
    if first.right_edge.i < _opening(verb).i:
        _describe(noun, first, verb)


def past_taken_for_quality(verb: Token) -> None:
    """A past right behind its noun, with nothing that it is done to, was done to that: "a firm *sold* to a rival"."""
    noun = verb.head
    if verb.tag_ != "VBD" or verb.dep_ != "acl" or noun.dep_ == "ROOT" or noun.tag_ not in _NOUNS:
        return
    words = repair_words()
    if verb.left_edge.i != noun.i + 1 or verb.lower_ in words.intransitive | words.telling or _opens_clause(noun):
        return
    if not any(c.dep_ in _OF_VERBS - {"oprd"} or c.dep_ in _SUBJECTS | {"ccomp"} for c in verb.children):
        verb.tag_ = "VBN"


def subject_taken_for_second_object(verb: Token) -> None:
    """Who does the second deed is not whom the first befell: "A bomb hurt two men and *a mine* killed a driver"."""
    first = verb.head
    if verb.tag_ not in TENSED or verb.dep_ not in ("ccomp", "conj") or first.i > verb.i or not verb.i:
        return
    doer = verb.nbor(-1)
    if doer.dep_ != "conj" or doer.tag_ not in _NOUNS or any(True for _ in doer.rights):
        return
    noun = doer.head
    joint = next((c for c in noun.rights if c.dep_ == "cc"), None)
    if joint is None or joint.i + 1 != doer.left_edge.i or joint.lower_ not in ("and", "but"):
        return
    if verb.dep_ == "ccomp":
        taken = noun.dep_ == "nsubj" and noun.head == verb and first.lower_ in _deeds() and _has_no_object(first)
    else:
        taken = noun.dep_ == "dobj" and noun.head == first and not any(c.dep_ in _SUBJECTS for c in verb.lefts)
    if taken and not any(c.dep_ in ("mark", "aux", "auxpass") for c in verb.lefts):
        noun.head, noun.dep_ = first, "dobj"
        doer.head, doer.dep_, joint.head, verb.dep_ = verb, "nsubj", first, "conj"


def _deeds() -> frozenset[str]:
    """Verbs that take no clause: "killed", "arrested", "seized"."""
    words = repair_words()
    return words.befallen | words.outbreaks | words.done_by_law | words.wrecked


def _has_no_object(verb: Token) -> bool:
    return not any(c.dep_ in ("dobj", "auxpass") for c in verb.children)


def _described(participle: Token) -> Token | None:
    """The noun right before a past that may be a participle: "The *soldiers* ambushed"; "The mayor claimed" is none.

    With a doer behind it "claimed" may: "Drones *claimed* by rebels struck".
    """
    if participle.tag_ not in PAST or participle.lower_ in repair_words().intransitive:
        return None
    if participle.lower_ in repair_words().telling and all(c.dep_ != "agent" for c in participle.rights):
        return None
    found = [c for c in participle.lefts if c.dep_ in _SUBJECTS]
    if len(found) != 1 or found[0].dep_ not in ("nsubj", "nsubjpass") or found[0].tag_ not in _NOUNS:
        return None
    noun = found[0]
    return noun if noun.right_edge.i + 1 == participle.i else None


def _is_bare(verb: Token) -> bool:
    """Whether a verb is finite and has neither a subject nor a word that joins it."""
    if any(c.dep_ in _SUBJECTS | {"mark", "cc", "advmod", "prep"} for c in verb.lefts):
        return False
    helper = next((c for c in verb.lefts if c.dep_ in _HELPERS), None)
    return (helper or verb).tag_ in _FINITE


def _opening(verb: Token) -> Token:
    """The first of a verb and its helpers: "*were* flown"."""
    return next((c for c in verb.lefts if c.dep_ in _HELPERS), verb)


def _is_parted(first: Token, opening: Token) -> bool:
    """Whether "and" or a mark stands between two verbs on the way from the first to the second."""
    between = first.doc[first.i + 1 : opening.i]
    return any(t.text in _PARTING or (t.tag_ == "CC" and t.head == first) for t in between)


def _opens_clause(noun: Token) -> bool:
    """Whether a noun stands behind what may open a clause: "after *a fire* swept through the mine"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _OPENERS


def _describe(noun: Token, participle: Token, verb: Token) -> None:
    """Let a participle tell of a noun that is the subject of another verb."""
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"
    participle.head, participle.dep_, participle.tag_ = noun, "acl", "VBN"
