"""Events as Arrow data, for data frames, Parquet and engines such as Spark, Dask and Ray. Needs ``eventx-news[arrow]``.

>>> import pyarrow as pa  # doctest: +SKIP
>>> from eventx.arrow import events  # doctest: +SKIP
>>> batch = pa.RecordBatch.from_pylist([{"id": "1", "text": "Rebels shelled the port."}])  # doctest: +SKIP
>>> events(batch).column("type").to_pylist()  # doctest: +SKIP
['attack']
"""

from __future__ import annotations

try:
    import pyarrow as _  # noqa: F401
except ImportError as error:
    raise ImportError("pyarrow is not installed; install eventx-news[arrow]") from error

from eventx.arrow.events import events
from eventx.arrow.rows import batch_of
from eventx.arrow.schema import SCHEMA

__all__ = ["SCHEMA", "batch_of", "events"]
