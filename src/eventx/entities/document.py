"""The entities of one parsed document, looked up by token."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Span, Token

from eventx.entities.actors import Actors, load_actors
from eventx.entities.entity import Entity, EntityKind
from eventx.entities.lexicon import load_lexicon
from eventx.entities.mentions import Mentions
from eventx.entities.naming import Naming
from eventx.entities.office_entities import entity_of_title, is_position
from eventx.entities.offices import load_offices
from eventx.entities.people import Person
from eventx.entities.phrases import described_entity, is_one_of_a_people
from eventx.entities.reference.apposition import name_described, name_in_apposition, name_of_maker, name_of_place
from eventx.entities.reference.coreference import COLLECTIVE, Coreference, SpeakerOf, no_speaker
from eventx.entities.reference.government import Governments
from eventx.entities.served import bodies_served, is_former
from eventx.entities.words import word_classes
from eventx.language.parsed import Parsed
from eventx.language.phrases import phrase
from eventx.limits import limits

_PERSONAL = frozenset({"i", "me", "my", "he", "him", "his", "she", "her", "who", "whom", "whose"})
_BODIES = frozenset({EntityKind.GPE, EntityKind.ORG, EntityKind.GOV, EntityKind.GROUP})
#: What leads from an office to what it serves: "a spokesman *for* the army".
_SERVING = frozenset({"for", "of", "at", "in"})
#: Offices whose holders say "we" for their country.
_STATE_OFFICES = word_classes().state_offices


@dataclass
class Entities:
    """Entities by token. Everything is worked out when first asked for, and kept."""

    naming: Naming
    mentions: Mentions
    coreference: Coreference
    _known: dict[int, Entity | None] = field(default_factory=dict)

    @classmethod
    def of_document(cls, parsed: Parsed, actors: Actors | None = None, speaker_of: SpeakerOf = no_speaker) -> Entities:
        """The entities of a parsed document.

        ``speaker_of`` gives the head of the speaker of a quoted token, or None; ``actors`` a table other than
        the shipped one (``load_actors(extra)``).
        """
        lexicon, offices = load_lexicon(), load_offices()
        naming = Naming(parsed.doc, actors or load_actors(), lexicon, offices, parsed.document.date)
        mentions = Mentions(parsed, naming)
        return cls(naming, mentions, Coreference.of(mentions, speaker_of))

    def with_speakers(self, speaker_of: SpeakerOf) -> Entities:
        """The same names with quotations attributed; what was resolved without speakers is resolved anew."""
        return Entities(self.naming, self.mentions, Coreference.of(self.mentions, speaker_of))

    def at(self, head: Token) -> Entity | None:
        """The entity of the noun phrase headed by a token; None for nameless things.

        "Turkish" in "Turkish airstrikes" → Turkey, GPE, TUR; "Khamenei" → the fullest name in the document;
        a resolved pronoun → its antecedent's entity; "two gunmen" → itself, GROUP.
        """
        if head.i not in self._known:
            self._known[head.i] = None
            self._known[head.i] = self._found(head, limits().entities.reference_steps)
        return self._known[head.i]

    def kind_at(self, head: Token) -> EntityKind | None:
        """The repaired kind of the name a token stands in; PER for pronouns of persons, None otherwise."""
        name = self.naming.by_token.get(head.i)
        if name is not None:
            return name.kind
        return EntityKind.PER if head.lower_ in _PERSONAL else None

    def antecedent(self, head: Token) -> Token | None:
        """What a pronoun, relative or definite description refers to; None where that is unclear or nothing.

        First-person pronouns give the speaker of their quotation.
        """
        return self.coreference.antecedent(head)

    def is_name_of(self, name: Token, noun: Token) -> bool:
        """Whether a noun of place is the place that a name below it calls it by: "the port of *Hodeidah*"."""
        place = name_of_place(noun, self.naming)
        return place is not None and place is self.naming.by_token.get(name.i)

    def titles_of(self, head: Token) -> frozenset[str]:
        """The words of the titles and offices of the person a token stands for; empty for anything else.

        "Prime Minister Jane Roe" → prime, minister, also at "Roe" and "she" further on; for a known holder of
        an office the words of the office held at the time of the document.
        """
        person = self._person(head)
        return frozenset() if person is None else self._titles(person)

    @cached_property
    def titles(self) -> frozenset[str]:
        """The words of the titles and offices of all people of the document."""
        return frozenset().union(*map(self._titles, self.naming.people.all))

    def _titles(self, person: Person) -> frozenset[str]:
        offices = person.offices | self.naming.known_offices(person)
        return person.called | {word for office in offices for word in office.split()}

    def title_beside(self, head: Token) -> Token | None:
        """The last word of the office that stands beside a person's name: "Prime *Minister* Jane Roe" at "Roe"."""
        for token in (head, *head.children):
            use = self.naming.title_at.get(token.i)
            if use is not None and use.title.office and (use.person or name_in_apposition(head, self.naming)):
                named = use.person == self.naming.by_token.get(head.i) or token.i == head.i
                return head.doc[use.end - 1] if named and not is_former(head.doc, use) else None
        return None

    def title_words_at(self, token: Token) -> Span | None:
        """The words of the title that a token ends: "Acme's *chief executive*"."""
        use = self.naming.title_at.get(token.i)
        return token.doc[use.start : use.end] if use is not None else None

    def bodies_served(self, head: Token) -> list[Token]:
        """The bodies whose office a person holds now: "*Acme's* chief executive, Jane Roe", "head of the *port*"."""
        return bodies_served(head, self.naming)

    def _found(self, head: Token, steps: int) -> Entity | None:
        name = self.naming.by_token.get(head.i)
        if name is not None and is_one_of_a_people(head):
            return self._one_of_a_people(head, self.naming.entity_of(name))
        if name is not None:
            return self.naming.entity_of(name)
        if is_position(head, self.naming):
            return None
        titled = entity_of_title(head, self.naming)
        if titled is not None and titled.sure:
            return titled.entity
        apposed = name_in_apposition(head, self.naming)
        if apposed is not None:
            return self._described_as(head, self.naming.entity_of(apposed))
        described = name_described(head, self.naming)
        if described is not None:
            return self.naming.entity_of(described)
        place = name_of_place(head, self.naming) or name_of_maker(head, self.naming)
        if place is not None:
            return self.naming.entity_of(place)
        antecedent = self.antecedent(head) if steps else None
        if antecedent is not None:
            entity = self._found(antecedent, steps - 1)
            if entity is not None:
                return self._collective(antecedent, entity) if head.lower_ in COLLECTIVE else entity
        if titled is not None:
            return titled.entity
        return self._government(head, steps) or described_entity(head, self.naming)

    def _one_of_a_people(self, head: Token, people: Entity) -> Entity:
        """Who one of a people is: "an Australian, *Ann Roe*"; else he is called as the text calls him."""
        beside = (self.naming.by_token.get(c.i) for c in head.rights if c.dep_ == "appos")
        named = next((name for name in beside if name is not None and name.kind is EntityKind.PER), None)
        if named is not None:
            return Entity(self.naming.entity_of(named).name, EntityKind.PER, people.country)
        return Entity(phrase(head).text, EntityKind.PER, people.country)

    def _described_as(self, noun: Token, entity: Entity) -> Entity:
        """An entity with what a description beside its name tells: that it is a body, whose it is."""
        described = described_entity(noun, self.naming)
        if described is None:
            return entity
        is_body = entity.kind is EntityKind.PER and described.kind in _BODIES
        kind = described.kind if is_body else entity.kind
        return Entity(entity.name, kind, entity.country or described.country or self._country_served(noun))

    def _country_served(self, noun: Token) -> str | None:
        """The country of whom somebody serves: "*Roe's* adviser, Ann Doe", "a spokesman for *its* ministry"."""
        served = [c for p in noun.rights if p.lower_ in _SERVING for c in p.rights if c.dep_ == "pobj"]
        for owner in (c for token in (noun, *served) for c in token.lefts if c.dep_ == "poss"):
            entity = self.at(owner)
            if entity is not None and entity.country:
                return entity.country
        return None

    def _collective(self, speaker: Token, entity: Entity) -> Entity:
        """Who "we" is: the state or body for which a speaker in office speaks, else the speaker."""
        person = self._person(speaker)
        if person is None:
            return entity
        if person.body is not None:
            body = self.naming.entity_of(person.body)
            return body if body.kind in _BODIES else entity
        country = self.naming.actors.countries.get(entity.country or "")
        speaks_for_state = country is not None and person.offices & _STATE_OFFICES
        return Entity(country.name, EntityKind.GPE, country.code) if country and speaks_for_state else entity

    def _person(self, head: Token) -> Person | None:
        """The person behind a name, a title beside a name, or a pronoun."""
        for token in (head, self.antecedent(head)):
            use = self.naming.title_at.get(token.i) if token is not None else None
            name = use.person if use is not None else self.naming.by_token.get(token.i) if token is not None else None
            if name is not None:
                return self.naming.people.of_name.get(name)
        return None

    def _government(self, head: Token, steps: int) -> Entity | None:
        """The government of a state: "their government", "Roe's government"; "the government", of the state told of."""
        description = self.naming.lexicon.descriptions.get(head.lower_)
        if description is None or description.sense != "government":
            return None
        owner = next((c for c in head.children if c.dep_ == "poss"), None)
        owning = self._found(owner, steps - 1) if owner is not None and steps else None
        country = owning.country if owning is not None else self._governments.country_of(head)
        if country is None:
            return None
        return Entity(self.naming.actors.countries[country].name, EntityKind.GOV, country)

    @cached_property
    def _governments(self) -> Governments:
        return Governments(self.mentions)
