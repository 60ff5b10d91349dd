"""What a text refers to, and how the names in it become links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.derive.scan import NamedEntity, Reference, scan_text, with_names_linked
from daybook.core.ids import EntityId

if TYPE_CHECKING:
    from daybook.core.archive import Archive

TEXT = """\
Ada Quill spoke in [Port Vell](entity:port-vell), twice.
Port Vell is quiet, and Ada Quill left for the River Ost.

See [the note](source:relief-note-2022-03-03). Or [this](source:relief-note-2022-03-03).
"""


def test_each_record_is_referred_to_once_with_its_first_sentence(archive: Archive) -> None:
    """Links come in the order of the text; a second link to the same record adds nothing."""
    assert scan_text(TEXT, archive.names).references == (
        Reference("entity", "port-vell", "Ada Quill spoke in Port Vell, twice."),
        Reference("source", "relief-note-2022-03-03", "See the note."),
    )


def test_names_are_found_once_where_no_link_says_so_already(archive: Archive) -> None:
    """A name that its author has linked does not link again, and neither does a second mention."""
    found = scan_text(TEXT, archive.names).names
    assert found == (
        NamedEntity(EntityId("ada-quill"), 0, 9, "Ada Quill spoke in Port Vell, twice."),
        NamedEntity(EntityId("river-ost"), 104, 113, "Port Vell is quiet, and Ada Quill left for the River Ost."),
    )
    assert [TEXT[name.start : name.end] for name in found] == ["Ada Quill", "River Ost"]


def test_names_become_links(archive: Archive) -> None:
    """The first mention of each becomes a link, and the words stay as they are."""
    linked = with_names_linked(TEXT, scan_text(TEXT, archive.names))
    assert linked == TEXT.replace("Ada Quill", "[Ada Quill](entity:ada-quill)", 1).replace(
        "the River Ost", "the [River Ost](entity:river-ost)"
    )


def test_a_page_does_not_link_to_itself(archive: Archive) -> None:
    """The name of the page's own entity stays plain."""
    linked = with_names_linked(TEXT, scan_text(TEXT, archive.names), but_not="ada-quill")
    assert linked == TEXT.replace("the River Ost", "the [River Ost](entity:river-ost)")


def test_an_empty_text_refers_to_nothing(archive: Archive) -> None:
    """There is nothing to find in it."""
    found = scan_text("", archive.names)
    assert (found.references, found.names) == ((), ())
