"""Entities of a document: names repaired, joined and mapped to countries, references resolved."""

from eventx.entities.actors import Actors, load_actors
from eventx.entities.document import Entities
from eventx.entities.entity import Entity, EntityKind

__all__ = ["Actors", "Entities", "Entity", "EntityKind", "load_actors"]
