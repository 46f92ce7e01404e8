"""Every example and counter-example of every type file, run through the whole pipeline.

The example files say of each frame in which sentences it must fire, with which arguments, and in which it must not.
All sentences are read in one batch; each is a test of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from eventx.documents.document import Document
from eventx.events.mentions import EventMention
from eventx.extraction import Extraction, Extractor, Settings
from eventx.language.parsed import parse
from eventx.types.examples import with_examples
from eventx.types.files import builtin_types
from eventx.types.frames import Example

CASES = [(t.name, example) for t in with_examples(builtin_types()).values() for example in t.examples]
FIRING = [case for case in CASES if case[1].fires]
COUNTER = [case for case in CASES if not case[1].fires]


def _name(value: object) -> str:
    return value.text[:60] if isinstance(value, Example) else str(value)


@pytest.fixture(scope="session")
def readings() -> Mapping[str, Extraction]:
    """What the pipeline reads in each sentence of the type files, by its text."""
    extractor = Extractor.of(Settings())
    texts = dict.fromkeys(example.text for _, example in CASES)
    documents = [Document(f"example {number}", text) for number, text in enumerate(texts)]
    return {parsed.document.text: extractor.read(parsed) for parsed in parse(documents, extractor.nlp)}


@pytest.mark.parametrize(("event_type", "example"), FIRING, ids=_name)
def test_example_fires(event_type: str, example: Example, readings: Mapping[str, Extraction]) -> None:
    extraction = readings[example.text]
    own = [m for m in extraction.mentions if _is_of(m, event_type, example)]
    if example.trigger is not None:
        own = [m for m in own if _trigger(m).casefold() == example.trigger.casefold()]
    assert own, _failure(event_type, example, f"no trigger {example.trigger or ''}".strip(), extraction)
    wrong = [_shortfall(m, example) for m in own]
    assert "" in wrong, _failure(event_type, example, "; ".join(wrong), extraction)


@pytest.mark.parametrize(("event_type", "example"), COUNTER, ids=_name)
def test_counter_example_is_silent(event_type: str, example: Example, readings: Mapping[str, Extraction]) -> None:
    extraction = readings[example.text]
    fired = [_trigger(m) for m in extraction.mentions if _is_of(m, event_type, example)]
    assert not fired, _failure(event_type, example, f"fires on {', '.join(fired)}", extraction)


@pytest.mark.parametrize("event_type", sorted(builtin_types()))
def test_type_has_examples_of_both_kinds(event_type: str) -> None:
    fires = {example.fires for name, example in CASES if name == event_type}
    assert fires == {True, False}, f"{event_type}.toml needs examples and counter-examples"


def _is_of(mention: EventMention, event_type: str, example: Example) -> bool:
    """Whether a mention is of the frame the example stands under, or of the type when it stands under none."""
    if example.frame is None:
        return mention.type.name == event_type
    return mention.trigger.frame.id == example.frame


def _trigger(mention: EventMention) -> str:
    trigger = mention.trigger
    return trigger.head.doc[trigger.start : trigger.end].text


def _shortfall(mention: EventMention, example: Example) -> str:
    """What a mention lacks of what its example asks for; empty when nothing."""
    wrong = []
    for role, wanted in example.arguments.items():
        spans = [argument.span.text for argument in mention.fillers(role)]
        wrong += [f"{role} {w!r} not in {spans}" for w in wanted if not any(w in span for span in spans)]
    for attribute in ("polarity", "modality"):
        asked, found = getattr(example, attribute), getattr(mention.factuality, attribute)
        if asked is not None and str(found) != asked:
            wrong.append(f"{attribute} {found}, not {asked}")
    return ", ".join(wrong)


def _failure(event_type: str, example: Example, reason: str, extraction: Extraction) -> str:
    """The type and frame, the sentence, what is wrong, and what was found and refused instead."""
    lines = [f"{example.frame or event_type}: {reason}", f"  sentence: {example.text}"]
    for mention in extraction.mentions:
        arguments = ", ".join(f"{a.role}={a.span.text!r} ({a.how})" for a in mention.arguments)
        lines.append(f"  found: {_trigger(mention)!r} {mention.trigger.frame.id}: {arguments}")
    for refusal in extraction.refusals:
        reasons = "; ".join(f"{frame}: {why}" for frame, why in refusal.reasons)
        lines.append(f"  refused: {refusal.head.text!r}: {reasons}")
    return "\n".join(lines)
