"""Readers see a picture with what it shows, who made it, why it may be shown and where it is from; a warning first."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from builders import FAULTLESS, SETTINGS, faultless, write_archive
from daybook.core.pictures.form import Form
from daybook.publish.offline import zip_of
from drawing import QUAY, plain, quay, written
from sitebuilding import build_here, library_of, set_up, tree_of
from sitereading import Site

if TYPE_CHECKING:
    from pathlib import Path

SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
PAGE = "briefings/2022-03-03-saltmarsh/"
UNWARNED = faultless(SECOND, ("    content_warning: Shows an abandoned place\n", ""))
PUBLIC = replace(SETTINGS, site_url="https://portvell.example")
SHOWN = (
    "The quay after the boats had left Picture: Saltmarsh Relief. Taken 3 March 2022. From Situation note 3, Saltmarsh "
    "Relief, 3 March 2022. Rights: open licence, CC BY 4.0."
)


CHANGES_WITH_IT = {"data/pictures-2022.csv", "data/records-2022.jsonl"}
"""The files to download that have the hash of a picture."""


def words(element: object) -> str:
    """Return the words of an element on one line."""
    return " ".join(element.text_content().split())  # type: ignore[attr-defined]  # lxml's


def built(folder: Path, changes: dict[str, str | bytes | None] | None = None) -> Site:
    """Build an archive that has a public address."""
    build_here(library_of(write_archive(folder, changes), PUBLIC), folder / "output", folder / "state")
    return Site(folder / "output")


def test_a_picture_stands_where_the_text_has_it(tmp_path: Path) -> None:
    """With its size, so that nothing jumps; loaded when it comes near; everything about it below it."""
    page = built(tmp_path, {SECOND: UNWARNED}).page(PAGE)
    (image,) = page.xpath("//main//img")
    assert dict(image.attrib) == {
        "class": "picture-image",
        "src": "../../images/quay.png",
        "alt": "A crane stands on an empty quay",
        "width": "96",
        "height": "64",
        "loading": "lazy",
        "decoding": "async",
    }
    (figure,) = page.xpath("//figure[@id='quay']")
    assert words(figure) == SHOWN
    assert figure.xpath(".//a/@href")[-1] == "https://licence.example/by"
    assert words(figure.getprevious().getprevious()).startswith("Saltmarsh Relief counts 5,200 people")
    assert words(figure.getnext()) == "No later count is known now."
    assert not page.xpath("//details[@class='picture-warned']")


def test_a_warning_comes_before_what_it_warns_of(tmp_path: Path) -> None:
    """The picture and its words are in what opens when it is asked for, and closed until then."""
    page = built(tmp_path).page(PAGE)
    (warned,) = page.xpath("//details[@id='quay']")
    assert "open" not in warned.attrib
    summary, figure = warned
    assert words(summary) == "Content warning: Shows an abandoned place Show or hide the picture"
    assert (figure.tag, words(figure)) == ("figure", SHOWN)
    assert len(page.xpath("//main//img")) == 1


def test_its_file_is_the_one_that_was_checked(tmp_path: Path) -> None:
    """Byte for byte, below images/, in the list of files and in the copy for reading without a server."""
    site = built(tmp_path)
    raw = (FAULTLESS / "content" / QUAY).read_bytes()
    assert site.files["images/quay.png"] == raw
    assert raw in [content for path, content in site.files.items() if path.endswith(".png")]
    zipped = zip_of(tmp_path / "output", "port-vell")
    assert b"port-vell/images/quay.png" in zipped
    assert site.broken_links() == []


def test_programs_are_told_of_it(tmp_path: Path) -> None:
    """In the description of the briefing, with who made it and under which licence."""
    scripts = built(tmp_path).page(PAGE).xpath("//script[@type='application/ld+json']/text()")
    (article,) = (found for found in map(json.loads, scripts) if found["@type"] == "Article")
    assert article["image"] == [
        {
            "@type": "ImageObject",
            "contentUrl": "https://portvell.example/images/quay.png",
            "encodingFormat": "image/png",
            "width": 96,
            "height": 64,
            "description": "A crane stands on an empty quay",
            "creditText": "Saltmarsh Relief",
            "caption": "The quay after the boats had left",
            "license": "https://licence.example/by",
        }
    ]


def test_its_record_can_be_downloaded(tmp_path: Path) -> None:
    """In a table of pictures, with the hash of its file, and among the records of its year."""
    site = built(tmp_path)
    (row,) = csv.DictReader(io.StringIO(site.files["data/pictures-2022.csv"].decode()))
    names = ("id", "file", "file_sha256", "width", "rights", "licence", "taken", "source")
    assert {name: row[name] for name in names} == {
        "id": "2022-03-03-saltmarsh#quay",
        "file": "https://portvell.example/images/quay.png",
        "file_sha256": hashlib.sha256(site.files["images/quay.png"]).hexdigest(),
        "width": "96",
        "rights": "open-licence",
        "licence": "CC BY 4.0",
        "taken": "2022-03-03",
        "source": "relief-note-2022-03-03",
    }
    lines = map(json.loads, site.files["data/records-2022.jsonl"].decode().splitlines())
    assert "A crane stands on an empty quay" in {line.get("alt") for line in lines}


def test_a_correction_of_a_picture_leads_to_it(tmp_path: Path) -> None:
    """It is named as any part of a briefing is."""
    text = "date: 2022-03-07\ntarget: picture:2022-03-03-saltmarsh#quay\nkind: our-error\nfield: credit\n"
    text += "was: The Gazette\nnow: Saltmarsh Relief\nreason: Wrong\n"
    site = built(
        tmp_path,
        {"corrections/2022-03-07-quay.yaml": text},
    )
    assert f"{PAGE}#quay" in site.links("corrections/")
    assert "Picture: A crane stands on an empty quay credit" in site.text(PAGE)
    assert site.broken_links() == []


def test_pelican_follows_a_picture_that_changes_and_goes(tmp_path: Path) -> None:
    """Edited, renamed and removed: the output is that of a build from nothing, and an old file is gone."""
    workshop = set_up(tmp_path / "kept")
    workshop.look_up()

    def build() -> dict[str, bytes]:
        done = workshop.pelican()
        assert done.returncode == 0, done.stderr
        kept = tree_of(workshop.output)
        shutil.move(workshop.folder / ".cache", tmp_path / "cache")
        cold = workshop.pelican(output=tmp_path / "cold")
        assert cold.returncode == 0, cold.stderr
        assert tree_of(tmp_path / "cold") == kept
        shutil.rmtree(tmp_path / "cold")
        shutil.rmtree(workshop.folder / ".cache")
        shutil.move(tmp_path / "cache", workshop.folder / ".cache")
        return kept

    before = build()
    assert "nothing changed since the last build" in workshop.pelican().stdout
    (workshop.content / QUAY).write_bytes(written(quay(96, 64).rotate(180), Form.PNG))
    after = build()
    assert {path for path in after if after[path] != before.get(path)} - CHANGES_WITH_IT == {"images/quay.png"}
    (workshop.content / QUAY).rename(workshop.content / "images/empty-quay.png")
    workshop.edit(SECOND, ("file: quay.png", "file: empty-quay.png"))
    assert {path for path in build() if path.startswith("images/")} == {"images/empty-quay.png"}
    text = (workshop.content / SECOND).read_text(encoding="utf-8")
    start, end = text.index("pictures:"), text.index("allow:")
    (workshop.content / SECOND).write_text(
        (text[:start] + text[end:]).replace("![](picture:quay)\n\n", ""), encoding="utf-8"
    )
    (workshop.content / "images/empty-quay.png").unlink()
    assert not [path for path in build() if path.startswith("images/")]


def test_a_hostile_picture_stops_the_build(tmp_path: Path) -> None:
    """The output stays as it was."""
    workshop = set_up(tmp_path)
    workshop.look_up()
    assert workshop.pelican().returncode == 0
    before = tree_of(workshop.output)
    (workshop.content / QUAY).write_bytes(plain() + b"PK\x05\x06<script>")
    done = workshop.pelican()
    assert done.returncode == 1
    assert "content/images/2022/quay.png: picture-metadata: 12 bytes lie behind the end of the picture" in done.stderr
    assert tree_of(workshop.output) == before
