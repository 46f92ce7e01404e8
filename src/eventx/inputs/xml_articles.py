"""XML: feeds, NITF, Reuters' NewsML of 1996 and SGML of 1987, told apart by their first tag."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import TYPE_CHECKING

from eventx.documents.decode import Undecodable, decode
from eventx.documents.metadata import Metadata
from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.inputs.article import Article, Opened, Read, UnreadableError, headed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FIRST_TAG = re.compile(r"<([A-Za-z][\w:.-]{0,60})")
_REUTERS = re.compile(r"<REUTERS\b([^>]{0,500})>", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]|&#\\d{1,2};")
_SIGNED = re.compile(r"\n\s{0,9}Reuters?\s{0,9}\Z", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_WRAPPED = re.compile(r"\s*\n\s{3,}(?=\S)")


def articles(opened: Opened, options: ReadOptions) -> Iterator[Read]:
    """The articles of an XML file. Raises UnreadableError, TooLongError."""
    data = opened.whole()
    root = _root(data)
    if root in ("rss", "feed", "rdf:rdf"):
        from eventx.inputs.feeds import feed_articles

        yield from feed_articles(opened, data)
    elif root == "reuters":
        yield from _sgml(opened, data)
    elif root == "html":
        from eventx.inputs.pages import page_article

        yield page_article(opened.id, data, opened.name)
    else:
        yield _one(opened, data, root)


def _root(data: bytes) -> str:
    """The name of the first tag, in lower case. Raises UnreadableError where there is none."""
    head = data[:20_000].replace(b"\0", b"").decode("utf-8", "replace")
    if not (found := _FIRST_TAG.search(head)):
        raise UnreadableError("no XML", "check how it was made")
    return found[1].lower()


def _one(opened: Opened, data: bytes, root: str) -> Article:
    """A file of one article. Raises UnreadableError for what is none."""
    from xml.etree.ElementTree import ParseError, fromstring

    reader = _READERS.get(root)
    if reader is None:
        raise UnreadableError(f"XML of a kind that is not read ({root})", "convert it to text or JSON Lines")
    try:
        tree = fromstring(data)
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableError(f"not valid XML ({error})", "mend it, or save it again") from error
    known, paragraphs = reader(tree)
    if not paragraphs:
        raise UnreadableError("no text was found in it", "check how it was made")
    return Article(opened.id, headed(known.title, "\n\n".join(paragraphs)), known, file_name=opened.name)


def _nitf(tree: Element) -> tuple[Metadata, list[str]]:
    """An article in NITF. Of text blocks that repeat one another the one that is whole counts."""
    blocks = tree.findall(".//body.content//block")
    whole = [block for block in blocks if block.get("class") == "full_text"]
    body = whole[0] if whole else tree.find(".//body.content")
    paragraphs = _texts(body, "p")
    title = _text(tree.find(".//hedline/hl1")) or _text(tree.find("./head/title"))
    issued, published = tree.find(".//date.issue"), tree.find(".//pubdata")
    date = _attribute(published, "date.publication") or _attribute(issued, "norm")
    identity = _attribute(tree.find(".//doc-id"), "id-string")
    fields = {"title": title, "date": date, "id": identity, "url": _attribute(published, "ex-ref")}
    return Metadata(date, title, fields["url"], {name: value for name, value in fields.items() if value}), paragraphs


def _newsitem(tree: Element) -> tuple[Metadata, list[str]]:
    """An article of Reuters' corpus of 1996 (RCV1)."""
    title, date = _text(tree.find("headline")), tree.get("date")
    fields = {"title": title, "date": date, "id": tree.get("itemid")}
    return Metadata(date, title, None, {name: value for name, value in fields.items() if value}), _texts(tree, "p")


_READERS: dict[str, Callable[[Element], tuple[Metadata, list[str]]]] = {"nitf": _nitf, "newsitem": _newsitem}


def _texts(tree: Element | None, tag: str) -> list[str]:
    found = [_text(each) for each in tree.iter(tag)] if tree is not None else []
    return [text for text in found if text]


def _text(element: Element | None) -> str | None:
    return (_BLANKS.sub(" ", "".join(element.itertext())).strip() or None) if element is not None else None


def _attribute(element: Element | None, name: str) -> str | None:
    return element.get(name) if element is not None else None


def _sgml(opened: Opened, data: bytes) -> Iterator[Article | Failure]:
    """The articles of a file of Reuters-21578."""
    try:
        text = decode(data.replace(b"\x03", b"").replace(b"\x02", b"")).text
    except Undecodable as error:
        raise UnreadableError(str(error), "convert it to UTF-8 text") from error
    starts = list(_REUTERS.finditer(text))
    for number, start in enumerate(starts, 1):
        end = starts[number].start() if number < len(starts) else len(text)
        where = f"{opened.id}:{number}"
        title, body = _inside(text, "TITLE", start.end(), end), _inside(text, "BODY", start.end(), end)
        if body is None:
            yield Failure(where, "an article without a text", "")
            continue
        named = re.search(r'NEWID="?(\w{1,20})', start[1])
        date = _inside(text, "DATE", start.end(), end)
        fields = {"title": title, "date": date, "newid": named[1] if named else None}
        told = {name: value for name, value in fields.items() if value}
        dateline = _inside(text, "DATELINE", start.end(), end)
        whole = headed(title, f"{dateline} {body}" if dateline else body)
        yield Article(where, whole, Metadata(date and _BLANKS.split(date)[0], title, None, told))


def _inside(text: str, tag: str, start: int, end: int) -> str | None:
    """What stands in the first element of a tag, its lines joined to paragraphs."""
    begin = text.find(f"<{tag}>", start, end)
    close = text.find(f"</{tag}>", begin, end) if begin >= 0 else -1
    if close < 0:
        return None
    inside = unescape(_CONTROL.sub("", text[begin + len(tag) + 2 : close]))
    parts = (_BLANKS.sub(" ", part).strip() for part in _WRAPPED.split(_SIGNED.sub("", inside)))
    return "\n\n".join(part for part in parts if part) or None
