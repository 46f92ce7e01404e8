"""WARC archives of the web: the article of each page that was saved in one (warcio)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.inputs.article import Opened, Read, UnreadableError
from eventx.inputs.extras import extra
from eventx.inputs.pages import MOST_PAGE, page_article

_PAGES = ("text/html", "application/xhtml+xml")


def articles(opened: Opened, options: ReadOptions) -> Iterator[Read]:
    """The pages of an archive, by number. Its day of crawling dates none. Raises UnreadableError."""
    iterator = extra("warcio.archiveiterator", "a WARC archive").ArchiveIterator
    broken = extra("warcio.exceptions", "a WARC archive").ArchiveLoadFailed
    number = 0
    try:
        for record in iterator(opened.file):
            if _is_page(record):
                number += 1
                yield from _page(f"{opened.id}:{number}", record)
    except (broken, ValueError, KeyError, AttributeError) as error:
        yield Failure(opened.id, f"a damaged WARC archive ({error})", "the pages before it were read")
    if not number:
        yield Caution(opened.id, "there are no pages in it", "check how it was made")


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or not headers.get_statuscode().startswith("2"):
        return False
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower() in _PAGES


def _page(where: str, record: Any) -> Iterator[Read]:
    data = record.content_stream().read(MOST_PAGE + 1)
    if len(data) > MOST_PAGE:
        yield Failure(where, "a page that is too long", "save its text")
        return
    try:
        yield page_article(where, data, url=record.rec_headers.get_header("WARC-Target-URI"))
    except UnreadableError as error:
        yield Failure(where, error.reason, error.remedy)
