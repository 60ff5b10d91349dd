"""A hundred ways to type a quotation or to set a source all lead to a line in the lock, by the whole way."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

import pytest

from builders import known_words, write_archive
from daybook.core.evidence.needed import needs_of
from daybook.core.problems import Problems
from daybook.frozen.evidence import look_up
from daybook.frozen.vault import Vault
from daybook.loading import load_content

if TYPE_CHECKING:
    from pathlib import Path

PLAIN: Final = (
    'the ministry\'s "complete control" of the co-operating office with 870 000 tents was final',
    "The non-combatants' baffling 10-day walk of 2,400 people from the old fort ended there",
    "Рада «повністю контролює» офіс: п'ять co-operating office 870 000 наметів стоять",
)
SPACES: Final = "\u00a0\u2002\u2003\u2007\u2009\u202f\u205f\u3000"
DASHES: Final = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
DOUBLE: Final = "“”„‟«»″＂"
SINGLE: Final = "’‘‛′ʼ´`"
LIGATURES: Final = {"ffi": "\ufb03", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}
UNSEEN: Final = "\u00ad\u200b\u2060\ufeff"


def variants_of(plain: str) -> tuple[str, ...]:
    """Return what keyboards, typesetters and copying out of a page make of a text."""
    return tuple(
        dict.fromkeys(
            (
                *(plain.replace("870 000", f"870{space}000") for space in SPACES),
                *(plain.replace(" of ", f"{space}of{space}") for space in SPACES),
                *(plain.replace("-", dash) for dash in DASHES),
                *(plain.replace('"', mark) for mark in DOUBLE),
                *(plain.replace("«", mark).replace("»", mark) for mark in DOUBLE),
                *(plain.replace("'", mark) for mark in SINGLE),
                *(plain.replace(letters, joined) for letters, joined in LIGATURES.items()),
                *(plain.replace("office", f"of{unseen}fice").replace("walk", f"wa{unseen}lk") for unseen in UNSEEN),
                *(unicodedata.normalize(form, plain) for form in ("NFD", "NFKD", "NFC")),
                *(plain.replace(" ", end, 3) for end in ("\n", "  \n ", "\n\n", "\t")),
                plain[0].swapcase() + plain[1:],
                f"  {plain}\n",
            )
        )
    )


VARIANTS: Final = tuple(
    (plain, variant) for plain in PLAIN for variant in variants_of(plain) if variant not in {plain, ""}
)


def test_there_are_a_hundred() -> None:
    """No two of them are the same text, and none is the plain one."""
    assert len(set(VARIANTS)) == len(VARIANTS) >= 100


BRIEFING: Final = """\
---
title: What was heard
date: 2022-03-05
recorded: 2022-03-09
sources: [heard-2022-03-05]
positions:
  heard:
    claim: port-vell-control
    by: publisher
    stance: uncertain
    quote: "@quote@"
---

It was heard.
"""
SOURCE: Final = """\
title: What was heard
publisher: port-vell-gazette
unknown: {url: It was on paper}
published: 2022-03-05
accessed: 2022-03-08
sha256: @sha256@
kind: news
"""
ESCAPES: Final = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\t"): "\\t"}


def faults(folder: Path, frozen: str, quote: str) -> list[str]:
    """Freeze a text, write a briefing that quotes it, look the quotation up, and return what is wrong."""
    vault = Vault(folder / "vault")
    sha256 = vault.put(f"Before it.\n{frozen.strip()}, it said.\nAfter it.\n")
    content = write_archive(
        folder,
        {
            "briefings/2022/03/2022-03-05-heard.md": BRIEFING.replace("@quote@", quote.translate(ESCAPES)),
            "sources/2022/heard-2022-03-05.yaml": SOURCE.replace("@sha256@", sha256),
        },
    )
    problems = Problems()
    gathered = load_content(content, problems)
    needs = [need for need in needs_of(gathered) if need.source.id == "heard-2022-03-05"]
    looked = look_up(needs, (), vault, problems, known_words(), lang="en")
    said = [f"{problem.position}: {problem.code}: {problem.message}; {problem.hint}" for problem in problems]
    return said if said or looked.found == 1 else ["nothing was looked up"]


@pytest.mark.parametrize(("plain", "variant"), VARIANTS, ids=range(len(VARIANTS)))
def test_a_variant_gets_its_line(plain: str, variant: str, tmp_path: Path) -> None:
    """The plain quotation is found in the source so set, and the quotation so typed in the plain source."""
    assert faults(tmp_path / "one", variant, plain) == []
    if not any(ord(sign) in {0xAD, 0x200B, 0x2060, 0xFEFF} for sign in variant):  # content refuses hidden signs
        assert faults(tmp_path / "other", plain, variant) == []
