"""Daybook: a sourced conflict briefing archive, built by Pelican."""

from __future__ import annotations


def register() -> None:
    """Connect Daybook to Pelican."""
    from daybook.adapter.hooks import connect  # noqa: PLC0415 - the core is used without Pelican too

    connect()
