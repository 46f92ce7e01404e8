"""Works of art, their parts and the people in them, by their nouns: what they tell of did not happen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.language.lemmas import lemma


@cache
def fiction_words() -> dict[str, frozenset[str]]:
    """The lists of ``data/fiction.toml``; what each is for stands beside it there."""
    return toml("fiction.toml", dict[str, frozenset[str]])


def is_work(noun: Token) -> bool:
    """Whether a noun is a work of art; its parts count too: "the film's plot"."""
    return is_one_of(noun, fiction_words()["works"]) or is_part(noun) or _is_game(noun)


def is_staged(noun: Token) -> bool:
    """Whether a noun may be a work, and is one where it has a plot: "the *play* follows a girl"."""
    return lemma(noun) in fiction_words()["staged"]


def is_part(noun: Token) -> bool:
    """Whether a noun is a part of a work: "the second *season* of the series", "the novel's last *chapter*"."""
    words = fiction_words()
    if lemma(noun) in words["numbered"] and is_numbered(noun):
        return True
    if lemma(noun) not in words["parts"]:
        return False
    works = words["works"] | words["serials"]
    return any(lemma(owner) in works for owner in _owners(noun))


def is_season(noun: Token) -> bool:
    """Whether a noun is a part of a work, or of sport: "in the third *season*"."""
    return lemma(noun) in fiction_words()["numbered_now"] and is_numbered(noun)


def is_numbered(noun: Token) -> bool:
    """Whether a part has its number: "*episode* four", "the second *act*"."""
    beside = (child for child in noun.children if child.dep_ in ("amod", "nummod", "appos", "npadvmod", "compound"))
    after = noun.nbor() if noun.i + 1 < noun.sent.end else noun
    return any(t.lower_ in fiction_words()["numbers"] for t in (*beside, after))


def is_character(noun: Token) -> bool:
    """Whether a noun is somebody in a work: "the *heroine*", "the novel's *hero*", "the *hero* of the film"."""
    word = hyphened(noun) if noun.i and noun.nbor(-1).text == "-" else lemma(noun)
    if word in fiction_words()["characters"]:
        return True
    if word in fiction_words()["the_characters"] and [child.lower_ for child in noun.lefts] == ["the"]:
        return True
    return word in fiction_words()["owned_characters"] and any(
        is_work(owner) for owner in _owners(noun) if owner.dep_ != "compound"
    )


def is_one_of(noun: Token, words: frozenset[str]) -> bool:
    """Whether a noun is one of some words, by itself or with what stands before its hyphen."""
    return lemma(noun) in words or hyphened(noun) in words


def hyphened(noun: Token) -> str:
    """A compound with a hyphen as one word: "four - *piece*" -> "four-piece"."""
    if noun.i < 2 or noun.nbor(-1).text != "-":
        return noun.lower_
    return f"{noun.nbor(-2).lower_}-{noun.lower_}"


def _is_game(noun: Token) -> bool:
    """Whether one plays it with figures: "the video *game*"."""
    if lemma(noun) != "game":
        return False
    return any(child.lower_ in fiction_words()["games"] for child in noun.lefts if child.dep_ in ("compound", "amod"))


def _owners(noun: Token) -> Iterator[Token]:
    """What a part or a character is of: "*the film's* plot", "the plot *of the film*"."""
    for child in noun.children:
        if child.dep_ in ("poss", "compound"):
            yield child
        elif child.lower_ == "of":
            yield from (c for c in child.children if c.dep_ == "pobj")
