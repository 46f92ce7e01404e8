"""Checks on the sentence that a rule may ask for: is "May" a month here, "2000" a year, "second" a unit?

Each check takes the passage and the expression and tells whether the rule holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from eventx.timex.cues import cues
from eventx.timex.passage import Passage
from eventx.timex.reading import Found
from eventx.timex.tense import Tense

_NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT", "LAW", "LOC", "NORP"})
_TIME_LABELS = frozenset({"DATE", "TIME"})
_FIGURES = frozenset({"MONEY", "QUANTITY", "PERCENT"})


def _outside_names(passage: Passage, found: Found) -> bool:
    """Not part of a name: "Sunday Times", "May said", "the August Wilson Theatre"."""
    return not any(passage.label(i) in _NAMES for i in range(found.first, found.last))


def _weekday(passage: Passage, found: Found) -> bool:
    label = passage.label(found.first)
    if any(passage.words[i].text[0].isdigit() for i in range(found.first, found.last)):
        return True
    if found.last - found.first > 1:
        return label not in ("ORG", "WORK_OF_ART") or passage.label(found.last) != label
    return label not in {"WORK_OF_ART", "FAC", "LAW"} and not (label == "ORG" and passage.label(found.last) == "ORG")


def _month(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if len(words) > 1 and not (len(words) == 2 and words[0] in ("the", "-")):
        return True
    if passage.before(found.first) in cues("before_month") and passage.tag(found.first) not in ("MD", "VB"):
        return passage.label(found.first) not in {"PERSON", "ORG", "FAC"} or words[-1] not in cues("ambiguous_months")
    if passage.label(found.first) in _TIME_LABELS:
        return True
    if words[-1] in cues("ambiguous_months") or passage.label(found.first) in _NAMES:
        return len(passage.words) == 1
    return True


def _year(passage: Passage, found: Found) -> bool:
    if found.last - found.first > 1:
        return passage.label(found.last - 1) not in _FIGURES
    label = passage.label(found.first)
    if label in _FIGURES or passage.after(found.last) in cues("counted"):
        return False
    if label in _TIME_LABELS or len(passage.words) == 1:
        return True
    plural = passage.tag(found.last) in ("NNS", "NNPS")
    number = int(passage.words[found.first].text[:4])
    return (
        passage.before(found.first) in cues("before_year")
        and not plural
        and 1200 <= number <= 2100
        and label != "CARDINAL"
    )


def _season(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if len(words) > 2 or (len(words) == 2 and words[0] != "the"):
        return True
    if passage.tag(found.last - 1) not in ("NN", "NNP", ""):
        return False
    ambiguous = words[-1] in ("fall", "spring")
    if ambiguous:
        return passage.label(found.last - 1) in _TIME_LABELS
    return passage.label(found.last - 1) not in _NAMES | {"EVENT"}


def _decade(passage: Passage, found: Found) -> bool:
    """Not an age ("in her 50s") nor a temperature ("in the 80s")."""
    word = passage.words[found.last - 1].text
    if word[:1].isdigit() and len(word.rstrip("s'’")) == 2:
        return False
    return passage.before(found.first) not in ("his", "her", "their", "my", "your")


def _unit_deictic(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if "past" in words and "this" not in words:
        return False
    if any(pair in (("the", "last"), ("the", "next")) for pair in pairwise(words[-3:])) and found.mod is None:
        return False
    if words[-1] == "day":
        return "next" in words
    return words[-1] not in ("second", "minute", "hour", "millennium")


def _unit_step(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return words[-1] not in ("second", "minute", "hour", "quarter") and words[0] != "prior"


def _unit_end(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return len(words) > 2 or words[0] in ("later", "earlier")


def _part(passage: Passage, found: Found) -> bool:
    return passage.label(found.last - 1) not in _NAMES | {"EVENT"}


def _day_number(passage: Passage, found: Found) -> bool:
    """ "On the 14th", not "the 14th time", "the 5th Infantry", "the 20th congress"."""
    if found.last - found.first > 2:
        return True
    return passage.before(found.first) in (
        "on",
        "by",
        "until",
        "of",
        "from",
        "since",
        "and",
        "",
    ) and not passage.tag(found.last).startswith(("NN", "JJ"))


def _later(passage: Passage, found: Found) -> bool:
    return passage.words[found.last - 1].text.lower() != "on" or passage.after(found.last) in (".", ",", "")


def _earlier(passage: Passage, found: Found) -> bool:
    """ "Three years before", with nothing after it that it comes before."""
    if passage.words[found.last - 1].text.lower() not in ("before", "prior"):
        return True
    return not passage.after(found.last).isalpha()


def _unit_beside(passage: Passage, found: Found) -> bool:
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


def _event_day(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    after = (
        passage.after(found.last) if words[-1] in ("after", "before", "following") else passage.after(found.last + 1)
    )
    return after in ("the", "a", "an", "his", "her", "their", "its") or passage.tag(found.last + 1).startswith("NN")


def _duration(passage: Passage, found: Found) -> bool:
    """A length of time: not "a second strike", "the Sunday of the week", "one day" in a tale."""
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    if words[-1] in ("second", "quarter", "minute") and words[0] in ("a", "an", "the", "another", "one"):
        return words[-1] == "minute" or not passage.tag(found.last).startswith(("NN", "JJ", "VB"))
    if words[0] in ("a", "an") and len(words) == 2 and words[1] in ("day", "week", "month", "year", "night", "hour"):
        return not passage.before(found.first).isdigit()
    return words[-1] != "quarters"


def _duration_last(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return words[-1] not in ("quarter", "second", "quarters") and words[0] not in ("second", "third")


def _duration_bare(passage: Passage, found: Found) -> bool:
    return (
        passage.words[found.last - 1].text.lower() not in ("quarters", "seconds")
        or passage.before(found.first) == "for"
    )


def _set_word(passage: Passage, found: Found) -> bool:
    """ "Weekly meetings", not the "Daily Mail" nor the "New England Weekly"."""
    return (_outside_names(passage, found) and not passage.words[found.first].text.istitle()) or found.first == 0


def _rate(passage: Passage, found: Found) -> bool:
    """ "20 miles a day", "10 dollars a month": a noun with a number stands before."""
    noun = passage.tag(found.first - 1) in ("NNS", "NN", "$", "CD")
    return noun and any(passage.tag(found.first - back) in ("CD", "$") for back in (1, 2, 3) if found.first >= back)


def _reference(passage: Passage, found: Found) -> bool:
    return _outside_names(passage, found)


def _present(passage: Passage, found: Found) -> bool:
    words = [passage.words[i].text.lower() for i in range(found.first, found.last)]
    return words != ["this", "time"] or passage.before(found.first) in ("at", "by", "")


def _past(passage: Passage, found: Found) -> bool:
    """ "In the past", not "past the gate" nor "in the past week"."""
    return not passage.tag(found.last).startswith(("NN", "CD"))


def _coming(passage: Passage, found: Found) -> bool:
    """ "In three weeks" looks ahead; not after the past, nor in "for the second time in a month"."""
    if passage.before(found.first, 2) in ("time", "times"):
        return False
    tense = passage.tense(found)
    return (tense is Tense.FUTURE and not passage.would(found)) or (
        tense is Tense.OPEN and not passage.before(found.first, 2)
    )


def _upper(passage: Passage, found: Found) -> bool:
    return passage.words[found.first].text.isupper()


GUARDS: Mapping[str, Callable[[Passage, Found], bool]] = {
    "weekday": _weekday,
    "month": _month,
    "year": _year,
    "season": _season,
    "decade": _decade,
    "unit-deictic": _unit_deictic,
    "unit-step": _unit_step,
    "unit-end": _unit_end,
    "part": _part,
    "day-number": _day_number,
    "later": _later,
    "earlier": _earlier,
    "unit-beside": _unit_beside,
    "event-day": _event_day,
    "duration": _duration,
    "duration-last": _duration_last,
    "duration-bare": _duration_bare,
    "set-word": _set_word,
    "rate": _rate,
    "reference": _reference,
    "present": _present,
    "past": _past,
    "coming": _coming,
    "upper": _upper,
}


def holds(passage: Passage, found: Found) -> bool:
    """Whether all checks of an expression's rule hold."""
    return all(GUARDS[name](passage, found) for name in found.guards)
