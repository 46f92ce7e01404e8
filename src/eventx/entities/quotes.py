"""Which tokens stand inside quotation marks."""

from __future__ import annotations

from spacy.tokens import Doc

_OPEN = frozenset({"“", "«", "„", "``"})
_CLOSE = frozenset({"”", "»", "''"})


def quoted_tokens(doc: Doc) -> list[bool]:
    """One flag a token; the marks are outside.

    A quotation ends with its mark, or with its paragraph where the mark is missing.
    """
    flags, inside = [], False
    for token in doc:
        mark, text = True, token.text
        if text in _OPEN:
            inside = True
        elif text in _CLOSE or (text.isspace() and text.count("\n") > 1):
            inside = False
        elif text == '"':
            inside = not inside
        else:
            mark = False
        flags.append(inside and not mark)
    return flags
