"""`daybook.output.templates`: what a template prints is the same as Jinja's own way, only quicker, and strict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment
from jinja2.exceptions import UndefinedError

from daybook.core.html import Html
from daybook.output.templates import prepare

if TYPE_CHECKING:
    from pathlib import Path

MACROS = """
{%- macro name(of, before="", after="") %}{{ before }}<b>{{ of.text }}</b>{{ after }}{% endmacro %}
{%- macro box(of) %}<div>{{ name(of) }}{{ caller() }}</div>{% endmacro %}
"""


NOTHING = Html("")


@dataclass(frozen=True)
class Words:
    """What a template is given."""

    text: str
    html: Html = NOTHING


def printed(template: str, **given: object) -> str:
    """Return what a template prints that may use the macros above."""
    environment = Environment(loader=DictLoader({"macros": MACROS, "page": template}))  # noqa: S701 - prepare sees to it
    prepare(environment)
    return environment.get_template("page").render(**given)


USING = '{% from "macros" import name, box %}'
HOSTILE = Words("<i>&\"'")


def test_texts_are_escaped_and_html_is_not() -> None:
    """What is not HTML by its type is escaped, whatever it is."""
    view = Words("<i>", Html("<em>read</em>"))
    assert printed("{{ view.text }} {{ view.html }} {{ 1 }} {{ view.text ~ 'x' }}", view=view) == (
        "&lt;i&gt; <em>read</em> 1 &lt;i&gt;x"
    )


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("name(view)", "<b>X</b>"),
        ('name(view, "<")', "&lt;<b>X</b>"),
        ('name(view, after=">")', "<b>X</b>&gt;"),
        ("once(name, view)", "<b>X</b>"),
        ('once(name, view, after=">")', "<b>X</b>&gt;"),
    ],
    ids=["alone", "by place", "by name", "once", "once, by name"],
)
def test_macros_take_what_they_are_given_and_their_defaults(call: str, expected: str) -> None:
    """Arguments come by place, by name, or not at all; the result is HTML."""
    assert printed(f"{USING}{{{{ {call} }}}}", view=HOSTILE).replace("&lt;i&gt;&amp;&#34;&#39;", "X") == expected


def test_a_macro_may_wrap_what_its_caller_prints() -> None:
    """`call` hands a part of the page to a macro."""
    template = USING + "{% for each in [1, 2] %}{% call box(view) %}{{ each }}{% endcall %}{% endfor %}"
    assert printed(template, view=Words("a")) == "<div><b>a</b>1</div><div><b>a</b>2</div>"


def test_a_name_nobody_gave_and_a_field_that_is_not_there_are_errors() -> None:
    """A template that asks for what its view does not have never prints nothing in its place."""
    with pytest.raises(UndefinedError, match="'view' is undefined"):
        printed("{{ view.text }}")
    with pytest.raises(AttributeError, match="'Words' object has no attribute 'txt'"):
        printed("{{ view.txt }}", view=HOSTILE)


def test_templates_are_compiled_once_for_each_state_of_the_code(tmp_path: Path) -> None:
    """What was compiled is found again by the next build; what other code has compiled goes."""
    cache = tmp_path / "templates"
    cache.mkdir()
    (cache / "other-page.compiled").write_bytes(b"x")
    for _ in range(2):
        environment = Environment(loader=DictLoader({"page": "{{ view.text }}"}))  # noqa: S701 - prepare sees to it
        prepare(environment, cache)
        assert environment.get_template("page").render(view=HOSTILE) == "&lt;i&gt;&amp;&#34;&#39;"
    assert [path.suffix for path in cache.iterdir()] == [".compiled"]
    assert not (cache / "other-page.compiled").exists()
