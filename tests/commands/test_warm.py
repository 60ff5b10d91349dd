"""A process that waits with everything loaded builds the very same site, again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.commands.serve import letting_go_of_old_code
from daybook.commands.warm import WarmPelican
from daybook.pelican_command import pelican_arguments
from sitebuilding import looked_up, tree_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

BRIEFING = "briefings/2022/03/2022-03-02-port-vell.md"
PLACE = "entities/place/port-vell.md"


def test_builds_that_were_waited_for_are_like_any_other(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A change is built, a mistake ends with status 1 and is told, and what is mended is built again."""
    shop = looked_up(tmp_path / "shop")
    arguments = pelican_arguments(shop.content, shop.output, shop.conf)
    page = shop.output / "entities" / "port-vell" / "index.html"
    with WarmPelican() as pelican:
        assert pelican.run(arguments) == 0
        shop.edit(PLACE, ("name: Port Vell", "name: Port Velleth"))
        assert pelican.run(arguments) == 0
        assert "Port Velleth" in page.read_text(encoding="utf-8")
        shop.edit(PLACE, ("name: Port", "nmae: Port"))
        assert pelican.run(arguments) == 1
        assert 'field-unknown: "nmae" is no field of an entity' in capfd.readouterr().err
        shop.edit(PLACE, ("nmae: Port", "name: Old Port"))
        assert pelican.run(arguments) == 0
    assert shop.pelican(output=tmp_path / "cold").returncode == 0
    assert tree_of(shop.output) == tree_of(tmp_path / "cold")


def test_what_is_loaded_is_let_go_when_code_changes(tmp_path: Path) -> None:
    """Builds after a change of code run in a process of their own, with the new code."""
    shop = looked_up(tmp_path / "shop")
    arguments = pelican_arguments(shop.content, shop.output, shop.conf)
    with WarmPelican() as pelican:
        assert pelican.is_waiting()
        changes = letting_go_of_old_code([{(2, "content/a.md")}, {(2, "plugins/daybook/output/site.py")}], pelican)
        assert next(iter(changes))
        assert pelican.is_waiting()
        assert next(iter(changes))
        assert not pelican.is_waiting()
        assert pelican.run(arguments) == 0
