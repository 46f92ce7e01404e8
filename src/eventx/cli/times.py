"""``eventx times``: news texts in, one JSON line per time expression out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventx.cli._inputs import documents, given_paths, input_options, landmarks_option, model_option
from eventx.cli._outputs import check_outputs
from eventx.cli._report import Report
from eventx.documents.document import Document
from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.models import known_landmarks, load_model
from eventx.strict_json import json_text
from eventx.writers.output import STDOUT, output

if TYPE_CHECKING:
    from eventx.dating.landmarks import Landmarks
    from eventx.dating.shared import DatedSentences
    from eventx.language.parsed import Parsed, Unparsed
    from eventx.timex import Timex

DONE, COULD_NOT = 0, 2


@click.command()
@input_options
@landmarks_option
@click.option(
    "-o", "--output", "target", type=click.Path(), metavar="FILE", help="Write to FILE instead of standard output."
)
@click.option("--format", "form", type=click.Choice(["jsonl", "timeml"]), default="jsonl", show_default=True,
              help="timeml: the text with its TIMEX3 elements, for one document.")  # fmt: skip
@model_option
@click.option("-q", "--quiet", is_flag=True, help="Neither summary nor warnings.")
@click.pass_context
def times(
    context: click.Context,
    paths: tuple[str, ...],
    reading: ReadOptions,
    landmark_files: tuple[Path, ...],
    target: str | None,
    form: str,
    model: str | None,
    quiet: bool,
) -> int:
    """Print every time expression with its resolved value, one JSON line each.

    PATH is a file, a folder (its articles are read, of whatever kind, also packed) or - for standard input.
    Values are those of TIMEX3, resolved against the date of the document, or the one that "eventx dates" finds
    in its text; without any they stay open (XXXX-WXX-2). Exit code 2 says that something could not be read; the
    rest is done nevertheless.
    """
    paths = given_paths(context, paths)
    check_outputs({"-o": STDOUT if target is None else target}, paths, reading, landmark_files)
    known = known_landmarks(landmark_files)
    with Report(-1 if quiet else 0) as report, output(target) as stream:
        texts = list(documents(paths, reading, report))
        if form == "timeml":
            if len(texts) > 1:
                raise click.UsageError("--format timeml writes one document; give one file at a time.")
            stream.writelines(_timeml(text, known, model, report) for text in texts)
        else:
            stream.writelines(_lines(texts, known, model, report))
    return COULD_NOT if report.failures else DONE


def _timeml(text: Document, known: Landmarks, model: str | None, report: Report) -> str:
    """A document as TimeML."""
    import json

    from eventx.dating.head import stated_date
    from eventx.writers.timeml import timeml

    day = stated_date(text).value
    lines = [json.loads(line) for line in _lines([text], known, model, report)]
    return timeml(text.id, text.as_read, day.isoformat() if day else None, lines)


def _lines(texts: Sequence[Document], known: Landmarks, model: str | None, report: Report) -> Iterator[str]:
    """The lines of all documents in order; what cannot be read to its end goes to the report.

    Raises EventxError for a model that cannot be loaded.
    """
    from eventx.dating.shared import DatedSentences
    from eventx.language.parsed import parse

    others = DatedSentences.of(texts)
    for text in parse(texts, load_model(model)):
        lines = _attempt(text, known, others)
        if isinstance(lines, Failure):
            report.notice(lines)
        else:
            yield from lines


def _attempt(text: Parsed | Unparsed, known: Landmarks, others: DatedSentences) -> list[str] | Failure:
    """The lines of one document; whatever goes wrong in it is its Failure."""
    from eventx.dating.infer import dated
    from eventx.failures import failure_of
    from eventx.language.parsed import Unparsed
    from eventx.timex import written_times

    if isinstance(text, Unparsed):
        return text.failure or []
    try:
        parsed = dated(text, known, others)
        return [json_text(as_json(parsed, timex)) + "\n" for timex in written_times(parsed)]
    except Exception as error:
        return failure_of(text.document.id, error)


def as_json(parsed: Parsed, timex: Timex) -> dict[str, object]:
    """The expression as a JSON object; offsets count in the document's text as read."""
    anchor = timex.anchor
    span = parsed.document.span_as_read(timex.start + parsed.offset, timex.end + parsed.offset)
    return {
        "document": parsed.document.id,
        "text": span.text,
        "start": span.start,
        "end": span.end,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "earliest": timex.earliest.isoformat() if timex.earliest else None,
        "latest": timex.latest.isoformat() if timex.latest else None,
        "basis": str(timex.basis),
        "anchor": anchor if anchor is None or isinstance(anchor, str) else anchor.isoformat(),
        "rule": timex.rule,
    }
