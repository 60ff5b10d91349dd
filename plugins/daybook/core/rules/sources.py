"""Rules of sources and corrections: what is not known is said, and what was published is not rewritten."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like, warning

RULES: Final = (
    Rule(
        code="address-malformed",
        wants="An address is a whole web address.",
        why="Readers follow it; a part of one leads nowhere, and one with a password is a leak.",
        example=instead("url: news.example/rain", "url: https://news.example/rain"),
    ),
    Rule(
        code="archive-incomplete",
        wants="The day of an archived copy stands beside the copy's address.",
        why="Without the address nobody can look at the copy.",
        example=like("archive_url: https://archive.example/rain\narchived: 2031-05-05"),
    ),
    Rule(
        code="correction-changed",
        wants="A correction that was published is never changed or taken away.",
        why="It is the archive's memory of its own errors; what is wrong in one is corrected by another.",
        example=like("target: correction:2031-05-06-rain"),
    ),
    Rule(
        code="correction-incomplete",
        wants="A correction of our own error says what stood there and what stands there now.",
        why="Nothing is overwritten in silence: readers see both.",
        example=like('kind: our-error\nfield: value\nwas: "20"\nnow: "30"'),
    ),
    Rule(
        code="hash-malformed",
        wants="A hash is 64 digits and letters from a to f, in lower case.",
        why="It names the frozen text; a damaged one finds nothing.",
        example=like("invoke ingest FILE writes it"),
    ),
    Rule(
        code="published-unexplained",
        wants="A publication date that the source does not state says what it was inferred from.",
        why="An inferred date must not look like a stated one.",
        example=like("published: 2031-05-04\npublished_note: Inferred, the text speaks of the fair as today"),
    ),
    Rule(
        code="release-changed",
        wants="What readers of a release saw changes only together with a correction that is new since then.",
        why="A number, a quotation or a speaker that is another one overnight cannot be trusted.",
        example=like('target: figure:2031-05-04-port-vell#rain\nkind: our-error\nfield: value\nwas: "20"\nnow: "30"'),
    ),
    warning(
        code="release-unread",
        wants="The files of a release can be read by the rules of today.",
        why="A record that cannot be read cannot be compared, so somebody has to look at it.",
        example=like("git show release-2031-05:./content/claims/port-vell-control.md"),
    ),
    Rule(
        code="release-vanished",
        wants="A published record stays, leads on from its former id, or its end is told by a correction.",
        why="Others cite and link it; what is gone without a word looks like something to hide.",
        example=like("target: briefing:2031-05-04-port-vell\nkind: our-error\nfield: figures\nwas: rain\nnow: removed"),
    ),
    Rule(
        code="removal-repeats",
        wants="A safety removal tells neither what stood there nor what stands there now.",
        why="It would publish again what was removed to protect somebody.",
        example=like("kind: safety-removal\nreason: It could have put a person at risk"),
    ),
    Rule(
        code="retraction-incomplete",
        wants="A source that was retracted or corrected says since when, and what happened.",
        why="Every page that rests on it repeats that to its readers.",
        example=like("availability:\n  state: retracted\n  since: 2031-05-05\n  note: The Courier withdrew the report"),
    ),
    Rule(
        code="source-retracted",
        wants="Nothing that is new rests on a source which its publisher has withdrawn.",
        why="What rested on it before stays and says so; to begin with it would spread what was taken back.",
        example=like("Rest the briefing on another source"),
    ),
    Rule(
        code="source-unstated",
        wants="What a source does not state is named under unknown, with the reason.",
        why="A missing publisher is a fact about the source, and is shown as one.",
        example=like("unknown:\n  publisher: The text names no outlet"),
    ),
    Rule(
        code="target-malformed",
        wants="A correction names what it concerns by kind and id.",
        why="It is shown where the error was.",
        example=like("target: figure:2031-05-04-port-vell#rain"),
    ),
    Rule(
        code="unknown-stated",
        wants="A field is either stated or said to be unknown.",
        why="One of the two is wrong.",
        example=like("Take one of the two lines out"),
    ),
    Rule(
        code="unknown-unknown",
        wants="Under unknown stand fields of a source.",
        why="A misspelt one would leave the real field without its reason.",
        example=instead("unknown:\n  autor: No by-line", "unknown:\n  author: No by-line"),
    ),
)
