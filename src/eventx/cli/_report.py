"""What a run says on standard error: notices as they come, progress on a terminal, a summary at the end."""

from __future__ import annotations

import os
import sys
import textwrap
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

import click

from eventx.documents.notices import Caution, Failure, PassedOver
from eventx.ending import undone_at_the_end
from eventx.printable import printable
from eventx.records.tally import Tally

if TYPE_CHECKING:
    from rich.progress import Progress


#: So many notices are printed; a broken file can hold thousands.
MAX_NOTICES = 20
#: Columns of a terminal of which nothing is known, and the fewest that lines are fitted to.
_USUAL, _NARROWEST = 80, 20
QUIET, NORMAL, VERBOSE = -1, 0, 1


class Report:
    """Counts what a run does and tells it, as far as ``level`` wants it told. Failures are always told.

    ``to_stdout`` says that results go to standard output: where that is a terminal, they show the progress.
    """

    def __init__(self, level: int = NORMAL, *, to_stdout: bool = True) -> None:
        self.level = level
        self.to_stdout = to_stdout
        self.failures: list[Failure] = []
        self.cautions: list[Caution] = []
        self.passed_over: list[PassedOver] = []
        self.documents = 0
        self.tally = Tally()
        #: Events that are not written, by what is told of them: the format has no room for them.
        self.left_out: Counter[str] = Counter()
        self._started = time.monotonic()
        self._expected: int | None = None
        self._progress: Progress | None = None
        self._undoing = ExitStack()

    def __enter__(self) -> Report:
        if self.level >= NORMAL and _is_terminal(sys.stderr) and not (self.to_stdout and _is_terminal(sys.stdout)):
            self._undoing.enter_context(undone_at_the_end(_clear_line))
            self._progress = _progress()
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress:
            self._progress.stop()
            self._progress = None
        self._undoing.close()

    def notice(self, item: Failure | Caution | PassedOver) -> None:
        """Keep a notice and tell it; what was passed over is told in the summary."""
        if isinstance(item, PassedOver):
            self.passed_over.append(item)
        elif isinstance(item, Failure):
            self.failures.append(item)
            self._say_bounded(f"eventx: {item}", len(self.failures))
        else:
            self.cautions.append(item)
            if self.level >= NORMAL or item.grave:
                self._say_bounded(f"eventx: warning: {item}", len(self.cautions))

    def expect(self, number: Callable[[], int | None]) -> None:
        """Say how many documents there will be, None where nobody knows; asked only where progress is shown."""
        if self._progress:
            self._expected = number()

    @property
    def troubled(self) -> bool:
        """Whether something could not be done, or not at the first attempt: what exit code 2 says."""
        return bool(self.failures) or any(caution.grave for caution in self.cautions)

    @property
    def notices(self) -> list[Failure | Caution | PassedOver]:
        """All that was noticed, for the manifest."""
        return [*self.failures, *self.cautions, *self.passed_over]

    def count(self, document: str, tally: Tally) -> None:
        """Count a document by its id, with a tally of the events that are written of it."""
        self.documents += 1
        self.tally.add(tally)
        if self.level >= VERBOSE:
            self._say(f"{document}: {_count(tally.types.total(), 'event')}")
        if self._progress:
            self._progress.update(self._progress.task_ids[0], counts=self._advance())

    def summary(self) -> None:
        """Tell what the run found, how much did not happen, what could not be read, and the time taken."""
        if self.level < NORMAL:
            return
        by_type = ", ".join(f"{name} {number}" for name, number in _ranked(self.tally.types))
        self._say_wrapped(f"{self._counts()}: {by_type}" if by_type else self._counts())
        marked = [f"{number} {name}" for name, number in _ranked(self.tally.unreal)]
        if self.tally.negative:
            marked.insert(0, f"{self.tally.negative} negative")
        if marked:
            self._say_wrapped("of these " + ", ".join(marked))
        if self.tally.undated:
            self._say(f"{_count(self.tally.undated, 'event')} left out as undated")
        for reason, number in _ranked(self.left_out):
            self._say_wrapped(f"{_count(number, 'event')} left out {reason}")
        for each in self.passed_over:
            self._say_wrapped(str(each))
        if self.failures:
            self._say(f"{_count(len(self.failures), 'input')} could not be read")
        self._say(f"{time.monotonic() - self._started:.1f} s")

    def _advance(self) -> str:
        """How far the run is: documents, events, speed, and the time left where the end is known."""
        return progress_line(self._counts(), self.documents, self._expected, time.monotonic() - self._started)

    def _counts(self) -> str:
        return f"{_count(self.documents, 'document')}, {_count(self.tally.types.total(), 'event')}"

    def _say_wrapped(self, text: str) -> None:
        """Say a line of the summary, on a terminal on as many lines as it needs there."""
        width = _width() if _is_terminal(sys.stderr) else None
        for line in wrapped(printable(text), width) if width else [text]:
            self._say(line)

    def _say_bounded(self, text: str, number: int) -> None:
        if number <= MAX_NOTICES:
            self._say(text)
        elif number == MAX_NOTICES + 1:
            self._say("eventx: further notices of this kind are left out; --manifest lists all")

    def _say(self, text: str) -> None:
        text = printable(text)
        if self._progress:
            self._progress.console.print(text, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(text, err=True)


@contextmanager
def reporting(level: int, *, to_stdout: bool = True) -> Iterator[Report]:
    """A report that is summed up when the run ends without an error."""
    with Report(level, to_stdout=to_stdout) as report:
        yield report
    report.summary()


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; one that was closed before the start is None."""
    return stream is not None and stream.isatty()


def wrapped(text: str, width: int) -> list[str]:
    """A line as lines of a width, the later ones set in; words stay whole.

    >>> wrapped("2 documents, 3 events: attack 2, visit 1", 30)
    ['2 documents, 3 events: attack', '  2, visit 1']
    """
    width = max(width, _NARROWEST)
    return textwrap.wrap(text, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _width() -> int:
    """How wide the terminal of standard error is; COLUMNS says otherwise."""
    try:
        return int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.stderr.fileno()).columns)
    except (OSError, ValueError):
        return _USUAL


def _clear_line() -> None:
    """Wipe the line of progress off the terminal, and show the cursor again."""
    os.write(sys.stderr.fileno(), b"\r\x1b[2K\x1b[?25h")


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.fields[counts]}"))
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.add_task("", total=None, counts="")
    return progress


def progress_line(counts: str, done: int, expected: int | None, seconds: float) -> str:
    """The line of progress.

    >>> progress_line("20 documents, 51 events", 20, 100, 4.0)
    '20 documents, 51 events, 5.0 a second, 0:16 left of 100 documents'
    """
    rate = done / seconds if seconds > 0 else 0.0
    told = f"{counts}, {rate:.1f} a second"
    if not expected or not rate or done > expected:
        return told
    minutes, rest = divmod(round((expected - done) / rate), 60)
    return f"{told}, {minutes}:{rest:02} left of {_count(expected, 'document')}"


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
