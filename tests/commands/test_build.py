"""`invoke build` makes the site or says why not, and its exit status is honest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from daybook.commands.build import build

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parents[2]
CONF = """
SITENAME = "Port Vell Papers"
DAYBOOK = {{"name": SITENAME, "description": "What was said of Port Vell", "first_day": "2031-05-04"}}
THEME = {theme!r}
PLUGIN_PATHS = [{plugins!r}]
PLUGINS = [{plugin!r}]
"""


def archive(folder: Path, plugin: str = "daybook") -> tuple[Path, Path, Path]:
    """Write a content folder of one place and its settings; return content, output and settings."""
    places = folder / "content" / "entities" / "place"
    places.mkdir(parents=True)
    (places / "port-vell.md").write_text("---\nname: Port Vell\n---\n", encoding="utf-8")
    settings = CONF.format(theme=str(ROOT / "themes/daybook"), plugins=str(ROOT / "plugins"), plugin=plugin)
    shipped = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    (folder / "pelicanconf.py").write_text(shipped + settings, encoding="utf-8")
    return folder / "content", folder / "output", folder / "pelicanconf.py"


def test_a_site_is_built_and_shown_the_way_to(tmp_path: Path) -> None:
    """The status is 0, the pages are counted, and the last line says how to look at them."""
    said: list[str] = []
    content, output, conf = archive(tmp_path)
    assert build(content, output, conf, said.append) == 0
    pages = len(list(output.rglob("*.html")))
    assert (output / "entities" / "port-vell" / "index.html").is_file()
    assert said == [
        f"{pages} pages are in {output.as_posix()}",
        (
            f"look at them with `invoke serve --content {content.as_posix()} --output {output.as_posix()} "
            f"--conf {conf.as_posix()}`, or open {output.as_posix()}/index.html in a browser"
        ),
    ]


def test_the_shipped_archive_is_shown_by_make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Options are named only where they differ, and a folder with a space is quoted."""
    archive(tmp_path)
    monkeypatch.chdir(tmp_path)
    said: list[str] = []

    def tell(output: str, *, preview: bool = False) -> str:
        build(Path("content"), Path(output), Path("pelicanconf.py"), said.append, preview=preview, run=lambda _: 0)
        return said[-1].partition("`")[2].partition("`")[0]

    assert tell("output") == "make serve"
    assert tell("preview", preview=True) == "invoke serve --preview"
    assert tell("my site") == 'invoke serve --output "my site"'


def test_an_archive_lies_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings in a folder of their own, with the shipped part copied as it is, find the plugin and the theme."""
    content, output, conf = archive(tmp_path)
    settings = conf.read_text(encoding="utf-8").partition("\nTHEME = '")[0]
    conf.write_text(settings, encoding="utf-8")
    assert 'PLUGIN_PATHS = ["plugins"]' in settings
    monkeypatch.chdir(ROOT)
    assert build(content, output, conf, list[str]().append) == 0
    assert "Port Vell Papers" in (output / "index.html").read_text(encoding="utf-8")


def test_a_mistake_leaves_the_last_output(tmp_path: Path) -> None:
    """Broken content ends with status 1, and every file of the last good build is as it was."""
    said: list[str] = []
    content, output, conf = archive(tmp_path)
    assert build(content, output, conf, said.append) == 0
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    (content / "entities" / "place" / "port-vell.md").write_text("---\nnmae: Vell\n---\n", encoding="utf-8")
    assert build(content, output, conf, said.append) == 1
    assert said[2:] == ["the site was not built; what stood in the output folder before is still there"]
    assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == before


def test_a_plugin_that_is_missing_is_an_error(tmp_path: Path) -> None:
    """Pelican by itself would build a site without it, and report success."""
    content, output, conf = archive(tmp_path, plugin="day_book")
    assert build(content, output, conf, list[str]().append) != 0
    assert not list(output.rglob("*.html"))


def test_missing_folders_are_named(tmp_path: Path) -> None:
    """Nothing is run where there is nothing to build."""
    said: list[str] = []
    assert build(tmp_path / "contents", tmp_path / "output", tmp_path / "conf.py", said.append) == 1
    assert said == [f"there is no {tmp_path / 'contents'}: name it with --content"]
