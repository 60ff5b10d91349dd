"""The tables that are not split by year: entities, measures and disputed questions."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from daybook.core.kinds import Kind
from daybook.core.tabular.cells import NONE, NOT_STATED, WHOLE
from daybook.core.tabular.columns import Table, column, list_column, number_column, truth_column
from daybook.core.tabular.fate import correction_columns
from daybook.core.tabular.filed import own_columns

if TYPE_CHECKING:
    from daybook.core.derive.tables import Tables
    from daybook.core.records import Alias, Claim, Entity, Measure, PartOf, Role


def _alias(alias: Alias) -> str:
    about = ", ".join(part for part in (alias.lang, alias.kind or "") if part)
    return f"{alias.name} ({about})" if about else alias.name


def _part(part: PartOf) -> str:
    when = f" {part.date}" if part.date else ""
    return f"{part.entity}{when}" + (f" according to {part.according_to}" if part.according_to else "")


def _role(role: Role) -> str:
    where = f" of {role.organisation}" if role.organisation else ""
    return f"{role.title}{where}" + (f" {role.date}" if role.date else "")


def _degrees(entity: Entity, axis: str) -> Decimal | None:
    return Decimal(str(getattr(entity.coordinates, axis))) if entity.coordinates else None


def _rests_on_retracted(tables: Tables, claim: Claim) -> bool:
    return claim.resolution is not None and tables.archive.sources[claim.resolution.source].is_retracted


ENTITIES: Table[Entity] = Table(
    name="entities",
    noun="entity",
    title="Entities",
    meaning="People who act in public, organisations, countries, places and events, with every name they go by.",
    columns=(
        *own_columns(Kind.ENTITY),
        column("type", "person, organisation, country, place or event.", lambda _, r: r.type),
        column("name", "The name it is shown by.", lambda _, r: r.name),
        list_column(
            "aliases",
            "Its other names, each with its language and its kind.",
            lambda _, r: tuple(map(_alias, r.aliases)),
            empty="it has no other",
        ),
        column("summary", "What it is.", lambda _, r: r.summary, empty=NONE),
        column("wikidata", "Its id in Wikidata.", lambda _, r: r.wikidata, empty="nobody has looked it up"),
        number_column(
            "latitude",
            "Degrees north of a town, two decimals at most.",
            lambda _, r: _degrees(r, "latitude"),
            empty=NOT_STATED,
        ),
        number_column(
            "longitude",
            "Degrees east of a town, two decimals at most.",
            lambda _, r: _degrees(r, "longitude"),
            empty=NOT_STATED,
        ),
        list_column(
            "part_of",
            "The ids of what it is part of, if need be with the time and whose view that is.",
            lambda _, r: tuple(map(_part, r.part_of)),
            empty=NOT_STATED,
        ),
        list_column(
            "roles",
            "Offices it holds or held, with the time as far as it is attested.",
            lambda _, r: tuple(map(_role, r.roles)),
            empty=NOT_STATED,
        ),
        *correction_columns("entity"),
    ),
    # What is sensitive stays out of every list of names.
    records=lambda tables: {WHOLE: tuple(e for e in tables.archive.entities.values() if not e.sensitive)},
)

MEASURES: Table[Measure] = Table(
    name="measures",
    noun="measure",
    title="Measures",
    meaning="What is counted, and what each count misses.",
    columns=(
        *own_columns(Kind.MEASURE),
        column("title", "What is counted.", lambda _, r: r.title),
        column("unit", "What it is counted in.", lambda _, r: r.unit, empty=NOT_STATED),
        column("definition", "What counts and what does not.", lambda _, r: r.definition),
        column("kind", "How its numbers relate to time.", lambda _, r: r.kind),
        column("since", "The first day that is counted.", lambda _, r: r.since, empty=NOT_STATED),
        column(
            "place", "The id of the place that is counted.", lambda _, r: r.place, empty="it is told by each figure"
        ),
        column(
            "producer", "The id of who makes the count.", lambda _, r: r.producer, empty="no one alone, or not stated"
        ),
        column("hxl", "The HXL tag for exchange with humanitarian data.", lambda _, r: r.hxl, empty=NONE),
        *correction_columns("measure"),
    ),
    records=lambda tables: {WHOLE: tuple(tables.archive.measures.values())},
)

QUESTIONS: Table[Claim] = Table(
    name="questions",
    noun="disputed question",
    title="Disputed questions",
    meaning="What is disputed, and the answers that are given.",
    columns=(
        *own_columns(Kind.CLAIM),
        column("question", "The question.", lambda _, r: r.question),
        list_column(
            "answers",
            "The possible answers, each as its id and its words.",
            lambda _, r: tuple(f"{answer.key}: {answer.text}" for answer in r.answers),
        ),
        column("place", "The id of the place it is about.", lambda _, r: r.place, empty=NOT_STATED),
        list_column(
            "entities", "The ids of who and what else it is about.", lambda _, r: r.entities, empty="none is named"
        ),
        column(
            "resolved",
            "When it was settled.",
            lambda _, r: r.resolution.date if r.resolution else None,
            empty="it is open",
        ),
        column(
            "resolution",
            "The id of the answer that holds, according to the source of the resolution.",
            lambda _, r: r.resolution.answer if r.resolution else None,
            empty="it is open",
        ),
        column(
            "resolution_source",
            "The id of the source that says so.",
            lambda _, r: r.resolution.source if r.resolution else None,
            empty="it is open",
        ),
        column(
            "resolution_quotation",
            "The exact words of that source.",
            lambda _, r: r.resolution.quote if r.resolution else None,
            empty="it is open",
        ),
        truth_column(
            "retracted",
            "Whether the source of the resolution was retracted; then the question is open again.",
            _rests_on_retracted,
        ),
        *correction_columns("claim"),
    ),
    records=lambda tables: {WHOLE: tuple(tables.archive.claims.values())},
)
