"""How many processes a run takes."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from eventx.cli._running import jobs as jobs_module
from eventx.cli._running.jobs import FEW, Jobs, processes
from eventx.documents.document import Document


def documents(number: int) -> Iterator[Document]:
    return (Document(str(each), "") for each in range(number))


@pytest.mark.parametrize(("number", "expected"), [(0, 1), (FEW - 1, 1), (FEW, 4), (FEW + 1, 4)])
def test_few_documents_are_read_by_one_process(monkeypatch: pytest.MonkeyPatch, number: int, expected: int) -> None:
    monkeypatch.setattr(jobs_module, "cores", lambda: 4)
    jobs, texts = processes(None, documents(number))
    assert jobs == expected
    assert [text.id for text in texts] == [str(each) for each in range(number)]


def test_no_more_is_looked_at_than_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs_module, "cores", lambda: 4)
    texts = documents(1000)
    processes(None, texts)
    assert next(texts).id == str(FEW)


@pytest.mark.parametrize(("jobs", "expected"), [(1, 1), (3, 3), (0, 2)])
def test_a_number_stands(monkeypatch: pytest.MonkeyPatch, jobs: int, expected: int) -> None:
    monkeypatch.setattr(jobs_module, "cores", lambda: 2)
    assert processes(jobs, documents(100))[0] == expected


@pytest.mark.parametrize(("value", "expected"), [("auto", None), ("0", 0), ("8", 8), (2, 2)])
def test_values(value: object, expected: int | None) -> None:
    assert Jobs().convert(value, None, None) == expected


@pytest.mark.parametrize("value", ["-1", "many", "1.5", ""])
def test_wrong_values(value: str) -> None:
    with pytest.raises(click.BadParameter, match="auto, 0 for one per core"):
        Jobs().convert(value, None, None)
