"""From raw bytes to vault, source record and draft."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from daybook.core.ids import EntityId, SourceId
from daybook.core.problems import Problem, Problems
from daybook.frozen.vault import Vault
from daybook.ingest import AlreadyKnown, ArticleFacts, Folders, Ingested, Registry, ingest_article, registry_of
from daybook.loading import load_content
from ingest.examples import FACTS, GATHERED, REGISTRY

if TYPE_CHECKING:
    from pathlib import Path

RAW = b"Rain fell on the quay.\r\nThe Ministry of Weather said 12 boats sank."


def ingest(
    tmp_path: Path,
    raw: bytes = RAW,
    facts: ArticleFacts = FACTS,
    registry: Registry = REGISTRY,
    *,
    force: bool = False,
) -> Ingested | AlreadyKnown | Problem:
    """Take an article in, below a folder."""
    folders = Folders(content=tmp_path / "content", drafts=tmp_path / "drafts")
    return ingest_article(raw, facts, registry, Vault(tmp_path / "vault"), folders, name="rain.txt", force=force)


def files_in(tmp_path: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        place.relative_to(tmp_path).as_posix(): place.read_bytes() for place in tmp_path.rglob("*") if place.is_file()
    }


def test_an_article_becomes_a_frozen_text_a_source_and_a_draft(tmp_path: Path) -> None:
    """The vault keeps the text and the bytes as they came; the record names both by their hashes."""
    done = ingest(tmp_path)
    text = b"Rain fell on the quay.\nThe Ministry of Weather said 12 boats sank.\n"
    sha256, raw_sha256 = hashlib.sha256(text).hexdigest(), hashlib.sha256(RAW).hexdigest()
    assert isinstance(done, Ingested)
    files = files_in(tmp_path)
    assert sorted(files) == sorted(
        [
            "content/sources/2022/report-2022-03-09-rain-fell-quay-ministry-weather.yaml",
            "drafts/2022-03-09-rain-fell-quay-ministry-weather.md",
            f"vault/{raw_sha256}.raw.txt",
            f"vault/{sha256}.txt",
        ]
    )
    assert files[f"vault/{sha256}.txt"] == text
    assert files[f"vault/{raw_sha256}.raw.txt"] == RAW
    problems = Problems()
    [source] = load_content(tmp_path / "content", problems).sources
    assert (list(problems), source.id, source.sha256, source.raw_sha256) == ([], done.source, sha256, raw_sha256)
    assert (done.figures, done.dates, done.entities, done.unsettled) == (1, 0, 1, 1)
    assert [place.suffix for place in done.written] == [".md", ".yaml"]


def test_a_text_that_is_a_source_already_changes_nothing(tmp_path: Path) -> None:
    """Known by the hash of the frozen text, whatever the line ends and facts; its draft is made anew only by force."""
    ingest(tmp_path)
    before = files_in(tmp_path)
    known = replace(
        REGISTRY,
        frozen=MappingProxyType(
            {source.sha256: source.id for source in load_content(tmp_path / "content", Problems()).sources}
        ),
    )
    again = ingest(tmp_path, RAW.replace(b"\r\n", b"\n"), replace(FACTS, slug="other"), known)
    assert again == AlreadyKnown(source=SourceId("report-2022-03-09-rain-fell-quay-ministry-weather"))
    assert files_in(tmp_path) == before
    for place in before:
        if place.startswith("drafts/"):
            (tmp_path / place).write_text(
                "sources: [report-2022-03-09-rain-fell-quay-ministry-weather]\nmine", encoding="utf-8"
            )
    forced = ingest(tmp_path, registry=known, force=True)
    assert isinstance(forced, Ingested)
    assert [place.name for place in forced.written] == ["2022-03-09-rain-fell-quay-ministry-weather.md"]
    assert files_in(tmp_path) == before


def test_a_draft_with_its_author_s_edits_is_kept(tmp_path: Path) -> None:
    """A run that was cut short between draft and source record goes on without touching the draft."""
    ingest(tmp_path)
    [draft] = (tmp_path / "drafts").iterdir()
    draft.write_text(draft.read_text(encoding="utf-8") + "My words.\n", encoding="utf-8")
    edited = draft.read_bytes()
    [record] = (tmp_path / "content").rglob("*.yaml")
    record.unlink()
    done = ingest(tmp_path)
    assert isinstance(done, Ingested)
    assert (done.kept_draft, [place.suffix for place in done.written], draft.read_bytes()) == (True, [".yaml"], edited)


@pytest.mark.parametrize(("suffix", "kept"), [(".TXT", ".raw.txt"), (".a b", ".raw"), ("", ".raw")])
def test_the_ending_of_the_raw_bytes_is_made_plain(tmp_path: Path, suffix: str, kept: str) -> None:
    """However the file was called, the vault can keep it."""
    folders = Folders(content=tmp_path / "content", drafts=tmp_path / "drafts")
    ingest_article(RAW, FACTS, REGISTRY, Vault(tmp_path / "vault"), folders, suffix=suffix)
    assert (tmp_path / "vault" / f"{hashlib.sha256(RAW).hexdigest()}{kept}").read_bytes() == RAW


def test_another_article_of_the_same_words_gets_names_of_its_own(tmp_path: Path) -> None:
    """Neither its record nor its draft takes the place of the first."""
    facts = replace(FACTS, slug="rain")
    ingest(tmp_path, facts=facts)
    done = ingest(tmp_path, b"More rain fell.", facts)
    assert isinstance(done, Ingested)
    assert (done.source, done.draft.name) == ("report-2022-03-09-rain-2", "2022-03-09-rain-2.md")


@pytest.mark.parametrize(
    ("raw", "publisher", "problem"),
    [
        (b"", None, "rain.txt: article-unfit: the text is empty"),
        (b"\xff\xfe\x00", None, "rain.txt: article-unfit: the text is UTF-16, not UTF-8: save it as UTF-8"),
        (b"... 12 ...", None, "rain.txt: article-without-words: the text has no words"),
        (
            b"a " * 250_001,
            None,
            "rain.txt: article-too-long: the text has 500,003 characters, and an article has at most 500,000",
        ),
        (RAW, "gazzette", 'rain.txt: publisher-unknown: the publisher "gazzette" is not known: no entity has this id'),
        (
            RAW,
            "norland",
            'rain.txt: publisher-unknown: the publisher "norland" is not known: it is a country, not an organisation',
        ),
        (RAW, "The Gazette", 'rain.txt: publisher-unknown: "The Gazette" is no id'),
    ],
)
def test_what_is_no_article_is_a_problem_and_nothing_is_written(
    tmp_path: Path, raw: bytes, publisher: str | None, problem: str
) -> None:
    """Bytes that cannot be frozen, a text without words, a book, a publisher nobody knows."""
    facts = replace(FACTS, publisher=EntityId(publisher) if publisher else None)
    found = ingest(tmp_path, raw, facts)
    assert isinstance(found, Problem)
    assert f"{found.position}: {found.code}: {found.message}" == problem
    assert found.hint
    assert files_in(tmp_path) == {}


def test_what_an_archive_knows_is_taken_from_its_records() -> None:
    """Entities, measures, sources and the hashes of frozen texts, with the first day of the settings."""
    from builders import SETTINGS, known_words  # noqa: PLC0415 - only here

    registry = registry_of(GATHERED, SETTINGS, known_words())
    assert registry.sources == {"gazette-2022-03-02", "leaflet-2022-03-03", "relief-note-2022-03-03"}
    assert set(registry.frozen.values()) == registry.sources
    assert (registry.first_day, registry.lang) == (SETTINGS.first_day, "en")
