"""The table of cases: sentences from factual to counterfactual, nested and quoted, through the real pipeline."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from eventx.attribution.attributions import Attributions
from eventx.documents.document import Document, Zone, ZoneKind
from eventx.factuality.factuality import factuality
from eventx.language.parsed import Parsed, parse
from eventx.language.phrases import phrase

TABLE = Path(__file__).with_name("cases.toml")
KEYS = {"text", "polarity", "readings", "modality", "source", "speaker", "title", "known_failure"}


@dataclass(frozen=True)
class Reading:
    """What is read of one event."""

    polarity: str
    modality: str
    source: str
    speaker: str


def rows() -> list[dict[str, Any]]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its square brackets, and the character offsets of what stood in them."""
    offsets = []
    for number, match in enumerate(re.finditer(r"\[([^\]]+)\]", text)):
        start = match.start() - 2 * number
        offsets.append((start, start + len(match[1])))
    return re.sub(r"\[([^\]]+)\]", r"\1", text), offsets


def parsed_rows(nlp: Language) -> Iterator[tuple[dict[str, Any], Parsed]]:
    table = rows()
    documents = []
    for row in table:
        text, _ = unmarked(row["text"])
        kind = ZoneKind.TITLE if row.get("title") else ZoneKind.BODY
        documents.append(Document("case", text, (Zone(kind, 0, len(text)),)))
    yield from zip(table, parse(documents, nlp), strict=True)


@pytest.fixture(scope="module")
def read(nlp: Language) -> dict[str, tuple[Reading, ...]]:
    """All readings of the table, by text; the table is parsed once."""
    return {row["text"]: tuple(readings(row["text"], parsed)) for row, parsed in parsed_rows(nlp)}


def readings(text: str, parsed: Parsed) -> Iterator[Reading]:
    attributions = Attributions.of_document(parsed)
    for start, end in unmarked(text)[1]:
        span = parsed.doc.char_span(start, end)
        assert span is not None, text
        found, source = factuality(span.root), attributions.source_of(span.root)
        speaker = attributions.speaker_of(span.root)
        yield Reading(
            found.polarity,
            found.modality,
            phrase(source.head).text if source else "",
            phrase(speaker).text if speaker else "",
        )


def wanted(row: dict[str, Any]) -> tuple[Reading, ...]:
    events = len(unmarked(row["text"])[1])
    both = f"{row.get('polarity', 'positive')} {row.get('modality', 'asserted')}"
    source, speaker = row.get("source", ""), row.get("speaker", "")
    return tuple(Reading(*reading.split(), source, speaker) for reading in row.get("readings", [both] * events))


@pytest.mark.parametrize("row", [row for row in rows() if "known_failure" not in row], ids=lambda row: row["text"])
def test_case(row: dict[str, Any], read: dict[str, tuple[Reading, ...]]) -> None:
    assert read[row["text"]] == wanted(row)


@pytest.mark.parametrize("row", [row for row in rows() if "known_failure" in row], ids=lambda row: row["text"])
def test_known_failure_is_still_one(row: dict[str, Any], read: dict[str, tuple[Reading, ...]]) -> None:
    assert read[row["text"]] != wanted(row), "mended: take the mark off"


def test_table_is_well_formed() -> None:
    table = rows()
    assert len(table) >= 120
    assert len({row["text"] for row in table}) == len(table)
    for row in table:
        assert row.keys() <= KEYS, row
        assert unmarked(row["text"])[1], row
