"""The text of one file becomes one record: front matter, fields, values, each with its position."""
