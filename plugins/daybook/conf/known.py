"""Every setting there is, and what it means to an author."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

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

REQUIRED: Final = ("name", "description", "first_day")
PATHS: Final = ("vault", "evidence", "drafts", "lints")
"""The settings that name a file or folder."""
ELSEWHERE: Final = {
    "site_url": "the public address is Pelican's own setting: write SITEURL = ...",
    "timezone": 'did you mean "zone"?',
}
"""What authors look for under another name."""
