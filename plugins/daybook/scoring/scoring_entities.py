"""Holds the entities and new names found in an article against its gold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.ids import slug_of
from daybook.scoring.score import Score
from daybook.scoring.tally import Answers, Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.scoring.found import Found, FoundName
    from daybook.scoring.gold import Gold, GoldName

_TITLES: Final = frozenset({"the", "mr", "mrs", "ms", "dr", "sir", "judge", "president"})


def score_entities(gold: Gold, found: Found) -> Score:
    """Count entities: those of the registry by id, new ones by name; each counts once in an article."""
    proposed = found.entities - gold.entities_optional
    known = Tally(len(gold.entities), len(proposed), len(gold.entities & proposed))
    misses = [
        f"entity not found: {one}{' (suggested)' if one in found.suggested else ''}"
        for one in sorted(gold.entities - found.entities)
    ]
    misses += [f"entity not named: {one}" for one in sorted(proposed - gold.entities)]
    new, types = Tally(), Answers()
    left = list(found.names)
    for name in sorted(gold.names, key=lambda one: one.is_optional):
        match = _best_name(name, left)
        if match is not None:
            left.remove(match)
        if name.is_optional:
            continue
        new += Tally(1, int(match is not None), int(match is not None))
        if match is None:
            misses.append(f"name not found: {name.name}")
            continue
        types += (
            Answers(right=1)
            if match.type in name.types
            else Answers(asked=int(not match.type), wrong=int(bool(match.type)))
        )
        if match.type not in name.types:
            misses.append(f"type of {name.name}: {match.type or 'asked'}, and it is {' or '.join(name.types)}")
    for other in left:
        if other.spelling_of in gold.entities | gold.entities_optional:
            continue  # the draft asks whether it is this entity, and it is
        new += Tally(proposed=1)
        misses.append(f"no new entity: {other.name}")
    return Score(entities=known + new, known_entities=known, new_entities=new, types=types, misses=tuple(misses))


def _best_name(name: GoldName, names: Sequence[FoundName]) -> FoundName | None:
    """Return the proposal of a name: the same words but for titles and articles, else one that has them all."""
    wanted = _name_words(name.name)
    same = [one for one in names if _name_words(one.name) == wanted]
    holding = [one for one in names if wanted and wanted <= _name_words(one.name)]
    return next(iter(same + holding), None)


def _name_words(name: str) -> frozenset[str]:
    return frozenset(slug_of(name.replace("’", "'").replace("'s", "")).split("-")) - _TITLES
