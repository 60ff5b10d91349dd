"""YAML as records are written in: read with every place, explained where it cannot be read, and written."""
