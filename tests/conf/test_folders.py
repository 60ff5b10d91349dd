"""What is not content stands beside it, or where the settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.conf.folders import Folders, read_folders

if TYPE_CHECKING:
    from pathlib import Path


def test_folders_stand_beside_the_content(tmp_path: Path) -> None:
    """The vault, the evidence and the drafts are found from where the content is."""
    assert read_folders({"DAYBOOK": {"vault": "../team-vault"}}, tmp_path / "content") == Folders(
        vault=tmp_path / "../team-vault", evidence=tmp_path / "evidence", drafts=tmp_path / "drafts"
    )
