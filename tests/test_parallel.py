"""Extraction by several processes: the order of one, whatever happens to any of them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure
from eventx.errors import EventxError
from eventx.extraction import Extracted, Extractor
from eventx.language.parsed import Parsed
from eventx.processes import parallel
from eventx.processes.parallel import Outcome, extract_parallel
from eventx.processes.workers import Worker
from eventx.settings import Settings

pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="what is patched here is patched in workers by forking"),
]
TEXT = "Rebels shelled the port of Aden on Monday."
DOCUMENTS = [Document(str(number), TEXT, fields={"number": number}) for number in range(40)]


@pytest.fixture(scope="module")
def extractor(nlp: Language) -> Extractor:
    return Extractor.around(nlp, Settings())


def read(extractor: Extractor, jobs: int = 2, documents: list[Document] = DOCUMENTS) -> list[Outcome]:
    return list(extract_parallel(documents, extractor, Settings(), jobs))


def told(outcomes: list[Outcome]) -> list[str]:
    """Outcomes in short: "3" for a document, "failed 3", "warned 3"."""
    names = {Failure: "failed", Caution: "warned"}
    return [
        f"{names[type(each)]} {each.source}" if isinstance(each, Failure | Caution) else each[0].id for each in outcomes
    ]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Callable[[], None]], None]:
    """Have something done where the rules begin with a document."""

    def patch(name: str, action: Callable[[], None]) -> None:
        whole = Extractor.records

        def records(self: Extractor, parsed: Parsed) -> Extracted:
            if parsed.document.id == name:
                action()
            return whole(self, parsed)

        monkeypatch.setattr(Extractor, "records", records)

    return patch


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_same_as_by_one(extractor: Extractor, jobs: int) -> None:
    assert read(extractor, jobs) == list(extractor.extract(DOCUMENTS))


@pytest.mark.parametrize("number", [0, 1, 15, 16, 17])
def test_any_number_of_documents(extractor: Extractor, number: int) -> None:
    assert told(read(extractor, documents=DOCUMENTS[:number])) == [str(each) for each in range(number)]


def test_documents_are_not_read_far_ahead(extractor: Extractor) -> None:
    taken = 0

    def documents() -> Iterator[Document]:
        nonlocal taken
        for number in range(500):
            taken += 1
            yield Document(str(number), TEXT)

    outcomes = extract_parallel(documents(), extractor, Settings(), 2)
    next(outcomes)
    assert taken <= 2 * parallel.CHUNK * 2
    outcomes.close()  # type: ignore[attr-defined]


def test_an_error_costs_its_own_document(extractor: Extractor, at: Callable[..., None]) -> None:
    def fail() -> None:
        raise RecursionError

    at("5", fail)
    assert told(read(extractor)) == ["failed 5" if number == 5 else str(number) for number in range(40)]


def test_a_document_that_kills_its_workers(extractor: Extractor, at: Callable[..., None]) -> None:
    at("5", lambda: os.kill(os.getpid(), signal.SIGKILL))
    outcomes = read(extractor)
    assert [each for each in told(outcomes) if "warned" not in each] == [
        "failed 5" if number == 5 else str(number) for number in range(40)
    ]
    [failure] = [each for each in outcomes if isinstance(each, Failure)]
    assert "killed by signal 9, twice" in failure.reason and "--jobs" in failure.remedy
    # Those that were waiting behind it in the same worker were read again, and say so before they come.
    assert "warned 5" not in told(outcomes)
    assert told(outcomes)[6:8] == ["warned 6", "6"]


def test_a_worker_that_is_killed_once(extractor: Extractor, at: Callable[..., None], tmp_path: Path) -> None:
    def die_once() -> None:
        marker = tmp_path / "died"
        if not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)

    at("5", die_once)
    outcomes = read(extractor)
    assert [each for each in outcomes if not isinstance(each, Caution)] == list(extractor.extract(DOCUMENTS))
    cautions = [each for each in outcomes if isinstance(each, Caution)]
    assert [caution.source for caution in cautions] == [str(number) for number in range(5, 16)]
    assert all(caution.grave and "killed by signal 9" in caution.reason for caution in cautions)


def test_a_worker_that_ends_by_itself(extractor: Extractor, at: Callable[..., None]) -> None:
    at("5", lambda: os._exit(3))
    [failure] = [each for each in read(extractor) if isinstance(each, Failure)]
    assert failure.source == "5" and "ended with exit code 3" in failure.reason


def test_no_process_is_left(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    workers: list[Worker] = []
    start = Worker.start
    monkeypatch.setattr(Worker, "start", lambda *given: workers.append(start(*given)) or workers[-1])
    outcomes = extract_parallel(DOCUMENTS, extractor, Settings(), 3)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert workers and not any(worker.process.is_alive() for worker in workers)


def test_where_no_process_can_be_made(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Worker:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(Worker, "start", refuse)
    with pytest.raises(EventxError, match="temporarily unavailable; try --jobs 1"):
        read(extractor)


def test_where_only_one_process_can_be_made(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    start, made = Worker.start, 0

    def refuse(*given: object) -> Worker:
        nonlocal made
        made += 1
        if made > 1:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        return start(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(Worker, "start", refuse)
    assert told(read(extractor, jobs=3)) == [str(number) for number in range(40)]
