"""The edge to the output folder: theme, templates and pages go in, what the last build left stays or goes."""
