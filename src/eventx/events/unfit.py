"""What speaks against a word as a trigger whatever it means: part of a name, a participle for a person, a helper."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.entities.longer_names import begins_longer_name, ends_name
from eventx.events.unreal.called import is_called
from eventx.language.clauses import SUBJECTS

#: The reason against a word that only a frame with that very noun or adjective takes.
NOMINALISED = "a participle used as a noun"
#: Entity labels whose words name no happening ("March 3", "Mr. March").
_NAMES = frozenset({"DATE", "TIME", "PERSON", "GPE", "NORP"})
_PARTICLES = frozenset({"up", "down", "off", "out"})
_NOMINAL_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})


def against_word(token: Token) -> str | None:
    """Why a word is no trigger for what it stands as, None where nothing speaks against it: "the *accused* left"."""
    if token.ent_type_ in _NAMES:
        return f"part of a name ({token.ent_type_})"
    if token.pos_ in ("NOUN", "PROPN") and (begins_longer_name(token) or ends_name(token)):
        return "part of a longer name"
    if is_called(token):
        return "the name of a thing"
    if _is_nominalised(token):
        return NOMINALISED
    if _is_prefix(token):
        return "part of a word with a hyphen"
    return "a helper before its subject" if _is_inverted(token) else None


def _is_prefix(token: Token) -> bool:
    """Whether a particle is only the first part of a word: "an *up*-market jeweller", "the *down*-at-heel port"."""
    return token.lower_ in _PARTICLES and token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "HYPH"


def _is_nominalised(token: Token) -> bool:
    """Whether a participle stands as a noun: "the accused", "the wounded"."""
    return token.tag_ == "VBN" and token.dep_ in _NOMINAL_DEPS and any(c.dep_ == "det" for c in token.lefts)


def _is_inverted(token: Token) -> bool:
    """Whether a helper stands before its subject, and asks or sets a condition: "*Should* the army attack, we go"."""
    return token.tag_ == "MD" and any(c.dep_ in SUBJECTS and c.i > token.i for c in token.head.lefts)
