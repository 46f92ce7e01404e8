"""A run through the cache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from eventx.cli._running.found import extractor_of, outcomes
from eventx.cli._running.run import Run

if TYPE_CHECKING:
    from typing import TextIO

    from eventx.cache.run import CachedRun, Found
    from eventx.cli._report import Report
    from eventx.documents.document import Document
    from eventx.documents.notices import Caution, Failure
    from eventx.extraction import Extractor


#: The remedy where the cache cannot be used.
_WITHOUT = "results are the same without; EVENTX_CACHE names another folder, --no-cache none"


def cached_run(run: Run, report: Report) -> CachedRun | None:
    """The run through the cache, where that serves it: lines of JSON are kept, and a manifest asks for the texts."""
    from eventx.cache.keys import run_key
    from eventx.cache.place import cache_file
    from eventx.cache.run import CachedRun
    from eventx.cache.store import Store
    from eventx.digests import is_unchanged
    from eventx.documents.notices import Caution
    from eventx.documents.read import unread

    kept = run.cache and run.format == "jsonl" and not run.manifest and not run.merging and not run.by_time
    path = cache_file() if kept else None
    key = run_key(run.settings, run.reading, run.selection) if path else None
    if path is None or key is None:
        return None
    store = Store(path, lambda reason: report.notice(Caution(str(path), reason, _WITHOUT)), sound=is_unchanged)
    loaded = cache(lambda: extractor_of(run))
    return CachedRun(unread(run.paths, run.reading), lambda texts: _found(run, loaded(), texts), store, key)


def write_cached(cached: CachedRun, report: Report, stream: TextIO) -> None:
    """Write what is known of documents as it is, and what is found in the others."""
    from eventx.cache.result import Result

    for told in cached.told():
        if isinstance(told, Result):
            report.count(told.document, told.tally)
            stream.write(told.lines.decode())
            stream.flush()
        else:
            report.notice(told)


def _found(run: Run, extractor: Extractor, texts: Iterable[Document]) -> Iterator[Found | Failure | Caution]:
    """What was found in each document, as it is counted and written."""
    from eventx.documents.notices import Caution, Failure
    from eventx.records.tally import Tally
    from eventx.writers.lines import line

    for outcome in outcomes(run, extractor, texts):
        if isinstance(outcome, Failure | Caution):
            yield outcome
        else:
            chosen = run.selection.of(*outcome)
            tally = Tally.of(chosen.records, chosen.undated)
            yield outcome[0], tally, "".join(map(line, chosen.records)).encode()
