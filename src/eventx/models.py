"""What to say of a spaCy pipeline that cannot be loaded, and of a user's own tables that cannot be used."""

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
        raise EventxError(f"the model {name!r} cannot be loaded: {reason}; install it, or leave --model out") from error
    except ValueError as error:
        raise EventxError(f"the model {name!r} cannot be loaded: {error}") from error


@contextmanager
def table_errors() -> Iterator[None]:
    """Turn a table of landmarks or actors that cannot be read into an error that a user can act on.

    An OSError that names no file is let through: it tells of a model.
    """
    try:
        yield
    except OSError as error:
        if error.filename is None:
            raise
        raise EventxError(f"{error.filename}: cannot be read: {error.strerror}; check the path") from error


@contextmanager
def loading_errors(model: str) -> Iterator[None]:
    """Both: for loading a pipeline together with the tables that a user names."""
    with model_errors(model), table_errors():
        yield
