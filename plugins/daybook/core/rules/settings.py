"""Rules of settings: what differs from one archive to the next is checked at the door."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like

RULES: Final = (
    Rule(
        code="deploy-file",
        wants="The file of targets is there, and is TOML.",
        why="It says where a site goes; nothing is deployed to a place that was guessed.",
        example=like('[targets.live]\nkind = "directory"\npath = "/srv/archive"'),
    ),
    Rule(
        code="deploy-key",
        wants="A target has only the keys of its kind.",
        why="A misspelt one would be passed over in silence, and the site would go somewhere else.",
        example=instead('kind = "rsync"\nhots = "archive.example"', 'kind = "rsync"\nhost = "archive.example"'),
    ),
    Rule(
        code="deploy-value",
        wants="A target has what its kind needs, each in its type, and no credentials.",
        why="The file is in git, where a key or a password would stay for ever.",
        example=instead('remote = ":s3,access_key_id=...:papers"', 'remote = "papers:archive"'),
    ),
    Rule(
        code="lints-file",
        wants="The file of word lists is there if the settings name one, and is TOML.",
        why="Without it the warnings would be others than the archive has agreed on.",
        example=like('[loaded-verb]\nverbs_more = ["blusters"]'),
    ),
    Rule(
        code="lints-key",
        wants="The file of word lists changes lists that exist, each in its type.",
        why="A misspelt list would be passed over in silence.",
        example=instead('[loaded-verbs]\nverb = "blusters"', '[loaded-verb]\nverbs_more = ["blusters"]'),
    ),
    Rule(
        code="setting-address",
        wants="An address in the settings is whole, or empty.",
        why="It stands on every page, and a part of one leads nowhere.",
        example=instead('"contact": "archive.example"', '"contact": "https://archive.example/report"'),
    ),
    Rule(
        code="setting-day",
        wants="A day in the settings is written year first.",
        why="Pages count the days of the conflict from it.",
        example=instead('"first_day": "4 May 2031"', '"first_day": "2031-05-04"'),
    ),
    Rule(
        code="setting-file",
        wants="The settings file exists, and Python can run it.",
        why="Without settings no page can be named.",
        example=like("invoke check --conf pelicanconf.py"),
    ),
    Rule(
        code="setting-language",
        wants="Languages are written by their short names, and the archive's own is among them.",
        why="Numbers in words are read by the language they are in.",
        example=like('"lang": "en",\n"languages": ["en", "fr"],'),
    ),
    Rule(
        code="setting-missing",
        wants="Every setting that an archive needs is there, with all its parts.",
        why="A name or a first day cannot be guessed; and what stands on the home page needs its reason.",
        example=like('"headlines": [{"measure": "rain-fallen", "reason": "All reports begin with it"}],'),
    ),
    Rule(
        code="setting-type",
        wants="A setting has a value of its type.",
        why="Another one is most often a forgotten quote mark or bracket.",
        example=instead('"languages": "en"', '"languages": ["en"]'),
    ),
    Rule(
        code="setting-unknown",
        wants="Only settings that exist are set.",
        why="A misspelt one would be passed over in silence.",
        example=instead('"nmae": "Port Vell Papers"', '"name": "Port Vell Papers"'),
    ),
    Rule(
        code="setting-zone",
        wants="The time zone has a name of the time zone database.",
        why="It decides to which calendar day a moment belongs.",
        example=instead('"zone": "CET+1"', '"zone": "Europe/Paris"'),
    ),
)
