"""The spaCy components: ``nlp.add_pipe("eventx")`` in a user's own pipeline, and one that helps its parser.

spaCy imports this module whenever it makes a pipeline, so the rest of eventx is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc, Span

from eventx.errors import EventxError

if TYPE_CHECKING:
    from eventx.documents.document import Document
    from eventx.extraction import Extractor
    from eventx.records.record import EventRecord
    from eventx.settings import Settings

#: Name of the component, and of its spans in ``doc.spans``.
NAME = "eventx"
#: Name of the component that lets a sentence begin with each paragraph.
PARAGRAPHS = "eventx_paragraphs"

_EXTENSIONS: Mapping[str, Any] = {"events": [], "eventx_date": None, "eventx_document": "text"}
_NEEDED = {"TAG": "a tagger", "DEP": "a parser", "POS": "an attribute ruler", "LEMMA": "a lemmatiser"}
_COLOUR_OF_QUAD = {
    "material conflict": "#f4a39a",
    "verbal conflict": "#f9d08b",
    "verbal cooperation": "#b3d1f5",
    "material cooperation": "#aedcb6",
}
_NEUTRAL_COLOUR = "#d9dce0"


@dataclass(frozen=True)
class EventComponent:
    """Reads the events of a parsed Doc and leaves them on it.

    ``doc._.events`` is the list of records as JSON values, the same as ``eventx extract`` writes;
    ``doc.spans["eventx"]`` holds every mention, its event type as label and the id of its event as span id.
    ``doc._.eventx_date`` (a date, or text in ISO form) and ``doc._.eventx_document`` (a name) may be set before.
    """

    extractor: Extractor
    settings: Settings
    date: str | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Read a Doc. Raises EventxError where tags, dependencies, parts of speech or lemmas are missing."""
        from eventx.language.parsed import Parsed

        _check(doc)
        _, records = self.extractor.records(Parsed(self._document(doc), doc))
        doc._.events = [record.as_json() for record in records]
        doc.spans[NAME] = [span for record in records for span in _mentions(doc, record)]
        return doc

    def __reduce__(self) -> tuple[Callable[..., EventComponent], tuple[Any, ...]]:
        """For processes that do not fork: each loads types and tables itself. The Docs it gets are parsed."""
        return _restored, (self.settings, self.date)

    def _document(self, doc: Doc) -> Document:
        from eventx.documents.dates import date_of, parse_date
        from eventx.documents.document import Document
        from eventx.zones.divide import zones_of

        given = doc._.eventx_date or self.date
        published = parse_date(str(given), "option") if given else None
        return Document(doc._.eventx_document, doc.text, zones_of(doc.text), date_of(option=published))


@Language.factory(
    NAME,
    assigns=["doc._.events", "doc.spans"],
    requires=["token.tag", "token.dep", "token.lemma", "doc.ents"],
    default_config={"date": None, "types": [], "landmarks": [], "actors": None},
)
def create(
    nlp: Language, name: str, date: str | None, types: list[str], landmarks: list[str], actors: str | None
) -> EventComponent:
    """Make the component. Its options are those of ``eventx extract``; files are given by their paths.

    Raises EventxError for a file that cannot be read or used.
    """
    from eventx.extraction import Extractor
    from eventx.models import table_errors
    from eventx.settings import Settings

    settings = Settings(
        types=tuple(map(Path, types)),
        landmarks=tuple(map(Path, landmarks)),
        actors=Path(actors) if actors else None,
    )
    with table_errors():
        return EventComponent(Extractor.around(nlp, settings), settings, date)


@Language.component(PARAGRAPHS, assigns=["token.is_sent_start"])
def begin_paragraphs(doc: Doc) -> Doc:
    """Let a sentence begin with each paragraph and zone; for articles with titles, before the parser.

    Parsers tend to join a title, which has no full stop, to the sentence below it.
    """
    from eventx.language.parsed import mark_starts
    from eventx.zones.divide import zones_of

    mark_starts(doc, zones_of(doc.text))
    return doc


def displacy_colours() -> Mapping[str, str]:
    """The colour of each event type, by the quad class of its PLOVER type. displaCy finds them by entry point."""
    from eventx.types.coding import quad_of
    from eventx.types.files import builtin_types

    quads = {
        name: quad_of(kind.code.plover) for name, kind in builtin_types().items() if kind.code and kind.code.plover
    }
    return {name: _COLOUR_OF_QUAD.get(quads.get(name, ""), _NEUTRAL_COLOUR) for name in builtin_types()}


def _restored(settings: Settings, date: str | None) -> EventComponent:
    from eventx.extraction import Extractor

    return EventComponent(Extractor.around(English(), settings), settings, date)


def _check(doc: Doc) -> None:
    for annotation, component in _NEEDED.items():
        if not doc.has_annotation(annotation):
            raise EventxError(f"the pipeline sets no {annotation}: add {component} before {NAME!r}")


def _mentions(doc: Doc, record: EventRecord) -> Iterator[Span]:
    for mention in record.mentions:
        span = doc.char_span(mention.start, mention.end, label=record.type, span_id=record.id)
        if span is not None:
            yield span


for _extension, _default in _EXTENSIONS.items():
    if not Doc.has_extension(_extension):
        Doc.set_extension(_extension, default=_default)
