"""Style sheets speak in tokens, one part to a file, and hold nothing that no template uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import chartshapes
from daybook.core.charts.chart import draw_chart
from daybook.core.charts.sparkline import sparkline
from daybook.core.charts.strip import status_strip
from daybook.output.theme import assets_of, parts_of
from theme import samples
from theme.rendering import CSS, TEMPLATES, render, sheets, style_sheets, template_of

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.views.pages import View

SHEETS = [pytest.param(path, id=path.relative_to(CSS).as_posix()) for path in style_sheets()]
PARTS = [each for each in SHEETS if each.id is not None and str(each.id).startswith("parts/")]
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{")
CLASS = re.compile(r"\.(-?[a-z][\w-]*)")
RAW_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|:\s*(?:white|black|red|grey|gray)\b",
    re.IGNORECASE,
)
RAW_LENGTH = re.compile(
    r"(?<![\w-])-?\d*\.?\d+(?:px|r?em|ex|ch|r?lh|pt|pc|cm|mm|in|q|v[whib]|vmin|vmax)\b", re.IGNORECASE
)


def text_of(path: Path) -> str:
    """Return a style sheet without its comments."""
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def selectors(path: Path) -> list[str]:
    """Return every selector of a style sheet; what begins with @ is none."""
    preludes = (each.strip() for each in RULE.findall(re.sub(r"[^{};]*;", "", text_of(path))))
    return [part.strip() for each in preludes if not each.startswith("@") for part in each.split(",")]


def classes_in_styles() -> set[str]:
    """Return every class that a style sheet names."""
    return {name for path in style_sheets() for each in selectors(path) for name in CLASS.findall(each)}


def classes_in_templates() -> set[str]:
    """Return every class that a template writes; none is put together from data."""
    sources = (path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html"))
    return {name for source in sources for each in re.findall(r'class="([^"]*)"', source) for name in each.split()}


def classes_in_charts() -> set[str]:
    """Return every class that drawings have, which are made before templates print them."""
    drawn = [draw_chart("A series", each, "series") for each in chartshapes.EIGHT.values()]
    drawn += [sparkline("A series", each, chartshapes.END) for each in chartshapes.EIGHT.values()]
    drawn.append(status_strip("A question", samples.STRETCHES, "question"))
    return set(re.findall(r'class="([^"]*)"', "".join(drawn)))


def test_every_part_is_in_a_style_sheet() -> None:
    """The style sheets of the site hold everything there is, no part twice; all begin alike, and end on paper."""
    named = [path.relative_to(CSS).as_posix() for path in style_sheets()]
    assert sorted(named) == sorted(path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css"))
    common = sheets()["daybook"]
    assert (common[0], common[-1]) == (CSS / "tokens.css", CSS / "print.css")
    for parts in sheets().values():
        assert len(parts) == len(set(parts))
        assert (parts[: len(common) - 1], parts[-1]) == (common[:-1], common[-1])


def test_a_list_may_name_another(tmp_path: Path) -> None:
    """What a named list names stands in its place."""
    (tmp_path / "all.txt").write_text("base.txt\nlast.css\n", encoding="utf-8")
    (tmp_path / "base.txt").write_text("first.css\nnext.css\n", encoding="utf-8")
    assert parts_of(tmp_path / "all.txt") == [tmp_path / name for name in ("first.css", "next.css", "last.css")]


def classes_of(path: Path) -> set[str]:
    """Return every class that a style sheet has a rule for."""
    return {name for each in selectors(path) for name in CLASS.findall(each)}


def classes_on(view: View) -> tuple[str, set[str]]:
    """Return the style sheet of a page, and every class on it or that its script writes."""
    text = render(view)
    written = {name for each in re.findall(r'class="([^"]*)"', text) for name in each.split()}
    if f"{view.frame.root}theme/start.js" in text:
        written |= {name for name in classes_in_templates() if name.startswith("search-")}
    (loaded,) = re.findall(r'<link rel="stylesheet" href="[^"]*/css/(\w+)\.css"', text)
    return loaded, written


@pytest.mark.parametrize("view", samples.FULL, ids=template_of)
def test_a_page_loads_the_styles_of_what_stands_on_it(view: View) -> None:
    """Every class on a page has a rule in its one sheet."""
    loaded, written = classes_on(view)
    assert written - {name for path in sheets()[loaded] for name in classes_of(path)} == set()


def test_no_page_loads_styles_that_none_of_its_kind_needs() -> None:
    """Each part of a sheet, beyond those of all, is about something that stands on a page which loads it."""
    written: dict[str, set[str]] = {}
    for view in samples.FULL:
        loaded, names = classes_on(view)
        written.setdefault(loaded, set()).update(names)
    assert sorted(written) == sorted(sheets())
    common = sheets()["daybook"]
    assert [
        f"{path.stem} in {sheet}"
        for sheet, parts in sheets().items()
        for path in parts
        if path not in common and not {n for n in written[sheet] if n == path.stem or n.startswith(f"{path.stem}-")}
    ] == []


def test_a_style_sheet_is_shortened_and_says_the_same(tmp_path: Path) -> None:
    """What stands there for people goes; what means something to a browser stays."""
    (tmp_path / "css").mkdir()
    (tmp_path / "css/all.txt").write_text("note.css\n", encoding="utf-8")
    (tmp_path / "css/note.css").write_text(
        '/* A note: over\n   two lines. */\n.note > .word,\n.note :first-child {\n  content: ": { /* a";\n'
        "  inline-size: calc(100% - 1em);\n}\n\n@media (min-width: 1em) and\n  (max-width: 2em) {\n"
        "  /* Why. */\n  a:hover::after { color: red; }\n}\n",
        encoding="utf-8",
    )
    (tmp_path / "search").mkdir()
    (tmp_path / "search/order.txt").write_text("", encoding="utf-8")
    assert assets_of(tmp_path)["theme/css/all.css"].decode() == (
        '.note>.word,.note :first-child{content:": { /* a";inline-size:calc(100% - 1em)}'
        "@media (min-width:1em) and (max-width:2em){a:hover::after{color:red}}\n"
    )


def test_the_script_is_served_without_what_only_people_need(tmp_path: Path) -> None:
    """Comments on lines of their own and what lines begin with go; no piece has a text over two lines to lose by it."""
    (tmp_path / "search").mkdir()
    (tmp_path / "search/order.txt").write_text("one.js\ntwo.js\n", encoding="utf-8")
    (tmp_path / "search/one.js").write_text('"use strict";\n// Why.\n\nconst way = "//a"; // So.\n', encoding="utf-8")
    (tmp_path / "search/two.js").write_text("// How.\nif (way) {\n  // Now.\n  go(way);\n}\n", encoding="utf-8")
    assert assets_of(tmp_path)["theme/search.js"].decode() == (
        '"use strict";\nconst way = "//a"; // So.\nif (way) {\ngo(way);\n}\n'
    )
    pieces = parts_of(CSS.parent / "search/order.txt")
    lines = [line for piece in pieces for line in piece.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if re.search(r"\\$|/\*", line) or re.sub("[^`]", "", line).count("`") % 2] == []


def test_a_token_with_one_value_is_that_value(tmp_path: Path) -> None:
    """It is written where it is used and has no name any more; one that is another in the dark or on paper keeps it."""
    css = tmp_path / "css"
    css.mkdir()
    (tmp_path / "search").mkdir()
    (tmp_path / "search/order.txt").write_text("", encoding="utf-8")
    (css / "all.txt").write_text("all.css\n", encoding="utf-8")
    (css / "all.css").write_text(
        """
:root { --ink: #000; --gap: 1rem; --font: ui-serif, "Noto Serif"; }
@media print { :root { --ink: #111; } }
p--gap:hover { color: var(--ink); font-family: var(--font); margin: calc(-1 * var(--gap)) var(--unknown); }
""",
        encoding="utf-8",
    )
    assert assets_of(tmp_path)["theme/css/all.css"].decode() == (
        ":root{--ink:#000}@media print{:root{--ink:#111}}"
        'p--gap:hover{color:var(--ink);font-family:ui-serif,"Noto Serif";margin:calc(-1 * 1rem) var(--unknown)}\n'
    )


@pytest.mark.parametrize("path", SHEETS)
def test_raw_values_stand_in_the_tokens_only(path: Path) -> None:
    """Colours and lengths have names; only the widths of media queries cannot have one."""
    if path.name == "tokens.css":
        return
    text = re.sub(r"@media[^{]*\{", "{", text_of(path))
    assert RAW_COLOUR.findall(text) == []
    assert RAW_LENGTH.findall(text) == []


@pytest.mark.parametrize("path", SHEETS)
def test_rules_are_plain(path: Path) -> None:
    """There are no ids, no `!important`, no imports, no addresses, and no selector deeper than two."""
    text = text_of(path)
    assert re.findall(r"!important|@import|url\(", text) == []
    for each in selectors(path):
        bare = re.sub(r"\[[^\]]*\]|:[\w-]+\([^)]*\)|::?[\w-]+", "", each)
        assert "#" not in bare, each
        assert len(re.split(r"\s*[>+~]\s*|\s+", bare.strip() or "*")) <= 2, each


@pytest.mark.parametrize("path", PARTS)
def test_a_part_has_one_prefix(path: Path) -> None:
    """Every rule of a part's file is about the class named like the file, or what stands in it."""
    first = [CLASS.findall(each)[0] for each in selectors(path)]
    prefix = path.stem
    assert [name for name in first if name != prefix and not name.startswith(f"{prefix}-")] == []


def test_every_token_is_used_and_every_used_one_exists() -> None:
    """No custom property is idle, none is missing."""
    everything = "".join(text_of(path) for path in style_sheets())
    made = set(re.findall(r"(--[\w-]+)\s*:", text_of(CSS / "tokens.css")))
    assert set(re.findall(r"var\((--[\w-]+)", everything)) == made
    assert set(re.findall(r"(--[\w-]+)\s*:", everything)) == made


def test_templates_and_styles_know_the_same_classes() -> None:
    """No class is written without a rule, and no rule waits for a class."""
    assert (classes_in_templates() | classes_in_charts()) - classes_in_styles() == set()
    assert classes_in_styles() - classes_in_templates() - classes_in_charts() == set()
    assert "{" not in "".join(classes_in_templates())


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` as WCAG 2 defines it."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", ["ink", "ink-soft", "link", "caveat"])
@pytest.mark.parametrize("ground", ["paper", "panel", "mark"])
def test_text_has_enough_contrast(scheme: str, text: str, ground: str) -> None:
    """Every colour of text on every ground has the contrast of WCAG's level AAA, in the light and in the dark."""
    light, dark = text_of(CSS / "tokens.css").split("prefers-color-scheme: dark")
    block = light if scheme == "light" else dark
    colours = dict(reversed(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block)))
    one, other = sorted((luminance(colours[text]), luminance(colours[ground])))
    assert (other + 0.05) / (one + 0.05) >= 7
