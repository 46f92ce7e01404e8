"""JSON files: one article, an array of them, or the answer of an interface that holds some."""

from __future__ import annotations

from collections.abc import Iterator
from json import detect_encoding

from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.rows import Row
from eventx.inputs.article import Opened, UnreadableError
from eventx.inputs.fields import found_under, is_article
from eventx.inputs.kinds import inputs
from eventx.strict_json import read_json


def json_rows(opened: Opened, options: ReadOptions) -> Iterator[Row | Failure | Caution]:
    """The articles of a JSON file, numbered from 1. Raises UnreadableError, TooLongError."""
    data = opened.whole()
    if not data.strip(b"\xef\xbb\xbf \t\r\n\0"):
        yield Caution(opened.id, "there are no records in it", "check how it was made")
        return
    try:
        value = read_json(data.decode(detect_encoding(data)))
    except (ValueError, RecursionError) as error:
        reason = "not UTF-8" if isinstance(error, UnicodeError) else f"not valid JSON ({error})"
        raise UnreadableError(
            reason, "check it with jq; of a file of one object a line, the name ends in .jsonl"
        ) from error
    containers = inputs().fields.containers
    number = 0
    for number, fields in enumerate(found_under(value, containers, lambda item: is_article(item, options)), 1):
        yield number, fields
    if value == [] or number:
        return
    if opened.named:
        raise UnreadableError("no article was found in it", "name the field of the text with --text-field")
    yield Caution(opened.id, "no article was found in it", "name the field of the text with --text-field")
