"""What pages tell programs of themselves in schema.org's words: what they are and hold, and no verdict on claims."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import ROOT, from_root
from daybook.core.archive import id_of_source
from daybook.core.html import Html
from daybook.core.pages.wording import title_of
from daybook.core.records import AliasKind, EntityType
from daybook.core.views.labels import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.addresses import Address
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Briefing, Entity, Source
    from daybook.core.settings import Licence

Node = dict[str, object]


THINGS = {
    EntityType.PERSON: "Person",
    EntityType.ORGANISATION: "Organization",
    EntityType.COUNTRY: "Country",
    EntityType.PLACE: "Place",
    EntityType.EVENT: "Thing",  # an Event has to state when it began, which is for the sources to say
}


def web_page(page: PageContext, title: str, crumbs: Iterable[Link], about: Node | None = None) -> Html:
    """Return the description of any page: its name, the site it is part of, and the way that leads to it."""
    settings = page.library.settings
    home = page.absolute(addresses.HOME)
    site: Node = {"@type": "WebSite", "name": settings.name, "url": home}
    if page.address == addresses.HOME and home:
        more: Node = {
            "description": settings.description,
            "inLanguage": settings.lang,
            "license": _address_of(settings.licence_texts),
            "publisher": _archive(page),
        }
        return _script(site | more)
    own = page.absolute(page.address)
    return _script(
        {
            "@type": "WebPage",
            "name": title,
            "inLanguage": settings.lang,
            "url": own,
            "isPartOf": site if home else "",
            "breadcrumb": {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": position, "name": crumb.text, "item": _item(crumb.href, home)}
                    for position, crumb in enumerate((*crumbs, Link(text=title, href=from_root(page.address))), start=1)
                ],
            },
            "about": about or "",
        }
    )


def _item(href: str, home: str) -> str:
    """Return where a step of the way leads: below the public address, where the archive has one."""
    return href.replace(ROOT, home) if home else href


def named(entity: Entity) -> Node:
    """Return who or what an entity's page is about, by its names alone."""
    names = [alias.name for alias in entity.aliases if alias.kind is not AliasKind.WEAK]
    return {"@type": THINGS[entity.type], "name": entity.name} | ({"alternateName": names} if names else {})


def article(page: PageContext, briefing: Briefing) -> Html | None:
    """Return the description of a briefing; None for one whose first day in the archive is not recorded."""
    if briefing.recorded is None:
        return None
    settings = page.library.settings
    sources = [page.library.source(id_of_source(source)) for source in briefing.sources]
    return _script(
        {
            "@type": "Article",
            "headline": briefing.title,
            "description": page.curled(briefing.summary, briefing.lang),
            "inLanguage": briefing.lang or settings.lang,
            "datePublished": briefing.recorded.first.isoformat(),
            "dateModified": briefing.modified.first.isoformat() if briefing.modified else "",
            "temporalCoverage": briefing.date.first.isoformat(),
            "author": _archive(page),
            "publisher": _archive(page),
            "license": _address_of(settings.licence_texts),
            "isBasedOn": [_document(page, source) for source in sources],
            "image": [_image(page, f"{briefing.id}#{picture.key}") for picture in briefing.pictures]
            if settings.site_url
            else [],
            "url": page.absolute(page.address),
        }
    )


def _image(page: PageContext, public_id: str) -> Node:
    """Return the description of a picture; without a public address it would have nothing to lead to."""
    sourced = page.library.picture(public_id)
    picture, file = sourced.picture, sourced.file
    found: Node = {
        "@type": "ImageObject",
        "contentUrl": page.absolute(addresses.address_of_picture(file.name)),
        "encodingFormat": file.form.media_type,
        "width": file.width,
        "height": file.height,
        "description": picture.alt,
        "creditText": picture.credit,
    }
    return found | {
        name: value for name, value in (("caption", picture.caption), ("license", picture.licence_url)) if value
    }


def dataset(page: PageContext, name: str, description: str, files: Iterable[Address]) -> Html:
    """Return the description of figures or tables; the files are named only where they have public addresses."""
    settings = page.library.settings
    return _script(
        {
            "@type": "Dataset",
            "name": name,
            "description": f"{description} Each with its speaker, its source and the words that prove it.",
            "creator": _archive(page),
            "license": _address_of(settings.licence_data),
            "isAccessibleForFree": True,
            "url": page.absolute(page.address),
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": page.absolute(file)}
                for file in files
                if settings.site_url
            ],
        }
    )


def _archive(page: PageContext) -> Node:
    archive: Node = {"@type": "Organization", "name": page.library.settings.name}
    url = page.absolute(addresses.HOME)
    return archive | ({"url": url} if url else {})


def _document(page: PageContext, source: Source) -> Node:
    found: Node = {"@type": "CreativeWork", "name": title_of(source, page.library.settings.zone)}
    return found | ({"url": source.url} if source.url else {})


def _address_of(licence: Licence | None) -> str:
    return licence.url if licence else ""


def _script(node: Node) -> Html:
    """Return a node as text for a script element: what is not stated is left out, and no character can end it."""
    stated = {key: value for key, value in node.items() if value not in ("", [])}
    text = json.dumps({"@context": "https://schema.org", **stated}, ensure_ascii=False, separators=(",", ":"))
    return Html(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
