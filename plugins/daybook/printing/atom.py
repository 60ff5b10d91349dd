"""Prints a feed as Atom, with the library that Pelican uses; nothing in it is read from a clock."""

from __future__ import annotations

import uuid
from html import escape
from typing import TYPE_CHECKING

from feedgenerator import Atom1Feed

if TYPE_CHECKING:
    import datetime as dt

    from daybook.core.views.files import FeedView


class _Atom(Atom1Feed):  # type: ignore[misc] # feedgenerator ships no types
    """A feed whose day is given, and whose entries say their language."""

    def latest_post_date(self) -> dt.datetime:
        """Return the day of the last change; the library's own would ask the clock for a feed without entries."""
        updated: dt.datetime = self.feed["updated"]
        return updated

    def item_attributes(self, item: dict[str, str]) -> dict[str, str]:
        """Return the language of an entry where it is not that of the feed."""
        return {} if item["lang"] == self.feed["language"] else {"xml:lang": item["lang"]}


def print_feed(view: FeedView) -> str:
    """Return a feed as an Atom document (RFC 4287)."""
    feed = _Atom(
        title=view.title,
        link=view.link,
        description=view.subtitle,
        language=view.lang,
        author_name=view.author,
        feed_url=view.own or None,
        feed_copyright=view.rights or None,
        feed_guid=_iri(view.id),
        updated=view.updated,
    )
    for entry in view.entries:
        feed.add_item(
            title=entry.title,
            link=entry.link,
            description="".join(f"<p>{escape(text)}</p>" for text in entry.texts),
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=_iri(entry.id),
            categories=entry.topics,
            lang=entry.lang,
        )
    text: str = feed.writeString("utf-8")
    return f"{text}\n"


def _iri(entry_id: str) -> str:
    """Return an id as Atom wants it: an address as it is, anything else as a UUID made of it."""
    if entry_id.startswith(("https://", "http://")):
        return entry_id
    return uuid.uuid5(uuid.NAMESPACE_URL, entry_id).urn
