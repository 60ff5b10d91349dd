"""The settings of an archive are read all at once, and every error in them is named."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from daybook.conf.addresses import read_contact, read_licence, read_site_url
from daybook.conf.calendar import read_first_day, read_zone
from daybook.conf.door import Door, is_braces
from daybook.conf.headlines import read_headlines
from daybook.conf.known import ELSEWHERE, PATHS, REQUIRED, SETTINGS
from daybook.conf.languages import read_language, read_languages
from daybook.conf.loading import CONF_NAME
from daybook.core.position import Position
from daybook.core.settings import ArchiveSettings

if TYPE_CHECKING:
    from daybook.conf.loading import Conf
    from daybook.core.problems import Problems


def read_settings(conf: Conf, problems: Problems, conf_name: str = CONF_NAME) -> ArchiveSettings | None:
    """Return the archive's settings, or note every error in them by the setting's name, and return None.

    They come from the dict `DAYBOOK`, and the public address from Pelican's `SITEURL`; other names in `conf`
    are not looked at. Defaults are those of `ArchiveSettings`.
    """
    door = Door(problems, Position(conf_name))
    written = _written(conf, door)
    if written is None:
        return None
    door.refuse_unknown(written, "DAYBOOK", SETTINGS, ELSEWHERE)
    for name in REQUIRED:
        if name not in written:
            door.missing(f'DAYBOOK["{name}"]', SETTINGS[name])
    defaults = ArchiveSettings(name="", description="", first_day=dt.date.min)
    lang = read_language(door, written, defaults.lang)
    zone_name = door.text(written, "zone", defaults.zone_name)
    settings = ArchiveSettings(
        name=door.text(written, "name", ""),
        description=door.text(written, "description", ""),
        first_day=read_first_day(door, written),
        lang=lang,
        languages=read_languages(door, written, lang),
        romanisation=door.text(written, "romanisation", ""),
        zone_name=zone_name,
        zone=read_zone(door, zone_name),
        site_url=read_site_url(door, conf.get("SITEURL", "")),
        licence_texts=read_licence(door, written, "licence_texts"),
        licence_data=read_licence(door, written, "licence_data"),
        contact=read_contact(door, written),
        headlines=read_headlines(door, written),
        written_in=conf_name,
    )
    return settings if door.is_clean else None


def _written(conf: Conf, door: Door) -> Conf | None:
    written = conf.get("DAYBOOK")
    if written is None:
        door.missing("DAYBOOK", "the settings of the archive, in braces")
        return None
    if not is_braces(written):
        door.wrong_type("DAYBOOK", "the settings of the archive in braces", written)
        return None
    for name in PATHS:
        door.text(written, name, name)
    return written
