"""Polarity and modality of an event, read along the path from its trigger outwards to the main clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from eventx.attribution.answers import Answer, answer_to
from eventx.attribution.reports import report_book
from eventx.cues.cue import Kind
from eventx.cues.files import cue_book
from eventx.cues.kinds import Modality, Polarity
from eventx.cues.match import Hit, governor_hit, link_hit
from eventx.cues.path import Arc, is_arrival, path
from eventx.cues.scope import (
    MODALITY,
    OPEN,
    Scope,
    is_told_in_own_clause,
    scope_of,
    shares_auxiliary,
    shares_modifiers,
)
from eventx.factuality.known_deeds import is_known_deed
from eventx.factuality.modifiers import is_asked, modifier_hits, self_hits
from eventx.language.verb_groups import TENSED, verb_group
from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue that was met: its name, the way it works, what it says here, and the index of its token."""

    cue: str
    kind: str
    value: str
    token: int


@dataclass(frozen=True, slots=True)
class Factuality:
    """``polarity`` and ``modality`` of an event, with the cues that led to them, outermost first."""

    polarity: Polarity
    modality: Modality
    cues: tuple[CueHit, ...]


def factuality(trigger: Token) -> Factuality:
    """Whether the event named by ``trigger`` happened: the head token of a verb, noun or adjective.

    The cues on the way are applied from the outside in, so that each meets the polarity of what stands
    above: "denied *attacking*" is negative, "did not deny *attacking*" possible. Of the modalities the
    strongest holds; a weak cue that another outweighs is none.

    >>> # factuality(doc[3]) for "Iran threatened to attack" → positive, planned
    """
    polarity, modality = Polarity.POSITIVE, Modality.ASSERTED
    met = []
    hits = list(hits_on_path(trigger))
    for hit in reversed(hits):
        effect, replaces = hit.reading(polarity)
        if hit.cue.unreal is not None and modality.ahead:
            effect = hit.cue.unreal
            polarity, modality = effect.polarity or polarity, effect.modality or modality
        else:
            polarity = _polarity_below(polarity, effect.polarity, replaces)
            modality = modality.or_stronger(None if hit.cue.weak else effect.modality)
        met.append((hit.cue.weak, CueHit(hit.cue.name, str(hit.cue.kind), str(effect), hit.token.i)))
    counted = tuple(cue for weak, cue in met if modality.told or not weak)
    return Factuality(polarity, _with_weak(modality, hits), counted)


def _with_weak(modality: Modality, hits: Sequence[Hit]) -> Modality:
    """The modality with what weak cues say, where nothing else tells more than that it happened."""
    if not modality.told:
        return modality
    for hit in hits:
        modality = modality.or_stronger(hit.cue.effect.modality if hit.cue.weak and hit.scope.modality else None)
    return modality


def _polarity_below(outside: Polarity, said: Polarity | None, replaces: bool) -> Polarity:
    """The polarity below a cue: a negative cue turns the one outside, a signature replaces it."""
    if said is None or replaces:
        return said or outside
    return outside if said is Polarity.POSITIVE else outside.turned


def hits_on_path(trigger: Token) -> Iterator[Hit]:
    """All cues whose scope the trigger stands in, inner first, each token once."""
    met: set[int] = set()
    answer = answer_to(trigger)
    if answer is not None:
        met.add(answer.opener.i)
    for hit in _hits_outwards(trigger, answer):
        if hit.token.i not in met:
            met.add(hit.token.i)
            yield hit


def _hits_outwards(trigger: Token, answer: Answer | None) -> Iterator[Hit]:
    arcs, scope, imagined, known = list(path(trigger)), OPEN, False, False
    yield from self_hits(trigger)
    yield from modifier_hits(trigger, arcs)
    if is_told_in_own_clause(trigger):
        return
    for position, arc in enumerate(arcs):
        if answer is not None and arc.child.i == answer.question.i:
            yield from (hit.within(scope) for hit in _answer_hits(answer))
            return
        link, governor = link_hit(arc), governor_hit(arc, innermost=position == 0)
        if governor is not None and link is not None and link.cue.yields:
            link = None
        cues = [hit for hit in (link, governor) if hit is not None]
        scope = scope.narrowed(_scope_over(arc, link, governor))
        if is_asked(arc.child):
            return
        known = known or is_known_deed(arc, governor if position == 0 else None)
        yield from (hit.within(scope) for hit in cues if not (known and hit.cue.effect.modality is Modality.ALLEGED))
        if not scope.open or any(hit.cue.opaque for hit in cues):
            return
        imagined = governor is None and (arc.relation == "subject" or (imagined and arc.relation == "predicate"))
        for hit in _modifiers_beyond(arc, arcs[position + 1 :], scope, joined=link is not None):
            if known and hit.cue.effect.modality is Modality.ALLEGED:
                continue
            yield replace(hit, reported=hit.reported and not imagined)


def _answer_hits(answer: Answer) -> Iterator[Hit]:
    """What an answer says of what was asked: no denies it."""
    if not answer.yes:
        yield from (Hit(cue, answer.verb) for cue in cue_book().find(Kind.LINK, "answer no"))


def _scope_over(arc: Arc, link: Hit | None, governor: Hit | None) -> Scope:
    """What still reaches the event from above an arc, with the cues that stand at it."""
    if governor is not None:
        return OPEN
    if link is not None:
        return OPEN if link.cue.effect.polarity else MODALITY
    return scope_of(arc)


def _modifiers_beyond(arc: Arc, outer: Sequence[Arc], scope: Scope, *, joined: bool) -> Iterator[Hit]:
    """The modifiers of the head of an arc that reach its child: of a first conjunct only the shared ones.

    An adverb that opens the sentence is said of all of it: "*Reportedly*, two died and ten were *hurt*".
    ``joined``: the coordinator is a cue itself (nor, rather than) and takes the place of a negation before
    it.
    """
    apart = arc.relation == "conj" and not shares_modifiers(arc)
    if arc.relation == "conj" and (apart or joined):
        scope = scope.narrowed(MODALITY)
    helped = apart and shares_auxiliary(arc)
    for hit in modifier_hits(arc.head, outer, arc.child):
        own = arc.relation == "conj" and (_is_of_own_object(hit.token, arc) or _is_of_first_alone(hit.token, arc))
        if own or _is_able_to_tell(hit.token, arc):
            continue
        if not apart or hit.token.i == hit.token.sent.start or (helped and hit.token.dep_ == "aux"):
            yield hit.within(scope)


def _is_of_first_alone(cue: Token, arc: Arc) -> bool:
    """Whether "never" is said of the first of two finite verbs: "**never** reached the port and *sank*"."""
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in arc.head.children) and is_arrival(arc.head)
    return joined and cue.lower_ == "never" and cue.head.i == arc.head.i and arc.child.tag_ in TENSED


def _is_able_to_tell(cue: Token, arc: Arc) -> bool:
    """Whether "can" only says that somebody may tell: "the mayor has resigned, the paper *can* reveal"."""
    reports = arc.relation in ("ccomp", "parataxis") and report_book().tells(arc.head)
    return reports and cue.lower_ == "can" and not verb_group(arc.head).negated


def _is_of_own_object(cue: Token, arc: Arc) -> bool:
    """Whether a cue empties the object of the first verb, which the later one lacks: "had *no* money and **asked**"."""
    noun = cue if cue.dep_ == "dobj" else cue.head
    return noun.dep_ == "dobj" and noun.head.i == arc.head.i and noun.i < arc.child.i
