"""The text of a file that a user names beside the news: types, landmarks, names of actors, floors."""

from __future__ import annotations

import errno
import os
from pathlib import Path

#: Bytes that such a file may hold.
MAX_BYTES = 16_000_000


def text_of(path: Path) -> str:
    """The text of a small UTF-8 file, with line feeds as line ends.

    Raises OSError with the name of a file that cannot be read or holds more than MAX_BYTES (a device never
    ends), UnicodeDecodeError for one that is not UTF-8.
    """
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
