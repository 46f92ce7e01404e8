"""Spoilt articles: what must hold of every document holds of them."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import mutations
import properties
import pytest
from spacy.language import Language

from eventx.documents.document import Document
from eventx.extraction import Extractor
from eventx.records.record import EventRecord
from eventx.settings import Settings
from eventx.zones.divide import zones_of

FEW, ALL = 2 * len(mutations.MUTATIONS), 300
TEXT = "Rebels shelled the port of Aden on Monday, killing two dockers.\n\nThe navy condemned the attack.\n"


@pytest.fixture(scope="module")
def extractor(nlp: Language) -> Extractor:
    return Extractor.around(nlp, Settings())


@pytest.mark.parametrize("number", range(FEW))
def test_two_cases_of_each_kind(extractor: Extractor, number: int) -> None:
    assert list(properties.broken(mutations.case(number).data, extractor)) == []


@pytest.mark.slow
@pytest.mark.parametrize("first", range(FEW, ALL, 50))
def test_three_hundred_cases(extractor: Extractor, first: int) -> None:
    found = {
        number: broken
        for number in range(first, min(first + 50, ALL))
        if (broken := list(properties.broken(mutations.case(number).data, extractor)))
    }
    assert found == {}


@pytest.mark.slow
def test_the_same_bytes_by_any_number_of_processes_and_in_any_order(tmp_path: Path) -> None:
    for number in range(48):
        (tmp_path / f"case-{number:02}.txt").write_bytes(mutations.case(number, seed=5).data)
    names = sorted(path.name for path in tmp_path.iterdir())
    results = set()
    for jobs, order in (("1", names), ("2", names), ("3", names[::-1]), ("1", random.Random(5).sample(names, 48))):
        done = subprocess.run(
            [sys.executable, "-m", "eventx", "extract", "--jobs", jobs, *order], cwd=tmp_path, capture_output=True
        )
        assert b"Traceback" not in done.stderr and done.returncode in (0, 2)
        notices = {line for line in done.stderr.splitlines() if line.startswith(b"eventx: ")}
        results.add((done.returncode, done.stdout, frozenset(notices)))
    assert len(results) == 1


def test_there_are_seventeen_kinds() -> None:
    assert len(mutations.MUTATIONS) == 17
    assert {mutations.case(number).kinds[0] for number in range(17)} == set(mutations.MUTATIONS)


@pytest.mark.parametrize("number", [0, 7, 15, 25, 1000])
def test_a_case_is_made_again_by_its_number(number: int) -> None:
    assert mutations.case(number) == mutations.case(number)
    assert mutations.case(number).data != mutations.case(number, seed=1).data


@pytest.mark.parametrize("kind", [kind for kind in mutations.MUTATIONS if kind != mutations.ENCODING])
def test_each_kind_changes_a_text(kind: str) -> None:
    changed = [mutations.MUTATIONS[kind](random.Random(number), TEXT * 3) for number in range(8)]
    assert sum(text != TEXT * 3 for text in changed) > 4


class TestWhatDoesNotHoldIsSeen:
    """A property that cannot fail would say nothing."""

    @pytest.fixture
    def found(self, extractor: Extractor) -> tuple[Document, list[EventRecord]]:
        [(document, records)] = extractor.extract([Document("x", TEXT, zones_of(TEXT))])
        assert len(records) > 1 and list(properties.wrong(document, records)) == []
        return document, records

    def test_offsets(self, found: tuple[Document, list[EventRecord]]) -> None:
        document, records = found
        moved = Document("x", " " + document.text, document.zones)
        assert "is not what stands at" in next(iter(properties.wrong(moved, records)))

    def test_ids_and_order(self, found: tuple[Document, list[EventRecord]]) -> None:
        document, records = found
        assert list(properties.wrong(document, [records[0], records[0]])) == ["two records of one id"]
        assert list(properties.wrong(document, records[::-1])) == ["records out of order"]

    def test_the_schema(self, found: tuple[Document, list[EventRecord]], monkeypatch: pytest.MonkeyPatch) -> None:
        document, records = found
        monkeypatch.setattr(properties, "line", lambda record: '{"id": 7}')
        assert "7 is not of type 'string'" in "".join(properties.wrong(document, records[:1]))

    def test_another_result(self, extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
        whole = Extractor.attempt

        def attempt(self: Extractor, documents: list[Document]) -> object:
            for outcome in whole(self, documents):
                yield outcome if len(documents) == 1 else (outcome[0], [])  # type: ignore[index]

        monkeypatch.setattr(Extractor, "attempt", attempt)
        assert list(properties.broken(TEXT.encode(), extractor)) == ["another result in another company"]

    def test_a_failure(self, extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
        def records(self: Extractor, parsed: object) -> object:
            raise IndexError("7")

        monkeypatch.setattr(Extractor, "records", records)
        assert "IndexError: 7" in next(iter(properties.broken(TEXT.encode(), extractor)))
