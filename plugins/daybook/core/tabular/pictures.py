"""The table of pictures: what each shows, who made it, why it may be shown, and where it is from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from daybook.core.addresses import address_of_picture
from daybook.core.tabular.cells import NONE, NOT_STATED
from daybook.core.tabular.columns import Table, column, number_column
from daybook.core.tabular.fate import fate_columns, rests_on_retracted, source_columns
from daybook.core.tabular.filed import clock_columns, filed_in_year, place_columns, public_link

if TYPE_CHECKING:
    from daybook.core.archive import SourcedPicture

PICTURES: Table[SourcedPicture] = Table(
    name="pictures",
    noun="picture",
    title="Pictures",
    meaning="What is shown in briefings: what it shows, who made it, why it may be shown, and where it is from.",
    columns=(
        *place_columns(),
        column("file", "The address of its file.", lambda t, r: public_link(t, address_of_picture(r.file.name))),
        column("file_sha256", "The SHA-256 of its file.", lambda _, r: r.file.sha256),
        number_column("width", "Its width in pixels.", lambda _, r: Decimal(r.file.width)),
        number_column("height", "Its height in pixels.", lambda _, r: Decimal(r.file.height)),
        column("alt", "What it shows, in words of the editors.", lambda _, r: r.picture.alt),
        column("caption", "What a reader should know of it.", lambda _, r: r.picture.caption, empty=NONE),
        column(
            "content_warning",
            "What a reader should know before seeing it.",
            lambda _, r: r.picture.content_warning,
            empty="it needs none",
        ),
        column("credit", "Who made it.", lambda _, r: r.picture.credit),
        column(
            "rights",
            "Why it may be shown: own, public-domain, open-licence or licensed. The licence of the data is not its.",
            lambda _, r: r.picture.rights,
        ),
        column("licence", "The licence, or who allowed it.", lambda _, r: r.picture.licence, empty="it needs none"),
        column(
            "licence_url",
            "The address of the licence's text.",
            lambda _, r: r.picture.licence_url,
            empty="it has no text of its own",
        ),
        column("taken", "When it was taken.", lambda _, r: r.picture.taken, empty=NOT_STATED),
        *clock_columns(),
        *source_columns(),
        *fate_columns("picture", rests_on_retracted),
    ),
    records=lambda tables: filed_in_year(tables, tables.archive.pictures.values()),
)
