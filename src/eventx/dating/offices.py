"""Who is named in office: a text whose news names "President X" was written in X's time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import cache

from spacy.tokens import Span

from eventx.dating.constraint import Constraint
from eventx.dating.days import Days
from eventx.dating.told import Told, span_of
from eventx.documents.document import SILENT_ZONES
from eventx.language.parsed import Parsed
from eventx.language.quoted import quoted_characters, stretch_at
from eventx.office_holders import OfficeTerm, office_terms, split_surname
from eventx.timex.reading import Fixed

#: The title and the first sentences tell the news; what comes later may be history.
_NEWS_SENTENCES = 5
#: Who has just left an office is still called by it: "the ousted minister" is news for some weeks.
_AFTERGLOW = timedelta(days=30)
_WORD = re.compile(r"\w+")
#: Words before a title that take the office away, or name another one.
_NOT_IN_OFFICE = re.compile(
    r"(?:former|ex|then|late|onetime|one-time|future|vice|deputy|acting|past|ousted|jailed|assistant|under)[\s-]+(?:\S+\s+)?$",
    re.IGNORECASE,
)


def office_holders(parsed: Parsed, times: Sequence[Told]) -> Iterator[Constraint]:
    """Constraints from people named in office in the title and the first sentences.

    Sentences that name a year, and what stands in quotation marks, may speak of an earlier time.
    """
    historic = {told.sentence.start for told in times if isinstance(told.found.reading, Fixed)}
    known = [s for s in _news(parsed) if s.start not in historic and not _surnames().isdisjoint(_WORD.findall(s.text))]
    speech = quoted_characters(parsed.doc) if known else ()
    for sentence in known:
        for match in _in_office().finditer(sentence.text):
            start, end = sentence.start_char + match.start(), sentence.start_char + match.end()
            terms = list(_terms_of(match["title"], match["between"].split(), match["surname"]))
            denied = _NOT_IN_OFFICE.search(sentence.text[: match.start()])
            if terms and not denied and stretch_at(speech, start) is None:
                yield Constraint(_days(terms), span_of(parsed, start, end), "in office", plain=False)


def _days(terms: Iterable[OfficeTerm]) -> Days:
    """The days on which one of several holders may be called by the office."""
    return Days.union(Days.between(t.start, t.end and t.end + _AFTERGLOW) for t in terms)


def _news(parsed: Parsed) -> Iterator[Span]:
    told = (s for s in parsed.doc.sents if not s.text.isspace() and parsed.zone(s[0]) not in SILENT_ZONES)
    for _, sentence in zip(range(_NEWS_SENTENCES), told, strict=False):
        yield sentence


def _terms_of(title: str, between: list[str], surname: str) -> Iterator[OfficeTerm]:
    """The terms that a title and a name may mean."""
    for term, first_names in _terms().get((title.lower(), surname), ()):
        if all(name in first_names or re.fullmatch(r"[A-Z]\.", name) for name in between):
            yield term


@cache
def _terms() -> dict[tuple[str, str], list[tuple[OfficeTerm, frozenset[str]]]]:
    """The terms by title and surname, each with the first names that may stand between."""
    found: dict[tuple[str, str], list[tuple[OfficeTerm, frozenset[str]]]] = {}
    for term in office_terms():
        first_names: dict[str, set[str]] = {}
        for first, surname in map(split_surname, term.forms):
            first_names.setdefault(surname, set()).update(first)
        for title in term.titles:
            for surname, firsts in first_names.items():
                found.setdefault((title, surname), []).append((term, frozenset(firsts)))
    return found


@cache
def _surnames() -> frozenset[str]:
    """The first words of the surnames of all holders: a sentence without any of them names none."""
    return frozenset(_WORD.findall(surname)[0] for _, surname in _terms())


@cache
def _in_office() -> re.Pattern[str]:
    def any_of(items: set[str]) -> str:
        return "|".join(sorted(map(re.escape, items), key=lambda item: (-len(item), item)))

    titles, surnames = ({key[i] for key in _terms()} for i in (0, 1))
    return re.compile(
        rf"\b(?P<title>(?i:{any_of(titles)}))\s(?P<between>(?:[A-Z][\w.'’-]*\s){{0,3}}?)(?P<surname>{any_of(surnames)})\b"
    )
