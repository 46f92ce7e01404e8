"""Bytes of a file as text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Control characters that no text holds (tab, line feeds, form feed and escape left out).
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Undecodable(ValueError):
    """Bytes that are no text. The message is the reason in plain words."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the encoding it was read in; ``certain`` is False where the encoding was guessed."""

    text: str
    encoding: str
    certain: bool = True


def bom_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start announces."""
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def decode(data: bytes) -> Decoded:
    """Decode a text file: by its byte order mark, as UTF-8, as UTF-16 without a mark, else as Windows-1252.

    Line ends stay as they are: offsets count code points of the text as it was stored.
    Raises Undecodable for a binary file and for bytes that fit none of these encodings.
    """
    encoding = bom_encoding(data) or _unmarked_utf16(data)
    if encoding:
        return _strict(data, encoding)
    if _CONTROL.search(data) and _is_binary(data):
        raise Undecodable("a binary file, no text")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(_strict(data, "cp1252").text, "Windows-1252", certain=False)


def _strict(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Undecodable("neither UTF-8 nor another known encoding") from error
    return Decoded(text, encoding)


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in English text nearly every second byte is zero, and none of the others."""
    sample = data[:4096]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd == 0 else None


def _is_binary(data: bytes) -> bool:
    """Whether there are more control characters than a stray one or two; a zero byte always tells."""
    sample = data[:65536]
    return b"\x00" in data or len(_CONTROL.findall(sample)) > max(2, len(sample) // 1000)
