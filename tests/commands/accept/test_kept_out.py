"""What is wrong with a draft keeps it out of the archive, and what is wrong elsewhere does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from drafting import BRIEFING, LONG, PUBLISHED, SETTLED, SOURCE, accepted, archive, draft_in

if TYPE_CHECKING:
    from sitebuilding import Workshop


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            (LONG,),
            (
                f"drafts/2022-03-09-brandt.md:39:1: text-copied: 13 words in a row are those of "
                f'"{SOURCE}", line 2 of its '
                'frozen text: "Relief said, and nobody keeps a list of those who came back later"'
            ),
        ),
        (
            (('quote: "More than 4,500 people"', 'quote: "More than 4,500 boats"'),),
            (
                "drafts/2022-03-09-brandt.md:14:12: evidence-not-found: the quotation is not in the frozen copy of "
                f'"{SOURCE}"'
            ),
        ),
        (
            (("by: saltmarsh-relief", "by: saltmarsh-releif"),),
            'drafts/2022-03-09-brandt.md:11:9: reference-unknown: there is no entity "saltmarsh-releif"',
        ),
        (
            (("    public: true\n", ""),),
            (
                'content/entities/person/ola-brandt.md:2:1: person-not-public: "Ola Brandt" is a '
                "person and not said to act "
                "in public"
            ),
        ),
        (
            (("  ola-brandt:\n", "  ada-quill:\n"), ("[ola-brandt]", "[ada-quill]")),
            (
                'drafts/2022-03-09-brandt.md:24:3: id-repeated: the entity "ada-quill" is already in '
                "content/entities/person/ada-quill.md"
            ),
        ),
        (
            (("type: person", "type: persona"), ("[ola-brandt]", "[ada-quill]")),
            'drafts/2022-03-09-brandt.md:26:11: field-choice: "type" cannot be "persona"',
        ),
        (
            (("  harbour-guard: {", "  harbor-gard: {"),),
            'drafts/2022-03-09-brandt.md:36:3: reference-unknown: there is no entity "harbor-gard" to give a name to',
        ),
        (
            (("date: 2022-03-09", "date: 2022-03-08"),),
            (
                "drafts/2022-03-09-brandt.md:4:7: briefing-id-date: the file is named "
                '"2022-03-09-brandt" and filed under '
                "2022-03-08"
            ),
        ),
        (
            (("Saltmarsh Relief counts", "## Left out until accepted\n\nSaltmarsh Relief counts"),),
            "drafts/2022-03-09-brandt.md:39:1: draft-unsettled: the list of what is left out still stands in the text",
        ),
        (
            (("review: []", "reviews: []"),),
            'drafts/2022-03-09-brandt.md:21:1: field-unknown: "reviews" is no field of a draft',
        ),
        (
            (
                (
                    (
                        "  people:\n    measure: people-who-left-port-vell\n    by: saltmarsh-relief\n"
                        '    why: "counted here: people"\n    # the relief\'s own count\n    quote: "More than '
                        '4,500 people"'
                    ),
                    (
                        "  people: {measure: people-who-left-port-vell, by: saltmarsh-relief, why: x, "
                        'quote: "More than 4,500 people"}'
                    ),
                ),
            ),
            "drafts/2022-03-09-brandt.md: draft-form: no briefing can be made of the draft as it is written",
        ),
    ],
)
def test_what_is_wrong_keeps_a_draft_out(
    workshop: Workshop, changes: tuple[tuple[str, str], ...], problem: str
) -> None:
    """Copied text, a quotation nobody finds, any rule of the archive: reported at its line, and nothing is written."""
    text = SETTLED
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    draft_in(workshop, text)
    before = archive(workshop)
    status, said = accepted(workshop, text)
    assert status == 1
    assert [line for report in said for line in report.split("\n") if line.startswith(("drafts/", "content/"))] == [
        problem
    ]
    assert said[-1] == "nothing was written"
    assert archive(workshop) == before


def test_a_text_that_may_be_repeated_is_accepted_as_it_is(workshop: Workshop) -> None:
    """Where the rights allow it."""
    source = workshop.content / "sources" / "2022" / f"{SOURCE}.yaml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("rights: all-rights-reserved", "rights: public-domain"), encoding="utf-8")
    assert accepted(workshop, SETTLED.replace(*LONG))[0] == 0


def test_mistakes_of_others_do_not_keep_a_draft_out(workshop: Workshop) -> None:
    """Only what the draft brings is held against it."""
    (workshop.content / "entities" / "place" / "odd.md").write_text("---\nnmae: Odd\n---\n", encoding="utf-8")
    assert accepted(workshop, SETTLED)[0] == 0


def test_a_mistake_of_others_with_another_hint_is_still_theirs(workshop: Workshop) -> None:
    """What a report advises may change with what the draft brings."""
    page = workshop.content / "pages" / "odd.md"
    page.write_text("---\ntitle: Odd\n---\n\n[It](briefing:2022-03-09-brand) is gone.\n", encoding="utf-8")
    assert accepted(workshop, SETTLED)[0] == 0


def test_another_briefing_of_that_name_is_not_overwritten(workshop: Workshop) -> None:
    """The draft has to be renamed first."""
    place = workshop.folder / BRIEFING
    place.write_text(PUBLISHED.replace("More people leave", "Another"), encoding="utf-8")
    status, said = accepted(workshop, SETTLED)
    assert status == 1
    assert said[0].startswith(
        'drafts/2022-03-09-brandt.md: id-repeated: the briefing "2022-03-09-brandt" is already in ' + BRIEFING
    )
