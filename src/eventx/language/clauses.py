"""Clauses: what stands around a predicate, in the same slots however the sentence puts it.

"Rebels attacked the port", "the port was attacked by rebels", "rebels accused of attacking the port", "the
port attack by rebels" and "rebels carried out an attack on the port" all give an agent "rebels" and a
patient, an ``on`` or a ``compound`` slot "port". Verbs are read here, nouns in ``nominals``.

Dependency labels are those of spaCy's English models (CLEAR style).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.language.company import beside, is_of_object
from eventx.language.control import (
    asks_through,
    controls_as_subject,
    founds,
    is_gone_on_with,
    is_inverted_saying,
    lays_to,
    leads_to,
    sends,
    singles_out,
    undoes,
    whose_it_is,
)
from eventx.language.participles import goes_with_doer, is_infinitive, is_undone, left_so, says_what_for
from eventx.language.phrases import conjuncts, first_conjunct, makers, who_is_described
from eventx.language.prepositions import Slot, objects_below, preposition_slots, qualities, relative_target, spread
from eventx.language.told_as import counted_among, taken_for
from eventx.language.views.asked_once import asked_once
from eventx.language.voice import is_passive, objects_of, opens_broken_clause, shared_objects, top_noun
from eventx.limits import limits

#: The nouns and pronouns that a verb is said of.
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: Participles that lead to their object as a preposition does: "attacked two guards, *using* a knife".
_LIKE_PREPOSITIONS = frozenset({"using", "targeting", "involving"})
_HELPERS = frozenset({"aux", "auxpass"})
#: What opens a clause that sets a condition.
_CONDITIONS = frozenset({"if", "unless"})
#: Object control verbs blame their object for the deed: "accused Iran of mounting an attack".
_OBJECT_PREPOSITIONS = frozenset({"for", "of", "from", "into", "against", "as"})


def verb_slots(verb: Token) -> list[Slot]:
    """All slots of a verb: its own dependents, then what it shares with or takes from other clauses."""
    if is_inverted_saying(verb):
        return list(_inverted(verb))
    found = [*_own(verb), *_broken_off(verb)]
    relations = {slot.relation for slot in found if slot.via != "beside"}
    subject = "patient" if is_passive(verb) else "agent"
    if subject not in relations and "csubj" not in [child.dep_ for child in verb.children]:
        found += [Slot(subject, h, via) for h, via in _shared_subject(verb, limits().clauses.subject_steps)]
    if subject == "agent" and "own" not in [s.via for s in found if s.relation == "agent"]:
        found += [Slot("doer", h, "support") for h in _doers(verb)]
    if "patient" not in relations and subject == "agent":
        found += [Slot("patient", h, via) for h, via in shared_objects(verb)]
    if "agent" not in relations and subject == "patient":
        found += [*_shared_doer(verb), *_leaver(verb)]
    return found


def _shared_doer(verb: Token) -> Iterator[Slot]:
    """Who does both of two deeds told in a breath: "was hit | and killed by *a driver*"."""
    for second in verb.children:
        if second.dep_ == "conj" and second.tag_ == "VBN" and second.i == verb.i + 2:
            for by in (c for c in second.children if c.dep_ == "agent"):
                yield from (Slot(slot.relation, slot.head, "conjunct") for slot in objects_below(by, "agent"))


def _own(verb: Token) -> Iterator[Slot]:
    for child in (c for c in verb.children if not is_of_object(c, verb)):
        if child.dep_ in SUBJECTS and not _stresses(child):
            yield from _subject(child, "patient" if child.dep_ == "nsubjpass" or is_passive(verb) else "agent")
        elif child.dep_ == "dobj":
            yield from spread("patient", relative_target(child))
            yield from _blamed_for(child)
            yield from (slot for c in child.children if c.dep_ == "prep" for slot in qualities(c))
        elif child.dep_ == "dative" and child.pos_ != "ADP":
            yield from spread("recipient", child)
        elif child.dep_ in ("attr", "oprd", "acomp"):
            yield from spread("complement", child)
        elif child.lower_ in _LIKE_PREPOSITIONS and child.dep_ in ("advcl", "acl"):
            yield from (slot for t in objects_of(child) for slot in spread(child.lower_, t))
        elif child.dep_ in ("xcomp", "ccomp", "csubj", "advcl"):
            yield from _clausal(child)
        elif child.dep_ == "agent":
            yield from objects_below(child, "agent")
        elif child.dep_ == "prt":
            # The parser may hang the object on the particle: "shot | down the drone".
            yield from objects_below(child, "patient")
        elif child.lower_ == "including" and is_passive(verb):
            # "Three men were arrested, including the mayor": the mayor was arrested too.
            yield from objects_below(child, "patient")
        elif child.dep_ in ("prep", "dative"):
            yield from preposition_slots(child)
            yield from beside(child, verb)
        elif child.dep_ in ("npadvmod", "advmod", "prt"):
            yield from _measured(child)
            for preposition in (c for c in child.children if c.dep_ == "prep"):
                yield from preposition_slots(preposition)


def _inverted(verb: Token) -> Iterator[Slot]:
    for child in verb.rights:
        if child.dep_ == "dobj":
            yield from spread("agent", child, "inverted")
    yield Slot("clause", verb.head, "inverted")


def _broken_off(verb: Token) -> Iterator[Slot]:
    """What the parser hung on the wrong word: "*The beaches* were | closed", "were | crippled | by *hackers*"."""
    for child in verb.children:
        if child.dep_ in _HELPERS:
            for subject in (c for c in child.children if c.dep_ in SUBJECTS):
                yield from _subject(subject, "patient" if is_passive(verb) else "agent")
        elif child.lower_ == "by" and child.dep_ == "prep" and verb.dep_ == "acomp" and is_passive(verb):
            yield from objects_below(child, "agent")


def _blamed_for(noun: Token) -> Iterator[Slot]:
    """The deed that hangs on who is blamed for it: "accused | the lawyer of *pressuring* the firm"."""
    for preposition in noun.children:
        if lays_to(noun.head, preposition):
            yield from (Slot(preposition.lower_, c, "clause") for c in preposition.children if c.dep_ == "pcomp")


def _clausal(child: Token) -> Iterator[Slot]:
    if child.dep_ == "ccomp" and (taken := taken_for(child)) is not None:
        yield from spread("patient", taken)
        return
    if says_what_for(child):
        yield Slot("infinitive", child)
        return
    if child.dep_ != "advcl":
        yield Slot("clause", child)
        if is_infinitive(child):
            yield Slot("infinitive", child)
    elif child.i > child.head.i and is_infinitive(child):
        yield Slot("purpose", child)
    elif any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in child.lefts):
        yield Slot("condition", child)


def _measured(child: Token) -> Iterator[Slot]:
    """How far, and which way: in "closed 15 percent higher" an adverbial "percent" and an adverb "higher"."""
    if child.dep_ == "npadvmod":
        yield Slot("adverbial", child)
    elif child.tag_ in ("RBR", "JJR", "RB", "JJ"):
        yield Slot("adverb", child)
        yield from (Slot("adverbial", c) for c in child.children if c.dep_ == "npadvmod")


def _subject(child: Token, relation: str) -> Iterator[Slot]:
    target = relative_target(child)
    yield from spread(relation, target, "own" if target == child else "relative")


def subjects(verb: Token) -> list[Token]:
    """The surface subjects of a verb, its own or shared, conjuncts apart."""
    return [head for head, _ in _subjects(verb, limits().clauses.subject_steps)]


def _subjects(verb: Token, steps: int) -> list[tuple[Token, str]]:
    own = own_subject(verb)
    if own is not None:
        return [(slot.head, slot.via) for slot in _subject(own, "subject")]
    if any(child.dep_ == "expl" for child in verb.children):
        return []  # "said there were none dead": nobody is
    return _shared_subject(verb, steps - 1) if steps else []


@asked_once
def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on a verb itself; of two that the parser gives it, the nearer."""
    helpers = (c for c in verb.children if c.dep_ in _HELPERS)
    found = (c for head in (verb, *helpers) for c in head.children if c.dep_ in SUBJECTS and not _stresses(c))
    return min(found, key=lambda child: abs(child.i - verb.i), default=None)


def _stresses(word: Token) -> bool:
    """Whether a word only stresses who the subject is: "who had *himself* been shot"."""
    return word.tag_ == "PRP" and word.lower_.endswith(("self", "selves"))


def _shared_subject(verb: Token, steps: int) -> list[tuple[Token, str]]:
    """The subject of a verb that has none of its own, from the clause it depends on."""
    head, dep = verb.head, verb.dep_
    if head == verb or steps <= 0:
        return []
    if dep == "conj" and head.pos_ in ("VERB", "AUX"):
        return [(t, "conjunct") for t, _ in _subjects(head, steps)]
    if dep in ("xcomp", "ccomp") and head.pos_ in ("VERB", "AUX", "ADJ"):
        return _controller(verb, head, steps)
    # A participle that the parser could not place goes with the verb too: "spoke to reporters, *saying*".
    adverbial = dep == "advcl" or (dep == "dep" and verb.tag_ == "VBG")
    if left := left_so(verb):
        return [(t, "object control") for t in left]
    if adverbial and head.pos_ in ("VERB", "AUX"):
        if is_passive(head) and verb.i > head.i and (leads_to(verb) or goes_with_doer(verb, head, own_subject(head))):
            return [
                (slot.head, "adverbial") for c in head.rights if c.dep_ == "agent" for slot in objects_below(c, "by")
            ]
        told = _told_to(verb, head) if is_infinitive(verb) else []
        return told or ([] if is_undone(verb, head) else [(t, "adverbial") for t, _ in _subjects(head, steps)])
    if dep == "acomp" and head.pos_ in ("VERB", "AUX"):
        # "The rate is likely [to fall]": who is likely to do it is said of the copula.
        return [(t, "complement") for t, _ in _subjects(head, steps)]
    if dep == "pcomp":
        return _below_preposition(head, steps)
    if dep in ("acl", "amod", "relcl"):
        return _of_modified_noun(verb, steps)
    return []


def _leaver(verb: Token) -> Iterator[Slot]:
    """Who leaves somebody in a state: "*Gunmen* fled, leaving two | wounded"."""
    for noun in left_so(verb)[:1]:
        yield from (
            Slot("agent", t, "support") for t, _ in _subjects(first_conjunct(noun).head, limits().clauses.subject_steps)
        )


def _controller(verb: Token, head: Token, steps: int) -> list[tuple[Token, str]]:
    objects = objects_of(head)
    said = next((c for c in head.rights if c.dep_ == "attr" and singles_out(c)), None)
    if said is not None and is_infinitive(verb):
        return [(t, "singled out") for t in _singled_out(said, steps)]
    if objects and not controls_as_subject(head, verb) and verb.dep_ == "xcomp":
        return [(t, "object control") for t in objects]
    told = _told_to(verb, head) if is_infinitive(verb) else []
    return told or [(t, "subject control") for t, _ in _subjects(head, steps)]


def _told_to(verb: Token, head: Token) -> list[tuple[Token, str]]:
    """Who is told or sent to do what an infinitive says: "called on *the minister* to resign", "sent *troops* to …"."""
    if own_subject(verb) is not None or is_passive(head):
        return []
    for preposition in (c for c in head.children if c.dep_ in ("prep", "dative", "prt") and c.i < verb.i):
        if asks_through(head, preposition):
            return [(s.head, "object control") for s in objects_below(preposition, preposition.lower_)]
    told = [t for t in objects_of(head) if t.i < verb.i and (sends(head, verb) or founds(head, t))]
    return [(t, "object control") for t in told]


def _below_preposition(preposition: Token, steps: int) -> list[tuple[Token, str]]:
    governor = preposition.head
    if governor.pos_ in ("VERB", "AUX"):
        objects = objects_of(governor)
        if objects and preposition.lower_ in _OBJECT_PREPOSITIONS:
            return [(t, "object control") for t in objects]
        if preposition.lower_ == "by" and is_passive(governor):
            return []  # "was killed by shelling": somebody else shelled
        return [(t, "subject control") for t, _ in _subjects(governor, steps)]
    if governor.pos_ in ("NOUN", "PROPN"):
        if lays_to(governor.head, preposition):
            return [(governor, "object control")]
        return [(t, "object control") for t in _sentenced(preposition)] or _of_noun(governor, steps)
    return []


def _sentenced(preposition: Token) -> list[Token]:
    """Who is punished, where what for hangs on the penalty: "sentenced *him* to a year in prison for killing a boy"."""
    verb = next((t for t in preposition.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return objects_of(verb) if verb is not None and not is_passive(verb) and lays_to(verb, preposition) else []


def _of_modified_noun(verb: Token, steps: int) -> list[tuple[Token, str]]:
    noun = verb.head
    if is_gone_on_with(verb):
        return [(t, "subject control") for t, _ in _subjects(noun.head, steps)]
    if opens_broken_clause(verb):
        return [(top_noun(noun), "broken clause")]
    if verb.dep_ == "acl" and (among := list(counted_among(noun))):
        return [(t, "participle") for t in among]
    infinitive = verb.tag_ == "VB" and is_infinitive(verb)
    if infinitive and singles_out(noun):
        return [(t, "singled out") for t in _singled_out(noun, steps)]
    if verb.dep_ == "relcl" and own_subject(verb) is None and not infinitive:
        return [(who_is_described(noun), "relative")]
    if infinitive or (verb.dep_ == "acl" and verb.tag_ == "VB"):
        return _of_noun(noun, steps)
    return [(who_is_described(noun), "participle")] if noun.pos_ in ("NOUN", "PROPN", "PRON", "NUM") else []


def _singled_out(noun: Token, steps: int) -> list[Token]:
    """Who is the first, last or only one to do a thing: "*Tal* was the first to go", "the worst *storm* to come"."""
    if noun.dep_ == "attr" and noun.head.pos_ in ("VERB", "AUX"):
        named = [t for t, _ in _subjects(noun.head, steps) if t.lower_ not in ("it", "this", "that", "there")]
        return named or [noun]
    return [noun]


def _of_noun(noun: Token, steps: int) -> list[tuple[Token, str]]:
    """Who does what a noun's complement says: its possessor, who stands behind "by", or the subject of its verb.

    "*Norland's* plan to …", "a decision by *Kenya* and *Chad* to …", "*Kenya* announced a plan to …".
    """
    owners = [c for c in noun.children if c.dep_ == "poss"] or makers(noun)
    if owners:
        return [(t, "possessor") for t in owners]
    if whose := whose_it_is(noun):
        return [(t, "possessor") for t in whose]
    if noun.dep_ == "dobj" and founds(noun.head, noun):
        return [(t, "object control") for t in conjuncts(noun)]
    if noun.dep_ == "dobj" and undoes(noun.head):
        return []
    if noun.dep_ in ("dobj", "attr") and noun.head.pos_ in ("VERB", "AUX"):
        return [(t, "support") for t, _ in _subjects(noun.head, steps)]
    if noun.dep_ == "pobj" and noun.head.head.pos_ in ("VERB", "AUX"):
        return [(t, "support") for t, _ in _subjects(noun.head.head, steps)]
    return []


def _doers(verb: Token) -> list[Token]:
    """Who stands behind a participle that hangs on a thing: "[the party] issued a declaration demanding …"."""
    completing = verb.dep_ == "acl" or (verb.dep_ == "relcl" and is_infinitive(verb))
    if completing and verb.head.pos_ in ("NOUN", "PROPN"):
        return [t for t, _ in _of_noun(verb.head, limits().clauses.noun_doer_steps)]
    if verb.dep_ in ("advcl", "xcomp", "pcomp") and verb.head.pos_ in ("VERB", "AUX", "ADP"):
        governor = verb.head.head if verb.head.pos_ == "ADP" else verb.head
        if (is_passive(governor) and (verb.head.lower_ == "by" or leads_to(verb))) or is_undone(verb, governor):
            return []
        steps = limits().clauses.doer_steps
        return [t for t, _ in _subjects(governor, steps)] if governor.pos_ in ("VERB", "AUX") else []
    return []
