"""What a document tells of where it plays: the countries and regions of the places that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from eventx.places.gazetteer import REGION, STATE, Spot, short_regions, spots, without_article, words
from eventx.places.geo import Offset
from eventx.quantities.numerals import numerals

_PLACES = frozenset({"GPE", "LOC"})
#: Tokens behind a comma that may name a region or a state: "Lebanon, New Hampshire".
_FURTHER = 3
_MILE = 1.609
_OFFSET = re.compile(
    r"(?P<number>[\w.,]+(?: (?:and a half|hundred))?)[ -](?P<unit>km|kilomet(?:er|re)s?|miles?)(?: \([^)]{1,25}\))?"
    r" (?:to the )?(?P<way>(?:north|south)(?:[ -]?(?:east|west))?|east|west)(?:ern)?"
    r"(?: of| from)(?: the)?(?: (?:capital|city|town|port))?,?\s*$",
    re.IGNORECASE,
)
_BEFORE = 90


@dataclass
class PlacesTold:
    """The places that a document names, seen as evidence for one another."""

    doc: Doc
    _told: tuple[Counter[str], Counter[tuple[str, str]]] | None = field(default=None)

    def countries(self, but: str) -> Mapping[str, int]:
        """How often places of each country are named, those called ``but`` left out."""
        found, _ = self._evidence()
        own = {spot.country for spot in spots(but)}
        return {code: count for code, count in found.items() if code not in own or count > self._times(but)}

    def names(self, town: str) -> bool:
        """Whether the document names a town by itself."""
        return any(ent.text == town and ent.label_ in _PLACES for ent in self.doc.ents)

    def regions(self) -> Mapping[tuple[str, str], int]:
        """How often each region is named."""
        return self._evidence()[1]

    def _times(self, name: str) -> int:
        alone = (ent.text.casefold() for ent in self.doc.ents if len(_states(spots(ent.text))) == 1)
        return sum(text == name.casefold() for text in alone)

    def _evidence(self) -> tuple[Counter[str], Counter[tuple[str, str]]]:
        if self._told is None:
            self._told = Counter(), Counter()
            for ent in self.doc.ents:
                for spot in _alone(ent):
                    self._told[0][spot.country or ""] += 1
                    if spot.region and spot.feature == REGION:
                        self._told[1][spot.country or "", spot.region] += 1
        return self._told


def _alone(ent: Span) -> tuple[Spot, ...]:
    """The place of a name that only one country has; none for others."""
    if ent.label_ not in _PLACES:
        return ()
    found = spots(without_article(ent.text))
    return found[:1] if len(_states(found)) == 1 and found[0].country else ()


def _states(found: tuple[Spot, ...]) -> set[str | None]:
    return {spot.country for spot in found}


def behind(last: Token) -> Iterator[Spot]:
    """The regions and states that stand behind a name and a comma: "Lebanon, Pennsylvania", "Bethlehem, Pa."."""
    doc, at = last.doc, last.i + 1
    if at + 1 >= len(doc) or doc[at].text != ",":
        return
    for length in range(min(_FURTHER, len(doc) - at - 1), 0, -1):
        text = doc[at + 1 : at + 1 + length].text
        known = short_regions().get(text) or short_regions().get(f"{text}.")
        found = [spot for spot in spots(without_article(text)) if spot.feature in (REGION, STATE)]
        if known is not None:
            yield Spot(text, None, REGION, known[0], known[1], 0.0, 0.0)
            return
        if found:
            yield from found
            return


def is_regional(span: Span, found: Sequence[Spot]) -> bool:
    """Whether a word beside a name says that it is a region: "Tehran province", "the state of New York"."""
    doc = span.doc
    if not any(spot.name.split()[-1].casefold() in span.text.casefold() for spot in found):
        return False
    beside = doc[span.end : span.end + 1].text.lower(), doc[max(0, span.start - 2) : span.start].text.lower()
    return beside[0] in words().regional.words or any(beside[1] == f"{word} of" for word in words().regional.words)


def offset_before(span: Span) -> Offset | None:
    """How far from the place of a name something is: "5 km north of", "30 miles (48 km) southeast of"."""
    text = span.doc[span.sent.start : span.start].text[-_BEFORE:] + " "
    found = _OFFSET.search(text)
    number = numerals(found["number"]) if found else ()
    if not found or not number or number[0].least is None:
        return None
    miles = found["unit"].lower().startswith("mile")
    km = number[0].least * (_MILE if miles else 1)
    return Offset(round(km, 1), re.sub(r"[ -]", "", found["way"].lower()))
