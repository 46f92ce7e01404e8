"""Values: the dataclass for what the rules make by the thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    import dataclasses
    from collections.abc import Callable

    T = TypeVar("T")

    def dataclass(*, frozen: bool = False, eq: bool = True, **options: bool) -> Callable[[type[T]], type[T]]:
        """The dataclass of the standard library; frozen is the word of the type checker, which holds everybody to it.

        One that is frozen while it runs takes four times as long to make: five percent of the time of all rules.
        """
        return dataclasses.dataclass(eq=eq, unsafe_hash=frozen and eq, **options)
