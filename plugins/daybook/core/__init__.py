"""The pure core: text in, records, problems and views out.

Nothing here knows the disk, the clock, the locale, the network, Pelican, Jinja or Markdown.
"""
