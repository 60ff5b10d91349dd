"""`invoke image FILE`: make a clean copy of a picture for the archive, and write it into its briefing."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

from daybook.core.ids import fault_of_id, slug_of
from daybook.core.kinds import Kind
from daybook.core.pictures.folder import FOLDER
from daybook.core.pictures.placing import record_text, with_picture
from daybook.core.problems import Problems
from daybook.core.reading.record import read_content_file
from daybook.core.report import ReportFormat, render_report
from daybook.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.cleaning import Cleaned
    from daybook.commands import Say

_NEEDED: Final = ("alt", "credit", "rights", "source")
_LOOK: Final = (
    "a program does not see who is in it: no prisoner of war, nobody dead or wounded who could be recognised, "
    "no private person, no position of forces"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the author says of a picture, in the order of its record; empty is what was not said."""

    alt: str = ""
    caption: str = ""
    credit: str = ""
    rights: str = ""
    licence: str = ""
    licence_url: str = ""
    source: str = ""
    taken: str = ""
    content_warning: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The needed fields of which nothing was said."""
        return tuple(name for name in _NEEDED if not getattr(self, name).strip())

    def fields(self, file: str) -> dict[str, str]:
        """Return the record: what was said, and the needed fields."""
        said = {one.name: " ".join(getattr(self, one.name).split()) for one in fields(self)}
        return {"file": file} | {name: text for name, text in said.items() if text or name in _NEEDED}


def image(file: Path, content: Path, say: Say, told: Told, *, briefing: str = "", name: str = "") -> int:
    """Write a clean copy of a picture into `images/`, and its record into a briefing if one is named; return 0.

    Without a briefing, or while a needed field is missing, the record is printed, ready to be pasted. Returns 1 where
    the file is no picture that can be shown, or something is in the way: nothing is overwritten, and nothing is written
    by halves. Returns 2 for a name, a folder or a briefing that cannot be used.
    """
    try:
        from daybook.cleaning import LARGEST_ORIGINAL, UnfitError, clean_picture  # noqa: PLC0415 - an extra
    except ImportError:
        say("invoke image needs Pillow: .venv/bin/python -m pip install --require-hashes -r requirements/pictures.txt")
        return 1
    stem = name or slug_of(file.stem)
    if fault := fault_of_id(stem):
        say(f"{fault[0]}: {fault[1]}" if name else f'no name can be made of "{file.name}": give it one with --name')
        return 2
    home = _briefing(content, briefing) if briefing else None
    if not content.is_dir() or (briefing and home is None):
        there = f'there is no briefing "{briefing}" in {content}: name it as its file, without .md'
        say(there if content.is_dir() else f"there is no folder {content}: name it with --content")
        return 2
    try:
        if file.stat().st_size > LARGEST_ORIGINAL:
            say(f"{file.name} has over {LARGEST_ORIGINAL // 1_000_000} MB: make it smaller first")
            return 1
        original = file.read_bytes()
        cleaned = clean_picture(original, file.name)
    except OSError as error:
        say(f"{file} cannot be read: {error.strerror}")
        return 1
    except UnfitError as fault:
        say(str(fault))
        return 1
    return _Placing(content, stem, cleaned, told, len(original), say).into(home)


class _Placing:
    """Puts a cleaned picture into the archive."""

    def __init__(self, content: Path, stem: str, cleaned: Cleaned, told: Told, was: int, say: Say) -> None:
        self._content, self._stem, self._cleaned, self._told, self._was = content, stem, cleaned, told, was
        self._say = say
        self._name = f"{stem}{cleaned.form}"

    def into(self, home: Path | None) -> int:
        """Write the picture, and its record into a briefing or onto the screen."""
        place = self._place(home)
        if place is None:
            return 1
        text: str | None = None
        if home is not None and not self._told.missing:
            text = self._with_record(home)
            if text is None:
                return 1
        write_atomically(place, self._cleaned.raw)
        self._tell(place)
        if home is not None and text is not None:
            write_atomically(home, text.encode("utf-8"))
            self._say(f"{home.as_posix()} shows it at its end: move the line to where it belongs")
            return 0
        if self._told.missing:
            self._say(f"still needed: {', '.join(self._told.missing)}")
        self._say(f"\npaste into the front matter of its briefing:\n\n{self._record()}")
        self._say(f"and where it belongs in the text, alone between empty lines:\n\n![](picture:{self._stem})")
        return 0

    def _record(self) -> str:
        return record_text(self._stem, self._told.fields(self._name))

    def _place(self, home: Path | None) -> Path | None:
        """Return where to write the picture; None, and say so, where another one has its name."""
        folder = self._content / FOLDER
        year = home.name[:4] if home is not None else ""
        for there in sorted(folder.rglob(f"{self._stem}.*")) if folder.is_dir() else ():
            if there.name == self._name and there.read_bytes() == self._cleaned.raw:
                return there
            self._say(f"there is another picture of this name already, {there.as_posix()}: give this one a --name")
            return None
        return (folder / year if year else folder) / self._name

    def _with_record(self, home: Path) -> str | None:
        """Return the text of the briefing with the record; None, and say why, where it cannot be put in."""
        written = home.read_bytes().decode("utf-8", "surrogateescape")
        text = with_picture(written, self._stem, self._told.fields(self._name))
        if text is None:
            self._say(
                f"nothing was written: {home.as_posix()} cannot be read, has a picture {self._stem} already, or writes "
                f"its pictures in another form; run invoke check, or paste the record without --for"
            )
            return None
        below = home.relative_to(self._content).as_posix()
        problems = Problems()
        read_content_file(below, f"{self._content.name}/{below}", text, problems)
        if problems.errors:
            self._say("nothing was written: with this record the briefing would not be right any more")
            self._say(render_report(problems.errors, 1, ReportFormat.TEXT))
            return None
        return text

    def _tell(self, place: Path) -> None:
        cleaned = self._cleaned
        before = f"{cleaned.before[0]:,} by {cleaned.before[1]:,} pixels and {self._was / 1_000:,.0f} kB"
        now = f"{cleaned.width:,} by {cleaned.height:,} and {len(cleaned.raw) / 1_000:,.0f} kB"
        self._say(f"{place.as_posix()}: {before} before, {now} now")
        if cleaned.left_out:
            self._say(f"not in it any more: {', '.join(cleaned.left_out)}")
        self._say(f"look at it: {_LOOK}")


def _briefing(content: Path, briefing: str) -> Path | None:
    if fault_of_id(briefing):
        return None
    return next(iter(sorted((content / Kind.BRIEFING.folder).rglob(f"{briefing}{Kind.BRIEFING.suffix}"))), None)
