"""Where a cue fits: what governs an arc, and the preposition or coordinator that stands at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from eventx.attribution.reports import is_past_report
from eventx.cues.cue import Cue, Effect, Kind
from eventx.cues.files import cue_book
from eventx.cues.kinds import Polarity
from eventx.cues.path import Arc
from eventx.cues.scope import DEFINITE, OPEN, Scope
from eventx.cues.words import phrasal_lemma, verbs_of_participle
from eventx.language.lemmas import lemma
from eventx.language.verb_groups import infinitive_marker, verb_group
from eventx.values import dataclass

_PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb"}


_OBJECTS = frozenset({"dobj", "nsubjpass", "acomp", "oprd", "xcomp"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue at a token, with the scope in which its values reach the event.

    ``reported``: the cue stands in a clause that a reporting verb tells in the past.
    """

    cue: Cue
    token: Token
    scope: Scope = OPEN
    reported: bool = False

    def within(self, scope: Scope) -> Hit:
        """The hit with what is left of it inside a scope."""
        return replace(self, scope=self.scope.narrowed(scope))

    def reading(self, outside: Polarity) -> tuple[Effect, bool]:
        """What the cue says below a given polarity, and whether that replaces the polarity outside."""
        effect, replaces = self.cue.effect, False
        if outside is Polarity.NEGATIVE and self.cue.negated is not None:
            effect, replaces = self.cue.negated, True
        elif self.reported and self.cue.reported is not None:
            effect = self.cue.reported
        polarity = effect.polarity if self.scope.polarity else None
        return Effect(polarity, effect.modality if self.scope.modality else None), replaces


def governor_hit(arc: Arc, *, innermost: bool = False) -> Hit | None:
    """The cue that governs an arc at its head, if any; ``innermost``: below stands the trigger itself."""
    if _is_laid_to(arc):
        return None
    for name in _names(arc):
        for cue in cue_book().find(Kind.GOVERNOR, governor_word(arc.head)):
            if name in cue.through and fits(cue, arc.head) and _fits_arc(cue, arc, innermost=innermost):
                return Hit(cue, arc.head)
    return None


def _is_laid_to(arc: Arc) -> bool:
    """Whether only who or what did a known thing is open: "the *blast* may have been **caused** by a leak"."""
    group = verb_group(arc.head)
    if not (arc.passive and arc.relation == "object" and group.perfect and group.modal):
        return False
    by = any(c.dep_ == "agent" for c in arc.head.children)
    return by and any(c.dep_ == "poss" or c.lower_ in DEFINITE for c in arc.child.children)


def _names(arc: Arc) -> Iterator[str]:
    """The names by which cues know an arc, the most special first."""
    if arc.passive:
        yield f"passive {arc.relation}"
    if arc.link is not None and arc.child.tag_ == "VBG":
        yield f"{arc.relation} doing"
    yield arc.relation


def _fits_arc(cue: Cue, arc: Arc, *, innermost: bool) -> bool:
    """Whether what stands below is what the cue speaks of: "denied the *accusation*" denies no accusing."""
    if cue.below and not (arc.head.dep_ in _OBJECTS and lemma(arc.head.head) in cue.below):
        return False
    if cue.indefinite and any(child.dep_ == "poss" or child.lower_ in DEFINITE for child in arc.child.children):
        return False
    if cue.of_past and not verb_group(arc.child).told_past:
        return False
    if innermost and cue.of and _PARTS.get(arc.child.pos_) not in cue.of:
        return False
    word = phrasal_lemma(arc.child)
    if innermost:
        return not cue.over and speaks_of(cue, word)
    return not cue.only_over and not cue.indefinite and (not cue.over or word in cue.over)


def speaks_of(cue: Cue, trigger: str) -> bool:
    """Whether a cue says anything of a trigger."""
    return trigger not in cue.except_over and (not cue.only_over or trigger in cue.only_over)


def link_hit(arc: Arc) -> Hit | None:
    """The preposition of an arc as a cue: "**without** *firing*", "**in case of** *attack*"."""
    if arc.relation == "conj":
        return _coordinator_hit(arc)
    if arc.link is None:
        return _purpose_hit(arc)
    for cue in cue_book().find(Kind.LINK, arc.relation):
        if fits(cue, arc.link) and speaks_of(cue, lemma(arc.child)):
            return Hit(cue, arc.link)
    return None


def _coordinator_hit(arc: Arc) -> Hit | None:
    """A coordinator that denies what follows: "chose to settle **rather than** *sue*"."""
    for child in arc.head.children:
        if child.dep_ == "cc" and arc.head.i < child.i < arc.child.i:
            for cue in cue_book().find(Kind.LINK, child.lower_):
                if fits(cue, child):
                    return Hit(cue, child)
    return None


def _purpose_hit(arc: Arc) -> Hit | None:
    """The infinitive of purpose, unless its head tells that it came about: "the first to *resign*"."""
    infinitive = infinitive_marker(arc.child)
    if infinitive is None or arc.relation not in ("purpose", "acl"):
        return None
    around = {child.lower_ for child in arc.head.children} | {arc.head.lower_}
    for cue in cue_book().find(Kind.LINK, "to-infinitive"):
        if not cue.without_child & around and phrasal_lemma(arc.child) not in cue.except_over:
            return Hit(cue, infinitive)
    return None


#: What a clause has that bears a tense of its own.
_OWN = frozenset({"nsubj", "nsubjpass", "expl", "aux", "auxpass"})


def fits(cue: Cue, token: Token) -> bool:
    """Whether a token meets what a cue asks of it: part of speech, words beside it, tense."""
    if cue.tense and _is_told_past(cue, token):
        return False
    if cue.pos and _PARTS.get(token.pos_) not in cue.pos:
        return False
    if cue.done_by and _has_come_about(cue, token.head):
        return False
    if cue.beside and not any(other.lower_ in cue.beside for other in token.head.children):
        return False
    if not cue.with_child and not cue.without_child:
        return True
    near = {child.lower_ for child in token.children}
    if token.i + 1 < len(token.doc):
        near.add(token.nbor().lower_)
    return (not cue.with_child or bool(cue.with_child & near)) and not cue.without_child & near


def _is_told_past(cue: Cue, token: Token) -> bool:
    """Whether the clause of a cue is told as past; the past that follows from "said" is none: "said he *had to* go".

    What somebody has done *before* a day lies behind, but the day does not: "has met them *before* the vote".
    """
    verb = _verb_of(token) if cue.of_its_own_tense else _verb_above(token)
    group = verb_group(verb)
    if token.dep_ == "prep" and group.present_perfect:
        return False
    shifted = cue.of_its_own_tense and group.simple_past and verb.dep_ == "ccomp" and is_past_report(verb.head)
    return group.told_past and not shifted


def _has_come_about(cue: Cue, noun: Token) -> bool:
    """Whether a verb told as past does what a noun names: "**launched** its planned *attack*"."""
    return noun.dep_ == "dobj" and phrasal_lemma(noun.head) in cue.done_by and verb_group(noun.head).told_past


def _verb_of(token: Token) -> Token:
    """The word whose tense is that of a cue: a noun has that of the verb of its clause."""
    return token.head if token.pos_ == "NOUN" else token


def _verb_above(token: Token) -> Token:
    """The verb whose tense tells of a cue, also behind a day: in "the day *before* the vote he left", left.

    A clause without a subject has the tense of the verb that it hangs on: "was drunk *when* arrested". What is done
    before a deed has that of the verb which it completes: "came to lead them *before* falling".
    """
    above = token.head
    if above.tag_ in ("VBN", "VBG") and above.dep_ == "advcl" and all(c.dep_ not in _OWN for c in above.children):
        above = above.head
    above = above.head if above.dep_ == "npadvmod" and above.pos_ == "NOUN" else above
    while token.dep_ == "prep" and above.dep_ == "xcomp" and infinitive_marker(above) is not None:
        above = above.head
    return above


def governor_word(token: Token) -> str:
    """The word by which a governor is looked up; of a participle tagged as an adjective, that of its verb."""
    stems = (stem for stem in verbs_of_participle(token) if cue_book().find(Kind.GOVERNOR, stem))
    return next(stems, phrasal_lemma(token))
