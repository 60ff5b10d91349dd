"""Compiles the theme's templates to plain Python: attributes are attributes, and calls are calls.

A page has thousands of both, and Jinja asks of each what it might be instead: an item of a mapping, a function that
wants the context. Views are typed records and templates call macros, so nothing here is anything else.
"""

from __future__ import annotations

import re
from contextlib import suppress
from keyword import iskeyword
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache, StrictUndefined, Template
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from daybook.core.html import Html
from daybook.memory.fingerprint import code_fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

    from jinja2 import Environment, nodes
    from jinja2.bccache import Bucket
    from jinja2.compiler import Frame
    from jinja2.environment import TemplateModule
    from jinja2.runtime import Context


def prepare(environment: Environment, cache: Path | None = None) -> None:
    """Give templates `once(macro, part, ...)`, and let them be read once a build, and compiled once with a `cache`.

    What is not safe HTML is escaped and a name nobody gave is an error, whatever the settings file says: pages print
    the words of strangers.
    """
    environment.auto_reload = False
    environment.autoescape = True
    environment.undefined = StrictUndefined
    environment.code_generator_class = PlainCode
    environment.template_class = SharedTemplate
    environment.globals["once"] = Once()
    if cache is not None:
        with suppress(OSError):  # where nothing can be kept, templates are compiled again by every build
            environment.bytecode_cache = _compiled(cache)


class _Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates as long as there is room for them."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write one down."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _compiled(cache: Path) -> FileSystemBytecodeCache:
    """Return where compiled templates are kept; those that other code of ours has compiled are deleted."""
    cache.mkdir(parents=True, exist_ok=True)
    made_by = code_fingerprint()[:12]
    for path in cache.iterdir():
        if not path.name.startswith(made_by):
            path.unlink()
    return _Compiled(str(cache), f"{made_by}-%s.compiled")


class PlainCode(CodeGenerator):
    """Writes a template as Python that a programmer would have written; `called` and `printed` are below."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - as it is named there
        """Write the whole, with the names that the rest needs."""
        self.writeline(f"from {__name__} import called, printed")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - as above
        """Write `row.value` as it stands."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 - as above
        """Write a call without the context, which no macro asks for."""
        self.write("called(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _output_child_pre(self, _node: nodes.Expr, _frame: Frame, _finalize: object) -> None:
        self.write("printed(")

    def _output_child_post(self, _node: nodes.Expr, _frame: Frame, _finalize: object) -> None:
        self.write(")")


_marked = re.compile("[&<>'\"]").search
"""Finds what has to be escaped: in most texts nothing, and to look takes a third of the time that escaping takes."""


def printed(value: object) -> str:
    """Return what a template prints of a value: HTML as it is, everything else escaped."""
    kind = type(value)
    is_safe = kind is Html or kind is Markup or (kind is str and _marked(value) is None)  # type: ignore[call-overload]  # a str
    return value if is_safe else escape(value)  # type: ignore[return-value]  # all of them are texts


def called(function: Callable[..., object], *arguments: object, **named: object) -> object:
    """Return what a call in a template gives: of a macro HTML, of anything else what it returns."""
    if type(function) is not Macro or named or function.caller:
        return function(*arguments, **named)
    wanting = function._argument_count - len(arguments)  # noqa: SLF001 - Jinja has no quicker way to its own function
    return Html(function._func(*arguments, *(missing,) * wanting))  # noqa: SLF001 - as above


class SharedTemplate(Template):
    """Is imported once a build: templates have one view each, and no names of their own to be seen in macros."""

    def _get_default_module(self, _context: Context | None = None) -> TemplateModule:
        return super()._get_default_module()


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
