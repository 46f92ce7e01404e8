"""Output files: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.errors import EventxError
from eventx.writers.output import output


def test_a_file_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with output(str(target)) as stream:
        stream.write("ä\n")
        assert not target.exists()
    assert target.read_bytes() == "ä\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt), output(str(target)) as stream:
        stream.write("new")
        raise KeyboardInterrupt
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_mode_and_link_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    with output(str(link)) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert (real.read_text(), real.stat().st_mode & 0o777) == ("new", 0o640)


@pytest.mark.parametrize("target", ["missing/out.jsonl", "."])
def test_where_nothing_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(EventxError, match="cannot be written"), output(target):
        pass


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full device")
def test_full_disk() -> None:
    with pytest.raises(EventxError, match="No space left"), output("/dev/full") as stream:
        stream.write("x" * 100_000)


@pytest.mark.parametrize("target", [None, "-"])
def test_standard_output(capsys: pytest.CaptureFixture[str], target: str | None) -> None:
    with output(target) as stream:
        stream.write("x\n")
    assert capsys.readouterr().out == "x\n"
