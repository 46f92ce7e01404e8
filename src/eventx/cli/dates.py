"""``eventx dates``: news texts in, the date of each document with its reasons out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from eventx.cli._inputs import documents, given_paths, input_options, landmarks_option, model_option
from eventx.cli._outputs import check_outputs
from eventx.cli._report import Report
from eventx.documents.document import Document, DocumentDate, TextSpan
from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.models import known_landmarks, load_model
from eventx.strict_json import json_text
from eventx.writers.output import STDOUT, output

if TYPE_CHECKING:
    from eventx.dating.constraint import Constraint
    from eventx.dating.landmarks import Landmarks
    from eventx.dating.shared import DatedSentences
    from eventx.language.parsed import Parsed, Unparsed

DONE, COULD_NOT = 0, 2


@click.command()
@input_options
@landmarks_option
@click.option(
    "-o", "--output", "target", type=click.Path(), metavar="FILE", help="Write to FILE instead of standard output."
)
@model_option
@click.option("-q", "--quiet", is_flag=True, help="Neither summary nor warnings.")
@click.pass_context
def dates(
    context: click.Context,
    paths: tuple[str, ...],
    reading: ReadOptions,
    landmark_files: tuple[Path, ...],
    target: str | None,
    model: str | None,
    quiet: bool,
) -> int:
    """Print the date of each document with its basis and evidence, one JSON line each.

    PATH is a file, a folder (its articles are read, of whatever kind, also packed) or - for standard input.
    A date that is stated is taken; else the text is dated by the events of known date that it tells of.
    "value" is null unless one day is left; "earliest" and "latest" bound it. Exit code 2 says that something
    could not be read; the rest is done nevertheless.
    """
    paths = given_paths(context, paths)
    known = known_landmarks(landmark_files)
    check_outputs({"-o": STDOUT if target is None else target}, paths, reading, landmark_files)
    with Report(-1 if quiet else 0) as report, output(target) as stream:
        for line in _lines(list(documents(paths, reading, report)), known, model, report):
            stream.write(json_text(line) + "\n")
    return COULD_NOT if report.failures else DONE


def _lines(texts: list[Document], known: Landmarks, model: str | None, report: Report) -> Iterator[dict[str, object]]:
    """One object for each document in order; the pipeline is loaded only if a document needs it."""
    from eventx.dating.head import stated_date

    stated = {text.id: stated_date(text) for text in texts}
    inferred = iter(_inferred([text for text in texts if not stated[text.id].value], texts, known, model))
    for text in texts:
        day = stated[text.id]
        line = _as_json(text.id, day, [_span(span) for span in day.evidence], []) if day.value else next(inferred)
        if isinstance(line, Failure):
            report.notice(line)
        else:
            yield _told_as_read(line, text)


def _inferred(
    undated: list[Document], texts: list[Document], known: Landmarks, model: str | None
) -> Iterator[dict[str, object] | Failure]:
    """The documents without a stated day, in order; a Failure for one that cannot be read to its end."""
    if not undated:
        return
    from eventx.dating.shared import DatedSentences
    from eventx.language.parsed import parse

    others = DatedSentences.of(texts)
    for text in parse(undated, load_model(model)):
        yield _attempt(text, known, others)


def _attempt(text: Parsed | Unparsed, known: Landmarks, others: DatedSentences) -> dict[str, object] | Failure:
    """What the text of one document tells of its date; whatever goes wrong in it is its Failure."""
    from eventx.dating.infer import inference, stated
    from eventx.failures import failure_of
    from eventx.language.parsed import Unparsed

    if isinstance(text, Unparsed) and text.failure:
        return text.failure
    try:
        found = stated(text.document) if isinstance(text, Unparsed) else inference(text, known, others)
    except Exception as error:
        return failure_of(text.document.id, error)
    reasons, refused = map(_reason, found.used), map(_reason, found.refused)
    return _as_json(text.document.id, found.date, list(reasons), list(refused))


def _as_json(
    identity: str,
    date: DocumentDate,
    evidence: list[dict[str, object]],
    contradictions: list[dict[str, object]],
) -> dict[str, object]:
    """A document's date as a JSON object."""
    return {
        "document": identity,
        "value": date.value.isoformat() if date.value else None,
        "basis": date.basis,
        "earliest": date.earliest.isoformat() if date.earliest else None,
        "latest": date.latest.isoformat() if date.latest else None,
        "evidence": evidence,
        "contradictions": contradictions,
    }


def _told_as_read(line: dict[str, object], document: Document) -> dict[str, object]:
    """A line with its passages as they stand in the text as read."""

    def told(passage: dict[str, Any]) -> dict[str, object]:
        return passage | _span(document.span_as_read(passage["start"], passage["end"]))

    passages: dict[str, Any] = {name: line[name] for name in ("evidence", "contradictions")}
    return line | {name: [told(passage) for passage in found] for name, found in passages.items()}


def _span(span: TextSpan) -> dict[str, object]:
    return {"text": span.text, "start": span.start, "end": span.end}


def _reason(constraint: Constraint) -> dict[str, object]:
    """A passage with the reason why it counts and the days it leaves open."""
    earliest, latest = constraint.days.earliest, constraint.days.latest
    return _span(constraint.evidence) | {
        "reason": constraint.reason,
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
    }
