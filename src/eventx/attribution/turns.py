"""Speakers named without a reporting word: "MODERATOR: …" in a transcript, "The mayor added:" before a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from eventx.attribution.reports import report_book
from eventx.attribution.sources import subject
from eventx.language.quoted import DASHES
from eventx.limits import limits

_MARKS = frozenset("\"'“”‘’«»") | {"``", "''"}


@dataclass(frozen=True, slots=True)
class Turn:
    """The head of the phrase that names a speaker, and the tokens ``start`` to ``end`` (exclusive) that are his."""

    head: Token
    cue: Token | None
    start: int
    end: int

    def answers_for(self, token: Token) -> bool:
        """Whether a token stands in what the speaker says."""
        return self.start <= token.i < self.end


def turns(doc: Doc) -> tuple[Turn, ...]:
    """The turns of a transcript and the paragraphs that a colon announces, in text order.

    >>> # "HOST: Who won?\\nRUIZ: The union won the vote.": the second line is Ruiz's
    """
    paragraphs = tuple(_paragraphs(doc))
    labels = [_label(paragraph) for paragraph in paragraphs]
    found = Counter(label.text for label in labels if label is not None)
    transcript = found.total() > 1 and (max(found.values()) > 1 or all(name.isupper() for name in found))
    return tuple(_turns(paragraphs, labels if transcript else [None] * len(labels)))


def signer(doc: Doc, end: int) -> Token | None:
    """The last word of the name that signs a quotation ending before ``end``: "“They lied.” ― Ana *Ruiz*"."""
    dash = _past_blanks(doc, end)
    glued = bool(end) and doc[end - 1].text[1:] in DASHES
    if not glued and (dash == len(doc) or doc[dash].text not in DASHES):
        return None
    first = dash if glued else _past_blanks(doc, dash + 1)
    after, most = first, limits().attribution.headline_source_words
    while after < len(doc) and (doc[after].pos_ == "PROPN" or _is_initial(doc[after])) and after - first < most:
        after += 1
    free = after == len(doc) or doc[after].is_space or doc[after].is_punct
    return doc[after - 1] if after > first and free else None


def _past_blanks(doc: Doc, at: int) -> int:
    """The first token from a place on that is no blank within its line, such as one that may not break."""
    while at < len(doc) and doc[at].is_space and "\n" not in doc[at].text:
        at += 1
    return at


def _is_initial(token: Token) -> bool:
    """Whether a token is the initial of a name: "Ana *R.* Ruiz"."""
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."


def _turns(paragraphs: Sequence[Span], labels: Sequence[Span | None]) -> Iterator[Turn]:
    speaker: Span | None = None
    for number, (paragraph, label) in enumerate(zip(paragraphs, labels, strict=True)):
        announced = _announced(paragraphs[number - 1]) if number else None
        if label is not None:
            yield Turn(label[-1], None, label.end + 1, paragraph.end)
        elif speaker is not None and paragraph[0].text in _MARKS:
            yield Turn(speaker[-1], None, paragraph.start, paragraph.end)
        elif announced is not None and paragraph[0].text not in _MARKS:
            yield Turn(*announced, paragraph.start, paragraph.end)
        speaker = label or (speaker if paragraph[0].text in _MARKS else None)


def _paragraphs(doc: Doc) -> Iterator[Span]:
    """The stretches between line breaks, without the breaks."""
    start = 0
    for token in doc:
        if "\n" in token.text:
            if token.i > start:
                yield doc[start : token.i]
            start = token.i + 1
    if start < len(doc):
        yield doc[start : len(doc)]


def _label(paragraph: Span) -> Span | None:
    """The capitalised words before the colon that opens a paragraph, less a quotation mark."""
    words = list(paragraph[: limits().attribution.headline_source_words + 2])
    if words and words[0].text in _MARKS:
        words = words[1:]
    colon = next((k for k, token in enumerate(words) if token.text == ":"), 0)
    if not 0 < colon <= limits().attribution.headline_source_words or words[colon].i + 1 >= paragraph.end:
        return None
    named = words[:colon]
    if not all(token.text[0].isupper() for token in named) or named[-1].lower_ in report_book().labels:
        return None
    return paragraph.doc[named[0].i : named[-1].i + 1]


def _announced(paragraph: Span) -> tuple[Token, Token] | None:
    """Who speaks in the next paragraph, and by which word: "The mayor *added*:"."""
    last = paragraph[-1]
    if last.text != ":" or len(paragraph) < 3:
        return None
    for token in reversed(list(last.sent)):
        if report_book().tells(token):
            source = subject(token)
            return None if source is None else (source, token)
    return None
