"""How records of others call their text, date, title and address: names by ``data/inputs.toml``."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace

from eventx.documents.options import ReadOptions
from eventx.inputs.kinds import inputs

_DEFAULT = ReadOptions()
#: Articles lie no deeper in the answer of an interface.
_MOST_DEEP = 12
#: NewsAPI cuts its texts: "… the mayor sa… [+1234 chars]".
_CUT_OFF = re.compile(r"(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*\Z")


def value_at(fields: Mapping[str, object], name: str) -> object:
    """The value of a field; a dot leads into an object, unless the name holds it.

    >>> value_at({"headline": {"main": "Port shelled"}}, "headline.main")
    'Port shelled'
    """
    if name in fields:
        return fields[name]
    value: object = fields
    for part in name.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return value


def _named(fields: Mapping[str, object], asked: str, usual: str, names: tuple[str, ...]) -> str:
    """The name of a field: as asked for, else the first of the known names under which a text or number stands."""
    if asked != usual:
        return asked
    for name in (usual, *names):
        value = value_at(fields, name)
        if value is not None and value != "" and not isinstance(value, list | bool):
            if isinstance(value, Mapping) and usual != "date":
                continue
            return name
    return usual


def text_name(fields: Mapping[str, object], options: ReadOptions) -> str:
    """The name of the field with the text: as the options say, else the first known one that holds a text."""
    if options.text_field != _DEFAULT.text_field or isinstance(fields.get("text"), str):
        return options.text_field
    known = (name for name in inputs().fields.text if isinstance(value_at(fields, name), str))
    return next(known, options.text_field)


def resolved(fields: Mapping[str, object], options: ReadOptions) -> ReadOptions:
    """The options with the names that a record has for its text, date and title, where the user named none.

    >>> resolved({"body": "…", "publishedAt": "2019-03-06"}, ReadOptions()).date_field
    'publishedAt'
    """
    names = inputs().fields
    return replace(
        options,
        text_field=text_name(fields, options),
        date_field=_named(fields, options.date_field, _DEFAULT.date_field, names.date),
        title_field=_named(fields, options.title_field, _DEFAULT.title_field, names.title),
    )


def is_article(fields: Mapping[str, object], options: ReadOptions) -> bool:
    """Whether a record holds a text."""
    return isinstance(value_at(fields, text_name(fields, options)), str)


def whole_text(text: str) -> str:
    """A text without the mark of an interface that cuts it.

    >>> whole_text("The mayor of Lugo sa… [+2041 chars]")
    'The mayor of Lugo sa'
    """
    return _CUT_OFF.sub("", text) if text.endswith("]") else text


def found_under(
    value: object, containers: Collection[str], wanted: Callable[[Mapping[str, object]], bool], depth: int = 0
) -> Iterator[Mapping[str, object]]:
    """The objects that are wanted, in lists and under the keys that lead to articles; none inside another."""
    if depth > _MOST_DEEP:
        return
    if isinstance(value, Mapping):
        if wanted(value):
            yield value
            return
        for key in value:
            if key in containers:
                yield from found_under(value[key], containers, wanted, depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from found_under(item, containers, wanted, depth + 1)
