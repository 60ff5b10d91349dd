"""The edge to the forms of files: feeds as Atom, tables as CSV, records and descriptions as JSON."""
