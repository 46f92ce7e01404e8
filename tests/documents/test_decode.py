"""Bytes as text, by mark, by content, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.documents.decode import Undecodable, decode

TEXT = "Talks “failed” in Zürich.\r\nNobody knows why."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_and_without_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_mark(encoding: str) -> None:
    text = "Talks failed in Geneva. Nobody knows why."
    assert decode(text.encode(encoding)).text == text


def test_windows_1252_is_a_guess() -> None:
    decoded = decode(TEXT.encode("cp1252"))
    assert (decoded.text, decoded.certain) == (TEXT, False)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00",
        b"%PDF-1.7\n" + bytes(range(1, 9)) * 40,
        b"PK\x03\x04\x14\x00\x00\x00",
        b"\xff\xfea",
        b"an undefined byte: \x81",
    ],
)
def test_no_text(data: bytes) -> None:
    with pytest.raises(Undecodable):
        decode(data)


def test_a_stray_control_character_is_no_binary() -> None:
    assert decode(b"Talks failed.\x0c\x1b[0m\x03 Nobody knows why.").text.startswith("Talks")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_utf_8_comes_back(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        assert decode(data).text == text
