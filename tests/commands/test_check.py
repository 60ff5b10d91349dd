"""`invoke check` tells everything that is wrong, in the format asked for, by an honest exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.commands.check import check

if TYPE_CHECKING:
    import pytest

CONF = 'DAYBOOK = {"name": "Port Vell", "description": "Papers", "first_day": "2031-05-04"}\n'
PLACE = "---\nname: Port Vell\n---\n"
WRONG = "---\nnmae: River Ost\n---\n"


def archive(folder: Path, **files: str) -> tuple[Path, Path]:
    """Write an archive of places, and return its content folder and its settings file."""
    conf = folder / "pelicanconf.py"
    conf.write_text(CONF, encoding="utf-8")
    places = folder / "content" / "entities" / "place"
    places.mkdir(parents=True)
    for name, text in files.items():
        (places / f"{name}.md").write_text(text, encoding="utf-8")
    return folder / "content", conf


def test_a_faultless_archive_passes(tmp_path: Path) -> None:
    """Nothing found is said with the number of files, and the status is 0."""
    said: list[str] = []
    content, conf = archive(tmp_path, port=PLACE)
    assert check(content, conf, said.append) == 0
    assert said == ["no problems in 1 file"]


def test_settings_and_content_are_reported_together(tmp_path: Path) -> None:
    """A mistake in the settings does not hide the mistakes in the files."""
    said: list[str] = []
    content, conf = archive(tmp_path, ost=WRONG)
    conf.write_text(CONF.replace("2031-05-04", "4 May"), encoding="utf-8")
    assert check(content, conf, said.append) == 1
    assert said == [
        (
            'content/entities/place/ost.md:2:1: field-unknown: "nmae" is no field of an entity\n'
            '    help: did you mean "name"?\n'
            'pelicanconf.py: setting-day: DAYBOOK["first_day"]: "4 May" is no day\n'
            "    help: write it as 2022-02-24\n"
            "2 errors in 2 files; `invoke explain CODE` tells what a rule wants and why"
        )
    ]


def test_a_headline_is_reported_in_the_settings_file_that_has_it(tmp_path: Path) -> None:
    """Whatever that file is called."""
    said: list[str] = []
    content, _ = archive(tmp_path, port=PLACE)
    conf = tmp_path / "papers.py"
    headlines = '"headlines": [{"measure": "rain-fallen", "reason": "It is asked for"}]}'
    conf.write_text(CONF.replace("}", f", {headlines}"), encoding="utf-8")
    assert check(content, conf, said.append) == 1
    assert said[0].splitlines()[0] == (
        'papers.py: reference-unknown: the setting "headlines" names a measure that does not exist: "rain-fallen"'
    )


def test_a_second_run_reports_the_same(tmp_path: Path) -> None:
    """What was read before is remembered with its problems, never without."""
    content, conf = archive(tmp_path, ost=WRONG)
    runs: list[list[str]] = [[], []]
    assert [check(content, conf, run.append) for run in runs] == [1, 1]
    assert runs[0] == runs[1]


def test_editors_get_json(tmp_path: Path) -> None:
    """With the format json, the report is one list and nothing else."""
    said: list[str] = []
    content, conf = archive(tmp_path, ost=WRONG)
    assert check(content, conf, said.append, form="json") == 1
    assert [problem["code"] for problem in json.loads("".join(said))] == ["field-unknown"]


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    """Nothing is checked in a format that nobody knows."""
    said: list[str] = []
    assert check(*archive(tmp_path), said.append, form="xml") == 2
    assert said == ['there is no format "xml": the formats are text, github, json']


BRIEFING = (
    "---\ntitle: {title}\ndate: 2031-05-04\nrecorded: 2031-05-06\nsources: [note]\n{allow}---\n\nThe lock is closed.\n"
)
NOTE = (
    "title: A note\nunknown:\n  publisher: it is not signed\n  url: it lay at the quay\npublished: 2031-05-04\n"
    "accessed: 2031-05-05\nkind: social\n"
)
ALLOW = "allow:\n  - code: relative-time\n    reason: It is the name of a play\n"


def archive_with(folder: Path, title: str, allow: str = "") -> tuple[Path, Path]:
    """Write an archive of one briefing with its source, and return its content folder and its settings file."""
    content, conf = archive(folder)
    for path, text in {
        "briefings/2031/05/2031-05-04-lock.md": BRIEFING.format(title=title, allow=allow),
        "sources/2031/note.yaml": NOTE,
    }.items():
        (content / path).parent.mkdir(parents=True)
        (content / path).write_text(text, encoding="utf-8")
    return content, conf


WARNED = (
    "content/briefings/2031/05/2031-05-04-lock.md:2:8: relative-time{weight}: "
    '"today" means another day to every reader\n'
    "    help: write the day, as in on 4 May 2031, or quote the source's own words\n"
    "1 {noun} in 1 file; `invoke explain CODE` tells what a rule wants and why"
)


def test_a_warning_is_shown_and_stops_nothing(tmp_path: Path) -> None:
    """The status stays 0; with strict, warnings are errors."""
    content, conf = archive_with(tmp_path, "The lock today")
    said: list[str] = []
    assert check(content, conf, said.append) == 0
    assert check(content, conf, said.append, strict=True) == 1
    assert said == [WARNED.format(weight=" (warning)", noun="warning"), WARNED.format(weight="", noun="error")]


def test_a_warning_that_is_allowed_is_counted(tmp_path: Path) -> None:
    """Strict or not, what an author allows with a reason is no error."""
    content, conf = archive_with(tmp_path, "The lock today", ALLOW)
    said: list[str] = []
    assert check(content, conf, said.append, strict=True) == 0
    assert said == ["no problems in 2 files, 1 silenced with a reason"]


def test_an_archive_has_word_lists_of_its_own(tmp_path: Path) -> None:
    """In lints.toml beside the content, or where the settings say."""
    content, conf = archive_with(tmp_path, "The lock today, anon")
    said: list[str] = []
    (tmp_path / "lints.toml").write_text('[relative-time]\nwords = ["anon"]\n', encoding="utf-8")
    assert check(content, conf, said.append) == 0
    conf.write_text(CONF.replace("}", ', "lints": "words/ours.toml"}'), encoding="utf-8")
    assert check(content, conf, said.append) == 1
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "ours.toml").write_text("[relative-time]\noff = true\n", encoding="utf-8")
    assert check(content, conf, said.append) == 0
    assert [line for text in said for line in text.splitlines() if not line.startswith("    help")] == [
        (
            "content/briefings/2031/05/2031-05-04-lock.md:2:8: relative-time (warning): "
            '"anon" means another day to every reader'
        ),
        "1 warning in 1 file; `invoke explain CODE` tells what a rule wants and why",
        (
            "content/briefings/2031/05/2031-05-04-lock.md:2:8: relative-time (warning): "
            '"today" means another day to every reader'
        ),
        "ours.toml: lints-file: there is no such file of word lists",
        "1 error and 1 warning in 2 files; `invoke explain CODE` tells what a rule wants and why",
        "no problems in 2 files",
    ]


def test_places_can_be_clicked_on_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive in a folder below this one is reported by paths that lead there from here."""
    (tmp_path / "papers").mkdir()
    archive(tmp_path / "papers", ost=WRONG)
    monkeypatch.chdir(tmp_path)
    said: list[str] = []
    assert check(Path("papers/content"), Path("papers/pelicanconf.py"), said.append) == 1
    assert said[0].startswith("papers/content/entities/place/ost.md:2:1: field-unknown: ")
    monkeypatch.chdir(tmp_path / "papers")
    said.clear()
    assert check(Path("content"), Path("pelicanconf.py"), said.append) == 1
    assert said[0].startswith("content/entities/place/ost.md:2:1: field-unknown: ")


def test_a_record_without_a_key_and_a_file_without_a_text_are_no_surprise(tmp_path: Path) -> None:
    """What could not be read stops no rule of wording and no look at copied words: the check ends with its report."""
    twice = "figures:\n  fled:\n    note: Many left\n  fled:\n    note: Many left again\n"
    content, conf = archive(tmp_path, port="---\nname: Port Vell\nA port.\n")
    briefings = content / "briefings" / "2022" / "03"
    briefings.mkdir(parents=True)
    (briefings / "2022-03-05-quay.md").write_text(f"---\ntitle: At the quay\n{twice}They left.\n", encoding="utf-8")
    said: list[str] = []
    assert check(content, conf, said.append) == 1
    found = [line.partition(": ")[2].partition(": ")[0] for line in said[0].splitlines() if line.startswith("content/")]
    assert found.count("front-matter-missing-end") == 2
    assert found.count("yaml-duplicate-key") == 1
