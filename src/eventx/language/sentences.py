"""The sentence that a token stands in, by its first token: found once for all tokens of a Doc."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from spacy.tokens import Doc, Span, Token

from eventx.language.views.doc_view import DocView

_starts: WeakKeyDictionary[Doc, list[int]] = WeakKeyDictionary()


def sentence_start(token: Token) -> int:
    """The number of the first token of a sentence, as ``token.sent.start`` tells it at ten times the cost.

    To be asked when the tree of the Doc does not change any more: what was found is kept as long as the Doc is.

    >>> # "Rebels fled. The army came.": 3 for "army"
    """
    doc = token.doc
    if isinstance(doc, DocView):
        return doc.sentence_at(token.i).start
    found = _starts.get(doc)
    if found is None or len(found) != len(doc):
        found = _starts[doc] = [sentence.start for sentence in doc.sents for _ in range(len(sentence))]
    return found[token.i]


def sentences_beside(token: Token) -> tuple[Token, ...]:
    """The first tokens of the sentences before and after that of a token, within its paragraph.

    >>> # "Rebels fled. The army came.": "Rebels" for "army"
    """
    sentence = token.sent
    return tuple(each[0] for each in (sentence_before(sentence), _sentence_after(sentence)) if each is not None)


def sentence_before(sentence: Span) -> Span | None:
    """The sentence before in the same paragraph."""
    if sentence.start == 0 or ends_paragraph(last := sentence.doc[sentence.start - 1]):
        return None
    return last.sent


def _sentence_after(sentence: Span) -> Span | None:
    if sentence.end >= len(sentence.doc) or ends_paragraph(sentence[-1]):
        return None
    return sentence.doc[sentence.end].sent


def ends_paragraph(token: Token) -> bool:
    """Whether a token is the break at the end of a paragraph, or of a line."""
    return token.is_space and "\n" in token.text
