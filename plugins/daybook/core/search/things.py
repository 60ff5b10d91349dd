"""Everything in an archive that can be found, by parts: what has no day, and then year by year."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from daybook.core.addresses import address_in_briefing, address_of
from daybook.core.archive import id_of_source
from daybook.core.dates import Period, Precision
from daybook.core.derive.basis import holds_for
from daybook.core.ids import FigureId
from daybook.core.kinds import Kind
from daybook.core.pages.rows.labels import NOT_STATED, UNNAMED_OUTLET
from daybook.core.pages.wording import SOURCE_KINDS, STANDINGS, TYPE_NOUNS, sentence_case, title_of, words_of_date
from daybook.core.prose.curly import curled
from daybook.core.prose.plain import plain_text
from daybook.core.records import EntityType, Standing
from daybook.core.search.findable import Findable, Weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daybook.core.archive import SourcedFigure
    from daybook.core.dates import DateSpan
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import EntityId, MeasureId
    from daybook.core.records import Briefing, Claim, Entity, Measure, Prose, Source, Speaker

TIMELESS = "all"
"""The part of what has no day: names, what is counted, disputed questions, pages of text."""
_SPOKEN: Final = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.COUNTRY})
"""Those whose names every language spells in its own way; the names of others are made of words."""
SEVERAL, SHARE, LONG = 3, 3, 5
"""How many sources, and one in how many, must speak of what is counted with a word of so many letters to name it."""
_DIGIT: Final = re.compile(r"[0-9]")
TITLE, SUMMARY, SAID, BODY = Weight.TITLE, Weight.SUMMARY, Weight.SAID, Weight.BODY


def years_of(tables: Tables) -> tuple[str, ...]:
    """Return the years that briefings are filed under or sources were published in, oldest first."""
    archive = tables.archive
    filed = {f"{briefing.date.year:04}" for briefing in archive.briefings.values()}
    return tuple(sorted(filed | {f"{source.published.year:04}" for source in archive.sources.values()}))


def things_of(tables: Tables, part: str) -> tuple[Findable, ...]:
    """Return what can be found in a part, those of a kind together; a year has what is filed or published in it.

    An entity that its author calls sensitive is in no list of names, and so in none of results.
    """
    archive = tables.archive
    if part == TIMELESS:
        return (
            *(_name(tables, entity) for entity in archive.entities.values() if not entity.sensitive),
            *(_measure(tables, measure) for measure in archive.measures.values()),
            *(_question(tables, claim) for claim in archive.claims.values()),
            *(_text(tables, page) for page in archive.pages),
        )
    year = int(part)
    filed = [briefing for briefing in archive.briefings.values() if briefing.date.year == year]
    return (
        *(_briefing(tables, briefing) for briefing in filed),
        *(_figure(tables, archive.figures[figure]) for figure in _figures_in(filed)),
        *(_source(tables, source) for source in archive.sources.values() if source.published.year == year),
    )


def _figures_in(briefings: Iterable[Briefing]) -> Iterator[FigureId]:
    return (FigureId(f"{briefing.id}#{figure.key}") for briefing in briefings for figure in briefing.figures)


def _name(tables: Tables, entity: Entity) -> Findable:
    own = [(entity.name, TITLE), *((alias.name, SUMMARY if alias.is_weak else TITLE) for alias in entity.aliases)]
    held = [f"{role.title} {_name_of(tables, role.organisation)}" for role in entity.roles]
    body = plain_text(entity.body)
    return Findable(
        kind="name",
        address=address_of(Kind.ENTITY, entity.id),
        title=entity.name,
        facts=TYPE_NOUNS[entity.type][0],
        text=_curled(tables, entity.summary or plain_text(entity.body.strip().partition("\n\n")[0])),
        also=tuple((alias.name, _other(tables, alias.lang)) for alias in entity.aliases),
        names=tuple(own),
        spoken=tuple(name for name, _ in own) if entity.type in _SPOKEN else (),
        texts=(
            *own,
            *((words, SUMMARY) for words in held),
            (f"{entity.summary} {entity.wikidata}", SAID),
            (body, BODY),
        ),
        entities=_ids(
            entity.id, *(part.entity for part in entity.part_of), *(role.organisation for role in entity.roles)
        ),
    )


def _measure(tables: Tables, measure: Measure) -> Findable:
    said, called = _words_of_sources(tables, measure.id)
    return Findable(
        kind="measure",
        address=address_of(Kind.MEASURE, measure.id),
        title=_curled(tables, measure.title),
        text=_curled(tables, measure.definition),
        names=((measure.title, TITLE), *((word, SUMMARY) for word in called)),
        texts=(
            (measure.title, TITLE),
            (f"{measure.unit} {measure.definition}", SAID),
            (plain_text(measure.body), BODY),
            (" ".join(said), BODY),
        ),
        entities=_ids(measure.place, measure.producer),
    )


def _words_of_sources(tables: Tables, measure: MeasureId) -> tuple[list[str], list[str]]:
    """Return the words, without numbers, in which sources speak of what is counted, and those by which many call it."""
    figures = [tables.archive.figures[figure] for figure in tables.figures_by_measure.get(measure, ())]
    said = {(word, one.source.id) for one in figures for word in one.figure.quote.split() if not _DIGIT.search(word)}
    count = Counter(word for word, _ in said)
    many = max(SEVERAL, len({one.source.id for one in figures}) / SHARE)
    return sorted(count), sorted(word for word in count if count[word] >= many and len(word) >= LONG)


def _question(tables: Tables, claim: Claim) -> Findable:
    said = [tables.archive.positions[position] for position in tables.positions_by_claim.get(claim.id, ())]
    speakers = [entity for one in said for entity in (one.position.by.entity, one.position.spokesperson)]
    return Findable(
        kind="question",
        address=address_of(Kind.CLAIM, claim.id),
        title=_curled(tables, claim.question),
        names=((claim.question, TITLE),),
        texts=(
            (claim.question, TITLE),
            *((answer.text, SUMMARY) for answer in claim.answers),
            (plain_text(claim.body), BODY),
        ),
        entities=_ids(claim.place, *claim.entities, *speakers),
        sources=_ids(*(one.source.id for one in said)),
    )


def _text(tables: Tables, page: Prose) -> Findable:
    return Findable(
        kind="text",
        address=address_of(Kind.PAGE, page.id),
        title=_curled(tables, page.title),
        text=_curled(tables, page.summary),
        names=((page.title, TITLE),),
        texts=((page.title, TITLE), (page.summary, SUMMARY), (plain_text(page.body), BODY)),
    )


def _briefing(tables: Tables, briefing: Briefing) -> Findable:
    zone = tables.archive.settings.zone
    warning = briefing.content_warning
    return Findable(
        kind="briefing",
        address=address_of(Kind.BRIEFING, briefing.id),
        title=_curled(tables, briefing.title, briefing.lang),
        lang=_other(tables, briefing.lang),
        facts=f"filed under {words_of_date(briefing.date, zone)}",
        text=_curled(tables, f"Content warning: {warning}" if warning else briefing.summary, briefing.lang),
        is_retracted=all(tables.archive.sources[id_of_source(s)].is_retracted for s in briefing.sources)
        if briefing.sources
        else False,
        texts=(
            (briefing.title, TITLE),
            (briefing.summary, SUMMARY),
            (" / ".join(occurrence.title for occurrence in briefing.dates), SAID),
            (" / ".join(position.quote for position in briefing.positions), BODY),
            (plain_text(briefing.body), BODY),
        ),
        days=_days(tables, briefing.date),
        entities=tables.entities_by_briefing.get(briefing.id, ()),
        sources=tuple(id_of_source(source) for source in briefing.sources),
    )


def _figure(tables: Tables, sourced: SourcedFigure) -> Findable:
    figure, source, zone = sourced.figure, sourced.source, tables.archive.settings.zone
    speaker = _speaker(tables, figure.by, source)
    holds = holds_for(sourced)
    when = f"as of {words_of_date(holds, zone)}" if holds else f"said {words_of_date(source.published, zone)}"
    of = f" of {figure.of}" if figure.of else ""
    unit = "" if sourced.unit.lower() in sourced.words.lower() else f" {sourced.unit}"
    quantities = [quantity for quantity in (sourced.quantity, sourced.of) if quantity]
    measure = sourced.measure
    replaced = ("replaced by a later figure",) if sourced.id in tables.replaced_by else ()
    return Findable(
        kind="figure",
        address=address_in_briefing(sourced.id),
        title=f"{sourced.words}{of}{unit}",
        facts=" · ".join((_curled(tables, measure.title), speaker, when, STANDINGS[sourced.standing], *replaced)),
        text=f"“{figure.unverified}”" if figure.unverified else "",
        is_retracted=sourced.standing is Standing.RETRACTED,
        texts=(
            (f"{sourced.words} {figure.of}", TITLE),
            (f"{sourced.unit} {measure.title}", SUMMARY),
            (f"{speaker} {_name_of(tables, sourced.place)}", SAID),
            (figure.quote, SAID),
        ),
        numbers=tuple(
            dict.fromkeys(f"{n.normalize():f}" for q in quantities for n in (q.low, q.high) if n is not None)
        ),
        days=_days(tables, *(date for date in (figure.as_of, figure.period, source.published) if date)),
        entities=_ids(
            *(figure.by.entity or (source.publisher if figure.by.is_publisher else None), figure.spokesperson),
            *(figure.via, figure.verified_by, sourced.place, measure.producer),
        ),
        sources=(source.id,),
    )


def _source(tables: Tables, source: Source) -> Findable:
    zone = tables.archive.settings.zone
    publisher = _name_of(tables, source.publisher) or NOT_STATED
    return Findable(
        kind="source",
        address=address_of(Kind.SOURCE, source.id),
        title=title_of(source, zone),
        lang=_other(tables, source.lang) if source.title else "",
        facts=" · ".join(
            (sentence_case(SOURCE_KINDS[source.kind]), publisher, f"published {words_of_date(source.published, zone)}")
        ),
        is_retracted=source.is_retracted,
        texts=((title_of(source, zone), TITLE), (f"{publisher} {source.author}", SUMMARY)),
        web=tuple(address for address in (source.url, source.archive_url) if address),
        days=_days(tables, source.published),
        entities=_ids(source.publisher),
        sources=(source.id,),
    )


def _speaker(tables: Tables, by: Speaker, source: Source) -> str:
    if by.anonymous:
        return sentence_case(by.anonymous)
    entity = by.entity or source.publisher
    return _name_of(tables, entity) if entity else UNNAMED_OUTLET


def _name_of(tables: Tables, entity: EntityId | None) -> str:
    return tables.archive.entities[entity].name if entity else ""


def _other(tables: Tables, lang: str) -> str:
    """Return a language where it is not the one that pages are in, else the empty text."""
    return "" if lang == tables.archive.settings.lang else lang


def _curled(tables: Tables, text: str, lang: str = "") -> str:
    """Return words of our own as pages print them; `lang` is theirs where it is not the archive's."""
    return curled(text, lang or tables.archive.settings.lang)


def _ids(*ids: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in ids if one))


def _days(tables: Tables, *dates: DateSpan) -> tuple[str, ...]:
    """Return the days, months or years of dates, as far as each is known: `2022-03-02`, `2022-03`."""
    zone = tables.archive.settings.zone
    ends = [end for date in dates for end in ((date.start, date.end) if isinstance(date, Period) else (date,))]
    local = [end.in_zone(zone).cut_to(Precision.DAY) for end in ends]
    return tuple(dict.fromkeys(f"{d[0]:04}" + "".join(f"-{part:02}" for part in d[1:]) for d in local))
