"""The end of a process before its time, in processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import eventx
from eventx.ending import undone_at_the_end

pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals as POSIX has them"),
]
HEED = """
import os, signal, sys, time
from eventx.ending import heed_signals, undone_at_the_end
heed_signals()
def say(text):
    os.write(1, text.encode())
"""


def ended(code: str, number: int, **options: object) -> tuple[int, str, str, float]:
    """Exit code, output, messages and seconds of a process that gets a signal when it has said "ready"."""
    process = subprocess.Popen(
        [sys.executable, "-c", HEED + code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
    )  # type: ignore[call-overload]
    assert process.stdout and process.stdout.read(5) == b"ready"
    start = time.monotonic()
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode(), err.decode(), time.monotonic() - start


def heeds_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_end_is_quiet_and_undoes_what_must_not_stay(number: int) -> None:
    code = 'with undone_at_the_end(lambda: say("!first")), undone_at_the_end(lambda: say("!last")):\n'
    code += ' say("ready"); time.sleep(60)'
    assert ended(code, number, preexec_fn=heeds_interrupts)[:3] == (128 + number, "!last!first", "")


def test_what_is_over_is_not_undone() -> None:
    code = 'with undone_at_the_end(lambda: say("!")): pass\nsay("ready"); time.sleep(60)'
    assert ended(code, signal.SIGTERM)[:3] == (143, "", "")


def test_what_fails_to_be_undone_stops_nothing() -> None:
    code = 'with undone_at_the_end(lambda: say("!")), undone_at_the_end(lambda: os.unlink("missing")):\n'
    code += ' say("ready"); time.sleep(60)'
    assert ended(code, signal.SIGTERM)[:3] == (143, "!", "")


def test_compiled_code_is_not_waited_for() -> None:
    code = 'import hashlib\nsay("ready"); hashlib.pbkdf2_hmac("sha256", b"a", b"b", 400_000_000)'
    returncode, _, err, seconds = ended(code, signal.SIGINT, preexec_fn=heeds_interrupts)
    assert (returncode, err) == (130, "") and seconds < 5


def test_a_signal_that_is_ignored_stays_so() -> None:
    code = 'say("ready"); time.sleep(0.5); say("went on")'
    ignoring = {"preexec_fn": lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)}
    assert ended(code, signal.SIGHUP, **ignoring)[:3] == (0, "went on", "")


INTERRUPTED_IMPORT = """
import os, signal, sys
class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupt())
sys.argv[1:] = ["extract", "nothing.txt"]
from eventx.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize("module", ["click", "eventx.cli", "spacy", "thinc", "eventx.timex"])
def test_an_interrupt_while_modules_are_imported(tmp_path: Path, module: str) -> None:
    (tmp_path / "nothing.txt").write_text("Rebels shelled the port.")
    code = INTERRUPTED_IMPORT.format(module=module)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, timeout=120, preexec_fn=heeds_interrupts
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


FEW_IMPORTS = """
import sys
before = set(sys.modules)
import eventx.__main__
print(*sorted(set(sys.modules) - before))
"""


def test_until_signals_are_heeded_hardly_anything_is_imported() -> None:
    bare = {**os.environ, "PYTHONPATH": str(Path(eventx.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-S", "-c", FEW_IMPORTS], capture_output=True, text=True, env=bare)
    small = ("eventx", "importlib", "__future__", "warnings")
    assert done.returncode == 0 and [name for name in done.stdout.split() if not name.startswith(small)] == []


@pytest.mark.parametrize("module", ["eventx.ending", "eventx.cli"])
def test_an_interrupt_before_signals_are_heeded_says_nothing(tmp_path: Path, module: str) -> None:
    (tmp_path / "nothing.txt").write_text("Rebels shelled the port.")
    code = INTERRUPTED_IMPORT.format(module=module)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, timeout=120, preexec_fn=heeds_interrupts
    )
    assert done.returncode in (130, -signal.SIGINT) and (done.stdout, done.stderr) == (b"", b"")


def test_a_block_forgets_what_it_undoes() -> None:
    from eventx import ending

    before = list(ending._undone)
    with pytest.raises(KeyError), undone_at_the_end(os.getpid):
        raise KeyError
    assert ending._undone == before
