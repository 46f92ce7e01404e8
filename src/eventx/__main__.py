"""``python -m eventx``, and the command ``eventx``."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # typing is imported later: until signals are heeded, as little as can be
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; without arguments, those of this process, whose signals are heeded."""
    if arguments is None:
        import _signal as built_in  # type: ignore[import-not-found]  # "signal" itself takes milliseconds

        if built_in.getsignal(built_in.SIGINT) is built_in.default_int_handler:
            built_in.signal(built_in.SIGINT, built_in.SIG_DFL)  # ends the process without a word, for a moment
        from eventx.ending import heed_signals

        heed_signals()
    # Everything large comes after that: an interrupt during imports ends the process without a word too.
    from eventx.cli._process import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
