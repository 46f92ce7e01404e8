"""The names under which documents of a gold standard and of records meet."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_SUFFIXES = re.compile(r"\.(?:txt|md)(?:\.gz)?$")


def document_name(document: str) -> str:
    """The name under which gold and records of a document meet: last path part, no suffix.

    >>> document_name("corpus/abqaiq.txt")
    'abqaiq'
    """
    return _SUFFIXES.sub("", PurePosixPath(document).name)
