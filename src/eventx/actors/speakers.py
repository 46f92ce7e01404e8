"""Of what kind the source of an event is: an official, a witness, the media, a party to it, nobody with a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.actors.party import Party, Speaker
from eventx.actors.reading import Reading, words_of
from eventx.actors.sectors import head_words
from eventx.chronology.settled import SettledEvent
from eventx.datafiles import toml
from eventx.entities import Entity, EntityKind
from eventx.events.mentions import MentionArgument, Position, argument_of
from eventx.types.frames import PLACE

#: The kinds, as records have them.
KINDS = ("party", "official", "witness", "media", "expert", "organization", "document", "unnamed", "other")
#: Sectors by which a government speaks for its state.
_STATE = frozenset({"GOV", "MIL"})


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Words that want no name; by kind the words of sources, and their sectors."""

    anonymous: tuple[str, ...]
    words: Mapping[str, frozenset[str]]
    sectors: Mapping[str, frozenset[str]]


@cache
def _kinds() -> _Kinds:
    return toml("source_kinds.toml", _Kinds)


def speaker_of(event: SettledEvent, parties: Mapping[Position, Party], reading: Reading) -> Speaker | None:
    """Of what kind the source of an event is; None where the writer answers for it.

    Example: "Rebels attacked a village, police said" has an official for its source, "…, they said" a party.
    """
    source = event.event.source
    if source is None:
        return None
    told = argument_of("source", source.head, "", reading.background)
    words = head_words(words_of(told, told.entity))
    last = words[-1] if words else ""
    if last in _kinds().words["unnamed"]:
        return Speaker("unnamed", f"{last!r} names nobody")
    if (wish := _wants_no_name(told)) is not None:
        return Speaker("unnamed", f"{wish!r} in the sentence")
    sector = reading.sector(told, told.entity) if told.entity else None
    return _as_party(event, parties, told, sector, reading) or _by_kind(last, sector, told.entity)


def _by_kind(word: str, sector: str | None, entity: Entity | None) -> Speaker:
    """A source by its noun, else by what it is."""
    if kind := next((kind for kind, known in _kinds().words.items() if word in known), None):
        return Speaker(kind, f"the word {word!r}")
    if kind := next((kind for kind, codes in _kinds().sectors.items() if sector in codes), None):
        return Speaker(kind, f"of the kind {sector}")
    if sector is None and entity is not None and entity.kind is EntityKind.ORG:
        return Speaker("organization", "a body by its name")
    return Speaker("other", f"of the kind {sector}" if sector else "nothing tells what it is")


def _wants_no_name(source: MentionArgument) -> str | None:
    """The words that say that a source without a name wants none."""
    if source.head.pos_ == "PROPN":
        return None
    sentence = " ".join(source.head.sent.text.lower().split())
    return next((words for words in _kinds().anonymous if words in sentence), None)


def _as_party(
    event: SettledEvent,
    parties: Mapping[Position, Party],
    source: MentionArgument,
    sector: str | None,
    reading: Reading,
) -> Speaker | None:
    """A source that takes part in what it tells, by name, by the word, or as the government of a state that does."""
    roles = event.main.type.roles
    for argument in event.event.arguments:
        if argument.role == PLACE or roles[argument.role].locates or argument.entity is None:
            continue
        party = parties.get(argument.position)
        same = _is_same(argument, source) or _is_of(argument, source, reading)
        if same or (sector in _STATE and _is_state(party, argument.entity, source.entity)):
            return Speaker("party", f"the {argument.role}")
    return None


def _is_same(argument: MentionArgument, source: MentionArgument) -> bool:
    """Whether a party is the source, also by a pronoun: "*Hamas* said *it* fired rockets"."""
    pronoun = argument.head.pos_ == "PRON" and argument.head.i != source.head.i
    return argument.key == source.key and (not pronoun or source.head.pos_ != "PRON")


def _is_of(argument: MentionArgument, source: MentionArgument, reading: Reading) -> bool:
    """Whether a party is the source's own: "Hamas said *its fighters* …"."""
    owner = next((child for child in argument.head.children if child.dep_ == "poss"), None)
    entity = reading.background.entities.at(owner) if owner is not None else None
    return entity is not None and source.entity is not None and entity.name == source.entity.name


def _is_state(party: Party | None, acting: Entity, speaking: Entity | None) -> bool:
    """Whether a party is the state for which a government or an army speaks."""
    if speaking is None or speaking.country is None or speaking.country != acting.country:
        return False
    return party is not None and party.actor is not None and party.actor.sector in _STATE
