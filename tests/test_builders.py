"""The faultless archive is faultless, and what it quotes stands in the texts of its sources."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from builders import FAULTLESS, archive_from, archive_of, problems_of, write_archive, write_vault

if TYPE_CHECKING:
    from pathlib import Path


def test_the_faultless_archive_has_no_problem(tmp_path: Path) -> None:
    """Nothing is wrong with it, not even a warning."""
    content = write_archive(tmp_path)
    assert list(problems_of(content)) == []
    archive = archive_of(content)
    assert list(archive.briefings) == ["2022-03-02-port-vell", "2022-03-03-saltmarsh"]
    assert {entity.type.value for entity in archive.entities.values()} == {
        "person",
        "organisation",
        "country",
        "place",
        "event",
    }


def test_its_quotations_stand_in_its_texts(tmp_path: Path) -> None:
    """Every quotation is found in the frozen text that its source names."""
    archive = archive_from(tmp_path)
    vault = write_vault(tmp_path)
    texts = {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in (FAULTLESS / "texts").iterdir()}
    assert {source.id: source.sha256 for source in archive.sources.values()} == texts
    quoted = [(f.source, f.figure.quote) for f in archive.figures.values()]
    quoted += [(p.source, p.position.quote) for p in archive.positions.values()]
    quoted += [(o.source, o.occurrence.quote) for o in archive.occurrences.values()]
    for source, quote in quoted:
        assert quote in (vault / f"{source.sha256}.txt").read_text(encoding="utf-8")
