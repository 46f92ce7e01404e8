"""Offsets as JavaScript counts them."""

from __future__ import annotations

import pytest

from eventx.page.offsets import Offsets


@pytest.mark.parametrize("text", ["abc", "", "äöü", "a\U0001f600b\U0001f600", "\ud800x"])
@pytest.mark.parametrize("start", [0, 7])
def test_they_agree_with_utf_16(text: str, start: int) -> None:
    at = Offsets(text, start)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert at(start + offset) == start + units
