"""Where a reader reports a problem: a letter that names the page or record already, or the archive's web address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from daybook.core.addresses import Address
    from daybook.core.settings import ArchiveSettings


def address_of_contact(contact: str) -> str:
    """Return where a contact leads: a mail or web address; empty for other words."""
    if contact.startswith(("https://", "http://", "mailto:")):
        return contact
    is_mail = contact.count("@") == 1 and not any(char.isspace() for char in contact)
    return f"mailto:{contact}" if is_mail else ""


def report_address(settings: ArchiveSettings, record: str, address: Address) -> str:
    """Return where to report a problem with a record, such as `figure:<briefing>#<key>`, or with a page without one.

    A letter's subject and body follow RFC 6068: percent-encoded UTF-8, lines that end in CRLF.
    """
    href = address_of_contact(settings.contact)
    if not href.startswith("mailto:"):
        return href
    where = f"{settings.site_url}/{address}" if settings.site_url else address
    named = record or where or settings.name
    lines = [f"Record: {record}"] * bool(record) + [f"Page: {where}"] * bool(where)
    body = "\r\n".join([*lines, "", "What is wrong, and how do you know?", ""])
    start = "&" if "?" in href else "?"
    return f"{href}{start}subject={quote(f'Problem with {named}', safe='')}&body={quote(body, safe='')}"
