"""The date of a document as stated beside its text: by an option, its metadata, or its file name."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from eventx.documents.document import DocumentDate
from eventx.documents.web_dates import AmbiguousDateError, web_day
from eventx.errors import EventxError

_YEAR_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?$")
_COMPACT = re.compile(r"(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d)")
_IN_FILE_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")


class DateError(EventxError, ValueError):
    """A date that cannot be understood."""


def date_of(
    *,
    option: DocumentDate | None = None,
    metadata: str | None = None,
    file_name: str | None = None,
) -> DocumentDate:
    """The date of a document, by the first source that knows it: option, metadata, file name.

    Unknown where none does; what the text itself tells is found by ``eventx.dating``. Raises DateError when
    the metadata holds a date that cannot be understood.
    """
    if option:
        return option
    if metadata:
        return parse_date(metadata, "metadata")
    return _in_file_name(file_name or "") or DocumentDate()


def parse_date(value: str, basis: str) -> DocumentDate:
    """A date as metadata writes it: ISO 8601 (a day, a month, a year, a moment), ``20190917``, RFC 2822, and the forms
    of ``web_dates`` ("June 14, 2019", "14/06/2019", seconds since 1970).

    Of a moment the day is kept as written, whatever the time zone. A month or a year leaves the day open.
    Raises DateError for anything else, and for figures such as "03/04/2019", whose day may be either number.

    >>> parse_date("2019-09", "metadata").latest
    datetime.date(2019, 9, 30)
    """
    value = value.strip()
    if coarse := _YEAR_MONTH.match(value):
        return _span(int(coarse[1]), int(coarse[2]) if coarse[2] else None, value, basis)
    try:
        day = _iso(value) or _compact(value) or _rfc2822(value) or web_day(value)
    except AmbiguousDateError as error:
        raise DateError(str(error)) from error
    if day is None:
        raise DateError(f"the date {value!r} is not understood")
    return DocumentDate.of_day(day, basis)


def _span(year: int, month: int | None, value: str, basis: str) -> DocumentDate:
    try:
        first = date(year, month or 1, 1)
    except ValueError as error:
        raise DateError(f"the date {value!r} does not exist") from error
    last_month = month or 12
    last = date(year, last_month, calendar.monthrange(year, last_month)[1])
    return DocumentDate(None, basis, first, last)


def _iso(value: str) -> date | None:
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        return None


def _compact(value: str) -> date | None:
    """``2019/09/17``, ``2019.09.17`` and whatever follows the day."""
    match = _COMPACT.match(value)
    return _day(match[1], match[2], match[3]) if match else None


def _rfc2822(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError):
        return None


def _in_file_name(name: str) -> DocumentDate | None:
    """A whole day in a file name: ``2019-09-17-talks.txt``, ``talks_20190917.txt``."""
    for match in _IN_FILE_NAME.finditer(name):
        if day := _day(match[1], match[3], match[4]):
            return DocumentDate.of_day(day, "filename")
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
