"""Pelican as people run it: an exit status of 0 means that the whole site was written, and nothing else."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from builders import faultless
from sitebuilding import PLUGINS, THEME, Workshop, bare_pelican, run, set_up, settle, tree_of
from sitereading import Site

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
VELL = "entities/place/port-vell.md"

MISTAKES = {
    "a missing end of the front matter": (FIRST, "---\n\n[One article]", "\n[One article]", "front-matter-missing-end"),
    "an unknown key": (FIRST, "summary:", "sumary:", "field-unknown"),
    "an entity that nobody knows": (FIRST, "entities: [norland]", "entities: [zebra]", "reference-unknown"),
    "a link to nowhere": (FIRST, "(figure:boats)", "(figure:zebras)", "reference-unknown"),
    "a link in angle brackets": (FIRST, "(entity:great-storm-2022)", "(<entity:zebra>)", ""),
    "a quotation that was never looked up": (FIRST, "12 of the port's 31 boats", "12 of 31 boats", "evidence-outdated"),
    "no name": (VELL, "name: Port Vell\n", "", "field-missing"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_stops_the_build_and_the_last_output_stays(mistake: str, desk: Workshop) -> None:
    """It is reported with its place and code; the status is 1, and not a byte of the output changes."""
    path, old, new, code = MISTAKES[mistake]
    desk.edit(path, (old, new))
    before = tree_of(desk.output)
    done = run(bare_pelican(desk))
    assert done.returncode == 1, done.stdout
    assert f"content/{path}:" in done.stderr
    assert f": {code}" in done.stderr
    assert tree_of(desk.output) == before


def test_several_mistakes_are_reported_in_one_run(desk: Workshop) -> None:
    """Sorted, with a count; and Pelican's own report of success is not there."""
    desk.edit(FIRST, ("entities: [norland]", "entities: [zebra]"))
    desk.edit(VELL, ("name: Port Vell\n", ""))
    (desk.content / "entities/place/broken.md").write_bytes(b"---\nname: \xff\n---\n")
    done = desk.pelican()
    reported = [line for line in done.stderr.splitlines() if line.startswith("content/")]
    assert [line.partition(":")[0] for line in reported] == sorted(line.partition(":")[0] for line in reported)
    assert len(reported) >= 3
    assert "Done" not in done.stdout
    assert done.returncode == 1


def test_a_wrong_setting_stops_the_build(desk: Workshop) -> None:
    """By its name."""
    settle(desk, 'DAYBOOK["first_day"] = "the beginning"')
    before = tree_of(desk.output)
    done = desk.pelican()
    assert done.returncode == 1
    assert "first_day" in done.stderr
    assert tree_of(desk.output) == before


def test_after_the_mistake_is_mended_the_site_is_what_it_was(desk: Workshop) -> None:
    """Nothing is left of the broken run."""
    before = tree_of(desk.output)
    desk.edit(FIRST, ("entities: [norland]", "entities: [zebra]"))
    assert desk.pelican().returncode == 1
    desk.edit(FIRST, ("entities: [zebra]", "entities: [norland]"))
    done = desk.pelican()
    assert done.returncode == 0, done.stderr
    assert tree_of(desk.output) == before


def test_a_second_build_says_that_nothing_changed(desk: Workshop) -> None:
    """And touches nothing."""
    assert desk.pelican().returncode == 0
    times = {path: path.stat().st_mtime_ns for path in desk.output.rglob("*")}
    done = desk.pelican()
    assert (done.returncode, "nothing changed" in done.stdout) == (0, True)
    assert {path: path.stat().st_mtime_ns for path in desk.output.rglob("*")} == times


def test_a_folder_of_others_is_not_written_to(desk: Workshop) -> None:
    """The status is 1, and what stands there stays alone."""
    theirs = desk.folder / "theirs"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("years of work", encoding="utf-8")
    done = desk.pelican(output=theirs)
    assert done.returncode == 1
    assert "holds files that Daybook did not write" in done.stderr
    assert tree_of(theirs) == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize("how", ["bare", "invoke"])
def test_a_broken_template_is_no_success(how: str, desk: Workshop) -> None:
    """With `--fatal errors` or without."""
    overrides = desk.folder / "overrides"
    overrides.mkdir()
    (overrides / "measure.html").write_text("{{ view.no_such_field }}", encoding="utf-8")
    settle(desk, f"THEME_TEMPLATES_OVERRIDES = [{str(overrides)!r}]")
    done = run(bare_pelican(desk)) if how == "bare" else desk.pelican()
    assert done.returncode != 0
    assert "no_such_field" in done.stderr + done.stdout


@pytest.mark.parametrize("how", ["bare", "invoke"])
def test_a_broken_plugin_is_no_success(how: str, desk: Workshop, tmp_path: Path) -> None:
    """Pelican by itself would log that it cannot start a plugin, write nothing and exit with status 0."""
    plugins = tmp_path / "plugins"
    shutil.copytree(PLUGINS, plugins, ignore=shutil.ignore_patterns("__pycache__"))
    (plugins / "daybook/adapter/hooks.py").write_text("raise RuntimeError('broken on purpose')", encoding="utf-8")
    settle(desk, f"PLUGIN_PATHS = [{str(plugins)!r}]")
    before = tree_of(desk.output)
    there = {"PYTHONPATH": str(plugins)}
    done = run(bare_pelican(desk), there) if how == "bare" else desk.pelican(environment=there)
    assert done.returncode == 1
    assert "RuntimeError: broken on purpose" in done.stderr
    assert tree_of(desk.output) == before


def test_templates_can_be_overridden(desk: Workshop) -> None:
    """One template of one's own takes the place of the theme's, and the rest stays; the build notices the change."""
    overrides = desk.folder / "overrides"
    overrides.mkdir()
    prose = (THEME / "templates/prose.html").read_text(encoding="utf-8")
    own = prose.replace(
        '{% extends "base.html" %}', '{% extends "base.html" %}\n{% block lede %}<p>Ours</p>{% endblock %}'
    )
    (overrides / "prose.html").write_text(own, encoding="utf-8")
    settle(desk, f"THEME_TEMPLATES_OVERRIDES = [{str(overrides)!r}]")
    before = tree_of(desk.output)
    assert desk.pelican().returncode == 0
    after = tree_of(desk.output)
    assert [path for path in after if after[path] != before[path]] == ["about/index.html", "method/index.html"]
    assert "Ours" in Site(desk.output).text("about/")
    (overrides / "prose.html").write_text(own.replace("Ours", "Theirs"), encoding="utf-8")
    assert desk.pelican().returncode == 0
    assert "Theirs" in Site(desk.output).text("about/")


def test_a_public_address_below_a_path(desk: Workshop) -> None:
    """Canonical addresses are whole; links stay relative, but for the page that is served at lost addresses."""
    settle(desk, 'SITEURL = "https://vell.example/archive"')
    done = desk.pelican()
    assert done.returncode == 0, done.stderr
    site = Site(desk.output)
    for address, page in site.pages.items():
        (canonical,) = page.xpath("//link[@rel='canonical']/@href")
        assert canonical.startswith("https://vell.example/archive/")
        if not page.xpath("//meta[@http-equiv='refresh']") and address != "404.html":
            assert canonical == f"https://vell.example/archive/{address}"
    (moved,) = site.page("entities/saltmarsh-aid/").xpath("//link[@rel='canonical']/@href")
    assert moved == "https://vell.example/archive/entities/saltmarsh-relief/"
    assert [
        href for href in site.page("days/2022/").xpath("//a/@href | //link[@rel!='canonical']/@href") if href[0] == "/"
    ] == []
    found = re.findall("<loc>(.*)</loc>", (desk.output / "sitemap.xml").read_text(encoding="utf-8"))
    moved_or_lost = {a for a, page in site.pages.items() if page.xpath("//meta[@name='robots']")}
    assert {"404.html", "entities/saltmarsh-aid/"} <= moved_or_lost
    assert found == sorted(f"https://vell.example/archive/{a}" for a in site.pages.keys() - moved_or_lost)
    lost = site.page("404.html").xpath("//main//a/@href | //link[@rel='stylesheet']/@href | //nav//a/@href")
    assert lost
    assert [href for href in lost if not href.startswith("/archive/")] == []


def test_another_archive_is_another_folder_and_another_settings_file(tmp_path: Path) -> None:
    """The program knows one archive no better than another: a whole other one is built beside."""
    workshop = set_up(
        tmp_path / "other", {VELL: faultless(VELL, ("name: Port Vell", "name: Old Vell"))}, "DAYBOOK_PREVIEW = True"
    )
    done = workshop.pelican()
    assert done.returncode == 0, done.stderr
    assert "Old Vell" in Site(workshop.output).text("places/")


def test_what_awaits_evidence_is_shown_in_a_preview_only(tmp_path: Path) -> None:
    """An author without the vault sees the page, marked as what it is; a build for readers refuses."""
    workshop = set_up(tmp_path / "archive")
    done = workshop.pelican()
    assert done.returncode == 1
    assert done.stderr.count(": evidence-missing: ") == 12
    assert not workshop.output.exists()
    settle(workshop, "DAYBOOK_PREVIEW = True")
    assert workshop.pelican().returncode == 0
    site = Site(workshop.output)
    marks = {
        address: page.xpath("string(//header//p[@class='masthead-preview'])") for address, page in site.pages.items()
    }
    assert set(marks.values()) == {"Preview, not published: quotations in it may await evidence"}
    assert [address for address, page in site.pages.items() if not page.xpath("//meta[@content='noindex']")] == []
    text = site.text("briefings/2022-03-02-port-vell/")
    assert "The quotation has not been looked up in the frozen copy of the source yet." in text
    assert "The quotation was found" not in text
    settle(workshop)
    assert workshop.pelican().returncode == 1
