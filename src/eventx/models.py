"""What to say of a spaCy pipeline that cannot be loaded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from eventx.errors import EventxError


@contextmanager
def model_errors(name: str) -> Iterator[None]:
    """Turn an error from loading the pipeline ``name`` into one that a user can act on."""
    try:
        yield
    except OSError as error:
        reason = "there is no installed package and no folder of that name"
        raise EventxError(
            f"the model {name!r} cannot be loaded: {reason}; install it, or leave --model out"
        ) from error
    except ValueError as error:
        raise EventxError(f"the model {name!r} cannot be loaded: {error}") from error
