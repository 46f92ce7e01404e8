"""Entities of a document: names repaired, joined and mapped to countries, references resolved."""

from eventx.entities.actors import Actors, load_actors
from eventx.entities.document import Entities
from eventx.entities.entity import Entity, EntityKind
from eventx.entities.tables import ActorFileError

__all__ = ["ActorFileError", "Actors", "Entities", "Entity", "EntityKind", "load_actors"]
