"""The settings of languages: the archive's own, and those it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.conf.door import is_list
from daybook.core.languages import is_language
from daybook.number_words import languages_with_number_words, number_words

if TYPE_CHECKING:
    from daybook.conf.door import Door
    from daybook.conf.loading import Conf


def read_language(door: Door, written: Conf, default: str) -> str:
    """Return the archive's own language, whose number words have to be known."""
    lang = door.text(written, "lang", default)
    if not is_language(lang):
        door.refuse("setting-language", f'DAYBOOK["lang"]: "{lang}" is no language', "write its short name, such as en")
    elif number_words(lang) is None:
        message = f'DAYBOOK["lang"]: the number words of "{lang}" are not known'
        hint = f"use one of {', '.join(languages_with_number_words())}, or write data/numbers/{lang}.toml"
        door.refuse("setting-language", message, hint)
    return lang


def read_languages(door: Door, written: Conf, lang: str) -> tuple[str, ...]:
    """Return the languages the archive knows, in the order written; `lang`, its own, has to be among them."""
    if "languages" not in written:
        return (lang,)
    value = written["languages"]
    if not is_list(value) or not all(isinstance(part, str) for part in value):
        door.wrong_type('DAYBOOK["languages"]', 'a list such as ["en", "fr"]', value)
        return (lang,)
    languages = tuple(str(part) for part in value)
    for name in languages:
        if not is_language(name):
            message = f'DAYBOOK["languages"]: "{name}" is no language'
            door.refuse("setting-language", message, "write its short name, such as en")
    if lang not in languages:
        message = f'DAYBOOK["languages"] leaves out the archive\'s own language, "{lang}"'
        door.refuse("setting-language", message, f'add "{lang}"')
    return languages
