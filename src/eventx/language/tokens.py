"""The tokens of a text, found in time that grows with its length whatever the text is.

spaCy's tokeniser takes signs off the ends of what stands between two blanks one at a time, and looks at all the
rest each time. Thousands of signs without a blank (a drawn line, a broken table) cost it the square of their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

#: Signs in a row that are no longer punctuation of a sentence: they are one token.
RUN = 40
#: Characters without a blank that the tokeniser is given at a time; hardly an address is longer.
STRETCH = 500

_STRETCH = re.compile(rf"(?<!\S)\S{{{RUN},}}")
_PIECE = re.compile(rf"(?P<signs>(?:[^\w\s]|_){{{RUN},}})|\S(?:(?!(?:[^\w\s]|_){{{RUN}}})\S){{0,{STRETCH - 1}}}")


def tokenised(text: str, nlp: Language) -> Doc:
    """The text as a Doc that is not parsed yet; ``doc.text == text``.

    A text without long runs is what the pipeline's own tokeniser makes of it.

    >>> # tokenised("Rebels fled. " + "=" * 60, nlp): Rebels, fled, ., ====…
    """
    pieces = list(_pieces(text))
    if len(pieces) < 2 and not any(signs for _, signs in pieces):
        return nlp.make_doc(text)
    docs = [_one_token(piece, nlp) if signs else nlp.make_doc(piece) for piece, signs in pieces]
    return Doc.from_docs(docs, ensure_whitespace=False)


def _one_token(piece: str, nlp: Language) -> Doc:
    word = piece.removesuffix(" ")
    return Doc(nlp.vocab, [word], [word != piece])


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is a run of signs; a blank goes with the piece before it."""
    done = 0
    for stretch in _STRETCH.finditer(text):
        parts = [match for match in _PIECE.finditer(text, *stretch.span())]
        if len(parts) == 1 and not parts[0]["signs"]:
            continue
        if done < stretch.start():
            yield text[done : stretch.start()], False
        for part in parts:
            done = part.end()
            if done == stretch.end() and text.startswith(" ", done):
                done += 1
            yield text[part.start() : done], part["signs"] is not None
    if done < len(text) or not text:
        yield text[done:], False
