"""How good ingest is: what it finds in articles, held against what a person found in them."""

from __future__ import annotations
