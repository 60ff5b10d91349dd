"""Invented sources in which quotations are looked up."""

from __future__ import annotations

REPORT = """\
Storm over Port Vell

The flood forced over 870,000 people to flee, an official said.
“The ministry has ‘complete control’ of the harbour,” it said – and of the two co-operating
towns. About 2 400 tents and 12 T-72 boats (range: −5 degrees, 10² km, 5½ m) stood there.

In the office of the mayor, 141 of the 193 members voted. They can’t return.
The flood of 2022 forced 1,870,000 others to flee.
"""


TWICE = "Ten boats were lost,\nthe mayor said.\nLater ten boats were lost,\nthe minister said.\n"
