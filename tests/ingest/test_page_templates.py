"""Pages in the shape of templates that many outlets use: a blog system, an agency, a fast mobile page, a ministry."""

from __future__ import annotations

import json
from typing import Final

import pytest

from daybook.ingest.page_metadata import read_metadata
from daybook.ingest.pages import decode_page, text_of_page
from ingest.test_pages import FIRST, SECOND, THIRD, shown

SPOKEN: Final = "We counted every boat twice that night, and in the morning three of them were gone."
POST: Final = "I was there in May, and it was the worst day of my life by far, believe me."
LINKED: Final = "The ferry of the harbour guard runs again from Monday, its captain said."


def written(*nodes: object) -> str:
    """Return JSON-LD as it stands in a page."""
    return f'<script type="application/ld+json">{json.dumps(nodes[0] if len(nodes) == 1 else list(nodes))}</script>'


BLOG: Final = f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>Boats leave - Courier</title>
<link rel="canonical" href="https://courier.example/2022/03/boats-leave/">
<meta property="og:title" content="Boats leave - Courier"><meta property="og:site_name" content="Courier">
<meta property="article:published_time" content="2022-03-02T17:40:00+00:00"><meta name="author" content="newsdesk">
<meta property="article:modified_time" content="2022-03-05T08:00:00+00:00">
{
    written(
        {
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "WebPage",
                    "@id": "https://courier.example/2022/03/boats-leave/",
                    "datePublished": "2022-03-02T17:40:00+00:00",
                },
                {
                    "@type": "Article",
                    "headline": "Boats leave &#8211; and stay away",
                    "datePublished": "2022-03-02T17:40:00+00:00",
                    "dateModified": "2022-03-05T08:00:00+00:00",
                    "author": {"@id": "https://courier.example/#/person/1"},
                    "publisher": {"@id": "https://courier.example/#organization"},
                },
                {"@type": "Organization", "@id": "https://courier.example/#organization", "name": "Saltby Courier"},
                {"@type": "Person", "@id": "https://courier.example/#/person/1", "name": "Iva Lantern"},
            ],
        }
    )
}</head>
<body class="post-template-default single"><a class="skip-link" href="#c">Skip to content</a>
<header class="site-header"><ul class="menu"><li><a href="/">Home</a></li><li><a href="/storm">Storm</a></li></ul>
</header><div class="cookie-notice"><p>We use cookies to make the site better for you. Accept all or choose.</p></div>
<main id="c"><article class="post-4711 post type-post"><header class="entry-header"><h1 class="entry-title">Boats
leave</h1><div class="entry-meta">Posted on <time datetime="2022-03-02T17:40:00+00:00">March 2, 2022</time> by
<a href="/author/iva">Iva Lantern</a></div></header><div class="entry-content">
<figure class="wp-block-image"><img src="x.jpg" alt="quay"><figcaption>A photograph of the quay</figcaption></figure>
<p>{FIRST}</p><div class="newsletter-signup"><p>Get our morning letter every day at seven, free of charge.</p>
<form><input type="email"><button>Sign up</button></form></div>
<blockquote class="wp-block-quote"><p>{SPOKEN}</p></blockquote><p>{SECOND}</p>
<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper"><blockquote><p>{POST}</p>
&mdash; Somebody <a href="https://posts.example/1">May 4, 2019</a></blockquote></div></figure>
<p><strong>Read also: <a href="/x">Storm over Saltby</a></strong></p><p><a href="/y">Storm, the third night</a></p>
<p><a href="/z">{LINKED}</a></p><p>{THIRD}</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Here</a></li></ul></div>
<div class="jp-relatedposts"><h3>Related</h3><p>Storm over Saltby, a night without sleep</p></div></div></article>
<section id="comments"><h2>2 thoughts on Boats leave</h2><ol><li><p>I saw only forty boats, and none of them left
before noon that day.</p><time datetime="2022-03-04">March 4</time></li></ol></section></main>
<aside class="widget-area"><h2>Recent</h2><ul><li>Storm over Saltby</li></ul></aside><footer>All rights</footer></body>
</html>"""

AGENCY: Final = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Boats leave | Tidewire</title>
<link rel="canonical" href="https://tidewire.example/world/boats-2022-03-03/">
<meta name="article:author" content="https://social.example/tidewire">
{
    written(
        {"@type": "VideoObject", "name": "Storm over Saltby", "uploadDate": "2020-01-01"},
        {
            "@type": "NewsArticle",
            "headline": "Storm",
            "datePublished": "2020-01-01",
            "url": "https://tidewire.example/s",
        },
        {
            "@type": "NewsArticle",
            "headline": "Boats leave",
            "datePublished": "2022-03-03T01:12:45.000Z",
            "mainEntityOfPage": {"@type": "WebPage", "@id": "https://tidewire.example/world/boats-2022-03-03/"},
            "author": {"@type": "Person", "name": "https://social.example/iva"},
            "publisher": {"@type": "NewsMediaOrganization", "name": "Tidewire"},
        },
    )
}</head><body><div id="__next"><header><nav><a href="/world">World</a><a href="/markets">Markets</a></nav></header>
<main><article><div class="header__1a"><h1>Boats leave</h1><time><span>March 3, 2022</span><span>Updated 4 years
ago</span></time></div><div class="article-body__content">
<div data-testid="paragraph-0" class="text__1F">PORT VELL, March 3 (Tidewire) - {FIRST}</div>
<div data-testid="paragraph-1" class="text__1F">{SECOND}</div>
<div class="ad-slot"><span>Advertisement · Scroll to continue</span></div>
<div data-testid="paragraph-2" class="text__1F">{THIRD}</div>
<div class="video-player"><div>Storm over Saltby, 1:20</div></div></div></article>
<div class="read-next"><h2>Read Next</h2><div><h3>Storm over Saltby</h3><p>Nobody slept on the quay on Tuesday, and the
lamps burned until the morning came up grey.</p></div></div></main><footer>All quotes delayed</footer></div>
<script id="__NEXT_DATA__" type="application/json">{{"datePublished": "2001-01-01"}}</script></body></html>"""

MOBILE: Final = f"""<!doctype html><html amp lang="en-gb"><head><meta charset="utf-8"><title>Boats leave</title>
<link rel="canonical" href="https://post.example/boats">
{
    written(
        {
            "@type": "ReportageNewsArticle",
            "mainEntityOfPage": "https://post.example/boats",
            "headline": "Boats leave",
            "datePublished": "2022-03-02T19:00:00Z",
            "author": "Iva Lantern",
            "publisher": {"@type": "Organization", "name": "The Saltby Post"},
        }
    )
}</head><body><amp-sidebar id="s"><ul><li>Home</li><li>Subscribe now</li></ul></amp-sidebar>
<article class="amp-wp-article"><h1>Boats leave</h1><p class="byline">Iva Lantern</p><amp-img src="q.jpg"></amp-img>
<p class="image-caption">A photograph of the quay</p><p>{FIRST}</p><amp-ad width="300"></amp-ad><p>{SECOND}</p>
<amp-twitter data-tweetid="1"><blockquote placeholder>{POST}</blockquote></amp-twitter><p>{THIRD}</p></article>
<section class="amp-related"><h2>More</h2><p>Storm over Saltby</p></section></body></html>"""

HARBOUR: Final = "Човни вийшли з гавані у середу вранці, після того як міністерство закрило річку і просило чекати."
MAYOR: Final = "Мер міста сказав, що понад чотири тисячі людей поїхали, і ніхто не знає, коли пором буде ходити знову."
ROAD: Final = "Крамниці на набережній відчинилися пізно, а вантажівки чекали під дощем перед довгим мостом через річку."
MINISTRY: Final = f"""<html lang="uk"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
<title>Човни</title><meta name="DC.date.issued" content="2022-03-02"><meta name="DC.title" content="Човни вийшли">
</head><body><table><tr><td class="menu"><a href="/">Головна</a><br><a href="/news">Новини</a></td><td>
<div id="content" class="news-text"><h2>Човни вийшли</h2><span class="date">2 березня 2022</span>
<p>{HARBOUR}</p><p>{MAYOR}</p><p>{ROAD}</p></div></td></tr></table></body></html>"""

PAGES: Final = {
    "blog": (BLOG, (FIRST, SPOKEN, SECOND, LINKED, THIRD)),
    "agency": (AGENCY, (f"PORT VELL, March 3 (Tidewire) - {FIRST}", SECOND, THIRD)),
    "mobile": (MOBILE, (FIRST, SECOND, THIRD)),
    "ministry": (MINISTRY, (HARBOUR, MAYOR, ROAD)),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_paragraphs_of_an_article_are_read_and_nothing_else(name: str) -> None:
    """A quoted person stays; posts, players, links to other articles, signs to sign up and comments go."""
    page, paragraphs = PAGES[name]
    decoded = decode_page(page.encode("cp1251" if name == "ministry" else "utf-8"), "page.html")
    assert decoded == page
    text = text_of_page(page, "page.html")
    assert isinstance(text, str)
    titles = {"Boats leave", "Човни вийшли", "2 березня 2022"}
    assert tuple(line for line in text.split("\n") if line not in titles) == paragraphs


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        (
            "blog",
            (
                "2022-03-02T17:40Z",
                "Boats leave \N{EN DASH} and stay away",
                "Iva Lantern",
                "Saltby Courier",
                "https://courier.example/2022/03/boats-leave/",
                "en",
            ),
        ),
        (
            "agency",
            (
                "2022-03-03T01:12Z",
                "Boats leave",
                "",
                "Tidewire",
                "https://tidewire.example/world/boats-2022-03-03/",
                "en",
            ),
        ),
        (
            "mobile",
            ("2022-03-02T19:00Z", "Boats leave", "Iva Lantern", "The Saltby Post", "https://post.example/boats", "en"),
        ),
        ("ministry", ("2022-03-02", "Човни вийшли", "", "", "", "uk")),
    ],
)
def test_what_a_page_states_is_found_where_its_template_has_it(name: str, stated: tuple[str, ...]) -> None:
    """Also where only an id stands beside the article; the address of a profile is no by-line."""
    assert shown(read_metadata(PAGES[name][0])) == stated
