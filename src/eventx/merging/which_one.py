"""What the phrase of a noun says of which happening it names: of what kind it is, of which year, or a new one."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.merging.rules import merging_rules

_KINDS = frozenset({"amod", "compound", "nmod"})
_OWN = frozenset({"det", "poss", "nummod"})
_YEAR = 4


def kinds_of(noun: Token) -> frozenset[str]:
    """The words before a noun that say of what kind it is: "*presidential* election", "*car* bombing"."""
    said = (lemma(t) for t in noun.lefts if t.dep_ in _KINDS and t.pos_ in ("ADJ", "NOUN"))
    rules = merging_rules().words
    return frozenset(said) - rules.plain - rules.newest - rules.others


def years_of(noun: Token) -> frozenset[str]:
    """The years that a noun is known by: "the *2015* deal", "the quake of *1988*"."""
    behind = (t for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("of", "in") for t in c.children)
    return frozenset(t.text for t in (*noun.lefts, *behind) if len(t.text) == _YEAR and t.text.isdigit())


def is_new_one(noun: Token) -> bool:
    """Whether a noun brings in a happening by "new" alone: "hope for *new* talks", not "the new talks"."""
    before = list(noun.lefts)
    return any(t.lower_ in merging_rules().words.newest for t in before) and not any(t.dep_ in _OWN for t in before)
