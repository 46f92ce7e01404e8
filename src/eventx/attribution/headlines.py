"""Titles that name who says so: "Premier: no talks with rebels", "No talks with rebels: premier"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from eventx.attribution.reports import report_book
from eventx.documents.document import ZoneKind
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.parsed import Parsed
from eventx.limits import limits

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "ADP", "NUM"})
_DASHES = frozenset({"-", "--", "–", "—"})
_MARKS = frozenset({"'", '"', "‘", "“", "``", "«"})
_STOPS = frozenset({".", "!", "?", "…", ":", ";"})


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
    titles = [zone for zone in parsed.document.zones if zone.kind is ZoneKind.TITLE]
    spans = ((zone.start - parsed.offset, zone.end - parsed.offset) for zone in titles)
    given = [parsed.doc.char_span(*span, alignment_mode="contract") for span in spans]
    found = [_before_colon(title) or _at_the_end(title) for title in given if title is not None]
    alone = _alone(parsed.doc) if not titles else None
    if alone is not None:
        found.append(_before_colon(alone, alone=True) or _at_the_end(alone))
    return tuple(source for source in found if source is not None)


def _alone(doc: Doc) -> Span | None:
    """A text of one line without a full stop, which is a title though no text follows it."""
    words = [token for token in doc if not token.is_space]
    long = len(words) > limits().attribution.title_words
    if not words or long or words[-1].text in _STOPS or any("\n" in t.text for t in doc[words[0].i : words[-1].i]):
        return None
    return doc[words[0].i : words[-1].i + 1]


def _before_colon(title: Span, *, alone: bool = False) -> HeadlineSource | None:
    """The source that opens a title: "*Premier*: no talks with rebels".

    Where no text follows that would tell better, "Kenya: two die" names a place: only what is quoted, a person, an
    office or a body counts then.
    """
    colon = next((token for token in title if token.text == ":"), None)
    if colon is None or colon.i + 1 >= title.end:
        return None
    head = _named(title.doc[title.start : colon.i])
    if head is None or (alone and not (_speaks(head) or title.doc[colon.i + 1].text in _MARKS)):
        return None
    return HeadlineSource(head, colon.i + 1, title.end)


def _speaks(head: Token) -> bool:
    """Whether a word names somebody who may say something, by class or as a name of its kind."""
    return head.ent_type_ in ("PERSON", "ORG") or bool(noun_classes(head) & {"person", "group", "organization"})


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
