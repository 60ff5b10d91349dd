"""Builds what a page shows of a picture: the file, what it shows, who made it, and why it may be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_of_picture
from daybook.core.pages.rows.labels import source_label
from daybook.core.pages.wording import PICTURE_RIGHTS
from daybook.core.views.briefings import PictureView

if TYPE_CHECKING:
    from daybook.core.archive import SourcedPicture
    from daybook.core.pages.context import PageContext


def picture_of(page: PageContext, sourced: SourcedPicture) -> PictureView:
    """Return a picture as its briefing shows it."""
    picture = sourced.picture
    briefing = page.library.briefing(sourced.briefing)
    return PictureView(
        key=picture.key,
        src=page.to(address_of_picture(picture.file)),
        width=str(sourced.file.width),
        height=str(sourced.file.height),
        alt=picture.alt,
        lang=page.other_language(briefing.lang),
        caption=picture.caption,
        credit=picture.credit,
        rights=PICTURE_RIGHTS[picture.rights],
        licence=picture.licence,
        licence_href=picture.licence_url,
        source=source_label(page, sourced.source),
        taken=page.date(picture.taken, linked=False) if picture.taken else None,
        content_warning=picture.content_warning,
    )
