"""The settings that are addresses: of the site, of its editors, of the terms under which it may be used again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from daybook.conf.door import is_braces
from daybook.core.settings import Licence

if TYPE_CHECKING:
    from daybook.conf.door import Door
    from daybook.conf.loading import Conf

_MAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def read_site_url(door: Door, value: object) -> str:
    """Return the public address without a slash at its end; empty where there is none."""
    if not isinstance(value, str):
        door.wrong_type("SITEURL", 'an address such as "https://archive.example"', value)
        return ""
    address = value.strip().rstrip("/")
    if address and not _is_web_address(address):
        hint = "write a whole web address such as https://archive.example/briefings, or leave it empty"
        door.refuse("setting-address", f'SITEURL: "{value}" is no web address', hint)
    return address


def read_contact(door: Door, written: Conf) -> str:
    """Return the web or mail address where readers report an error; empty where there is none."""
    contact = door.text(written, "contact", "")
    if contact and not (_is_web_address(contact) or _MAIL.fullmatch(contact)):
        hint = "write a whole web address or a mail address, or leave it empty"
        door.refuse("setting-address", f'DAYBOOK["contact"]: "{contact}" is no address', hint)
    return contact


def read_licence(door: Door, written: Conf, name: str) -> Licence | None:
    """Return the licence that the setting of this name states, with or without the address of its text."""
    if name not in written:
        return None
    setting = f'DAYBOOK["{name}"]'
    value = written[name]
    if not is_braces(value):
        door.wrong_type(setting, '{"name": ..., "url": ...}', value)
        return None
    parts = {"name": "what the licence is called", "url": "the address of its text"}
    door.refuse_unknown(value, setting, parts, {})
    if "name" not in value:
        door.missing(f'{setting}["name"]', parts["name"])
    url = door.text(value, "url", "", setting)
    if url and not _is_web_address(url):
        message = f'{setting}["url"]: "{url}" is no web address'
        door.refuse("setting-address", message, "write a whole web address, such as https://archive.example/terms")
    return Licence(name=door.text(value, "name", "", setting), url=url)


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"]", text)
