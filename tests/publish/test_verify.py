"""`invoke verify` names whatever is not as it was published, in a folder and over HTTP."""

from __future__ import annotations

import http.server
import json
import re
import threading
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from daybook.commands.verify import verify
from daybook.publish.integrity import LIST, VERIFY_PAGE, list_of
from daybook.publish.whole_site import write_list
from publishing import commit_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from publishing import Published

DAY = "days/2022/03/02/index.html"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as many hosts do: without `_headers`, and from `/x/index.html` it sends readers to `/x/`."""

    def do_GET(self) -> None:
        """Answer with a file, with 404, or with where the file is."""
        if self.path.endswith("/index.html"):
            self.send_response(308)
            self.send_header("Location", self.path.removesuffix("index.html"))
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path.endswith("_headers"):
            self.send_error(404)
        else:
            super().do_GET()

    def log_message(self, *_: object) -> None:
        """Keep the report of the tests readable."""


class Astray(Quiet):
    """Sends whoever asks for a page to another host."""

    def do_GET(self) -> None:
        """Answer with the list, or with the way out."""
        if self.path.endswith(LIST):
            http.server.SimpleHTTPRequestHandler.do_GET(self)
        else:
            self.send_response(302)
            self.send_header("Location", "http://elsewhere.example/")
            self.send_header("Content-Length", "0")
            self.end_headers()


@contextmanager
def served(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def verified(where: str | Path, published: Published, *, rebuild: bool = False) -> tuple[int, list[str]]:
    """Return status and words of a comparison; the words begin after the line that every run begins with."""
    said: list[str] = []
    workshop = published.workshop
    status = verify(str(where), workshop.content, workshop.conf, said.append, rebuild=rebuild)
    first = f"{where} states the commit {published.commit} and the root hash {published.integrity.root}"
    return status, said[1:] if said[0] == first else said


def count(published: Published) -> int:
    """Return how many files are compared in a folder."""
    return len(published.integrity.by_path)


def change_one_byte(path: Path, at: int = 100) -> None:
    """Change one byte in the middle of a file; its size stays."""
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def test_a_site_as_it_was_published(published: Published) -> None:
    """Nothing differs, and the exit status says so."""
    assert verified(published.site, published) == (
        0,
        [f"{count(published)} files compared with {LIST}: 0 changed, 0 missing, 0 added"],
    )


def test_every_file_that_differs_is_named(published: Published, site: Path) -> None:
    """One changed byte, a file that is gone, one that came, one that became a link: each with what happened to it."""
    change_one_byte(site / DAY)
    (site / "404.html").unlink()
    (site / "days/extra.html").write_text("new", encoding="utf-8")
    (site / ".hidden").write_text("new", encoding="utf-8")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("about/index.html")
    (site / "to-a-folder").symlink_to("days")
    assert verified(site, published) == (
        1,
        [
            "added: .hidden",
            "missing: 404.html",
            f"changed: {DAY}",
            "added: days/extra.html",
            "changed: index.html",
            "added: to-a-folder",
            f"{count(published)} files compared with {LIST}: 2 changed, 1 missing, 3 added",
        ],
    )


def test_the_page_about_the_list_is_compared_too(published: Published, site: Path) -> None:
    """It is outside of the root hash, and not outside of the comparison."""
    change_one_byte(site / VERIFY_PAGE)
    assert verified(site, published)[1][0] == f"changed: {VERIFY_PAGE}"


def test_what_belongs_to_the_host_is_no_part_of_the_site(published: Published, site: Path) -> None:
    """A branch of pages has its own files at the root, and only there."""
    (site / ".git").mkdir()
    (site / ".git/HEAD").write_text("ref", encoding="utf-8")
    (site / ".nojekyll").touch()
    (site / "CNAME").write_text("portvell.example", encoding="utf-8")
    assert verified(site, published)[0] == 0
    (site / "days/CNAME").touch()
    assert verified(site, published)[1][0] == "added: days/CNAME"


def test_over_http_the_same_is_found(published: Published, site: Path) -> None:
    """Changed and missing files are named; that added ones cannot be seen is said."""
    (site / "_headers").write_text("/*\n", encoding="utf-8")
    with served(site) as address:
        unserved = "_headers" in published.integrity.by_path
        number = count(published) - unserved
        note = "over an address added files cannot be seen"
        assert verified(address, published) == (
            0,
            [f"{number} files compared with {LIST}: 0 changed, 0 missing, 0 added", note],
        )
        change_one_byte(site / DAY)
        (site / "index.html").write_bytes((site / "index.html").read_bytes() + b" ")
        (site / "theme/favicon.svg").unlink()
        assert verified(address, published) == (
            1,
            [
                f"changed: {DAY}",
                "changed: index.html",
                "missing: theme/favicon.svg",
                f"{number} files compared with {LIST}: 2 changed, 1 missing, 0 added",
                note,
            ],
        )


def test_a_site_that_leads_elsewhere_is_not_followed(published: Published) -> None:
    """What another host serves is not this site."""
    with served(published.site, Astray) as address:
        status, said = verified(address, published)
    assert status == 2
    assert re.fullmatch(rf"{address}\S+ is answered with 302 Found", said[-1])


def test_where_there_is_nothing_to_compare(published: Published, tmp_path: Path) -> None:
    """The message says what is missing."""
    assert verified(tmp_path / "none", published) == (
        2,
        [f"there is no folder {tmp_path / 'none'}; an address begins with https://"],
    )
    assert verified(tmp_path, published) == (
        2,
        [f"{tmp_path} has no {LIST}, so nobody can tell what was published: is it a deployed site?"],
    )
    with served(tmp_path) as address:
        assert verified(address, published)[0] == 2
    status, said = verified(address, published)
    assert status == 2
    assert "Connection refused" in said[0]


def test_a_list_that_was_tampered_with(published: Published, site: Path) -> None:
    """It is refused before anything is compared."""
    change_one_byte(site / LIST, at=(site / LIST).read_bytes().index(b'"root": "') + 9)
    status, said = verified(site, published)
    assert (status, len(said)) == (2, 1)
    assert said[0].startswith(f"{LIST} is damaged: ")


def test_the_site_is_built_again_from_its_commit(published: Published) -> None:
    """Byte for byte the same, also after the archive has moved on."""
    number = count(published)
    assert verified(published.site, published, rebuild=True) == (
        0,
        [
            f"{number} files compared with {LIST}: 0 changed, 0 missing, 0 added",
            f"{number} files compared with a new build of the commit: 0 changed, 0 missing, 0 added",
        ],
    )


def test_a_forged_site_agrees_with_itself_and_not_with_its_commit(published: Published, site: Path) -> None:
    """Whoever changes page, list and root hash together is found by building anew."""
    text = (site / DAY).read_text(encoding="utf-8")
    (site / DAY).write_text(text.replace("2022", "2023"), encoding="utf-8")
    place = "<!-- integrity --><!-- /integrity -->"
    page = re.sub(r"<dl>.*?</dl>", place, (site / VERIFY_PAGE).read_text(encoding="utf-8"), flags=re.DOTALL)
    (site / VERIFY_PAGE).write_text(page, encoding="utf-8")
    settings = dict(published.integrity.settings) | {"name": "Another name"}
    versions = dict(published.integrity.versions) | {"jinja2": "0.1"}
    forged = write_list(site, published.commit, settings, versions)
    said: list[str] = []
    workshop = published.workshop
    assert verify(str(site), workshop.content, workshop.conf, said.append, rebuild=True) == 1
    here = published.integrity.versions["jinja2"]
    assert said == [
        f"{site} states the commit {published.commit} and the root hash {forged.root}",
        f"{count(published)} files compared with {LIST}: 0 changed, 0 missing, 0 added",
        f"built with jinja2 0.1, and here with {here}: a difference may come from that",
        f"changed: {LIST}: its settings are not those of the commit",
        f"changed: {DAY}",
        f"changed: {VERIFY_PAGE}",
        f"{count(published)} files compared with a new build of the commit: 2 changed, 0 missing, 0 added",
    ]


def test_a_commit_that_nobody_has(published: Published, site: Path) -> None:
    """A list may name any commit; one that the repository lacks is said to be missing."""
    other = replace(published.integrity, commit="1" * 40)
    (site / LIST).write_bytes(list_of(other))
    said: list[str] = []
    workshop = published.workshop
    assert verify(str(site), workshop.content, workshop.conf, said.append, rebuild=True) == 2
    assert said[-1] == (f"this repository has no commit {'1' * 40}: fetch it with git fetch --unshallow --tags")


def test_the_archive_moves_on_and_the_old_site_still_stands(published: Published, tmp_path: Path) -> None:
    """The commit that the list names is built, not the one that is checked out; the work tree is left alone."""
    workshop = published.workshop.copy(tmp_path / "project")
    workshop.edit("pages/about.md", ("title: ", "title: Newer "))
    commit_all(workshop)
    workshop.edit("pages/about.md", ("title: ", "title: Not yet committed "))
    said: list[str] = []
    assert verify(str(published.site), workshop.content, workshop.conf, said.append, rebuild=True) == 0, said
    assert json.loads((published.site / LIST).read_bytes())["commit"] == published.commit
    assert "Not yet committed" in (workshop.content / "pages/about.md").read_text(encoding="utf-8")


def test_outside_of_a_repository_nothing_can_be_built(published: Published, tmp_path: Path) -> None:
    """What a commit is made of is not there."""
    (tmp_path / "content").mkdir()
    (tmp_path / "conf.py").touch()
    said: list[str] = []
    status = verify(str(published.site), tmp_path / "content", tmp_path / "conf.py", said.append, rebuild=True)
    assert status == 2
    assert said[-1] == (
        f"{tmp_path / 'content'} is in no git repository: what is published is a commit, so begin with git init"
    )


@pytest.mark.parametrize("kind", ["content", "conf"])
def test_what_is_not_there_is_named(published: Published, tmp_path: Path, kind: str) -> None:
    """With the option that names it."""
    places = {"content": published.workshop.content, "conf": published.workshop.conf} | {kind: tmp_path / "none"}
    said: list[str] = []
    assert verify(str(published.site), places["content"], places["conf"], said.append, rebuild=True) == 2
    assert said[-1] == f"there is no {tmp_path / 'none'}: name it with --{kind}"
