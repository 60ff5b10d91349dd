"""What keeps a site from being published or checked is one sentence for a maintainer."""

from __future__ import annotations


class PublishFault(Exception):  # noqa: N818 - a slip of the maintainer or of a machine, no error of the program
    """Something cannot be done: the message says what is wrong and what to do, on one line, without credentials."""
