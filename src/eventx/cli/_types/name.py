"""Names of event types as values of an option."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem


class TypeName(click.ParamType[str]):
    """One name, or several parted by commas. Which there are is known once ``--types`` has been read."""

    name = "type"

    def shell_complete(self, context: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The built-in types that begin as typed, behind names already given."""
        from eventx.types.files import builtin_types

        given, comma, last = incomplete.rpartition(",")
        names = [name for name in builtin_types() if name.startswith(last)]
        return [CompletionItem(given + comma + name) for name in names]
