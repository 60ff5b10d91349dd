"""Who says so, in which words, in which source and in which briefing, each in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_of, address_of_publisher
from daybook.core.kinds import Kind
from daybook.core.pages.wording import direction_of, sentence_case, title_of
from daybook.core.views.labels import Link, Quotation, SourceLabel, SpeakerLabel

if TYPE_CHECKING:
    from daybook.core.ids import BriefingId, EntityId
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Source, Speaker

NOT_STATED = "publisher not stated"
UNNAMED_OUTLET = "An unnamed outlet"
RETRACTED = "Retracted"
RESTS_ON_RETRACTED = "Rests on a retracted source"


def speaker_label(
    page: PageContext,
    speaker: Speaker,
    source: Source,
    spokesperson: EntityId | None = None,
    via: EntityId | None = None,
) -> SpeakerLabel:
    """Return who says so; an outlet in its own voice is named as such, an unnamed speaker by the outlet's words."""
    name, href = sentence_case(speaker.anonymous), ""
    entity = speaker.entity or (source.publisher if speaker.is_publisher else None)
    if entity:
        link = page.link_to_entity(entity)
        name, href = link.text, link.href
    elif speaker.is_publisher:
        name = UNNAMED_OUTLET
    return SpeakerLabel(
        name=name,
        href=href,
        is_outlet=speaker.is_publisher,
        is_anonymous=bool(speaker.anonymous),
        spokesperson=page.link_to_entity(spokesperson) if spokesperson else None,
        via=page.link_to_entity(via) if via else None,
    )


def name_in_sentence(page: PageContext, speaker: Speaker, source: Source) -> str:
    """Return who says so as it stands within a sentence: what is no name of anybody has no capital."""
    if speaker.anonymous:
        return speaker.anonymous
    name = speaker_label(page, speaker, source).name
    return "an unnamed outlet" if name == UNNAMED_OUTLET else name


def quotation_of(page: PageContext, text: str, source: Source, translation: str = "", by: str = "") -> Quotation:
    """Return words of a source, with the language they are in where it is not the page's."""
    shown = page.other_language(source.lang)
    return Quotation(text=text, lang=shown, dir=direction_of(shown), translation=translation, translated_by=by)


def source_label(page: PageContext, source: Source) -> SourceLabel:
    """Return a source as a citation, made once a build."""
    return page.once("source", source.id, lambda: _source_label(page, source))


def _source_label(page: PageContext, source: Source) -> SourceLabel:
    notices = {"corrected": "corrected by its publisher", "retracted": "retracted by its publisher"}
    publisher = page.library.name(source.publisher) if source.publisher else NOT_STATED
    return SourceLabel(
        title=title_of(source, page.library.settings.zone),
        href=page.to(address_of(Kind.SOURCE, source.id)),
        publisher=publisher,
        publisher_href=page.to(address_of_publisher(source.publisher)) if source.publisher else "",
        published=page.date(source.published),
        notice=notices.get(source.availability.state, "") if source.availability else "",
        lang=page.other_language(source.lang) if source.title else "",
        is_dated=not source.title,
    )


def link_to_briefing(page: PageContext, briefing: BriefingId) -> Link:
    """Return a link with a briefing's title."""
    headline = page.library.headline(briefing)
    href = page.to(address_of(Kind.BRIEFING, briefing))
    mark = RESTS_ON_RETRACTED if headline.rests_on_retracted else ""
    return Link(text=headline.title, href=href, lang=page.other_language(headline.lang), mark=mark)
