"""Before a deploy every quotation is looked up once more, as far as the vault is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.checking import check_archive
from daybook.conf.folders import read_folders
from daybook.conf.loading import load_conf
from daybook.core.evidence.needed import needs_of
from daybook.core.problems import Problems
from daybook.core.report import ReportFormat, render_report
from daybook.core.wording import counted
from daybook.frozen.evidence import look_up
from daybook.frozen.vault import Missing, Vault

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.commands import Say


def evidence_again(content: Path, conf: Path, say: Say) -> int:
    """Look up every quotation whose frozen text is here, and return 1 if one is not found, else 0; nothing is written.

    What the locks say is not believed. Of texts that are not here it is said how many quotations rest on them.
    """
    problems = Problems()
    found_conf = load_conf(conf, problems)
    cache = content.resolve().parent / ".cache" / "check"
    checked = check_archive(content, found_conf, problems, cache=cache, conf_name=conf.name, with_evidence=False)
    if problems.errors or checked.settings is None or found_conf is None:
        say(render_report(tuple(problems), checked.files, ReportFormat.TEXT))
        return 1
    vault = Vault(read_folders(found_conf, content).vault)
    needs = needs_of(checked.gathered)
    texts = {need.source.sha256 for need in needs if need.source.sha256}
    absent = {sha256 for sha256 in texts if isinstance(vault.get(sha256), Missing)}
    here = tuple(need for need in needs if need.source.sha256 not in absent)
    looked = look_up(here, (), vault, problems, checked.words, lang=checked.settings.lang)
    if problems.errors:
        say(render_report(problems.errors, checked.files, ReportFormat.TEXT))
        return 1
    say(f"{counted(looked.found, 'quotation')} looked up again and found")
    if absent:
        rest = len(needs) - len(here)
        say(f"{rest:,} were not looked up again: {len(absent):,} frozen texts are not in the vault here")
    return 0
