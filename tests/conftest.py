"""Fixtures shared by all tests."""

from __future__ import annotations

import atexit
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from spacy.language import Language
from warm import serving

from eventx.datafiles.compiled import keep

#: What tests find is found anew; those of the cache name a folder of their own.
os.environ["EVENTX_CACHE"] = ""
#: Tests may put other data in the place of eventx's own: nothing of this process is kept for others.
atexit.unregister(keep)
#: Nor has it a width, which processes for tests that run at once are given.
os.environ.pop("COLUMNS", None)

#: The cases are the same in every run, so that no run fails by chance; `make explore` looks for new ones.
settings.register_profile("fixed", derandomize=True)
settings.register_profile("new", print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline, loaded once for the whole session."""
    from eventx.language.pipeline import load

    return load()


@pytest.fixture
def loaded(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands that run in this process have the pipeline of the session."""
    for module in ("eventx.extraction", "eventx.language.pipeline"):
        monkeypatch.setattr(f"{module}.load", lambda *_: nlp)


@pytest.fixture(scope="session")
def warm() -> Iterator[None]:
    """Let ``warm.EVENTX`` run in processes that have everything loaded."""
    with serving():
        yield
