"""The one generator of ours: renders views through Pelican's own Jinja environment and theme, and writes the site."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pelican.generators import Generator

from daybook.core import addresses
from daybook.core.library import Library
from daybook.core.pages.context import PageContext
from daybook.core.plan import plan_site
from daybook.core.search.manifest import removals_of
from daybook.core.sitemap import sitemap_files
from daybook.core.wording import counted
from daybook.edition import edition_file
from daybook.markdown import render_markdown
from daybook.output.site import ForeignFolderError, write_site
from daybook.output.templates import prepare
from daybook.output.theme import assets_of
from daybook.pictures import ChangedError, bytes_of
from daybook.printing.files import print_view
from daybook.refused import told
from daybook.searching import delete_unsafe_index, has_old_index

if TYPE_CHECKING:
    from daybook.core.derive.tables import Tables
    from daybook.core.views.files import FileView
    from daybook.core.views.pages import View


def generator_for(
    tables: Tables, state: Path, fingerprint: str, inputs: str, *, edition: str, search_memory: Path
) -> type[Generator]:
    """Return a generator class bound to an archive; Pelican makes generators itself, with arguments of its own.

    `edition` is the state of the content that pages are made from, `search_memory` what `invoke search` remembers.
    """

    class DaybookGenerator(Generator):  # type: ignore[misc] # Pelican ships no types
        """Writes every page of an archive."""

        def generate_output(self, _writer: object) -> None:
            """Bring the output folder up to date and say what was done."""
            library = Library(tables)
            prepare(self.env, state.parent / "templates")
            pages = plan_site(PageContext(library, addresses.HOME, render_markdown))
            found = (page.address for page in pages if page.is_page and page.is_found)
            try:
                report = write_site(
                    library,
                    pages,
                    {
                        **assets_of(Path(self.theme) / "static"),
                        **sitemap_files(found, library.settings.site_url),
                        addresses.EDITION: edition_file(edition),
                    },
                    Path(self.output_path),
                    state,
                    fingerprint=fingerprint,
                    inputs=inputs,
                    render=self.render,
                    render_markdown=render_markdown,
                    picture_bytes=partial(bytes_of, Path(self.path)),
                )
            except (ForeignFolderError, ChangedError) as error:
                sys.stderr.write(f"{error}\n")
                sys.exit(1)
            except OSError as error:
                line = told(error)
                if line is None:
                    raise
                sys.stderr.write(f"{line}\n")
                sys.exit(1)
            output = Path(self.output_path)
            if delete_unsafe_index(output, removals_of(tables), search_memory):
                sys.stdout.write("the search index is deleted, for it may hold what was removed: run `invoke search`\n")
            elif has_old_index(output, edition):
                sys.stdout.write("the search index is older than the pages: run `invoke search` before publishing\n")
            sys.stdout.write(
                f"{counted(report.pages, 'page or data file', 'pages and data files')}: {report.rendered:,} rendered, "
                f"{counted(report.changed, 'file')} written, {report.removed:,} removed\n",
            )

        def render(self, view: View | FileView) -> str:
            """Return the text of a page or of another file."""
            return print_view(view, self.render_page)

        def render_page(self, view: View) -> str:
            """Return the page of a view."""
            text: str = self.env.get_template(view.TEMPLATE).render(view=view)
            return text

    return DaybookGenerator
