"""The error of type files."""

from __future__ import annotations

from collections.abc import Sequence

from eventx.datafiles.problems import DataError, Problem


class TypeFileError(DataError):
    """Type files that say something they cannot. The message tells the first of the ``problems``."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems, "; eventx types check lists all")
