"""RSS and Atom: an article for each item (feedparser)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eventx.documents.metadata import Metadata
from eventx.documents.notices import Caution
from eventx.inputs.article import Article, Opened, Read, UnreadableError, headed
from eventx.inputs.extras import extra
from eventx.inputs.markup import plain_text


def feed_articles(opened: Opened, data: bytes) -> Iterator[Read]:
    """The items of a feed, by number. Raises UnreadableError for what is none, and without feedparser."""
    parse = extra("feedparser", "a feed").parse
    feed = parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        if feed.bozo:
            raise UnreadableError(f"no feed that can be read ({feed.bozo_exception})", "save it again")
        yield Caution(opened.id, "there are no items in it", "check how it was made")
        return
    if feed.bozo and not isinstance(feed.bozo_exception, UnicodeError | feed_warning()):
        yield Caution(opened.id, f"a broken feed ({feed.bozo_exception})", "items may be missing")
    for number, entry in enumerate(feed.entries, 1):
        yield _article(f"{opened.id}:{number}", entry)


def feed_warning() -> type[Exception]:
    """What feedparser reports of a feed that it read well in another encoding than it announced."""
    kind: type[Exception] = extra("feedparser.exceptions", "a feed").CharacterEncodingOverride
    return kind


def _article(where: str, entry: Any) -> Article:
    title = plain_text(entry.get("title") or "") or None
    date = entry.get("published") or entry.get("dc_date") or entry.get("updated")
    contents = [content.get("value") or "" for content in entry.get("content", [])]
    html = max([*contents, entry.get("summary") or ""], key=len)
    url = entry.get("link") or None
    fields = {"title": title, "url": url, "date": date, "guid": entry.get("id"), "author": entry.get("author")}
    told = {name: value for name, value in fields.items() if value}
    return Article(where, headed(title, plain_text(html)), Metadata(date, title, url, told), url or entry.get("id"))
