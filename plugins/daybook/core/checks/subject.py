"""What a rule is held against: all records, with the look-ups that rules share."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from daybook.core.archive import id_of_source, source_id_of
from daybook.core.ids import LONGEST
from daybook.core.kinds import Kind
from daybook.core.nouns import noun_of, with_article
from daybook.core.problems import Problem
from daybook.core.records import BriefingState, ClaimPosition, Figure, Keyed, Occurrence, Picture, Source
from daybook.core.unread import Broken, has_all_keys, is_read, parts_read, told
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.gathered import Gathered
    from daybook.core.numbers import NumberWords
    from daybook.core.position import Position
    from daybook.core.records import Briefing, Claim, Entity, Measure
    from daybook.core.settings import ArchiveSettings


_AS_NEAR: Final = 0.1
_NOUNS: Final = {
    "pictures": noun_of(Picture),
    "dates": noun_of(Occurrence),
    "positions": noun_of(ClaimPosition),
    "figures": noun_of(Figure),
}
"""What has keys in a briefing, with its noun; where two have one key, the later of these has it."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What each key in a briefing names, as far as it could be read, and of which nouns there are no other keys."""

    nouns: Mapping[str, str]
    complete: frozenset[str]


UNSETTLED = "unsettled"
"""What a draft writes where a person must choose."""


class Subject:
    """All records of an archive before they are joined, and who is known under which id."""

    def __init__(self, gathered: Gathered, settings: ArchiveSettings, words: Mapping[str, NumberWords]) -> None:
        self.gathered = gathered
        self.settings = settings
        self._words = words

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources that could be read, by id."""
        return {source.id: source for source in self.gathered.sources}

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """The measures that could be read, by id."""
        return {measure.id: measure for measure in self.gathered.measures}

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The disputed questions that could be read, by id."""
        return {claim.id: claim for claim in self.gathered.claims}

    @cached_property
    def drafts(self) -> frozenset[str]:
        """The ids of briefings that are drafts."""
        states = told(lambda briefing: (briefing.id, briefing.state), self.gathered.briefings)
        return frozenset(name for name, state in states if state is BriefingState.DRAFT)

    @cached_property
    def keys(self) -> Mapping[str, Keys]:
        """By briefing, what each key in it names: a figure, a position, a date or a picture."""
        return {briefing.id: _keys_of(briefing) for briefing in self.gathered.briefings}

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """The entities that could be read, by id."""
        return {entity.id: entity for entity in self.gathered.entities}

    @cached_property
    def moved(self) -> Mapping[tuple[Kind, str], str]:
        """For each former id, with its kind, the id the record has now."""
        return self.gathered.moved

    def source_of(self, record: Keyed, briefing: Briefing) -> Source | None:
        """Return the source a record rests on, if it is clear and could be read."""
        source = source_id_of(record, briefing)
        return None if source is None else self.sources.get(source)

    def cited_in(self, briefing: Briefing) -> Iterator[tuple[str, Source]]:
        """Yield the sources a briefing names, as far as they could be read, each with its mark, as in `sources[0]`."""
        for mark, name in cited_ids(briefing).items():
            if name in self.sources:
                yield mark, self.sources[name]

    @property
    def own_words(self) -> NumberWords:
        """The number words of the archive's own language."""
        return self._words[self.settings.lang]

    def words_for(self, source: Source | None) -> NumberWords:
        """Return the number words of a source's language, else those of the archive's."""
        lang = source.lang if source else ""
        return self._words.get(lang or self.settings.lang, self._words[self.settings.lang])

    def missing(self, kind: Kind, target: str, position: Position, says: str = "") -> Iterator[Problem]:
        """Yield the problem of a reference that leads nowhere, with what was probably meant.

        A file that cannot be read is no missing one: its own problems are reported, and that is enough.
        """
        if target == UNSETTLED:
            message = f"it is not settled yet which {kind.noun} this is"
            hint = "choose one of the candidates beside it, or take the whole entry out"
            yield Problem(position, "draft-unsettled", message, hint)
        elif target not in self.gathered.declared[kind]:
            message = says or f"there is no {kind.noun} {shown(target)}"
            yield Problem(position, "reference-unknown", message, self._hint(kind, target))
        elif kind is Kind.BRIEFING and target in self.drafts:
            message = f'the briefing "{target}" is a draft'
            hint = "publish it first, or take the reference out"
            yield Problem(position, "reference-to-draft", message, hint)

    def not_cited(self, source: str, briefing: Briefing, position: Position) -> Iterator[Problem]:
        """Yield the problem of something in a briefing that rests on a source which the briefing does not name.

        Where it names none, or one that is not there, that is reported, and may be the same slip.
        """
        cited = [id_of_source(one) for one in briefing.sources]
        known = self.gathered.declared[Kind.SOURCE]
        if cited and source not in cited and source in known and known.issuperset(cited):
            message = f'"{source}" is not among the sources of this briefing'
            hint = f"add it at the top: sources: [{', '.join([*cited, source])}]"
            yield Problem(position, "source-not-cited", message, hint)

    def missing_part(self, noun: str, target: str, position: Position, at_home: str = "") -> Iterator[Problem]:
        """Yield the problem of a reference to a figure, position or date that leads nowhere.

        Where the key of another one could not be read nobody can tell.
        `target` is `<briefing>#<key>`; `at_home` is the briefing the reference stands in.
        """
        briefing, _, key = target.partition("#")
        if briefing not in self.keys or (briefing in self.drafts and briefing != at_home):
            yield from self.missing(Kind.BRIEFING, briefing, position)
            return
        parts = self.keys[briefing].nouns
        if parts.get(key) == noun or noun not in self.keys[briefing].complete:
            return
        here = "in this briefing" if briefing == at_home else f'in "{briefing}"'
        known = frozenset(part for part, named in parts.items() if named == noun)
        if key in parts:
            hint = f'"{key}" is a {parts[key]}'
        else:
            others = f"its {noun}s are {', '.join(sorted(known))}" if known else f"it has no {noun}s"
            hint = nearest(key, known) or others
        yield Problem(position, "reference-unknown", f"there is no {noun} {shown(key)} {here}", hint)

    def _hint(self, kind: Kind, target: str) -> str:
        if (kind, target) in self.moved:
            return f'it is called "{self.moved[kind, target]}" now'
        elsewhere = [k for k in Kind if k is not kind and target in self.gathered.declared[k]]
        if elsewhere:
            return f'"{target}" is {with_article(elsewhere[0].noun)}, {elsewhere[0]}:{target}'
        near = nearest(target, self.gathered.declared[kind])
        if near:
            return near
        place = "entities/<type>" if kind is Kind.ENTITY else kind.folder
        return f"mend the id, or write the file {place}/{target}{kind.suffix}"


def _keys_of(briefing: Briefing) -> Keys:
    nouns: dict[str, str] = {}
    if not isinstance(briefing, Broken):
        # From the end, so that of two with one key the first is meant.
        nouns.update((part.key, noun_of(type(part))) for part in reversed(briefing.anchored))
        return Keys(nouns, frozenset(_NOUNS.values()))
    complete: set[str] = set()
    for group, noun in _NOUNS.items():
        parts = [part for _, part in parts_read(briefing, group) if isinstance(part, Keyed | Picture)]
        nouns.update((part.key, noun) for part in parts if is_read(part, "key"))
        if has_all_keys(briefing, group):
            complete.add(noun)
    return Keys(nouns, frozenset(complete))


def cited_ids(briefing: Briefing) -> dict[str, str]:
    """Return the ids of the sources a briefing names, as far as they could be read, by their marks: `sources[0]`."""
    written = parts_read(briefing, "sources")
    readable = ((mark, cited) for mark, cited in written if not isinstance(cited, Source) or is_read(cited, "id"))
    return {mark: cited.id if isinstance(cited, Source) else str(cited) for mark, cited in readable}


def sourced(records: Gathered) -> Iterator[tuple[Briefing, Keyed]]:
    """Yield every figure, position and date of some records with its briefing."""
    for briefing in records.briefings:
        for record in briefing.keyed:
            yield briefing, record


def nearest(target: str, known: frozenset[str]) -> str:
    """Return a question that offers the nearest spellings, or the empty text."""
    near = difflib.get_close_matches(target[:LONGEST], sorted(known), n=3, cutoff=0.6)
    # Ids with a date are all alike: only what is nearly as near as the nearest is worth a question.
    alike = {word: difflib.SequenceMatcher(None, target, word).ratio() for word in near}
    near = [word for word in near if alike[word] > max(alike.values()) - _AS_NEAR]
    if not near:
        near = sorted(word for word in known if target in word.split("-") or word.startswith(f"{target}-"))[:3]
    return f"did you mean {' or '.join(near)}?" if near else ""
