"""The file of the cache: what is kept is there again, for all runs, and a broken file costs nothing but time."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from eventx.cache.store import Store

FILL = """
import sys
from pathlib import Path
from eventx.cache.store import Store
store = Store(Path(sys.argv[1]), lambda reason: sys.exit(reason))
for number in range(300):
    name = f"{sys.argv[2]} {number}".encode()
    store.put(name, name * 50)
    assert store.get(name) == name * 50
store.close()
"""


class Warned(list[str]):
    """Reasons that a store told."""


@pytest.fixture
def warned() -> Warned:
    return Warned()


def opened(folder: Path, warned: Warned, most: int = 1_000_000) -> Store:
    return Store(folder / "deep" / "cache.sqlite", warned.append, most)


def test_what_is_put_is_there_at_once_and_later(tmp_path: Path, warned: Warned) -> None:
    store = opened(tmp_path, warned)
    store.put(b"a", b"1\n")
    assert (store.get(b"a"), store.get(b"b")) == (b"1\n", None)
    store.close()
    again = opened(tmp_path, warned)
    assert (again.get(b"a"), again.size(), warned) == (b"1\n", (1, 2), [])


def test_nothing_is_written_where_it_is_not_sound(tmp_path: Path, warned: Warned) -> None:
    store = Store(tmp_path / "cache.sqlite", warned.append, sound=lambda: False)
    store.put(b"a", b"1")
    store.close()
    assert opened(tmp_path, warned).get(b"a") is None


@pytest.mark.parametrize("damage", [b"no database at all" * 500, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_damaged_file_makes_way(tmp_path: Path, warned: Warned, damage: bytes) -> None:
    store = opened(tmp_path, warned)
    store.path.write_bytes(damage)
    store.path.with_name("cache.sqlite-wal").unlink(missing_ok=True)
    again = opened(tmp_path, warned)
    again.put(b"a", b"1")
    again.close()
    assert len(warned) == 1 and "damaged" in warned[0]
    assert opened(tmp_path, warned).get(b"a") == b"1"


def test_damage_that_shows_late_is_told_and_gone_next_time(tmp_path: Path, warned: Warned) -> None:
    store = opened(tmp_path, warned)
    for number in range(200):
        store.put(b"%d" % number, b"x" * 3000)
    store.close()
    data = bytearray(store.path.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    store.path.write_bytes(data)
    broken = opened(tmp_path, warned)
    assert {broken.get(b"%d" % number) for number in range(200)} <= {None, b"x" * 3000}
    broken.close()
    assert warned
    fresh = opened(tmp_path, warned)
    fresh.put(b"a", b"1")
    assert fresh.get(b"a") == b"1"


def test_a_place_that_cannot_be_written_is_told_once(tmp_path: Path, warned: Warned) -> None:
    (tmp_path / "deep").write_text("a file")
    store = opened(tmp_path, warned)
    store.put(b"a", b"1")
    store.close()
    assert (store.usable, store.get(b"a"), len(warned)) == (False, None, 1)


def test_the_oldest_go_where_there_are_too_many(tmp_path: Path, warned: Warned) -> None:
    store = opened(tmp_path, warned, 200_000)
    for number in range(300):
        store.put(b"%d" % number, b"x" * 2000)
    store.close()
    kept = opened(tmp_path, warned)
    assert 150_000 < kept.size()[1] <= 200_000
    assert (kept.get(b"0"), kept.get(b"299"), warned) == (None, b"x" * 2000, [])


def test_clear_forgets_all_and_gives_room_back(tmp_path: Path, warned: Warned) -> None:
    store = opened(tmp_path, warned)
    for number in range(200):
        store.put(b"%d" % number, b"x" * 3000)
    store.close()
    store = opened(tmp_path, warned)
    store.clear()
    store.close()
    assert store.path.stat().st_size < 50_000


def test_many_runs_write_at_the_same_time(tmp_path: Path, warned: Warned) -> None:
    path = tmp_path / "cache.sqlite"
    runs = [subprocess.Popen([sys.executable, "-c", FILL, str(path), str(run)]) for run in range(4)]
    assert [run.wait(timeout=120) for run in runs] == [0] * 4
    store = Store(path, warned.append)
    assert (store.size()[0], warned) == (1200, [])
    assert store.get(b"3 299") == b"3 299" * 50


def test_a_lock_at_the_beginning_is_waited_for(tmp_path: Path, warned: Warned) -> None:
    """SQLite itself does not wait here: the switch to a write-ahead log finds a writer, and fails at once."""
    path = tmp_path / "cache.sqlite"
    other = sqlite3.connect(path, check_same_thread=False)
    other.executescript("CREATE TABLE other (a); BEGIN IMMEDIATE")
    release = threading.Timer(0.3, other.close)
    release.start()
    store = Store(path, warned.append)
    release.join()
    store.put(b"a", b"1")
    store.close()
    assert (warned, Store(path, warned.append).get(b"a")) == ([], b"1")


def test_a_lock_that_stays_costs_the_results_alone(
    tmp_path: Path, warned: Warned, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("eventx.cache.store._PATIENCE", 0.1)
    store = opened(tmp_path, warned)
    other = sqlite3.connect(store.path)
    other.execute("BEGIN IMMEDIATE")
    store.put(b"a", b"1")
    store.close()
    assert len(warned) == 1 and "locked" in warned[0]
    other.close()
