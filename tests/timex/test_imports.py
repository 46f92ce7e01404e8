"""The modules of timex import each other in one direction, inside functions too."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import eventx.timex

ROOT = Path(eventx.timex.__file__).parent


def imported(source: str) -> Iterator[str]:
    """The modules of timex that a source imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "eventx.timex":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("eventx.timex."):
            yield str(node.module).removeprefix("eventx.timex.")


def circle(imports: Mapping[str, set[str]]) -> list[str]:
    """The modules left when those that import nothing more are taken away again and again."""
    left = {module: names & imports.keys() for module, names in imports.items()}
    while free := {module for module, names in left.items() if not names & left.keys()}:
        left = {module: names for module, names in left.items() if module not in free}
    return sorted(left)


def test_no_module_imports_itself_by_way_of_others() -> None:
    imports = {path.stem: set(imported(path.read_text())) for path in ROOT.glob("*.py") if path.stem != "__init__"}
    assert {"rules", "rule", "slots"} <= imports.keys()
    assert circle(imports) == []


def test_a_circle_is_seen_inside_functions_too() -> None:
    one = "def f():\n    from eventx.timex.two import x\n"
    two = "from eventx.timex import one\n"
    assert circle({"one": set(imported(one)), "two": set(imported(two)), "three": set()}) == ["one", "two"]
