"""Scenes: what happened in one go, told in the simple past behind the happening that dates it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from eventx.attribution.reports import report_book
from eventx.chronology.elsewhere import is_elsewhere
from eventx.events.mentions import EventMention
from eventx.language.lemmas import lemma
from eventx.language.sentences import sentence_start
from eventx.language.verb_groups import verb_group
from eventx.limits import limits
from eventx.times.event_time import EventTime
from eventx.times.shut import is_sequel
from eventx.times.why import Way
from eventx.times.words import time_cues
from eventx.types.frames import EventType

_PARAGRAPH = re.compile(r"\S[^\n]*")
_APART = frozenset({"after", "before", "since", "until", "because"})


@dataclass(frozen=True, slots=True)
class Scenes:
    """The paragraphs of a Doc by the character each begins at, and the dated mentions of each, in text order.

    ``opening`` are the first paragraphs that tell of any event, title and lead: one that tells of none moves nothing.
    """

    starts: Sequence[int]
    opening: Sequence[int]
    dated: Mapping[int, Sequence[tuple[EventMention, EventTime]]]
    #: The token at which each name is first told.
    names: Mapping[str, int]

    @classmethod
    def of(cls, dated: Sequence[tuple[EventMention, EventTime]], told: Iterable[EventMention]) -> Scenes:
        """Index mentions of events of known days, in text order, and the paragraphs of all that is told.

        Every line that is not blank is a paragraph. What is still to come dates no scene, nor does what lies before it.
        """
        doc = dated[0][0].head.doc
        starts = [match.start() for match in _PARAGRAPH.finditer(doc.text)]
        paragraphs: dict[int, list[tuple[EventMention, EventTime]]] = {}
        for mention, time in dated:
            if not (_of_one_day(time) and not time.back and mention.factuality.modality.told):
                continue
            if not is_before_or_after(mention.head):
                paragraphs.setdefault(bisect_right(starts, mention.head.idx), []).append((mention, time))
        telling = sorted({bisect_right(starts, mention.head.idx) for mention in told})
        names: dict[str, int] = {}
        for token in doc:
            if token.pos_ == "PROPN":
                names.setdefault(token.lower_, token.i)
        return cls(starts, telling[: limits().chronology.opening_paragraphs], paragraphs, names)

    def lend(self, mention: EventMention) -> EventTime | None:
        """The time of the scene that a mention belongs to.

        The last dated happening before it in its paragraph dates the scene, else the first of title and lead.
        """
        if not is_scenic(mention):
            return None
        found = None
        for other, time in self.dated.get(bisect_right(self.starts, mention.head.idx), ()):
            if other.head.i < mention.head.i and _lends(other.type, mention.type) and not _is_out(other, mention):
                found = other, time
        if found is not None:
            return _lent(found, "the last dated happening before it in the paragraph")
        timing = mention.type.traits.timing
        if timing.session:
            return self._opening(mention) if timing.results else None
        harm = timing.unplanned and not timing.causes
        if not (timing.daily or harm) and self._is_of_its_own(mention):
            return None
        return self._opening(mention) or self._only_cause(mention)

    def _opening(self, mention: EventMention) -> EventTime | None:
        """The first dated happening of title and lead."""
        for paragraph in self.opening:
            for other, time in self.dated.get(paragraph, ()):
                after = is_sequel(other.head) and other.head.head.i == mention.head.i
                if _lends(other.type, mention.type) and not after and not is_elsewhere(other, mention):
                    return _lent((other, time), "the first dated happening of title and lead")
        return None

    def _is_of_its_own(self, mention: EventMention) -> bool:
        """Whether a later paragraph tells of something else: of what was so before, or what those do who are new in it.

        "The region has seen much violence. Herders *kidnapped* two nurses"; "Norway *offered* tents".
        """
        paragraph = bisect_right(self.starts, mention.head.idx)
        if paragraph == self.opening[0]:
            return False
        first = self.starts[paragraph - 1]
        who = (c for c in mention.head.children if c.dep_ == "nsubj" and c.ent_type_ in ("GPE", "NORP", "ORG"))
        if any(self.names.get(c.lower_, c.i) >= c.i for c in who):
            return True
        opener = mention.head.doc.char_span(first, first + 1, alignment_mode="expand")
        return (
            opener is not None
            and sentence_start(opener.root) < sentence_start(mention.head)
            and is_background(opener.root.sent.root)
        )

    def _only_cause(self, mention: EventMention) -> EventTime | None:
        """For what title and lead tell: the day of all attacks and accidents that the article dates, if one."""
        if bisect_right(self.starts, mention.head.idx) not in self.opening:
            return None
        dated = (pair for paragraph in self.dated.values() for pair in paragraph)
        causes = [pair for pair in dated if pair[0].type.traits.timing.causes and not is_elsewhere(pair[0], mention)]
        days = {(time.earliest, time.latest, time.timex.value[:10]) for _, time in causes}
        return _lent(causes[0], "the only day on which the article dates a cause") if len(days) == 1 else None


def is_background(root: Token) -> bool:
    """Whether a sentence, by its root, tells what has been so, or is so: "tension had *grown* for months"."""
    if report_book().tells(root):
        said = (c for c in root.children if c.dep_ == "ccomp")
        return any(verb_group(verb).perfect for verb in said)
    group = verb_group(root)
    return group.perfect or group.simple_present


def _lent(lender: tuple[EventMention, EventTime], which: str) -> EventTime:
    mention, time = lender
    return time.step(Way.SCENE, f"told in the simple past, it belongs to the scene of {which}", mention.head)


def _lends(lender: EventType, taker: EventType) -> bool:
    """Whether two types of event belong to one scene."""
    timing = taker.traits.timing
    return lender.name == taker.name if timing.session or timing.daily else lender.traits.timing.dates_scene


def _is_out(other: EventMention, mention: EventMention) -> bool:
    return _is_beside(other, mention) or is_elsewhere(other, mention)


def _is_beside(other: EventMention, mention: EventMention) -> bool:
    """Whether another price of the same sentence moved: its clauses tell best what is of one day."""
    return mention.type.traits.timing.daily and sentence_start(other.head) == sentence_start(mention.head)


def is_scenic(mention: EventMention) -> bool:
    """Whether a mention tells a happening of a scene: a verb in the simple past, told as a fact."""
    head = mention.head
    while head.dep_ == "xcomp" and head.head.i != head.i:
        head = head.head
    return (
        verb_group(head).simple_past
        and not _is_set_apart(head)
        and not is_in_longer(head)
        and mention.type.traits.timing.scenic
        and mention.factuality.modality.told
    )


def is_apart(head: Token) -> bool:
    """Whether a noun names another happening than the one told of: "the previous talks"."""
    return any(c.lower_ in time_cues().apart for c in head.children if c.dep_ in ("amod", "det"))


def is_in_longer(verb: Token) -> bool:
    """Whether a verb tells what happened in something longer than a day: "two million *died* in the war"."""
    within = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("in", "during"))
    return any(lemma(n) in time_cues().arenas for link in within for n in link.children if n.dep_ == "pobj")


def is_parted(first: Token, second: Token) -> bool:
    """Whether a new paragraph begins between two words."""
    return any("\n" in token.text_with_ws for token in first.doc[first.i : second.i])


def is_before_or_after(head: Token) -> bool:
    """Whether a clause only tells since or after what something was: "have fled since unrest *began* in May"."""
    marks = time_cues().aside | time_cues().since
    for token in (head, *head.ancestors):
        if token.dep_ == "advcl":
            return any(c.dep_ == "mark" and c.lower_ in marks for c in token.children)
    return False


def _is_set_apart(head: Token) -> bool:
    """Whether a verb is of another time than its sentence: "the raid that *killed* him", "after they *fled*"."""
    if head.dep_ == "relcl":
        return True
    return head.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _APART for c in head.children)


def _of_one_day(time: EventTime) -> bool:
    """Whether a time is a day or a weekend, known or open ("XXXX-WXX-1")."""
    if time.earliest is None or time.latest is None:
        return len(time.timex.value.partition("T")[0]) >= len("XXXX-WXX-1")
    return (time.latest - time.earliest).days <= limits().chronology.scene_days
