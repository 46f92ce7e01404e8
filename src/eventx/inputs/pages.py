"""Web pages as articles: the main text, without menus, links to other stories and comments (trafilatura)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from html.parser import HTMLParser
from typing import Any

from eventx.documents.metadata import Metadata
from eventx.documents.options import ReadOptions
from eventx.inputs.article import Article, Opened, Read, UnreadableError, headed
from eventx.inputs.extras import extra
from eventx.inputs.fields import found_under
from eventx.inputs.kinds import inputs
from eventx.inputs.markup import plain_text

#: A page is parsed as a tree of many times its size; no article comes near.
MOST_PAGE = 20_000_000
_WHOLE = re.compile(r"<(?:html|body|head|!doctype)\b", re.IGNORECASE)


def articles(opened: Opened, options: ReadOptions) -> Iterator[Read]:
    """The article of a page. Raises UnreadableError, TooLongError."""
    yield page_article(opened.id, opened.whole(MOST_PAGE), opened.name)


def page_article(where: str, data: bytes, file_name: str = "", url: str | None = None) -> Article:
    """A page as an article. Raises UnreadableError for one without a main text, and without trafilatura."""
    extract = extra("trafilatura", "a web page").bare_extraction
    head = _Head.of(data)
    found = None
    for fast in (True, False):
        found = found or _extracted(extract, data, url, fast)
    text = found.text if found and found.text else None
    if text is None and not _WHOLE.search(head.source):
        text = plain_text(head.source)
    if not text:
        raise UnreadableError("no article was found in this page", "save its text, or name another page")
    title, address = (found.title, found.url) if found else (None, None)
    date, basis = head.date(found.date if found else None)
    fields = {
        "title": title, "url": url or address, "date": date, "date_from": basis, "language": head.language,
        "author": found.author if found else None, "site": found.sitename if found else None,
    }  # fmt: skip
    told = {name: value for name, value in fields.items() if value}
    known = Metadata(date, title, url or address, told)
    return Article(where, headed(title, _paragraphs(text)), known, url or address, file_name)


def _extracted(extract: Any, data: bytes, url: str | None, fast: bool) -> Any:
    """What trafilatura finds; ``fast`` asks for its own rules alone, which also read short articles."""
    searching = {"original_date": True, "extensive_search": False}
    return extract(
        data, url=url, fast=fast, with_metadata=True, include_comments=False, include_tables=False,
        date_extraction_params=searching, config=_config(),
    )  # fmt: skip


@cache
def _config() -> Any:
    """Trafilatura's settings, for which no article is too short."""
    from copy import deepcopy

    from trafilatura.settings import DEFAULT_CONFIG

    config = deepcopy(DEFAULT_CONFIG)
    for name in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
        config["DEFAULT"][name] = "1"
    return config


def _paragraphs(text: str) -> str:
    """A blank line between paragraphs, list marks taken off."""
    lines = (line.strip().removeprefix("- ") for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)


class _Head(HTMLParser):
    """What the head of a page says: its language, and the day of publication with where it stands."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.source = source
        self.language: str | None = None
        self._metas: dict[str, str] = {}
        self._data: list[str] = []
        self._in_data = False

    @classmethod
    def of(cls, data: bytes) -> _Head:
        """Read a page; letters outside ASCII do not matter here."""
        head = cls(data.decode("utf-8", "replace"))
        head.feed(head.source)
        return head

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang") or values.get("xml:lang") or None
        elif tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self._metas.setdefault(name.lower(), values.get("content", ""))
        elif tag == "time" and values.get("datetime"):
            self._metas.setdefault("<time>", values["datetime"])
        self._in_data = tag == "script" and values.get("type", "").lower() == "application/ld+json"

    def handle_endtag(self, tag: str) -> None:
        self._in_data = False

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self._data.append(data)

    def date(self, guessed: str | None) -> tuple[str | None, str | None]:
        """The day of publication as written, and where it stands; what trafilatura found comes last."""
        names = inputs().pages
        for name in names.first:
            if value := self._metas.get(name, "").strip():
                return value, name
        for data in self._data:
            if published := _published(data):
                return published, "JSON-LD"
        for name in (*names.then, "<time>"):
            if value := self._metas.get(name, "").strip():
                return value, name
        return guessed, "page" if guessed else None


def _published(data: str) -> str | None:
    """``datePublished`` of the article in a block of JSON-LD."""
    try:
        value = json.loads(unescape(data))
    except (ValueError, RecursionError):
        return None
    for item in found_under(value, inputs().fields.containers, lambda item: "datePublished" in item):
        day = item["datePublished"] if isinstance(item, Mapping) else None
        if isinstance(day, str) and day.strip():
            return day.strip()
    return None
