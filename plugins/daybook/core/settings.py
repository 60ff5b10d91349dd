"""What differs from one archive to the next: its name, its first day, its languages, its headline figures."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from daybook.core.ids import MeasureId


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A measure that stands on the home page, and why it does."""

    measure: MeasureId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """Under what terms something may be used again."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveSettings:
    """The settings of one archive, checked at the door.

    `name` heads every page and `description` says in a sentence what the archive is.
    `first_day` is day 1 of the conflict.
    `zone` is the time zone whose days are meant where no time is given; `zone_name` is what readers see.
    `site_url` is the public address without a closing slash, empty where there is none yet.
    `written_in` is the name of the file that has them, for what is wrong with one.
    `is_preview` is true for a site that its author alone looks at, with quotations that may await evidence.
    """

    name: str
    description: str
    first_day: dt.date
    lang: str = "en"
    languages: tuple[str, ...] = ("en",)
    romanisation: str = ""
    zone_name: str = "UTC"
    zone: dt.tzinfo = dt.UTC
    site_url: str = ""
    licence_texts: Licence | None = None
    licence_data: Licence | None = None
    contact: str = ""
    headlines: tuple[Headline, ...] = field(default=())
    is_preview: bool = False
    written_in: str = field(default="pelicanconf.py", compare=False, repr=False)

    def day_number(self, day: dt.date) -> int | None:
        """Return which day of the conflict a day is, counting from 1; None before it began."""
        number = (day - self.first_day).days + 1
        return number if number >= 1 else None
