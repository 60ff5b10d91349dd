"""What every page has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.views.frame import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What every page has; `TEMPLATE` names the template that prints it."""

    TEMPLATE: ClassVar[str]

    frame: Frame
