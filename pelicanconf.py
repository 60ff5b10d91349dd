"""The settings of the archive in `content/`: constants only, explained in docs/settings.md.

Whoever makes another archive changes this file and `content/`, and nothing else.
"""

import jinja2

# --- what the archive is ----------------------------------------------------------------------------------

SITENAME = "Ukraine Briefings"
# The public address without a closing slash, once there is one. Links inside the site need none.
SITEURL = ""
TIMEZONE = "Europe/Kyiv"
DEFAULT_LANG = "en"

DAYBOOK = {
    "name": SITENAME,
    "description": "Briefings on the war in Ukraine: every number with its speaker, its source and its words",
    "first_day": "2022-02-24",
    "lang": DEFAULT_LANG,
    "languages": ["en", "uk", "ru"],
    "romanisation": (
        "Names from Ukraine follow Ukraine’s national system of romanisation of 2010, "
        "names from Russia the form common in English; quotations keep the spelling of their source"
    ),
    "zone": TIMEZONE,
    "licence_texts": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    "licence_data": {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
    # Nobody reads mail for this copy, and its pages say so. Whoever publishes one names an address here.
    "contact": "",
    "headlines": [
        {
            "measure": "people-who-left-ukraine",
            "reason": "The briefings of the first days give it more than once, from different speakers",
        },
        {
            "measure": "civilian-deaths-claimed-by-emergency-service",
            "reason": (
                "It is what an authority of Ukraine states of civilian deaths; "
                "the outlet that reports it adds that it has not been independently verified"
            ),
        },
        {
            "measure": "civilian-deaths-recorded-by-ohchr",
            "reason": (
                "It is what a body of neither side has recorded of civilian deaths, on several days; "
                "that body adds that the real number is considerably higher"
            ),
        },
    ],
}

# --- how Pelican builds it --------------------------------------------------------------------------------

PATH = "content"
OUTPUT_PATH = "output"
THEME = "themes/daybook"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["daybook"]

# Everything is written by the plugin: what Pelican would make by itself is off.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
ARTICLE_SAVE_AS = ""
PAGE_SAVE_AS = ""
DRAFT_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = ""
MONTH_ARCHIVE_SAVE_AS = ""
DAY_ARCHIVE_SAVE_AS = ""
FEED_ATOM = None
FEED_RSS = None
FEED_ALL_ATOM = None
FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = None
CATEGORY_FEED_RSS = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TAG_FEED_ATOM = None
TAG_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
TRANSLATION_FEED_RSS = None

# The plugin copies the theme's files and removes pages that lost their reason; the last good output stays.
DELETE_OUTPUT_DIRECTORY = False
THEME_STATIC_PATHS: list[str] = []
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
RELATIVE_URLS = True
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}
