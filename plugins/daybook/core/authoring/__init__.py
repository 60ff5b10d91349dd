"""What helps to write a record: how it begins, what an editor may know, what mends itself, what is still open."""
