"""Files that a user names beside the news."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.own_files import MAX_BYTES, text_of


def test_line_ends_are_line_feeds(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes("ä\r\nb\rc\n".encode())
    assert text_of(path) == "ä\nb\nc\n"


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_what_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError) as caught:
        text_of(tmp_path / name)
    assert caught.value.filename


def test_what_is_too_long(tmp_path: Path) -> None:
    path = tmp_path / "long.toml"
    path.write_bytes(b" " * (MAX_BYTES + 1))
    with pytest.raises(OSError, match="too large"):
        text_of(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="only some systems have endless devices")
def test_what_never_ends() -> None:
    with pytest.raises(OSError, match="too large"):
        text_of(Path("/dev/zero"))
