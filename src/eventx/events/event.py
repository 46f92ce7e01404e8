"""Events: the mentions of one happening, and the arguments that they give together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain

from eventx.attribution.attributions import Source
from eventx.entities.names import PLACES
from eventx.events.briefs import DATELINE
from eventx.events.mentions import EventMention, MentionArgument
from eventx.types.frames import PLACE, EventType
from eventx.values import dataclass
from eventx.weighed_sign import WeighedSign

#: The sign of a mention that only says what the deed of its clause is.
NAMED_WITHIN = "named within"
#: The mode of a speech act that says who did a deed.
_ALLEGE = "allege"
#: Pronouns of those who speak and are spoken to.
_PRESENT = frozenset({"i", "me", "my", "we", "us", "our", "you", "your"})


@dataclass(frozen=True, slots=True)
class Joining:
    """What came of comparing a mention with the event before it that it agrees with best.

    ``nearest`` is that event's mention that agrees best, by ``agreement``, the sum of its ``signs``; ``link`` counts
    in the event's other mentions, and decides, unless a ``veto`` forbids it; ``nearest`` is then the mention that
    does. A mention that retells an event needs less agreement.
    """

    merged: bool
    nearest: EventMention
    agreement: float
    link: float
    signs: tuple[WeighedSign, ...]
    veto: str | None = None

    @property
    def names_the_deed(self) -> bool:
        """Whether the mention joined only to say what the deed of its clause is."""
        return self.merged and any(sign.name == NAMED_WITHIN for sign in self.signs)


@dataclass(frozen=True)
class Event:
    """Mentions of one happening, in text order; ``claimed`` are the parties that only a source lays to it, ``linked``
    those that another event of the sentence tells.

    ``joinings`` tell of each mention why it joined the event, or opened it; None where there was none to compare.
    """

    mentions: tuple[EventMention, ...]
    joinings: tuple[Joining | None, ...] = ()
    claimed: tuple[MentionArgument, ...] = ()
    linked: tuple[MentionArgument, ...] = ()

    @cached_property
    def main(self) -> EventMention:
        """The mention that carries most: most arguments, the earliest on a tie; one of the title where no other is.

        What only says what a deed is does not speak for it ("staged a hunger strike *in protest*"), unless it is the
        object of a verb ("signed a *deal* with the port").
        """
        joined = zip(self.mentions, self.joinings, strict=False)
        naming = {m.trigger.start for m, j in joined if j and j.names_the_deed and m.head.dep_ != "dobj"}
        return max(
            self.mentions,
            key=lambda m: (not m.in_title, m.trigger.start not in naming, len(m.arguments), -m.trigger.start),
        )

    def joining(self, mention: EventMention) -> Joining | None:
        """Why a mention of the event joined it, or opened it; None where it was compared with nothing."""
        return next((j for m, j in zip(self.mentions, self.joinings, strict=True) if m is mention), None)

    @property
    def source(self) -> Source | None:
        """Who answers for the event; None where the writer does, and for a speech act told by the one who speaks."""
        return None if self.spoken else self.main.source

    @cached_property
    def spoken(self) -> bool:
        """Whether it is a speech act that the one who speaks tells of: nobody but the writer answers for that.

        What a speaker does only by the words used ("said the vote was *rigged*") is no act that the sentence tells; to
        say who did a deed ("said rebels *were behind* the raid") is one. What he tells of himself in a clause of its
        own ("said *he* had rejected it") he answers for.
        """
        main = self.main
        if main.head.dep_ == "aux":
            return True  # "the council must act, the mayor said": who says so asks for it
        if not main.type.traits.speech_act or main.type.actor is None:
            return False
        alleged = main.source is not None and main.source.of_clause and _ALLEGE in main.trigger.frame.modes
        actors = (a for a in main.fillers(main.type.actor) if alleged or not a.how.startswith("speaker"))
        if main.source is not None and main.source.way != "continuation" and not alleged:
            actors = (a for a in actors if a.head.i == main.source.head.i)  # not "said *he* would reject it"
        return any(a.name == main.source_name and a.head.lower_ not in ("i", "we") for a in actors)

    @property
    def place(self) -> MentionArgument | None:
        """The argument that tells where it happened: the first place, else the first in a role that locates it.

        The place of a brief's dateline comes before one without a name: "LENZA - A bomb killed two in a *market*."
        """
        roles = (PLACE, *(role.name for role in self.main.type.roles.values() if role.locates))
        found = [a for role in roles for a in self.arguments if a.role == role]
        named = (a for a in found if a.how != DATELINE and a.entity is not None and a.entity.kind in PLACES)
        return next(chain(named, (a for a in found if a.how == DATELINE), found), None)

    @cached_property
    def arguments(self) -> tuple[MentionArgument, ...]:
        """The arguments of the event: what the main mention says; then what the others add.

        The others add to roles still open, and to any role whom a source of their own names; a phrase that only its
        nearness speaks for counts where nothing better fills its role, and no other role has the same name.
        """
        main = self.main
        found = [*self.claimed, *(a for a in self._said(main) if not a.by_reach)]
        for mention in self.mentions:
            filled = {a.role for a in found if not a.is_bare_pronoun}
            said = (a for a in self._said(mention) if not a.by_reach and not _is_wide(a, mention))
            found += [
                a
                for a in said
                if _is_claim(a) or a.role not in filled or (not mention.in_title and self._is_one_more(a, found))
            ]
        found += self.linked
        filled = {a.role for a in found}
        wide = (a for m in self.mentions for a in self._said(m) if _is_wide(a, m) and not a.by_reach)
        found += [a for a in wide if a.role not in filled]
        for mention in (main, *self.mentions):
            filled = {a.role for a in found}
            taken = {a.key for a in found if a.entity}
            near = (a for a in self._said(mention) if a.by_reach and a.role not in filled)
            found += [a for a in near if a.key not in taken]
        return tuple(_on_one_side(_undisputed_freed(_distinct(found)), main.type))

    def _is_one_more(self, argument: MentionArgument, found: Sequence[MentionArgument]) -> bool:
        """Whether an argument names another of those who do a thing together: "their meeting", "met *Kenya's envoy*".

        Two are enough: who is named beyond them may be one of them by another name.
        """
        main = self.main.type
        both = argument.role == main.actor == main.recipient and argument.entity is not None
        return both and argument.head.pos_ != "PRON" and len({a.key for a in found if a.role == argument.role}) == 1

    def _said(self, mention: EventMention) -> Iterator[MentionArgument]:
        """The arguments of a mention; where the writer tells the event but a source this mention, with the source."""
        sourced = mention.source_name is not None and self.main.source is None
        for argument in mention.arguments:
            said = sourced and mention.type.roles[argument.role].disputed
            yield replace(argument, source=mention.source_name) if said else argument


def _on_one_side(arguments: list[MentionArgument], event_type: EventType) -> list[MentionArgument]:
    """The arguments without those that make one party both actor and recipient, unless it is said to be: "himself".

    Who only owns what is acted on ("backed *its* argument") is no recipient then; else who is acted on does not act.
    """
    sides = (event_type.actor, event_type.recipient)
    if sides[0] == sides[1]:
        return arguments
    acting = {a.key for a in arguments if a.role == sides[0] and a.entity}
    both = {a.key: a for a in arguments if a.role == sides[1] and a.key in acting and not a.is_reflexive}
    wrong = {k: sides[1] if "." in a.how.partition("[")[0] else sides[0] for k, a in both.items()}
    return [a for a in arguments if wrong.get(a.key) != a.role]


def _is_wide(argument: MentionArgument, mention: EventMention) -> bool:
    """Whether only a title tells a place: it tells the land where the text tells the town."""
    return mention.in_title and argument.role == PLACE


def _is_claim(argument: MentionArgument) -> bool:
    """Whether a source of its own names somebody in a role: what others say of that role stands beside it."""
    return argument.source is not None and argument.entity is not None


def _speaks_of_itself(pronoun: MentionArgument) -> bool:
    return pronoun.head.lower_ in _PRESENT or pronoun.is_reflexive


def _undisputed_freed(arguments: list[MentionArgument]) -> list[MentionArgument]:
    """A source stays with a claim, and where a role has fillers from several sources; else all take it as told."""
    sources: dict[str, set[str | None]] = {}
    for argument in arguments:
        sources.setdefault(argument.role, set()).add(argument.source)
    return [
        a if a.source is None or a.how == "claim" or len(sources[a.role]) > 1 else replace(a, source=None)
        for a in arguments
    ]


def _distinct(arguments: list[MentionArgument]) -> list[MentionArgument]:
    """Each filler once in a role, but pronouns that stand for no name.

    Those who speak or are spoken to ("I", "you"), and "himself", are left where nothing else fills its role.
    """
    found: list[MentionArgument] = []
    for argument in arguments:
        if not any(_repeats(argument, other) for other in found):
            found.append(argument)
    telling = {a.role for a in found if not a.is_bare_pronoun}
    return [a for a in found if not a.is_bare_pronoun or (a.role not in telling and _speaks_of_itself(a))]


def _repeats(argument: MentionArgument, other: MentionArgument) -> bool:
    """Whether an argument says again what another in its role says: a part of its name, or of its phrase."""
    if argument.role != other.role:
        return False
    if argument.key == other.key:
        return True
    if argument.span.start >= other.span.start and argument.span.end <= other.span.end:
        return True
    both_named = argument.entity is not None and other.entity is not None
    short, long = sorted((argument.key, other.key), key=len)
    return both_named and f" {short} " in f" {long} "
