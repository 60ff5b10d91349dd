"""Judges what a site is made of: nothing in it may run, load, lead astray or break what reads it."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TAGS: Final = frozenset(
    (  # noqa: SIM905 - words are easier to read than a hundred lines
        "a abbr article aside b blockquote body br button caption circle cite code data dd del desc details "
        "dialog div dl dt em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hr html i "
        "img input ins label legend li line link main marker meta nav noscript ol option output p path pattern "
        "polygon polyline pre q rect s script search section select small span strong sub summary sup svg "
        "symbol table tbody td template text tfoot th thead time title tr u ul use "
    ).split()
)
"""The elements of the theme."""
_TAG: Final = re.compile(
    r"<!DOCTYPE html>(?P<doctype>)|<!-- /?integrity -->(?P<comment>)|"
    r"<(?:(?P<closing>/)?(?P<name>[a-zA-Z][a-zA-Z0-9]*)"
    r"""(?P<attributes>(?:\s+[a-zA-Z][a-zA-Z0-9:_-]*(?:="[^"<>]*")?)*)\s*/?>)?"""
)
_ATTRIBUTE: Final = re.compile(r"""\s([a-zA-Z][a-zA-Z0-9:_-]*)(?:="([^"]*)")?""")
_OWN_ATTRIBUTE: Final = re.compile(
    r"(?!on|style$|srcdoc$|formaction$|srcset$|ping$|hostile)[a-z][a-z0-9:-]*|viewBox|preserveAspectRatio|patternUnits"
)
_OWN_SCRIPT: Final = re.compile(r"(?:\.\./|\./)*theme/[\w./-]+\.js")
_OWN_PICTURE: Final = re.compile(r"(?:\.\./)*images/[a-z0-9-]+\.(?:jpg|png|webp)")
_SAFE_NAME: Final = re.compile(r"[a-z0-9_][a-z0-9._-]*")
_FORMULA: Final = re.compile(r"[=+\-@\t\r]")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def faults_of(site: Mapping[str, bytes]) -> Iterator[str]:
    """Yield everything in the files of a site that is not inert, each with its file."""
    for path, content in site.items():
        yield from (f"{path}: {fault}" for fault in _faults_of_name(path))
        text = content.decode()
        if _CONTROL.search(text):
            yield f"{path}: holds a control character"
        judge = {".html": _faults_of_page, ".csv": _faults_of_table, ".xml": _faults_of_xml}.get(
            path[path.rfind(".") :]
        )
        if judge:
            yield from (f"{path}: {fault}" for fault in judge(text))
        if path.endswith((".json", ".jsonl")):
            for line in text.splitlines() if path.endswith(".jsonl") else [text]:
                json.loads(line)


def _faults_of_name(path: str) -> Iterator[str]:
    if not all(_SAFE_NAME.fullmatch(part) for part in path.split("/")):
        yield "is no safe name"


def _faults_of_page(text: str) -> Iterator[str]:
    """Read a page more strictly than any browser: what looks like a tag is one of ours, written in full."""
    for found in _TAG.finditer(text):
        if found["doctype"] is not None or found["comment"] is not None:
            continue
        if not found["name"]:
            yield f"has a stray <: {text[found.start() : found.start() + 60]!r}"
            continue
        tag = found["name"].lower()
        if tag not in TAGS:
            yield f"has the element {tag}"
        attributes = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(found["attributes"])}
        if tag == "script" and not found["closing"]:
            yield from _faults_of_script(attributes, text[found.end() : text.find("</script", found.end())])
        for name, value in attributes.items():
            yield from _faults_of_attribute(tag, name, value, attributes)


def _faults_of_script(attributes: Mapping[str, str], content: str) -> Iterator[str]:
    if attributes.get("type") == "application/ld+json":
        json.loads(content)
        if "<" in content:
            yield f"has data that could end early: {content[:60]!r}"
    elif content.strip() or not _OWN_SCRIPT.fullmatch(attributes.get("src", "")):
        yield f"runs a script: {content[:60]!r}"


def _faults_of_attribute(tag: str, name: str, value: str, attributes: Mapping[str, str]) -> Iterator[str]:
    if not _OWN_ATTRIBUTE.fullmatch(name):
        yield f"has the attribute {name} on {tag}"
    bare = re.sub(r"[\x00-\x20]", "", value)
    if name == "content" and attributes.get("http-equiv") == "refresh":
        name, bare = "refresh", bare.partition("url=")[2]
    if name not in {"href", "src", "action", "refresh"}:
        return
    scheme = urlsplit(bare).scheme
    if bare.startswith(("//", "\\", "/\\")) or (not scheme and ":" in bare.partition("/")[0].partition("?")[0]):
        yield f"{tag} leads away as if it stayed: {value[:60]!r}"
    elif tag == "img" and not _OWN_PICTURE.fullmatch(value):
        yield f"img loads {value[:60]!r}"
    elif scheme and (tag not in {"a", "link"} or scheme not in {"http", "https", "mailto"}):
        yield f"{tag} leads to {value[:60]!r}"
    elif scheme and tag == "link" and attributes.get("rel") not in {"canonical", "license", "alternate"}:
        yield f"link loads {value[:60]!r}"


def _faults_of_table(text: str) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    widths = {len(row) for row in rows}
    if len(widths) != 1:
        yield f"has rows of {sorted(widths)} cells"
    for row in rows:
        yield from (f"a cell is a formula: {c[:40]!r}" for c in row if _FORMULA.match(c) and not _NUMBER.fullmatch(c))


def _faults_of_xml(text: str) -> Iterator[str]:
    if "<!" in text.replace("<![CDATA[", ""):
        yield "declares something"
    root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    for element in root.iter(etree.Element):
        yield from (
            f"{name} leads to {value!r}" for name, value in element.attrib.items() if "script:" in value.lower()
        )
