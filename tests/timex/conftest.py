"""Fixtures for time expressions: read a text with no model, or with the whole pipeline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import spacy
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate
from eventx.language.parsed import Parsed
from eventx.timex import Timex, timexes

THURSDAY = date(2019, 9, 19)
Read = Callable[..., list[Timex]]


def dated(text: str, day: date | None) -> Document:
    """A document of a day, or of none."""
    return Document("d", text, date=DocumentDate.of_day(day, "option") if day else DocumentDate())


@pytest.fixture(scope="session")
def tokenizer() -> Language:
    """English tokens without a model: no tags, no parse, no entities."""
    return spacy.blank("en")


@pytest.fixture(scope="session")
def read(tokenizer: Language) -> Read:
    """Read the times of a text of Thursday 19 September 2019, without a model."""

    def reader(text: str, day: date | None = THURSDAY) -> list[Timex]:
        return list(timexes(Parsed(dated(text, day), tokenizer(text))))

    return reader


@pytest.fixture(scope="session")
def read_parsed(nlp: Language) -> Read:
    """The same with tags, parse and entities."""

    def reader(text: str, day: date | None = THURSDAY) -> list[Timex]:
        return list(timexes(Parsed(dated(text, day), nlp(text))))

    return reader
