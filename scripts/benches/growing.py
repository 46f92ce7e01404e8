"""Growth: the time for a word at ten times the documents, ten times the length, ten times the mentions."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import cycle, islice

from eventx.documents.document import Document
from eventx.extraction import Extractor
from eventx.settings import Settings
from eventx.zones.divide import zones_of

_TIMES = 10
_PARTIES = ("Rebels", "Government troops", "Police", "The navy", "Protesters", "Gunmen", "Soldiers")
_TOWNS = ("Hodeida", "Tripoli", "Khartoum", "Donetsk", "Idlib", "Goma", "Mosul", "Lima", "Quito", "Oslo", "Aden")


def table(documents: list[Document], runs: int) -> Iterator[str]:
    """The figures in lines: time for a word beside that of a tenth, least of several runs."""
    extractor = Extractor.of(Settings())
    list(extractor.extract(documents[:3]))
    few = documents[: max(1, len(documents) // _TIMES)]
    joined = "\n\n".join(document.text for document in few)
    pairs = {
        "documents": (few, [_renamed(d, n) for n in range(_TIMES) for d in few]),
        "length of a file": ([_of(joined[: len(joined) // _TIMES])], [_of(joined)]),
        "mentions of events in a file": ([_of(mentions(100))], [_of(mentions(100 * _TIMES))]),
    }
    for name, (short, long) in pairs.items():
        once, many = [], []
        for _ in range(runs):
            once.append(_for_a_word(extractor, short))
            many.append(_for_a_word(extractor, long))
        yield f"{f'{_TIMES} times the {name}':<45}{min(many) / min(once):>6.2f}x the time for a word"


def mentions(number: int) -> str:
    """A text of so many attacks, in paragraphs of ten."""
    parties, towns = cycle(_PARTIES), cycle(_TOWNS)
    sentences = [f"{next(parties)} attacked the town of {next(towns)}." for _ in range(number)]
    left = iter(sentences)
    return "\n\n".join(" ".join(paragraph) for paragraph in iter(lambda: list(islice(left, 10)), []))


def _renamed(document: Document, number: int) -> Document:
    return Document(f"{number}-{document.id}", document.text, document.zones, document.date)


def _of(text: str) -> Document:
    return Document("text", text, zones_of(text))


def _for_a_word(extractor: Extractor, documents: list[Document]) -> float:
    start = time.process_time()
    for _ in extractor.extract(documents):
        pass
    return (time.process_time() - start) / sum(len(document.text.split()) for document in documents)
