"""Checks on the sentence that a rule may ask for: is "May" a month here, "2000" a year, "second" a unit?

Each check takes the scene and the expression and tells whether the rule holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

from eventx.timex.cues import cues
from eventx.timex.reading import Found
from eventx.timex.scene import Scene
from eventx.timex.tense import Tense

_NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT", "LAW", "LOC", "NORP"})
_TIME_LABELS = frozenset({"DATE", "TIME"})
_FIGURES = frozenset({"MONEY", "QUANTITY", "PERCENT"})


def _outside_names(scene: Scene, found: Found) -> bool:
    """Not part of a name: "Sunday Times", "May said", "the August Wilson Theatre"."""
    return not any(scene.label(i) in _NAMES for i in range(found.first, found.last))


def _weekday(scene: Scene, found: Found) -> bool:
    label = scene.label(found.first)
    if any(scene.words[i].text[0].isdigit() for i in range(found.first, found.last)):
        return True
    if found.last - found.first > 1:
        return label not in ("ORG", "WORK_OF_ART") or scene.label(found.last) != label
    return label not in {"WORK_OF_ART", "FAC", "LAW"} and not (label == "ORG" and scene.label(found.last) == "ORG")


def _month(scene: Scene, found: Found) -> bool:
    words = [scene.words[i].text.lower() for i in range(found.first, found.last)]
    if len(words) > 1 and not (len(words) == 2 and words[0] in ("the", "-")):
        return True
    if scene.before(found.first) in cues("before_month") and scene.tag(found.first) not in ("MD", "VB"):
        return scene.label(found.first) not in {"PERSON", "ORG", "FAC"} or words[-1] not in cues("ambiguous_months")
    if scene.label(found.first) in _TIME_LABELS:
        return True
    if words[-1] in cues("ambiguous_months") or scene.label(found.first) in _NAMES:
        return len(scene.words) == 1
    return True


def _year(scene: Scene, found: Found) -> bool:
    if found.last - found.first > 1:
        return scene.label(found.last - 1) not in _FIGURES
    label = scene.label(found.first)
    if label in _FIGURES or scene.after(found.last) in cues("counted"):
        return False
    if label in _TIME_LABELS or len(scene.words) == 1:
        return True
    plural = scene.tag(found.last) in ("NNS", "NNPS")
    number = int(scene.words[found.first].text[:4])
    return (
        scene.before(found.first) in cues("before_year")
        and not plural
        and 1200 <= number <= 2100
        and label != "CARDINAL"
    )


def _season(scene: Scene, found: Found) -> bool:
    words = [scene.words[i].text.lower() for i in range(found.first, found.last)]
    if len(words) > 2 or (len(words) == 2 and words[0] != "the"):
        return True
    if scene.tag(found.last - 1) not in ("NN", "NNP", ""):
        return False
    ambiguous = words[-1] in ("fall", "spring")
    if ambiguous:
        return scene.label(found.last - 1) in _TIME_LABELS
    return scene.label(found.last - 1) not in _NAMES | {"EVENT"}


def _decade(scene: Scene, found: Found) -> bool:
    """Not an age ("in her 50s") nor a temperature ("in the 80s")."""
    word = scene.words[found.last - 1].text
    if word[:1].isdigit() and len(word.rstrip("s'’")) == 2:
        return False
    return scene.before(found.first) not in ("his", "her", "their", "my", "your")


def _unit_deictic(scene: Scene, found: Found) -> bool:
    words = [scene.words[i].text.lower() for i in range(found.first, found.last)]
    if "past" in words and "this" not in words:
        return False
    if any(pair in (("the", "last"), ("the", "next")) for pair in pairwise(words[-3:])) and found.mod is None:
        return False
    if words[-1] == "day":
        return "next" in words
    return words[-1] not in ("second", "minute", "hour", "millennium")


def _unit_step(scene: Scene, found: Found) -> bool:
    words = [scene.words[i].text.lower() for i in range(found.first, found.last)]
    return words[-1] not in ("second", "minute", "hour", "quarter") and words[0] != "prior"


def _unit_end(scene: Scene, found: Found) -> bool:
    words = [scene.words[i].text.lower() for i in range(found.first, found.last)]
    return len(words) > 2 or words[0] in ("later", "earlier")


def _part(scene: Scene, found: Found) -> bool:
    return scene.label(found.last - 1) not in _NAMES | {"EVENT"}


def _day_number(scene: Scene, found: Found) -> bool:
    """ "On the 14th", not "the 14th time", "the 5th Infantry", "the 20th congress"."""
    if found.last - found.first > 2:
        return True
    return scene.before(found.first) in (
        "on",
        "by",
        "until",
        "of",
        "from",
        "since",
        "and",
        "",
    ) and not scene.tag(found.last).startswith(("NN", "JJ"))


def _later(scene: Scene, found: Found) -> bool:
    return scene.words[found.last - 1].text.lower() != "on" or scene.after(found.last) in (".", ",", "")


def _earlier(scene: Scene, found: Found) -> bool:
    """ "Three years before", with nothing after it that it comes before."""
    if scene.words[found.last - 1].text.lower() not in ("before", "prior"):
        return True
    return not scene.after(found.last).isalpha()


def _unit_beside(scene: Scene, found: Found) -> bool:
    """ "The day before", with nothing after it that it comes before."""
    if scene.words[found.last - 1].text.lower() not in ("before", "after"):
        return True
    return not scene.after(found.last).isalpha() or scene.after(found.last) in (
        "that",
        "in",
        "at",
        "and",
        "on",
        "when",
    )


def _event_day(scene: Scene, found: Found) -> bool:
    words = [scene.words[i].text.lower() for i in range(found.first, found.last)]
    after = scene.after(found.last) if words[-1] in ("after", "before", "following") else scene.after(found.last + 1)
    return after in ("the", "a", "an", "his", "her", "their", "its") or scene.tag(found.last + 1).startswith("NN")


def _duration(scene: Scene, found: Found) -> bool:
    """A length of time: not "a second strike", "the Sunday of the week", "one day" in a tale."""
    words = [scene.words[i].text.lower() for i in range(found.first, found.last)]
    if words[-1] in ("second", "quarter", "minute") and words[0] in ("a", "an", "the", "another", "one"):
        return words[-1] == "minute" or not scene.tag(found.last).startswith(("NN", "JJ", "VB"))
    if words[0] in ("a", "an") and len(words) == 2 and words[1] in ("day", "week", "month", "year", "night", "hour"):
        return not scene.before(found.first).isdigit()
    return words[-1] != "quarters"


def _duration_last(scene: Scene, found: Found) -> bool:
    words = [scene.words[i].text.lower() for i in range(found.first, found.last)]
    return words[-1] not in ("quarter", "second", "quarters") and words[0] not in ("second", "third")


def _duration_bare(scene: Scene, found: Found) -> bool:
    return scene.words[found.last - 1].text.lower() not in ("quarters", "seconds") or scene.before(found.first) == "for"


def _set_word(scene: Scene, found: Found) -> bool:
    """ "Weekly meetings", not the "Daily Mail" nor the "New England Weekly"."""
    return (_outside_names(scene, found) and not scene.words[found.first].text.istitle()) or found.first == 0


def _rate(scene: Scene, found: Found) -> bool:
    """ "20 miles a day", "10 dollars a month": a noun with a number stands before."""
    noun = scene.tag(found.first - 1) in ("NNS", "NN", "$", "CD")
    return noun and any(scene.tag(found.first - back) in ("CD", "$") for back in (1, 2, 3) if found.first >= back)


def _reference(scene: Scene, found: Found) -> bool:
    return _outside_names(scene, found)


def _present(scene: Scene, found: Found) -> bool:
    words = [scene.words[i].text.lower() for i in range(found.first, found.last)]
    return words != ["this", "time"] or scene.before(found.first) in ("at", "by", "")


def _past(scene: Scene, found: Found) -> bool:
    """ "In the past", not "past the gate" nor "in the past week"."""
    return not scene.tag(found.last).startswith(("NN", "CD"))


def _coming(scene: Scene, found: Found) -> bool:
    """ "In three weeks" looks ahead; not after the past, nor in "for the second time in a month"."""
    if scene.before(found.first, 2) in ("time", "times"):
        return False
    tense = scene.tense(found)
    return (tense is Tense.FUTURE and not scene.would(found)) or (
        tense is Tense.OPEN and not scene.before(found.first, 2)
    )


def _upper(scene: Scene, found: Found) -> bool:
    return scene.words[found.first].text.isupper()


GUARDS: Mapping[str, Callable[[Scene, Found], bool]] = {
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


def holds(scene: Scene, found: Found) -> bool:
    """Whether all checks of an expression's rule hold."""
    return all(GUARDS[name](scene, found) for name in found.guards)
