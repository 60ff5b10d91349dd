"""Builds the view of each page from what the library answers; one module for each section of the site."""
