"""The archive as tables to download: which there are, what each column means, and the rows of each part."""
