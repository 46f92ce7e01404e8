"""The words of a Doc as lists: what rules ask of every token is read once, and cheaply, for all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from spacy.tokens import Doc, Token

from eventx.language.lemmas import lemma
from eventx.language.views.doc_view import DocView

_known: WeakKeyDictionary[Doc, list[str]] = WeakKeyDictionary()


def lowers(doc: Doc) -> list[str]:
    """The form of each token in lower case. They are kept as long as it is.

    >>> # "Rebels fled.": ["rebels", "fled", "."]
    """
    if isinstance(doc, DocView):
        return doc.lowers
    found = _known.get(doc)
    if found is None or len(found) != len(doc):
        found = _known[doc] = [token.lower_ for token in doc]
    return found


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of all tokens of a parsed Doc, and the lemmas of those that were asked for.

    To be thrown away before anything changes the tags of the Doc.
    """

    doc: Doc
    tokens: list[Token]
    lower: list[str]
    _lemmas: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, doc: Doc) -> Forms:
        """The forms of a Doc."""
        return cls(doc, list(doc), lowers(doc))

    def lemma(self, position: int) -> str:
        """The lemma of a token by its position."""
        found = self._lemmas.get(position)
        if found is None:
            found = self._lemmas[position] = lemma(self.tokens[position])
        return found

    def of_place(self, position: int) -> tuple[str, ...]:
        """The form and the lemma of a token by its position; none behind the end of the text."""
        return (self.lower[position], self.lemma(position)) if position < len(self.lower) else ()

    def spell(self, start: int, words: tuple[str, ...]) -> bool:
        """Whether the tokens from a position on are these words, by form or lemma."""
        if start < 0 or start + len(words) > len(self.lower):
            return False
        for position, word in enumerate(words, start):
            if self.lower[position] != word and self.lemma(position) != word:
                return False
        return True
