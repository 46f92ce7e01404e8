"""Which documents meet."""

from __future__ import annotations

import pytest

from eventx.scoring.names import document_name


@pytest.mark.parametrize("document", ["port", "port.txt", "news/port.txt", "news/port.txt.gz", "port.md"])
def test_documents_meet_by_name(document: str) -> None:
    assert document_name(document) == "port"


@pytest.mark.parametrize("document", ["port.html", "port.txt.old", "airport.txt"])
def test_other_documents_do_not(document: str) -> None:
    assert document_name(document) != "port"
