"""What each rule of wording warns of, and what looks alike and is let through, as sentences of an invented briefing."""

from __future__ import annotations

import dataclasses
import functools
import time
from typing import TYPE_CHECKING

import pytest

from builders import FAULTLESS, warnings_in
from daybook.core.dates import read_date
from daybook.core.ids import MeasureId
from daybook.core.lints.wordlists import WordLists
from daybook.core.problems import Problems
from daybook.core.records import Briefing, Measure, MeasureKind, Origin
from daybook.lint_words import default_word_lists
from daybook.loading import load_content

if TYPE_CHECKING:
    from daybook.core.gathered import Gathered

ORIGIN = Origin(path="content/briefings/2022/03/2022-03-04-quay.md")


@functools.cache
def faultless() -> Gathered:
    """Return the records of the faultless archive, with a share and a sum of money among its measures."""
    gathered = load_content(FAULTLESS / "content", Problems())
    first = gathered.measures[0]
    share = dataclasses.replace(first, id=MeasureId("share"), unit="per cent", kind=MeasureKind.SHARE)
    money = dataclasses.replace(first, id=MeasureId("money"), unit="dollars", kind=MeasureKind.STOCK)
    idle = dataclasses.replace(first, id=MeasureId("wait"), unit="days", kind=MeasureKind.DURATION)
    measures: tuple[Measure, ...] = (*gathered.measures, share, money, idle)
    return dataclasses.replace(gathered, measures=measures)


def quay(body: str, **changes: object) -> Briefing:
    """Return the faultless briefing of Port Vell, filed a day before the question is resolved, with another text."""
    base = faultless().briefings[0]
    parts = {"title": "At the quay", "summary": "", "date": read_date("2022-03-04"), "body": body, **changes}
    return dataclasses.replace(base, id="2022-03-04-quay", dates=(), positions=(), origin=ORIGIN, **parts)  # type: ignore[arg-type] # each in the type of its field


def warned(code: str, body: str, lists: WordLists | None = None, **changes: object) -> list[str]:
    """Return the words that a rule warns of in a text."""
    gathered = faultless()
    briefings = (*gathered.briefings, quay(body, **changes))
    lists = default_word_lists("en") if lists is None else lists
    found = warnings_in(dataclasses.replace(gathered, briefings=briefings), lists)
    allowed_anyway = "No later count is known now."
    return [p.about.words for p in found if p.code == code and p.about and p.about.around != allowed_anyway]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Some 40 boats lie there.", ["Some 40 boats"]),
        ("Some 40 small fishing boats lie there.", ["Some 40 small fishing boats"]),
        ("Dozens of refugees wait.", ["Dozens of refugees"]),
        ('They saw "9,000 people" there.', ["9,000 people"]),
        ("About 3.5 per cent of them left, and $4 million was lost.", ["About 3.5 per cent", "$4 million"]),
        ("## Some 40 boats", ["Some 40 boats"]),
        ("- 40 *grey* boats", ["40 grey boats"]),
    ],
)
def test_a_number_of_what_is_counted_is_warned_of(body: str, words: list[str]) -> None:
    """A number beside the words of a unit, or of a thing of the same sort, is no figure of the briefing."""
    assert warned("number-undeclared", body) == words


@pytest.mark.parametrize(
    "body",
    [
        "The Gazette counts 12 boats, and 31 boats in all.",
        "[Some 40 boats](figure:boats) lie there.",
        "[More](figure:2022-03-03-saltmarsh#fled) left: 5,200 people.",
        "The port has 40 boats ([source](source:gazette-2022-03-02)).",
        "In 2022 boats lay there, and on [2 March](day:2022-03-02) boats lay there.",
        "On 2 March boats lay there; on page 40, boats are drawn.",
        "They waited for 40 days, one person said.",
        "They saw 40 lamps, and boats.",
        "The code is `40 boats`.",
        "",
    ],
)
def test_other_numbers_are_let_through(body: str) -> None:
    """Declared, linked and sourced numbers, years, dates and whatever is not counted are no slips."""
    assert warned("number-undeclared", body) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("The wardens took Port Vell.", ["took"]),
        ("The wardens have [taken](https://gazette.example) [the town](entity:port-vell).", ["taken"]),
        ("The Harbour Guard surrendered.", ["surrendered"]),
        ("Ada Quill says so.\nPort Vell fell in the night.", ["fell"]),
    ],
)
def test_a_disputed_answer_in_our_own_voice_is_warned_of(body: str, words: list[str]) -> None:
    """A sentence about what a question is about, with a verb that answers it and nobody who says so."""
    assert warned("own-voice", body) == words


@pytest.mark.parametrize(
    "body",
    [
        "Ada Quill says that the wardens took Port Vell.",
        "According to the Gazette, Port Vell fell.",
        'The wardens "took Port Vell".',
        "The wardens took [Port Vell](claim:port-vell-control).",
        "Who took Port Vell?",
        "The fair took place in Port Vell.",
        "The wardens took the River Ost.",
        "The wardens stood in Port Vell.",
    ],
)
def test_an_answer_with_a_speaker_is_let_through(body: str) -> None:
    """A speaker, a quotation, a link to the question, or another thing than the disputed one."""
    assert warned("own-voice", body) == []


def test_a_resolved_question_is_no_more_disputed() -> None:
    """From the day of its resolution on, a question may be answered."""
    body = "The wardens took Port Vell."
    assert warned("own-voice", body, date=read_date("2022-03-05")) == []


@pytest.mark.parametrize(
    ("code", "body", "words"),
    [
        ("loaded-verb", "The ministry admits it, and falsely claims\nthe quay.", ["admits", "falsely claims"]),
        ("loaded-verb", '"It admits nothing", it says. It has `admits` in it.', []),
        ("loaded-verb", "Three were admitted to hospital.", []),
        ("loaded-verb", "> The ministry admits it.", []),
        ("loaded-verb", "The Admitsville lock.", []),
        ("relative-time", "It is Now closed, as recently; last\nnight it was not.", ["Now", "recently", "last night"]),
        ("relative-time", "It knows “today” and «now» and „currently“, and nowhere.", []),
        ("relative-time", "Mid-today, today-ish.", []),
        ("relative-time", "[Today](entity:port-vell) it is open.", ["Today"]),
    ],
)
def test_words_are_found_outside_quotations(code: str, body: str, words: list[str]) -> None:
    """In any case, over a line end, in links and at the head of a sentence; never in a quotation or a longer word."""
    assert warned(code, body) == words


def test_a_word_in_a_known_name_is_let_through() -> None:
    """A paper may be called as it likes."""
    gathered = faultless()
    gazette = next(entity for entity in gathered.entities if entity.id == "port-vell-gazette")
    renamed = dataclasses.replace(gazette, name="Vell Today")
    entities = tuple(renamed if entity is gazette else entity for entity in gathered.entities)
    changed = dataclasses.replace(gathered, entities=entities, briefings=(quay("Vell Today writes this today."),))
    found = warnings_in(changed, default_word_lists("en"))
    assert [(str(p.position), p.message) for p in found if p.code == "relative-time"] == [
        ("content/briefings/2022/03/2022-03-04-quay.md:48:24", '"today" means another day to every reader'),
    ]


def test_an_old_number_that_stands_out_is_warned_of() -> None:
    """In the title, or of a headline measure; by its as-of, or else by the day of its source."""
    old = read_date("2022-02-20")
    base = faultless().briefings[0]
    fled, boats = base.figures
    late = read_date("2022-03-12")
    assert warned("headline-old", "", figures=(dataclasses.replace(fled, as_of=old),)) == [fled.quote]
    assert warned("headline-old", "", figures=(dataclasses.replace(boats, as_of=old),)) == []
    assert warned("headline-old", "", figures=(dataclasses.replace(boats, as_of=old),), title="12 boats lie there") == [
        "12"
    ]
    assert warned("headline-old", "", date=late) == [fled.quote]
    assert warned("headline-old", "", date=read_date("2022-03-09")) == []
    about = dataclasses.replace(fled, as_of=read_date("2022-02~"))
    assert warned("headline-old", "", figures=(about,), date=late) == []
    link = "[more](figure:2022-03-03-saltmarsh#fled)"
    assert warned("headline-old", link, figures=(), title="5,200 left", date=late) == ["5,200"]
    assert warned("headline-old", link, figures=(), date=late) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Troops stand at 46.6354, 32.6169 since noon.", ["46.6354, 32.6169"]),
        ("The battery is at 46°38′ N.", ["46°38′ N"]),
        ("The column waits in square 36TVS1234567890.", ["36TVS1234567890"]),
        ("Soldiers sleep in 12 Rope Street.", ["12 Rope Street"]),
        ("Soldiers sleep in Rope Street 12.", ["Rope Street 12"]),
        ('"Soldiers stand 200 metres from the lock."', ["metres from"]),
        ("Wardens wait at the corner of the fish market.", ["at the corner of"]),
    ],
)
def test_a_precise_place_of_forces_is_warned_of(body: str, words: list[str]) -> None:
    """Coordinates, squares, addresses and metres beside words for forces, in quotations too."""
    assert warned("precise-place", body) == words


@pytest.mark.parametrize(
    "body",
    [
        "The lock is at 46.6354, 32.6169.",
        "Troops stand 16 miles from the town.",
        "Troops stand in Rope Street, on 4 March 2022.",
        "Troops entered Port Vell at 14:30, 1,000 of 2,000 left, 3.5 to 4.5 per cent.",
        "The office in 12 Rope Street is closed. Troops came.",
    ],
)
def test_coarse_places_are_let_through(body: str) -> None:
    """A town, a street without its number, and precise places of no forces."""
    assert warned("precise-place", body) == []


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("A resident, Pim Osier, saw it.", ["Pim Osier"]),
        ("The witness named Lil van Osier saw it; witness Lil Osier too.", ["Lil Osier"]),
        ("Pim Osier, 34, saw it, and Lil Osier (71) too.", ["Pim Osier", "Lil Osier"]),
        ("Pim J. Osier, aged 34, saw it.", ["Pim J. Osier"]),
        ("Pim Osier, a retired driver, saw it.", ["Pim Osier"]),
        ("The mother of Pim Osier saw it.", ["Pim Osier"]),
        ('"The 34-year-old Pim Osier saw it."', ["Pim Osier"]),
        ("Жителька, resident Олена Дощ, saw it.", ["Олена Дощ"]),
    ],
)
def test_a_name_beside_a_word_for_a_private_person_is_warned_of(body: str, names: list[str]) -> None:
    """Before or behind the word, behind kin, or with an age, in quotations too and in every script with capitals."""
    assert warned("private-person", body) == names


@pytest.mark.parametrize(
    "body",
    [
        "A resident, Ada Quill, saw it.",
        "Tam Orrin, 34, speaks for the Ministry of Weather.",
        "Residents of North Quay left; a resident of North Quay saw it.",
        "A resident saw Pim Osier.",
        "The mother of the river, Grey Ost.",
        "The Harbour Guard, 12 of them, and the Port Vell Gazette, a witness.",
        "Osier, a driver, saw it.",
        "A resident pointed at the Old Lock.",
        "Resolution Seven passed, 141 of 193 in favour.",
    ],
)
def test_public_persons_and_places_are_let_through(body: str) -> None:
    """Known names and parts of them, places, and names that do not stand right beside such a word."""
    assert warned("private-person", body) == []


def test_lists_are_data() -> None:
    """Without words a rule finds nothing, and with other words it finds these."""
    body = (
        "The ministry admits that 40 boats now lie at 12 Rope Street, where the wardens took Port Vell; Pim Osier, 34."
    )
    codes = ("number-undeclared", "own-voice", "loaded-verb", "relative-time", "precise-place", "private-person")
    assert [code for code in codes if warned(code, body)] == list(codes)
    nothing = WordLists()
    assert [code for code in codes if warned(code, body, nothing)] == ["number-undeclared"]
    ours = default_word_lists("en")
    off = {field.name: dataclasses.replace(getattr(ours, field.name), off=True) for field in dataclasses.fields(ours)}
    assert [code for code in codes if warned(code, body, WordLists(**off))] == []
    other = dataclasses.replace(ours, loaded_verb=dataclasses.replace(ours.loaded_verb, verbs=("lie at",)))
    assert warned("loaded-verb", body, other) == ["lie at"]


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "[x](",
        "Pim Osier, ",
        "12 Rope ",
        "Aaa ",
        "40 ",
        "has ",
        "46.6354, ",
        "last night ",
        "`",
        "*a ",
        "resident ",
    ],
)
def test_a_text_of_any_shape_is_read_in_linear_time(piece: str) -> None:
    """A text that is twice as long takes about twice as long, whatever it repeats."""
    lists = default_word_lists("en")

    def seconds(times: int) -> float:
        changed = dataclasses.replace(faultless(), briefings=(quay(f"Troops, boats: {piece * times}"),))
        began = time.process_time()
        warnings_in(changed, lists)
        return time.process_time() - began

    seconds(10)
    # Three times, for a machine that does other things as well; what is quadratic takes 16 times as long each time.
    assert any(seconds(2400) < 10 * max(seconds(600), 0.02) for _ in range(3))
