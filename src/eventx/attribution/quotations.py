"""Quotations: stretches of direct speech with the one who speaks, over sentences and paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from spacy.tokens import Doc, Span, Token

from eventx.attribution.reports import report_book
from eventx.attribution.sources import sources_by_preposition, subject
from eventx.limits import limits

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'’", '"': '"', "``": "''", "”": "”"}
_SINGLE = frozenset("‘'")
_AFTER_VERB = frozenset({"dobj", "nsubj", "attr", "npadvmod"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``start`` to ``end`` (exclusive) between quotation marks, the speaker's head, the reporting
    word.

    ``unclosed``: the paragraph ended before the quotation did, as when a speech goes on in the next.
    """

    start: int
    end: int
    speaker: Token | None = None
    cue: Token | None = None
    unclosed: bool = False


def quotations(doc: Doc) -> tuple[Quotation, ...]:
    """All quotations of a document in text order; a speaker is carried on where speech goes on.

    >>> # "“We will go,” said Ann. “Now.”": both quotations are Ann's
    """
    bare = list(_bare(doc))
    inside = bytearray(len(doc))
    for quotation in bare:
        inside[quotation.start : quotation.end] = b"\x01" * (quotation.end - quotation.start)
    found: list[Quotation] = []
    for quotation in bare:
        speaker, cue = _speaker(doc, quotation, inside, found[-1] if found else None)
        found.append(replace(quotation, speaker=speaker, cue=cue))
    return tuple(found)


def quotation_at(found: tuple[Quotation, ...], token: Token) -> Quotation | None:
    """The quotation that a token stands in."""
    i = bisect_right(found, token.i, key=attrgetter("start")) - 1
    return found[i] if i >= 0 and token.i < found[i].end else None


def _bare(doc: Doc) -> Iterator[Quotation]:
    """The stretches between quotation marks; a paragraph's end closes what is open."""
    start, closers = -1, ""
    for token in doc:
        if token.is_space and "\n" in token.text:
            if start >= 0:
                yield Quotation(start, token.i, unclosed=True)
            start = -1
        elif start >= 0:
            if token.text in closers and _closes(token, closers):
                yield Quotation(start, token.i + 1)
                start = -1
        elif _opens(token):
            start, closers = token.i, _CLOSERS[token.text]
    if start >= 0:
        yield Quotation(start, len(doc), unclosed=True)


def _opens(token: Token) -> bool:
    """Whether a mark opens: a straight one must stand before a word and behind a space or a bracket."""
    if token.text not in _CLOSERS or token.text == "”":
        return False
    if token.text in "“«‘„":
        return token.text != "‘" or not token.whitespace_
    before = token.doc[token.i - 1] if token.i else None
    free = before is None or bool(before.whitespace_) or before.is_space or before.text in "([—–-:…"
    return free and not token.whitespace_ and token.i + 1 < len(token.doc)


def _closes(token: Token, closers: str) -> bool:
    """Whether a mark closes: a single one behind a plural may be an apostrophe ("the workers’ leader")."""
    if "’" not in closers:
        return True
    before, after = token.nbor(-1), token.nbor() if token.i + 1 < len(token.doc) else None
    if before.is_punct or after is None or after.is_punct or after.is_space:
        return True
    return not (before.lower_.endswith("s") and _closes_later(token, closers))


def _closes_later(token: Token, closers: str) -> bool:
    for later in token.doc[token.i + 1 :]:
        if "\n" in later.text or later.text in _SINGLE:
            return False
        if later.text in closers and later.nbor(-1).is_punct:
            return True
    return False


def _speaker(
    doc: Doc, quotation: Quotation, inside: bytearray, before: Quotation | None
) -> tuple[Token | None, Token | None]:
    """Who speaks, by which word: beside the quotation, carried on, in the sentence after or before."""
    first, last = doc[quotation.start].sent, doc[quotation.end - 1].sent
    found = _nearest_report(doc[first.start : last.end], quotation, inside)
    begins = _begins_sentence(doc, quotation, first)
    if found is None and begins and before is not None and _goes_on(doc, before, first):
        return before.speaker, before.cue
    if found is None and last.end < len(doc):
        after = doc[last.end].sent
        if len(after) <= limits().attribution.speaker_sentence_words and not inside[after.start]:
            found = _nearest_report(after, quotation, inside)
    if found is None and begins and first.start > 0:
        found = _nearest_report(doc[first.start - 1].sent, quotation, inside)
    return found or (None, None)


def _begins_sentence(doc: Doc, quotation: Quotation, sentence: Span) -> bool:
    return all(token.is_space or token.is_punct for token in doc[sentence.start : quotation.start])


def _goes_on(doc: Doc, before: Quotation, sentence: Span) -> bool:
    """Whether nothing but the sentence of the quotation before stands between it and a sentence."""
    end = doc[before.end - 1].sent.end
    gap = doc[max(end, before.end) : max(end, sentence.start)]
    return before.speaker is not None and all(token.is_space or token.is_punct for token in gap)


def _nearest_report(stretch: Span, quotation: Quotation, inside: bytearray) -> tuple[Token, Token] | None:
    """The source and the reporting word nearest to a quotation, outside of all quotations."""
    best: tuple[int, Token, Token] | None = None
    for token in stretch:
        for source, cue in _sources(token, quotation, inside):
            distance = min(abs(cue.i - quotation.start), abs(cue.i - quotation.end + 1))
            free = not inside[source.i] and not inside[cue.i]
            if free and (best is None or distance < best[0]):
                best = (distance, source, cue)
    return (best[1], best[2]) if best else None


def _sources(token: Token, quotation: Quotation, inside: bytearray) -> Iterator[tuple[Token, Token]]:
    if report_book().tells(token):
        source = subject(token)
        if source is None or inside[source.i]:
            source = _next_to(token, quotation)
        if source is not None:
            yield source, token
    yield from sources_by_preposition(token)


def _next_to(verb: Token, quotation: Quotation) -> Token | None:
    """The speaker where the parse has lost it: "“…,” *read* the **statement**", "**Ruiz**, *said*, “…”"."""
    if quotation.end <= verb.i <= quotation.end + 1:
        return next((c for c in verb.children if c.i > verb.i and c.dep_ in _AFTER_VERB), None)
    first = max(verb.sent.start, verb.i - limits().attribution.speaker_words)
    before = [token for token in verb.doc[first : verb.i] if not token.is_punct]
    if verb.tag_ not in ("VBD", "VBZ") or not before or before[-1].pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    return before[-1]
