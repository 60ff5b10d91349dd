"""What a plan cannot do is said, what has no name in it stays, and the notice for readers tells nothing."""

from __future__ import annotations

from core.removal.planned import (
    ADA,
    BRIEFING,
    briefing,
    fates,
    plan,
)
from daybook.core.removal.held import EVIDENCE, Held
from daybook.core.removal.planning import plan_removal
from daybook.core.removal.telling import correction_text


def test_what_cannot_be_read_is_text_like_any_other() -> None:
    """Broken records, drafts and stray files lose the name too, and files named after the person their name."""
    removal = plan(
        {"notes.txt": "Ada Quill", BRIEFING: "---\ntitle: Ada Quill: held\n---\n"},
        drafts={"2022-03-02-ada-quill.md": "---\ntitle: Ada Quill\n# Ada Quill?\n---\n"},
    )
    assert fates(removal) == {
        "content/notes.txt": "(name removed for safety)",
        f"content/{BRIEFING}": "---\ntitle: (name removed for safety): held\n---\n",
        "drafts/2022-03-02-ada-quill.md": (
            "2022-03-02-removed.md\n---\ntitle: (name removed for safety)\n# (name removed for safety)?\n---\n"
        ),
    }


def test_what_is_no_text_is_left_and_named() -> None:
    """A file that is not in UTF-8 cannot be searched, so nothing is written over it, not even over a lock."""
    held = [Held(area=EVIDENCE, path="2022-03.lock", shown="evidence/2022-03.lock", text=None)]
    removal = plan_removal(held, (), ADA)
    assert removal.fates == ()
    assert removal.by_hand == ("evidence/2022-03.lock: this is no text in UTF-8, so it was not searched",)


def test_links_out_of_the_site_go_and_their_words_stay() -> None:
    """An address or a text fragment with the name leads to the person."""
    text = briefing(body="[A](https://x.example/#:~:text=Ada%20Quill) [Ada Quill](claim:who) Ada [Quill](claim:who)\n")
    assert fates(plan({BRIEFING: text})) == {
        f"content/{BRIEFING}": briefing(body="A [(name removed for safety)](claim:who) (name removed for safety)\n")
    }


def test_nothing_to_do_is_an_empty_plan() -> None:
    """An archive without the name is left alone, and longer words are pointed at."""
    removal = plan({BRIEFING: briefing(body="Ada Quilley\n")}, evidence={"2022-03.lock": "# Us\n"})
    assert (removal.fates, removal.deeds, removal.target) == ((), (), "")
    assert removal.by_hand == (
        (
            f"content/{BRIEFING}:5:1: the letters of the name are inside a longer word: "
            "if it is a form of the name, give it with --also"
        ),
    )


def test_the_correction_tells_nothing() -> None:
    """Readers learn that something was removed, and why, not what."""
    assert correction_text("2022-03-09", "briefing:2022-03-02-port", "It could: harm") == (
        'date: 2022-03-09\ntarget: briefing:2022-03-02-port\nkind: safety-removal\nreason: "It could: harm"\n'
    )
