"""References as CSL-JSON and as RIS: what is stated, as far as it is known, and nothing else."""

from __future__ import annotations

import json

from daybook.core.views.files import Day, Reference, ReferencesView
from daybook.printing.references import print_references

SOURCE = Reference(
    id="source:gazette-2022-03-02",
    kind="news",
    title="Harbour office entered,\nthe mayor says",
    author="Iva Lantern",
    publisher="Port Vell Gazette",
    issued=Day(parts=(2022, 3, 2), is_circa=False),
    accessed=Day(parts=(2022, 3, 4), is_circa=False),
    url="https://gazette.example/quay",
    lang="en",
    notes=("Retracted by its publisher", "Archived copy: https://archive.example/quay"),
)
BARE = Reference(
    id="source:leaflet",
    kind="armed-group",
    title="[Untitled]",
    author="",
    publisher="",
    issued=Day(parts=(2022,), is_circa=True),
    accessed=None,
    url="",
    lang="",
    notes=(),
)


def test_csl_has_what_is_stated() -> None:
    """A date keeps its precision, and what is not stated is left out."""
    found = json.loads(print_references(ReferencesView(form="csl.json", references=(SOURCE, BARE))))
    assert found == [
        {
            "id": "source:gazette-2022-03-02",
            "type": "article-newspaper",
            "title": "Harbour office entered,\nthe mayor says",
            "author": [{"literal": "Iva Lantern"}],
            "container-title": "Port Vell Gazette",
            "publisher": "Port Vell Gazette",
            "issued": {"date-parts": [[2022, 3, 2]]},
            "accessed": {"date-parts": [[2022, 3, 4]]},
            "URL": "https://gazette.example/quay",
            "language": "en",
            "note": "Retracted by its publisher; Archived copy: https://archive.example/quay",
        },
        {
            "id": "source:leaflet",
            "type": "report",
            "title": "[Untitled]",
            "issued": {"date-parts": [[2022]], "circa": True},
        },
    ]


def test_ris_has_a_line_a_value() -> None:
    """A value that was written over several lines is one line all the same, so that no text makes a tag of its own."""
    assert print_references(ReferencesView(form="ris", references=(SOURCE, BARE))).split("\r\n") == [
        "TY  - NEWS",
        "ID  - source:gazette-2022-03-02",
        "TI  - Harbour office entered, the mayor says",
        "AU  - Iva Lantern",
        "T2  - Port Vell Gazette",
        "PB  - Port Vell Gazette",
        "PY  - 2022",
        "DA  - 2022/03/02/",
        "Y2  - 2022/03/04/",
        "UR  - https://gazette.example/quay",
        "LA  - en",
        "N1  - Retracted by its publisher",
        "N1  - Archived copy: https://archive.example/quay",
        "ER  - ",
        "",
        "TY  - RPRT",
        "ID  - source:leaflet",
        "TI  - [Untitled]",
        "PY  - 2022",
        "DA  - 2022///",
        "ER  - ",
        "",
        "",
    ]
