"""Nothing that is built colours code: no reader of a language, such as the slow one of CVE-2026-4539, is loaded."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from daybook.commands.quality import ARGUED
from daybook.pelican_command import pelican_arguments
from sitebuilding import ROOT, run, set_up

if TYPE_CHECKING:
    from pathlib import Path

LOADED = """
import sys, pelican
pelican.main({arguments!r})
print(*sorted(name for name in sys.modules if name.startswith("pygments.lexers.")))
"""
CODE = "\n```adl\narchetype (adl_version=1.4)\n```\n\n    archetype\n"


def test_a_text_with_code_is_shown_as_it_is(tmp_path: Path) -> None:
    """Also in a language that is named."""
    workshop = set_up(tmp_path / "project")
    about = workshop.content / "pages/about.md"
    about.write_text(about.read_text(encoding="utf-8") + CODE, encoding="utf-8")
    workshop.look_up()
    arguments = list(pelican_arguments(workshop.content, workshop.output, workshop.conf))
    done = run([sys.executable, "-c", LOADED.format(arguments=arguments)])
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "pygments.lexers._mapping pygments.lexers.special"  # names, plain text
    assert "archetype (adl_version=1.4)" in (workshop.output / "about/index.html").read_text(encoding="utf-8")


def test_what_is_argued_is_still_needed_and_told() -> None:
    """Once Pelican lets a newer Pygments in, the exception goes."""
    assert set(ARGUED) == {"CVE-2026-4539"}
    assert re.search(r"^pygments==2\.1", (ROOT / "requirements/site.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert "CVE-2026-4539" in (ROOT / "docs/security.md").read_text(encoding="utf-8")
