"""The list of a published site: every file, in a form that anyone can check with the tools of their system."""

from __future__ import annotations

import hashlib
import html
import json
import platform
import re
import subprocess
from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.addresses import EDITION, SEARCH_INDEX
from daybook.publish.faults import PublishFault
from daybook.publish.integrity import LIST, VERIFY_PAGE, Integrity, Listed, list_of, read_list, root_hash
from daybook.publish.whole_site import write_list
from sitebuilding import tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from publishing import Published

EMPTY = hashlib.sha256(b"").hexdigest()
SMALL = Integrity(
    commit="0" * 40,
    settings={"SITEURL": "", "name": "Port Vell"},
    versions={"python": "3.11.7"},
    verify_page=Listed("verify/index.html", EMPTY, 0),
    files=(Listed("404.html", EMPTY, 0), Listed("index.html", hashlib.sha256(b"a").hexdigest(), 1)),
)


def test_the_list_is_json_with_a_line_for_each_file() -> None:
    """So that a reader finds a file with the search of an editor."""
    assert list_of(SMALL).decode() == (
        "{\n"
        ' "format": 1,\n'
        f' "commit": "{"0" * 40}",\n'
        ' "root": "8f89e40d3832224a2e8d7796c6faafe9d664e45d69f4a243304f83ced60a2dc2",\n'
        ' "verify_page": {\n'
        '  "path": "verify/index.html",\n'
        f'  "sha256": "{EMPTY}",\n'
        '  "size": 0\n'
        " },\n"
        ' "settings": {\n'
        '  "SITEURL": "",\n'
        '  "name": "Port Vell"\n'
        " },\n"
        ' "versions": {\n'
        '  "python": "3.11.7"\n'
        " },\n"
        ' "files": [\n'
        f'  {{"path": "404.html", "sha256": "{EMPTY}", "size": 0}},\n'
        '  {"path": "index.html", "sha256": '
        '"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", "size": 1}\n'
        " ]\n"
        "}\n"
    )


def test_the_root_hash_is_that_of_the_lines_of_sha256sum() -> None:
    """No program of ours is needed to compute it."""
    lines = f"{EMPTY}  404.html\n{hashlib.sha256(b'a').hexdigest()}  index.html\n"
    assert SMALL.root == hashlib.sha256(lines.encode()).hexdigest()


FILES = st.builds(
    Listed,
    st.from_regex(r"[a-zé ]{1,5}(/[a-z.-]{1,5})?", fullmatch=True).filter(
        lambda path: not {".", ".."} & set(path.split("/"))
    ),
    st.binary(max_size=3).map(lambda content: hashlib.sha256(content).hexdigest()),
    st.integers(0, 10**9),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FILES, max_size=6, unique_by=lambda file: file.path))
def test_what_is_written_is_read(files: list[Listed]) -> None:
    """A list that was read says what was written, whatever the files are called."""
    integrity = replace(SMALL, files=tuple(sorted(files)))
    assert read_list(list_of(integrity)) == integrity


@settings(max_examples=120, deadline=None)
@given(st.integers(0, len(list_of(SMALL)) - 1), st.integers(1, 255))
def test_a_list_with_one_other_byte_is_refused_or_says_something_else(at: int, by: int) -> None:
    """No byte of the list can change unnoticed."""
    raw = bytearray(list_of(SMALL))
    raw[at] ^= by
    try:
        found = read_list(bytes(raw))
    except PublishFault:
        return
    assert found != SMALL
    assert found.root == SMALL.root


@pytest.mark.parametrize(
    ("was", "now", "message"),
    [
        ("{", "", "is damaged: it is no JSON"),
        ('"format": 1', '"format": 2', "is of another format than 1, which this version of Daybook reads"),
        ("0" * 40, "main", "is damaged: it names no commit"),
        ('"settings": {', '"sittings": {', "is damaged: it has no settings"),
        ("404.html", "../404.html", "is damaged: one of its files has no path, SHA-256 or size that can be"),
        ("404.html", "/404.html", "is damaged: one of its files has no path, SHA-256 or size that can be"),
        ("404.html", "a\\\\b", "is damaged: one of its files has no path, SHA-256 or size that can be"),
        ("404.html", "", "is damaged: one of its files has no path, SHA-256 or size that can be"),
        ('"size": 1}', '"size": -1}', "is damaged: one of its files has no path, SHA-256 or size that can be"),
        ('"size": 1}', '"size": true}', "is damaged: one of its files has no path, SHA-256 or size that can be"),
        ("404.html", "index.html", "is damaged: its files are not in order, or one is there twice"),
        ("404.html", "zzz.html", "is damaged: its files are not in order, or one is there twice"),
        ("index.html", LIST, "is damaged: a file is among those that the root hash is made of, and cannot be"),
        ("index.html", VERIFY_PAGE, "is damaged: a file is among those that the root hash is made of, and cannot be"),
        (
            EMPTY + '", "size": 0},',
            "1" * 64 + '", "size": 0},',
            "is damaged: the root hash it states is not that of its files",
        ),
        ('"size": 1}', '"size": 2}', None),
        ("\n ]", " ]", "is damaged: it is not as Daybook writes it"),
    ],
)
def test_a_list_that_is_none_is_refused(was: str, now: str, message: str | None) -> None:
    """Whatever else stands in its place, the message says what is wrong; a size alone is for the comparison."""
    text = list_of(SMALL).decode()
    changed = now.join(text.rsplit(was, 1)) if was != "0" * 40 else text.replace(was, now)
    assert changed != text
    if message is None:
        assert read_list(changed.encode()) != SMALL
        return
    with pytest.raises(PublishFault) as fault:
        read_list(changed.encode())
    assert str(fault.value) == f"{LIST} {message}"


def test_the_list_of_a_site_has_every_file(published: Published) -> None:
    """Path, SHA-256 and size of each; the list and the page about it are outside of the root hash."""
    files = tree_of(published.site)
    listed = published.integrity.by_path
    assert set(listed) == set(files) - {LIST}
    assert {path: (hashlib.sha256(raw).hexdigest(), len(raw)) for path, raw in files.items() if path != LIST} == {
        path: (file.sha256, file.size) for path, file in listed.items()
    }
    inside = [file.path for file in published.integrity.files]
    assert inside == sorted(set(files) - {LIST, VERIFY_PAGE})
    assert not [path for path in files if path.startswith(".")]


def test_the_list_says_what_the_site_was_made_of(published: Published) -> None:
    """The commit, the settings that pages show, and the versions; no folder of the machine."""
    told = json.loads((published.site / LIST).read_bytes())
    assert told["commit"] == published.commit
    assert told["root"] == root_hash(published.integrity.files)
    assert told["settings"]["name"] == "Port Vell Archive"
    assert told["settings"]["SITEURL"] == ""
    assert not {"vault", "evidence", "drafts"} & set(told["settings"])
    assert told["versions"]["python"] == platform.python_version()
    assert told["versions"]["pelican"] == version("pelican")
    assert str(published.workshop.folder) not in (published.site / LIST).read_text(encoding="utf-8")


def test_only_the_page_about_it_names_the_commit(published: Published) -> None:
    """Else every page would change with every commit."""
    naming = {path for path, raw in tree_of(published.site).items() if published.commit.encode() in raw}
    rooted = {path for path, raw in tree_of(published.site).items() if published.integrity.root.encode() in raw}
    assert naming == rooted == {LIST, VERIFY_PAGE}


def test_the_page_states_what_the_list_states(published: Published) -> None:
    """Root hash, commit and number of files, and the way to the list."""
    page = (published.site / VERIFY_PAGE).read_text(encoding="utf-8")
    assert f"<dd><code>{published.integrity.root}</code></dd>" in page
    assert f"<dd><code>{published.commit}</code></dd>" in page
    assert f'<dd>{len(published.integrity.files)}, in <a href="../{LIST}">{LIST}</a></dd>' in page
    assert "was not published" not in page
    assert "<!-- integrity" not in page


def test_the_lines_on_the_page_do_what_it_says(published: Published, site: Path) -> None:
    """A reader who types them gets the root hash, and sees which file was changed."""
    page = (published.site / VERIFY_PAGE).read_text(encoding="utf-8")
    blocks = [html.unescape(block) for block in re.findall(r"<pre><code>(.*?)</code></pre>", page, re.DOTALL)]

    def type_in(lines: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["bash", "-c", lines], cwd=site, capture_output=True, text=True, check=False)

    done = type_in(blocks[0])
    assert (done.stdout, done.stderr) == (f"{published.integrity.root}  files.txt\n", "")
    assert type_in(blocks[1]).returncode == 0
    (site / "index.html").write_text("changed", encoding="utf-8")
    assert type_in(blocks[1]).stdout == "index.html: FAILED\n"


def test_a_page_without_its_place_is_no_page_to_publish(tmp_path: Path) -> None:
    """A theme that has lost the place for the root hash does not publish a site that cannot be checked."""
    (tmp_path / "verify").mkdir()
    (tmp_path / VERIFY_PAGE).write_text("<p>nothing here</p>", encoding="utf-8")
    with pytest.raises(ValueError, match="must have one place between"):
        write_list(tmp_path, "0" * 40, {}, {})


def test_a_published_site_has_the_search_index_of_its_pages(published: Published) -> None:
    """It is written before the list, so the list has it."""
    said = [json.loads((published.site / path).read_bytes()) for path in (EDITION, f"{SEARCH_INDEX}manifest.json")]
    assert said[0]["edition"] == said[1]["edition"]
    assert {EDITION, f"{SEARCH_INDEX}manifest.json"} <= set(published.integrity.by_path)
