"""Fixtures shared by all tests."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline, loaded once for the whole session."""
    from eventx.language.pipeline import load

    return load()
