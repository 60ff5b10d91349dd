"""The settings of the archive that the test corpus of ingest is read with."""

import jinja2

SITENAME = "Norland Briefings"
SITEURL = ""
TIMEZONE = "Etc/UTC"
DEFAULT_LANG = "en"

DAYBOOK = {
    "name": SITENAME,
    "description": "Invented briefings, for measuring ingest",
    "first_day": "2031-04-24",
    "lang": DEFAULT_LANG,
    "languages": ["en", "uk"],
    "romanisation": "Invented names are written as they come",
    "zone": TIMEZONE,
    "licence_texts": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    "licence_data": {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
    "contact": "",
    "headlines": [],
}

PATH = "content"
OUTPUT_PATH = "output"
THEME = "../../../../themes/daybook"
PLUGIN_PATHS = ["../../../../plugins"]
PLUGINS = ["daybook"]
JINJA_ENVIRONMENT = {"autoescape": True, "undefined": jinja2.StrictUndefined}
