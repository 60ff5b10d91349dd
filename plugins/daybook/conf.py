"""Settings are checked at the door: every one is read, or refused by its name."""

from __future__ import annotations

import datetime as dt
import difflib
import re
import runpy
import traceback
import zoneinfo
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeGuard
from urllib.parse import urlsplit

from daybook.core.ids import MeasureId, fault_of_id
from daybook.core.languages import is_language
from daybook.core.position import Position
from daybook.core.settings import ArchiveSettings, Headline, Licence
from daybook.number_words import languages_with_number_words, number_words

if TYPE_CHECKING:
    from daybook.core.problems import Problems

Conf = Mapping[str, object]
"""What a settings file defines: the names in capitals with their values."""

CONF_NAME: Final = "pelicanconf.py"

SETTINGS: Final[Mapping[str, str]] = {
    "name": "what the archive is called, at the head of every page",
    "description": "what the archive is, in one sentence",
    "first_day": "day 1 of the conflict, such as 2022-02-24",
    "lang": "the language of the archive's own words, such as en",
    "languages": "the languages the archive knows, its own among them",
    "romanisation": "the rule by which names are written in Latin letters",
    "zone": "the time zone whose calendar days are meant, such as Europe/Paris",
    "licence_texts": "under what terms the texts may be used again: name and url",
    "licence_data": "under what terms the data may be used again: name and url",
    "contact": "where readers report an error: a web address or a mail address; empty for none",
    "headlines": "the measures on the home page, each with the reason why it stands there",
    "vault": "the folder of frozen texts, seen from the content folder's parent",
    "evidence": "the folder of the evidence locks, seen from the content folder's parent",
    "drafts": "the folder of unfinished articles, seen from the content folder's parent",
    "lints": "the file that changes the word lists of warnings, seen from the content folder's parent",
}
"""Every setting of `DAYBOOK` and its meaning to an author; the public address is Pelican's own `SITEURL`."""

_REQUIRED: Final = ("name", "description", "first_day")
_MAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ELSEWHERE: Final = {
    "site_url": "the public address is Pelican's own setting: write SITEURL = ...",
    "timezone": 'did you mean "zone"?',
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where the archive keeps what is not content."""

    vault: Path
    evidence: Path
    drafts: Path


def load_conf(path: Path, problems: Problems) -> Conf | None:
    """Run a settings file, without Pelican, and return the names in capitals that it defines.

    A file that is missing, or that Python cannot run, is a problem and gives None.
    """
    if not path.is_file():
        problems.add(Position(path.name), "setting-file", "there is no such settings file", "name the file with --conf")
        return None
    try:
        names = runpy.run_path(str(path))
    except Exception as error:  # noqa: BLE001 - the file is the author's: whatever goes wrong in it is a problem of it
        place = Position(path.name, _line_in(path, error))
        says = f"Python cannot run the settings file: {type(error).__name__}: {_one_line(error)}"
        problems.add(place, "setting-file", says, "mend the line; a settings file holds constants only")
        return None
    return {name: value for name, value in names.items() if name.isupper()}


def _line_in(path: Path, error: Exception) -> int:
    if isinstance(error, SyntaxError):
        return error.lineno or 0
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)]
    return lines[-1] or 0 if lines else 0


def _one_line(error: Exception) -> str:
    return " ".join((error.msg if isinstance(error, SyntaxError) else str(error)).split())


def read_settings(conf: Conf, problems: Problems, conf_name: str = CONF_NAME) -> ArchiveSettings | None:
    """Return the archive's settings, or note every error in them by the setting's name, and return None.

    They come from the dict `DAYBOOK`, and the public address from Pelican's `SITEURL`; other names in `conf`
    are not looked at. Defaults are those of `ArchiveSettings`.
    """
    door = _Door(problems, Position(conf_name))
    written = _written(conf, door)
    if written is None:
        return None
    door.refuse_unknown(written, "DAYBOOK", SETTINGS, _ELSEWHERE)
    for name in _REQUIRED:
        if name not in written:
            door.missing(f'DAYBOOK["{name}"]', SETTINGS[name])
    defaults = ArchiveSettings(name="", description="", first_day=dt.date.min)
    lang = door.language(written, defaults.lang)
    zone_name = door.text(written, "zone", defaults.zone_name)
    settings = ArchiveSettings(
        name=door.text(written, "name", ""),
        description=door.text(written, "description", ""),
        first_day=door.day(written, "first_day"),
        lang=lang,
        languages=door.languages(written, lang),
        romanisation=door.text(written, "romanisation", ""),
        zone_name=zone_name,
        zone=door.zone(zone_name),
        site_url=door.site_url(conf.get("SITEURL", "")),
        licence_texts=door.licence(written, "licence_texts"),
        licence_data=door.licence(written, "licence_data"),
        contact=door.contact(written),
        headlines=door.headlines(written),
    )
    return settings if door.is_clean else None


def read_folders(conf: Conf, content: Path) -> Folders:
    """Return the folders of the archive whose content folder is given, by default beside it.

    A value of the wrong type was reported by `read_settings`, and stands for the default here.
    """
    written = conf.get("DAYBOOK")
    chosen = written if isinstance(written, Mapping) else {}
    parent = content.resolve().parent

    def folder(name: str) -> Path:
        value = chosen.get(name)
        return parent / (value if isinstance(value, str) and value.strip() else name)

    return Folders(vault=folder("vault"), evidence=folder("evidence"), drafts=folder("drafts"))


def read_lints_file(conf: Conf, content: Path) -> tuple[Path, bool]:
    """Return the file that changes the word lists of warnings, and whether the settings name it."""
    written = conf.get("DAYBOOK")
    value = written.get("lints") if isinstance(written, Mapping) else None
    named = isinstance(value, str) and bool(value.strip())
    return content.resolve().parent / (str(value) if named else "lints.toml"), named


def _written(conf: Conf, door: _Door) -> Conf | None:
    written = conf.get("DAYBOOK")
    if written is None:
        door.missing("DAYBOOK", "the settings of the archive, in braces")
        return None
    if not isinstance(written, Mapping) or not all(isinstance(key, str) for key in written):
        door.wrong_type("DAYBOOK", "the settings of the archive in braces", written)
        return None
    for name in ("vault", "evidence", "drafts", "lints"):
        door.text(written, name, name)
    return written


class _Door:
    """Reads one setting after the other; what is wrong is noted with the setting's name."""

    def __init__(self, problems: Problems, position: Position) -> None:
        self._problems = problems
        self._position = position
        self.is_clean = True

    def refuse(self, code: str, message: str, hint: str) -> None:
        self.is_clean = False
        self._problems.add(self._position, code, message, hint)

    def missing(self, setting: str, meaning: str) -> None:
        self.refuse("setting-missing", f"{setting} is missing", f"add it: {meaning}")

    def wrong_type(self, setting: str, says: str, value: object) -> None:
        self.refuse("setting-type", f"{setting} must be {says}, not {_shown(value)}", f"write {says}")

    def refuse_unknown(self, written: Conf, where: str, known: Mapping[str, str], elsewhere: Mapping[str, str]) -> None:
        for name in written:
            if name in known:
                continue
            near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
            hint = f'did you mean "{near[0]}"?' if near else f"the settings are {', '.join(known)}"
            hint = elsewhere.get(name, hint)
            self.refuse("setting-unknown", f'{where}["{name}"] is no setting', hint)

    def text(self, written: Conf, name: str, default: str, where: str = "DAYBOOK") -> str:
        """Return one line of text; an empty one is an error where the setting is required."""
        if name not in written:
            return default
        value = written[name]
        setting = f'{where}["{name}"]'
        if not isinstance(value, str):
            self.wrong_type(setting, "text between quote marks", value)
            return default
        if "\n" in value.strip():
            self.refuse("setting-type", f"{setting} must be one line of text", "take the line break out")
        if not value.strip() and (name in _REQUIRED or where != "DAYBOOK"):
            self.refuse("setting-missing", f"{setting} is empty", f"write {SETTINGS.get(name, 'it out')}")
        return value.strip()

    def day(self, written: Conf, name: str) -> dt.date:
        setting = f'DAYBOOK["{name}"]'
        value = written.get(name, dt.date.min)
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return value
        if not isinstance(value, str):
            self.wrong_type(setting, 'a day such as "2022-02-24"', value)
            return dt.date.min
        try:
            if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
                return dt.date.fromisoformat(value)
        except ValueError:
            pass
        self.refuse("setting-day", f'{setting}: "{value}" is no day', "write it as 2022-02-24")
        return dt.date.min

    def zone(self, name: str) -> dt.tzinfo:
        try:
            return zoneinfo.ZoneInfo(name)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            near = difflib.get_close_matches(name, sorted(zoneinfo.available_timezones()), n=1, cutoff=0.5)
            hint = f'did you mean "{near[0]}"?' if near else "write a name such as Europe/Paris or UTC"
            self.refuse("setting-zone", f'DAYBOOK["zone"]: "{name}" is no time zone', hint)
            return dt.UTC

    def language(self, written: Conf, default: str) -> str:
        lang = self.text(written, "lang", default)
        if not is_language(lang):
            message = f'DAYBOOK["lang"]: "{lang}" is no language'
            self.refuse("setting-language", message, "write its short name, such as en")
        elif number_words(lang) is None:
            message = f'DAYBOOK["lang"]: the number words of "{lang}" are not known'
            hint = f"use one of {', '.join(languages_with_number_words())}, or write data/numbers/{lang}.toml"
            self.refuse("setting-language", message, hint)
        return lang

    def languages(self, written: Conf, lang: str) -> tuple[str, ...]:
        if "languages" not in written:
            return (lang,)
        value = written["languages"]
        if not _is_list(value) or not all(isinstance(part, str) for part in value):
            self.wrong_type('DAYBOOK["languages"]', 'a list such as ["en", "fr"]', value)
            return (lang,)
        languages = tuple(str(part) for part in value)
        for name in languages:
            if not is_language(name):
                message = f'DAYBOOK["languages"]: "{name}" is no language'
                self.refuse("setting-language", message, "write its short name, such as en")
        if lang not in languages:
            message = f'DAYBOOK["languages"] leaves out the archive\'s own language, "{lang}"'
            self.refuse("setting-language", message, f'add "{lang}"')
        return languages

    def site_url(self, value: object) -> str:
        if not isinstance(value, str):
            self.wrong_type("SITEURL", 'an address such as "https://archive.example"', value)
            return ""
        address = value.strip().rstrip("/")
        if address and not _is_web_address(address):
            hint = "write a whole web address such as https://archive.example/briefings, or leave it empty"
            self.refuse("setting-address", f'SITEURL: "{value}" is no web address', hint)
        return address

    def contact(self, written: Conf) -> str:
        contact = self.text(written, "contact", "")
        if contact and not (_is_web_address(contact) or _MAIL.fullmatch(contact)):
            hint = "write a whole web address or a mail address, or leave it empty"
            message = f'DAYBOOK["contact"]: "{contact}" is no address'
            self.refuse("setting-address", message, hint)
        return contact

    def licence(self, written: Conf, name: str) -> Licence | None:
        if name not in written:
            return None
        setting = f'DAYBOOK["{name}"]'
        value = written[name]
        if not _is_braces(value):
            self.wrong_type(setting, '{"name": ..., "url": ...}', value)
            return None
        parts = {"name": "what the licence is called", "url": "the address of its text"}
        self.refuse_unknown(value, setting, parts, {})
        if "name" not in value:
            self.missing(f'{setting}["name"]', parts["name"])
        url = self.text(value, "url", "", setting)
        if url and not _is_web_address(url):
            message = f'{setting}["url"]: "{url}" is no web address'
            self.refuse("setting-address", message, "write a whole web address, such as https://archive.example/terms")
        return Licence(name=self.text(value, "name", "", setting), url=url)

    def headlines(self, written: Conf) -> tuple[Headline, ...]:
        value = written.get("headlines", ())
        if not _is_list(value):
            self.wrong_type('DAYBOOK["headlines"]', "a list of measures, each with its reason", value)
            return ()
        return tuple(self._headline(f'DAYBOOK["headlines"][{index}]', part) for index, part in enumerate(value))

    def _headline(self, setting: str, value: object) -> Headline:
        parts = {"measure": "the id of a measure", "reason": "why it stands on the home page, for readers"}
        if not _is_braces(value):
            self.wrong_type(setting, '{"measure": ..., "reason": ...}', value)
            return Headline(measure=MeasureId(""), reason="")
        self.refuse_unknown(value, setting, parts, {})
        for name, meaning in parts.items():
            if name not in value:
                self.missing(f'{setting}["{name}"]', meaning)
        measure = self.text(value, "measure", "", setting)
        if measure and (fault := fault_of_id(measure)):
            self.refuse("setting-type", f'{setting}["measure"]: {fault[0]}', fault[1])
        return Headline(measure=MeasureId(measure), reason=self.text(value, "reason", "", setting))


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _is_braces(value: object) -> TypeGuard[Conf]:
    return isinstance(value, Mapping) and all(isinstance(key, str) for key in value)


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"]", text)


def _shown(value: object) -> str:
    """Return a value as a message shows it, on one line and not too long."""
    text = " ".join(repr(value).split())
    return text if len(text) <= 40 else f"{text[:37]}..."  # noqa: PLR2004 - what is still read in passing
