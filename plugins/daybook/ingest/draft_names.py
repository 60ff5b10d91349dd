"""The names of a draft that the archive does not know: as entities to be, or as spellings of those it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.ingest.new_names import MOST
from daybook.ingest.yaml_writing import quoted

if TYPE_CHECKING:
    from daybook.core.ids import EntityId
    from daybook.ingest.draft_page import DraftPage
    from daybook.ingest.new_names import NameProposal
    from daybook.ingest.reading_article import Proposals
    from daybook.ingest.spellings import Spelling


def write_new_entities(page: DraftPage, names: tuple[NameProposal, ...]) -> None:
    """Propose entities; they ask nothing, for what nobody accepts is dropped."""
    if names:
        page.raw("new_entities", "")
    for one in names[:MOST]:
        page.raw(one.id, "", 1)
        page.lines.append("    accept: false")
        page.lines.append(f"    type: {one.type}")
        page.raw("name", quoted(one.name), 2)
        page.raw("words", quoted(one.sentence[:300]), 2)
        page.why((one.rule,), 2)
    if len(names) > MOST:
        page.remark("more names the archive does not know: " + "; ".join(one.name for one in names[MOST:]))


def ask_spellings(page: DraftPage, proposals: Proposals) -> tuple[Spelling, ...]:
    """Ask whether names are spellings of known ones; return the first of each entity, which its aliases may get."""
    first: dict[EntityId, Spelling] = {}
    for one in proposals.spellings:
        if one.entity in first:
            page.remark(f'"{one.name}": another spelling of {one.entity}, too?')
        else:
            first[one.entity] = one
            question = f'"{one.name}": another spelling of {one.entity}? accept it under new_aliases, or delete this'
            page.ask(f"new_aliases.{one.entity}", question)
    return tuple(first.values())


def write_new_aliases(page: DraftPage, spellings: tuple[Spelling, ...]) -> None:
    """Propose spellings as aliases, each for the author to accept."""
    if spellings:
        page.raw("new_aliases", "")
    for one in spellings:
        page.raw(one.entity, "", 1)
        page.raw("accept", "false", 2)
        page.raw("alias", quoted(one.name), 2)
        page.why(("letters that romanisations write differently, or a slip of one letter",), 2)
