"""Far places: why a place by mere nearness is not where an event happened."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.entities import EntityKind
from eventx.events.evidence import Binding, words
from eventx.language.clauses import own_subject
from eventx.language.lemmas import lemma
from eventx.language.phrases import first_conjunct, phrase
from eventx.limits import limits
from eventx.types.frames import PLACE

_CLAUSES = frozenset({"ccomp", "relcl", "parataxis"})
_PARTIES = frozenset({"person", "group", "organization", "force"})


def is_far(it: Binding) -> bool:
    """A place by nearness that stands in another clause, or that only tells what is talked of."""
    if not it.way.startswith("reach") or it.role.name != PLACE:
        return False
    classes = it.around.classes(it.head)
    body = "organization" in classes and it.around.entities.kind_at(it.head) is not EntityKind.GPE
    if body and not ("facility" in classes and _is_doing(it)):
        return True
    if int(it.way.split()[1]) > limits().arguments.place_arcs and not _holds_from_afar(it):
        return True
    if _tells_where_others_are(it) or any(_parts(arc, it) for arc in _arcs(it.trigger.head, it.head)):
        return True
    return any(_is_at_home(token) for token, upwards in _arcs(it.trigger.head, it.head) if not upwards)


def _is_doing(it: Binding) -> bool:
    """Whether a site is where who suffers was doing something: "was killed *while working at Lark station*"."""
    verb = it.head.head.head
    named = any(t.pos_ == "PROPN" for t in phrase(it.head))
    meanwhile = any(c.lower_ in ("while", "as") and c.dep_ == "mark" for c in verb.lefts)
    return named and meanwhile and verb.dep_ == "advcl" and verb.head == it.trigger.head and own_subject(verb) is None


def _holds_from_afar(it: Binding) -> bool:
    """Whether a place far below is a name, and no clause with a subject of its own lies between."""
    named = any(t.pos_ == "PROPN" for t in phrase(it.head))
    between = (token for token, upwards in _arcs(it.trigger.head, it.head) if upwards)
    return named and not any(t.dep_ in ("relcl", "advcl", "conj") and own_subject(t) is not None for t in between)


def _tells_where_others_are(it: Binding) -> bool:
    """ "The raid was claimed by *rebels in Norland*": where a party is that the event does not befall."""
    first = first_conjunct(it.head)
    if first.dep_ != "pobj" or first.head.head.pos_ not in ("NOUN", "PROPN"):
        return False
    noun = first.head.head
    if noun == it.trigger.head or noun.ent_type_ in ("GPE", "LOC", "FAC"):
        return False
    parties = it.around.classes(noun) & _PARTIES
    return bool(parties) and "facility" not in it.around.classes(noun) and not _is_befallen(noun, it)


def _is_befallen(noun: Token, it: Binding) -> bool:
    """Whether a noun stands in a slot of the trigger, or is the object or the passive subject of a verb."""
    inside = any(slot.head == noun for slot in it.around.slots(it.trigger.head))
    return inside or noun.dep_ in ("dobj", "nsubjpass")


def _parts(arc: tuple[Token, bool], it: Binding) -> bool:
    """Whether an arc, up or down, leads out of what happened: into another clause, or into what is talked of."""
    token, upwards = arc
    if token.dep_ == "advcl" and own_subject(token) is not None:
        return any(c.dep_ in ("mark", "prep", "advmod") and c.lower_ in words().elsewhere for c in token.lefts)
    if upwards:
        return token.dep_ in _CLAUSES and token.dep_ != "relcl"
    return it.of("gatherings") and token.dep_ == "prep" and token.lower_ in words().topical


def _is_at_home(verb: Token) -> bool:
    """Whether a clause tells where somebody lives or comes from: "a man *living* in Porto was killed"."""
    return verb.dep_ in ("acl", "relcl", "conj", "advcl") and lemma(verb) in words().residing


def _arcs(start: Token, end: Token) -> Iterator[tuple[Token, bool]]:
    """The lower ends of the arcs from one word to another, and whether each leads upwards."""
    above = [end, *end.ancestors]
    joint = next((t for t in (start, *start.ancestors) if t in above), None)
    for first, upwards in ((start, True), (end, False)):
        token = first
        while joint is not None and token != joint:
            yield token, upwards
            token = token.head
