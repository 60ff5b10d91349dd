"""A build shows warnings and goes on; word lists count as what the site is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitebuilding import Workshop

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SHOWN = (
    'content/briefings/2022/03/2022-03-02-port-vell.md:50:9: relative-time (warning): "{words}" means another day to '
    "every reader\n    help: write the day, as in on 4 May 2031, or quote the source's own words\n"
    "1 warning in 1 file, 1 silenced with a reason; `invoke explain CODE` tells what a rule wants and why\n"
)


def test_a_warning_is_shown_by_every_build_and_stops_none(desk: Workshop) -> None:
    """The page is written, and the next build shows the warning again."""
    desk.edit(FIRST, ("Ada Quill says that armed", "It says currently that armed"))
    for _ in range(2):
        done = desk.pelican()
        assert (done.returncode, done.stderr) == (0, SHOWN.format(words="currently"))
    assert "currently" in (desk.output / "briefings/2022-03-02-port-vell/index.html").read_text(encoding="utf-8")


def test_a_build_notices_other_word_lists(desk: Workshop) -> None:
    """What was clean is looked at again when lints.toml changes, and a mistake in it stops the build."""
    desk.edit(FIRST, ("Ada Quill says that armed", "It says anon that armed"))
    lists = desk.folder / "lints.toml"
    assert desk.pelican().stderr == ""
    assert "nothing changed since the last build" in desk.pelican().stdout
    lists.write_text('[relative-time]\nwords_more = ["anon"]\n', encoding="utf-8")
    done = desk.pelican()
    assert (done.returncode, done.stderr) == (0, SHOWN.format(words="anon"))
    lists.write_text("[relative-tim]\n", encoding="utf-8")
    done = desk.pelican()
    assert done.returncode == 1
    assert 'lints.toml:1: lints-key: there is no rule "relative-tim" with word lists' in done.stderr
