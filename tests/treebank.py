"""Parsed sentences from ``treebank.txt``: single Docs, or texts put together from several, without a model."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Token
from support import make_doc

from eventx.documents.document import Document, DocumentDate, Zone, ZoneKind
from eventx.language.parsed import Parsed


def doc_of(*sentences: str) -> Doc:
    """The parse of a text made of sentences of the treebank. Raises KeyError for a sentence that it lacks."""
    docs = [_built(sentence) for sentence in sentences]
    return Doc.from_docs(docs, ensure_whitespace=True) if len(docs) > 1 else docs[0]


def parsed_of(
    *sentences: str, title: int = 0, silent: int | None = None, offset: int = 0, date: DocumentDate | None = None
) -> Parsed:
    """A document of sentences: the first ``title`` ones its title, the one numbered ``silent`` promotional.

    With an ``offset`` the document's text begins with that many characters that were not parsed.
    """
    doc = doc_of(*sentences)
    zones = tuple(
        Zone(_kind(number, title, silent), sentence.start_char + offset, sentence.end_char + offset)
        for number, sentence in enumerate(doc.sents)
    )
    text = "\n" * offset + doc.text
    return Parsed(Document("x", text, zones, date or DocumentDate()), doc, offset)


def token(doc: Doc, word: str, nth: int = 1) -> Token:
    """The nth token of that form, counted from 1."""
    return [t for t in doc if t.text == word][nth - 1]


def sentences() -> list[str]:
    """All sentences of the treebank."""
    return list(_rows())


def _kind(number: int, title: int, silent: int | None) -> ZoneKind:
    if number < title:
        return ZoneKind.TITLE
    return ZoneKind.PROMOTIONAL if number == silent else ZoneKind.BODY


def _built(sentence: str) -> Doc:
    lines = _rows()[sentence]
    marks = [mark for line in lines if line.startswith("@") for mark in line.split()[1:]]
    rows = [line.split() for line in lines if not line.startswith("@")]
    word, *rest = rows[-1]
    # No space ends the text.
    rows[-1] = [word, *rest, word.lower(), "~"] if len(rest) == 3 else [word, *rest[:4], "~"]
    return make_doc("\n".join(map(" ".join, rows)), [_entity(mark) for mark in marks])


def _entity(mark: str) -> tuple[int, int, str]:
    """An entity from "2-3:GPE"."""
    tokens, label = mark.split(":")
    start, end = tokens.split("-")
    return int(start), int(end), label


@cache
def _rows() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("treebank.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            found[line[2:]] = rows = []
        elif line and not line.startswith("//"):
            rows.append(line)
    return found
