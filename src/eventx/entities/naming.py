"""From the names of a document to its entities: best name, kind, country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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

_BODIES = frozenset({EntityKind.ORG, EntityKind.GOV, EntityKind.GROUP})
_COUNTRY_USES = frozenset({Use.NAME, Use.ADJECTIVE, Use.CAPITAL})


@dataclass
class Naming:
    """The names of one document and what they stand for."""

    doc: Doc
    actors: Actors
    lexicon: Lexicon
    offices: Offices
    date: DocumentDate

    @cached_property
    def names(self) -> Sequence[Name]:
        """All names in text order, kinds repaired; what lies wholly inside a title is no name."""
        names = repaired(self.doc, find_names(self.doc, self.actors, self.lexicon), self.lexicon)
        by_token = _by_token(names)
        spans = [(u.start, u.end) for u in find_titles(self.doc, by_token.get, self.lexicon)]
        inside = {name for start, end in spans for name in names_between(start, end, by_token.get)}
        return [name for name in names if name not in inside]

    @cached_property
    def by_token(self) -> Mapping[int, Name]:
        """The name that covers each token."""
        return _by_token(self.names)

    @cached_property
    def titles(self) -> Sequence[TitleUse]:
        """All uses of titles in text order."""
        return find_titles(self.doc, self.by_token.get, self.lexicon)

    @cached_property
    def title_at(self) -> Mapping[int, TitleUse]:
        """The use of a title that each token belongs to."""
        return {i: use for use in self.titles for i in range(use.start, use.end)}

    @cached_property
    def people(self) -> People:
        """The people of the document."""
        return find_people(self.doc, self.names, self.titles, self.country_of, self.lexicon)

    @cached_property
    def _evidence(self) -> frozenset[str]:
        """Countries that names of one sense alone speak of."""
        sure = (name.actors[0].country for name in self.names if len(name.actors) == 1)
        return frozenset(country for country in sure if country)

    @cached_property
    def _forms(self) -> Mapping[str, tuple[str, EntityKind]]:
        """Short forms of bodies, by text: "ABC" → "Alpha Beta Corps", "Revolutionary Guards" → the full name."""
        return _short_forms(self.doc, self.names)

    def actor_of(self, name: Name) -> Actor | None:
        """The known actor behind a name; of several, the only one whose country the document speaks of."""
        if len(name.actors) == 1:
            return name.actors[0]
        supported = [actor for actor in name.actors if actor.country in self._evidence]
        return supported[0] if len(supported) == 1 else None

    def country_of(self, name: Name) -> str | None:
        """The country that a name stands for or belongs to, as far as the name itself tells."""
        actor = self.actor_of(name)
        if actor is not None or name.actors:
            return actor.country if actor else None
        return self._country_inside(name) if name.kind in _BODIES else None

    def entity_of(self, name: Name) -> Entity:
        """The entity of a name."""
        actor = self.actor_of(name)
        if name.kind is EntityKind.PER:
            person = self.people.of_name[name]
            return Entity(person.name, EntityKind.PER, self._country_of_person(name, person))
        if actor is not None and actor.kind is EntityKind.GPE:
            text = actor.name if actor.use in (Use.NAME, Use.ADJECTIVE) else name.text
            return Entity(text, EntityKind.GPE, actor.country)
        full, kind = self._forms.get(name.text, (name.text, name.kind))
        country = self.country_of(name)
        if country is None and name.kind in _BODIES and (actor is None or actor.kind is EntityKind.GOV):
            country = self._country_beside(name)
        return Entity(" ".join(full.split()), kind, country)

    def _country_of_person(self, name: Name, person: Person) -> str | None:
        """The country of a title, of the words beside the name, or of an office the table knows of."""
        full = self._bare(person)
        beside = (self._country_beside(n) for n, p in self.people.of_name.items() if p is person)
        return (
            person.country
            or next((country for country in beside if country), None)
            or self.offices.country_of(full)
            or (self.offices.country_of_surname(full, self.date) if " " not in full else None)
        )

    def _bare(self, person: Person) -> str:
        """A person's full name without the title kept in it."""
        words = person.name.split()
        while len(words) > 1 and (words[0].casefold(),) in self.lexicon.titles:
            words = words[1:]
        return " ".join(words)

    def _country_inside(self, name: Name) -> str | None:
        """The country at the head of a body's name or after its "of": "Iraqi Security Forces", "Bank of China"."""
        found = set()
        text = name.text
        for i in range(name.start, name.end):
            opens = i == name.start or self.doc[i - 1].lower_ in ("of", "the") or self.doc[i].tag_ == "JJ"
            form = (
                self.actors.starting_at(text, self.doc[i].idx - self.doc[name.start].idx) if opens else None
            )
            found |= {a.country for a in self.actors[form] if a.use in _COUNTRY_USES} if form else set()
        return found.pop() if len(found) == 1 else None

    def _country_beside(self, name: Name) -> str | None:
        """The country told by the words before a name or an "of" after it: "Iranian airline X", "X of Ukraine"."""
        left = modifiers_start(self.doc, name.start)
        beside = [n for n in names_between(left, name.start, self.by_token.get) if n.kind is EntityKind.GPE]
        after = self.by_token.get(name.end + 1)
        if not beside and after is not None and self.doc[name.end].lower_ == "of":
            beside = [after] if after.kind is EntityKind.GPE else []
        found = {c for c in map(self.country_of, beside) if c}
        return found.pop() if len(found) == 1 else None


def _by_token(names: Sequence[Name]) -> dict[int, Name]:
    return {i: name for name in names for i in range(name.start, name.end)}


def _short_forms(doc: Doc, names: Sequence[Name]) -> dict[str, tuple[str, EntityKind]]:
    forms: dict[str, tuple[str, EntityKind]] = {}
    bodies = [name for name in names if name.kind in _BODIES]
    for short, full in _bracketed(doc, names):
        forms[short.text] = (full.text, full.kind)
    by_actor: defaultdict[Actor, list[Name]] = defaultdict(list)
    for name in bodies:
        if len(name.actors) == 1 and name.actors[0].use is Use.NAME:
            by_actor[name.actors[0]].append(name)
    for group in by_actor.values():
        longest = max(group, key=lambda n: len(n.text))
        forms |= {
            n.text: (longest.text, longest.kind)
            for n in group
            if n.text != longest.text and n.text not in forms
        }
    long = [name for name in bodies if " " in name.text]
    for name in bodies:
        full = None if name.actors else next((o for o in long if _shortens(name.text, o.text)), None)
        if full is not None and name.text not in forms:
            forms[name.text] = (full.text, full.kind)
    return forms


def _bracketed(doc: Doc, names: Sequence[Name]) -> list[tuple[Name, Name]]:
    """Pairs of short and full name: "Alpha Beta Corps (ABC)" or "ABC (Alpha Beta Corps)"."""
    pairs = []
    for first, second in zip(names, names[1:], strict=False):
        if (
            second.start == first.end + 1
            and doc[first.end].text == "("
            and second.end < len(doc)
            and doc[second.end].text == ")"
        ):
            full, short = sorted((first, second), key=lambda n: -len(n.text))
            if (
                " " not in short.text
                and short.text.isupper()
                or _initials(full.text) == short.text.casefold()
            ):
                pairs.append((short, full))
    return pairs


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper()).casefold()


def _shortens(short: str, full: str) -> bool:
    """Whether a body's short form may stand for its full name: its first word or its initials."""
    if short == full or " " in short:
        return False
    return full.startswith(short + " ") or (
        len(short) > 2 and short.isupper() and _initials(full) == short.casefold()
    )
