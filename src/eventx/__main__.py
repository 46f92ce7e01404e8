"""``python -m eventx``, and the command ``eventx``."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # typing is imported later: until signals are heeded, as little as can be
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; without arguments, those of this process, whose signals are heeded."""
    if arguments is None:
        import signal

        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends the process without a word, until there is a better way
        from eventx.ending import heed_signals

        heed_signals()
    # Everything large comes after that: an interrupt during imports ends the process without a word too.
    from eventx.cli._process import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
