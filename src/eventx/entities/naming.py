"""From the names of a document to its entities: best name, kind, country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from spacy.tokens import Doc

from eventx.documents.document import DocumentDate
from eventx.entities.actors import Actor, Actors, Use
from eventx.entities.entity import Entity, EntityKind
from eventx.entities.lexicon import Lexicon
from eventx.entities.names import Name, find_names
from eventx.entities.offices import Offices
from eventx.entities.people import People, Person, find_people
from eventx.entities.repair import repaired
from eventx.entities.titles import TitleUse, find_titles, modifiers_start, names_between
from eventx.entities.words import word_classes

_BODIES = frozenset({EntityKind.ORG, EntityKind.GOV, EntityKind.GROUP})
_COUNTRY_USES = frozenset({Use.NAME, Use.ADJECTIVE, Use.CAPITAL, Use.CITY})


@dataclass
class Naming:
    """The names of one document and what they stand for."""

    doc: Doc
    actors: Actors
    lexicon: Lexicon
    offices: Offices
    date: DocumentDate
    _entities: dict[Name, Entity] = field(default_factory=dict)

    @cached_property
    def names(self) -> Sequence[Name]:
        """All names in text order, kinds repaired; what lies wholly inside a title is no name."""
        return self._named[0]

    @cached_property
    def _named(self) -> tuple[Sequence[Name], Sequence[TitleUse]]:
        """The names, and the uses of titles beside them."""
        names = repaired(self.doc, find_names(self.doc, self.actors, self.lexicon), self.lexicon)
        by_token = _by_token(names)
        titles = find_titles(self.doc, by_token.get, self.lexicon)
        inside = {name for use in titles for name in names_between(use.start, use.end, by_token.get)}
        if not inside:
            return names, titles
        left = [name for name in names if name not in inside]
        return left, find_titles(self.doc, _by_token(left).get, self.lexicon)

    @cached_property
    def by_token(self) -> Mapping[int, Name]:
        """The name that covers each token."""
        return _by_token(self.names)

    @cached_property
    def titles(self) -> Sequence[TitleUse]:
        """All uses of titles in text order."""
        return self._named[1]

    @cached_property
    def sentence_of(self) -> Sequence[int]:
        """The number of the sentence of each token."""
        return [number for number, sent in enumerate(self.doc.sents) for _ in sent]

    @cached_property
    def title_at(self) -> Mapping[int, TitleUse]:
        """The use of a title that each token belongs to."""
        return {i: use for use in self.titles for i in range(use.start, use.end)}

    @cached_property
    def people(self) -> People:
        """The people of the document."""
        return find_people(self.doc, self.names, self.titles, self.country_of, self.lexicon)

    @cached_property
    def holders(self) -> Mapping[str, Sequence[Name]]:
        """The names of people by the offices they have in the text."""
        found: dict[str, list[Name]] = {}
        for name, person in self.people.of_name.items():
            for office in person.offices:
                found.setdefault(office, []).append(name)
        return found

    @cached_property
    def _evidence(self) -> frozenset[str]:
        """Countries that names of one sense alone speak of."""
        sure = (name.actors[0].country for name in self.names if len(name.actors) == 1)
        return frozenset(country for country in sure if country)

    @cached_property
    def _forms(self) -> Mapping[str, Name]:
        """Short forms of bodies, by text: "ABC" → "Alpha Beta Corps"."""
        return _short_forms(self.doc, self.names, self.actors)

    def actor_of(self, name: Name) -> Actor | None:
        """The known actor behind a name; of several, the only one whose country the document speaks of."""
        if len(name.actors) == 1:
            return None if self._ethnic(name) else name.actors[0]
        supported = [actor for actor in name.actors if actor.country in self._evidence]
        return supported[0] if len(supported) == 1 else None

    def _ethnic(self, name: Name) -> bool:
        """Whether a demonym names a people, not a state: "ethnic Albanian rebels"."""
        people = name.actors[0].use in (Use.ADJECTIVE, Use.PEOPLE)
        return people and name.start > 0 and self.doc[name.start - 1].lower_ == "ethnic"

    def country_of(self, name: Name) -> str | None:
        """The country that a name stands for or belongs to, as far as the name itself tells."""
        actor = self.actor_of(name)
        if (actor is not None and actor.country is not None) or (name.actors and self.actors[name.text]):
            return actor.country if actor else None
        named = name.kind in (EntityKind.ORG, EntityKind.GOV) or (name.kind is EntityKind.GROUP and " " in name.text)
        return self._country_inside(name) if named else None

    def entity_of(self, name: Name) -> Entity:
        """The entity of a name."""
        if name not in self._entities:
            self._entities[name] = self._made(name)
        return self._entities[name]

    def _made(self, name: Name) -> Entity:
        actor = self.actor_of(name)
        if name.kind is EntityKind.PER:
            person = self.people.of_name[name]
            return Entity(person.name, EntityKind.PER, self._country_of_person[person])
        if actor is not None and actor.kind is EntityKind.GPE:
            country = self.actors.countries.get(actor.country or "")
            text = country.name if country and country.name == actor.name else name.text
            return Entity(text, EntityKind.GPE, actor.country)
        full = self._forms.get(name.text, name)
        code = self.country_of(full)
        if code is None and full.kind in _BODIES and (actor is None or actor.kind is EntityKind.GOV):
            code = self._country_beside(name) or self._country_beside(full)
        return Entity(" ".join(full.text.split()), full.kind, code)

    @cached_property
    def _country_of_person(self) -> Mapping[Person, str | None]:
        """The country of a title, of the words beside a name, or of an office the table knows of."""
        found: dict[Person, str | None] = {}
        for name, person in self.people.of_name.items():
            known = found.get(person)
            found[person] = known or person.country or self._country_beside(name)
        own = {person: country or self._country_of_office(person) for person, country in found.items()}
        return own | {person: own[served] for person, served in self._serving if own[person] is None}

    @property
    def _serving(self) -> Iterator[tuple[Person, Person]]:
        """Who serves an officer of state by a title: "Ann Doe, *Jane Roe's* adviser", not her lawyer."""
        of_name, words = self.people.of_name, word_classes()
        for use in self.titles:
            if use.person is None or use.title.office not in words.state_offices | words.serving_offices:
                continue
            for served in (of_name[owner] for owner in use.owners if owner in of_name):
                if served.offices & words.state_offices or self.offices.country_of(self._bare(served)):
                    yield of_name[use.person], served

    def _country_of_office(self, person: Person) -> str | None:
        full = self._bare(person)
        return self.offices.country_of(full) or self._country_of_surname(full)

    def known_offices(self, person: Person) -> frozenset[str]:
        """The offices that a person named in full held at the time of the document, by the table."""
        return self.offices.held_by(self._bare(person), self.date)

    def _country_of_surname(self, surname: str) -> str | None:
        """The country of the one office holder a surname can mean, if the document speaks of it."""
        country = self.offices.country_of_surname(surname, self.date) if " " not in surname else None
        return country if country in self._evidence else None

    def _bare(self, person: Person) -> str:
        """A person's full name without the title kept in it."""
        words = person.name.split()
        while len(words) > 1 and (words[0].casefold(),) in self.lexicon.titles:
            words = words[1:]
        return " ".join(words)

    def _country_inside(self, name: Name) -> str | None:
        """The country at the head of a body's name or after its "of": "Iraqi Army", "Bank of China"."""
        found = set()
        text = name.text
        for i in range(name.start, name.end):
            opens = i == name.start or self.doc[i - 1].lower_ in ("of", "the")
            form = self.actors.starting_at(text, self.doc[i].idx - self.doc[name.start].idx) if opens else None
            found |= {a.country for a in self.actors[form] if a.use in _COUNTRY_USES and a.country} if form else set()
        return found.pop() if len(found) == 1 else None

    def _country_beside(self, name: Name) -> str | None:
        """The country told by the words before a name or an "of" after it: "Iranian firm Q", "Q of Chad"."""
        left = modifiers_start(self.doc, name.start)
        beside = [n for n in names_between(left, name.start, self.by_token.get) if n.kind is EntityKind.GPE]
        after = self.by_token.get(name.end + 1)
        if not beside and after is not None and self.doc[name.end].lower_ == "of":
            beside = [after] if after.kind is EntityKind.GPE else []
        found = {c for c in map(self.country_of, beside) if c}
        return found.pop() if len(found) == 1 else None


def _by_token(names: Sequence[Name]) -> dict[int, Name]:
    return {i: name for name in names for i in range(name.start, name.end)}


def _short_forms(doc: Doc, names: Sequence[Name], actors: Actors) -> dict[str, Name]:
    bodies = [name for name in names if name.kind in _BODIES]
    opening = _by_opening(bodies)
    forms = {name.text: opening[name.text] for name in bodies if name.text in opening and not actors[name.text]}
    fullest = _by_actor(bodies)
    for name in bodies:
        if len(name.actors) == 1 and name.actors[0] in fullest:
            forms[name.text] = fullest[name.actors[0]]
    return forms | {short.text: full for short, full in _bracketed(doc, names)}


def _by_actor(bodies: Sequence[Name]) -> dict[Actor, Name]:
    """The fullest form of each known body: its usual name, else the longest of several words."""
    found: dict[Actor, Name] = {}
    for name in bodies:
        if len(name.actors) == 1 and name.actors[0].use is Use.NAME:
            actor = name.actors[0]
            if name.text == actor.name or " " in name.text:
                found[actor] = max(found.get(actor, name), name, key=_length)
    return found


def _by_opening(bodies: Sequence[Name]) -> dict[str, Name]:
    """Full names of bodies by their first word and by their initials; the first in the text wins."""
    found: dict[str, Name] = {}
    for name in bodies:
        if " " in name.text:
            found.setdefault(name.text.split()[0], name)
            initials = _initials(name.text).upper()
            if len(initials) > 2:
                found.setdefault(initials, name)
    return found


def _length(name: Name) -> int:
    return len(name.text)


def _bracketed(doc: Doc, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Pairs of short and full name: "Alpha Beta Corps (ABC)" or "ABC (Alpha Beta Corps)"."""
    for first, second in pairwise(names):
        if doc[second.start - 1].text != "(" or second.start != first.end + 1:
            continue
        full, short = sorted((first, second), key=_length, reverse=True)
        spelt = _initials(full.text) == short.text.casefold()
        if spelt or (full.kind in _BODIES and " " not in short.text and short.text.isupper()):
            yield short, full


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper()).casefold()
