"""A settings file is read whole, or every error in it is named by its setting."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from pathlib import Path

import pytest

from daybook.conf.loading import Conf, load_conf
from daybook.conf.reading import read_settings
from daybook.core.ids import MeasureId
from daybook.core.problems import Problems
from daybook.core.settings import ArchiveSettings, Headline, Licence

ROOT = Path(__file__).resolve().parents[2]
RIGHT: Conf = {
    "name": "Port Vell Papers",
    "description": "What was said of Port Vell",
    "first_day": "2031-05-04",
}


def report(daybook: object, **others: object) -> list[str]:
    """Return what is said of a `DAYBOOK`, one line a problem."""
    problems = Problems()
    settings = read_settings({"DAYBOOK": daybook, **others}, problems)
    assert (settings is None) == bool(len(problems))
    return [f"{p.position}: {p.code}: {p.message} / {p.hint}" for p in problems]


def test_three_settings_are_enough() -> None:
    """A small archive states its name, what it is and its first day; the rest has stated defaults."""
    problems = Problems()
    assert read_settings({"DAYBOOK": RIGHT}, problems) == ArchiveSettings(
        name="Port Vell Papers",
        description="What was said of Port Vell",
        first_day=dt.date(2031, 5, 4),
        zone=zoneinfo.ZoneInfo("UTC"),
    )
    assert not len(problems)


def test_every_setting_is_taken_over() -> None:
    """Each setting ends in the field of its name."""
    written = {
        **RIGHT,
        "lang": "uk",
        "languages": ("uk", "en"),
        "romanisation": "Names follow the table of the Ministry of Weather",
        "zone": "Europe/Paris",
        "licence_texts": {"name": "CC BY 4.0", "url": "https://terms.example/by"},
        "licence_data": {"name": "CC0 1.0"},
        "contact": "desk@archive.example",
        "headlines": [{"measure": "rain-fallen", "reason": "The reports begin with it"}],
    }
    settings = read_settings({"DAYBOOK": written, "SITEURL": "https://archive.example/papers/"}, Problems())
    assert settings == ArchiveSettings(
        name="Port Vell Papers",
        description="What was said of Port Vell",
        first_day=dt.date(2031, 5, 4),
        lang="uk",
        languages=("uk", "en"),
        romanisation="Names follow the table of the Ministry of Weather",
        zone_name="Europe/Paris",
        zone=zoneinfo.ZoneInfo("Europe/Paris"),
        site_url="https://archive.example/papers",
        licence_texts=Licence(name="CC BY 4.0", url="https://terms.example/by"),
        licence_data=Licence(name="CC0 1.0"),
        contact="desk@archive.example",
        headlines=(Headline(measure=MeasureId("rain-fallen"), reason="The reports begin with it"),),
    )


def test_all_errors_are_reported_at_once() -> None:
    """One run names every wrong setting, each with what to do."""
    written = {
        "nmae": "Port Vell Papers",
        "description": 7,
        "first_day": "4 May",
        "zone": "Europe/Pariss",
        "contact": "ask Igor",
        "site_url": "https://archive.example",
        "headlines": [{"measure": "rain fallen"}, "rain-fallen"],
    }
    assert report(written) == [
        (
            'pelicanconf.py: setting-address: DAYBOOK["contact"]: "ask Igor" is no address'
            " / write a whole web address or a mail address, or leave it empty"
        ),
        'pelicanconf.py: setting-day: DAYBOOK["first_day"]: "4 May" is no day / write it as 2022-02-24',
        (
            'pelicanconf.py: setting-missing: DAYBOOK["headlines"][0]["reason"] is missing'
            " / add it: why it stands on the home page, for readers"
        ),
        (
            'pelicanconf.py: setting-missing: DAYBOOK["name"] is missing'
            " / add it: what the archive is called, at the head of every page"
        ),
        (
            'pelicanconf.py: setting-type: DAYBOOK["description"] must be text between quote marks, not 7'
            " / write text between quote marks"
        ),
        (
            'pelicanconf.py: setting-type: DAYBOOK["headlines"][0]["measure"]: "rain fallen" is no id'
            ' / write lower-case words of a to z and digits, with hyphens between them: "rain-fallen"'
        ),
        (
            'pelicanconf.py: setting-type: DAYBOOK["headlines"][1] must be {"measure": ..., "reason": ...},'
            ' not \'rain-fallen\' / write {"measure": ..., "reason": ...}'
        ),
        'pelicanconf.py: setting-unknown: DAYBOOK["nmae"] is no setting / did you mean "name"?',
        (
            'pelicanconf.py: setting-unknown: DAYBOOK["site_url"] is no setting'
            " / the public address is Pelican's own setting: write SITEURL = ..."
        ),
        (
            'pelicanconf.py: setting-zone: DAYBOOK["zone"]: "Europe/Pariss" is no time zone'
            ' / did you mean "Europe/Paris"?'
        ),
    ]


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        (
            "name",
            " ",
            ('setting-missing: DAYBOOK["name"] is empty / write what the archive is called, at the head of every page'),
        ),
        (
            "name",
            "Port\nVell",
            'setting-type: DAYBOOK["name"] must be one line of text / take the line break out',
        ),
        (
            "first_day",
            "2031-02-30",
            'setting-day: DAYBOOK["first_day"]: "2031-02-30" is no day / write it as 2022-02-24',
        ),
        (
            "first_day",
            2031,
            (
                'setting-type: DAYBOOK["first_day"] must be a day such as "2022-02-24", not 2031'
                ' / write a day such as "2022-02-24"'
            ),
        ),
        (
            "lang",
            "Ostian",
            'setting-language: DAYBOOK["lang"]: "Ostian" is no language / write its short name, such as en',
        ),
        (
            "lang",
            "tlh",
            (
                'setting-language: DAYBOOK["lang"]: the number words of "tlh" are not known'
                " / use one of en, ru, uk, or write data/numbers/tlh.toml"
            ),
        ),
        (
            "languages",
            "en",
            (
                'setting-type: DAYBOOK["languages"] must be a list such as ["en", "fr"], not \'en\''
                ' / write a list such as ["en", "fr"]'
            ),
        ),
        (
            "languages",
            ["uk"],
            'setting-language: DAYBOOK["languages"] leaves out the archive\'s own language, "en" / add "en"',
        ),
        (
            "licence_data",
            "CC0",
            (
                'setting-type: DAYBOOK["licence_data"] must be {"name": ..., "url": ...}, not \'CC0\''
                ' / write {"name": ..., "url": ...}'
            ),
        ),
        (
            "licence_data",
            {"name": "CC0", "link": "x"},
            'setting-unknown: DAYBOOK["licence_data"]["link"] is no setting / the settings are name, url',
        ),
        (
            "licence_data",
            {"name": "CC0", "url": "terms"},
            (
                'setting-address: DAYBOOK["licence_data"]["url"]: "terms" is no web address'
                " / write a whole web address, such as https://archive.example/terms"
            ),
        ),
        (
            "headlines",
            [{"measure": "rain-fallen", "reason": ""}],
            'setting-missing: DAYBOOK["headlines"][0]["reason"] is empty / write it out',
        ),
        (
            "vault",
            None,
            (
                'setting-type: DAYBOOK["vault"] must be text between quote marks, not None'
                " / write text between quote marks"
            ),
        ),
    ],
)
def test_each_mistake_is_named(setting: str, value: object, said: str) -> None:
    """A wrong value is refused with the setting's name and what to write."""
    assert report({**RIGHT, setting: value}) == [f"pelicanconf.py: {said}"]


def test_the_address_is_a_web_address() -> None:
    """The public address is a whole one, or empty."""
    assert report(RIGHT, SITEURL="") == []
    assert report(RIGHT, SITEURL="archive.example") == [
        (
            'pelicanconf.py: setting-address: SITEURL: "archive.example" is no web address'
            " / write a whole web address such as https://archive.example/briefings, or leave it empty"
        )
    ]


def test_without_daybook_nothing_is_guessed() -> None:
    """A settings file of another site is refused."""
    problems = Problems()
    assert read_settings({"SITENAME": "A blog"}, problems, "publishconf.py") is None
    assert [f"{p.position}: {p.code}: {p.message} / {p.hint}" for p in problems] == [
        "publishconf.py: setting-missing: DAYBOOK is missing / add it: the settings of the archive, in braces"
    ]
    assert report(["name"]) == [
        (
            "pelicanconf.py: setting-type: DAYBOOK must be the settings of the archive in braces,"
            " not ['name'] / write the settings of the archive in braces"
        )
    ]


def test_the_shipped_settings_are_right() -> None:
    """The settings file of this repository has no error, and its headlines state their reasons."""
    problems = Problems()
    conf = load_conf(ROOT / "pelicanconf.py", problems)
    assert conf is not None
    settings = read_settings(conf, problems)
    assert list(problems) == []
    assert settings is not None
    assert [(headline.measure, bool(headline.reason)) for headline in settings.headlines] == [
        ("people-who-left-ukraine", True),
        ("civilian-deaths-claimed-by-emergency-service", True),
        ("civilian-deaths-recorded-by-ohchr", True),
    ]
