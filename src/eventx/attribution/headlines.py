"""Titles that name who says so before a colon: "Premier: no talks with rebels"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from eventx.attribution.reports import report_book
from eventx.documents.document import ZoneKind
from eventx.language.parsed import Parsed
from eventx.limits import limits

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "ADP", "NUM"})


def headline_sources(parsed: Parsed) -> dict[int, Token]:
    """The source of each title that names one, by the index of the first token of each of its sentences."""
    found: dict[int, Token] = {}
    for zone in parsed.document.zones:
        if zone.kind is not ZoneKind.TITLE:
            continue
        start, end = zone.start - parsed.offset, zone.end - parsed.offset
        title = parsed.doc.char_span(start, end, alignment_mode="contract")
        head = _source(title) if title is not None else None
        if title is not None and head is not None:
            found |= {token.sent.start: head for token in title}
    return found


def _source(title: Span) -> Token | None:
    colon = next((token for token in title if token.text == ":"), None)
    if colon is None:
        return None
    before = title.doc[title.start : colon.i]
    most = limits().attribution.headline_source_words
    if not 0 < len(before) <= most or any(token.pos_ not in _NOMINAL for token in before):
        return None
    head = _head(before)
    return None if head.lower_ in report_book().labels else head


def _head(phrase: Span) -> Token:
    """The last noun before the first preposition."""
    end = next((token.i for token in phrase if token.pos_ == "ADP"), phrase.end)
    nouns = [token for token in phrase.doc[phrase.start : end] if token.pos_ in ("NOUN", "PROPN")]
    return nouns[-1] if nouns else phrase[-1]
