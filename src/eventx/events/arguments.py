"""Arguments: which phrase fills which role of a trigger."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from spacy.tokens import Token

from eventx.entities import EntityKind
from eventx.entities.towns import is_capital
from eventx.events.contrary import against
from eventx.events.evidence import Binding as Evidence
from eventx.events.evidence import does_harm, tells_sort, words
from eventx.events.sense import Surroundings, names
from eventx.events.triggers import Trigger
from eventx.language.clauses import own_subject
from eventx.language.lemmas import lemma
from eventx.language.nouns.nobody import is_nobody
from eventx.language.phrases import conjuncts, first_conjunct, is_nominal, list_top, phrase
from eventx.language.support_verbs import undergoes
from eventx.limits import limits
from eventx.types.frames import PLACE, EventType, Query, Role
from eventx.values import dataclass

#: Clauses that tell something of their own: nothing above them takes part in what they say by mere nearness.
_CLOSED = frozenset({"ccomp", "relcl", "parataxis"})
_TIMES = frozenset({"DATE", "TIME"})
#: Slots whose fillers may be listed.
_LISTING = frozenset({"patient", "of", "with", "on", "at"})
#: What the parser may take for a word.
_HYPHENS = frozenset({"-", "–", "—"})
_EMPTY_WORDS = frozenset({"it", "there", "this", "that", "which", "what", "one", "all", "both", "some"})
#: Where an agent may stand when only its nearness speaks for it, and where what is acted on may stand.
_AGENT_PLACES = frozenset({"nsubj", "poss", "compound", "amod", "nmod", "agent", "appos", "ROOT", "conj"})
_PATIENT_PLACES = frozenset({"dobj", "nsubjpass", "dative", "pobj", "poss", "compound", "amod", "nmod", "conj", "ROOT"})
_STATES = frozenset({EntityKind.GPE, EntityKind.GOV})
#: What takes no part in the phrase or clause that it stands in: subjects, clauses below, circumstances.
_NOT_INSIDE = frozenset({"nsubj", "nsubjpass", "relcl", "appos", "advcl", "ccomp", "acl", "agent", "csubj"})
_CIRCUMSTANCES = frozenset({"in", "at", "by", "near", "during", "after", "before", "since", "until", "despite", "amid"})
_AGENT_PREPOSITIONS = frozenset({"by", "from", "of", "between", "with"})


@dataclass(frozen=True, slots=True)
class Bound:
    """A phrase bound to a role: its head, and the slot ("on", "agent via support", "reach 3") that gave it.

    ``against`` tells why it was left out.
    """

    role: str
    head: Token
    how: str
    clause: bool = False
    against: str | None = None


@dataclass(slots=True)
class _Binding:
    """The roles of one trigger being filled; ``used`` are the heads already taken.

    ``predicates`` are the trigger's head and its other content words ("held talks | with France").
    """

    trigger: Trigger
    type: EventType
    around: Surroundings
    predicates: tuple[Token, ...]
    bound: list[Bound] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    left_out: list[Bound] = field(default_factory=list)
    _around: dict[int, list[tuple[int, Token]]] = field(default_factory=dict)

    def within(self, most: int) -> list[tuple[int, Token]]:
        """The tokens at most so many arcs from the trigger."""
        if most not in self._around:
            self._around[most] = list(_within(self.trigger.head, most))
        return self._around[most]

    def speaks_against(self, head: Token, way: str, role: Role) -> bool:
        """Whether a phrase is left out; it is kept in mind with the reason."""
        reason = against(Evidence(head, way, role, self.trigger, self.type, self.around))
        if reason is not None:
            self.left_out.append(Bound(role.name, head, way, against=reason))
        return reason is not None

    def add(self, found: Bound) -> None:
        self.bound.append(found)
        self.used.add(found.head.i)

    def open_roles(self) -> Iterator[Role]:
        """Roles not filled yet that the frame does not close."""
        for role in self.type.roles.values():
            if self.trigger.frame.roles.get(role.name) != () and role.name not in [b.role for b in self.bound]:
                yield role


def bind(trigger: Trigger, event_type: EventType, around: Surroundings) -> list[Bound]:
    """The arguments of a trigger: slot by slot in the order its frame and type give, then inside, then by reach."""
    return _bound(trigger, event_type, around).bound


def left_out(trigger: Trigger, event_type: EventType, around: Surroundings) -> list[Bound]:
    """The phrases that something speaks against, each with the reason."""
    binding = _bound(trigger, event_type, around)
    kept = {(b.role, b.head.i) for b in binding.bound}
    left = {(b.role, b.head.i): b for b in reversed(binding.left_out)}
    return [b for key, b in reversed(left.items()) if key not in kept]


def _bound(trigger: Trigger, event_type: EventType, around: Surroundings) -> _Binding:
    used = set(range(trigger.start, trigger.end))
    binding = _Binding(trigger, event_type, around, _predicates(trigger), used=used)
    for role in event_type.roles.values():
        for found in _from_slots(binding, role):
            binding.add(found)
    for way in (_inside, _by_reach):
        for role in binding.open_roles():
            reached = way(binding, role)
            if reached is None:
                continue
            for head in _with_conjuncts(reached, role, binding):
                binding.add(replace(reached, head=head))
    return binding


def _with_conjuncts(reached: Bound, role: Role, binding: _Binding) -> list[Token]:
    """A phrase found by nearness with those coordinated with it: "attacks in [Sukhnah] and [Sham]"."""
    others = (t for t in conjuncts(reached.head) if t != reached.head and t.i not in binding.used)
    fitting = (t for t in others if _is_known_fit(t, role, binding.around))
    return [reached.head, *(t for t in fitting if not binding.speaks_against(t, reached.how, role))]


def _predicates(trigger: Trigger) -> tuple[Token, ...]:
    words = trigger.head.doc[trigger.start : trigger.end]
    others = (t for t in words if t.i != trigger.head.i and t.pos_ in ("NOUN", "VERB", "ADJ"))
    return (trigger.head, *others)


def _queries(trigger: Trigger, role: Role) -> tuple[Query, ...]:
    own = trigger.frame.roles.get(role.name)
    if own is None:
        pos = trigger.head.pos_
        nominal = role.adjective if pos in ("ADJ", "ADV") else role.noun
        own = role.verb if pos in ("VERB", "AUX") else nominal
    if not role.collect and "agent" in [query.relation for query in own]:
        return (*own, Query("doer"))
    return own


def _from_slots(binding: _Binding, role: Role) -> list[Bound]:
    """What stands in the slots that a role asks for, of the trigger and of its other content words."""
    found: dict[int, Bound] = {}
    fillers, (trigger, *others) = binding.around.fillers, binding.predicates
    for query in _queries(binding.trigger, role):
        heads: Sequence[Token] = fillers(trigger, query.relation)
        if others:
            heads = [*heads, *(head for other in others for head in fillers(other, query.relation))]
        for head in _matching(heads, binding, role, query) if heads else ():
            if head.i not in binding.used or _is_named_within(head, query, role, binding) or _is_office(query):
                found.setdefault(head.i, Bound(role.name, head, str(query), head.pos_ in ("VERB", "AUX")))
        if found and not role.collect:
            break
    return list(found.values())


def _matching(heads: Sequence[Token], binding: _Binding, role: Role, query: Query) -> Iterator[Token]:
    trigger, listed = binding.trigger, _listed(heads, query, role, binding.around)
    for head in heads:
        if head.text in _HYPHENS:
            continue
        is_time = head.ent_type_ in _TIMES and "time" not in role.fits
        if is_time or (
            head.i in range(trigger.start, trigger.end) and not _is_named_within(head, query, role, binding)
        ):
            continue
        if role.name == binding.type.actor and is_nobody(head):
            continue
        if head.pos_ in ("VERB", "AUX") and head.dep_ not in ("nsubj", "dobj", "pobj"):
            if role.clause and head.dep_ != "amod":
                yield head
        elif (head.i in listed or _answers(head, query, role, binding.around)) and not binding.speaks_against(
            head, str(query), role
        ):
            yield head


def _is_named_within(head: Token, query: Query, role: Role, binding: _Binding) -> bool:
    """Whether a word before the noun of a trigger is what a slot asks for by its class: "*rocket* attacks"."""
    trigger = binding.trigger
    asked = bool(query.fits or query.words) and query.relation in ("compound", "modifier")
    named = asked and head.pos_ == "NOUN" and tells_sort(binding.type, role)
    return named and head.head == trigger.head and trigger.start <= head.i < trigger.head.i


def _is_office(query: Query) -> bool:
    """Whether the office of who fills a role is asked for, which may head the same phrase: "*the head*, Jane Roe,"."""
    return query.relation.endswith(".title")


def _answers(head: Token, query: Query, role: Role, around: Surroundings) -> bool:
    """Whether a phrase is what a query asks for: of its words or classes, else of those of the role."""
    if query.words:
        named = any(names(head, each.words, around) for each in query.words)
        return named or (bool(query.fits) and fits(head, query.fits, around))
    wanted = query.fits or role.fits
    if fits(head, wanted, around):
        return True
    return role.name in words().roles["boarders"] and query.relation == "agent" and _is_warship(head, around)


def _is_warship(head: Token, around: Surroundings) -> bool:
    """Whether a ship acts as those aboard do: "*HMS Lark* seized the cargo", "a *frigate* captured nine pirates"."""
    entity = around.entities.at(head) if around.entities.kind_at(head) is EntityKind.VEH else None
    prefix = entity.name.split()[0].casefold() if entity is not None else ""
    return prefix in words().navies or (head.pos_ == "NOUN" and lemma(head) in words().warships)


def fits(head: Token, wanted: frozenset[str], around: Surroundings) -> bool:
    """Whether a phrase may fill a role: no class is asked for, one agrees, or it is a name of an unknown kind."""
    classes = around.classes(head)
    return not wanted or bool(classes & wanted) or (not classes and head.pos_ == "PROPN")


def _listed(heads: Sequence[Token], query: Query, role: Role, around: Surroundings) -> frozenset[int]:
    """The words of a list that goes on with things, of which another fits: "seized eight *skins* and two rifles"."""
    if len(heads) < 2 or query.words or query.relation not in _LISTING:
        return frozenset()
    wanted = query.fits or role.fits
    fitting = {list_top(h) for h in heads if around.classes(h) & wanted}
    return frozenset(h.i for h in heads if list_top(h) in fitting and _may_be_listed(h, wanted, around))


def _may_be_listed(head: Token, wanted: frozenset[str], around: Surroundings) -> bool:
    """Whether a noun is a thing among things: people are told with nobody's tools, and deeds with none."""
    classes = around.classes(head)
    if any(c.dep_ == "poss" for c in head.lefts):
        return False  # "hit a guard and the *guard's face*"
    return head.pos_ == "NOUN" and (not classes or bool(classes & words().concrete)) and bool(wanted & words().concrete)


def _inside(binding: _Binding, role: Role) -> Bound | None:
    """The first fitting phrase within the phrase or clause of another role ("a call [for Kyiv to act]")."""
    if role.inside is None:
        return None
    actors = {phrase(b.head).text.casefold() for b in binding.bound if b.role == binding.type.actor}
    for outer in [b for b in binding.bound if b.role == role.inside]:
        for token in _taking_part(outer.head):
            fitting = token.i not in binding.used and _is_named_fit(token, role, binding.around)
            way = f"inside {role.inside}"
            if fitting and phrase(token).text.casefold() not in actors and not binding.speaks_against(token, way, role):
                return Bound(role.name, token, way)
    return None


def _taking_part(head: Token) -> Iterator[Token]:
    """What takes part in a phrase or clause, nearer words first: no subject, no place, nothing in a clause below."""
    level = deque(sorted(head.children, key=lambda t: t.i))
    while level:
        token = level.popleft()
        if token.dep_ in _NOT_INSIDE or (token.dep_ == "prep" and token.lower_ in _CIRCUMSTANCES):
            continue
        yield token
        level.extend(sorted(token.children, key=lambda t: t.i))


def _is_known_fit(token: Token, role: Role, around: Surroundings) -> bool:
    if token.ent_type_ in _TIMES or token.lower_ in _EMPTY_WORDS or not is_nominal(token):
        return token.tag_ == "JJ" and token.ent_type_ == "NORP" and bool(around.classes(token) & role.fits)
    return bool(around.classes(token) & role.fits)


def _is_named_fit(token: Token, role: Role, around: Surroundings) -> bool:
    """Whether a state is named here: of other parties inside a phrase one in six is meant."""
    if around.is_town(token) and not is_capital(phrase(token).text):
        return False
    return around.entities.kind_at(token) in _STATES and _is_known_fit(token, role, around)


def _by_reach(binding: _Binding, role: Role) -> Bound | None:
    """The nearest phrase of the sentence, within three arcs, whose class is known to fit."""
    if not role.reach or (role.name == PLACE and not binding.type.traits.located):
        return None
    most = _arcs(binding, role)
    for arcs, token in binding.within(most):
        if token.i in binding.used or not _may_stand(token, role, binding.trigger.head):
            continue
        way = f"reach {arcs}"
        if _is_known_fit(token, role, binding.around) and not binding.speaks_against(token, way, role):
            return Bound(role.name, token, way)
    return None


def _arcs(binding: _Binding, role: Role) -> int:
    """How far what fills a role by nearness may stand."""
    most = limits().arguments
    if role.name != PLACE:
        return most.arcs
    return most.harm_place_arcs if does_harm(binding.type) else most.place_arcs


def _is_open_above(trigger: Token, governor: Token) -> bool:
    """Whether a governor is the trigger or stands above it with no closed clause between."""
    token = trigger
    while token.i != governor.i:
        if token.head == token or token.dep_ in _CLOSED:
            return False
        token = token.head
    return True


def _may_stand(token: Token, role: Role, trigger: Token) -> bool:
    """Whether a phrase stands where the role's side may stand: no object for an agent, no subject for a patient."""
    first = first_conjunct(token)
    preposition = first.head.lower_ if first.dep_ == "pobj" else None
    if role.reach == ("agent",):
        governor = first.head.head if preposition else first.head
        may_act = first.dep_ in _AGENT_PLACES or preposition in _AGENT_PREPOSITIONS
        if first.dep_ == "nsubj" and undergoes(governor):
            return False
        return may_act and _is_open_above(trigger, governor)
    if role.reach == ("patient",):
        return first.dep_ in _PATIENT_PLACES and preposition != "by"
    return preposition in role.reach


def _tells_apart(token: Token, near: Token) -> bool:
    """Whether an arc leads into a clause told beside this one: "six died, and a bomb *exploded* in Porto"."""
    lower = near if near.head == token else token
    return lower.dep_ == "conj" and lower.pos_ in ("VERB", "AUX") and own_subject(lower) is not None


def _within(start: Token, most: int) -> Iterator[tuple[int, Token]]:
    """Tokens around a token by number of arcs, nearer ones first, then by distance in the text."""
    seen = {start.i}
    level = [start]
    for arcs in range(1, most + 1):
        following = []
        for token in level:
            for near in (token.head, *token.children):
                if near.i not in seen and not _tells_apart(token, near):
                    seen.add(near.i)
                    following.append(near)
        following.sort(key=lambda t: (abs(t.i - start.i), t.i))
        yield from ((arcs, t) for t in following)
        level = following
