"""Builds a site as it is published: cold, with the last steps, and with the list of its files; run in a clone.

`python -m daybook.publish.whole_site CONTENT CONF OUTPUT COMMIT` is run with the code of the commit, so that an old
commit is built, years later, as it was.
"""

from __future__ import annotations

import html
import json
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.conf.known import SETTINGS
from daybook.conf.loading import load_conf
from daybook.core.problems import Problems
from daybook.indexing import index_site
from daybook.memory.fingerprint import MAKERS
from daybook.output.built import MARKER
from daybook.pelican_command import pelican_arguments, run_pelican
from daybook.publish.folder import file_of_folder, files_of_folder
from daybook.publish.integrity import LIST, VERIFY_PAGE, Constant, Integrity, list_of, root_hash

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.conf.loading import Conf

PLACES: Final = frozenset({"vault", "evidence", "drafts"})
"""Settings that say where something lies on a machine: nothing that pages are made of."""
_NO_PREVIEW: Final = ("-e", "DAYBOOK_PREVIEW=false")
"""Whatever the settings say: a quotation that nobody has looked up is never published."""
_OPENS: Final = "<!-- integrity -->"
_CLOSES: Final = "<!-- /integrity -->"
_STATED: Final = """
<dl>
<dt>Root hash</dt>
<dd><code>{root}</code></dd>
<dt>Commit</dt>
<dd><code>{commit}</code></dd>
<dt>Files in the list</dt>
<dd>{count:,}, in <a href="../{list}">{list}</a></dd>
</dl>
"""


def build_whole_site(content: Path, conf: Path, output: Path, commit: str) -> int:
    """Build into a folder that is not there yet, and return 0 only if the whole site is there with its list."""
    status = run_pelican([*pelican_arguments(content, output, conf), *_NO_PREVIEW])
    status = status or index_site(content, output, conf, print)
    if status:
        return status
    (output / MARKER).unlink()  # says that a folder may be cleared; it is no part of the site
    found = load_conf(conf, Problems())
    if found is None:
        raise AssertionError("Pelican has read the settings file")
    write_list(output, commit, settings_of(found), versions())
    return 0


def settings_of(conf: Conf) -> Mapping[str, Constant]:
    """Return the settings that pages are made with, as a list holds them."""
    archive = conf["DAYBOOK"]
    named = {name: archive[name] for name in SETTINGS if name in archive} if isinstance(archive, dict) else {}
    kept = {"SITEURL": conf.get("SITEURL", "")} | {k: v for k, v in named.items() if k not in PLACES}
    settings: dict[str, Constant] = json.loads(json.dumps(kept))
    return settings


def versions() -> Mapping[str, str]:
    """Return the versions of Python and of the libraries that can show in the output."""
    return {"python": platform.python_version()} | {name: _version(name) for name in MAKERS}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # an extra that this site is made without
        return "not installed"


def write_list(site: Path, commit: str, settings: Mapping[str, Constant], made_with: Mapping[str, str]) -> Integrity:
    """Write the list of a site's files, state its root hash and the commit on the page about it, and return it.

    Raises:
        ValueError: the page about it has no place for them, or a file of the site cannot be in a list.
    """
    found = files_of_folder(site)
    files = tuple(found[path] for path in sorted(found.keys() - {LIST, VERIFY_PAGE}))
    page = site / VERIFY_PAGE
    stated = _STATED.format(root=root_hash(files), commit=html.escape(commit), count=len(files), list=LIST)
    page.write_bytes(_replaced(page.read_bytes().decode(), stated).encode())
    integrity = Integrity(
        commit=commit,
        settings=settings,
        versions=made_with,
        verify_page=file_of_folder(site, VERIFY_PAGE),
        files=files,
    )
    (site / LIST).write_bytes(list_of(integrity))
    return integrity


def _replaced(page: str, stated: str) -> str:
    before, opened, rest = page.partition(_OPENS)
    _, closed, after = rest.partition(_CLOSES)
    if not opened or not closed or _OPENS in after:
        raise ValueError(f"{VERIFY_PAGE} must have one place between {_OPENS} and {_CLOSES}")
    return f"{before}{stated.strip()}{after}"


if __name__ == "__main__":
    sys.exit(build_whole_site(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]))
