"""Which tokens stand inside quotation marks."""

from __future__ import annotations

from spacy.tokens import Doc

_OPEN = frozenset({"“", "«", "„", "``"})
_CLOSE = frozenset({"”", "»", "''"})


def quoted_tokens(doc: Doc) -> list[bool]:
    """One flag a token. A quotation ends with its mark, or with its paragraph where the mark is missing."""
    flags, inside = [], False
    for token in doc:
        if token.text in _OPEN:
            inside = True
        elif token.text in _CLOSE or (token.is_space and token.text.count("\n") > 1):
            inside = False
        elif token.text == '"':
            inside = not inside
        flags.append(inside and not token.is_punct)
    return flags
