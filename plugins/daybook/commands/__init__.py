"""What can be typed: one module for each command, each a plain function that returns an exit status."""

from __future__ import annotations

from collections.abc import Callable

Say = Callable[[str], object]
"""Where a command prints: it is called with one line, or several, without the last line end."""
