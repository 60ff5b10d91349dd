"""`invoke evidence`: look every quotation up in the vault, and write the locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.checking import check_archive
from daybook.commands import is_format
from daybook.conf.folders import read_folders
from daybook.conf.loading import load_conf
from daybook.core.evidence.needed import needs_of
from daybook.core.problems import Problems
from daybook.core.report import ReportFormat, render_report
from daybook.core.wording import counted
from daybook.frozen.copying import check_copying
from daybook.frozen.evidence import look_up, read_locks, write_locks
from daybook.frozen.vault import Vault
from daybook.memory.unchanged import inputs_of, recall, remember
from daybook.seen import seen_from_here
from daybook.workers import collecting_later

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.commands import Say


@collecting_later()
def evidence(content: Path, conf: Path, say: Say, *, form: str = "text") -> int:
    """Look up what is new or changed, write its lines, and return 1 if anything was not found, else 0.

    A format nobody knows gives 2.
    Lines of faultless records are written even where others have faults, so that nobody looks anything up twice.
    Content that cannot be read is reported first, and then nothing is written. Where nothing has changed since the
    last run that found everything, only that is seen.
    """
    if not is_format(form, say):
        return 2
    problems = Problems()
    found_conf = load_conf(conf, problems)
    if found_conf is None:
        say(render_report(tuple(problems), 0, ReportFormat(form)))
        return 1
    folders = read_folders(found_conf, content)
    vault = Vault(folders.vault)
    cache = content.resolve().parent / ".cache"
    known = recall(cache / "evidence", inputs_of(content, found_conf, folders.evidence), vault)
    if known is not None:
        say(f"0 quotations looked up and found, {known} unchanged")
        say("the locks are as they should be")
        return 0
    checked = check_archive(
        content, found_conf, problems, cache=cache / "check", conf_name=conf.name, with_evidence=False
    )
    if problems.errors or checked.settings is None:
        say(render_report(seen_from_here(problems, content), checked.files, ReportFormat(form)))
        return 1
    needs = needs_of(checked.gathered)
    lines = read_locks(folders.evidence, Problems())
    looked = look_up(needs, lines, vault, problems, checked.words, lang=checked.settings.lang)
    changed = write_locks(folders.evidence, looked.lines)
    problems.extend(check_copying(checked.gathered, vault))
    if tuple(problems):
        say(render_report(seen_from_here(problems, content), checked.files, ReportFormat(form)))
    else:
        inputs = inputs_of(content, found_conf, folders.evidence)
        texts = [source.sha256 for source in checked.gathered.sources if source.sha256]
        remember(cache / "evidence", inputs, vault, texts, looked.found + looked.kept)
    say(f"{counted(looked.found, 'quotation')} looked up and found, {looked.kept:,} unchanged")
    say(f"written: {', '.join(changed)}" if changed else "the locks are as they should be")
    return 1 if problems.errors else 0
