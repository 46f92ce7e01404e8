"""The data that comes with eventx, below ``eventx/data``: read in one way, refused with file, line, key and reason."""

from eventx.datafiles.load import names, read_rows, read_toml, rows, text, toml
from eventx.datafiles.problems import DataError
from eventx.datafiles.tables import Row

__all__ = ["DataError", "Row", "names", "read_rows", "read_toml", "rows", "text", "toml"]
