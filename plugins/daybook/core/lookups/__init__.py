"""Every question a page may ask of the archive: one function each, of the tables and a key.

Answers are frozen, and their `repr` tells all that is in them, for that is what a page's dependence on them is
measured by. A key that names no record raises KeyError.
"""

from __future__ import annotations

from typing import Final

ALL: Final = ""
"""The key of look-ups that have only one answer."""
