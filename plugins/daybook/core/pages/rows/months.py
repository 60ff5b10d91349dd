"""The links from a page to the months that outgrew it, each with how much there is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import Address, month_part
from daybook.core.pages.wording import counted, words_of_month
from daybook.core.views.labels import Link, MonthLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sized

    from daybook.core.pages.context import PageContext
    from daybook.core.pages.split import Month


def links_to_months(
    page: PageContext, parent: Address, months: Iterable[Month], entries: Mapping[Month, Sized], noun: str
) -> tuple[MonthLink, ...]:
    """Return links to the pages of some months below a page, with how many entries each has: `12 figures`."""
    return tuple(
        MonthLink(
            link=Link(text=words_of_month(month), href=page.to(month_part(parent, month))),
            count=counted(len(entries[month]), noun),
        )
        for month in months
    )
