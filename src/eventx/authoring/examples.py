"""The examples and counter-examples of type files, run through the whole pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eventx.authoring.exceptions import Excepted, shown
from eventx.documents.document import Document
from eventx.events.candidates import TriggerIndex
from eventx.events.mentions import EventMention
from eventx.extraction import Extraction, Extractor
from eventx.language.parsed import Unparsed, parse
from eventx.types.frames import EventType, Example


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an example. ``failure`` is None when it did what its file says.

    ``shows`` are the exceptions of its type that a counter-example shows.
    """

    type: str
    example: Example
    failure: str | None
    seen: tuple[str, ...]
    shows: frozenset[Excepted] = frozenset()

    @property
    def name(self) -> str:
        """The frame that the example stands under, or the type when it stands under none."""
        return self.example.frame or self.type


def run_examples(types: Iterable[EventType], extractor: Extractor) -> Iterator[Outcome]:
    """Read every example of the types, each as a document of its own, in the order of the files."""
    cases = [(each, example) for each in types for example in each.examples]
    indexes = {each.name: TriggerIndex.of_types([each]) for each, _ in cases}
    documents = (Document(f"example {number}", example.text) for number, (_, example) in enumerate(cases, 1))
    for (each, example), text in zip(cases, parse(documents, extractor.nlp), strict=True):
        if isinstance(text, Unparsed):
            reason = text.failure.reason if text.failure else "holds nothing to read"
            yield Outcome(each.name, example, reason if example.fires or text.failure else None, ())
            continue
        found = extractor.read(text)
        failure = shortfall(each, example, found)
        seen = tuple(seen_instead(found)) if failure else ()
        shows = frozenset() if example.fires else shown(indexes[each.name], found.background)
        yield Outcome(each.name, example, failure, seen, shows)


def shortfall(event_type: EventType, example: Example, found: Extraction) -> str | None:
    """What an extraction lacks of what an example of a type asks for; None when nothing."""
    refusing = example.frame in {frame.id for frame in event_type.refusing}
    wanted = None if refusing else example.frame
    own = [m for m in found.mentions if m.type.name == event_type.name and wanted in (None, m.trigger.frame.id)]
    if not example.fires:
        if own:
            return f"must not fire, but does so on {_quoted(own)}"
        return None if not refusing or example.frame in _refusing(found) else f"{example.frame} has nothing to refuse"
    if not own:
        return "does not fire"
    named = [m for m in own if example.trigger is None or words(m).casefold() == example.trigger.casefold()]
    if not named:
        return f"fires on {_quoted(own)}, not on {example.trigger!r}"
    lacks = [lack(mention, example) for mention in named]
    return min(lacks, key=len) or None


def _refusing(found: Extraction) -> frozenset[str]:
    """The refusing frames that took a word away."""
    refused = (rule for refusal in found.refusals for rule, _ in refusal.reasons)
    return frozenset((*refused, *(rule for trigger in found.triggers for rule, _ in trigger.taken)))


def lack(mention: EventMention, example: Example) -> str:
    """What a mention lacks of what an example asks for; empty when nothing."""
    wrong = []
    for role, wanted in example.arguments.items():
        spans = [argument.span.text for argument in mention.fillers(role)]
        shown = " and ".join(repr(span) for span in spans) or "empty"
        wrong += [f"{role} is {shown}, not {w!r}" for w in wanted if not any(w in span for span in spans)]
    facts = mention.factuality
    for attribute, asked, is_ in (
        ("polarity", example.polarity, facts.polarity), ("modality", example.modality, facts.modality),
    ):  # fmt: skip
        if asked is not None and is_ != asked:
            wrong.append(f"{attribute} is {is_}, not {asked}")
    return "; ".join(wrong)


def seen_instead(found: Extraction) -> Iterator[str]:
    """What the pipeline made of a sentence instead, in lines: what fired, and what was refused and why."""
    for mention in found.mentions:
        arguments = ", ".join(f"{a.role} {a.span.text!r} ({a.how})" for a in mention.arguments)
        yield f"fired: {words(mention)!r} by {mention.trigger.frame.id}: {arguments or 'no arguments'}"
    for refusal in found.refusals:
        reasons = "; ".join(f"{frame}: {why}" for frame, why in refusal.reasons)
        yield f"refused: {refusal.head.text!r}: {reasons}"
    if not found.mentions and not found.refusals:
        yield "no word of the sentence is a trigger of any type"


def words(mention: EventMention) -> str:
    """The trigger as the text has it."""
    trigger = mention.trigger
    return str(trigger.head.doc[trigger.start : trigger.end].text)


def _quoted(mentions: Iterable[EventMention]) -> str:
    return ", ".join(repr(words(mention)) for mention in mentions)
