"""Daybook: a sourced conflict briefing archive, built by Pelican."""

from __future__ import annotations

import sys
import traceback


def register() -> None:
    """Connect Daybook to Pelican; what cannot start ends the run, for Pelican would log it and write an empty site."""
    try:
        from daybook.adapter.hooks import connect  # noqa: PLC0415 - the core is used without Pelican too

        connect()
    except Exception:  # noqa: BLE001 - Pelican takes any exception for a plugin it can do without
        traceback.print_exc()
        sys.exit(1)
