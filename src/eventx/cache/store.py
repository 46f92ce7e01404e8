"""The file of the cache: bytes by key, in SQLite, shared by all runs of a user at the same time."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

#: Bytes that results may take; of more, the oldest go.
MOST_BYTES = 1_000_000_000
#: Results that are written in one transaction, and seconds to wait for that of another run.
_TOGETHER, _PATIENCE = 64, 5.0
#: Seconds until a lock is tried again where SQLite gives up at once.
_PAUSE = 0.01
#: So much is left when room is made, so that it is not made at every run.
_KEPT_SHARE = 0.9
_TABLE = """
CREATE TABLE IF NOT EXISTS results (number INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, value BLOB NOT NULL);
"""
#: Where SQLite keeps what is not yet in the file itself.
_BESIDE = ("", "-wal", "-shm")


class Store:
    """A cache that is open. Whatever goes wrong with it costs time, and never a result: ``warn`` is told.

    ``sound`` is asked before anything is written; where it says no, what was put since is forgotten.
    """

    def __init__(
        self,
        path: Path,
        warn: Callable[[str], None],
        most_bytes: int = MOST_BYTES,
        sound: Callable[[], bool] = lambda: True,
    ) -> None:
        self.path = path
        self._sound = sound
        self._warn = warn
        self._most_bytes = most_bytes
        self._new: dict[bytes, bytes] = {}
        self._connection = self._opened()

    @property
    def usable(self) -> bool:
        """Whether anything can be kept."""
        return self._connection is not None

    def get(self, key: bytes) -> bytes | None:
        """What is kept under a key."""
        if key in self._new:
            return self._new[key]
        try:
            row = (
                self._connection
                and self._connection.execute("SELECT value FROM results WHERE key = ?", (key,)).fetchone()
            )
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        return bytes(row[0]) if row else None

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value. It is written with some others; the last of them when the store is closed."""
        if self._connection is not None:
            self._new[key] = value
            if len(self._new) >= _TOGETHER:
                self._write()

    def close(self) -> None:
        """Write what is to be written, make room where too much is kept, and close."""
        self._write()
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._make_room(self._connection)
            self._connection.close()
            self._connection = None

    def size(self) -> tuple[int, int]:
        """The number of results, and their bytes."""
        if self._connection is None:
            return 0, 0
        row = self._connection.execute("SELECT count(*), coalesce(sum(length(value)), 0) FROM results").fetchone()
        return int(row[0]), int(row[1])

    def clear(self) -> None:
        """Forget all results, and give their room back."""
        if self._connection is not None:
            self._connection.execute("DELETE FROM results")
            self._connection.commit()
            self._connection.execute("VACUUM")

    def _opened(self) -> sqlite3.Connection | None:
        """The connection; a file that is damaged makes way for a new one. None where there can be none."""
        for again in (True, False):
            try:
                return _connected(self.path)
            except sqlite3.OperationalError as error:  # a folder without room or rights, a lock that stays
                self._warn(f"the cache cannot be used ({error})")
                return None
            except sqlite3.DatabaseError as error:
                self._warn(f"the cache is damaged ({error}) and is begun anew")
                if not again or not _removed(self.path):
                    return None
            except OSError as error:
                self._warn(f"the cache cannot be used ({error.strerror or error})")
                return None
        return None

    def _write(self) -> None:
        new, self._new = self._new, {}
        if not new or self._connection is None or not self._sound():
            return
        connection = self._connection
        try:
            _patiently(lambda: _insert(connection, new))
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Go on without a cache; a damaged file does not come up again."""
        damaged = isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
        self._warn(f"the cache {'is damaged' if damaged else 'cannot be used'} ({error})")
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None
        if damaged:
            _removed(self.path)

    def _make_room(self, connection: sqlite3.Connection) -> None:
        """Drop the oldest results where there are too many bytes; their room in the file is used again."""
        if _used(connection) <= self._most_bytes:
            return
        over = self.size()[1] - int(self._most_bytes * _KEPT_SHARE)
        oldest = connection.execute("SELECT number, length(value) FROM results ORDER BY number")
        last = 0
        while over > 0 and (row := oldest.fetchone()):
            last = row[0]
            over -= row[1]
        with connection:
            connection.execute("DELETE FROM results WHERE number <= ?", (last,))


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        _patiently(lambda: _prepare(connection))
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(_TABLE)
    connection.execute("SELECT number, key, value FROM results LIMIT 1").fetchone()


def _insert(connection: sqlite3.Connection, new: dict[bytes, bytes]) -> None:
    with connection:
        connection.executemany("INSERT OR REPLACE INTO results (key, value) VALUES (?, ?)", new.items())


def _patiently(action: Callable[[], None]) -> None:
    """Do it, and again while another run holds the lock, for the seconds of patience.

    SQLite waits by itself at most locks, but not where a file is switched to a write-ahead log, nor where
    a read that becomes a write would wait for ever.

    Raises:
        sqlite3.Error: As the action, at once or when patience ends.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return action()
        except sqlite3.OperationalError as error:
            busy = (getattr(error, "sqlite_errorcode", 0) & 0xFF) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if not busy or time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)


def _removed(path: Path) -> bool:
    try:
        for ending in _BESIDE:
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _used(connection: sqlite3.Connection) -> int:
    """The bytes of the file that are in use."""
    pages, free, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)
