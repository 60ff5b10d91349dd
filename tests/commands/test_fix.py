"""`invoke fix` mends what has one right answer, says so, and a second run finds nothing to do."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

from daybook.commands.fix import fix

TODAY = dt.date(2031, 5, 6)
PLACE = "---\nname: Port Vell\naliases: [Vell]\n---\n\nA port at the River Ost.\n"
NO_GIT = "this is no git repository, or it has no commit: renamed records were not looked for"


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a content folder, and return it."""
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder / "content"


def commit(folder: Path) -> None:
    """Commit everything in a folder, as a repository of its own."""
    git = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@archive.example", "-C", str(folder)]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "All"]):
        subprocess.run([*git, *arguments], check=True)


def run(content: Path) -> list[str]:
    """Mend, and return what was said."""
    said: list[str] = []
    assert fix(content, TODAY, said.append) == 0
    return said


def test_recorded_is_added_and_keys_are_ordered(tmp_path: Path) -> None:
    """A published briefing gets today's day; a draft gets none, for it is not published yet."""
    rain = "---\ndate: 2031-05-04\ntitle: Rain\nsources: [a]\n---\n\nRain fell.\n"
    draft = "---\ntitle: Rain\ndate: 2031-05-04\nstate: draft\nsources: [a]\n---\n"
    content = write(
        tmp_path, {"briefings/2031/05/2031-05-04-rain.md": rain, "briefings/2031/05/2031-05-04-draft.md": draft}
    )
    assert run(content) == [
        "content/briefings/2031/05/2031-05-04-rain.md: added recorded: 2031-05-06, put the keys in order",
        NO_GIT,
        "1 file mended",
    ]
    assert (content / "briefings/2031/05/2031-05-04-rain.md").read_text(encoding="utf-8") == (
        "---\ntitle: Rain\ndate: 2031-05-04\nrecorded: 2031-05-06\nsources: [a]\n---\n\nRain fell.\n"
    )
    assert (content / "briefings/2031/05/2031-05-04-draft.md").read_text(encoding="utf-8") == draft
    assert run(content) == [NO_GIT, "nothing to mend"]


RAIN = "---\ntitle: Rain\ndate: 2031-05-04\nrecorded: {}\nsources: [a]\n---\n\nRain fell.\n"


def test_recorded_is_what_it_was_before(tmp_path: Path) -> None:
    """A day that an author lost is found in git, the last that was one; a briefing that never had any gets today's."""
    content = write(tmp_path, {"briefings/2031/05/2031-05-04-rain.md": RAIN.format("2031-05-04")})
    commit(tmp_path)
    (content / "briefings/2031/05/2031-05-04-rain.md").unlink()
    write(tmp_path, {"briefings/2031/05/2031-05-04-showers.md": RAIN.format("2031-05-05")})
    commit(tmp_path)
    write(tmp_path, {"briefings/2031/05/2031-05-04-showers.md": RAIN.format("soon")})
    commit(tmp_path)
    without = RAIN.replace("recorded: {}\n", "")
    other = without.replace("Rain", "Sun")
    write(
        tmp_path,
        {"briefings/2031/05/2031-05-04-showers.md": without, "briefings/2031/05/2031-05-04-sun.md": other},
    )
    assert run(content) == [
        "content/briefings/2031/05/2031-05-04-showers.md: added recorded: 2031-05-05",
        "content/briefings/2031/05/2031-05-04-sun.md: added recorded: 2031-05-06",
        "2 files mended",
    ]


def test_recorded_is_found_under_a_former_name(tmp_path: Path) -> None:
    """A briefing that was renamed since keeps the day it was recorded on."""
    content = write(tmp_path, {"briefings/2031/05/2031-05-04-rain.md": RAIN.format("2031-05-04")})
    commit(tmp_path)
    (content / "briefings/2031/05/2031-05-04-rain.md").unlink()
    without = RAIN.replace("recorded: {}\n", "former_ids: [2031-05-04-rain]\n")
    write(tmp_path, {"briefings/2031/05/2031-05-04-showers.md": without})
    commit(tmp_path)
    assert run(content)[0].startswith("content/briefings/2031/05/2031-05-04-showers.md: added recorded: 2031-05-04")


def test_a_renamed_record_keeps_its_former_id(tmp_path: Path) -> None:
    """A file that says nearly the same under another name since the last commit gets the id it had."""
    content = write(tmp_path, {"entities/place/vell.md": PLACE, "entities/place/ost.md": "---\nname: Ost\n---\n"})
    commit(tmp_path)
    (content / "entities/place/vell.md").unlink()
    write(tmp_path, {"entities/place/port-vell.md": PLACE.replace("A port", "A harbour")})
    assert run(content) == ["content/entities/place/port-vell.md: added the former id vell", "1 file mended"]
    assert (content / "entities/place/port-vell.md").read_text(encoding="utf-8") == (
        "---\nname: Port Vell\naliases: [Vell]\nformer_ids: [vell]\n---\n\nA harbour at the River Ost.\n"
    )
    assert run(content) == ["nothing to mend"]


def test_a_record_that_was_renamed_with_its_heading_is_known_by_its_text(tmp_path: Path) -> None:
    """And it keeps the day it was recorded on, though that was lost on the way; a short text proves nothing."""
    told = RAIN.format("2031-05-04").replace("Rain fell.", "Rain fell on the quay and on the boats of the port. " * 6)
    short = RAIN.format("2031-05-04").replace("Rain", "Hail")
    content = write(
        tmp_path, {"briefings/2031/05/2031-05-04-rain.md": told, "briefings/2031/05/2031-05-04-hail.md": short}
    )
    commit(tmp_path)
    for name in ("rain", "hail"):
        (content / f"briefings/2031/05/2031-05-04-{name}.md").unlink()
    retold = (
        told.replace("title: Rain", "title: Showers").replace("recorded: 2031-05-04\n", "").replace("port", "pier", 1)
    )
    other = short.replace("title: Hail", "title: Snow")
    write(
        tmp_path,
        {
            "briefings/2031/05/2031-05-04-showers.md": retold,
            "briefings/2031/05/2031-05-04-snow.md": other,
        },
    )
    assert run(content) == [
        (
            "content/briefings/2031/05/2031-05-04-showers.md: "
            "added recorded: 2031-05-04, added the former id 2031-05-04-rain"
        ),
        "1 file mended",
    ]


def test_what_only_looks_renamed_is_left_alone(tmp_path: Path) -> None:
    """Another record in place of one that was removed, a copy in two places, and a move are no renames."""
    content = write(
        tmp_path,
        {
            "entities/place/vell.md": PLACE,
            "entities/place/ost.md": PLACE.replace("Port Vell", "River Ost"),
            "entities/place/fair.md": PLACE.replace("Port Vell", "The Fair"),
        },
    )
    commit(tmp_path)
    for name in ("vell", "ost", "fair"):
        (content / f"entities/place/{name}.md").unlink()
    write(
        tmp_path,
        {
            "entities/place/port.md": PLACE.replace("Port Vell", "Another Port"),
            "entities/place/ost-1.md": PLACE.replace("Port Vell", "River Ost"),
            "entities/place/ost-2.md": PLACE.replace("Port Vell", "River Ost"),
            "entities/event/fair.md": PLACE.replace("Port Vell", "The Fair"),
        },
    )
    assert run(content) == ["nothing to mend"]


def test_a_broken_file_is_left_to_the_check(tmp_path: Path) -> None:
    """What cannot be read is not guessed at."""
    broken = "---\ndate: 2031-05-04\ntitle: Rain: a count\nsources: [a]\n---\n"
    content = write(tmp_path, {"briefings/2031/05/2031-05-04-rain.md": broken})
    assert run(content) == [NO_GIT, "nothing to mend"]
    assert (content / "briefings/2031/05/2031-05-04-rain.md").read_text(encoding="utf-8") == broken


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """There is nothing to mend where there is nothing."""
    said: list[str] = []
    assert fix(tmp_path / "contents", TODAY, said.append) == 1
    assert said == [f"there is no folder {tmp_path / 'contents'}: name it with --content"]


def test_the_shipped_archive_has_nothing_to_mend(tmp_path: Path) -> None:
    """The records that come with Daybook are written as `invoke fix` writes them."""
    content = tmp_path / "content"
    shutil.copytree(Path(__file__).resolve().parents[2] / "content", content)
    assert run(content) == [NO_GIT, "nothing to mend"]
