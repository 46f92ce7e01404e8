"""The records of a run: documents read, extracted here or in other processes, and chosen."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from eventx.cli._inputs import documents
from eventx.cli._running.jobs import processes
from eventx.cli._running.run import Run

if TYPE_CHECKING:
    from eventx.cli._report import Report
    from eventx.cli._running.manifest import Manifest
    from eventx.documents.document import Document
    from eventx.extraction import Extractor
    from eventx.processes.parallel import Outcome
    from eventx.records.record import EventRecord


#: A document makes many values and few cycles: the collector looks at the young ones more rarely than it would.
COLLECTING = (50_000, 20, 20)


def records_of(run: Run, report: Report, manifest: Manifest | None) -> Iterator[EventRecord]:
    """The wanted records of all documents, one after the other."""
    for _, records in selected(run, report, manifest):
        yield from records


def selected(run: Run, report: Report, manifest: Manifest | None) -> Iterator[tuple[Document, list[EventRecord]]]:
    """Documents with their wanted records, counted on the way; what could not be read goes to the report."""
    from eventx.documents.notices import Caution, Failure
    from eventx.records.tally import Tally

    for outcome in outcomes(run, extractor_of(run), documents(run.paths, run.reading, report)):
        if isinstance(outcome, Failure | Caution):
            report.notice(outcome)
            continue
        document, found = outcome
        chosen = run.selection.of(document, found)
        report.count(document.id, Tally.of(chosen.records, chosen.undated))
        if manifest:
            manifest.add(document, len(chosen.records))
        yield document, chosen.records


def extractor_of(run: Run) -> Extractor:
    """What reads texts. Raises EventxError for a model that cannot be loaded."""
    from eventx.extraction import Extractor
    from eventx.models import loading_errors

    with loading_errors(run.settings.model):
        extractor = Extractor.of(run.settings)
    # What is loaded stays: the collector need not walk it again, and forked workers share it.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTING)
    return extractor


def outcomes(run: Run, extractor: Extractor, texts: Iterable[Document]) -> Iterator[Outcome]:
    """What became of each document."""
    from eventx.processes.parallel import extract_parallel

    jobs, texts = processes(run.jobs, texts)
    yield from extractor.attempt(texts) if jobs == 1 else extract_parallel(texts, extractor, run.settings, jobs)
