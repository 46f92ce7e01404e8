"""All that a page shows, as JSON values: articles, sentences, events, incidents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from eventx.documents.document import Document
from eventx.page.events import event_data
from eventx.page.incidents import incident_data
from eventx.page.material import Material
from eventx.page.offsets import Offsets
from eventx.page.places import country_names
from eventx.page.values import table, words
from eventx.telling.words import telling_words
from eventx.types.frames import EventType

Values = Mapping[str, Any]


def contents(material: Material, documents: Iterable[Document], types: Mapping[str, EventType]) -> dict[str, Any]:
    """The contents of a page. Sentences stand once, however many events they tell."""
    texts = {document.id: document for document in documents}
    gathered = _Gathered(types, texts)
    for record in material.records:
        gathered.add(record)
    numbers = {event["id"]: number for number, event in enumerate(gathered.events)}
    used = {code for event in gathered.events for code in event["countries"]}
    return {
        "documents": gathered.documents,
        "sentences": gathered.sentences,
        "events": gathered.events,
        "incidents": [incident_data(each, types, numbers) for each in material.incidents],
        "countries": {code: country_names().get(code, code) for code in sorted(used)},
        "months": list(telling_words().months),
    }


class _Gathered:
    """Events gathered with their articles and sentences, each known by its number."""

    def __init__(self, types: Mapping[str, EventType], texts: Mapping[str, Document]) -> None:
        self.documents: list[dict[str, Any]] = []
        self.sentences: list[dict[str, Any]] = []
        self.events: list[dict[str, Any]] = []
        self._types, self._texts = types, texts
        self._numbers: dict[str, int] = {}
        self._sentence_numbers: dict[tuple[int, int, str], int] = {}
        self._offsets = Offsets("")

    def add(self, record: Values) -> None:
        """Take a record; those of one document come one after the other."""
        document = self._document(record)
        sentence = record["sentence"]
        at = self._offsets if "text" in self.documents[document] else Offsets(sentence["text"], sentence["start"])
        event = event_data(record, self._types, at)
        number = self._sentence((document, at(sentence["start"]), sentence["text"]))
        self.events.append({"document": document, "sentence": number, **event})

    def _document(self, record: Values) -> int:
        name = record["document"]
        if name not in self._numbers:
            self._numbers[name] = len(self.documents)
            text = self._texts.get(name)
            self._offsets = Offsets(text.text if text else "")
            self.documents.append(_article(record, text))
        return self._numbers[name]

    def _sentence(self, key: tuple[int, int, str]) -> int:
        if key not in self._sentence_numbers:
            self._sentence_numbers[key] = len(self.sentences)
            self.sentences.append({"start": key[1], "text": key[2]})
        return self._sentence_numbers[key]


def _article(record: Values, text: Document | None) -> dict[str, Any]:
    dated = table(record.get("document_date"))
    days = words(dated.get("value")) or " to ".join(filter(None, (words(dated.get(k)) for k in ("earliest", "latest"))))
    article = {"id": record["document"], "date": days, "basis": words(dated.get("basis"))}
    if text:
        article |= {"text": text.text, "title": words(text.title), "url": words(text.url)}
    return article
