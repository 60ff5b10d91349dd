"""What templates receive: one frozen view for each, with every word and address ready to print."""
