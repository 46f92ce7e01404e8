"""Questions about a token that many stages ask: answered once for each token of a view, whose tree stays."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from spacy.tokens import Token

from eventx.language.views.doc_view import TokenView

T = TypeVar("T")


def asked_once(question: Callable[[Token], T]) -> Callable[[Token], T]:
    """Let a question be answered once for each token of a view; of other tokens, whose tree may change, each time.

    For questions that depend on the tree alone, with answers that nobody changes.
    """

    @wraps(question)
    def asked(token: Token) -> T:
        if not isinstance(token, TokenView):
            return question(token)
        seen: Any = token
        known: dict[int, T] = seen.doc.answers[question]
        found: T = known.get(seen.i, _UNASKED)
        if found is _UNASKED:
            found = known[seen.i] = question(token)
        return found

    return asked


_UNASKED: Any = object()
