"""Every example and counter-example of every type file, run through the whole pipeline.

The example files say of each frame in which sentences it must fire, with which arguments, and in which it must not.
All sentences are read in one batch; each is a test of its own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from eventx.authoring.examples import seen_instead, shortfall
from eventx.authoring.exceptions import shown, without_sentence
from eventx.documents.document import Document
from eventx.events.candidates import TriggerIndex
from eventx.extraction import Extraction, Extractor
from eventx.language.parsed import parse
from eventx.settings import Settings
from eventx.types.examples import with_examples
from eventx.types.files import builtin_types
from eventx.types.frames import Example

CASES = [(t.name, example) for t in with_examples(builtin_types()).values() for example in t.examples]
TO_MEND = tomllib.loads((Path(__file__).parents[2] / "quality" / "to_mend.toml").read_text(encoding="utf-8"))
EXCEPTIONS = Path(__file__).parents[2] / "quality" / "exceptions.toml"


def _name(value: object) -> str:
    return value.text[:60] if isinstance(value, Example) else str(value)


@pytest.fixture(scope="session")
def readings() -> Mapping[str, Extraction]:
    """What the pipeline reads in each sentence of the type files, by its text."""
    extractor = Extractor.of(Settings())
    texts = dict.fromkeys(example.text for _, example in CASES)
    documents = [Document(f"example {number}", text) for number, text in enumerate(texts)]
    return {parsed.document.text: extractor.read(parsed) for parsed in parse(documents, extractor.nlp)}


@pytest.mark.parametrize(("event_type", "example"), CASES, ids=_name)
def test_example(event_type: str, example: Example, readings: Mapping[str, Extraction]) -> None:
    extraction = readings[example.text]
    failure = shortfall(builtin_types()[event_type], example, extraction)
    if example.text in TO_MEND.get(event_type, ()):
        assert failure is not None, "comes out right: take it from quality/to_mend.toml"
        pytest.xfail(failure)
    assert failure is None, "\n  ".join((f"{example.frame or event_type}: {failure}", *seen_instead(extraction)))


@pytest.mark.parametrize("event_type", sorted(builtin_types()))
def test_type_has_examples_of_both_kinds(event_type: str) -> None:
    fires = {example.fires for name, example in CASES if name == event_type}
    assert fires == {True, False}, f"{event_type}.toml needs examples and counter-examples"


@pytest.mark.parametrize("event_type", sorted(builtin_types()))
def test_exceptions_without_a_counter_example_grow_no_more(event_type: str, readings: Mapping[str, Extraction]) -> None:
    """A word in ``unless`` or in a refusing frame needs a sentence that shows it; those that lack one are counted."""
    index = TriggerIndex.of_types([builtin_types()[event_type]])
    texts = [example.text for name, example in CASES if name == event_type and not example.fires]
    missing = without_sentence(builtin_types()[event_type], [shown(index, readings[text].background) for text in texts])
    most = tomllib.loads(EXCEPTIONS.read_text(encoding="utf-8")).get(event_type, 0)
    assert len(missing) == most, f"{event_type}: {len(missing)}, {EXCEPTIONS.name} says {most}; it may only fall"
