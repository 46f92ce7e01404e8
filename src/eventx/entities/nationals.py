"""Demonyms that name somebody, not a state: "*an American* was held" beside "the *American* army"."""

from __future__ import annotations

from spacy.tokens import Doc

from eventx.entities.actors import Actor, Actors, Use
from eventx.entities.entity import EntityKind
from eventx.entities.names import Name

#: What counts one of several.
_ONE = frozenset({"a", "an", "another", "one"})
#: How a noun hangs that modifies no other.
_HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "dative", "ROOT"})


def as_national(doc: Doc, name: Name, actors: Actors) -> Name:
    """The name as that of a member of a people, where a demonym stands alone behind "a" or "one"; else the name itself.

    "An American was held" → GROUP, USA, as "two Americans" are; "an American ship" keeps the state.
    """
    alone = name.end == name.start + 1 and name.start > 0 and doc[name.start - 1].lower_ in _ONE
    if not alone or doc[name.start].dep_ not in _HEADS:
        return name
    people = [each for each in actors[name.text + "s"] if each.use is Use.PEOPLE]
    if not people or not any(each.use is Use.ADJECTIVE for each in name.actors):
        return name
    national = Actor(name.text, EntityKind.GROUP, people[0].country)
    return Name(name.start, name.end, name.text, EntityKind.GROUP, (national,))
