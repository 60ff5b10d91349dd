"""A settings file is run without Pelican, and what stops it is a problem with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daybook.conf.loading import load_conf
from daybook.core.problems import Problems

if TYPE_CHECKING:
    from pathlib import Path


def test_a_settings_file_is_run_without_pelican(tmp_path: Path) -> None:
    """Names in capitals are its settings; other names are its own affair."""
    conf = tmp_path / "pelicanconf.py"
    conf.write_text('import os\nSITENAME = "Port Vell"\nnote = 1\n')
    assert load_conf(conf, Problems()) == {"SITENAME": "Port Vell"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'SITENAME = "Port Vell\n',
            (
                "pelicanconf.py:1: setting-file: Python cannot run the settings file:"
                " SyntaxError: unterminated string literal (detected at line 1)"
            ),
        ),
        (
            "A = 1\nB = a\n",
            ("pelicanconf.py:2: setting-file: Python cannot run the settings file: NameError: name 'a' is not defined"),
        ),
    ],
)
def test_a_broken_settings_file_is_a_problem(tmp_path: Path, text: str, said: str) -> None:
    """What Python cannot run is reported with its line, like any other mistake."""
    conf = tmp_path / "pelicanconf.py"
    conf.write_text(text)
    problems = Problems()
    assert load_conf(conf, problems) is None
    assert [f"{p.position}: {p.code}: {p.message}" for p in problems] == [said]


def test_a_missing_settings_file_is_a_problem(tmp_path: Path) -> None:
    """The report says how to name another one."""
    problems = Problems()
    assert load_conf(tmp_path / "none.py", problems) is None
    assert [f"{p.position}: {p.code}: {p.message} / {p.hint}" for p in problems] == [
        "none.py: setting-file: there is no such settings file / name the file with --conf"
    ]
