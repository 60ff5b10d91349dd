"""What a saved web page states about its article, in its head and its JSON-LD: never taken from its body."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from daybook.core.dates import DateFault, PartialDate, read_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ARTICLES: Final = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background|Advertiser|Tech)?\w*Article|BlogPosting|Report"
)
_MOMENT: Final = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)? ?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_DATES: Final = (
    *("article:published_time", "datepublished", "parsely-pub-date", "og:article:published_time", "article:published"),
    *("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "sailthru.date"),
    *("pubdate", "publishdate", "publish-date", "publish_date", "date"),
)
_TITLES: Final = ("og:title", "twitter:title", "dc.title")
_AUTHORS: Final = ("author", "article:author", "parsely-author", "dc.creator")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """What a page says of its article; empty and None for what it does not say. `site` is the outlet's name.

    `most_attributes` is how many the tag has that has the most.
    """

    published: PartialDate | None = None
    title: str = ""
    author: str = ""
    site: str = ""
    url: str = ""
    lang: str = ""
    most_attributes: int = 0


def read_metadata(page: str) -> PageMetadata:
    """Return what the head of a page and its JSON-LD say; a post quoted in the body has no say."""
    head = _Head()
    head.feed(page)
    head.close()
    canonical = _address(head.canonical) or _address(_first(head.meta, ("og:url",)))
    nodes = [node for text in head.scripts for node in _nodes(text)]
    articles = [node for node in nodes if _is_article(node)]
    article = next((node for node in articles if canonical and canonical in _addresses(node)), None)
    article = article or (articles[0] if articles else {})
    named = {_text(node.get("@id")): node for node in nodes if len(node) > 1}
    publisher, author = (_resolved(article.get(name), named) for name in ("publisher", "author"))
    authors = [_resolved(one, named) for one in (author if isinstance(author, list) else [author])]
    return PageMetadata(
        published=_moment(_text(article.get("datePublished"))) or _first_moment(head.meta),
        title=_text(article.get("headline")) or _first(head.meta, _TITLES),
        author=", ".join(name for one in authors if (name := _name(one))) or _first(head.meta, _AUTHORS, _is_name),
        site=_name(publisher) or _first(head.meta, ("og:site_name",)),
        url=canonical or _address(_text(article.get("url"))),
        lang=head.lang.partition("-")[0].lower(),
        most_attributes=head.most_attributes,
    )


class _Head(HTMLParser):
    """Collects the language, what the head says, and the JSON-LD of the whole page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lang = ""
        self.canonical = ""
        self.meta: dict[str, str] = {}
        self.scripts: list[str] = []
        self.most_attributes = 0
        self._is_head = True
        self._is_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says."""
        self.most_attributes = max(self.most_attributes, len(attrs))
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.lang = given.get("lang", "")
        elif tag == "body":
            self._is_head = False
        elif tag == "script":
            self._is_script = given.get("type", "").strip().lower() == "application/ld+json"
            if self._is_script:
                self.scripts.append("")
        elif self._is_head and tag == "link" and given.get("rel", "").lower() == "canonical":
            self.canonical = self.canonical or given.get("href", "")
        elif self._is_head and tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            self.meta.setdefault(name.lower(), " ".join(given.get("content", "").split()))

    def handle_endtag(self, tag: str) -> None:
        """Note where a script and the head end."""
        if tag == "script":
            self._is_script = False
        elif tag == "head":
            self._is_head = False

    def handle_data(self, data: str) -> None:
        """Keep the text of JSON-LD."""
        if self._is_script:
            self.scripts[-1] += data


def _nodes(script: str) -> Iterator[dict[str, object]]:
    """Yield what a JSON-LD script describes, at its top or in its graph."""
    try:
        written: object = json.loads(script)
    except (ValueError, RecursionError):
        return
    for one in written if isinstance(written, list) else [written]:
        graph = one.get("@graph") if isinstance(one, dict) else None
        yield from (node for node in (one, *(graph if isinstance(graph, list) else ())) if isinstance(node, dict))


def _is_article(node: dict[str, object]) -> bool:
    """Tell whether something is an article; posts and the like are none."""
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and _ARTICLES.fullmatch(name) for name in kinds)


def _addresses(node: dict[str, object]) -> tuple[str, ...]:
    """Return what may be the address of an article."""
    page = node.get("mainEntityOfPage")
    of_page = page.get("@id") if isinstance(page, dict) else page
    return tuple(_text(one) for one in (node.get("url"), node.get("@id"), of_page))


def _resolved(value: object, named: dict[str, dict[str, object]]) -> object:
    """Return what is described elsewhere in the page, where only its id stands."""
    if isinstance(value, dict) and "name" not in value:
        return named.get(_text(value.get("@id")), value)
    return value


def _text(value: object) -> str:
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _name(value: object) -> str:
    name = _text(value.get("name")) if isinstance(value, dict) else _text(value)
    return name if _is_name(name) else ""


def _is_name(text: str) -> bool:
    """Tell whether a text may be a name; some pages have the address of a profile there."""
    return not text.startswith(("http://", "https://", "//"))


def _first(meta: dict[str, str], names: tuple[str, ...], fits: Callable[[str], bool] = bool) -> str:
    return next((meta[name] for name in names if meta.get(name) and fits(meta[name])), "")


def _address(value: str) -> str:
    return value if re.match(r"https?://\S+$", value) else ""


def _first_moment(meta: dict[str, str]) -> PartialDate | None:
    return next((found for name in _DATES if (found := _moment(meta.get(name, "")))), None)


def _moment(written: str) -> PartialDate | None:
    """Read a moment as far as an archive keeps it: the minute with its offset, else the day."""
    match = _MOMENT.fullmatch(written.strip())
    if match is None:
        return None
    zone = "+00:00" if match["zone"] == "Z" else match["zone"] or ""
    zone = f"{zone[:3]}:{zone[-2:]}" if zone else ""
    try:
        return read_date(f"{match['day']}T{match['time']}{zone}" if match["time"] and zone else match["day"])
    except DateFault:
        return None
