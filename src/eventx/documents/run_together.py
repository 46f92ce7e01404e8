"""Paragraphs that a scraper has run together: "… rife with insurgents.Russia’s foray …", "in SyriaThe desert …".

Pages whose marks were cut out without a blank tell it themselves: again and again a sentence ends and the next begins
with nothing between. Only in such a text a word that goes on with a capital is two. A year ends a sentence in any.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

#: How many sentences must be run together before words are taken for it, too.
_FEWEST = 3
_SENTENCES = re.compile(r"(?<=[a-z]{2}[.?!])(?=[A-Z][a-z]{2})|(?<=[a-z][.?!][\"”’])(?=[A-Z][a-z]{2})")
#: A sentence that ends in a number: "in June 2019.Five people", "by 4%.Analysts"; no heading ("Article 2.Scope").
_NUMBERED = re.compile(
    r"(?:\b[a-z]{2,12},?|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{1,2},)?)"
    r" [$€£]?\d[\d,.]{0,12}(?:%|st|nd|rd|th)?[.?!](?=[A-Z][a-z]{2})"
)
#: A year at the end of a sentence, which no name goes on from; one alone is enough: "began in 2019.Five people".
_YEAR = re.compile(r"(?<= (?:19|20)\d\d[.?!])(?=[A-Z][a-z]{2})")
#: A word in small letters with one in capitals behind it; the first word alone tells nothing of a brand ("iPhone").
_WORDS = re.compile(r"(?<![A-Za-z'’-])([a-z]{3,30})(?=[A-Z][a-z]{2})")
#: A name with a word behind it that opens a sentence: "SyriaThe", "SuspectA court".
_OPENED = re.compile(r"\b[A-Z][a-z]{2,30}(?=(?:The|An|He|She|They|But|After|When|In)\b|A [a-z]{2})")
#: The end of a word in quotation marks before a capital: "reinforce security'French police".
_QUOTED = re.compile(r"(?<=[a-z]{4}['’”])(?=[A-Z][a-z]{3})")
#: The headings of a wiki in its own marks: "were killed.== References ==".
_HEADING = re.compile(r"(?<=[.?!\w”\"])(?===+ ?[A-Z])|(?<=[a-z ]==)(?=[A-Z])")


def ends_of_paragraphs(text: str, is_word: Callable[[str], bool]) -> Iterator[int]:
    """The offsets at which a paragraph ends and the next begins where they are run together.

    >>> list(ends_of_paragraphs("Rebels fled.Police came.Two were hurt.Ten diedThe mayor left.", {"died"}.__contains__))
    [12, 24, 38, 46]
    """
    if "==" in text:
        yield from (match.start() for match in _HEADING.finditer(text))
    yield from (match.start() for match in _YEAR.finditer(text))
    yield from (match.end() for match in _label().finditer(text))
    sentences = [match.end() for pattern in (_SENTENCES, _NUMBERED) for match in pattern.finditer(text)]
    if len(sentences) < _FEWEST:
        return
    yield from sentences
    yield from (match.end() for match in _WORDS.finditer(text) if is_word(match[1]))
    for pattern in (_OPENED, _QUOTED):
        yield from (match.end() for match in pattern.finditer(text))


@cache
def _label() -> re.Pattern[str]:
    """A label of a link that opens a line, with the first sentence behind it: "Read moreOn Friday rebels …"."""
    from eventx.zones.zone_cues import zone_cues  # late: every command would read its data, `--help` too

    cues = zone_cues().promotional
    labels = {
        label for label in (*cues.starts, *cues.bare, *cues.headings) if " " in label or label not in cues.headings
    }
    longest_first = sorted(labels, key=lambda label: (-len(label), label))
    return re.compile(
        rf"^[ \t\[(>»]{{0,4}}(?i:{'|'.join(map(re.escape, longest_first))})(?=[A-Z](?:[a-z]{{1,20}}| [a-z]))",
        re.MULTILINE,
    )
