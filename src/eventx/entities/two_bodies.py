"""Two bodies that the recogniser took for one: "Lorva and Hart Industries have agreed"."""

from __future__ import annotations

from spacy.tokens import Span, Token

_PLURAL = frozenset({"have", "are", "were", "do", "'ve", "’ve", "’re", "'re"})


def two_bodies(span: Span) -> tuple[Span, ...]:
    """The parts of a name round its "and", where its verb says that they are two; else the name itself.

    "Lorva and Hart Industries have agreed" tells of two firms, "Lorva and Hart has agreed" of one.
    """
    joints = [token for token in span if token.lower_ == "and" and span.start < token.i < span.end - 1]
    if not joints:
        return (span,)
    head = span.root
    links = [token for token in joints if token.head == head]
    if len(links) != 1 or head.i > links[0].i or head.dep_ not in ("nsubj", "nsubjpass") or not _is_plural(head.head):
        return (span,)
    joined = any(c.dep_ == "conj" and links[0].i < c.i < span.end for c in head.rights)
    return (span.doc[span.start : links[0].i], span.doc[links[0].i + 1 : span.end]) if joined else (span,)


def _is_plural(verb: Token) -> bool:
    """Whether a verb agrees with several subjects."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.tag_ != "MD"]
    first = helpers[0] if helpers else verb
    return first.lower_ in _PLURAL or (not helpers and verb.tag_ == "VBP")
