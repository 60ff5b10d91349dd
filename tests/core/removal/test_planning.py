"""A plan says what becomes of each file so that a name is gone: what proves goes, what tells gets a notice."""

from __future__ import annotations

from core.removal.planned import (
    BRIEFING,
    HASH,
    PERSON,
    RAW,
    briefing,
    deeds,
    fates,
    plan,
)


def test_prose_keeps_its_remarks_and_its_form() -> None:
    """Where only words are replaced, nothing else of the file changes."""
    text = briefing("# a remark", "summary:   Ada Quill speaks", "lang: 'en'", body="Ada Quill's word.\n")
    removal = plan({BRIEFING: text})
    assert fates(removal) == {f"content/{BRIEFING}": text.replace("Ada Quill", "(name removed for safety)")}
    assert deeds(removal) == [
        f'content/{BRIEFING}:4:12: "summary" gets a notice for the name',
        f"content/{BRIEFING}:8:1: a notice for the name",
    ]
    assert removal.target == "briefing:2022-03-02-port"


def test_what_quotes_the_name_is_dropped_with_all_that_refers_to_it() -> None:
    """A quotation is never altered: the figure goes, with its lock line and every link to it."""
    text = briefing(
        "figures:",
        "  held:",
        "    measure: boats",
        "    by: publisher",
        "    quote: Ada Quill held 12 boats",
        "  left:",
        "    measure: boats",
        "    by: publisher",
        "    supersedes: 2022-03-02-port#held",
        "    quote: 13 boats left",
        body="See [12 boats](figure:held) and [13](figure:left).\n",
    )
    other = "corrections/2022-03-03-held.yaml"
    lines = [f"figure:2022-03-02-port#{key} src {HASH} 1 {'0' * 32}" for key in ("held", "left")]
    removal = plan(
        {BRIEFING: text, other: "date: 2022-03-03\ntarget: figure:2022-03-02-port#held\nkind: clarification\n"},
        evidence={"2022-03.lock": "\n".join(["# Written by us", *lines, ""])},
    )
    assert fates(removal) == {
        f"content/{BRIEFING}": briefing(
            "figures:",
            "  left:",
            "    measure: boats",
            "    by: publisher",
            "    quote: 13 boats left",
            body="See 12 boats and [13](figure:left).\n",
        ),
        f"content/{other}": "date: 2022-03-03\ntarget: briefing:2022-03-02-port\nkind: clarification\n",
        "evidence/2022-03.lock": (
            f"# Written by `invoke evidence`: kind:id source sha256 version digest\n{lines[1]}\n"
        ),
    }
    assert deeds(removal) == [
        f'content/{BRIEFING}:4:3: the figure "held" is dropped',
        f'content/{BRIEFING}:11:17: "supersedes" is taken out',
        f"content/{BRIEFING}:15:5: the link is taken out, its words stay",
        f"content/{other}:2:9: it leads to the briefing now",
        "evidence/2022-03.lock:2: the line is dropped",
    ]


def test_an_entity_is_deleted_with_every_reference() -> None:
    """Who must be named takes the record with them; who may be left out is left out."""
    text = briefing(
        "entities: [ada-quill, port]",
        "positions:",
        "  ada:",
        "    claim: who",
        "    by: ada-quill",
        "    stance: asserts",
        "    quote: It is ours",
        "  spoken:",
        "    claim: who",
        "    by: guard",
        "    spokesperson: ada-quill",
        "    stance: asserts",
        "    quote: It is theirs",
        body="[The mayor](entity:ada-quill) and [Ada Quill](entity:ada-quill) of [Port](entity:port).\n",
    )
    removal = plan(
        {
            PERSON: "---\nname: Ada Quill\naliases: [Mayor Quill]\npublic: true\n---\n",
            BRIEFING: text,
            "corrections/old.yaml": "date: 2022-03-03\ntarget: entity:ada-quill\nkind: clarification\nreason: x\n",
        }
    )
    assert fates(removal) == {
        f"content/{PERSON}": None,
        "content/corrections/old.yaml": None,
        f"content/{BRIEFING}": briefing(
            "entities: [port]",
            "positions:",
            "  spoken:",
            "    claim: who",
            "    by: guard",
            "    stance: asserts",
            "    quote: It is theirs",
            body="The mayor and (name removed for safety) of [Port](entity:port).\n",
        ),
    }
    assert removal.by_hand == (
        f'content/{PERSON}: it has other names: "Mayor Quill"; to remove one of them too, give it with --also',
    )


def test_an_entity_known_by_an_alias_is_deleted_and_one_that_only_tells_of_it_is_not() -> None:
    """A name that is the whole alias is the person; a name in a description is told of."""
    removal = plan(
        {
            "entities/person/the-mayor.md": "---\nname: The Mayor\naliases: [Ada Quill]\n---\n",
            "entities/place/quay.md": "---\nname: Quay\naliases: [Quay of Ada Quill, Kay]\nsummary: Ada Quill's\n---\n",
        }
    )
    assert fates(removal) == {
        "content/entities/person/the-mayor.md": None,
        "content/entities/place/quay.md": (
            '---\nname: Quay\naliases: [Kay]\nsummary: "(name removed for safety)\'s"\n---\n'
        ),
    }


def test_a_source_states_less() -> None:
    """Title, address and author are not altered but no longer stated; the frozen text and its raw file go."""
    source = (
        "title: Ada Quill held\nurl: https://x.example/ada-quill\narchive_url: https://y.example/Ada%20Quill\n"
        f"archived: 2022-03-04\nauthor: Bo\npublished: 2022-03-02\nsha256: {HASH}\nraw_sha256: {RAW}\nkind: news\n"
    )
    removal = plan(
        {"sources/2022/leaflet.yaml": source},
        vault={f"{HASH}.txt": "Ada Quill held"},
        names=(f"{HASH}.txt", f"{RAW}.raw.html", f"{'c' * 64}.txt"),
    )
    assert fates(removal) == {
        "content/sources/2022/leaflet.yaml": (
            "author: Bo\npublished: 2022-03-02\nkind: news\nunknown:\n  title: removed for safety\n"
            "  url: removed for safety\n  archive_url: removed for safety\n"
        ),
        f"vault/{HASH}.txt": None,
        f"vault/{RAW}.raw.html": None,
    }
    assert deeds(removal) == [
        'content/sources/2022/leaflet.yaml:1:8: "title" moves to unknown',
        'content/sources/2022/leaflet.yaml:2:6: "url" moves to unknown',
        'content/sources/2022/leaflet.yaml:3:14: "archive_url" moves to unknown',
        'content/sources/2022/leaflet.yaml:7:9: "sha256" is taken out',
        'content/sources/2022/leaflet.yaml:8:13: "raw_sha256" is taken out',
        f"vault/{HASH}.txt: the file is deleted",
        f"vault/{HASH}.txt:1:1: goes with its file",
        f"vault/{RAW}.raw.html: the file is deleted",
    ]
    assert removal.by_hand == (
        (
            "source:leaflet has no frozen copy any more: freeze an excerpt without the name, write its sha256 and "
            "extent: excerpt into the source, and run invoke evidence"
        ),
    )


def test_a_record_named_after_the_person_gets_another_id_everywhere() -> None:
    """Its address changes without a redirect, and whatever refers to it follows."""
    named = "briefings/2022/03/2022-03-02-ada-quill-held.md"
    lock_line = f"figure:2022-03-02-ada-quill-held#boats src {HASH} 1 {'0' * 32}"
    removal = plan(
        {
            named: briefing("former_ids: [2022-03-02-ada-quill]", "lang: en"),
            BRIEFING: briefing(body="See [it](briefing:2022-03-02-ada-quill-held).\n"),
            "briefings/2022/03/2022-03-02-held.md": briefing(),
        },
        evidence={"2022-03.lock": f"# Written by us\n{lock_line}\n"},
    )
    new = "2022-03-02-held-2"
    assert fates(removal) == {
        f"content/{named}": f"briefings/2022/03/{new}.md\n{briefing('lang: en')}",
        f"content/{BRIEFING}": briefing(body=f"See [it](briefing:{new}).\n"),
        "evidence/2022-03.lock": (
            "# Written by `invoke evidence`: kind:id source sha256 version digest\n"
            f"{lock_line.replace('2022-03-02-ada-quill-held', new)}\n"
        ),
    }
    assert deeds(removal) == [
        (
            f"content/{named}: the file becomes content/briefings/2022/03/{new}.md, "
            "and its page moves without a redirect"
        ),
        f'content/{named}:3:14: it is taken out of "former_ids"',
        f'content/{BRIEFING}:5:19: "2022-03-02-ada-quill-held" becomes "{new}"',
        "evidence/2022-03.lock:2: the line follows the new id",
    ]


def test_an_answer_takes_the_positions_with_it() -> None:
    """What answers a question with the name has nothing to say afterwards; a resolution goes too."""
    claim = (
        "---\nquestion: Who is mayor?\nanswers:\n  ada-quill: Ada Quill\n  bo: Bo\n  nobody: Nobody\nresolution:\n"
        "  date: 2022-03-05\n  answer: ada-quill\n  by: guard\n  source: s\n  quote: the mayor is she\n---\n"
    )
    text = briefing(
        "positions:",
        "  guard:",
        "    claim: who",
        "    by: guard",
        "    stance: asserts",
        "    answer: ada-quill",
        "    quote: she is the mayor",
    )
    removal = plan(
        {"claims/who.md": claim, BRIEFING: text},
        evidence={"2022-03.lock": f"# Us\nresolution:who s {HASH} 1 {'0' * 32}\n"},
    )
    assert fates(removal)["content/claims/who.md"] == (
        "---\nquestion: Who is mayor?\nanswers:\n  bo: Bo\n  nobody: Nobody\n---\n"
    )
    assert fates(removal)["evidence/2022-03.lock"] == (
        "# Written by `invoke evidence`: kind:id source sha256 version digest\n"
    )
    assert 'the position "guard" is dropped' in "\n".join(deeds(removal))
