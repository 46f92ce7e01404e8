"""Build the entities of a small document, by hand or through the pipeline."""

from __future__ import annotations

from datetime import date

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from eventx.documents.document import Document, DocumentDate
from eventx.entities import Entities
from eventx.entities.reference.coreference import SpeakerOf, no_speaker
from eventx.language.parsed import Parsed, parse

_VOCAB = spacy.blank("en").vocab


def english(doc: Doc) -> Doc:
    """The same Doc with the lexical attributes of English (lower case, alphabetic, punctuation …)."""
    return Doc(_VOCAB).from_bytes(doc.to_bytes())


def entities_of(doc: Doc, day: date | None = None, speaker_of: SpeakerOf = no_speaker) -> Entities:
    """The entities of a Doc with English attributes, as of a document of that day."""
    return Entities.of_document(Parsed(Document("x", doc.text, date=dated(day)), doc), speaker_of=speaker_of)


def read(nlp: Language, text: str, day: date | None = None) -> tuple[Doc, Entities]:
    """Parse a text; its Doc and its entities."""
    parsed = next(parse([Document("x", text, date=dated(day))], nlp))
    return parsed.doc, Entities.of_document(parsed)


def dated(day: date | None) -> DocumentDate:
    """The date of a document, or an unknown one."""
    return DocumentDate.of_day(day, "metadata") if day else DocumentDate()


def token(doc: Doc, word: str, nth: int = 1) -> Token:
    """The nth token of that form, counted from 1."""
    return [t for t in doc if t.text == word][nth - 1]
