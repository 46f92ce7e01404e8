"""Text of strangers shown on a terminal: it is read, and steers nothing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.printable import masked, printable

TITLE, CLEAR, CSI, OVERRIDE = "\x1b]0;owned\x07", "\x1b[2J", "\x9b31m", "\u202e"


def steers(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(sign) in (
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    )  # fmt: skip


@pytest.mark.parametrize("sequence", [TITLE, CLEAR, CSI, OVERRIDE, "\x7f", "\x08", "\u2028", "\ud800", "\u200f", "\r"])
@pytest.mark.parametrize("show", [printable, masked])
def test_nothing_steers(show: object, sequence: str) -> None:
    assert callable(show)
    shown = show(f"a{sequence}b")
    assert shown[0] == "a" and shown[-1] == "b" and not any(map(steers, shown))


@given(st.text())
def test_any_text(text: str) -> None:
    assert not any(map(steers, printable(text)))
    assert not any(map(steers, masked(text)))
    assert len(masked(text)) == len(text)


@pytest.mark.parametrize("text", ["Zoë said “no” – 5 % of 新闻, مرحبا, 👩‍🚀 co\xadop", "a b", ""])
@pytest.mark.parametrize("show", [printable, masked])
def test_ordinary_text_stays(show: object, text: str) -> None:
    assert callable(show)
    assert show(text) == text


def test_what_stood_there_can_be_told() -> None:
    assert printable("a\x1b[31mb\u202e") == "a\\x1b[31mb\\u202e"
    assert masked("a\x1b[31mb\u202e") == "a␛[31mb\ufffd"
    assert printable("one\n\u00a0two\tthree") == masked("one\n\u00a0two\tthree") == "one  two three"
