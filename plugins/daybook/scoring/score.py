"""What one article, or several together, came to: counts by kind, and each failure in a line."""

from __future__ import annotations

from dataclasses import dataclass, field

from daybook.scoring.tally import Answers, Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one article, or several together, came to; `misses` tell each failure in a line."""

    articles: int = 0
    figures: Tally = field(default_factory=Tally)
    values: Answers = field(default_factory=Answers)
    measures: Tally = field(default_factory=Tally)
    named_speakers: Answers = field(default_factory=Answers)
    speakers: Answers = field(default_factory=Answers)
    as_of: Tally = field(default_factory=Tally)
    caveats: Tally = field(default_factory=Tally)
    dates: Tally = field(default_factory=Tally)
    date_values: Answers = field(default_factory=Answers)
    entities: Tally = field(default_factory=Tally)
    known_entities: Tally = field(default_factory=Tally)
    new_entities: Tally = field(default_factory=Tally)
    types: Answers = field(default_factory=Answers)
    positions: Tally = field(default_factory=Tally)
    must_ask: Tally = field(default_factory=Tally)
    questions: int = 0
    misses: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        """Return both together."""
        return Score(
            articles=self.articles + other.articles,
            figures=self.figures + other.figures,
            values=self.values + other.values,
            measures=self.measures + other.measures,
            named_speakers=self.named_speakers + other.named_speakers,
            speakers=self.speakers + other.speakers,
            as_of=self.as_of + other.as_of,
            caveats=self.caveats + other.caveats,
            dates=self.dates + other.dates,
            date_values=self.date_values + other.date_values,
            entities=self.entities + other.entities,
            known_entities=self.known_entities + other.known_entities,
            new_entities=self.new_entities + other.new_entities,
            types=self.types + other.types,
            positions=self.positions + other.positions,
            must_ask=self.must_ask + other.must_ask,
            questions=self.questions + other.questions,
            misses=self.misses + other.misses,
        )
