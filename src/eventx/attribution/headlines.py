"""Titles that name who says so: "Premier: no talks with rebels", "No talks with rebels: premier"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from eventx.attribution.reports import report_book
from eventx.documents.document import ZoneKind
from eventx.language.parsed import Parsed
from eventx.limits import limits

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "ADP", "NUM"})
_DASHES = frozenset({"-", "--", "–", "—"})


@dataclass(frozen=True, slots=True)
class HeadlineSource:
    """The head of the phrase that a title names as its source, and the tokens that it answers for."""

    head: Token
    start: int
    end: int

    def answers_for(self, token: Token) -> bool:
        """Whether a token stands in what the source says."""
        return self.start <= token.i < self.end


def headline_sources(parsed: Parsed) -> tuple[HeadlineSource, ...]:
    """The sources of the titles that name one."""
    found = []
    for zone in parsed.document.zones:
        if zone.kind is not ZoneKind.TITLE:
            continue
        start, end = zone.start - parsed.offset, zone.end - parsed.offset
        title = parsed.doc.char_span(start, end, alignment_mode="contract")
        source = (_before_colon(title) or _at_the_end(title)) if title is not None else None
        if source is not None:
            found.append(source)
    return tuple(found)


def _before_colon(title: Span) -> HeadlineSource | None:
    """The source that opens a title: "*Premier*: no talks with rebels"."""
    colon = next((token for token in title if token.text == ":"), None)
    if colon is None:
        return None
    head = _named(title.doc[title.start : colon.i])
    return None if head is None else HeadlineSource(head, colon.i + 1, title.end)


def _at_the_end(title: Span) -> HeadlineSource | None:
    """The source that ends a title: "No talks: *premier*", "No talks - *officials*"; "- The Globe" is who prints it."""
    marks = [token for token in title if token.text == ":" or (token.text in _DASHES and token.whitespace_)]
    if not marks or marks[-1].i == title.start:
        return None
    mark = marks[-1]
    if not any(token.pos_ in ("VERB", "AUX") for token in title.doc[title.start : mark.i]):
        return None
    head = _named(title.doc[mark.i + 1 : title.end])
    if head is None or (mark.text in _DASHES and head.pos_ != "NOUN"):
        return None
    return HeadlineSource(head, title.start, mark.i)


def _named(words: Span) -> Token | None:
    """The head of a phrase that may name a source; None for a clause, a topic, a label."""
    phrase = [token for token in words if not token.is_space]
    if not 0 < len(phrase) <= limits().attribution.headline_source_words:
        return None
    if any(token.pos_ not in _NOMINAL for token in phrase):
        return None
    head = _head(phrase)
    return None if head.lower_ in report_book().labels else head


def _head(phrase: list[Token]) -> Token:
    """The last noun before the first preposition."""
    end = next((k for k, token in enumerate(phrase) if token.pos_ == "ADP"), len(phrase))
    nouns = [token for token in phrase[:end] if token.pos_ in ("NOUN", "PROPN")]
    return nouns[-1] if nouns else phrase[-1]
