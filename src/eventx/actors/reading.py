"""What a phrase or a name is, and whose: the sector and the country of an actor."""

from __future__ import annotations

from dataclasses import dataclass

from eventx.actors.ids import known_actor, known_id
from eventx.actors.sectors import by_name, by_words, is_loose, may_be_foreign, sectors
from eventx.chronology.settled import SettledEvent
from eventx.entities import Actors, Entity, EntityKind
from eventx.entities.actors import Use
from eventx.events.mentions import Background, MentionArgument
from eventx.types.frames import PLACE

#: What those are who have held an office of these kinds.
_FORMER, _OFFICES = "ELI", frozenset({"GOV", "LEG", "MIL", "JUD", "COP"})
_GOVERNMENT, _CIVILIANS, _BODIES_OF_STATES = "GOV", "CVL", "IGO"
_PLACES = frozenset({EntityKind.GPE, EntityKind.LOC})
_NO_PARTY = frozenset({EntityKind.LOC, EntityKind.FAC, EntityKind.VEH, EntityKind.WEA, EntityKind.PRODUCT})
_STATES = frozenset({Use.NAME, Use.CAPITAL})
#: PLOVER types of events to which people come from elsewhere: their place tells nobody's country.
_FROM_ELSEWHERE = frozenset({"CONSULT", "AGREE"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What is asked of the parties of a document, and of those who speak of them."""

    background: Background
    actors: Actors

    def sector(self, argument: MentionArgument, entity: Entity) -> str | None:
        """What an argument is, None where nothing tells."""
        known = self._of_name(entity)
        if known is not None:
            return known or None
        if entity.kind in _NO_PARTY:
            return None
        text = words_of(argument, entity)
        told = self._of_state(entity) or self._of_office(argument, entity) or self._of_phrase(argument, text)
        return told or (_GOVERNMENT if entity.kind is EntityKind.GOV else self._of_people(entity))

    def _of_name(self, entity: Entity) -> str | None:
        """The code of a known name; empty for one that is of no kind, None for one that is not known."""
        actor = known_actor(entity, self.actors)
        return by_name(actor.name if actor else entity.name)

    def _of_state(self, entity: Entity) -> str | None:
        """A state or its capital that takes part acts or is met as its government."""
        if entity.kind is not EntityKind.GPE:
            return None
        uses = {each.use for each in self.actors[entity.name] if each.country == entity.country}
        country = self.actors.countries.get(entity.country or "")
        is_state = country is not None and entity.name in (country.name, *country.capitals)
        return _GOVERNMENT if is_state and uses & _STATES else None

    def _of_office(self, argument: MentionArgument, entity: Entity) -> str | None:
        """A person, by the offices that the document or the tables tell."""
        if entity.kind is not EntityKind.PER:
            return None
        words = sorted(self.background.entities.titles_of(argument.head))
        told = [code for word in words if (code := by_words(word)) and not is_loose(word)]
        if not told and known_id(entity, self.actors):
            return _GOVERNMENT if words else None  # an office of the state called "chief executive"
        told = told or [code for word in words if (code := by_words(word))]
        if not told:
            return None
        return _FORMER if told[0] in _OFFICES and _is_former(argument) else told[0]

    def _of_phrase(self, argument: MentionArgument, text: str) -> str | None:
        """By the words of a phrase; a body named in it tells what its officials and members are."""
        if is_loose(text):
            names = (self.background.entities.naming.by_token.get(token.i) for token in argument.span)
            bodies = (self._of_name(self.background.entities.naming.entity_of(name)) for name in names if name)
            if body := next((code for code in bodies if code), None):
                return body
        told = by_words(text)
        return _FORMER if told in _OFFICES and _is_former(argument) else told

    def _of_people(self, entity: Entity) -> str | None:
        """People of a country: "two Kenyans"."""
        nationals = any(each.use is Use.PEOPLE for each in self.actors[entity.name.split()[-1]])
        return _CIVILIANS if nationals and entity.kind is EntityKind.GROUP else None

    def country(self, argument: MentionArgument, entity: Entity, sector: str, event: SettledEvent) -> tuple[str, str]:
        """The country of an actor and what tells it; empty where nothing does, and for bodies of many states."""
        if sector == _BODIES_OF_STATES:
            return "", ""
        if entity.country:
            return entity.country, "name"
        naming, text = self.background.entities.naming, words_of(argument, entity)
        named = argument.head.i in naming.by_token and argument.head.pos_ == "PROPN" and by_words(text) is None
        moving = sector == _GOVERNMENT and event.code.plover in _FROM_ELSEWHERE
        if named or moving or may_be_foreign(text):
            return "", ""
        behind = (naming.by_token.get(token.i) for token in argument.span if token.i > argument.head.i)
        places = {place.country for name in behind if name and (place := naming.entity_of(name)).kind in _PLACES}
        where = places.pop() if len(places) == 1 else _country_of_place(event)
        return (where, "place") if where else ("", "")


def _country_of_place(event: SettledEvent) -> str | None:
    """The country in which an event happened, by its own place."""
    for place in (a for a in event.event.arguments if a.role == PLACE and a.entity):
        known = place.entity.country if place.entity else None
        where = event.places.get(place.position)
        if country := where.country(known) if where else known:
            return country
    return None


def words_of(argument: MentionArgument, entity: Entity | None) -> str:
    """The words of a phrase, with a comma behind its noun where no preposition follows; of a pronoun whom it means."""
    head, span = argument.head, argument.span
    if head.pos_ == "PRON" or not span.start <= head.i < span.end:
        return entity.name if entity else span.text
    behind = span.doc[head.i + 1 : span.end]
    joint = " " if len(behind) and behind[0].pos_ in ("ADP", "PUNCT") else ", "
    return f"{span.doc[span.start : head.i + 1].text}{joint}{behind.text}"


def _is_former(argument: MentionArgument) -> bool:
    """Whether a person is told to have held an office: "*former* President Jane Roe"."""
    span = argument.span
    first = max(span.sent.start, span.start - 3)
    return any(token.lower_ in sectors().former for token in span.doc[first : argument.head.i])
