"""The list of event types."""

from __future__ import annotations

from eventx.authoring.listing import Listed, builtin_list, listed, type_lines
from eventx.types.files import builtin_types
from eventx.types.frames import Code


def test_the_heads_of_files_say_what_the_whole_types_do() -> None:
    assert list(builtin_list()) == [listed(each) for each in builtin_types().values()]


def test_lines_stand_in_columns_under_a_heading() -> None:
    strike = Listed("strike", ("agent", "place"), Code("PROTEST", ("strike",), "14"), 3)
    spill = Listed("oil_spill", ("source", "place"), Code(), 12)
    assert ["".join(parts) for parts in type_lines([strike, spill])] == [
        "type       PLOVER            CAMEO  frames  roles",
        "strike     PROTEST (strike)  14          3  agent, place",
        "oil_spill  -                 -          12  source, place",
    ]


def test_an_empty_list_has_its_heading() -> None:
    assert len(list(type_lines([]))) == 1
