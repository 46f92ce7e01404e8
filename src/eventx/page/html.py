"""The page itself: a template, styles and scripts of the package around the contents, with nothing to fetch."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined

from eventx import __version__
from eventx.page.places import map_paths
from eventx.printable import masked
from eventx.strict_json import json_text

_TEMPLATE = "page.html.j2"
_STYLE = "page.css"
#: In the order in which they build on one another.
SCRIPTS = (
    "dom.js", "contents.js", "state.js", "filters.js", "facets.js", "timeline.js", "map.js", "rows.js", "table.js",
    "passages.js", "event.js", "incident.js", "article.js", "main.js",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A script or style of the page, and the hash by which its policy allows it."""

    name: str
    text: str

    @property
    def allowed(self) -> str:
        """The source expression of a Content-Security-Policy: ``'sha256-…'``."""
        return f"'sha256-{b64encode(sha256(self.text.encode()).digest()).decode()}'"


def page(contents: Mapping[str, Any], title: str) -> Iterator[str]:
    """The page of some contents, piece by piece. Equal contents give equal pages."""
    scripts = [_part(name) for name in SCRIPTS]
    style = _part(_STYLE)
    environment = Environment(
        loader=DictLoader({_TEMPLATE: _asset(_TEMPLATE)}), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    yield from environment.get_template(_TEMPLATE).generate(
        title=masked(title), version=__version__, policy=policy(scripts, style), style=style, scripts=scripts,
        data=pieces(contents), land=map_paths("land"), borders=map_paths("borders"),
    )  # fmt: skip


def policy(scripts: list[Part], style: Part) -> str:
    """What the page may do: run its own scripts and use its own style; fetch, send and embed nothing."""
    allowed = " ".join(script.allowed for script in scripts)
    return f"default-src 'none'; script-src {allowed}; style-src {style.allowed}; base-uri 'none'; form-action 'none'"


def pieces(contents: Mapping[str, Any]) -> Iterator[str]:
    """The contents as embedded JSON, item by item: fifty thousand events are never one text."""
    for place, (key, value) in enumerate(contents.items()):
        yield f"{',' if place else '{'}{embedded(key)}:"
        if not isinstance(value, list):
            yield embedded(value)
            continue
        for number, item in enumerate(value):
            yield f"{',' if number else '['}{embedded(item)}"
        yield "]" if value else "[]"
    yield "}"


def embedded(value: object) -> str:
    """A value as JSON that ends no element it stands in, whatever its texts hold.

    >>> embedded("</script>")
    '"\\\\u003c/script>"'
    """
    return json_text(value).replace("<", "\\u003c")


def _part(name: str) -> Part:
    return Part(name, "\n" + _asset(name))


def _asset(name: str) -> str:
    return files("eventx.page").joinpath("assets", name).read_text(encoding="utf-8")
