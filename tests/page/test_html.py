"""The page as a file: its policy, what it embeds, and that equal inputs give equal bytes."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from page_records import report, tankers

from eventx.page.html import SCRIPTS, embedded, page, pieces

EMPTY = {"documents": [], "sentences": [], "events": [], "incidents": [], "countries": {}, "months": []}


class Elements(HTMLParser):
    """The elements of a page: scripts and styles with their texts, and all attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.texts: list[tuple[str, dict[str, str | None], str]] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self._open: tuple[str, dict[str, str | None]] | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, *pair) for pair in attrs]
        self._open = (tag, dict(attrs)) if tag in ("script", "style", "title", "h1") else None

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts.append((*self._open, data))


def test_the_policy_allows_what_stands_in_the_page_and_nothing_else() -> None:
    text = "".join(page(EMPTY, "Title"))
    found = Elements(text)
    policy = next(value for _, name, value in found.attributes if name == "content" and "default-src" in (value or ""))
    assert policy and policy.startswith("default-src 'none'; ")
    inline = [body for tag, attributes, body in found.texts if tag in ("script", "style") and "type" not in attributes]
    hashes = [f"'sha256-{b64encode(sha256(body.encode()).digest()).decode()}'" for body in inline]
    assert len(hashes) == len(SCRIPTS) + 1
    assert sorted(hashes) == sorted(re.findall(r"'sha256-[^']+'", policy))
    assert "unsafe" not in policy


def test_nothing_of_the_page_is_fetched_and_nothing_runs_from_attributes() -> None:
    found = Elements("".join(page(EMPTY, "Title")))
    assert not [each for each in found.attributes if each[1] in ("src", "style") or each[1].startswith("on")]
    assert {value for _, name, value in found.attributes if name == "href"} == {"#list"}


@pytest.mark.parametrize("words", ["</script><script>", "<!--", "a\u2028b", "\ud800", '"', "\\u003c", "\x00"])
def test_embedded_values_come_back(words: str) -> None:
    text = embedded({words: words})
    assert "<" not in text and "\u2028" not in text and "\ud800" not in text
    assert json.loads(text) == {words: words}


def test_contents_are_one_value() -> None:
    contents = {"none": [], "some": [1, "</script>", {"a": []}], "table": {"x": "y"}}
    assert json.loads("".join(pieces(contents))) == contents


def test_a_title_is_text() -> None:
    text = "".join(page(EMPTY, "</title><script>alert(1)</script>\u202e"))
    titles = {tag: body for tag, _, body in Elements(text).texts if tag in ("title", "h1")}
    assert titles["h1"].startswith("</title><script>") and "\u202e" not in text


def test_the_same_records_give_the_same_bytes_whatever_their_order(tmp_path: Path) -> None:
    one = report(tmp_path, tankers(), "--incidents").read_bytes()
    other = report(tmp_path, tankers()[::-1] * 2, "--incidents").read_bytes()
    assert one == other


def test_the_page_itself_is_small() -> None:
    assert len("".join(page(EMPTY, "Title")).encode()) < 120_000


def test_scripts_name_every_file_once() -> None:
    folder = Path(page.__code__.co_filename).parent / "assets"
    assert sorted(SCRIPTS) == sorted(each.name for each in folder.glob("*.js"))
