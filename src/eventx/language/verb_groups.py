"""Verb groups: a verb with its helpers, the one reading of its tense, its voice and its form."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.views.asked_once import asked_once
from eventx.language.voice import CHAIN, is_passive
from eventx.values import dataclass

#: Tags of what bears a tense: "fled", "flees", "flee", "will".
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: Those of full verbs: a modal bears no tense of its own.
TENSED = FINITE - {"MD"}
_HELPERS = frozenset({"aux", "auxpass"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
#: Short for "has" or "is", for "had" or "would".
_SHORT_HAVE = frozenset({"'s", "’s", "'d", "’d"})
_PAST_FORMS = frozenset({"was", "were", "had", "did"})
_PRESENT_FORMS = frozenset({"is", "are", "am", "has", "have", "does", "do"})
_PRESENT_TAGS = frozenset({"VBZ", "VBP"})
#: The forms that need a helper, and so may share one.
_NOT_FINITE = frozenset({"VB", "VBN", "VBG"})


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb and its helpers in text order, "to" and modals among them: "may have been told", "to leave".

    A coordinated form that needs a helper and has none shares those of the verb before it: "was arrested
    and *charged*".

    >>> # "has been seized": present, perfect, passive, looks_back; not past
    >>> # "was seizing": past, progressive, looks_back; not perfect
    """

    verb: Token
    helpers: tuple[Token, ...]

    @property
    def words(self) -> frozenset[str]:
        """The helpers in lower case."""
        return frozenset(helper.lower_ for helper in self.helpers)

    @property
    def modal(self) -> bool:
        """Whether it stands under a modal: "will flee", "may have fled"."""
        return "MD" in [helper.tag_ for helper in self.helpers]

    @property
    def infinitive(self) -> bool:
        """Whether it is a to-infinitive: "to flee", "to have fled"."""
        return "TO" in [helper.tag_ for helper in self.helpers]

    @property
    def past(self) -> bool:
        """Whether its finite word is a past form: "fled", "was fleeing", "had fled", "did flee"."""
        if not self.helpers:
            return self.verb.tag_ == "VBD"
        first = self.helpers[0]
        return self._is_finite and (first.tag_ == "VBD" or first.lower_ in _PAST_FORMS)

    @property
    def present(self) -> bool:
        """Whether its finite word is a present form: "flees", "is fleeing", "has fled", "does flee"."""
        if not self.helpers:
            return self.verb.tag_ in _PRESENT_TAGS or _goes_on_in_the_present(self.verb)
        first = self.helpers[0]
        return self._is_finite and (first.tag_ in _PRESENT_TAGS or first.lower_ in _PRESENT_FORMS)

    @property
    def perfect(self) -> bool:
        """Whether it stands under "have", whatever the tense: "has fled", "had fled", "may have fled"."""
        return bool(self.helpers) and any(
            helper.lower_ in _HAVE
            or (helper.lower_ in _SHORT_HAVE and helper.dep_ == "aux" and self.verb.tag_ == "VBN")
            for helper in self.helpers
        )

    @property
    def progressive(self) -> bool:
        """Whether it tells what goes on: "is fleeing", "had been fleeing"."""
        return self.verb.tag_ == "VBG" and bool(self.helpers)

    @property
    def passive(self) -> bool:
        """Whether its subject is what it is done to; a participle on a noun is passive too: "the *seized* ship"."""
        return is_passive(self.verb)

    @property
    def negated(self) -> bool:
        """Whether "not" or "never" hangs on it."""
        return any(child.dep_ == "neg" for child in self.verb.children)

    @property
    def simple_past(self) -> bool:
        """Whether it is told of the past, not of what came before it: "fled", not "had fled"."""
        return self.past and not self.perfect

    @property
    def simple_present(self) -> bool:
        """Whether it is told of the present, not of what came before it: "flees", not "has fled"."""
        return self.present and not self.perfect

    @property
    def present_perfect(self) -> bool:
        """Whether it looks back without a day: "has been arrested", "may have fled"."""
        return self.perfect and not self.past

    @property
    def looks_back(self) -> bool:
        """Whether what it tells lies behind, real or not: "fled", "has fled", "may have fled"."""
        return self.past or self.perfect

    @property
    def pluperfect(self) -> bool:
        """Whether it tells what had come about by then: "had fled"."""
        return self.perfect and self.past

    @property
    def told_past(self) -> bool:
        """Whether it tells as a fact what lies behind: "fled", "has fled"."""
        return self.looks_back and self._is_finite

    @property
    def _is_finite(self) -> bool:
        return not (self.modal or self.infinitive)


@asked_once
def verb_group(verb: Token) -> VerbGroup:
    """The verb group of a verb; of any other word it has no helpers."""
    own = helpers_of(verb)
    first = verb
    for _ in range(CHAIN):
        if own or not _may_share(first):
            break
        first = first.head
        own = helpers_of(first)
    return VerbGroup(verb, own)


def helpers_of(verb: Token) -> tuple[Token, ...]:
    """The helpers that hang on a verb itself."""
    return tuple([child for child in verb.children if child.dep_ in _HELPERS])


def _may_share(verb: Token) -> bool:
    """Whether a verb goes on with the form of the one before it, under the same helpers."""
    if verb.dep_ != "conj" or verb.tag_ not in _NOT_FINITE or verb.head.tag_ != verb.tag_:
        return False
    return not any(child.dep_ in _SUBJECTS for child in verb.children)


def _goes_on_in_the_present(verb: Token) -> bool:
    """Whether a present form is tagged as a base form: "talks resume in May and *finish* in July"."""
    return verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.tag_ in _PRESENT_TAGS


def infinitive_marker(verb: Token) -> Token | None:
    """The "to" of a to-infinitive; None for other forms, and for one that shares the "to" of another."""
    for child in verb.children:
        if child.tag_ == "TO" and child.dep_ == "aux":
            return child
    return None
