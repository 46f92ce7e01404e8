"""The antecedent of a definite description: "the vessel", "the kingdom", "the group"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from eventx.entities.actors import Use
from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import Description, noun_form
from eventx.entities.mentions import EntityMention, Mentions
from eventx.entities.names import AT, Name
from eventx.entities.reference.pronouns import resolve
from eventx.entities.reference.suspicion import above_suspicion, tellers
from eventx.entities.words import word_classes
from eventx.language.clauses import own_subject
from eventx.limits import limits

_DEFINITE = word_classes().definite
_OTHER = word_classes().new_party
_NEAREST = word_classes().nearest_of_kind
_GENERAL = word_classes().general
_STATES = frozenset({"country", "kingdom", "republic", "emirate", "sultanate", "principality"})
_NAMED = frozenset({"named", "called", "identified"})
_LOCATING = frozenset({"in", "at", "to", "from", "near", "outside", "around", "for", "into", "over", "of"})
#: Nouns for a person that fit anyone; others ("the doctor") need to have been said of the person.
_ANYONE = word_classes().anyone


@dataclass
class Descriptions:
    """Resolves definite descriptions of one document."""

    mentions: Mentions

    @cached_property
    def said_of(self) -> Mapping[str, list[EntityMention]]:
        """Names by the nouns that the text says of them: "the airline Corvia Air" → airline."""
        by_name = self.mentions.by_name
        keys: defaultdict[str, set[str]] = defaultdict(set)
        for token in self.mentions.parsed.doc:
            name = self._named_by(token) if self._describes(token) else None
            if name is not None and name in by_name:
                keys[by_name[name].key].add(noun_form(token))
        for name, mention in by_name.items():
            keys[mention.key] |= {word for word in [self._class_word(name)] if word}
        found: defaultdict[str, list[EntityMention]] = defaultdict(list)
        for mention in by_name.values():
            for noun in keys[mention.key]:
                found[noun].append(mention)
        return found

    def _describes(self, token: Token) -> bool:
        naming = self.mentions.naming
        return token.tag_ == "NN" and token.i not in naming.by_token and noun_form(token) in naming.lexicon.descriptions

    def _class_word(self, name: Name) -> str:
        """The common noun that heads a name: "House Budget Committee" → committee, "Bank of Japan" → bank."""
        words = name.text.split()
        if len(words) < 2:
            return ""
        links = [i for i, word in enumerate(words) if word in ("of", "for") and i]
        word = (words[links[0] - 1] if links else words[-1]).lower()
        description = self.mentions.naming.lexicon.descriptions.get(word)
        return word if description is not None and name.kind in description.kinds else ""

    def _named_by(self, noun: Token) -> Name | None:
        """The name that a noun is said of, in apposition, as a compound or with "is", if they agree."""
        name = self._beside(noun)
        return name if name is not None and self._of_its_kind(noun, name) else None

    def _beside(self, noun: Token) -> Name | None:
        by_token = self.mentions.naming.by_token
        for token in (noun.head, *noun.rights):
            name = by_token.get(token.i)
            joined = "appos" in (noun.dep_ if token == noun.head else token.dep_)
            if name is not None and joined:
                return name
        after = by_token.get(noun.i + 1)
        if after is not None and noun.tag_ == "NN":
            return after
        for clause in noun.rights:
            if clause.lower_ in _NAMED and clause.dep_ == "acl" and clause.i + 1 in by_token:
                return by_token[clause.i + 1]
        if noun.dep_ == "attr" and noun.head.pos_ == "AUX":
            return next((by_token[t.i] for t in noun.head.lefts if t.dep_ == "nsubj" and t.i in by_token), None)
        return None

    def _of_its_kind(self, noun: Token, name: Name) -> bool:
        description = self.mentions.naming.lexicon.descriptions.get(noun_form(noun))
        return description is not None and name.kind in description.kinds

    def resolve(self, noun: Token) -> EntityMention | None:
        """The mention that a definite noun refers back to; None where it is new or unclear."""
        description = self.mentions.naming.lexicon.descriptions.get(noun_form(noun))
        if description is None or noun.i in self.mentions.naming.by_token:
            return None
        apposed = self._apposed(noun)
        if apposed is not None:
            return apposed
        if not _definite(noun) or self._owned(noun):
            return None
        plural = noun.tag_ == "NNS"
        ranked = (self._attributed, self._named, self._repeated)
        return next((m for rank in ranked if (m := rank(noun, description, plural)) is not None), None)

    def _owned(self, noun: Token) -> bool:
        """Whether a name inside the phrase makes it a party of its own: "the Cuban government"."""
        by_token = self.mentions.naming.by_token
        return any(c.i in by_token and c.dep_ in ("compound", "amod", "nmod", "poss") for c in noun.children)

    def _apposed(self, noun: Token) -> EntityMention | None:
        name = self._named_by(noun)
        return self.mentions.by_name.get(name) if name is not None else None

    def _attributed(self, noun: Token, description: Description, plural: bool) -> EntityMention | None:
        """A name of which the noun, or one of its sense, was said before."""
        if plural:
            return None
        for word in self._alike(noun, description):
            before = [m for m in self.said_of.get(word, ()) if m.head.i < noun.i]
            if before:
                return before[-1]
        return None

    def _named(self, noun: Token, description: Description, plural: bool) -> EntityMention | None:
        """A name before the noun that the noun fits by its kind."""
        if plural:
            return None
        fitting = [
            m
            for m in self.mentions.before(noun, limits().entities.description_sentences)
            if m.name is not None and self._fits(m, noun, description) and not _is_doer_above(m, noun)
        ]
        fitting = [m for m in fitting if not _tells_of_another(m.head, noun)]
        if description.sense == "capital":
            fitting = [m for m in fitting if self._capital(m)] or fitting
        if description.sense in _STATES:
            fitting = [m for m in fitting if not _tells_origin(m.head)]
        elif EntityKind.GPE in description.kinds and description.sense != "capital":
            fitting = [m for m in fitting if not self._is_government(m)]
        here = self.mentions.sentence_of[noun.i]
        best = max(fitting, key=lambda m: (self._weight(m, here), m.head.i), default=None)
        if best is not None and description.sense == "capital":
            return self._capital(best)
        return best

    def _weight(self, mention: EntityMention, here: int) -> float:
        subject = 0.8 if mention.head.dep_ in ("nsubj", "nsubjpass") else 0.0
        often = 0.2 * min(self.mentions.frequency[mention.key], 6)
        return subject + often - 0.7 * (here - mention.sentence) - (0.3 if mention.modifies else 0.0)

    def _fits(self, mention: EntityMention, noun: Token, description: Description) -> bool:
        if not mention.kinds & set(description.kinds) or mention.name is None:
            return False
        if noun_form(noun) not in _NEAREST | _ANYONE:
            return False
        if mention.kinds == {EntityKind.PER}:
            agrees = description.gender is None or mention.gender in (None, description.gender)
            of_whom = noun_form(noun) in word_classes().told_of
            told = of_whom and (self._tells_by_office(mention) or _tells_of(mention, noun, self.mentions))
            return agrees and not told and not self._above_suspicion(mention, description)
        if EntityKind.GPE in mention.kinds:
            return self._fits_place(mention.name, description)
        if description.sense == "company" and _is_place(mention.head) and mention.head.head.lower_ in AT:
            return False  # "told reporters in Wolfsburg": the town, whatever firm or club has its name
        actor = self.mentions.naming.actor_of(mention.name)
        international = actor is not None and actor.country is None and actor.kind is EntityKind.ORG
        return description.sense != "company" or not (international or self._is_no_firm(mention))

    def _is_no_firm(self, mention: EntityMention) -> bool:
        """Whether the text calls an organisation what no firm is: "the *union* Ferrum Bund"."""
        return any(m.key == mention.key for noun in word_classes().no_firm for m in self.said_of.get(noun, ()))

    def _above_suspicion(self, mention: EntityMention, description: Description) -> bool:
        """Whether "the suspect" cannot be meant: the person has an office, tells of it, or was hurt."""
        if description.sense != "suspect":
            return False
        person = self.mentions.naming.people.of_name.get(mention.name) if mention.name is not None else None
        return (person is not None and bool(person.offices)) or mention.key in self._beyond_doubt

    def _tells_by_office(self, mention: EntityMention) -> bool:
        """Whether a person with a title is quoted: "the man" is of whom "Inspector Roe" tells."""
        person = self.mentions.naming.people.of_name.get(mention.name) if mention.name is not None else None
        return person is not None and bool(person.called) and mention.key in self._tellers

    @cached_property
    def _tellers(self) -> frozenset[str]:
        return tellers(self.mentions.by_name.values())

    @cached_property
    def _beyond_doubt(self) -> frozenset[str]:
        return above_suspicion(self.mentions.by_name.values())

    def _fits_place(self, name: Name, description: Description) -> bool:
        actor = self.mentions.naming.actor_of(name)
        country = self.mentions.naming.actors.countries.get(actor.country or "") if actor else None
        is_state = country is not None and actor is not None and actor.name == country.name
        if description.sense in _STATES:
            if country is None or not (is_state or (actor is not None and actor.use is Use.CAPITAL)):
                return False
            return is_state and (description.sense == "country" or country.form == description.sense)
        return is_state if description.sense == "capital" else not is_state

    def _capital(self, state: EntityMention) -> EntityMention | None:
        country = self.mentions.naming.country_of(state.name) if state.name is not None else None
        return self._capitals.get(country) if country is not None else None

    def _is_government(self, mention: EntityMention) -> bool:
        """Whether the name of a capital stands for who sits there: "*Oslo* imposed sanctions" names no town."""
        actor = self.mentions.naming.actor_of(mention.name) if mention.name is not None else None
        return actor is not None and actor.use is Use.CAPITAL and not _is_place(mention.head)

    @cached_property
    def _capitals(self) -> Mapping[str, EntityMention]:
        """The first mention of each country's capital as a place; a government is often called by it too."""
        found: dict[str, EntityMention] = {}
        for name, mention in self.mentions.by_name.items():
            actor = self.mentions.naming.actor_of(name)
            capital = actor is not None and actor.use is Use.CAPITAL and _is_place(mention.head)
            if capital and actor is not None and actor.country is not None:
                found.setdefault(actor.country, mention)
        return found

    def _repeated(self, noun: Token, description: Description, plural: bool) -> EntityMention | None:
        """The same noun before, or one of the same sense, where that phrase says more than this one."""
        if noun_form(noun) == "people":
            return None
        fuller = [
            m
            for m in self.mentions.before(noun, limits().entities.description_sentences)
            if m.name is None
            and m.plural is plural
            and m.key in self._alike(noun, description)
            and _size(m.head) > _size(noun)
        ]
        return fuller[-1] if fuller else None

    def _alike(self, noun: Token, description: Description) -> Sequence[str]:
        """The noun, and those it may take up: "vessel" a "tanker", but "tanker" no "ferry"."""
        word = noun_form(noun)
        if word not in _GENERAL:
            return (word,)
        table = self.mentions.naming.lexicon.descriptions
        same = (w for w, d in table.items() if d.sense is not None and d.sense == description.sense)
        return tuple(dict.fromkeys((word, *same)))


def _size(noun: Token) -> int:
    return sum(1 for child in noun.children if child.dep_ not in ("det", "punct", "relcl", "prep", "conj", "cc"))


def _definite(noun: Token) -> bool:
    """Whether a noun has a definite determiner and nothing that makes it a new one ("the other group")."""
    words = list(noun.children)
    before = noun.doc[noun.i - 1] if noun.i else noun
    if before.lower_ not in _DEFINITE and not any(c.dep_ == "det" and c.lower_ in _DEFINITE for c in words):
        return False
    named_by_clause = any(_tells_which(c, noun) for c in words)
    owned = any(c.dep_ == "prep" and c.lower_ == "of" for c in words)
    return not (named_by_clause or owned or any(c.lower_ in _OTHER for c in words))


def _tells_which(clause: Token, noun: Token) -> bool:
    """Whether a clause says which one is meant; one behind a comma only adds to it ("the group, which …")."""
    if clause.dep_ != "relcl" and not (clause.dep_ == "acl" and clause.tag_ in ("VBN", "VBG")):
        return False
    return noun.nbor().text != "," or any(c.dep_ in ("amod", "compound") for c in noun.lefts)


def _is_own_doer(candidate: Token, noun: Token) -> bool:
    """Whether a candidate does what is done to the noun: "Chad said it would help the *country*" means another."""
    if noun.dep_ not in ("dobj", "dative"):
        return False
    verb = noun.head
    for _ in range(limits().entities.subject_clauses):
        subject = own_subject(verb)
        if subject is not None and subject.pos_ != "PRON":
            return bool(subject == candidate)
        verb = verb.head
    return False


def _is_doer_above(candidate: EntityMention, noun: Token) -> bool:
    """Whether a candidate tells of the noun, or does it harm: in "*Novak* said the **man** fled" another did."""
    if candidate.kinds == {EntityKind.PER} and _has_clause_of(candidate.head, noun):
        return True
    return _is_own_doer(candidate.head, noun)


def _tells_of(mention: EntityMention, noun: Token, mentions: Mentions) -> bool:
    """Whether a pronoun for a candidate tells of the noun: "Wells came out. *He* said the **person** was at large"."""
    tellers = (own_subject(a.head) for a in (noun, *noun.ancestors) if a.dep_ == "ccomp" and a.head.i < noun.i)
    pronouns = (t for t in tellers if t is not None and t.lower_ in ("he", "she"))
    meant = (resolve(t, mentions) for t in pronouns)
    return any(m is not None and m.key == mention.key for m in meant)


def _tells_of_another(name: Token, noun: Token) -> bool:
    """Whether a name stands in what is said of one of the kind: "a *group* linked to *Hamas* … the **group**"."""
    form = noun_form(noun)
    return name.dep_ != "appos" and any(
        above.pos_ == "NOUN" and noun_form(above) == form and any(c.lower_ in ("a", "an") for c in above.lefts)
        for above in name.ancestors
    )


def _has_clause_of(subject: Token, noun: Token) -> bool:
    """Whether the clause of a noun stands in what a subject says: a description means nobody who tells it."""
    if subject.dep_ != "nsubj" or subject.head.i > noun.i:
        return False
    return any(a.dep_ == "ccomp" and a.head.i == subject.head.i for a in (noun, *noun.ancestors))


def _tells_origin(modifier: Token) -> bool:
    """Whether a demonym only tells where somebody comes from: "a *Syrian* chemist"."""
    return modifier.dep_ == "amod" and any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in modifier.head.lefts)


def _is_place(name: Token) -> bool:
    """Whether a name stands for the place itself, not for who sits there: "in *Paris*", not "*Paris* said"."""
    return name.dep_ == "pobj" and name.head.lower_ in _LOCATING
