"""Control: who does what an infinitive says, where it is not the subject of the verb above it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.language.lemmas import lemma, with_particle
from eventx.language.nouns.noun_classes import noun_classes

#: Classes of what does things.
_ACTING = frozenset({"person", "group", "organization", "state", "force", "hazard", "vehicle"})
#: Classes of those who are sent, hired or set up to act.
_BODIES = frozenset({"person", "group", "organization", "force"})


@dataclass(frozen=True, slots=True)
class _Verbs:
    """The contents of ``data/control_verbs.toml``: lemmas, some with a preposition."""

    subject: frozenset[str]
    object: frozenset[str]
    founding: frozenset[str]
    things_made: frozenset[str]
    having: frozenset[str]
    of_whom: frozenset[str]
    through: frozenset[str]
    blame: frozenset[str]
    singling: frozenset[str]
    aspect: frozenset[str]
    saying: frozenset[str]
    called_in: frozenset[str]
    speaking_up: frozenset[str]
    undoing: frozenset[str]
    outcomes: frozenset[str]
    telling_what: frozenset[str]
    objectless: frozenset[str]
    shared_fates: frozenset[str]
    finding: frozenset[str]


@cache
def _verbs() -> _Verbs:
    return toml("control_verbs.toml", _Verbs)


def acts(noun: Token) -> bool:
    """Whether a noun names what does things: persons, bodies, ships; not "the raid"."""
    return bool(noun_classes(noun) & _ACTING)


def controls_as_subject(verb: Token, infinitive: Token) -> bool:
    """Whether the subject acts though there is an object: "promised Chad to send troops", "met him to protest"."""
    return lemma(verb) in _verbs().subject or _speaks_up(verb, infinitive)


def _speaks_up(verb: Token, infinitive: Token) -> bool:
    return lemma(verb) in _verbs().called_in and lemma(infinitive) in _verbs().speaking_up


def whose_it_is(noun: Token) -> list[Token]:
    """Who has a right, a wish or a duty, and so does what it says: "the right of the *troops* to fire"."""
    if lemma(noun) not in _verbs().of_whom:
        return []
    return [t for c in noun.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]


def asks_through(verb: Token, preposition: Token) -> bool:
    """Whether who stands below the preposition is told to act: "lawmakers called on the minister to resign"."""
    return f"{lemma(verb)} {preposition.lower_}" in _verbs().through


def sends(verb: Token, infinitive: Token) -> bool:
    """Whether the object is told or sent to act, though the parser takes it for the aim of the subject.

    "Kenya sent troops to guard the port": the troops guard it.
    """
    return lemma(verb) in _verbs().object and not _speaks_up(verb, infinitive)


def has_befall(verb: Token) -> bool:
    """Whether something befalls what a verb has: "*had* their licences revoked", "*wants* the festival banned"."""
    return lemma(verb) in _verbs().having


def undoes(verb: Token) -> bool:
    """Whether who does this keeps others from what they are about to do: "police *foiled* a plot to bomb the port"."""
    return lemma(verb) in _verbs().undoing


def leads_to(verb: Token) -> bool:
    """Whether a participle tells what a blow leads to, and not what who is struck does: "was hit, *killing* two"."""
    return verb.tag_ == "VBG" and lemma(verb) in _verbs().outcomes


def befalls_both(verb: Token) -> bool:
    """Whether what a passive tells also befell those behind "with": "was *killed* with his driver"."""
    return lemma(verb) in _verbs().shared_fates


def finds(verb: Token) -> bool:
    """Whether a verb tells what befell somebody through "himself": "*found* himself arrested"."""
    return lemma(verb) in _verbs().finding


def takes_no_object(verb: Token) -> bool:
    """Whether a verb has no object to share with the next: "the judge *agreed* and denied both motions"."""
    return lemma(verb) in _verbs().objectless


def says_what(verb: Token) -> bool:
    """Whether a verb stands within "what", as what somebody takes a thing for: "struck *what it said was* a depot"."""
    return lemma(verb) in _verbs().telling_what


def founds(verb: Token, noun: Token) -> bool:
    """Whether a verb sends or sets up who then acts: "set up *a panel* to examine it", "sent *envoys* to meet him"."""
    classes = noun_classes(noun)
    if not classes & _BODIES or (classes & _verbs().things_made and "group" not in classes):
        return False
    return with_particle(verb) in _verbs().founding


def lays_to(verb: Token, preposition: Token) -> bool:
    """Whether the object is said to have done what follows: "accused the lawyer of pressuring the firm"."""
    return preposition.dep_ == "prep" and f"{lemma(verb)} {preposition.lower_}" in _verbs().blame


def is_gone_on_with(participle: Token) -> bool:
    """Whether a participle that the parser puts before a noun is done to it: "has resumed *enriching* uranium"."""
    noun, verb = participle.head, participle.head.head
    return (
        participle.dep_ == "amod"
        and participle.tag_ == "VBG"
        and noun.dep_ == "dobj"
        and noun.left_edge == participle
        and lemma(verb) in _verbs().aspect
    )


def singles_out(noun: Token) -> bool:
    """Whether a noun is said to be the first, the last, the worst or the only one to act: "the *first* envoy to visit".

    "The *latest* effort to end the war" is none that acts.
    """
    return bool(noun_classes(noun) & _ACTING) and any(
        c.lower_ in _verbs().singling or c.tag_ in ("JJS", "RBS") for c in noun.lefts
    )


def is_inverted_saying(verb: Token) -> bool:
    """Whether a verb of saying stands before its subject, which the parser takes for its object.

    "Prices will soar, *warned* the bank": the bank warned.
    """
    if verb.dep_ != "conj" or verb.tag_ not in ("VBZ", "VBP", "VBD", "VB") or lemma(verb) not in _verbs().saying:
        return False
    behind = [c for c in verb.rights if not c.is_punct]
    alone = len(behind) == 1 and behind[0].dep_ == "dobj" and not any(c.dep_ == "cc" for c in verb.head.rights)
    return verb.nbor(-1).text == "," and alone and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
