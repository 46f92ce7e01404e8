"""Words that stand alone for those who take part: "a Kenyan", "50 more", a name that the tagger does not know."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.entities.phrases import is_one_of_a_people


def classes_alone(token: Token) -> frozenset[str] | None:
    """The classes of one of a people, or of further ones without a noun: "*a Kenyan* was held", "hurt 50 *more*"."""
    if token.lower_ == "more" and any(c.dep_ == "nummod" for c in token.lefts):
        return frozenset({"quantity"})
    return frozenset({"person"}) if is_one_of_a_people(token) else None


def may_be_name(token: Token) -> bool:
    """Whether what is tagged a noun may be a name: a word of a capital that no list knows, alone: "*Nexperium* has"."""
    alone = token.tag_ == "NN" and not any(c.i < token.i for c in token.children)
    return alone and token.text[:1].isupper() and token.text[1:].islower() and token.is_alpha
