"""People who bear the name of a state or a capital: "Sam *Jordan* was held. *Jordan* is 40."

Who was introduced by a given name and a surname stays that person when the surname stands alone, unless the
document speaks of the state too: by its name before, as a place, by its people or its capital.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

from eventx.entities.actors import Use
from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import Lexicon
from eventx.entities.names import AT, Name

_STATES = frozenset({Use.NAME, Use.CAPITAL})
#: Behind these a state stands more often than a person.
_WHERE = AT | {"to", "into", "across", "throughout", "within", "outside"}


def namesakes_of_states(doc: Doc, names: Sequence[Name], lexicon: Lexicon) -> frozenset[Name]:
    """The names that look like a state's but are surnames of people named in full before."""
    introduced = _introduced(names, lexicon)
    if not introduced:
        return frozenset()
    bare: defaultdict[str, list[Name]] = defaultdict(list)
    countries: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.text in introduced and _is_state(name):
            bare[name.text].append(name)
        for actor in name.actors:
            countries[actor.country or ""].add(name.text)
    return frozenset(
        name
        for text, uses in bare.items()
        if uses[0].start > introduced[text]
        and not any(doc[use.start - 1].lower_ in _WHERE for use in uses)
        and not any(countries[actor.country or ""] - {text} for actor in uses[0].actors)
        for name in uses
    )


def _introduced(names: Sequence[Name], lexicon: Lexicon) -> dict[str, int]:
    """Where somebody is first named in full, by surname."""
    found: dict[str, int] = {}
    for name in names:
        words = name.text.split()
        if name.kind is EntityKind.PER and len(words) > 1 and words[0] in lexicon.given_names:
            found.setdefault(words[-1], name.start)
    return found


def _is_state(name: Name) -> bool:
    return bool(name.actors) and all(a.kind is EntityKind.GPE and a.use in _STATES for a in name.actors)
