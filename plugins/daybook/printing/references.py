"""Prints references in the two forms that programs for citing take in: CSL-JSON and RIS."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from daybook.core.views.files import Day, Reference, ReferencesView

_KINDS: Final = {
    "briefing": ("webpage", "ELEC"),
    "agency": ("article-newspaper", "NEWS"),
    "news": ("article-newspaper", "NEWS"),
    "social": ("post", "ELEC"),
}
"""What CSL and RIS call each kind; all other sources are reports, of whatever side."""
_REPORT: Final = ("report", "RPRT")


def print_references(view: ReferencesView) -> str:
    """Return references; those of a form that nobody knows are a bug."""
    return {"csl.json": _csl, "ris": _ris}[view.form](view.references)


def _csl(references: tuple[Reference, ...]) -> str:
    """Return references as the schema of CSL wants them (version 1.0)."""
    return json.dumps([_csl_of(reference) for reference in references], ensure_ascii=False, indent=1) + "\n"


def _csl_of(reference: Reference) -> dict[str, object]:
    is_news = _KINDS.get(reference.kind, _REPORT)[0] == "article-newspaper"
    found: dict[str, object] = {
        "id": reference.id,
        "type": _KINDS.get(reference.kind, _REPORT)[0],
        "title": reference.title,
        "author": [{"literal": reference.author}] if reference.author else [],
        "container-title": reference.publisher if is_news else "",
        "publisher": reference.publisher,
        "issued": _csl_date(reference.issued),
        "accessed": _csl_date(reference.accessed),
        "URL": reference.url,
        "language": reference.lang,
        "note": "; ".join(reference.notes),
    }
    return {name: value for name, value in found.items() if value}


def _csl_date(day: Day | None) -> dict[str, object]:
    if not day:
        return {}
    return {"date-parts": [list(day.parts)]} | ({"circa": True} if day.is_circa else {})


def _ris(references: tuple[Reference, ...]) -> str:
    """Return references as lines of a tag and a value, CR LF at the end of each."""
    return "".join(f"{line}\r\n" for reference in references for line in (*_ris_of(reference), ""))


def _ris_of(reference: Reference) -> list[str]:
    kind = _KINDS.get(reference.kind, _REPORT)[1]
    tags = [
        ("ID", reference.id),
        ("TI", reference.title),
        ("AU", reference.author),
        ("T2", reference.publisher if kind == "NEWS" else ""),
        ("PB", reference.publisher),
        ("PY", f"{reference.issued.parts[0]:04}" if reference.issued else ""),
        ("DA", _ris_date(reference.issued)),
        ("Y2", _ris_date(reference.accessed)),
        ("UR", reference.url),
        ("LA", reference.lang),
        *(("N1", note) for note in reference.notes),
    ]
    # One line a value: a title that was written over several is one all the same.
    return [f"TY  - {kind}", *(f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value), "ER  - "]


def _ris_date(day: Day | None) -> str:
    """Return a date as `2022/03/02/`; what is not known stays empty."""
    if not day:
        return ""
    year, month, date = (*day.parts, 0, 0)[:3]
    return "/".join((f"{year:04}", f"{month:02}" if month else "", f"{date:02}" if date else "", ""))
