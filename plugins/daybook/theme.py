"""The theme as the site uses it: its files as they are served, and its templates made fast."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache, StrictUndefined, Template
from jinja2.runtime import Context, Macro

from daybook.core.headers import FILE as HEADERS
from daybook.core.headers import headers_file

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

    from jinja2 import Environment
    from jinja2.environment import TemplateModule

SHEETS = "theme/css"
SHEET_ORDERS = "css/*.txt"
COMMENT = re.compile(r"^[ \t]*/\*.*?\*/", re.DOTALL | re.MULTILINE)
PROPERTY = re.compile(r"^([\w-]+): ")
SCRIPT = "theme/search.js"
SCRIPT_ORDER = "search/order.txt"


def assets_of(static: Path) -> dict[str, bytes]:
    """Return the files of a theme's static folder by their path below the output, and what a host is to say of all.

    The parts named in `css/home.txt` are joined into `home.css`, in that order, for one request is faster than twenty;
    so is each other list beside it, and so are the pieces of the search page's script.
    """
    assets = {SCRIPT: _joined(static / SCRIPT_ORDER).encode(), HEADERS: headers_file()}
    for order in sorted(static.glob(SHEET_ORDERS)):
        assets[f"{SHEETS}/{order.stem}.css"] = shortened(_joined(order)).encode()
    for path in sorted(static.rglob("*")):
        place = path.relative_to(static).as_posix()
        if path.is_file() and not place.startswith(("css/", "search/")):
            assets[f"theme/{place}"] = path.read_bytes()
    return assets


def _joined(order: Path) -> str:
    """Return the files that a list names, beside it, as one."""
    parts = order.read_text(encoding="utf-8").split()
    return "\n".join((order.parent / part).read_text(encoding="utf-8").strip() for part in parts) + "\n"


def shortened(sheet: str) -> str:
    """Return a style sheet as browsers want it: without what stands there only for people, a fifth of its weight.

    Comments that begin a line go, and the spaces at both ends of a line; nothing inside of a line is touched but the
    one space after the name of a property that has its line to itself.
    """
    lines = (line.strip() for line in COMMENT.sub("", sheet).splitlines())
    joined = "".join(_shortened_line(line) for line in lines if line)
    return f"{joined.strip()}\n"


def _shortened_line(line: str) -> str:
    if line.endswith(" {"):
        return f"{line[:-2]}{{"
    if line.endswith(";"):
        return PROPERTY.sub(r"\1:", line)
    return line if line.endswith(("}", ",")) else f"{line} "


class Once:
    """Prints a part of a page with a macro, once for every part: rows are the same text on every page.

    The part itself is kept beside its text, so that its identity stays its own.
    """

    def __init__(self) -> None:
        self._printed: dict[Hashable, tuple[object, str]] = {}

    def __call__(self, macro: Macro, part: object, *options: Hashable, **named: Hashable) -> str:
        """Return what the macro prints of the part with these options."""
        key = (macro.name, id(part), options, tuple(named.items()))
        if key not in self._printed:
            self._printed[key] = (part, macro(part, *options, **named))
        return self._printed[key][1]


class DirectContext(Context):
    """Calls macros, of which a page has hundreds, without asking each what it wants to be given first."""

    def call(self, called: Callable[..., object], *args: object, **named: object) -> object:
        """Return what a call in a template gives; the result is that of Jinja's own way."""
        is_macro = type(called) is Macro
        if not is_macro and type(called) is not Once:
            return super().call(called, *args, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(self.eval_ctx, *args, **named) if is_macro else called(*args, **named)


class SharedTemplate(Template):
    """Is imported once a build: templates have one view each, and no names of their own to be seen in macros."""

    def _get_default_module(self, _context: Context | None = None) -> TemplateModule:
        return super()._get_default_module()


def prepare(environment: Environment, cache: Path | None = None) -> None:
    """Give templates `once(macro, part, ...)`, and let them be read once a build, and compiled once with a `cache`.

    What is not safe HTML is escaped and a name nobody gave is an error, whatever the settings file says: pages print
    the words of strangers.
    """
    environment.auto_reload = False
    environment.autoescape = True
    environment.undefined = StrictUndefined
    environment.context_class = DirectContext
    environment.template_class = SharedTemplate
    environment.globals["once"] = Once()
    if cache is not None:
        cache.mkdir(parents=True, exist_ok=True)
        environment.bytecode_cache = FileSystemBytecodeCache(str(cache))
