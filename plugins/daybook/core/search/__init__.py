"""What readers search in: everything findable, cut into terms, and the files a browser reads of it."""
