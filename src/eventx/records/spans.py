"""Whether the spans of a record that was read back agree with one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Values = Mapping[str, Any]


def inconsistent(record: Values) -> str | None:
    """The key of a span that is not as long as its words, or holds other words than the sentence has there.

    The trigger stands in the sentence; None where all agree.
    """
    sentence = record["sentence"]
    for key, span in _spans(record):
        if not _as_long_as_its_words(span) or not _agrees(span, sentence, within=key == "trigger"):
            return key
    return None


def _spans(record: Values) -> Iterator[tuple[str, Values]]:
    for key in ("sentence", "trigger", "time", "attribution"):
        if record.get(key):
            yield key, record[key]
    for key in ("mentions", "arguments"):
        yield from ((key, span) for span in record.get(key) or ())


def _as_long_as_its_words(span: Values) -> bool:
    """Whether the offsets are those of the words; a span without any has none to be wrong."""
    start, end, text = span.get("start"), span.get("end"), span.get("text")
    if start is None and end is None:
        return True
    if type(start) is not int or type(end) is not int or not isinstance(text, str):
        return False
    return start >= 0 and end - start == len(text)


def _agrees(span: Values, sentence: Values, *, within: bool) -> bool:
    start = span.get("start")
    if start is None or not sentence["start"] <= start <= span["end"] <= sentence["end"]:
        return not within
    first = start - sentence["start"]
    return bool(sentence["text"][first : first + len(span["text"])] == span["text"])
