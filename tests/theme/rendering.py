"""Templates rendered as the site renders them, and a record of every field they print."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from daybook.output.templates import prepare
from daybook.output.theme import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.views.pages import View

THEME = Path(__file__).parents[2] / "themes/daybook"
TEMPLATES = THEME / "templates"
CSS = THEME / "static/css"


@cache
def environment(overrides: Path | None = None) -> jinja2.Environment:
    """Return the templates with the options of the site; `overrides` stands before the theme."""
    folders = [TEMPLATES] if overrides is None else [overrides, TEMPLATES]
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    prepare(templates)
    return templates


def render(view: View, overrides: Path | None = None) -> str:
    """Return the page of a view."""
    return environment(overrides).get_template(template_of(view)).render(view=view)


def template_of(view: View) -> str:
    """Return the name of the template that the class of a view names."""
    name = getattr(type(view), "TEMPLATE", None)
    assert isinstance(name, str)
    return name


class Watched:
    """A record that notes which of its fields are read; what they hold is watched too."""

    def __init__(self, record: object, seen: set[tuple[str, str]]) -> None:
        self._record = record
        self._seen = seen

    def __getattr__(self, name: str) -> object:
        value = getattr(self._record, name)
        self._seen.add((type(self._record).__name__, name))
        return watched(value, self._seen)


def watched(value: object, seen: set[tuple[str, str]]) -> object:
    """Return a value whose fields, at any depth, are noted in `seen` when they are read."""
    if is_dataclass(value):
        return Watched(value, seen)
    if isinstance(value, tuple):
        return tuple(watched(each, seen) for each in value)
    return value


def fields_read(view: View) -> set[tuple[str, str]]:
    """Return the class and the name of every field that the template of a view reads while it renders."""
    seen: set[tuple[str, str]] = set()
    environment().get_template(template_of(view)).render(view=Watched(view, seen))
    return seen


def signed(value: object, path: str = "") -> object:
    """Return a value in which every text that is not empty is replaced by the way that leads to it.

    `FigureRow.period>DateLabel.text` is the text of the date that is the period of a figure.
    """
    if isinstance(value, str):
        return type(value)(path) if value else value
    if isinstance(value, tuple):
        return tuple(signed(each, path) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value).__name__
        signs = {each.name: signed(getattr(value, each.name), f"{path}>{kind}.{each.name}") for each in fields(value)}
        return replace(value, **signs)
    return value


def sheets() -> dict[str, tuple[Path, ...]]:
    """Return the parts of each style sheet that pages load, as they are joined, what is for paper last."""
    return {order.stem: (*parts_of(order), CSS / "print.css") for order in sorted(CSS.glob("*.txt"))}


def style_sheets() -> Iterator[Path]:
    """Yield the parts of all style sheets, each once."""
    yield from dict.fromkeys(part for parts in sheets().values() for part in parts)
