"""Rows and labels that stand on many pages, each made once a build."""
