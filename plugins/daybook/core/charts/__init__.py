"""Charts of one series, as SVG text made at build time: no script, no styles of their own, nothing invented between."""
