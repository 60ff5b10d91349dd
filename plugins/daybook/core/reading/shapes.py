"""How a single value of each type is written: what is read from it, what is said of it, and its JSON Schema.

A value that cannot be read is noted with its place, and reading goes on.
"""

from __future__ import annotations

import difflib
import enum
import re
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from typing import Final

from daybook.core import dates, ids
from daybook.core.pictures.form import Form
from daybook.core.problems import Problems
from daybook.core.records.entity import Coordinates
from daybook.core.records.speaker import Speaker
from daybook.core.wording import shown
from daybook.core.yamltext.illegible import is_illegible
from daybook.core.yamltext.nodes import Mapping, Node, Scalar, Sequence

Schema = MappingType[str, object]


class Unread(enum.Enum):
    """The one value that says: nothing could be read here, and the problem is noted."""

    UNREAD = enum.auto()


UNREAD: Final = Unread.UNREAD


@dataclass(frozen=True, slots=True)
class Shape:
    """How values of one type are written.

    `read` takes the value, the name of its field and where to note problems; it returns UNREAD for a value it
    noted a problem for, InPart for a list with such values, and a broken record for one with such fields. Of an id
    that is none it returns the one that was meant, where that is clear: whether there is such a record is told in the
    same run. `says` names the shape inside a sentence.
    """

    says: str
    read: Callable[[Node, str, Problems], object]
    schema: Schema


def form_of(node: Node) -> str:
    """Return what an author calls the form of a value."""
    if isinstance(node, Scalar):
        return "a single value"
    return "a list" if isinstance(node, Sequence) else "fields of its own"


def is_left_empty(node: Node) -> bool:
    """Tell whether nothing is written behind the colon."""
    return isinstance(node, Scalar) and not node.text.strip()


def note_empty(node: Node, name: str, says: str, problems: Problems) -> None:
    """Note that a field has no value."""
    problems.add(node.position, "field-empty", f'"{name}" is empty', f"write {says}, or take the line out")


def _scalar(node: Node, name: str, says: str, problems: Problems) -> str | Unread:
    if not isinstance(node, Scalar):
        message = f'"{name}" must be {says}, and this is {form_of(node)}'
        problems.add(node.position, "field-shape", message, f"write {says} after the colon")
        return UNREAD
    if is_left_empty(node):
        if not is_illegible(node):
            note_empty(node, name, says, problems)
        return UNREAD
    return node.text.strip()


def _read_text(node: Node, name: str, problems: Problems) -> object:
    return _scalar(node, name, "text", problems)


def _read_id(node: Node, name: str, problems: Problems) -> object:
    text = _scalar(node, name, "an id", problems)
    if text is not UNREAD and (fault := ids.fault_of_id(text)):
        problems.add(node.position, "id-malformed", *fault)
        return ids.meant_id(text) or UNREAD
    return text


def _read_figure_id(node: Node, name: str, problems: Problems) -> object:
    text = _scalar(node, name, "the id of a figure", problems)
    if text is UNREAD:
        return UNREAD
    briefing, _, key = text.partition("#")
    fault = ids.fault_of_id(briefing) or ids.fault_of_id(key)
    if fault:
        hint = "write <briefing>#<key>, such as 2031-05-04-port-vell#rain"
        problems.add(node.position, "id-malformed", f"{shown(text)} is no id of a figure", hint)
        meant = ids.meant_id(briefing), ids.meant_id(key)
        return "#".join(meant) if all(meant) else UNREAD
    return text


def _read_picture_name(node: Node, name: str, problems: Problems) -> object:
    text = _scalar(node, name, "the name of a picture", problems)
    if text is UNREAD:
        return UNREAD
    stem, dot, ending = text.rpartition(".")
    if ids.fault_of_id(stem) or f"{dot}{ending}" not in list(Form):
        hint = "write the name alone, as invoke image writes it, such as harbour.jpg: no folder, small letters"
        problems.add(node.position, "picture-name", f"{shown(text)} is no name of a picture", hint)
        return UNREAD
    return text


def _reads_date(read: Callable[[str], object], says: str, forms: str) -> Callable[[Node, str, Problems], object]:
    def read_written(node: Node, name: str, problems: Problems) -> object:
        text = _scalar(node, name, says, problems)
        if text is UNREAD:
            return UNREAD
        try:
            return read(text)
        except dates.DateFault as fault:
            hint = fault.hint or f"write the year first, in one of these forms: {forms}"
            problems.add(node.position, "date-malformed", f'"{name}": {fault}', hint)
            return UNREAD

    return read_written


_DATE_FORMS: Final = "2031, 2031-05, 2031-05-04 or 2031-05-04T21:40+02:00"
_SPAN_FORMS: Final = f"{_DATE_FORMS}, or 2031-05-04/2031-05-06 for a period"


def _read_truth(node: Node, name: str, problems: Problems) -> object:
    text = _scalar(node, name, "true or false", problems)
    if text is UNREAD:
        return UNREAD
    if text not in {"true", "false"}:
        message = f'"{name}" must be true or false, not {shown(text)}'
        problems.add(node.position, "field-shape", message, "write true or false")
        return UNREAD
    return text == "true"


_DEGREES: Final = re.compile(r"-?[0-9]{1,3}(?:\.(?P<decimals>[0-9]+))?")
_MOST_DECIMALS: Final = 2
"""About a kilometre: a town, not a building."""
_LIMITS: Final = (("latitude", 90), ("longitude", 180))


def _read_coordinates(node: Node, name: str, problems: Problems) -> object:
    hint = "write two numbers with decimal points, such as [12.35, 45.68]"
    parts = node.nodes if isinstance(node, Sequence) else ()
    if any(is_illegible(part) for part in (node, *parts)):
        return UNREAD
    found = [_DEGREES.fullmatch(part.text) for part in parts if isinstance(part, Scalar)]
    if len(parts) != len(_LIMITS) or len(found) != len(_LIMITS) or None in found:
        problems.add(node.position, "field-shape", f'"{name}" must be latitude and longitude', hint)
        return UNREAD
    numbers = []
    for part, match, (axis, limit) in zip(parts, found, _LIMITS, strict=True):
        if match is None:
            continue
        if len(match["decimals"] or "") > _MOST_DECIMALS:
            message = f"{match.group()} is more precise than a town"
            problems.add(part.position, "coordinates-too-precise", message, "keep two decimals")
        elif abs(float(match.group())) > limit:
            message = f"{match.group()} is no {axis}"
            problems.add(part.position, "field-shape", message, f"it lies between -{limit} and {limit}")
        else:
            numbers.append(float(match.group()))
    if len(numbers) != len(_LIMITS):
        return UNREAD
    return Coordinates(latitude=numbers[0], longitude=numbers[1])


def _read_speaker(node: Node, name: str, problems: Problems) -> object:
    unnamed = f'{name}: {{anonymous: "a defence official"}}'
    if isinstance(node, Mapping):
        words = node.get("anonymous")
        if words is None or len(node.entries) > 1:
            message = f'"{name}" must be an id, "publisher", or "anonymous" with the outlet\'s words'
            problems.add(node.position, "field-shape", message, f"write {unnamed}")
            return UNREAD
        text = _read_text(words, "anonymous", problems)
        return UNREAD if text is UNREAD else Speaker(anonymous=str(text))
    text = _scalar(node, name, "an id", problems)
    if text is UNREAD:
        return UNREAD
    if text.partition(":")[0] == "anonymous":
        message = f'"{name}" says "anonymous", and not how the outlet speaks of them'
        problems.add(node.position, "field-shape", message, f"write {unnamed}")
        return UNREAD
    if fault := ids.fault_of_id(text):
        message, hint = fault
        if " " in text:
            hint = f"write the id of who said it, or for somebody who is not named: {{anonymous: {shown(text)}}}"
        problems.add(node.position, "id-malformed", message, hint)
        text = "" if " " in text else ids.meant_id(text)
        if not text:
            return UNREAD
    return Speaker() if text == "publisher" else Speaker(entity=ids.EntityId(text))


def choice(choices: type[enum.StrEnum]) -> Shape:
    """Return the shape of one word out of a closed list."""
    allowed = [choice.value for choice in choices]
    says = "one of " + ", ".join(allowed)

    def read(node: Node, name: str, problems: Problems) -> object:
        text = _scalar(node, name, says, problems)
        if text is UNREAD:
            return UNREAD
        if text not in allowed:
            near = difflib.get_close_matches(text.lower()[:100], allowed, n=1, cutoff=0.5)
            hint = f'did you mean "{near[0]}"? It is {says}' if near else f"write {says}"
            problems.add(node.position, "field-choice", f'"{name}" cannot be {shown(text)}', hint)
            return UNREAD
        return choices(text)

    return Shape(says, read, {"enum": allowed})


_WORD: Final = "[a-z0-9]+(-[a-z0-9]+)*"
ID: Final = Shape("an id", _read_id, {"type": "string", "pattern": f"^{_WORD}$"})
FIGURE_ID: Final = Shape(
    "the id of a figure",
    _read_figure_id,
    {"type": "string", "pattern": f"^{_WORD}#{_WORD}$"},
)
_DATE_PATTERN: Final = r"^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d.*)?)?)?~?$"
_SPAN_PATTERN: Final = r"^\d{4}[-0-9T:+ Z~]*(/\d{4}[-0-9T:+ Z~]*)?$"
SIMPLE: Final[MappingType[object, Shape]] = {
    str: Shape("text", _read_text, {"type": ["string", "number"]}),
    bool: Shape("true or false", _read_truth, {"type": "boolean"}),
    ids.FigureId: FIGURE_ID,
    ids.PictureName: Shape(
        "the name of a picture",
        _read_picture_name,
        {"type": "string", "pattern": rf"^{_WORD}\.(jpg|png|webp)$"},
    ),
    dates.PartialDate: Shape(
        "a date",
        _reads_date(dates.read_date, "a date", _DATE_FORMS),
        {"type": ["string", "integer"], "pattern": _DATE_PATTERN},
    ),
    dates.DateSpan: Shape(
        "a date or period",
        _reads_date(dates.read_span, "a date or period", _SPAN_FORMS),
        {"type": ["string", "integer"], "pattern": _SPAN_PATTERN},
    ),
    Coordinates: Shape(
        "latitude and longitude",
        _read_coordinates,
        {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
    ),
    Speaker: Shape(
        "a speaker",
        _read_speaker,
        {
            "anyOf": [
                ID.schema,
                {
                    "type": "object",
                    "required": ["anonymous"],
                    "properties": {"anonymous": {"type": "string"}},
                    "additionalProperties": False,
                },
            ],
        },
    ),
}
"""The shape of every type that is not a record, a list or a closed list of words."""
