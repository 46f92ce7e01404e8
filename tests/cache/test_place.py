"""Where the cache is."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.cache.place import VARIABLE, cache_file


def test_a_folder_of_ones_own_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/somewhere")
    assert cache_file() == Path("/somewhere/results-1.sqlite")
    monkeypatch.setenv(VARIABLE, "")
    assert cache_file() is None


@pytest.mark.parametrize(
    ("platform", "told", "expected"),
    [
        ("linux", {}, ".cache/eventx"),
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/eventx"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, ".cache/eventx"),
        ("darwin", {"XDG_CACHE_HOME": "/x"}, "Library/Caches/eventx"),
    ],
)
def test_the_folder_of_the_platform(
    platform: str, told: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in (VARIABLE, "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", platform)
    assert cache_file() == tmp_path / expected / "results-1.sqlite"
