"""How far cues reach: which arcs let negation and modality through to the event below."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.attribution.reports import report_book
from eventx.cues.path import PREDICATES, SUBJECTS, Arc
from eventx.language.verb_groups import infinitive_marker, verb_group
from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """Which values of the cues further out still reach the event."""

    polarity: bool
    modality: bool

    @property
    def open(self) -> bool:
        """Whether anything further out can still reach the event."""
        return self.polarity or self.modality

    def narrowed(self, other: Scope) -> Scope:
        """What both let through."""
        return Scope(self.polarity and other.polarity, self.modality and other.modality)


OPEN = Scope(True, True)
CLOSED = Scope(False, False)
MODALITY = Scope(False, True)

#: Arcs that let all through, and arcs that let only modality through ("did not say that he *attacked*").
_OPEN_ARCS = frozenset({"xcomp", "predicate", "equated", "appos", "conj", "aux", "auxpass"})
_HALF_OPEN_ARCS = frozenset({"ccomp", "parataxis", "shown"})
_INDEFINITE = frozenset({"a", "an", "any", "another", "some", "further"})
_ANY = frozenset({"a", "an", "any", "another", "further"})
#: Prepositions of what is one of the things named before: "could suffer harm, *including* floods".
_INSTANCES = frozenset({"including", "such as"})
#: Modals of what is only thought of.
_THOUGHT = frozenset({"would", "could", "might"})
#: What makes a noun known, or one of a number that is.
_KNOWN = frozenset({"det", "poss", "nummod", "acl", "relcl"})
#: Subordinators of what goes on beside the main clause, whatever becomes of that.
_MEANWHILE = frozenset({"as", "while", "whilst", "although", "though", "whereas", "because", "since"})
_POLAR = frozenset({"any", "either", "anyone", "anybody", "anything"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def scope_of(arc: Arc) -> Scope:
    """What an arc that no cue governs lets through.

    >>> # "The army did not condemn the *attack*": CLOSED, for the attack is told as a fact
    """
    if _crosses_semicolon(arc):
        return CLOSED
    if _goes_on_above(arc):
        return CLOSED
    if arc.relation in _OPEN_ARCS:
        return MODALITY if _is_only_identified(arc) else OPEN
    if arc.relation in _HALF_OPEN_ARCS:
        return MODALITY
    if arc.relation in ("relcl", "acl"):
        return _scope_of_noun_clause(arc)
    if arc.relation in ("advcl", "purpose"):
        return CLOSED if verb_group(arc.child).told_past or _goes_on_beside(arc.child) else MODALITY
    return _scope_of_phrase(arc)


def _goes_on_above(arc: Arc) -> bool:
    """Whether a clause goes on with the main one, though the parse has hung it on an infinitive or clause below.

    "Urged Norland to talk and *pressed* it to sign"; "wanted Norland to leave, *rejecting* a truce".
    """
    below = infinitive_marker(arc.head) is not None or arc.head.dep_ in ("ccomp", "xcomp")
    if arc.relation == "conj":
        finite = arc.child.tag_ in ("VBD", "VBZ")
        return finite and (infinitive_marker(arc.head) is not None or _speaks_on(arc.head, arc.child))
    if arc.relation != "advcl" or arc.child.tag_ != "VBG" or not below:
        return False
    before = arc.child.doc[arc.child.left_edge.i - 1] if arc.child.left_edge.i else None
    return before is not None and before.text == "," and bool(report_book().find(arc.child))


def _speaks_on(told: Token, later: Token) -> bool:
    """Whether a verb of speech behind a comma goes on with the one that tells: "said it was over, and *thanked* us"."""
    own = any(child.dep_ in SUBJECTS for child in later.children)
    comma = any(token.text == "," for token in told.doc[told.i : later.i])
    same = told.dep_ == "ccomp" and told.head.tag_ == later.tag_
    return comma and same and not own and bool(report_book().find(later))


def _scope_of_phrase(arc: Arc) -> Scope:
    """Subjects, objects, prepositional objects: only an indefinite one has no life apart from its verb."""
    if arc.relation in _INSTANCES or (arc.relation == "attr" and any(c.dep_ == "expl" for c in arc.head.children)):
        return OPEN
    words = {child.lower_ for child in arc.child.children if child.dep_ == "det"} | {arc.child.lower_}
    if arc.relation == "subject":
        return MODALITY if arc.child.tag_ == "VBG" or _is_imagined(arc, words) else CLOSED
    if words & _POLAR:
        return OPEN
    if words & _INDEFINITE or (arc.child.tag_ == "VBG" and arc.link is not None):
        return MODALITY
    return CLOSED


def _is_only_identified(arc: Arc) -> bool:
    """Whether a predicate names a known thing, which is there whoever it is: "was not **the** first *attack*"."""
    return arc.child.dep_ == "attr" and any(child.lower_ in DEFINITE for child in arc.child.lefts)


def _goes_on_beside(verb: Token) -> bool:
    """Whether a clause tells what goes on meanwhile: "will stay shut *while police investigate*", "*as demanded*"."""
    beside = any(c.dep_ == "mark" and c.lower_ in _MEANWHILE for c in verb.children)
    bare = verb.tag_ in ("VBG", "VBN") and not verb_group(verb).helpers
    return beside and (bare or verb_group(verb).present)


def _is_imagined(arc: Arc, determiners: set[str]) -> bool:
    """Whether a subject is brought in by what it would do: "*a merger* would create a giant", not "may have begun".

    So is one that nothing makes known, under "would", "could": "*sanctions* would hurt the poor", not "may be lifted".
    """
    predicate = arc.head.dep_ in PREDICATES
    group = verb_group(arc.head.head if predicate else arc.head)
    if group.perfect or not group.modal:
        return False
    determiners = determiners | {child.lower_ for child in arc.child.children if child.dep_ == "amod"}
    bare = arc.child.pos_ == "NOUN" and not any(c.dep_ in _KNOWN for c in arc.child.children)
    open_ = group.words & _THOUGHT and not group.negated
    return bool(determiners & _ANY) or (bare and bool(open_))


def _scope_of_noun_clause(arc: Arc) -> Scope:
    """A clause that tells what happened stands by itself: "denied the attack that *killed* ten"."""
    if _is_there(arc):
        return OPEN
    if arc.relation == "acl":
        told = verb_group(arc.child).told_past or _says_what_its_noun_says(arc.child)
        return CLOSED if told else MODALITY
    definite = any(child.lower_ in DEFINITE for child in arc.head.children)
    return CLOSED if definite or arc.child.dep_ == "acl" or verb_group(arc.child).told_past else MODALITY


def _is_there(arc: Arc) -> bool:
    """Whether a participle tells what befell who there is: "there might have been two people *killed*"."""
    verb = arc.head.head
    return arc.child.tag_ == "VBN" and arc.head.dep_ == "attr" and any(c.dep_ == "expl" for c in verb.children)


def _says_what_its_noun_says(verb: Token) -> bool:
    """Whether a participle tells what a document says, whatever becomes of that: "vetoed a draft *demanding* talks"."""
    bare = not any(c.dep_ in SUBJECTS or c.dep_ in ("mark", "aux") for c in verb.children)
    return verb.tag_ == "VBG" and bare and bool(report_book().find(verb))


def _crosses_semicolon(arc: Arc) -> bool:
    low, high = sorted((arc.child.i, arc.head.i))
    return any(token.text == ";" for token in arc.child.doc[low:high])


def is_told_in_own_clause(noun: Token) -> bool:
    """Whether a relative clause tells an event as past: "wanted *elections* which were held in June"."""
    return any(
        clause.dep_ == "relcl"
        and verb_group(clause).told_past
        and any(child.tag_ in ("WDT", "WP") for child in clause.children)
        for clause in noun.children
        if noun.pos_ == "NOUN"
    )


def shares_modifiers(arc: Arc) -> bool:
    """Whether a later conjunct stands under the modifiers of the first: "was not charged or *tried*"."""
    first, later = arc.head, arc.child
    if _is_contrast(first, later):
        return False
    if later.pos_ in ("VERB", "AUX"):
        own = any(child.dep_ in SUBJECTS | {"aux", "auxpass", "expl"} for child in later.children)
        return not own and later.tag_ == first.tag_
    return not any(child.dep_ in ("det", "nummod", "poss", "amod") for child in later.children)


def shares_auxiliary(arc: Arc) -> bool:
    """Whether a conjunct set apart has its auxiliary from the first: "would reach 4 percent but *fall* next year"."""
    own = any(child.dep_ in SUBJECTS | {"aux", "auxpass"} for child in arc.child.children)
    return not own and arc.child.tag_ == arc.head.tag_ == "VB"


def _is_contrast(first: Token, later: Token) -> bool:
    between = first.doc[min(first.i, later.i) + 1 : max(first.i, later.i)]
    return any(token.lower_ in ("but", "yet", "instead") for token in between)
