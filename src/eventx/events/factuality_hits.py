"""The cues met on the way: what governs an arc, and what modifies a word of the path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from eventx.events.attribution_reports import is_past_report
from eventx.events.cues import Cue, Effect, Kind, cue_book
from eventx.events.cues_words import cue_lemma, phrasal_lemma, verbs_of_participle
from eventx.events.factuality_path import SUBJECTS, Arc
from eventx.events.factuality_scope import OPEN, Scope, is_past

_PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb"}
_REPORTED = frozenset({"ccomp", "xcomp", "parataxis", "acl"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue at a token, and which of its values reach the event; ``reported``: inside a clause told in the past."""

    cue: Cue
    token: Token
    scope: Scope = OPEN
    reported: bool = False

    def within(self, scope: Scope) -> Hit:
        """The hit with what is left of it inside a scope."""
        return replace(self, scope=self.scope.narrowed(scope))

    def reading(self, outside: str) -> tuple[Effect, bool]:
        """What the cue says below a given polarity, and whether that replaces the polarity outside."""
        effect, replaces = self.cue.effect, False
        if outside == "negative" and self.cue.negated is not None:
            effect, replaces = self.cue.negated, True
        elif self.reported and self.cue.reported is not None:
            effect = self.cue.reported
        polarity = effect.polarity if self.scope.polarity else None
        return Effect(polarity, effect.modality if self.scope.modality else None), replaces


def governor_hit(arc: Arc, innermost: bool = False) -> Hit | None:
    """The cue at the head of an arc that governs what stands below; ``innermost``: the child is the trigger."""
    for name in _names(arc):
        for cue in cue_book().find(Kind.GOVERNOR, _governor_word(arc.head)):
            if name in cue.through and _fits(cue, arc.head) and _fits_below(cue, arc.child, innermost):
                return Hit(cue, arc.head)
    return None


def _names(arc: Arc) -> Iterator[str]:
    """The names by which cues know an arc, the most special first."""
    if arc.passive:
        yield f"passive {arc.relation}"
    if arc.link is not None and arc.child.tag_ == "VBG":
        yield f"{arc.relation} doing"
    yield arc.relation


def _fits_below(cue: Cue, child: Token, innermost: bool) -> bool:
    """Whether what stands below is what the cue speaks of: "denied the *accusation*" denies no accusing."""
    word = cue_lemma(child)
    return (not cue.over or (word in cue.over and not innermost)) and not (innermost and word in cue.except_over)


def link_hit(arc: Arc) -> Hit | None:
    """The preposition of an arc as a cue: "**without** *firing*", "**in case of** *attack*"."""
    if arc.relation == "conj":
        return _coordinator_hit(arc)
    if arc.link is None:
        return _purpose_hit(arc)
    for cue in cue_book().find(Kind.LINK, arc.relation):
        if _fits(cue, arc.link):
            return Hit(cue, arc.link)
    return None


def _coordinator_hit(arc: Arc) -> Hit | None:
    """A coordinator that denies what follows: "chose to settle **rather than** *sue*"."""
    for child in arc.head.children:
        if child.dep_ == "cc" and arc.head.i < child.i < arc.child.i:
            for cue in cue_book().find(Kind.LINK, child.lower_):
                if _fits(cue, child):
                    return Hit(cue, child)
    return None


def _purpose_hit(arc: Arc) -> Hit | None:
    """The infinitive of purpose, unless its head tells that it came about: "the first to *resign*"."""
    infinitive = next((c for c in arc.child.children if c.tag_ == "TO" and c.dep_ == "aux"), None)
    if infinitive is None or arc.relation not in ("advcl", "acl", "relcl"):
        return None
    around = {child.lower_ for child in arc.head.children}
    for cue in cue_book().find(Kind.LINK, "to-infinitive"):
        if not cue.without_child & around:
            return Hit(cue, infinitive)
    return None


def self_hits(trigger: Token) -> Iterator[Hit]:
    """A trigger that says by itself that the thing did not happen: "*unhurt*"."""
    return _hits(Kind.MODIFIER, trigger, "self")


def modifier_hits(token: Token, outer: Sequence[Arc], below: Token | None = None) -> Iterator[Hit]:
    """The cues that hang on a word of the path, inner first: ``outer`` are the arcs above it, ``below`` the word before."""
    reported = _is_reported(outer)
    late: list[Hit] = []
    for child in reversed([child for child in token.children if below is None or child.i != below.i]):
        for hit in _hits_at_child(child):
            if hit.cue.kind is Kind.MARK or hit.cue.effect.polarity:
                late.append(hit)
            else:
                yield replace(hit, reported=reported)
    yield from late


def _hits_at_child(child: Token) -> Iterator[Hit]:
    if child.dep_ == "cc" and child.i > child.head.i:
        return
    yield from _hits(Kind.MODIFIER, child, child.dep_)
    if child.dep_ in SUBJECTS or child.dep_ == "dobj":
        yield from _quantified(child, "subject" if child.dep_ in SUBJECTS else "object")
    elif child.dep_ == "mark" or child.tag_ == "WRB":
        yield from _hits(Kind.MARK, child, "question" if child.head.dep_ == "ccomp" else "mark")
    elif child.dep_ == "advcl":
        for mark in child.children:
            if mark.dep_ in ("mark", "advmod"):
                yield from _hits(Kind.MARK, mark, "advcl")
    elif child.dep_ in ("acl", "amod", "relcl"):
        yield from _participle_hits(child)


def _quantified(noun: Token, name: str) -> Iterator[Hit]:
    """A subject or object that empties its clause: "**no** one was *killed*", "*killed* **nobody**"."""
    yield from _hits(Kind.MODIFIER, noun, name)
    for child in noun.children:
        if child.dep_ in ("det", "neg", "preconj"):
            yield from _hits(Kind.MODIFIER, child, name)


def _participle_hits(child: Token) -> Iterator[Hit]:
    """A governor that follows or precedes its noun: "**cancelled** *talks*", "*talks* that were **cancelled**"."""
    if not (_is_about_its_noun(child) if child.dep_ == "relcl" else _is_participle(child)):
        return
    for name in ("passive object", "object"):
        for cue in cue_book().find(Kind.GOVERNOR, _governor_word(child)):
            if name in cue.through and _fits(cue, child) and not cue.over:
                yield Hit(cue, child)
                if child.dep_ != "amod":
                    yield from modifier_hits(child, ())
                return


def _is_participle(child: Token) -> bool:
    return child.tag_ in ("VBN", "VBD", "JJ") and not any(c.dep_ in SUBJECTS for c in child.children)


def _is_about_its_noun(relcl: Token) -> bool:
    return any(c.dep_ in ("nsubjpass", "dobj") and c.tag_ in ("WDT", "WP") for c in relcl.children)


def _hits(kind: Kind, token: Token, name: str) -> Iterator[Hit]:
    for word in dict.fromkeys((token.lower_, cue_lemma(token))):
        for cue in cue_book().find(kind, word):
            if (name in cue.through if cue.through else True) and _fits(cue, token):
                yield Hit(cue, token)
                return


def _fits(cue: Cue, token: Token) -> bool:
    if cue.tense and is_past(token if cue.kind is Kind.GOVERNOR else token.head):
        return False
    if cue.pos and _PARTS.get(token.pos_) not in cue.pos:
        return False
    if not cue.with_child and not cue.without_child:
        return True
    near = {child.lower_ for child in token.children}
    if token.i + 1 < len(token.doc):
        near.add(token.nbor().lower_)
    return (not cue.with_child or bool(cue.with_child & near)) and not cue.without_child & near


def _governor_word(token: Token) -> str:
    """The word by which a governor is looked up; of a participle tagged as an adjective, that of its verb."""
    stems = (stem for stem in verbs_of_participle(token) if cue_book().find(Kind.GOVERNOR, stem))
    return next(stems, phrasal_lemma(token))


def _is_reported(outer: Sequence[Arc]) -> bool:
    """Whether the clause of a word is told by a reporting verb in the past: "*said* they would strike"."""
    for arc in outer:
        if arc.relation in _REPORTED:
            return is_past_report(arc.head)
        if arc.relation not in ("conj", "object", "predicate"):
            return False
    return False
