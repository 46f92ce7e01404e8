"""Runs through the cache: the same outcomes in the same order, whatever of them was known before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from eventx.cache import run as module
from eventx.cache.result import Result
from eventx.cache.run import CachedRun, Found
from eventx.cache.store import Store
from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure
from eventx.documents.raw import Item, Raw
from eventx.records.tally import Tally


class Reader:
    """Stands for the extraction: two documents at a time, each of one line; ``bad`` texts fail."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, texts: Iterable[Document]) -> Iterator[Found | Failure | Caution]:
        batch: list[Document] = []
        for text in texts:
            batch.append(text)
            if len(batch) == 2:
                yield from map(self._outcome, batch)
                batch = []
        yield from map(self._outcome, batch)

    def _outcome(self, document: Document) -> Found | Failure:
        self.read.append(document.id)
        if document.text.startswith("bad"):
            return Failure(document.id, "bad")
        return document, Tally(Counter({"attack": 1})), f"{document.id}={document.text}\n".encode()


def raw(name: str, text: str) -> Raw:
    """A document that is read with doubt where its text says so."""

    def items() -> Iterator[Item]:
        if text.startswith("odd"):
            yield Caution(name, "odd")
        yield Document(name, text)

    return Raw(name, (name.encode(), text.encode()), items)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    def fail(reason: str) -> None:
        raise AssertionError(reason)

    return Store(tmp_path / "cache.sqlite", fail)


def told(store: Store, units: Iterable[Raw | Item], key: bytes = b"run") -> tuple[list[str], list[str]]:
    """What a run tells, and which documents it read for that."""
    reader = Reader()
    found = []
    for each in CachedRun(iter(units), reader, store, key).told():
        found.append(each.lines.decode() if isinstance(each, Result) else str(each))
    return found, reader.read


NAMES = [f"d{number}" for number in range(9)]


def articles(changed: Iterable[str] = ()) -> list[Raw | Item]:
    return [raw(name, "new" if name in changed else "odd" if name in ("d2", "d5") else "old") for name in NAMES]


def test_a_second_run_reads_nothing_and_tells_the_same(store: Store) -> None:
    first, read = told(store, articles())
    assert read == NAMES and first.count("d2: odd") == 1
    assert told(store, articles()) == (first, [])


@pytest.mark.parametrize("known", [["d0"], ["d8"], ["d3", "d4"], NAMES[::2], NAMES[:5]])
def test_half_full_it_tells_the_same(store: Store, known: list[str]) -> None:
    fresh, _ = told(store, articles(), b"other")
    told(store, [unit for unit, name in zip(articles(), NAMES, strict=True) if name in known])
    assert told(store, articles()) == (fresh, [name for name in NAMES if name not in known])


def test_another_run_knows_nothing_of_it(store: Store) -> None:
    told(store, articles())
    assert told(store, articles(), b"another")[1] == NAMES


def test_what_changed_is_read_again(store: Store) -> None:
    told(store, articles())
    found, read = told(store, articles(["d4"]))
    assert read == ["d4"] and "d4=new\n" in found


def test_what_failed_is_not_kept(store: Store) -> None:
    units: list[Raw | Item] = [raw("a", "bad"), raw("b", "old")]
    assert told(store, units) == (["a: bad", "b=old\n"], ["a", "b"])
    assert told(store, units) == (["a: bad", "b=old\n"], ["a"])


def test_notices_keep_their_place(store: Store) -> None:
    units = [raw("a", "old"), Failure("x", "no file"), raw("b", "old"), Failure("y", "no file")]
    expected = ["a=old\n", "x: no file", "b=old\n", "y: no file"]
    assert told(store, units)[0] == expected
    assert told(store, units) == (expected, [])


def test_an_id_that_comes_twice_is_refused_read_or_known(store: Store) -> None:
    units: list[Raw | Item] = [raw("a", "old"), raw("a", "other"), raw("b", "old")]
    first, _ = told(store, units)
    assert [line for line in first if "read before" in line] == [first[1]]
    assert told(store, units) == (first, [])


def test_what_cannot_be_known_beforehand_is_read_each_time(store: Store) -> None:
    unit = Raw("a", None, raw("a", "old").items)
    assert told(store, [unit])[1] == ["a"] and told(store, [unit])[1] == ["a"]


def test_a_value_that_is_none_is_read_again(store: Store) -> None:
    told(store, articles())
    for key in list(store._new):
        store.put(key, b"nonsense")
    assert told(store, articles())[1] == NAMES


def test_one_unknown_among_thousands_holds_up_few(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_WAITING", 3)
    told(store, articles())
    run = CachedRun(iter([raw("new", "new"), *articles()]), Reader(), store, b"run")
    next(run.told())
    assert len(run._waiting) <= 5
    found, read = told(store, [raw("newer", "new"), *articles()])
    assert (found[0], read, len(found)) == ("newer=new\n", ["newer"], 12)
