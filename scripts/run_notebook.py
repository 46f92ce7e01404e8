"""Run the cells of a notebook in this process, and write what they give below them.

A cell is run as Jupyter would: its prints are a stream, the value of its last line is shown by its
``_repr_html_``, else its ``repr``. Magic commands are not known.

usage: python scripts/run_notebook.py NOTEBOOK...
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

Cell = dict[str, Any]


def executed(path: Path) -> str:
    """A notebook as text, its cells run in its folder, with their outputs as they are now. Raises what they raise."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    names: dict[str, Any] = {"__name__": "__main__"}
    number = 0
    with contextlib.chdir(path.parent):
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                number += 1
                cell["execution_count"], cell["outputs"] = number, _outputs("".join(cell["source"]), names, number)
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"


def _outputs(source: str, names: dict[str, Any], number: int) -> list[Cell]:
    """What a cell prints, and what it gives."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    printed, value = io.StringIO(), None
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, f"cell {number}", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), f"cell {number}", "eval"), names)
    outputs: list[Cell] = []
    if printed.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": _lines(printed.getvalue())})
    if value is not None:
        result = {"data": _shown(value), "execution_count": number, "metadata": {}, "output_type": "execute_result"}
        outputs.append(result)
    return outputs


def _shown(value: Any) -> Cell:
    """A value as HTML, where it has that, and as text; what has HTML is only named in text, for nobody reads both."""
    html = getattr(value, "_repr_html_", lambda: None)()
    if html:
        return {"text/html": _lines(html), "text/plain": [f"<{type(value).__name__}>"]}
    return {"text/plain": _lines(repr(value))}


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def main(paths: list[str]) -> int:
    """Run notebooks and write them anew."""
    for each in map(Path, paths):
        text = executed(each)
        each.write_text(text, encoding="utf-8")
        print(os.fspath(each))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
