"""The rule book: for every code a report can show, what the rule wants and why."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from daybook.core.rules import (
    articles,
    evidence,
    fields,
    files,
    front_matter,
    lints,
    pictures,
    records,
    references,
    settings,
    sources,
    yaml,
)
from daybook.core.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["GROUPS", "RULES", "Rule"]

GROUPS: Final[Mapping[str, tuple[Rule, ...]]] = MappingProxyType(
    {
        "Files": files.RULES,
        "Front matter": front_matter.RULES,
        "YAML": yaml.RULES,
        "Fields": fields.RULES,
        "Ids, links and names": references.RULES,
        "Briefings, figures and positions": records.RULES,
        "Sources and corrections": sources.RULES,
        "Pictures": pictures.RULES,
        "Evidence": evidence.RULES,
        "Lints": lints.RULES,
        "Articles": articles.RULES,
        "Settings": settings.RULES,
    }
)
"""The rules by what they are about, in the order of the way of the data."""

RULES: Final[Mapping[str, Rule]] = MappingProxyType({rule.code: rule for rules in GROUPS.values() for rule in rules})
"""Every rule by its code."""
