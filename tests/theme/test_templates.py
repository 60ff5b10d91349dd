"""A template prints its view, the whole of it and nothing else, as plain HTML that is valid and safe."""

from __future__ import annotations

import ast
import html
import importlib
import inspect
import pkgutil
import re
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import meta, nodes

from daybook.core import views
from daybook.core.views import pages
from theme import samples
from theme.rendering import TEMPLATES, environment, fields_read, render, sheets, signed, template_of
from theme.trees import page, texts, tree

PAGE_CLASSES = [
    each
    for each in vars(pages).values()
    if inspect.isclass(each) and issubclass(each, pages.View) and each is not pages.View
]


RECORD_CLASSES = [
    each
    for name in sorted({module.name for module in pkgutil.iter_modules(views.__path__)} - {"files", "view"})
    for module in [importlib.import_module(f"{views.__name__}.{name}")]
    for each in vars(module).values()
    if inspect.isclass(each) and is_dataclass(each) and each.__module__ == module.__name__
]
"""Every part of a page; what `files` has is printed by no template."""


VIEWS = [pytest.param(view, id=f"full-{template_of(view)}") for view in samples.FULL] + [
    pytest.param(view, id=f"minimal-{template_of(view)}") for view in samples.MINIMAL
]


PAGES = sorted(path.name for path in TEMPLATES.glob("*.html") if path.name != "base.html")


SOURCES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))


def test_every_view_has_a_template_and_a_sample() -> None:
    """Every class of view names a template that exists, every template has a class, every class a sample."""
    assert sorted(each.TEMPLATE for each in PAGE_CLASSES) == PAGES
    assert [type(view) for view in samples.FULL] == [type(view) for view in samples.MINIMAL]
    assert {type(view) for view in samples.FULL} == set(PAGE_CLASSES)


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_is_valid_html(view: pages.View) -> None:
    """A page, full or minimal, renders without an undefined name and is read by a strict parser."""
    root = page(view)
    assert len(root.xpath("//h1")) == 1
    assert root.xpath("//html/@lang") == ["en"]


@pytest.mark.parametrize("view", VIEWS)
def test_headings_never_skip_a_level(view: pages.View) -> None:
    """Below a heading of one level stand headings of the same, the next or a lower level."""
    levels = [int(str(each.tag)[1]) for each in page(view).iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("view", VIEWS)
def test_ids_are_unique_and_lead_somewhere(view: pages.View) -> None:
    """No id stands twice on a page, and every link to a part of the page finds it."""
    root = page(view)
    ids = root.xpath("//@id")
    assert sorted(set(ids)) == sorted(ids)
    inside = [href[1:] for href in root.xpath("//nav//a/@href|//ul[@class='contents']//a/@href") if href[0] == "#"]
    assert set(inside) <= set(ids)


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_has_no_script_and_no_style_of_its_own(view: pages.View) -> None:
    """No style element, no style or event attribute, no picture of others, no script but that of the search page.

    What tells programs of a page is data, and runs nowhere.
    """
    root = page(view)
    assert root.xpath("//style|//iframe|//@style") == []
    assert [each for each in root.xpath("//img/@src") if ":" in each or each.startswith("/")] == []
    searches = isinstance(view, pages.SearchView)
    assert root.xpath("//script/@src") == ([f"{view.frame.root}theme/start.js"] if searches else [])
    assert root.xpath("//script[not(@src or @type='application/ld+json')]|//script[@src]/text()") == []
    assert [
        name for name in {str(each) for element in root.iter() for each in element.attrib} if name[:2] == "on"
    ] == []
    (linked,) = root.xpath("//link[@rel='stylesheet']")
    assert linked.get("href") in {f"{view.frame.root}theme/css/{name}.css" for name in sheets()}
    assert linked.get("media") is None
    assert root.xpath("//meta[@name='referrer']/@content") == ["no-referrer"]
    scripts = "script-src 'self'; " if searches else ""
    policy = "//meta[@http-equiv='Content-Security-Policy']/@content"
    assert root.xpath(policy) == [
        (
            "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            f"{scripts}form-action 'self'; base-uri 'none'"
        )
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_links_that_leave_the_site_say_nothing_about_it(view: pages.View) -> None:
    """A link to another site gives it neither the page's address nor a hold on its window."""
    root = page(view)
    outward = root.xpath("//a[starts-with(@href, 'https://') and not(starts-with(@href, 'https://kit.test/'))]")
    assert [each.get("href") for each in outward if "noopener noreferrer" not in each.get("rel", "")] == []


@pytest.mark.parametrize("view", VIEWS)
def test_tables_have_a_caption_and_headers_with_a_scope(view: pages.View) -> None:
    """Every table of the theme says what it is, and every header cell what it heads."""
    root = page(view)
    tables = root.xpath("//table[@class]")
    assert [each for each in tables if not texts(each, "caption")] == []
    assert root.xpath("//table[@class]//th[not(@scope)]") == []


@pytest.mark.parametrize("view", samples.FULL, ids=template_of)
def test_a_template_reads_its_whole_view(view: pages.View) -> None:
    """No field of a view is made for nothing: its own template reads it."""
    read = {name for record, name in fields_read(view) if record == type(view).__name__}
    unread = {each.name for each in fields(view)} - read
    assert unread == set()


def test_every_field_of_every_part_is_read() -> None:
    """No field of a part is made for nothing: some template reads it."""
    read = set().union(*(fields_read(view) for view in samples.FULL))
    made = {(each.__name__, field.name) for each in RECORD_CLASSES for field in fields(each)}
    assert made - read == set()


def test_every_text_is_printed() -> None:
    """It is not enough that a template asks for a text: each stands on some page, in its words or its attributes."""
    signs = [signed(view) for view in samples.FULL]
    printed = html.unescape("".join(render(view) for view in signs if isinstance(view, pages.View)))
    found = set(re.findall(r">(\w+\.\w+)", printed))
    silent = {"is_outlet", "is_anonymous", "is_retracted", "is_current", "is_dated", "day", "weight"}  # no texts
    made = {
        f"{each.__name__}.{field.name}" for each in RECORD_CLASSES for field in fields(each) if field.name not in silent
    }
    assert made - found == set()


@pytest.mark.parametrize("name", SOURCES)
def test_a_template_knows_one_name(name: str) -> None:
    """A page's template asks for `view` and nothing else; a partial or a macro for its arguments only."""
    parsed = environment().parse((TEMPLATES / name).read_text(encoding="utf-8"))
    imported = {str(each) for statement in parsed.find_all(nodes.FromImport) for each in statement.names}
    asked = meta.find_undeclared_variables(parsed) - imported
    assert asked == ({"view"} if name == "base.html" or name in PAGES else set())


@pytest.mark.parametrize("name", SOURCES)
def test_a_template_prints_and_does_not_reckon(name: str) -> None:
    """There is no arithmetic, no look-up by key, no filter and no setting of variables; nothing is marked safe."""
    parsed = environment().parse((TEMPLATES / name).read_text(encoding="utf-8"))
    forbidden = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Getitem, nodes.Filter, nodes.Assign)
    assert [type(each).__name__ for each in parsed.find_all(forbidden)] == []


@pytest.mark.parametrize("name", SOURCES)
def test_a_template_says_what_it_is_for(name: str) -> None:
    """The first line of every template is a comment for whoever overrides it."""
    assert (TEMPLATES / name).read_text(encoding="utf-8").startswith("{# ")


def test_words_of_authors_are_escaped() -> None:
    """What authors and sources write is text: a tag in it is printed, never obeyed."""
    source = replace(samples.GAZETTE, title="<script>alert(1)</script>", href='"><b>')
    view = next(each for each in samples.FULL if isinstance(each, pages.SourceIndexView))
    month = pages.SourceMonth(heading="<i>March</i>", href="", sources=(source,))
    root = tree(render(replace(view, months=(month,))))
    assert root.xpath("//script[not(@type)]|//i|//b") == []
    assert "<script>alert(1)</script>" in texts(root, "//cite")
    assert "<i>March</i>" in texts(root, "//h2")


def test_a_template_and_a_part_can_be_overridden(tmp_path: Path) -> None:
    """A folder before the theme replaces one block or one part, and the rest stays."""
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials/footer.html").write_text("{% macro footer(frame) %}<footer>ours</footer>{% endmacro %}")
    blocks = "{% block notices %}{% endblock %}{% block content %}<p>away</p>{% endblock %}"
    (tmp_path / "404.html").write_text('{% extends "base.html" %}' + blocks)
    view = next(each for each in samples.FULL if isinstance(each, pages.NotFoundView))
    root = tree(render(view, tmp_path))
    assert texts(root, "//footer") == ["ours"]
    assert texts(root, "//main") == ["Not found away"]


def test_no_conflict_is_named() -> None:
    """The theme serves any archive: the names of the shipped one stand in its content only."""
    everything = " ".join((TEMPLATES / name).read_text(encoding="utf-8") for name in SOURCES)
    names = re.compile(r"ukrain|russia|kyiv|kherson|invasion|\bwar\b", re.IGNORECASE)
    assert names.findall(everything) == []


def test_a_link_without_a_page_of_its_own_is_not_made() -> None:
    """No `href` is empty, though some speakers, publishers and months have no page."""
    for view in samples.FULL:
        assert [each for each in page(view).xpath("//a/@href") if not each] == []


def test_the_samples_are_invented() -> None:
    """The samples name no address that could be somebody's: only reserved names of hosts."""
    text = Path(samples.__file__).read_text(encoding="utf-8")
    strings = [each.value for each in ast.walk(ast.parse(text)) if isinstance(each, ast.Constant)]
    hosts = {host for each in strings if isinstance(each, str) for host in re.findall(r"https?://([^/]+)", each)}
    assert {host for host in hosts if not host.endswith((".example", ".test"))} == set()
