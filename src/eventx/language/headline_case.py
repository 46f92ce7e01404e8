"""Headline case: a title with a capital in every word, or in one case throughout, spelt as a sentence for the parser.

"Oil Eases as Dealers Await Data" is read as a row of names, "OIL EASES" as one. What is a name is told by the text
below the title, and by what is known of the words; the rest is spelt small. Offsets stay, and so does the Doc's text.
"""

from __future__ import annotations

from calendar import day_name, month_name
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from spacy import symbols
from spacy.tokens import Doc, Token

from eventx.datafiles import rows as table_rows
from eventx.datafiles import toml
from eventx.documents.document import Zone, ZoneKind
from eventx.language.apostrophes import curled_apostrophes, keep_norms, straight
from eventx.language.lemmas import is_known_word
from eventx.language.nouns.noun_table import noun_table
from eventx.limits import limits

#: Of the longer words of a title in headline case so many have a capital.
_SHARE = 0.75
#: Spelt with a capital everywhere; "May" is a month less often than a verb.
_DAYS = frozenset({*day_name, *month_name} - {"", "May"})
#: Behind these "may" is the month.
_BEFORE_MONTHS = frozenset({"in", "since", "until", "till", "by", "of", "last", "next", "this", "early", "late", "mid"})
#: What the pipeline puts on tokens.
_ANNOTATIONS: list[int | str] = ["TAG", "POS", "DEP", "HEAD", "LEMMA", "MORPH", "ENT_IOB", "ENT_TYPE", "SENT_START"]


_COUNTRY_COLUMNS = ("code", "name", "also", "official", "capital", "adjective", "people", "form")
_NAMES_OF_COUNTRY = ("name", "also", "capital", "adjective", "people")


@dataclass(frozen=True, slots=True)
class _File:
    """The contents of ``headline_case.toml``."""

    other_words: frozenset[str]
    small_words: frozenset[str]


@dataclass(slots=True)
class _Spellings:
    """How words are spelt below the titles: small, and with a capital where no sentence begins."""

    small: set[str] = field(default_factory=set)
    capital: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, tokens: Iterable[Token]) -> _Spellings:
        """The spellings of words in running text; the first word of a sentence tells nothing."""
        found = cls()
        inside = False
        for token in tokens:
            text = token.text
            if not token.is_alpha:
                inside = inside and text not in '.?!:"“”\n' and not token.is_space
                continue
            if text.islower():
                found.small.add(text)
            elif inside and text.istitle():
                found.capital.add(text)
            inside = True
        return found


def respelt(doc: Doc, zones: Iterable[Zone]) -> Doc | None:
    """A copy of a Doc that is not parsed yet, its titles in sentence case and its apostrophes straight.

    None where no title has headline case and no apostrophe is curled.

    >>> # "Oil Eases on Kenyan Data": Oil eases on Kenyan data
    """
    zones = list(zones)
    titles = [z for z in zones if z.kind is ZoneKind.TITLE]
    alone = [z for z in zones if len(zones) == 1 and z.kind is ZoneKind.LEAD]
    inside = [_tokens_of(doc, zone) for zone in (*titles, *alone)]
    cased = [title for title in inside if _has_headline_case(title) and (titles or not _stops(title))]
    odd = [title for title in inside if _is_shouted(title) or (titles and _is_small(title))]
    curled = curled_apostrophes(doc)
    if not cased and not odd and not curled:
        return None
    in_titles = {t.i for title in inside for t in title}
    spellings = _Spellings.of(t for t in doc if t.i not in in_titles)
    words = [t.text for t in doc]
    for i in curled:
        words[i] = straight(words[i])
    for token in (t for title in cased for t in title[1:]):
        words[token.i] = _spelt(token, spellings)
    for title in odd:
        for i, token in enumerate(title):
            words[token.i] = _spelt_anew(token, title[i - 1] if i else None, spellings)
    return _copy(doc, words)


def _tokens_of(doc: Doc, zone: Zone) -> list[Token]:
    """The tokens that begin in a zone."""
    begins: Any = doc.to_array([symbols.IDX])
    begins = begins.reshape(-1)
    start, end = begins.searchsorted([zone.start, zone.end]).tolist()
    return list(doc[start:end])


def annotated(doc: Doc, parsed: Doc) -> Doc:
    """The Doc with the annotations of its respelt copy."""
    rows: Any = parsed.to_array(_ANNOTATIONS)
    return doc.from_array(_ANNOTATIONS, rows)


def _copy(doc: Doc, words: list[str]) -> Doc:
    copy = Doc(doc.vocab, words, [bool(t.whitespace_) for t in doc])
    keep_norms(doc, copy)
    starts: Any = doc.to_array([symbols.SENT_START])
    for i in starts.reshape(-1).nonzero()[0].tolist():
        if i:
            copy[i].is_sent_start = doc[i].is_sent_start
    return copy


def _has_headline_case(title: list[Token]) -> bool:
    if _is_shouted(title):
        return False
    bounds = limits().titles
    long = [t for t in title if t.is_alpha and len(t) > bounds.small_word_letters]
    return len(long) >= bounds.cased_words and sum(t.text[0].isupper() for t in long) >= _SHARE * len(long)


def _stops(title: list[Token]) -> bool:
    """Whether a line ends as a sentence does."""
    return any(t.text in ".?!" for t in title[-2:])


def _is_shouted(title: list[Token]) -> bool:
    """Whether a title is in capitals throughout: "OIL FALLS AGAIN"."""
    words = [t for t in title if t.is_alpha]
    return len(words) >= limits().titles.long_words and all(t.is_upper for t in words)


def _is_small(title: list[Token]) -> bool:
    """Whether a title has no capital at all: "oil falls again"."""
    words = [t for t in title if t.is_alpha]
    return len(words) >= limits().titles.long_words and all(t.is_lower for t in words)


def _spelt_anew(token: Token, before: Token | None, spellings: _Spellings) -> str:
    """A word of a title in one case throughout, as it would be spelt in a sentence."""
    text, small, capital = token.text, token.lower_, token.lower_.capitalize()
    if not text.isalpha() or len(small) != len(text):
        return text
    month = small == "may" and before is not None and before.lower_ in _BEFORE_MONTHS
    named = month or small in _country_words() or small in _given_names() or (capital in _DAYS and capital != "March")
    if (
        named
        or capital in spellings.capital
        or (before is not None and before.lower_ in _given_names() and small not in _small_words())
    ):
        return capital
    if before is None or before.is_space:
        return text if text.isupper() and _is_short_form(text, token) else capital
    if text.islower() or small in spellings.small or small in _small_words():
        return small
    if _is_short_form(text, token):
        return text
    return small if _is_common(small, token) else capital


def _is_short_form(text: str, token: Token) -> bool:
    """Whether a word in capitals is spelt so everywhere: "UN", "NATO"."""
    small, letters = text.lower(), limits().titles.small_word_letters
    if small in _small_words():
        return False
    return text == "US" or len(text) < letters or (len(text) <= letters + 1 and not _is_common(small, token))


def _spelt(token: Token, spellings: _Spellings) -> str:
    """A word of a title as it would be spelt in a sentence."""
    text, small = token.text, token.lower_
    if not text.istitle() or len(small) != len(text) or text in _DAYS or not text.isalpha():
        return text
    if small in _country_words() and small not in spellings.small:
        return text
    if small in spellings.small:
        return small
    if text in spellings.capital:
        return text
    return small if _is_common(small, token) else text


def _is_common(small: str, token: Token) -> bool:
    return any(form in noun_table() or is_known_word(form, token.vocab) for form in _stems(small))


def _stems(small: str) -> Iterator[str]:
    """The word, and what an inflected form may come from: "eases", "falling", "posted"."""
    yield small
    for ending in ("s", "es", "d", "ed", "ing"):
        if small.endswith(ending) and len(small) > len(ending) + 2:
            yield small.removesuffix(ending)
            if ending == "ing":
                yield small.removesuffix(ending) + "e"


@cache
def _country_words() -> frozenset[str]:
    """Words of countries, capitals and peoples in small letters: "norway", "oslo", "norwegian"."""
    found: set[str] = set()
    for row in table_rows("actors/countries.tsv", _COUNTRY_COLUMNS):
        for column in _NAMES_OF_COUNTRY:
            found.update(word.lower() for name in row.several(column) for word in name.split())
    plurals = {f"{word}s" for word in found if word.endswith(("an", "i"))}
    return frozenset(w for w in found | plurals if w.isalpha() and len(w) > 2) - _words().other_words


@cache
def _given_names() -> frozenset[str]:
    """Common given names in small letters, but those that are other words as well ("will", "mark")."""
    table = table_rows("actors/given_names.tsv", ("gender", "names"))
    return frozenset(name.lower() for row in table for name in row["names"].split()) - _words().other_words


def _small_words() -> frozenset[str]:
    """Short words that are no short forms in capitals: "OIL", "WAR"; "UN" is one."""
    return _words().small_words


@cache
def _words() -> _File:
    return toml("headline_case.toml", _File)
