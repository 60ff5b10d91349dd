"""A mapping becomes a record by the types of its fields, and every mistake in it is noted with its place."""

from __future__ import annotations

import typing
from dataclasses import dataclass, field

import pytest

from daybook.core.dates import read_date, read_span
from daybook.core.problems import Problems
from daybook.core.reading.authored import authored_fields, is_required, short_form_of
from daybook.core.reading.fields import read_record, shape_of
from daybook.core.records import Briefing, Claim, Entity, Figure, Source, Speaker
from daybook.core.records.origin import Origin, meaning
from daybook.core.unread import is_read
from daybook.core.yamltext.reading import read_yaml

FIGURE = 'measure: rain\nby: publisher\nquote: "20 mm of rain"\n'
SOURCE = "published: 2031-05-04\naccessed: 2031-05-05\nkind: news\n"

T = typing.TypeVar("T")


def read(cls: type[T], text: str, **preset: object) -> tuple[T | None, list[str]]:
    """Read a record, and return it with its problems as text."""
    problems = Problems()
    node = read_yaml(text, "x.md", 1, problems)
    assert node is not None
    record = read_record(cls, node, problems, preset)
    found = [f"{p.position.line}:{p.position.column}: {p.code}: {p.message} / {p.hint}" for p in problems]
    return record, found


def right(cls: type[T], text: str, **preset: object) -> T:
    """Read a record in which nothing is wrong."""
    record, problems = read(cls, text, **preset)
    assert problems == []
    assert record is not None
    return record


def test_scalars_are_read_as_written() -> None:
    """`NO`, `12:30`, `870,000`, `0x1F` and `1_000` stay the words they are."""
    figure = right(Figure, FIGURE + "value: 870,000\nof: 0x1F\nunit: NO\nat: 12:30\nnote: 1_000\n", key="rain")
    assert (figure.value, figure.of, figure.unit, figure.at, figure.note) == (
        "870,000",
        "0x1F",
        "NO",
        "12:30",
        "1_000",
    )


def test_dates_keep_their_precision() -> None:
    """`2031-05` is a month, never its first day."""
    figure = right(Figure, FIGURE + "as_of: 2031-05\nsince: 2031\nperiod: 2031-05-01/2031-05-04\n", key="rain")
    assert (figure.as_of, figure.since, figure.period) == (
        read_date("2031-05"),
        read_date("2031"),
        read_span("2031-05-01/2031-05-04"),
    )


@pytest.mark.parametrize(
    ("written", "speaker"),
    [
        ("publisher", Speaker()),
        ("ministry-of-weather", Speaker(entity=typing.cast("typing.Any", "ministry-of-weather"))),
        ("{anonymous: a harbour pilot}", Speaker(anonymous="a harbour pilot")),
    ],
)
def test_a_speaker_is_an_entity_the_outlet_or_somebody_unnamed(written: str, speaker: Speaker) -> None:
    """The three forms of a speaker are told apart."""
    assert right(Figure, FIGURE.replace("publisher", written), key="rain").by == speaker


def test_records_with_keys_know_their_keys() -> None:
    """A key stands for the record: reports of the whole point at it."""
    claim = right(Claim, "question: Who?\nanswers:\n  one: The one\n  two: {text: The other}\n", id="who")
    assert [(a.key, a.text, str(a.origin.at())) for a in claim.answers] == [
        ("one", "The one", "x.md:3:3"),
        ("two", "The other", "x.md:4:3"),
    ]


def test_a_list_of_one_may_stand_alone_only_where_it_says_so() -> None:
    """`part_of` takes one id, a mapping, or a list; other lists are written as lists."""
    for written in ("norland", "{entity: norland}", "[norland]", "\n  - entity: norland"):
        entity = right(Entity, f"name: Port Vell\npart_of: {written}\n", id="port-vell", type="place")
        assert [part.entity for part in entity.part_of] == ["norland"]
    assert read(Entity, "name: Port Vell\naliases: Vell\n", id="port-vell", type="place")[1] == [
        '2:10: field-shape: "aliases" must be a list / write aliases: [Vell]'
    ]


def test_a_source_is_named_or_written_in_full() -> None:
    """The list of sources of a briefing holds ids and whole records side by side."""
    text = "title: Rain\ndate: 2031-05-04\nsources:\n  - first\n  - {id: second, " + SOURCE.replace("\n", ", ") + "}\n"
    briefing = right(Briefing, text, id="2031-05-04-rain")
    assert [s.id if isinstance(s, Source) else s for s in briefing.sources] == ["first", "second"]
    assert str(briefing.origin.at("sources[1]")) == "x.md:5:5"


def test_marks_lead_to_values_and_else_to_the_record() -> None:
    """A field that is not written has the place of its record."""
    source = right(Source, SOURCE, id="report")
    assert str(source.origin.at("accessed")) == "x.md:2:11"
    assert str(source.origin.at("url")) == "x.md:1:1"
    assert source.origin.states("kind")
    assert not source.origin.states("url")


def test_all_mistakes_of_a_record_are_noted() -> None:
    """Reading goes on behind a mistake."""
    record, problems = read(
        Figure,
        "mesure: rain\nby: Ada Quill\nvalue: [1]\nquote:\nstanding: claims\nas_of: soon\nnote: ''\n",
        key="rain",
    )
    assert record is not None
    assert record.measure == "rain"
    assert is_read(record, "by") is False
    assert is_read(record, "note") is False
    assert problems == [
        '1:1: field-unknown: "mesure" is no field of a figure / did you mean "measure"?',
        (
            '2:5: id-malformed: "Ada Quill" is no id / write the id of who said it, '
            'or for somebody who is not named: {anonymous: "Ada Quill"}'
        ),
        '3:8: field-shape: "value" must be text, and this is a list / write text after the colon',
        '4:7: field-empty: "quote" is empty / write it: the words of the source that prove it, exactly',
        (
            '5:11: field-choice: "standing" cannot be "claims" / did you mean "claimed"? '
            "It is one of claimed, reported, estimated, forecast, verified, disputed, not-included, retracted"
        ),
        (
            '6:8: date-malformed: "as_of": "soon" is no date / write the year first, in one of these forms: '
            "2031, 2031-05, 2031-05-04 or 2031-05-04T21:40+02:00, or 2031-05-04/2031-05-06 for a period"
        ),
        '7:7: field-empty: "note" is empty / write text, or take the line out',
    ]


def test_a_misspelt_field_is_not_missing_as_well() -> None:
    """One slip is one problem; a field that is neither written nor misspelt is missing."""
    assert read(Figure, "mesure: rain\nby: publisher\n", key="rain")[1] == [
        '1:1: field-missing: a figure needs "quote" / add it: the words of the source that prove it, exactly',
        '1:1: field-unknown: "mesure" is no field of a figure / did you mean "measure"?',
    ]


@pytest.mark.parametrize(
    ("field_name", "hint"),
    [
        ("id", "take the line out: the name of the file is the id"),
        ("type", "take the line out: the folder of the file is the type"),
    ],
)
def test_what_the_file_says_is_not_written(field_name: str, hint: str) -> None:
    """The place of a file gives its id and its type."""
    text = f"name: Port Vell\n{field_name}: x\n"
    assert read(Entity, text, id="port-vell", type="place")[1] == [
        f'2:1: field-unknown: "{field_name}" is no field of an entity / {hint}'
    ]


@pytest.mark.parametrize(
    "written",
    ["[--5, 1]", "[1², 2]", "[., 2]", "[1]", "[1, 2, 3]", "[[1], 2]", "1, 2", "{a: 1}", "[1e3, 2]", "['', 1]"],
)
def test_coordinates_are_two_plain_numbers(written: str) -> None:
    """Whatever else stands there is a problem and never a crash."""
    _, problems = read(Entity, f"name: Port Vell\ncoordinates: {written}\n", id="port-vell", type="place")
    assert [p.split(": ", 1)[1] for p in problems] == [
        (
            'field-shape: "coordinates" must be latitude and longitude / '
            "write two numbers with decimal points, such as [12.35, 45.68]"
        )
    ]


def test_long_words_of_an_author_are_cut_in_messages() -> None:
    """A report stays readable whatever was pasted into a field."""
    _, problems = read(Figure, FIGURE + f"standing: {'very ' * 1000}long\n", key="rain")
    assert len(problems) == 1
    assert len(problems[0]) < 300


def test_fields_have_an_order_and_a_need() -> None:
    """What an author writes comes in the order of the class; what the file gives is no field."""
    assert list(authored_fields(Claim, {"id": ""})) == [
        "question",
        "answers",
        "place",
        "entities",
        "resolution",
        "former_ids",
    ]
    assert [name for name, one in authored_fields(Figure, {"key": ""}).items() if is_required(one)] == [
        "measure",
        "by",
        "quote",
    ]
    assert short_form_of(Claim) == ""


def test_a_type_nobody_can_write_is_a_bug() -> None:
    """A record with such a field fails in the first test, not at an author."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Odd:
        weight: complex = field(metadata=meaning("Its weight."))
        origin: Origin = field(repr=False, compare=False)

    with pytest.raises(TypeError, match="no way to write a value of type <class 'complex'>"):
        shape_of(complex)
    with pytest.raises(TypeError, match="no way to write a value of one of the types"):
        shape_of(int | complex)
    assert list(authored_fields(Odd)) == ["weight"]
