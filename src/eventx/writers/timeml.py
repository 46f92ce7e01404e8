"""Time expressions as TimeML: the text of a document with its TIMEX3 elements, below the day it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def timeml(identity: str, text: str, day: str | None, expressions: Iterable[Mapping[str, Any]]) -> str:
    """A document as TimeML. Expressions have start, end, type, value and mod, as ``eventx times`` prints them.

    >>> monday = {"start": 3, "end": 9, "type": "DATE", "value": "2019-03-04", "mod": None}
    >>> timeml("a", "On Monday.", None, [monday]).split("TEXT>")[1]
    'On <TIMEX3 tid="t1" type="DATE" value="2019-03-04">Monday</TIMEX3>.</'
    """
    parts: list[str] = []
    here = 0
    for number, each in enumerate(sorted(expressions, key=lambda each: each["start"]), 1):
        if each["start"] < here:
            continue
        mod = f' mod="{each["mod"]}"' if each["mod"] else ""
        words = _text(text[each["start"] : each["end"]])
        tag = f'<TIMEX3 tid="t{number}" type="{each["type"]}" value="{escape(each["value"])}"{mod}>'
        parts += [_text(text[here : each["start"]]), f"{tag}{words}</TIMEX3>"]
        here = each["end"]
    parts.append(_text(text[here:]))
    written = (
        f'<TIMEX3 tid="t0" type="DATE" value="{day}" functionInDocument="CREATION_TIME">{day}</TIMEX3>' if day else ""
    )
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n<DOCID>{_text(identity)}</DOCID>\n<DCT>{written}</DCT>\n'
    return f"{head}<TEXT>{''.join(parts)}</TEXT>\n</TimeML>\n"


def _text(text: str) -> str:
    """Text for XML; characters that it cannot hold become U+FFFD, so that offsets stay."""
    return escape(_NO_XML.sub("\ufffd", text), quote=False)
