"""Where a brief's event is: each of a row of briefs has its place in its own dateline ("LENZA - A bomb killed two.").

A story's one dateline says where its reporter was, and is no place of what it tells. Of several briefs it is the only
word on where, as it is where the text says "here".
"""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Span, Token

from eventx.documents.document import Zone, ZoneKind
from eventx.language.parsed import Parsed, place_of_zone
from eventx.language.sentences import sentence_start
from eventx.limits import limits

#: How the place of a dateline is bound.
DATELINE = "dateline"
_JOINTS = frozenset({",", "(", "-", "--", "–", "—", ":", "/"})


def dateline_place(head: Token, parsed: Parsed) -> Span | None:
    """The place of the dateline before the sentence of a word, where that is the place of what is told.

    None for one story with one dateline, unless its text says "here", and for all but a paragraph's first sentence.
    """
    zones, start = parsed.document.zones, head.doc[sentence_start(head)].idx + parsed.offset
    at = place_of_zone(zones, start)
    while at >= 0 and zones[at].kind is not ZoneKind.DATELINE and zones[at].start == start:
        at -= 1
    if at < 0 or zones[at].kind is not ZoneKind.DATELINE or parsed.document.text[zones[at].end : start].strip():
        return None
    several = (zone for zone in zones if zone.kind is ZoneKind.DATELINE)
    alone = len(list(islice(several, 2))) == 1
    return None if alone and not _is_here(head) else _place(zones[at], parsed)


def _is_here(head: Token) -> bool:
    """Whether it happened "here", where the dateline is: "The talks began *here*"."""
    verb = head.head if head.dep_ in ("nsubj", "nsubjpass", "dobj") else head
    return any(t.lower_ == "here" and t.dep_ == "advmod" for t in (*head.children, *verb.children))


def _place(dateline: Zone, parsed: Parsed) -> Span | None:
    """The words of a dateline up to its first mark: "LENZA", "PORT AMEL"."""
    span = parsed.doc.char_span(dateline.start - parsed.offset, dateline.end - parsed.offset, alignment_mode="contract")
    if span is None:
        return None
    end = next((i for i, t in enumerate(span) if t.text in _JOINTS or t.is_space), len(span))
    named = 0 < end <= limits().arguments.dateline_words and all(
        t.text[0].isupper() and t.text[0].isalpha() for t in span[:end]
    )
    return span[:end] if named else None
