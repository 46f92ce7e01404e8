"""Is "second" a unit here, "three weeks" a length of time? Checks on units, distances, lengths and references."""

from __future__ import annotations

from itertools import pairwise

from eventx.language.lemmas import lemma
from eventx.timex.cues import cues
from eventx.timex.guards_positions import outside_names
from eventx.timex.passage import Passage
from eventx.timex.reading import Found
from eventx.timex.tense import Tense


def is_unit_deictic(passage: Passage, found: Found) -> bool:
    """ "Last year", not "the last year" nor "past hour"."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if "past" in words and "this" not in words:
        return False
    if any(pair in (("the", "last"), ("the", "next")) for pair in pairwise(words[-3:])) and found.mod is None:
        return False
    if words[-1] == "day":
        return "next" in words
    return words[-1] not in ("second", "minute", "hour", "millennium")


def is_unit_step(passage: Passage, found: Found) -> bool:
    """ "The following day", not "the following second"."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return words[-1] not in ("second", "minute", "hour", "quarter") and words[0] != "prior"


def is_unit_end(passage: Passage, found: Found) -> bool:
    """ "The end of the year", "later in the day"."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return len(words) > 2 or words[0] in ("later", "earlier")


def is_later(passage: Passage, found: Found) -> bool:
    """ "Two days later"; "two days on" only where nothing goes on behind it."""
    return passage.words[found.last - 1].text.lower() != "on" or passage.after(found.last) in (".", ",", "")


def is_earlier(passage: Passage, found: Found) -> bool:
    """ "Three years before", with nothing after it that it comes before."""
    if passage.words[found.last - 1].text.lower() not in ("before", "prior"):
        return True
    return not passage.after(found.last).isalpha()


def is_unit_beside(passage: Passage, found: Found) -> bool:
    """ "The day before", with nothing after it that it comes before."""
    if passage.words[found.last - 1].text.lower() not in ("before", "after"):
        return True
    return not passage.after(found.last).isalpha() or passage.after(found.last) in (
        "that",
        "in",
        "at",
        "and",
        "on",
        "when",
    )


def is_event_day(passage: Passage, found: Found) -> bool:
    """ "The day after the raid", "the day before Kos's death": an event stands behind it."""
    linked = passage.words[found.last - 1].text.lower() in ("after", "before", "following")
    behind = found.last if linked else found.last + 1
    articles = ("the", "a", "an", "his", "her", "their", "its")
    if passage.after(behind) in (",", "."):
        return False
    return passage.after(behind) in articles or any(passage.tag(i).startswith("NN") for i in (behind, behind + 1))


def is_bare_distance(passage: Passage, found: Found) -> bool:
    """ "Came hours after the raid", "resigned days after the vote", not "spent hours after the raid in jail"."""
    if passage.before(found.first) in cues("before_distance") or not found.first:
        return True
    token = passage.token(found.last - 1)
    if token is None or token.dep_ != "npadvmod":
        return False
    above = token.head if token.head.pos_ in ("VERB", "AUX") else token.head.head
    return above.pos_ == "VERB" and lemma(above) not in cues("spending")


def is_duration(passage: Passage, found: Found) -> bool:
    """A length of time: not "a second strike", "the Sunday of the week", "one day" in a tale, "the 2003 quarter"."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if len(words) == 2 and "YEAR" in passage.words[found.first].classes and not words[1].endswith("s"):
        return False
    if words[-1] in ("second", "quarter", "minute") and words[0] in ("a", "an", "the", "another", "one"):
        if words[-1] == "minute":
            return True
        ordinal = passage.after(found.last).startswith(("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}"))
        return not ordinal and not passage.tag(found.last).startswith(("NN", "JJ", "VB"))
    if words[0] in ("a", "an") and len(words) == 2 and words[1] in ("day", "week", "month", "year", "night", "hour"):
        return not passage.before(found.first).isdigit()
    return words[-1] != "quarters"


def is_duration_last(passage: Passage, found: Found) -> bool:
    """ "The past three months", not "the last quarter", nor a verb: "the truce may *last* three weeks"."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if passage.tag(found.first).startswith("VB"):
        return False
    return words[-1] not in ("quarter", "second", "quarters") and words[0] not in ("second", "third")


def is_duration_bare(passage: Passage, found: Found) -> bool:
    """ "For years"; quarters and seconds only after "for"."""
    return (
        passage.words[found.last - 1].text.lower() not in ("quarters", "seconds")
        or passage.before(found.first) == "for"
    )


def is_set_word(passage: Passage, found: Found) -> bool:
    """ "Weekly meetings", not the "Daily Mail" nor the "New England Weekly"."""
    return (outside_names(passage, found) and not passage.words[found.first].text.istitle()) or found.first == 0


def is_rate(passage: Passage, found: Found) -> bool:
    """ "20 miles a day", "10 dollars a month": a noun with a number stands before."""
    noun = passage.tag(found.first - 1) in ("NNS", "NN", "$", "CD")
    return noun and any(passage.tag(found.first - back) in ("CD", "$") for back in (1, 2, 3) if found.first >= back)


def is_reference(passage: Passage, found: Found) -> bool:
    """A word of reference that is no part of a name."""
    return outside_names(passage, found)


def is_present(passage: Passage, found: Found) -> bool:
    """ "At this time", not "this time"."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return words != ["this", "time"] or passage.before(found.first) in ("at", "by", "")


def is_past(passage: Passage, found: Found) -> bool:
    """ "In the past", not "past the gate" nor "in the past week"."""
    return not passage.tag(found.last).startswith(("NN", "CD"))


def is_coming(passage: Passage, found: Found) -> bool:
    """ "In three weeks" looks ahead; not after the past, nor in "for the second time in a month"."""
    if passage.before(found.first, 2) in ("time", "times"):
        return False
    tense = passage.tense(found)
    return (tense is Tense.FUTURE and not passage.would(found)) or (
        tense is Tense.OPEN and not passage.before(found.first, 2)
    )


def is_of_no_deed(passage: Passage, found: Found) -> bool:
    """ "Two days after Monday", not "two days after Monday's raid", which counts from the raid."""
    last = passage.token(found.last - 1)
    if last is None or not last.dep_:
        return True
    day = next((t for t in (last, last.head) if t.dep_ in ("poss", "compound", "nmod", "nummod", "amod")), None)
    if day is None:
        return True
    named = day.head if day.head.i > last.i else day.head.head
    return not (named.i > last.i and named.tag_ in ("NN", "NNS") and not named.ent_type_)
