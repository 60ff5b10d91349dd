"""The settings of the archive's calendar: its first day, and the time zone whose days are meant."""

from __future__ import annotations

import datetime as dt
import difflib
import re
import zoneinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daybook.conf.door import Door
    from daybook.conf.loading import Conf


def read_first_day(door: Door, written: Conf) -> dt.date:
    """Return day 1; what is no day is an error and gives the first day of all."""
    setting = 'DAYBOOK["first_day"]'
    value = written.get("first_day", dt.date.min)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str):
        door.wrong_type(setting, 'a day such as "2022-02-24"', value)
        return dt.date.min
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    door.refuse("setting-day", f'{setting}: "{value}" is no day', "write it as 2022-02-24")
    return dt.date.min


def read_zone(door: Door, name: str) -> dt.tzinfo:
    """Return the time zone of a name; one that is not known is an error and gives UTC."""
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        near = difflib.get_close_matches(name, sorted(zoneinfo.available_timezones()), n=1, cutoff=0.5)
        hint = f'did you mean "{near[0]}"?' if near else "write a name such as Europe/Paris or UTC"
        door.refuse("setting-zone", f'DAYBOOK["zone"]: "{name}" is no time zone', hint)
        return dt.UTC
