"""How long a text may be on a machine of so much memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.documents import room
from eventx.documents.room import MOST_CHARACTERS, most_characters

GB = 1_000_000_000


@pytest.mark.parametrize(
    ("machine", "container", "characters"),
    [
        (2 * GB, "max", 3_000_000),
        (64 * GB, "max", MOST_CHARACTERS),
        (64 * GB, str(2 * GB), 3_000_000),
        (2 * GB, str(64 * GB), 3_000_000),
        (2 * GB, None, 3_000_000),
        (GB // 10, "max", 0),
    ],
)
def test_most_characters(
    machine: int, container: str | None, characters: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "memory.max"
    if container is not None:
        path.write_text(container + "\n")
    monkeypatch.setattr(room, "_CONTAINER", path)
    monkeypatch.setattr(room, "_machine", lambda: machine)
    assert most_characters.__wrapped__() == characters


def test_this_machine_reads_books() -> None:
    assert most_characters() > 600_000
